//! Answers the fields that are made of registered types.

use std::{collections::HashMap, future::Future, pin::Pin};

use async_graphql::{
    ContainerType, Context, ContextSelectionSet, ID, InputType, ObjectType, OutputType, Positioned, ServerResult,
    Value,
    parser::types::Field,
    registry::Registry,
    resolver_utils::{resolve_container, resolve_container_serial},
};
use linli_app::{
    Command, Target,
    exec::{Figures, Ground, Listing, parse_id},
};
use serde::de::DeserializeOwned;
use utoipa::{IntoParams, ToSchema};

use super::{
    Gql,
    connection::{figures, list},
    fields::{Root, root},
    mutate, one, top,
};
use crate::{
    faces::{Faces, camel, creates, plural},
    wire::View,
};

type Answer<'a> = Pin<Box<dyn Future<Output = ServerResult<Option<Value>>> + Send + 'a>>;
type Resolver = for<'a, 'b> fn(&'a Context<'b>) -> Answer<'a>;

/// What answers each field, by its name.
#[derive(Default)]
struct Resolvers {
    readings: HashMap<String, Resolver>,
    commands: HashMap<String, Resolver>,
}

impl Resolvers {
    fn all() -> Self {
        let mut all = Self::default();
        crate::offer(&mut all);
        all
    }
}

impl Faces for Resolvers {
    fn listing<S, V>(&mut self)
    where
        S: Listing,
        S::Filter: DeserializeOwned + IntoParams + InputType,
        S::Sort: DeserializeOwned + ToSchema + InputType,
        V: View<Of = S>,
    {
        let kind = S::KIND.name();
        self.readings.insert(camel(&plural(&kind)), |cx| Box::pin(page::<S, V>(cx)));
        self.readings.insert(camel(&kind), |cx| Box::pin(single::<S, V>(cx)));
    }

    fn figures<F, V>(&mut self)
    where
        F: Figures + DeserializeOwned + IntoParams + InputType,
        V: View<Of = F::Of>,
    {
        self.readings.insert(camel(&plural(F::NAME)), |cx| Box::pin(counted::<F, V>(cx)));
    }

    fn command<C, V>(&mut self)
    where
        C: Command + DeserializeOwned + ToSchema + InputType,
        V: View<Of = C::Output>,
    {
        self.commands.insert(camel(C::NEEDS.name()), |cx| {
            Box::pin(async move {
                let (_, input) = cx.param_value::<C>("input", None)?;
                run::<C, V>(cx, input).await
            })
        });
    }

    fn step<C, V>(&mut self)
    where
        C: Command + Default + DeserializeOwned + ToSchema,
        V: View<Of = C::Output>,
    {
        self.commands.insert(camel(C::NEEDS.name()), |cx| Box::pin(run::<C, V>(cx, C::default())));
    }
}

async fn page<S: Listing, V: View<Of = S>>(cx: &Context<'_>) -> ServerResult<Option<Value>>
where
    S::Filter: InputType,
    S::Sort: InputType,
{
    let (_, filter) = cx.param_value("filter", None)?;
    let (_, sort) = cx.param_value("sort", None)?;
    let (_, first) = cx.param_value("first", None)?;
    let (_, after) = cx.param_value("after", None)?;
    shown(cx, list::<S, V>(cx, filter, sort, first, after).await).await
}

async fn counted<F, V>(cx: &Context<'_>) -> ServerResult<Option<Value>>
where
    F: Figures + InputType,
    V: View<Of = F::Of>,
{
    let (_, filter) = cx.param_value::<Option<F>>("filter", None)?;
    shown(cx, figures::<F, V>(cx, filter).await).await
}

async fn single<S: Listing, V: View<Of = S>>(cx: &Context<'_>) -> ServerResult<Option<Value>> {
    let (_, id) = cx.param_value::<ID>("id", None)?;
    let found = match parse_id(&id) {
        Ok(id) => one::<S, V>(cx, id).await,
        Err(error) => Err(top(cx, error)),
    };
    shown(cx, found).await
}

async fn run<C: Command, V: View<Of = C::Output>>(cx: &Context<'_>, command: C) -> ServerResult<Option<Value>> {
    let id = if C::On::NAMED { cx.param_value::<ID>("id", None)?.1 } else { ID::default() };
    let expected_version =
        if C::On::NAMED && !creates::<C>() { cx.param_value("expectedVersion", None)?.1 } else { None };
    let (_, key) = cx.param_value("idempotencyKey", None)?;
    let target = C::On::key(&id).map(|id| Target { id, expected_version, key });
    shown(cx, mutate::<C, V>(cx, target, command).await).await
}

/// Answers with what was asked of a value.
async fn shown<T: OutputType>(cx: &Context<'_>, value: Gql<T>) -> ServerResult<Option<Value>> {
    let selection = cx.with_selection_set(&cx.item.node.selection_set);
    OutputType::resolve(&value, &selection, cx.item).await.map(Some)
}

/// The readings of all contexts, a part of `Query`.
pub struct Readings(Resolvers);

/// The commands of all contexts, a part of `Mutation`.
pub struct Commands(Resolvers);

impl Default for Readings {
    fn default() -> Self {
        Self(Resolvers::all())
    }
}

impl Default for Commands {
    fn default() -> Self {
        Self(Resolvers::all())
    }
}

impl OutputType for Readings {
    fn type_name() -> std::borrow::Cow<'static, str> {
        "Readings".into()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        root::<Self>(registry, Root::Query)
    }

    async fn resolve(&self, cx: &ContextSelectionSet<'_>, _: &Positioned<Field>) -> ServerResult<Value> {
        resolve_container(cx, self).await
    }
}

impl ContainerType for Readings {
    async fn resolve_field(&self, cx: &Context<'_>) -> ServerResult<Option<Value>> {
        answer(&self.0.readings, cx).await
    }
}

impl ObjectType for Readings {}

impl OutputType for Commands {
    fn type_name() -> std::borrow::Cow<'static, str> {
        "Commands".into()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        root::<Self>(registry, Root::Mutation)
    }

    async fn resolve(&self, cx: &ContextSelectionSet<'_>, _: &Positioned<Field>) -> ServerResult<Value> {
        resolve_container_serial(cx, self).await
    }
}

impl ContainerType for Commands {
    async fn resolve_field(&self, cx: &Context<'_>) -> ServerResult<Option<Value>> {
        answer(&self.0.commands, cx).await
    }
}

impl ObjectType for Commands {}

async fn answer(resolvers: &HashMap<String, Resolver>, cx: &Context<'_>) -> ServerResult<Option<Value>> {
    match resolvers.get(cx.item.node.name.node.as_str()) {
        Some(resolver) => resolver(cx).await,
        None => Ok(None),
    }
}

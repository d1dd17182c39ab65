//! What a command answers: rules and invalid fields become `userErrors`, everything else goes to the top.

use std::borrow::Cow;

use async_graphql::{
    ContainerType, Context, ContextSelectionSet, OutputType, Positioned, ServerResult, SimpleObject, Value,
    indexmap::IndexMap, parser::types::Field, registry::Registry, resolver_utils::resolve_container_serial,
};
use linli_app::{Command, Target, exec::Ground};
use linli_domain::{Error, Result};

use super::{
    Gql,
    fields::{field, object},
    incoming, language, top,
};
use crate::wire::View;

/// A refusal that the person can act on.
#[derive(Clone, Debug, SimpleObject)]
#[graphql(serial)]
pub struct UserError {
    /// The stable code that programs read.
    code: String,
    /// What a person reads, in the caller's language.
    message: String,
    /// Path in the input, when one field is at fault.
    field: Option<Vec<String>>,
}

/// What a command answers: `WhistlePayload { whistle, userErrors }`.
pub struct Payload<V> {
    record: Option<V>,
    user_errors: Vec<UserError>,
}

impl<V: View> Payload<V> {
    /// `whistle` for `Whistle`.
    fn record_name() -> String {
        let name = V::type_name();
        let mut letters = name.chars();
        letters.next().map(|letter| letter.to_ascii_lowercase()).into_iter().chain(letters).collect()
    }
}

impl<V: View> OutputType for Payload<V> {
    fn type_name() -> Cow<'static, str> {
        format!("{}Payload", V::type_name()).into()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        object::<Self>(registry, "What a command answers.", |registry| {
            IndexMap::from([
                field::<Option<V>>(registry, Self::record_name(), "The record as it is now.", IndexMap::new()),
                field::<Vec<UserError>>(registry, "userErrors", "Why it was not done.", IndexMap::new()),
            ])
        })
    }

    async fn resolve(&self, cx: &ContextSelectionSet<'_>, _: &Positioned<Field>) -> ServerResult<Value> {
        resolve_container_serial(cx, self).await
    }
}

impl<V: View> ContainerType for Payload<V> {
    async fn resolve_field(&self, cx: &Context<'_>) -> ServerResult<Option<Value>> {
        let selection = cx.with_selection_set(&cx.item.node.selection_set);
        match cx.item.node.name.node.as_str() {
            "userErrors" => self.user_errors.resolve(&selection, cx.item).await.map(Some),
            name if name == Self::record_name() => self.record.resolve(&selection, cx.item).await.map(Some),
            _ => Ok(None),
        }
    }
}

/// Runs a command; a target whose id cannot be one of its kind is refused like any other field.
///
/// # Errors
/// Whatever is not for the person to mend.
pub(super) async fn mutate<C, V>(
    cx: &Context<'_>,
    target: Result<Target<<C::On as Ground>::Key>>,
    command: C,
) -> Gql<Payload<V>>
where
    C: Command,
    V: View<Of = C::Output>,
{
    let incoming = incoming(cx);
    let done = match target {
        Ok(target) => incoming.app.execute(&incoming.request, target, command).await,
        Err(error) => Err(error),
    };
    let user_errors = match done {
        Ok(output) => {
            let reader = super::reader(cx)?;
            let record = V::of(vec![output], &reader).await.map_err(|error| top(cx, error))?.pop();
            return Ok(Payload { record, user_errors: Vec::new() });
        }
        Err(Error::Invalid(fields)) => fields
            .into_iter()
            .map(|field| UserError {
                code: field.code.to_owned(),
                message: language(cx).say(&field.message),
                field: Some(field.field),
            })
            .collect(),
        Err(error @ (Error::Rule(..) | Error::Stale { .. } | Error::VersionRequired | Error::KeyReused)) => {
            vec![UserError { code: error.code().to_owned(), message: language(cx).say(&error.message()), field: None }]
        }
        Err(error) => return Err(top(cx, error)),
    };
    Ok(Payload { record: None, user_errors })
}

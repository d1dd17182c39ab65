//! The schema's fields that are made of registered types: lists, single readings, commands.

use std::borrow::Cow;

use async_graphql::{
    CacheControl, ID, InputType, OutputType, Positioned, ServerResult, VisitorContext,
    indexmap::IndexMap,
    parser::types::{Field, VariableDefinition},
    registry::{Deprecation, MetaField, MetaInputValue, MetaType, MetaTypeId, Registry},
};
use linli_app::{
    Command,
    exec::{Figures, Ground, Listing},
};
use serde::de::DeserializeOwned;
use utoipa::{IntoParams, ToSchema};

use super::{Connection, Payload};
use crate::{
    faces::{Faces, about, camel, creates, plural},
    wire::View,
};

/// Which root type is being described.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Root {
    Query,
    Mutation,
}

/// Describes a root type with all that the contexts offer.
pub(super) fn root<T: OutputType>(registry: &mut Registry, root: Root) -> String {
    let about = match root {
        Root::Query => {
            "Readings: a page of a list (`first` 1 to 200, 50 if not said; `after` a cursor), or one record by its `id`."
        }
        Root::Mutation => {
            "Commands: `id` is what one stands on, `expectedVersion` the version you saw; the same `idempotencyKey` again \
             changes nothing and answers the same record."
        }
    };
    object::<T>(registry, about, |registry| {
        let mut fields = Fields { registry, root, fields: IndexMap::new() };
        crate::offer(&mut fields);
        fields.fields
    })
}

/// Describes an object type with fields of our own making.
pub(super) fn object<T: OutputType>(
    registry: &mut Registry,
    about: &str,
    fields: impl Fn(&mut Registry) -> IndexMap<String, MetaField>,
) -> String {
    registry.create_output_type::<T, _>(MetaTypeId::Object, |registry| MetaType::Object {
        name: T::type_name().into_owned(),
        description: Some(about.to_owned()),
        fields: fields(registry),
        cache_control: CacheControl::default(),
        extends: false,
        shareable: false,
        resolvable: true,
        inaccessible: false,
        interface_object: false,
        tags: Vec::new(),
        keys: None,
        visible: None,
        is_subscription: false,
        rust_typename: Some(std::any::type_name::<T>()),
        directive_invocations: Vec::new(),
        requires_scopes: Vec::new(),
    })
}

/// A field of such a type.
pub(super) fn field<T: OutputType>(
    registry: &mut Registry,
    name: impl Into<String>,
    description: impl Into<Cow<'static, str>>,
    args: IndexMap<String, MetaInputValue>,
) -> (String, MetaField) {
    let name = name.into();
    let field = MetaField {
        name: name.clone(),
        description: Some(description.into().into_owned()),
        args,
        ty: T::create_type_info(registry),
        deprecation: Deprecation::NoDeprecated,
        cache_control: CacheControl::default(),
        external: false,
        requires: None,
        provides: None,
        visible: None,
        shareable: false,
        inaccessible: false,
        tags: Vec::new(),
        override_from: None,
        compute_complexity: None,
        directive_invocations: Vec::new(),
        requires_scopes: Vec::new(),
    };
    (name, field)
}

/// Collects the fields of one root type.
struct Fields<'r> {
    registry: &'r mut Registry,
    root: Root,
    fields: IndexMap<String, MetaField>,
}

impl Fields<'_> {
    fn argument<T: InputType>(&mut self, name: &str) -> (String, MetaInputValue) {
        let argument = MetaInputValue {
            name: name.to_owned(),
            description: None,
            ty: T::create_type_info(self.registry),
            deprecation: Deprecation::NoDeprecated,
            default_value: None,
            visible: None,
            inaccessible: false,
            tags: Vec::new(),
            is_secret: false,
            directive_invocations: Vec::new(),
        };
        (name.to_owned(), argument)
    }

    fn command<C: Command + ToSchema, V: View<Of = C::Output>>(&mut self, input: Option<(String, MetaInputValue)>) {
        let mut args = IndexMap::new();
        if C::On::NAMED {
            args.extend([self.argument::<ID>("id")]);
        }
        if C::On::NAMED && !creates::<C>() {
            args.extend([self.argument::<Option<i32>>("expectedVersion")]);
        }
        args.extend(input);
        args.extend([self.argument::<Option<String>>("idempotencyKey")]);
        let description = about::<C>().unwrap_or_else(|| format!("Runs {}.", C::NEEDS.name()));
        let (name, field) = field::<Payload<V>>(self.registry, camel(C::NEEDS.name()), description, args);
        self.fields.insert(name, field);
    }
}

impl Faces for Fields<'_> {
    fn listing<S, V>(&mut self)
    where
        S: Listing,
        S::Filter: DeserializeOwned + IntoParams + InputType,
        S::Sort: DeserializeOwned + ToSchema + InputType,
        V: View<Of = S>,
    {
        if self.root != Root::Query {
            return;
        }
        let (kind, about) = (S::KIND.name(), about::<V>().unwrap_or_default());
        let args = IndexMap::from([self.argument::<ID>("id")]);
        let (name, one) = field::<Option<V>>(self.registry, camel(&kind), about.clone(), args);
        self.fields.insert(name, one);
        let args = IndexMap::from([
            self.argument::<Option<S::Filter>>("filter"),
            self.argument::<Option<S::Sort>>("sort"),
            self.argument::<Option<u32>>("first"),
            self.argument::<Option<String>>("after"),
        ]);
        let about = format!("One page of those that the caller may see. {about}");
        let (name, mut list) = field::<Connection<V>>(self.registry, camel(&plural(&kind)), about, args);
        list.compute_complexity = Some(cost_of_page);
        self.fields.insert(name, list);
    }

    fn figures<F, V>(&mut self)
    where
        F: Figures + DeserializeOwned + IntoParams + InputType,
        V: View<Of = F::Of>,
    {
        if self.root != Root::Query {
            return;
        }
        let args = IndexMap::from([self.argument::<Option<F>>("filter")]);
        let about = about::<V>().unwrap_or_default();
        let (name, all) = field::<Vec<V>>(self.registry, camel(&plural(F::NAME)), about, args);
        self.fields.insert(name, all);
    }

    fn command<C, V>(&mut self)
    where
        C: Command + DeserializeOwned + ToSchema + InputType,
        V: View<Of = C::Output>,
    {
        if self.root == Root::Mutation {
            let input = self.argument::<C>("input");
            self.command::<C, V>(Some(input));
        }
    }

    fn step<C, V>(&mut self)
    where
        C: Command + Default + DeserializeOwned + ToSchema,
        V: View<Of = C::Output>,
    {
        if self.root == Root::Mutation {
            self.command::<C, V>(None);
        }
    }
}

/// Ten records cost as much as one of what is asked for each.
fn cost_of_page(
    cx: &VisitorContext<'_>,
    variables: &[Positioned<VariableDefinition>],
    field: &Field,
    children: usize,
) -> ServerResult<usize> {
    let first: Option<u32> = cx.param_value(variables, field, "first", None)?;
    Ok((first.unwrap_or(50) as usize).saturating_mul(children) / 10 + 1)
}

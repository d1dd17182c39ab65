//! Saying again, whole, what was said when a record was made.

use std::borrow::Cow;

use async_graphql::{InputType, InputValueError, InputValueResult, Value, registry::Registry};
use utoipa::{
    PartialSchema, ToSchema,
    openapi::{Ref, RefOr, schema::Schema},
};

/// A change that takes the same content as the creation `C`: its input is `C`'s own, on both faces.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Change<C>(pub C);

impl<C: InputType> InputType for Change<C> {
    type RawValueType = C::RawValueType;

    fn type_name() -> Cow<'static, str> {
        C::type_name()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        C::create_type_info(registry)
    }

    fn parse(value: Option<Value>) -> InputValueResult<Self> {
        C::parse(value).map(Self).map_err(InputValueError::propagate)
    }

    fn to_value(&self) -> Value {
        self.0.to_value()
    }

    fn as_raw_value(&self) -> Option<&C::RawValueType> {
        self.0.as_raw_value()
    }
}

impl<C: ToSchema> PartialSchema for Change<C> {
    fn schema() -> RefOr<Schema> {
        let about = "Says again, whole, what was said when it was made; what is left out is emptied.";
        let mut content = Ref::from_schema_name(C::name());
        content.description = about.to_owned();
        content.into()
    }
}

impl<C: ToSchema> ToSchema for Change<C> {
    fn name() -> Cow<'static, str> {
        format!("Changed{}", C::name()).into()
    }

    fn schemas(schemas: &mut Vec<(String, RefOr<Schema>)>) {
        schemas.push((C::name().into_owned(), C::schema()));
        C::schemas(schemas);
    }
}

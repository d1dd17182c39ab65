//! Typed ids: a newtype over UUIDv7 whose text (`whistle_0190…`) is the same in GraphQL, REST, logs and URLs.

use uuid::Uuid;

/// What is wrong with the text of an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdError {
    /// The prefix the id should have had, for example `whistle`.
    pub expected: &'static str,
}

impl std::fmt::Display for IdError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "expected an id of the form {}_<32 hexadecimal digits>", self.expected)
    }
}

impl std::error::Error for IdError {}

/// A typed id. Made from a fresh UUIDv7 by the transaction, never anywhere else.
pub trait TypedId:
    Copy
    + Eq
    + std::hash::Hash
    + std::fmt::Display
    + std::str::FromStr<Err = IdError>
    + Send
    + Sync
    + Into<Uuid>
    + From<Uuid>
    + 'static
{
    /// The word before the underscore.
    const PREFIX: &'static str;
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, sea_orm::DeriveValueType)]
        pub struct $name(uuid::Uuid);

        impl $crate::TypedId for $name {
            const PREFIX: &'static str = $prefix;
        }

        impl From<uuid::Uuid> for $name {
            fn from(id: uuid::Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for uuid::Uuid {
            fn from(id: $name) -> uuid::Uuid {
                id.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!($prefix, "_{}"), self.0.simple())
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Display::fmt(self, f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::ids::IdError;

            fn from_str(text: &str) -> Result<Self, $crate::ids::IdError> {
                text.strip_prefix(concat!($prefix, "_"))
                    .filter(|hex| hex.len() == 32 && hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
                    .and_then(|hex| uuid::Uuid::try_parse(hex).ok())
                    .map(Self)
                    .ok_or($crate::ids::IdError { expected: $prefix })
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        // The database never makes ids, so a number can never become one.
        impl sea_orm::TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, sea_orm::DbErr> {
                Err(sea_orm::DbErr::ConvertFromU64(stringify!($name)))
            }
        }

        impl async_graphql::InputType for $name {
            type RawValueType = Self;

            fn type_name() -> std::borrow::Cow<'static, str> {
                "ID".into()
            }

            fn create_type_info(registry: &mut async_graphql::registry::Registry) -> String {
                <async_graphql::ID as async_graphql::InputType>::create_type_info(registry)
            }

            fn parse(value: Option<async_graphql::Value>) -> async_graphql::InputValueResult<Self> {
                match value {
                    Some(async_graphql::Value::String(text)) => text.parse().map_err(async_graphql::InputValueError::custom),
                    other => Err(async_graphql::InputValueError::expected_type(other.unwrap_or_default())),
                }
            }

            fn to_value(&self) -> async_graphql::Value {
                async_graphql::Value::String(self.to_string())
            }

            fn as_raw_value(&self) -> Option<&Self> {
                Some(self)
            }
        }

        impl async_graphql::OutputType for $name {
            fn type_name() -> std::borrow::Cow<'static, str> {
                "ID".into()
            }

            fn create_type_info(registry: &mut async_graphql::registry::Registry) -> String {
                <async_graphql::ID as async_graphql::OutputType>::create_type_info(registry)
            }

            async fn resolve(
                &self,
                _: &async_graphql::ContextSelectionSet<'_>,
                _: &async_graphql::Positioned<async_graphql::parser::types::Field>,
            ) -> async_graphql::ServerResult<async_graphql::Value> {
                Ok(async_graphql::Value::String(self.to_string()))
            }
        }

        impl utoipa::PartialSchema for $name {
            fn schema() -> utoipa::openapi::RefOr<utoipa::openapi::schema::Schema> {
                utoipa::openapi::ObjectBuilder::new()
                    .schema_type(utoipa::openapi::schema::Type::String)
                    .pattern(Some(concat!("^", $prefix, "_[0-9a-f]{32}$")))
                    .examples([serde_json::json!(concat!($prefix, "_01936b6a9f0073a2b4c1d2e3f4a5b6c7"))])
                    .into()
            }
        }

        impl utoipa::ToSchema for $name {
            fn name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
        }
    };
}

pub(crate) use id;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DivisionId, WhistleId};

    #[test]
    fn an_id_of_another_kind_is_refused() {
        let id = WhistleId::from(Uuid::from_u128(7));
        assert_eq!(id.to_string(), "whistle_00000000000000000000000000000007");
        assert_eq!(id.to_string().parse::<WhistleId>(), Ok(id));
        assert_eq!(id.to_string().parse::<DivisionId>(), Err(IdError { expected: "division" }));
        for bad in
            ["whistle_7", "whistle_0000000000000000000000000000000G", "whistle_0000000000000000000000000000000０", ""]
        {
            assert!(bad.parse::<WhistleId>().is_err(), "{bad}");
        }
    }
}

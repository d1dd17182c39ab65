//! Typed ids: a newtype over UUIDv7 whose text (`whistle_0190…`) is the same in GraphQL, REST, logs and URLs.

use std::borrow::Cow;

use async_graphql::{ID, InputType, InputValueError, InputValueResult, OutputType, Value, registry::Registry};
use sea_orm::{DbErr, DeriveValueType, TryFromU64};
use utoipa::openapi::{ObjectBuilder, RefOr, schema::Schema};
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
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType)]
        pub struct $name(Uuid);

        impl TypedId for $name {
            const PREFIX: &'static str = $prefix;
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Uuid {
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
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                text.strip_prefix(concat!($prefix, "_"))
                    .filter(|hex| hex.len() == 32 && hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
                    .and_then(|hex| Uuid::try_parse(hex).ok())
                    .map(Self)
                    .ok_or(IdError { expected: $prefix })
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        // The database never makes ids, so a number can never become one.
        impl TryFromU64 for $name {
            fn try_from_u64(_: u64) -> Result<Self, DbErr> {
                Err(DbErr::ConvertFromU64(stringify!($name)))
            }
        }

        impl InputType for $name {
            type RawValueType = Self;

            fn type_name() -> Cow<'static, str> {
                "ID".into()
            }

            fn create_type_info(registry: &mut Registry) -> String {
                <ID as InputType>::create_type_info(registry)
            }

            fn parse(value: Option<Value>) -> InputValueResult<Self> {
                match value {
                    Some(Value::String(text)) => text.parse().map_err(InputValueError::custom),
                    other => Err(InputValueError::expected_type(other.unwrap_or_default())),
                }
            }

            fn to_value(&self) -> Value {
                Value::String(self.to_string())
            }

            fn as_raw_value(&self) -> Option<&Self> {
                Some(self)
            }
        }

        impl OutputType for $name {
            fn type_name() -> Cow<'static, str> {
                "ID".into()
            }

            fn create_type_info(registry: &mut Registry) -> String {
                <ID as OutputType>::create_type_info(registry)
            }

            async fn resolve(
                &self,
                _: &async_graphql::ContextSelectionSet<'_>,
                _: &async_graphql::Positioned<async_graphql::parser::types::Field>,
            ) -> async_graphql::ServerResult<Value> {
                Ok(Value::String(self.to_string()))
            }
        }

        impl utoipa::PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                ObjectBuilder::new()
                    .schema_type(utoipa::openapi::schema::Type::String)
                    .pattern(Some(concat!("^", $prefix, "_[0-9a-f]{32}$")))
                    .examples([serde_json::json!(concat!($prefix, "_01936b6a9f0073a2b4c1d2e3f4a5b6c7"))])
                    .into()
            }
        }

        impl utoipa::ToSchema for $name {
            fn name() -> Cow<'static, str> {
                stringify!($name).into()
            }
        }
    };
}

id!(/// An account that signs in.
    AccountId, "account");
id!(/// One called party of a whistle.
    AssignmentId, "assignment");
id!(/// An audit entry.
    AuditEntryId, "audit_entry");
id!(/// A loaded year of the working-day calendar.
    CalendarYearId, "calendar_year");
id!(/// Which organisation is competent for a process, from a day on.
    CompetenceId, "competence");
id!(/// A dated delegation to a deputy.
    DelegationId, "delegation");
id!(/// A division of the country's tree.
    DivisionId, "division");
id!(/// An event of the outbox.
    EventId, "event");
id!(/// A grant of a role in a scope.
    GrantId, "grant");
id!(/// A hand-over opened when a post ends.
    HandoverId, "handover");
id!(/// One piece of open work in a hand-over.
    HandoverItemId, "item");
id!(/// An organisation.
    OrganisationId, "organisation");
id!(/// A policy document that rules and reports cite.
    PolicyDocumentId, "policy_document");
id!(/// A post in an organisation.
    PostId, "post");
id!(/// One holder's time in a post.
    TenureId, "tenure");
id!(/// A version of a rule table.
    RuleVersionId, "rule_version");
id!(/// A signed-in session (a family of refresh tokens).
    SessionId, "session");
id!(/// A key that signs access tokens; its text is the `kid`.
    SigningKeyId, "key");
id!(/// One line of a whistle's timeline.
    TimelineEntryId, "entry");
id!(/// A whistle.
    WhistleId, "whistle");

#[cfg(test)]
mod tests {
    use super::*;

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

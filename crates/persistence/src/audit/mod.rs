//! Reading the audit trail: owner is the realm, reach is the audit administrator, personal fields are masked, kept 12 months or more.

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
};
use linli_vocabulary::{AccountId, AuditEntryId, ClientId, Kind, Timestamp, identity::AuditOutcome};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait};

pub use crate::exec::audit_entry::Model as AuditEntry;
use crate::exec::{
    Home, Listing, Order, Subject,
    audit_entry::{Column, Entity},
    beginning,
};

impl Subject for AuditEntry {
    type Id = AuditEntryId;
    type Entity = Entity;
    type Row = Self;
    const KIND: Kind = Kind::AuditEntry;
    const READ: Permission = Permission::AuditEntryRead;

    fn id(&self) -> AuditEntryId {
        self.id
    }

    /// Audit rows never change.
    fn version(&self) -> i32 {
        1
    }

    fn home(&self) -> Home {
        Home::Realm
    }

    /// Only a grant for the whole realm reads it.
    fn behind(_: &Branch) -> Option<Condition> {
        None
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Self>) -> Result<Vec<Self>> {
        Ok(rows)
    }
}

/// What audit entries can be asked for.
#[derive(
    Clone,
    Debug,
    Default,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::InputObject,
    utoipa::IntoParams,
    utoipa::ToSchema,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub struct AuditEntryFilter {
    /// The command's name, or its beginning up to a dot: `whistle`, `whistle.sound`.
    pub action: Option<String>,
    /// How it ended.
    pub outcome: Option<AuditOutcome>,
    /// Who did it.
    pub actor: Option<AccountId>,
    /// The machine client that did it.
    pub client: Option<ClientId>,
    /// The record, by its id of any kind.
    pub subject: Option<String>,
    /// Not before this moment.
    pub since: Option<Timestamp>,
    /// Before this moment.
    pub until: Option<Timestamp>,
}

/// In which order.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::Enum,
    utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum AuditEntrySort {
    /// Newest first.
    #[default]
    Newest,
}

impl Listing for AuditEntry {
    type Filter = AuditEntryFilter;
    type Sort = AuditEntrySort;

    fn matching(filter: &AuditEntryFilter, _: Timestamp) -> Condition {
        let subject = filter
            .subject
            .as_deref()
            .map(|text| text.rsplit('_').next().and_then(|hex| uuid::Uuid::try_parse(hex).ok()).unwrap_or_default());
        let action = filter.action.as_deref().map(|text| {
            Condition::any().add(Column::Action.eq(text)).add(beginning(Column::Action, &format!("{text}.")))
        });
        Condition::all()
            .add_option(action)
            .add_option(filter.outcome.map(|outcome| Column::Outcome.eq(outcome)))
            .add_option(filter.actor.map(|actor| Column::Actor.eq(actor)))
            .add_option(filter.client.map(|client| Column::Client.eq(client)))
            .add_option(subject.map(|subject| Column::Subject.eq(subject)))
            .add_option(filter.since.map(|since| Column::At.gte(since)))
            .add_option(filter.until.map(|until| Column::At.lt(until)))
    }

    fn order(_: AuditEntrySort) -> Order<Column> {
        Order { columns: vec![Column::At], descending: true }
    }
}

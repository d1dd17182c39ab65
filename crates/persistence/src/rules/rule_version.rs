//! Versions of rule tables.

use linli_domain::{
    Error, Result,
    authorisation::{Branch, Permission},
    event::Happened,
    rules::{Citation, RuleVersion, Withdrawal},
};
use linli_vocabulary::{AccountId, Date, Kind, PolicyDocumentId, RuleVersionId, Timestamp};
use sea_orm::{Condition, ConnectionTrait, entity::prelude::*};

use crate::exec::{Home, Listing, Order, Record, Subject};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "rule_version")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RuleVersionId,
    /// 1, or 2 once it was withdrawn.
    pub version: i32,
    /// Which table.
    pub name: String,
    /// First day; unique with the name among those that were not withdrawn.
    pub effective_from: Date,
    /// JSON.
    pub body: String,
    /// The document it goes back to; none is a local choice.
    pub policy_document: Option<PolicyDocumentId>,
    /// Why it was chosen, or a remark on the document; a document alone may come without.
    pub reason: String,
    /// When.
    pub adopted_at: Timestamp,
    /// By whom.
    pub adopted_by: Option<AccountId>,
    /// That it was taken back before its first day.
    pub withdrawn_at: Option<Timestamp>,
    /// Why.
    pub withdrawn_reason: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for RuleVersion {
    type Id = RuleVersionId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::RuleVersion;
    const READ: Permission = Permission::RuleVersionRead;

    fn id(&self) -> RuleVersionId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Realm
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        // Which tables are whose is no column: the commands ask the table (`may_adopt`).
        matches!(branch, Branch::SignedIn | Branch::Owner(_)).then(Condition::all)
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        rows.into_iter().map(Self::try_from).collect()
    }
}

impl TryFrom<Model> for RuleVersion {
    type Error = Error;

    fn try_from(row: Model) -> Result<Self> {
        let citation = Citation::kept(row.policy_document, row.reason);
        let citation = citation.ok_or_else(|| Error::internal("a rule version cites nothing"))?;
        let withdrawn = row.withdrawn_at.zip(row.withdrawn_reason).map(|(at, reason)| Withdrawal { at, reason });
        Ok(Self {
            id: row.id,
            version: row.version,
            name: row.name,
            effective_from: row.effective_from,
            body: row.body,
            citation,
            adopted_at: row.adopted_at,
            adopted_by: row.adopted_by,
            withdrawn,
        })
    }
}

impl Record for RuleVersion {
    type Event = Happened;

    fn row(&self) -> Model {
        let Self { id, version, name, effective_from, body, citation, adopted_at, adopted_by, withdrawn } =
            self.clone();
        let (policy_document, reason) = citation.columns();
        let (withdrawn_at, withdrawn_reason) = withdrawn.map(|withdrawal| (withdrawal.at, withdrawal.reason)).unzip();
        Model {
            id,
            version,
            name,
            effective_from,
            body,
            policy_document,
            reason,
            adopted_at,
            adopted_by,
            withdrawn_at,
            withdrawn_reason,
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What rule versions can be asked for.
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
pub struct RuleVersionFilter {
    /// Of this table, for example `whistle_time_limits`.
    pub name: Option<String>,
    /// Citing this document.
    pub policy_document: Option<PolicyDocumentId>,
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
pub enum RuleVersionSort {
    /// The latest first.
    #[default]
    Newest,
}

impl Listing for RuleVersion {
    type Filter = RuleVersionFilter;
    type Sort = RuleVersionSort;

    fn matching(filter: &RuleVersionFilter, _: Timestamp) -> Condition {
        Condition::all()
            .add_option(filter.name.as_deref().map(|name| Column::Name.eq(name)))
            .add_option(filter.policy_document.map(|document| Column::PolicyDocument.eq(document)))
    }

    fn order(_: RuleVersionSort) -> Order<Column> {
        Order { columns: vec![Column::EffectiveFrom], descending: true }
    }
}

//! Versions of rule tables.

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    calendar::RuleVersion,
    event::Happened,
};
use linli_vocabulary::{Date, Kind, RuleVersionId, Timestamp};
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
    /// Always 1.
    pub version: i32,
    /// Which table.
    pub name: String,
    /// First day; unique with the name.
    pub effective_from: Date,
    /// JSON.
    pub body: String,
    /// Who decided it.
    pub source: String,
    /// When.
    pub adopted_at: Timestamp,
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
        matches!(branch, Branch::SignedIn).then(Condition::all)
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        Ok(rows
            .into_iter()
            .map(|Model { id, version, name, effective_from, body, source, adopted_at }| Self {
                id,
                version,
                name,
                effective_from,
                body,
                source,
                adopted_at,
            })
            .collect())
    }
}

impl Record for RuleVersion {
    type Event = Happened;

    fn row(&self) -> Model {
        let Self { id, version, name, effective_from, body, source, adopted_at } = self.clone();
        Model { id, version, name, effective_from, body, source, adopted_at }
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
        Condition::all().add_option(filter.name.as_deref().map(|name| Column::Name.eq(name)))
    }

    fn order(_: RuleVersionSort) -> Order<Column> {
        Order { columns: vec![Column::EffectiveFrom], descending: true }
    }
}

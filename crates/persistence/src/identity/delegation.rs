//! Delegations: owner is who is away, readable by both sides, security and audit; the reason is personal; kept for good.

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    identity::Delegation,
    personal::Personal,
};
use linli_vocabulary::{AccountId, DelegationId, Kind, Timestamp};
use sea_orm::{Condition, ConnectionTrait, entity::prelude::*};

use crate::exec::{Home, Listing, Order, Record, Subject};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "delegation")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DelegationId,
    /// Raised by each change.
    pub version: i32,
    /// Who is away.
    pub account: AccountId,
    /// Who acts for them.
    pub deputy: AccountId,
    /// From when.
    pub valid_from: Timestamp,
    /// Until when, exclusive.
    pub valid_to: Timestamp,
    /// Why.
    pub reason: String,
    /// When it was given.
    pub given_at: Timestamp,
    /// Ended before its time.
    pub ended_at: Option<Timestamp>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for Delegation {
    type Id = DelegationId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::Delegation;
    const READ: Permission = Permission::DelegationRead;

    fn id(&self) -> DelegationId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Account(self.account)
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        match branch {
            Branch::Myself(account) => {
                Some(Condition::any().add(Column::Account.eq(*account)).add(Column::Deputy.eq(*account)))
            }
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        let delegation = |row: Model| Self {
            id: row.id,
            version: row.version,
            account: row.account,
            deputy: row.deputy,
            valid_from: row.valid_from,
            valid_to: row.valid_to,
            reason: Personal::new(row.reason),
            given_at: row.given_at,
            ended_at: row.ended_at,
        };
        Ok(rows.into_iter().map(delegation).collect())
    }
}

impl Record for Delegation {
    type Event = Happened;

    fn row(&self) -> Model {
        let Self { id, version, account, deputy, valid_from, valid_to, given_at, ended_at, .. } = *self;
        Model {
            id,
            version,
            account,
            deputy,
            valid_from,
            valid_to,
            reason: self.reason.bare().clone(),
            given_at,
            ended_at,
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What delegations can be asked for.
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
pub struct DelegationFilter {
    /// Given by or to this account.
    pub account: Option<AccountId>,
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
pub enum DelegationSort {
    /// Newest first.
    #[default]
    Newest,
}

impl Listing for Delegation {
    type Filter = DelegationFilter;
    type Sort = DelegationSort;

    fn matching(filter: &DelegationFilter, _: Timestamp) -> Condition {
        let side = |account| Condition::any().add(Column::Account.eq(account)).add(Column::Deputy.eq(account));
        Condition::all().add_option(filter.account.map(side))
    }

    fn order(_: DelegationSort) -> Order<Column> {
        Order { columns: vec![Column::GivenAt], descending: true }
    }
}

//! Links of accounts to persons: owner is the account, readable by oneself and the community; what was said and why it was
//! refused are personal; kept as long as the person's record.

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    identity::Link,
    personal::Personal,
};
use linli_vocabulary::{AccountId, DivisionId, Kind, LinkId, PersonId, Timestamp, identity::LinkState};
use sea_orm::{
    Condition, ConnectionTrait,
    entity::prelude::*,
    sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement},
};

use crate::exec::{Fault, Home, Listing, Order, Record, Subject, Tx, below};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "link")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LinkId,
    /// Raised by each change.
    pub version: i32,
    /// Whose.
    pub account: AccountId,
    /// The community.
    pub division: DivisionId,
    /// Its code.
    pub division_code: String,
    /// What the person said.
    pub said: String,
    /// What became of it.
    pub state: LinkState,
    /// Who it is.
    pub person: Option<PersonId>,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// By whom.
    pub decided_by: Option<AccountId>,
    /// Why not.
    pub reason: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

/// The persons that an account is, as a subselect: what stands behind *myself* of records about persons.
pub(crate) fn persons_of(account: AccountId) -> SelectStatement {
    Query::select()
        .column(Alias::new("person"))
        .from(Alias::new("link"))
        .and_where(Expr::col(Alias::new("account")).eq(Expr::val(Uuid::from(account))))
        .and_where(Expr::col(Alias::new("state")).eq("confirmed"))
        .take()
}

impl Subject for Link {
    type Id = LinkId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::Link;
    const READ: Permission = Permission::LinkRead;

    fn id(&self) -> LinkId {
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
            Branch::Owner(code) => Some(below(Column::DivisionCode, code)),
            Branch::Myself(account) => Some(Condition::all().add(Column::Account.eq(*account))),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        let link = |row: Model| Self {
            id: row.id,
            version: row.version,
            account: row.account,
            division: row.division,
            division_code: row.division_code,
            said: Personal::new(row.said),
            state: row.state,
            person: row.person,
            asked_at: row.asked_at,
            decided_at: row.decided_at,
            decided_by: row.decided_by,
            reason: Personal::new(row.reason),
        };
        Ok(rows.into_iter().map(link).collect())
    }
}

impl Record for Link {
    type Event = Happened;

    fn row(&self) -> Model {
        Model {
            id: self.id,
            version: self.version,
            account: self.account,
            division: self.division,
            division_code: self.division_code.clone(),
            said: self.said.bare().clone(),
            state: self.state,
            person: self.person,
            asked_at: self.asked_at,
            decided_at: self.decided_at,
            decided_by: self.decided_by,
            reason: self.reason.bare().clone(),
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What links can be asked for.
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
pub struct LinkFilter {
    /// In one of these states.
    pub state: Option<Vec<LinkState>>,
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
pub enum LinkSort {
    /// Newest first.
    #[default]
    Newest,
}

impl Listing for Link {
    type Filter = LinkFilter;
    type Sort = LinkSort;

    fn matching(filter: &LinkFilter, _: Timestamp) -> Condition {
        Condition::all().add_option(filter.state.clone().map(|states| Column::State.is_in(states)))
    }

    fn order(_: LinkSort) -> Order<Column> {
        Order { columns: vec![Column::AskedAt], descending: true }
    }
}

/// The link of an account that is asked for or confirmed.
///
/// # Errors
/// A fault.
pub async fn open_link_of(tx: &Tx, account: AccountId) -> Result<Option<LinkId>> {
    let row = Entity::find()
        .filter(Column::Account.eq(account))
        .filter(Column::State.is_in([LinkState::Asked, LinkState::Confirmed]))
        .one(tx.connection())
        .await
        .or_fault()?;
    Ok(row.map(|row| row.id))
}

//! Sessions: owner is the account, readable by oneself, no personal fields, kept for 12 months.

use std::collections::HashMap;

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    identity::{Ending, Session},
};
use linli_vocabulary::{AccountId, Kind, SessionId, Timestamp};
use sea_orm::{
    Condition, ConnectionTrait, QuerySelect,
    entity::prelude::*,
    sea_query::{Expr, ExprTrait},
};

use crate::exec::{Fault, Home, Reader, Record, Subject, Tx};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SessionId,
    /// Raised by each change.
    pub version: i32,
    /// Whose.
    pub account: AccountId,
    /// When the person signed in.
    pub opened_at: Timestamp,
    /// When it was refreshed last.
    pub refreshed_at: Timestamp,
    /// When it ends, however busy.
    pub expires_at: Timestamp,
    /// The generation of the refresh token that holds.
    pub generation: i32,
    /// Opened by the mobile app.
    pub mobile: bool,
    /// Time step of the one-time code that opened it.
    pub factor_step: Option<i64>,
    /// Where it was used from last.
    pub address: Option<String>,
    /// When it ended.
    pub closed_at: Option<Timestamp>,
    /// Why.
    pub closed_because: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for Session {
    type Id = SessionId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::Session;
    const READ: Permission = Permission::SessionClose;

    fn id(&self) -> SessionId {
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
            Branch::Myself(account) => Some(Condition::all().add(Column::Account.eq(*account))),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        let session = |row: Model| Self {
            id: row.id,
            version: row.version,
            account: row.account,
            opened_at: row.opened_at,
            refreshed_at: row.refreshed_at,
            expires_at: row.expires_at,
            generation: row.generation,
            mobile: row.mobile,
            factor_step: row.factor_step,
            address: row.address,
            closed_at: row.closed_at,
            closed_because: row.closed_because,
        };
        Ok(rows.into_iter().map(session).collect())
    }
}

impl Record for Session {
    type Event = Happened;

    fn row(&self) -> Model {
        let Self {
            id,
            version,
            account,
            opened_at,
            refreshed_at,
            expires_at,
            generation,
            mobile,
            factor_step,
            closed_at,
            ..
        } = *self;
        let (address, closed_because) = (self.address.clone(), self.closed_because.clone());
        Model {
            id,
            version,
            account,
            opened_at,
            refreshed_at,
            expires_at,
            generation,
            mobile,
            factor_step,
            address,
            closed_at,
            closed_because,
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// Ends every open session of an account but one. The command that does so is what audit and outbox tell of.
///
/// # Errors
/// A fault.
pub async fn close_sessions(tx: &Tx, account: AccountId, but: Option<SessionId>, why: Ending) -> Result<()> {
    let mut update = Entity::update_many()
        .col_expr(Column::ClosedAt, Expr::value(tx.now()))
        .col_expr(Column::ClosedBecause, Expr::value(why.word()))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Account.eq(account))
        .filter(Column::ClosedAt.is_null());
    if let Some(but) = but {
        update = update.filter(Column::Id.ne(but));
    }
    update.exec(tx.connection()).await.or_fault()?;
    Ok(())
}

/// The time step of the newest one-time code that opened a session of this account.
///
/// # Errors
/// A fault.
pub async fn newest_factor_step(tx: &Tx, account: AccountId) -> Result<Option<i64>> {
    let newest: Option<Option<i64>> = Entity::find()
        .select_only()
        .column_as(Column::FactorStep.max(), "newest")
        .filter(Column::Account.eq(account))
        .into_tuple()
        .one(tx.connection())
        .await
        .or_fault()?;
    Ok(newest.flatten())
}

/// When this account signed in last.
///
/// # Errors
/// A fault.
pub async fn last_sign_in(tx: &Tx, account: AccountId) -> Result<Option<Timestamp>> {
    let last: Option<Option<Timestamp>> = Entity::find()
        .select_only()
        .column_as(Column::OpenedAt.max(), "last")
        .filter(Column::Account.eq(account))
        .into_tuple()
        .one(tx.connection())
        .await
        .or_fault()?;
    Ok(last.flatten())
}

/// When these accounts signed in last.
///
/// # Errors
/// A fault.
pub async fn last_sign_ins(reader: &Reader, accounts: &[AccountId]) -> Result<HashMap<AccountId, Timestamp>> {
    if accounts.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(AccountId, Timestamp)> = Entity::find()
        .select_only()
        .column(Column::Account)
        .column_as(Column::OpenedAt.max(), "last")
        .filter(Column::Account.is_in(accounts.iter().copied()))
        .group_by(Column::Account)
        .into_tuple()
        .all(reader.connection())
        .await
        .or_fault()?;
    Ok(rows.into_iter().collect())
}

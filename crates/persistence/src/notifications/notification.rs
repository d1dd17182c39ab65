//! Notifications: owner and only reader is the account that was told; no personal fields; kept for a year.

use linli_domain::{
    Error, Result,
    authorisation::{Branch, Permission},
    event::Happened,
    notifications::Notification,
};
use linli_vocabulary::{AccountId, Kind, NotificationId, Timestamp, notifications::NoticeKind};
use sea_orm::{
    Condition, ConnectionTrait, FromQueryResult, QueryOrder, QuerySelect,
    entity::prelude::*,
    sea_query::{Alias, Expr, ExprTrait, Query},
};
use serde_json::json;

use crate::exec::{Fault, Home, Listing, Order, Reader, Record, Subject, Tx, insert_all};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notification")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: NotificationId,
    /// Raised by each change.
    pub version: i32,
    /// Who was told.
    pub account: AccountId,
    /// Of what.
    pub kind: NoticeKind,
    /// Kind of the record.
    pub record: Kind,
    /// The record.
    pub subject: Uuid,
    /// What is said, as JSON.
    pub about: String,
    /// What it must not be told twice for.
    pub once: String,
    /// When it happened.
    pub at: Timestamp,
    /// When it was read.
    pub read_at: Option<Timestamp>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for Notification {
    type Id = NotificationId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::Notification;
    const READ: Permission = Permission::NotificationRead;

    fn id(&self) -> NotificationId {
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
        let one = |row: Model| {
            Ok(Self {
                id: row.id,
                version: row.version,
                account: row.account,
                kind: row.kind,
                record: row.record,
                subject: row.subject,
                about: serde_json::from_str(&row.about).map_err(Error::internal)?,
                once: row.once,
                at: row.at,
                read_at: row.read_at,
            })
        };
        rows.into_iter().map(one).collect()
    }
}

impl Record for Notification {
    type Event = Happened;

    fn row(&self) -> Model {
        let one = self.clone();
        Model {
            id: one.id,
            version: one.version,
            account: one.account,
            kind: one.kind,
            record: one.record,
            subject: one.subject,
            about: json!(one.about).to_string(),
            once: one.once,
            at: one.at,
            read_at: one.read_at,
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What notifications can be asked for.
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
pub struct NotificationFilter {
    /// Only unread ones, or only read ones.
    pub unread: Option<bool>,
    /// Of these kinds.
    pub kind: Option<Vec<NoticeKind>>,
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
pub enum NotificationSort {
    /// Newest first.
    #[default]
    Newest,
}

impl Listing for Notification {
    type Filter = NotificationFilter;
    type Sort = NotificationSort;

    fn matching(filter: &NotificationFilter, _: Timestamp) -> Condition {
        let unread = |unread: bool| if unread { Column::ReadAt.is_null() } else { Column::ReadAt.is_not_null() };
        Condition::all()
            .add_option(filter.unread.map(unread))
            .add_option(filter.kind.clone().map(|kinds| Column::Kind.is_in(kinds)))
    }

    fn order(_: NotificationSort) -> Order<Column> {
        Order { columns: vec![Column::At], descending: true }
    }
}

/// Of these accounts, those that were told of this before.
///
/// # Errors
/// A fault.
pub async fn told_before(tx: &Tx, accounts: &[AccountId], once: &str) -> Result<Vec<AccountId>> {
    let told = Entity::find().select_only().column(Column::Account);
    let told = told.filter(Column::Account.is_in(accounts.iter().copied())).filter(Column::Once.eq(once));
    told.into_tuple().all(tx.connection()).await.or_fault()
}

/// Stores new notifications in one statement, each with its event. Telling twice breaks a unique index.
///
/// # Errors
/// A fault.
pub async fn tell(tx: &mut Tx, notifications: &[Notification]) -> Result<()> {
    insert_all::<Entity, _>(tx.connection(), notifications.iter().map(Record::row).collect()).await?;
    for one in notifications {
        let subject = (Kind::Notification, one.id.into(), 1);
        tx.tell(
            subject,
            "notification.told",
            json!({ "account": one.account, "kind": one.kind, "subject": one.record.id_text(one.subject) }),
        );
    }
    Ok(())
}

/// Marks everything of an account as read; says how much that was.
///
/// # Errors
/// A fault.
pub async fn mark_all_read(tx: &Tx, account: AccountId) -> Result<u64> {
    let read = Entity::update_many()
        .col_expr(Column::ReadAt, Expr::val(tx.now()))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Account.eq(account))
        .filter(Column::ReadAt.is_null());
    Ok(read.exec(tx.connection()).await.or_fault()?.rows_affected)
}

/// How many the caller has not read, counted to 100.
///
/// # Errors
/// A fault.
pub async fn unread(reader: &Reader, account: AccountId) -> Result<i64> {
    #[derive(FromQueryResult)]
    struct Number {
        number: i64,
    }
    let some = Query::select()
        .expr_as(Expr::val(1), Alias::new("one"))
        .from(Entity)
        .and_where(Column::Account.eq(account))
        .and_where(Column::ReadAt.is_null())
        .limit(100)
        .to_owned();
    let count = Query::select()
        .expr_as(Expr::col(sea_orm::sea_query::Asterisk).count(), Alias::new("number"))
        .from_subquery(some, Alias::new("capped"))
        .to_owned();
    let db = reader.connection();
    let number = Number::find_by_statement(db.get_database_backend().build(&count)).one(db).await.or_fault()?;
    Ok(number.map_or(0, |row| row.number))
}

/// Deletes what was told before this moment, oldest first.
///
/// # Errors
/// A fault.
pub async fn clear_notifications(tx: &Tx, before: Timestamp, most: u64) -> Result<u64> {
    let old = Entity::find().select_only().column(Column::Id).filter(Column::At.lt(before));
    let old = sea_orm::QueryTrait::into_query(old.order_by_asc(Column::At).limit(most));
    let deleted = Entity::delete_many().filter(Column::Id.in_subquery(old));
    Ok(deleted.exec(tx.connection()).await.or_fault()?.rows_affected)
}

//! Messages outside: readable by whom they are for and by system administrators; what is sealed is gone once sent; kept for
//! six months.

use linli_domain::{
    Error, Result,
    authorisation::{Branch, Permission},
    event::Happened,
    notifications::Delivery,
};
use linli_vocabulary::{
    AccountId, DeliveryId, Kind, NotificationId, Timestamp,
    jobs::JobState,
    notifications::{Channel, DeliveryState, Language, NoticeKind},
};
use sea_orm::{Condition, ConnectionTrait, PaginatorTrait, QueryOrder, QuerySelect, entity::prelude::*};
use serde_json::json;

use crate::{
    exec::{Db, Fault, Home, Listing, Order, Reader, Record, Subject, Tx, insert_all},
    jobs,
};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "delivery")]
pub struct Model {
    /// Made by the transaction; the gateway is given it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DeliveryId,
    /// Raised by each change.
    pub version: i32,
    /// Whom it is for, if an account.
    pub account: Option<AccountId>,
    /// What it repeats.
    pub notification: Option<NotificationId>,
    /// Its template.
    pub kind: NoticeKind,
    /// Which way it goes.
    pub channel: Channel,
    /// What is in it, as JSON.
    pub about: String,
    /// Address and code, encrypted.
    pub sealed: Option<String>,
    /// In which language.
    pub language: Language,
    /// What it must not be sent twice for.
    pub once: String,
    /// How it stands.
    pub state: DeliveryState,
    /// Where it went, masked.
    pub address: Option<String>,
    /// Not before.
    pub due_at: Timestamp,
    /// How often it was tried.
    pub tries: i32,
    /// Code of the last failure.
    pub last_code: Option<String>,
    /// When it was asked for.
    pub queued_at: Timestamp,
    /// When the gateway took it.
    pub sent_at: Option<Timestamp>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for Delivery {
    type Id = DeliveryId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::Delivery;
    const READ: Permission = Permission::DeliveryRead;

    fn id(&self) -> DeliveryId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Realm
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
                notification: row.notification,
                kind: row.kind,
                channel: row.channel,
                about: serde_json::from_str(&row.about).map_err(Error::internal)?,
                sealed: row.sealed,
                language: row.language,
                once: row.once,
                state: row.state,
                address: row.address,
                due_at: row.due_at,
                tries: row.tries,
                last_code: row.last_code,
                queued_at: row.queued_at,
                sent_at: row.sent_at,
            })
        };
        rows.into_iter().map(one).collect()
    }
}

impl Record for Delivery {
    type Event = Happened;

    fn row(&self) -> Model {
        let one = self.clone();
        Model {
            id: one.id,
            version: one.version,
            account: one.account,
            notification: one.notification,
            kind: one.kind,
            channel: one.channel,
            about: json!(one.about).to_string(),
            sealed: one.sealed,
            language: one.language,
            once: one.once,
            state: one.state,
            address: one.address,
            due_at: one.due_at,
            tries: one.tries,
            last_code: one.last_code,
            queued_at: one.queued_at,
            sent_at: one.sent_at,
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What messages outside can be asked for.
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
pub struct DeliveryFilter {
    /// In one of these states.
    pub state: Option<Vec<DeliveryState>>,
    /// Through one of these channels.
    pub channel: Option<Vec<Channel>>,
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
pub enum DeliverySort {
    /// Newest first.
    #[default]
    Newest,
}

impl Listing for Delivery {
    type Filter = DeliveryFilter;
    type Sort = DeliverySort;

    fn matching(filter: &DeliveryFilter, _: Timestamp) -> Condition {
        Condition::all()
            .add_option(filter.state.clone().map(|states| Column::State.is_in(states)))
            .add_option(filter.channel.clone().map(|channels| Column::Channel.is_in(channels)))
    }

    fn order(_: DeliverySort) -> Order<Column> {
        Order { columns: vec![Column::QueuedAt], descending: true }
    }
}

/// Stores messages to be sent in one statement, each with its event. What was asked for before breaks a unique index.
///
/// # Errors
/// A fault.
pub async fn queue(tx: &mut Tx, deliveries: &[Delivery]) -> Result<()> {
    insert_all::<Entity, _>(tx.connection(), deliveries.iter().map(Record::row).collect()).await?;
    for one in deliveries {
        let subject = (Kind::Delivery, one.id.into(), 1);
        tx.tell(subject, "delivery.queued", json!({ "channel": one.channel, "template": one.kind }));
    }
    Ok(())
}

/// How the queue of jobs and the messages stand: what an operator is woken for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct QueueHealth {
    /// Jobs that failed again and again.
    pub parked: u64,
    /// Since when the oldest job that is due waits.
    pub oldest_due: Option<Timestamp>,
    /// Messages that could not be sent.
    pub failed_deliveries: u64,
    /// Messages that wait.
    pub queued_deliveries: u64,
}

/// Looks at the whole installation, for metrics. Four counts over indexes by state.
///
/// # Errors
/// A fault.
pub async fn health(db: &Db, now: Timestamp) -> Result<QueueHealth> {
    look(db.reader(), now).await
}

impl Reader {
    /// As [`health`], for somebody who was asked whether they may.
    ///
    /// # Errors
    /// A fault.
    pub async fn queue_health(&self) -> Result<QueueHealth> {
        look(self.connection(), self.now()).await
    }
}

async fn look(db: &impl ConnectionTrait, now: Timestamp) -> Result<QueueHealth> {
    let of_job = |state| jobs::Entity::find().filter(jobs::Column::State.eq(state));
    let oldest = of_job(JobState::Waiting).filter(jobs::Column::NextAt.lte(now)).order_by_asc(jobs::Column::NextAt);
    let of = |state| Entity::find().filter(Column::State.eq(state));
    Ok(QueueHealth {
        parked: of_job(JobState::Parked).count(db).await.or_fault()?,
        oldest_due: oldest.limit(1).one(db).await.or_fault()?.map(|job| job.next_at),
        failed_deliveries: of(DeliveryState::Failed).count(db).await.or_fault()?,
        queued_deliveries: of(DeliveryState::Queued).count(db).await.or_fault()?,
    })
}

/// Deletes messages that were asked for before this moment, oldest first.
///
/// # Errors
/// A fault.
pub async fn clear_deliveries(tx: &Tx, before: Timestamp, most: u64) -> Result<u64> {
    let old = Entity::find().select_only().column(Column::Id).filter(Column::QueuedAt.lt(before));
    let old = sea_orm::QueryTrait::into_query(old.order_by_asc(Column::QueuedAt).limit(most));
    let deleted = Entity::delete_many().filter(Column::Id.in_subquery(old));
    Ok(deleted.exec(tx.connection()).await.or_fault()?.rows_affected)
}

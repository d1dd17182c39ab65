//! What is deleted when its time is over: used idempotency keys, ended sessions, delivered events, done jobs. The audit trail
//! and facts are not among them.

use chrono::TimeDelta;
use linli_domain::Result;
use linli_vocabulary::{Timestamp, jobs::JobState};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::{Expr, ExprTrait, Query, SimpleExpr},
};

use crate::{
    exec::{Fault, Tx, event, idempotency},
    identity::session,
    notifications::{clear_deliveries, clear_notifications},
};

/// A repeated request comes within hours; a week is generous.
const KEYS: TimeDelta = TimeDelta::days(7);
/// Who was signed in when is asked for a year (GB/T 22239-2019 asks for six months).
const SESSIONS: TimeDelta = TimeDelta::days(366);
/// Whoever pulls events may be away for a year.
const EVENTS: TimeDelta = TimeDelta::days(366);
/// What ran last month is soon forgotten.
const JOBS: TimeDelta = TimeDelta::days(30);
/// What one was told a year ago is in the records themselves.
const NOTIFICATIONS: TimeDelta = TimeDelta::days(366);
/// Whether a message was sent is asked for months later at most.
const DELIVERIES: TimeDelta = TimeDelta::days(183);

/// How many rows were deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Cleared {
    /// Used idempotency keys.
    pub idempotency: u64,
    /// Ended sessions.
    pub session: u64,
    /// Delivered events.
    pub event: u64,
    /// Done jobs.
    pub job: u64,
    /// What people were told.
    pub notification: u64,
    /// Messages outside.
    pub delivery: u64,
}

impl Cleared {
    /// All together.
    #[must_use]
    pub const fn sum(&self) -> u64 {
        self.idempotency + self.session + self.event + self.job + self.notification + self.delivery
    }

    /// Whether a table gave as many as were asked for, so that more may be there.
    #[must_use]
    pub fn may_go_on(&self, most: u64) -> bool {
        [self.idempotency, self.session, self.event, self.job, self.notification, self.delivery].contains(&most)
    }
}

/// Deletes what is old enough, oldest first, at most so many rows of each table.
///
/// # Errors
/// A fault.
pub async fn clear(tx: &Tx, most: u64) -> Result<Cleared> {
    let before = |kept: TimeDelta| tx.now().plus(-kept);
    Ok(Cleared {
        idempotency: keys(tx, before(KEYS), most).await?,
        session: sessions(tx, before(SESSIONS), most).await?,
        event: events(tx, before(EVENTS), most).await?,
        job: jobs(tx, before(JOBS), most).await?,
        notification: clear_notifications(tx, before(NOTIFICATIONS), most).await?,
        delivery: clear_deliveries(tx, before(DELIVERIES), most).await?,
    })
}

async fn keys(tx: &Tx, before: Timestamp, most: u64) -> Result<u64> {
    use idempotency::Column::{At, Caller, Key};
    let old = idempotency::Entity::find().select_only().columns([Caller, Key]).filter(At.lt(before));
    let old = old.order_by_asc(At).limit(most).into_query();
    let key = Expr::tuple([Expr::col(Caller), Expr::col(Key)]);
    let deleted = idempotency::Entity::delete_many().filter(key.in_subquery(old));
    Ok(deleted.exec(tx.connection()).await.or_fault()?.rows_affected)
}

async fn sessions(tx: &Tx, before: Timestamp, most: u64) -> Result<u64> {
    use session::Column::{ExpiresAt, Id};
    let old = session::Entity::find().select_only().column(Id).filter(ExpiresAt.lt(before));
    let old = old.order_by_asc(ExpiresAt).limit(most).into_query();
    let deleted = session::Entity::delete_many().filter(Id.in_subquery(old));
    Ok(deleted.exec(tx.connection()).await.or_fault()?.rows_affected)
}

/// The newest event stays: the numbers of those to come continue its own.
async fn events(tx: &Tx, before: Timestamp, most: u64) -> Result<u64> {
    use event::Column::{At, Seq};
    let oldest = event::Entity::find().select_only().column(Seq).filter(Seq.is_not_null());
    let oldest = oldest.order_by_asc(Seq).limit(most).into_query();
    let newest = Query::select().expr(Expr::col(Seq).max()).from(event::Entity).to_owned();
    let newest = SimpleExpr::SubQuery(None, Box::new(newest.into()));
    let old = Condition::all().add(Seq.in_subquery(oldest)).add(At.lt(before)).add(Expr::col(Seq).lt(newest));
    Ok(event::Entity::delete_many().filter(old).exec(tx.connection()).await.or_fault()?.rows_affected)
}

async fn jobs(tx: &Tx, before: Timestamp, most: u64) -> Result<u64> {
    use super::Column::{EndedAt, Id, State};
    let old = super::Entity::find().select_only().column(Id);
    let old = old.filter(State.eq(JobState::Done)).filter(EndedAt.lt(before));
    let old = old.order_by_asc(EndedAt).limit(most).into_query();
    let deleted = super::Entity::delete_many().filter(Id.in_subquery(old));
    Ok(deleted.exec(tx.connection()).await.or_fault()?.rows_affected)
}

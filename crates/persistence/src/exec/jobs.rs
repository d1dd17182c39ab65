//! Jobs: asked for in the transaction that makes them necessary, taken under a lease, and marked as done in the transaction of
//! the command that does them. So each has exactly one effect, however many servers there are and whenever one of them dies.

use linli_domain::{
    Error, Result,
    jobs::{Job, LEASE, MOST_TRIES, after_failure},
};
use linli_vocabulary::{AccountId, Timestamp, jobs::JobState};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, UpdateMany,
    sea_query::{Expr, ExprTrait, LockBehavior, LockType, OnConflict},
};
use uuid::Uuid;

use super::{Db, Fault, Subject, Tx};
use crate::jobs::{Column, Entity, Model};

/// A job that is asked for. What was asked for before, done or not, is not asked for again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Later {
    /// The name of the command that does it.
    pub kind: &'static str,
    /// What it is about; nil when it is about the whole installation.
    pub subject: Uuid,
    /// When it is to be done.
    pub due: Timestamp,
    /// On whose behalf.
    pub on_behalf_of: Option<AccountId>,
}

/// A job that a worker has taken, until its lease ends.
#[derive(Clone, Debug)]
pub struct Leased {
    /// The job.
    pub job: Job,
    holder: Uuid,
}

impl Tx {
    /// Asks for jobs, in this transaction.
    ///
    /// # Errors
    /// A fault.
    pub async fn enqueue(&self, jobs: Vec<Later>) -> Result<()> {
        enqueue(self.connection(), jobs, self.now()).await
    }
}

pub(super) async fn enqueue(db: &impl ConnectionTrait, jobs: Vec<Later>, now: Timestamp) -> Result<()> {
    if jobs.is_empty() {
        return Ok(());
    }
    let row = |Later { kind, subject, due, on_behalf_of }| Model {
        id: super::tx::fresh().into(),
        version: 1,
        kind: String::from(kind),
        subject,
        due,
        state: JobState::Waiting,
        next_at: due,
        tries: 0,
        leased_by: None,
        leased_until: None,
        last_code: None,
        on_behalf_of,
        enqueued_at: now,
        ended_at: None,
    };
    let once = OnConflict::columns([Column::Kind, Column::Subject, Column::Due]).do_nothing().to_owned();
    Entity::insert_many(jobs.into_iter().map(|job| row(job).into_active_model().reset_all()))
        .on_conflict(once)
        .exec_without_returning(db)
        .await
        .or_fault()?;
    Ok(())
}

/// The jobs that one worker of one process can do.
pub struct Queue {
    db: Db,
    kinds: Vec<&'static str>,
    holder: Uuid,
}

impl Queue {
    /// A worker's view of the jobs of these kinds. Jobs of kinds that only a newer version knows are left alone.
    #[must_use]
    pub fn new(db: Db, kinds: Vec<&'static str>) -> Self {
        Self { db, kinds, holder: super::tx::fresh() }
    }

    /// Asks for jobs that nobody's command asks for, such as those of every night.
    ///
    /// # Errors
    /// A fault.
    pub async fn enqueue(&self, jobs: Vec<Later>, now: Timestamp) -> Result<()> {
        enqueue(self.db.writer(), jobs, now).await
    }

    /// When the next job may be tried, if one waits.
    ///
    /// # Errors
    /// A fault.
    pub async fn next_at(&self) -> Result<Option<Timestamp>> {
        let waiting = Column::State.eq(JobState::Waiting).and(Column::Kind.is_in(self.kinds.iter().copied()));
        let next = Entity::find().filter(waiting).order_by_asc(Column::NextAt);
        Ok(next.one(self.db.reader()).await.or_fault()?.map(|job| job.next_at))
    }

    /// Takes the job that has waited longest, if one is due. Taking counts as a try, so that a job that kills its worker is
    /// parked in the end as well.
    ///
    /// # Errors
    /// A fault.
    pub async fn take(&self, now: Timestamp) -> Result<Option<Leased>> {
        let due = self.takeable(now);
        // A look that costs the only writer of SQLite nothing.
        if Entity::find().filter(due.clone()).limit(1).one(self.db.reader()).await.or_fault()?.is_none() {
            return Ok(None);
        }
        let tx = self.db.begin().await?;
        let next = Entity::find()
            .filter(due)
            .order_by_asc(Column::NextAt)
            .order_by_asc(Column::Id)
            // Jobs that another worker is taking at this moment are passed by.
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
        let Some(row) = next.one(&tx).await.or_fault()? else { return Ok(None) };
        if row.tries >= MOST_TRIES {
            // It took its worker with it every time.
            let parked = Entity::update_many().col_expr(Column::State, Expr::value(JobState::Parked));
            parked.filter(Column::Id.eq(row.id)).exec(&tx).await.or_fault()?;
            tx.commit().await.or_fault()?;
            tracing::error!(kind = row.kind, job = %row.id, "a job was parked: its worker died every time");
            return Ok(None);
        }
        let tries = row.tries + 1;
        Entity::update_many()
            .col_expr(Column::Tries, Expr::value(tries))
            .col_expr(Column::LeasedBy, Expr::value(self.holder))
            .col_expr(Column::LeasedUntil, Expr::value(now.plus(LEASE)))
            .filter(Column::Id.eq(row.id))
            .exec(&tx)
            .await
            .or_fault()?;
        let mut jobs = Job::assemble(&tx, vec![Model { tries, ..row }]).await?;
        tx.commit().await.or_fault()?;
        Ok(jobs.pop().map(|job| Leased { job, holder: self.holder }))
    }

    /// What may be taken now: due, and not in the hands of a worker that lives.
    fn takeable(&self, now: Timestamp) -> Condition {
        let free = Column::LeasedUntil.is_null().or(Column::LeasedUntil.lt(now));
        // A lease that ends later than any lease could was taken before the clock was set back.
        let beyond = Column::LeasedUntil.gt(now.plus(LEASE));
        Condition::all()
            .add(Column::State.eq(JobState::Waiting))
            .add(Column::NextAt.lte(now))
            .add(Column::Kind.is_in(self.kinds.iter().copied()))
            .add(free.or(beyond))
    }

    /// Gives a job back after a failure, to be tried later, or parks it. Says how it stands then; nothing when the lease was
    /// lost meanwhile and another worker has it.
    ///
    /// # Errors
    /// A fault; the lease then ends by itself.
    pub async fn give_back(&self, leased: &Leased, code: &str, now: Timestamp) -> Result<Option<JobState>> {
        let (state, next_at) = after_failure(leased.job.tries, now);
        let given = leased
            .ours()
            .col_expr(Column::State, Expr::value(state))
            .col_expr(Column::NextAt, Expr::value(next_at))
            .col_expr(Column::LastCode, Expr::value(code))
            .exec(self.db.writer())
            .await
            .or_fault()?;
        Ok((given.rows_affected == 1).then_some(state))
    }
}

impl Leased {
    /// Marks it as done, in the transaction that does it.
    ///
    /// # Errors
    /// A fault when the lease was lost: somebody else does it, so this transaction must not.
    pub(super) async fn finish(&self, db: &impl ConnectionTrait, now: Timestamp) -> Result<()> {
        let done = self
            .ours()
            .col_expr(Column::State, Expr::value(JobState::Done))
            .col_expr(Column::EndedAt, Expr::value(now))
            .exec(db)
            .await
            .or_fault()?;
        match done.rows_affected {
            1 => Ok(()),
            _ => Err(Error::internal(format!("the lease of {} was lost", self.job.id))),
        }
    }

    /// The update of a job that is still in our hands, and then no more.
    fn ours(&self) -> UpdateMany<Entity> {
        Entity::update_many()
            .col_expr(Column::Version, Expr::col(Column::Version).add(1))
            .col_expr(Column::LeasedBy, Expr::value(None::<Uuid>))
            .col_expr(Column::LeasedUntil, Expr::value(None::<Timestamp>))
            .filter(Column::Id.eq(self.job.id))
            .filter(Column::State.eq(JobState::Waiting))
            .filter(Column::LeasedBy.eq(self.holder))
            .filter(Column::Tries.eq(self.job.tries))
    }
}

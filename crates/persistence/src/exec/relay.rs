//! The relay: one leased process stamps `seq` on committed events and seals the audit chain.

use linli_domain::Result;
use linli_vocabulary::Timestamp;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{CaseStatement, Expr, ExprTrait, OnConflict, SimpleExpr},
};
use uuid::Uuid;

use super::{AuditKey, Db, Fault, Hint, Later, audit_entry, event, jobs::enqueue};

mod lease {
    use linli_vocabulary::Timestamp;
    use sea_orm::entity::prelude::*;

    /// Who holds a lease, until when.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "lease")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
        pub name: String,
        pub holder: Uuid,
        pub until: Timestamp,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

const BATCH: u64 = 200;
const LEASE: chrono::TimeDelta = chrono::TimeDelta::seconds(5);

/// What one turn of the relay did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stamped {
    /// Events that got their `seq`.
    pub events: usize,
    /// Audit rows that were sealed.
    pub audit: usize,
}

/// The relay of one process.
pub struct Relay {
    db: Db,
    key: AuditKey,
    holder: Uuid,
    asks: Asks,
}

/// What is asked for when an event of these names gets its number: a job about the event.
#[derive(Clone, Debug, Default)]
pub struct Asks {
    /// The command of the job.
    pub job: &'static str,
    /// The names.
    pub events: Vec<&'static str>,
}

impl Relay {
    /// A relay that competes for the lease.
    #[must_use]
    pub fn new(db: Db, key: AuditKey, asks: Asks) -> Self {
        Self { db, key, holder: super::tx::fresh(), asks }
    }

    /// Stamps and seals what was committed since, if this process holds the lease.
    ///
    /// # Errors
    /// A fault; the next turn tries again.
    pub async fn turn(&self, now: Timestamp) -> Result<Stamped> {
        let waiting = event::Entity::find()
            .filter(event::Column::Seq.is_null())
            .limit(1)
            .one(self.db.reader())
            .await
            .or_fault()?
            .is_some()
            || audit_entry::Entity::find()
                .filter(audit_entry::Column::Seq.is_null())
                .limit(1)
                .one(self.db.reader())
                .await
                .or_fault()?
                .is_some();
        if !waiting {
            return Ok(Stamped::default());
        }
        let tx = self.db.begin().await?;
        if !self.leased(&tx, now).await? {
            return Ok(Stamped::default());
        }
        let done = Stamped { events: stamp(&tx, &self.asks, now).await?, audit: self.seal(&tx).await? };
        tx.commit().await.or_fault()?;
        Ok(done)
    }

    async fn leased(&self, db: &impl ConnectionTrait, now: Timestamp) -> Result<bool> {
        let row = lease::ActiveModel {
            name: sea_orm::Set("relay".to_owned()),
            holder: sea_orm::Set(self.holder),
            until: sea_orm::Set(now.plus(LEASE)),
        };
        lease::Entity::insert(row.clone())
            .on_conflict(OnConflict::column(lease::Column::Name).do_nothing().to_owned())
            .exec_without_returning(db)
            .await
            .or_fault()?;
        // A lease that ends later than any lease could was taken before the clock was set back.
        let beyond = lease::Column::Until.gt(now.plus(LEASE));
        let free = lease::Column::Holder.eq(self.holder).or(lease::Column::Until.lt(now)).or(beyond);
        let taken = lease::Entity::update_many()
            .set(row)
            .filter(lease::Column::Name.eq("relay"))
            .filter(free)
            .exec(db)
            .await
            .or_fault()?;
        Ok(taken.rows_affected == 1)
    }

    async fn seal(&self, db: &impl ConnectionTrait) -> Result<usize> {
        let rows = audit_entry::Entity::find()
            .filter(audit_entry::Column::Seq.is_null())
            .order_by_asc(audit_entry::Column::Id)
            .limit(BATCH)
            .all(db)
            .await
            .or_fault()?;
        if rows.is_empty() {
            return Ok(0);
        }
        let last = audit_entry::Entity::find()
            .filter(audit_entry::Column::Seq.is_not_null())
            .order_by_desc(audit_entry::Column::Seq)
            .one(db)
            .await
            .or_fault()?;
        let mut seq = last.as_ref().and_then(|row| row.seq).unwrap_or(0);
        let mut seal = last.and_then(|row| row.seal).unwrap_or_default();
        let (mut seqs, mut seals) = (CaseStatement::new(), CaseStatement::new());
        for row in &rows {
            seq += 1;
            seal = self.key.seal(&seal, &row.mac);
            seqs = seqs.case(audit_entry::Column::Id.eq(row.id), seq);
            seals = seals.case(audit_entry::Column::Id.eq(row.id), seal.clone());
        }
        audit_entry::Entity::update_many()
            .col_expr(audit_entry::Column::Seq, seqs.into())
            .col_expr(audit_entry::Column::Seal, seals.into())
            .filter(audit_entry::Column::Id.is_in(rows.iter().map(|row| row.id)))
            .exec(db)
            .await
            .or_fault()?;
        Ok(rows.len())
    }
}

async fn stamp(db: &impl ConnectionTrait, asks: &Asks, now: Timestamp) -> Result<usize> {
    let rows: Vec<(Uuid, String, Timestamp)> = event::Entity::find()
        .select_only()
        .columns([event::Column::Id, event::Column::Name, event::Column::At])
        .filter(event::Column::Seq.is_null())
        .order_by_asc(event::Column::Id)
        .limit(BATCH)
        .into_tuple()
        .all(db)
        .await
        .or_fault()?;
    let heard = rows.iter().filter(|(_, name, _)| asks.events.contains(&name.as_str()));
    let job = |subject, due| Later { kind: asks.job, subject, due, on_behalf_of: None };
    enqueue(db, heard.map(|(id, _, at)| job(*id, *at)).collect(), now).await?;
    let ids: Vec<_> = rows.into_iter().map(|(id, ..)| id).collect();
    if ids.is_empty() {
        return Ok(0);
    }
    let mut seq = last_seq(db).await?;
    let mut seqs = CaseStatement::new();
    for id in &ids {
        seq += 1;
        seqs = seqs.case(event::Column::Id.eq(*id), seq);
    }
    let seqs: SimpleExpr = seqs.into();
    event::Entity::update_many()
        .col_expr(event::Column::Seq, seqs)
        .filter(event::Column::Id.is_in(ids.iter().copied()))
        .exec(db)
        .await
        .or_fault()?;
    Ok(ids.len())
}

async fn last_seq(db: &impl ConnectionTrait) -> Result<i64> {
    let last: Option<Option<i64>> = event::Entity::find()
        .select_only()
        .expr(Expr::col(event::Column::Seq).max())
        .into_tuple()
        .one(db)
        .await
        .or_fault()?;
    Ok(last.flatten().unwrap_or(0))
}

/// So many hints are read at a time.
pub const HINTS: u64 = 1000;

impl Db {
    /// The newest stamped `seq`.
    ///
    /// # Errors
    /// A fault.
    pub async fn newest_seq(&self) -> Result<i64> {
        last_seq(self.reader()).await
    }

    /// What changed after `seq`, in order.
    ///
    /// # Errors
    /// A fault.
    pub async fn changed_after(&self, seq: i64) -> Result<Vec<Hint>> {
        let rows = event::Entity::find()
            .filter(event::Column::Seq.gt(seq))
            .order_by_asc(event::Column::Seq)
            .limit(HINTS)
            .all(self.reader())
            .await
            .or_fault()?;
        Ok(rows
            .into_iter()
            .filter_map(|row| row.seq.map(|seq| Hint { kind: row.kind, subject: row.subject, seq }))
            .collect())
    }
}

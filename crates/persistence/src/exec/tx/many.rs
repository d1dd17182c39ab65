//! Many records at once, as an import makes them: rows of many values, one authorisation, no event and no line of audit of
//! their own. Whoever calls tells once what happened, and of how many.

use std::collections::{BTreeSet, HashSet};

use linli_domain::{
    Error, Result,
    authorisation::{Permission, Reach},
    divisions::Division,
};
use linli_vocabulary::DivisionId;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, Iterable, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{Alias, Expr, ExprTrait, LockType, Query},
};
use uuid::Uuid;

use super::Tx;
use crate::{
    divisions,
    exec::{
        Fault, Home, Record, Subject, fact,
        search::{self, Entry},
        subject::{condition, id_column},
    },
};

/// So many values go into one statement: SQLite binds at most 32,766.
pub(super) const VALUES: usize = 30_000;
/// So many ids are asked for by one statement.
const IDS: usize = 10_000;

/// New records with what searching finds of them: made before a transaction, which then only stores.
pub struct Newcomers<S> {
    records: Vec<S>,
    entries: Vec<Entry>,
}

impl<S: Record> Newcomers<S> {
    /// Makes ready what takes long.
    #[must_use]
    pub fn of(records: Vec<S>) -> Self {
        let entries = records.iter().filter_map(Entry::of).collect();
        Self { records, entries }
    }
}

impl Tx {
    /// Stores new records of which each lives in a division where the caller holds `need` now. A broken unique index becomes
    /// `refusal`. What indicators count of each is recorded; the caller of this function tells the event.
    ///
    /// # Errors
    /// *Forbidden* when one of the divisions is not the caller's, the refusal, or a fault.
    pub async fn create_many<S: Record>(
        &mut self,
        need: Permission,
        Newcomers { records, entries }: &Newcomers<S>,
        event: impl Fn(&S) -> S::Event + Send,
        refusal: impl Into<Error> + Clone + Send,
    ) -> Result<()> {
        self.may_create_in(need, records.iter().map(division_of).collect::<Result<_>>()?).await?;
        let columns = <S::Entity as EntityTrait>::Column::iter().count();
        for some in records.chunks((VALUES / columns).max(1)) {
            let rows = some.iter().map(|record| record.row().into_active_model().reset_all());
            let stored = S::Entity::insert_many(rows).exec_without_returning(&self.db).await;
            stored.or_taken(refusal.clone())?;
        }
        S::store_children_of_new(records, &self.db).await?;
        search::put(&self.db, entries).await?;
        for record in records {
            let facts = record.facts(&event(record), self.now);
            self.count::<S>(record.id(), facts);
        }
        Ok(())
    }

    /// That the caller holds `need` in each of these divisions, which are locked against change.
    async fn may_create_in(&self, need: Permission, homes: BTreeSet<DivisionId>) -> Result<()> {
        let reach = self.request.caller.reach(need);
        if reach == Reach::Through(Vec::new()) {
            return Err(Error::Forbidden);
        }
        let all: Vec<_> = homes.into_iter().collect();
        for some in all.chunks(IDS) {
            let mut select = divisions::Entity::find()
                .select_only()
                .column(divisions::Column::Id)
                .filter(divisions::Column::Id.is_in(some.iter().copied()))
                .filter(condition::<Division>(&reach));
            QueryTrait::query(&mut select).lock(LockType::Share);
            let mine: Vec<DivisionId> = select.into_tuple().all(&self.db).await.or_fault()?;
            if mine.len() != some.len() {
                return Err(Error::Forbidden);
            }
        }
        Ok(())
    }

    /// Of these records, those that are as they were made and that the caller might make today; locked.
    ///
    /// # Errors
    /// A fault.
    pub async fn unchanged<S: Record>(&self, need: Permission, ids: &[S::Id]) -> Result<HashSet<S::Id>> {
        let reach = self.request.caller.reach(need);
        if reach == Reach::Through(Vec::new()) {
            return Ok(HashSet::new());
        }
        let mut unchanged = HashSet::new();
        for some in ids.chunks(IDS) {
            let ids = some.iter().map(|id| -> Uuid { (*id).into() });
            let mut select = S::Entity::find()
                .select_only()
                .column(id_column::<S>())
                .filter(id_column::<S>().is_in(ids))
                .filter(Expr::col(Alias::new("version")).eq(1))
                .filter(condition::<S>(&reach));
            QueryTrait::query(&mut select).lock(LockType::Update);
            let found: Vec<Uuid> = select.into_tuple().all(&self.db).await.or_fault()?;
            unchanged.extend(found.into_iter().map(S::Id::from));
        }
        Ok(unchanged)
    }

    /// Deletes records that were made by an import and are unchanged: themselves, what searching finds of them, and what was
    /// counted of them. Children go before.
    ///
    /// # Errors
    /// A fault, also when one of them has changed meanwhile.
    pub async fn remove_many<S: Record>(&mut self, ids: &[S::Id]) -> Result<()> {
        for some in ids.chunks(IDS) {
            let ids: Vec<Uuid> = some.iter().map(|id| (*id).into()).collect();
            let gone = S::Entity::delete_many()
                .filter(id_column::<S>().is_in(ids.iter().copied()))
                .filter(Expr::col(Alias::new("version")).eq(1))
                .exec(&self.db)
                .await
                .or_fault()?;
            if gone.rows_affected != ids.len() as u64 {
                return Err(Error::Unavailable { retry_after: 0 });
            }
            let found = Query::delete()
                .from_table("search_entry")
                .and_where(Expr::col("subject").is_in(ids.iter().copied()))
                .to_owned();
            sea_orm::ConnectionTrait::execute(&self.db, &found).await.or_fault()?;
            fact::Entity::update_many()
                .col_expr(fact::Column::VoidedAt, Expr::val(self.now))
                .filter(fact::Column::Subject.is_in(ids))
                .filter(fact::Column::VoidedAt.is_null())
                .exec(&self.db)
                .await
                .or_fault()?;
        }
        Ok(())
    }
}

/// The division in which an imported record lives.
fn division_of<S: Subject>(record: &S) -> Result<DivisionId> {
    match record.home() {
        Home::Division(division) => Ok(division),
        other => Err(Error::internal(format!("{other:?} takes no import"))),
    }
}

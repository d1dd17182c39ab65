//! Reads: everything a caller sees comes through its reach.

use std::{collections::HashMap, sync::Arc};

use linli_domain::{
    Error, Result,
    authorisation::{Permission, Reach},
};
use linli_vocabulary::Timestamp;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, StreamTrait};
use uuid::Uuid;

use super::{
    Count, Db, Fault, Listing, Page, PageRequest, Request, Subject, listing,
    subject::{condition, id_column},
};
use crate::rules::KnownRules;

/// Reads on behalf of one request.
#[derive(Clone)]
pub struct Reader {
    db: Db,
    request: Arc<Request>,
    now: Timestamp,
    rules: KnownRules,
}

impl Reader {
    /// A reader for a request at a moment.
    #[must_use]
    pub fn new(db: Db, request: Arc<Request>, now: Timestamp) -> Self {
        Self { db, request, now, rules: KnownRules::default() }
    }

    /// Who asks.
    #[must_use]
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// The moment of the request.
    #[must_use]
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// What this request has read of rule tables.
    pub(crate) const fn rules(&self) -> &KnownRules {
        &self.rules
    }

    /// The keys of personal data.
    pub(crate) fn vault(&self) -> &dyn super::Cipher {
        &*self.db.vault
    }

    /// The database, for what is counted over all records, whoever asks.
    pub(crate) const fn db(&self) -> &Db {
        &self.db
    }

    pub(crate) fn connection(&self) -> &(impl ConnectionTrait + StreamTrait) {
        self.db.reader()
    }

    /// One record, or *not found* when it is not for these eyes.
    ///
    /// # Errors
    /// *Not found*, or a fault.
    pub async fn get<S: Subject>(&self, id: S::Id) -> Result<S> {
        self.many::<S>(&[id]).await?.into_values().next().ok_or(Error::NotFound(S::KIND))
    }

    /// Those of the named records that the caller may read, by id: what loaders use.
    ///
    /// # Errors
    /// A fault.
    pub async fn many<S: Subject>(&self, ids: &[S::Id]) -> Result<HashMap<S::Id, S>> {
        let reach = self.request.caller.reach(S::READ);
        if ids.is_empty() || reach == Reach::Through(Vec::new()) {
            return Ok(HashMap::new());
        }
        let rows = find::<S>(ids.iter().map(|id| (*id).into()).collect())
            .filter(condition::<S>(&reach))
            .into_model::<S::Row>()
            .all(self.connection())
            .await
            .or_fault()?;
        Ok(S::assemble(self.connection(), rows).await?.into_iter().map(|record| (record.id(), record)).collect())
    }

    /// Of the named records, those the caller may act on under `need`: what `allowedActions` asks.
    ///
    /// # Errors
    /// A fault.
    pub async fn permitted<S: Subject>(
        &self,
        need: Permission,
        ids: &[S::Id],
    ) -> Result<std::collections::HashSet<S::Id>> {
        let reach = self.request.caller.reach(need);
        if reach == Reach::Through(Vec::new()) {
            return Ok(std::collections::HashSet::new());
        }
        let rows = find::<S>(ids.iter().map(|id| (*id).into()).collect())
            .filter(condition::<S>(&reach))
            .into_model::<S::Row>()
            .all(self.connection())
            .await
            .or_fault()?;
        let id = id_column::<S>();
        Ok(rows
            .iter()
            .filter_map(|row| sea_orm::sea_query::ValueType::try_from(sea_orm::ModelTrait::get(row, id)).ok())
            .map(|id: Uuid| S::Id::from(id))
            .collect())
    }

    /// One page of what the caller reaches.
    ///
    /// # Errors
    /// A cursor or size that is not acceptable, or a fault.
    pub async fn list<S: Listing>(&self, filter: &S::Filter, sort: S::Sort, page: &PageRequest) -> Result<Page<S>> {
        let reach = self.reach_of_list::<S>()?;
        let connections = (self.db.lister(), self.db.reader());
        let resolved = S::resolve(filter, self).await?;
        listing::page(connections, &reach, resolved.as_ref().unwrap_or(filter), sort, page, self.now).await
    }

    /// A session that has something to put right first (`Signed::limited`) is told so, not shown an empty list.
    fn reach_of_list<S: Subject>(&self) -> Result<Reach> {
        let caller = &self.request.caller;
        match caller.reach(S::READ) {
            Reach::Through(branches) if branches.is_empty() && caller.signed().is_some_and(|signed| signed.limited) => {
                Err(Error::Forbidden)
            }
            reach => Ok(reach),
        }
    }

    /// How many there are, counted to 1,000.
    ///
    /// # Errors
    /// A fault.
    pub async fn count<S: Listing>(&self, filter: &S::Filter) -> Result<Count> {
        let resolved = S::resolve(filter, self).await?;
        let filter = resolved.as_ref().unwrap_or(filter);
        listing::count::<S, _>(self.db.lister(), &self.request.caller.reach(S::READ), filter, self.now).await
    }

    /// For the bespoke selects of which the best plan depends on the values.
    pub(crate) fn lister(&self) -> &(impl ConnectionTrait + StreamTrait) {
        self.db.lister()
    }

    /// The reach of the caller as a condition on `S`, for the bespoke selects of a context.
    pub(crate) fn scope<S: Subject>(&self, permission: Permission) -> Condition {
        condition::<S>(&self.request.caller.reach(permission))
    }
}

fn find<S: Subject>(ids: Vec<Uuid>) -> sea_orm::Select<S::Entity> {
    S::Entity::find().filter(id_column::<S>().is_in(ids))
}

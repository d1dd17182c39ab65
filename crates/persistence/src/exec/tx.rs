//! The write handle. Only `App::execute` opens one; nothing is changed without an event, an audit entry and a version.

use std::sync::Arc;

use linli_domain::{
    Error, Result,
    authorisation::{Acting, Permission, Reach},
    event::Fact,
};
use linli_vocabulary::{AccountId, Date, Kind, Timestamp, TypedId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait,
    FromQueryResult, IntoActiveModel, QueryFilter, QueryResult, QuerySelect, QueryTrait, UpdateResult,
    sea_query::{Alias, CaseStatement, Expr, ExprTrait, LockType, SimpleExpr},
};
use serde_json::Value;
use uuid::Uuid;

use super::{
    Db, Decided, Fault, Ground, Home, Loaded, Record, Request, Subject, Vault, event, fact, search,
    subject::{condition, id_column},
};
use crate::rules::KnownRules;

mod many;
mod recording;

pub use many::Newcomers;

/// A fresh UUIDv7: the only place that makes ids.
#[expect(clippy::disallowed_methods, reason = "the one place that makes ids")]
pub(super) fn fresh() -> Uuid {
    Uuid::now_v7()
}

/// What an idempotency key says about a request.
#[derive(Clone, Debug)]
pub struct Replay {
    /// The caller's key.
    pub key: String,
    /// SHA-256 of target and input.
    pub digest: String,
}

/// A write in progress.
pub struct Tx {
    db: DatabaseTransaction,
    pub(crate) vault: Vault,
    request: Arc<Request>,
    now: Timestamp,
    action: &'static str,
    need: Permission,
    container: Option<Home>,
    events: Vec<event::Model>,
    facts: Vec<fact::Model>,
    voided: Vec<(Uuid, Fact)>,
    changes: Vec<Value>,
    noted: Option<(Kind, Uuid)>,
    kept: bool,
    routine: bool,
    rules: KnownRules,
}

/// A row with the answer whether the caller may also do what it wants.
struct Checked<M> {
    row: M,
    may: bool,
}

impl<M: FromQueryResult> FromQueryResult for Checked<M> {
    fn from_query_result(result: &QueryResult, prefix: &str) -> Result<Self, DbErr> {
        Ok(Self { row: M::from_query_result(result, prefix)?, may: result.try_get::<i32>(prefix, "may_")? == 1 })
    }
}

impl Tx {
    /// Opens a transaction for one command. Called by the executor of the app crate only (a lint holds this).
    ///
    /// # Errors
    /// *Unavailable* when the writer stays busy for 10 s, or a fault.
    pub async fn begin(
        db: &Db,
        request: Arc<Request>,
        action: &'static str,
        need: Permission,
        now: Timestamp,
    ) -> Result<Self> {
        let vault = db.vault.clone();
        let db = db.begin().await?;
        Ok(Self {
            db,
            vault,
            request,
            now,
            action,
            need,
            container: None,
            events: Vec::new(),
            facts: Vec::new(),
            voided: Vec::new(),
            changes: Vec::new(),
            noted: None,
            kept: false,
            routine: false,
            rules: KnownRules::default(),
        })
    }

    /// Who asks.
    #[must_use]
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// The moment of the command.
    #[must_use]
    pub const fn now(&self) -> Timestamp {
        self.now
    }

    /// Today in Asia/Shanghai.
    #[must_use]
    pub fn today(&self) -> Date {
        self.now.date()
    }

    /// The account that acts.
    ///
    /// # Errors
    /// *Forbidden* when no person stands behind the caller.
    pub fn account(&self) -> Result<AccountId> {
        self.request.caller.account().ok_or(Error::Forbidden)
    }

    /// For whom the account acts as a deputy, if it does.
    #[must_use]
    pub fn on_behalf_of(&self) -> Option<AccountId> {
        self.request.caller.on_behalf_of(self.need)
    }

    /// For which organisations the caller may act as a party in this command.
    #[must_use]
    pub fn acting(&self) -> Acting {
        self.request.caller.acting(self.need)
    }

    /// A new id.
    #[must_use]
    pub fn new_id<I: TypedId>(&self) -> I {
        I::from(fresh())
    }

    /// What it has read of rule tables.
    pub(crate) const fn rules(&self) -> &KnownRules {
        &self.rules
    }

    /// The reach of the caller as a condition on `S`, for the bespoke selects of a context.
    pub(crate) fn scope<S: Subject>(&self, permission: Permission) -> Condition {
        condition::<S>(&self.request.caller.reach(permission))
    }

    /// The connection, for the bespoke selects of a context in this crate.
    pub(crate) const fn connection(&self) -> &DatabaseTransaction {
        &self.db
    }

    /// Loads what a command stands on and remembers it as the container of what it creates.
    ///
    /// # Errors
    /// *Not found* or *forbidden*, as the one scoped SELECT says; *stale* when the version is not the expected one.
    pub async fn stand_on<G: Ground>(&mut self, key: G::Key, expected: Option<i32>) -> Result<Loaded<G>> {
        let loaded = G::load_for(self, self.need, key, expected).await?;
        self.container = Some(loaded.container());
        Ok(loaded)
    }

    /// Loads a record to change it: one scoped SELECT, locked on PostgreSQL.
    pub(super) async fn load_for<S: Subject>(
        &mut self,
        need: Permission,
        id: S::Id,
        expected: Option<i32>,
    ) -> Result<Loaded<S>> {
        let record = self.checked::<S>(need, id, LockType::Update).await?;
        match expected {
            Some(expected) if expected != record.version() => Err(Error::Stale { expected, current: record.version() }),
            _ => Ok(Loaded::new(record)),
        }
    }

    /// Loads a second record that this command changes too.
    ///
    /// # Errors
    /// As `stand_on`.
    pub async fn also<S: Subject>(&mut self, need: Permission, id: S::Id) -> Result<Loaded<S>> {
        self.load_for(need, id, None).await
    }

    /// Reads a second record for a decision, locked against change.
    ///
    /// # Errors
    /// *Not found*, or a fault.
    pub async fn read<S: Subject>(&mut self, id: S::Id) -> Result<S> {
        self.checked::<S>(S::READ, id, LockType::Share).await
    }

    async fn checked<S: Subject>(&self, need: Permission, id: S::Id, lock: LockType) -> Result<S> {
        let caller = &self.request.caller;
        let (need, read) = (caller.reach(need), caller.reach(S::READ));
        let nothing = Reach::Through(Vec::new());
        if need == nothing && read == nothing {
            return Err(Error::NotFound(S::KIND));
        }
        let may = condition::<S>(&need);
        let case: SimpleExpr = CaseStatement::new().case(may.clone(), 1).finally(0).into();
        let mut select = S::Entity::find()
            .filter(key_is::<S>(id))
            .filter(Condition::any().add(condition::<S>(&read)).add(may))
            .expr_as(case, "may_");
        QueryTrait::query(&mut select).lock(lock);
        let found =
            select.into_model::<Checked<S::Row>>().one(&self.db).await.or_fault()?.ok_or(Error::NotFound(S::KIND))?;
        if !found.may {
            return Err(Error::Forbidden);
        }
        S::assemble(&self.db, vec![found.row]).await?.pop().ok_or_else(|| Error::internal("assemble lost a row"))
    }

    /// Stores what the domain decided, with its event, facts and audit trail; returns the record with its new version.
    ///
    /// # Errors
    /// *Stale* when somebody else was first, *forbidden* when the record's new home is not the caller's, or a fault.
    pub async fn save<S: Record>(&mut self, decided: Decided<S, S::Event>) -> Result<S> {
        self.save_or(decided, Fault::or_fault).await
    }

    /// As `save`, but a broken unique index becomes this refusal.
    ///
    /// # Errors
    /// The refusal, or as `save`.
    pub async fn save_unique<S: Record>(
        &mut self,
        decided: Decided<S, S::Event>,
        refusal: impl Into<Error> + Send,
    ) -> Result<S> {
        let refusal = refusal.into();
        self.save_or(decided, move |updated| updated.or_taken(refusal)).await
    }

    async fn save_or<S: Record>(
        &mut self,
        decided: Decided<S, S::Event>,
        refuse: impl FnOnce(Result<UpdateResult, DbErr>) -> Result<UpdateResult> + Send,
    ) -> Result<S> {
        let Decided { before, mut next, event } = decided;
        next.set_version(before.version() + 1);
        let active = next.row().into_active_model().reset_all();
        let updated = S::Entity::update_many()
            .set(active)
            .filter(key_is::<S>(next.id()))
            .filter(Expr::col(Alias::new("version")).eq(before.version()))
            .exec(&self.db)
            .await;
        let updated = refuse(updated)?;
        if updated.rows_affected != 1 {
            return Err(Error::Stale { expected: before.version(), current: before.version() + 1 });
        }
        next.store_children(Some(&before), &self.db).await?;
        if before.home() != next.home() {
            self.checked::<S>(self.need, next.id(), LockType::Update).await.map_err(|_| Error::Forbidden)?;
        }
        search::keep(&self.db, Some(&before), &next).await?;
        self.note(Some(&before), &next, &event)?;
        Ok(next)
    }

    /// Stores a new record in the container the command was authorised on.
    ///
    /// # Errors
    /// A fault, also when the record's home is another container: that would be a hole in authorisation.
    pub async fn create<S: Record>(&mut self, mut record: S, event: S::Event) -> Result<S> {
        self.create_or(&mut record, event, Error::internal).await?;
        Ok(record)
    }

    /// As `create`, but a broken unique index becomes this refusal.
    ///
    /// # Errors
    /// The refusal, or a fault.
    pub async fn create_unique<S: Record>(
        &mut self,
        mut record: S,
        event: S::Event,
        refusal: impl Into<Error> + Send,
    ) -> Result<S> {
        let refusal = refusal.into();
        self.create_or(&mut record, event, move |fault: DbErr| match Err::<(), _>(fault).or_taken(refusal) {
            Err(error) => error,
            Ok(()) => Error::internal("a fault that is none"),
        })
        .await?;
        Ok(record)
    }

    async fn create_or<S: Record>(
        &mut self,
        record: &mut S,
        event: S::Event,
        refuse: impl FnOnce(DbErr) -> Error + Send,
    ) -> Result<()> {
        if self.container.as_ref() != Some(&record.home()) {
            return Err(Error::internal(format!(
                "{} would be created in {:?}, but {:?} was authorised",
                self.action,
                record.home(),
                self.container
            )));
        }
        record.set_version(1);
        let active = record.row().into_active_model().reset_all();
        S::Entity::insert(active).exec_without_returning(&self.db).await.map_err(refuse)?;
        record.store_children(None, &self.db).await?;
        search::keep(&self.db, None, record).await?;
        self.note(None, record, &event)
    }

    /// Marks a refusal that must leave its trace: what was saved is committed, and the refusal is the answer.
    #[must_use]
    pub const fn keep(&mut self, refusal: Error) -> Error {
        self.kept = true;
        refusal
    }

    /// Whether a refusal of this transaction is committed.
    #[must_use]
    pub const fn is_kept(&self) -> bool {
        self.kept
    }

    /// Marks what is done as nothing that anybody would look for: it is committed without a line of audit and without an
    /// event. A refusal is recorded all the same. A lint holds who may say so.
    pub const fn routine(&mut self) {
        self.routine = true;
    }
}

/// Inserts rows in one statement, or in a few when their values are too many for one; none when there are none.
pub(crate) async fn insert_all<E, M>(db: &impl ConnectionTrait, rows: Vec<M>) -> Result<()>
where
    E: EntityTrait,
    M: IntoActiveModel<E::ActiveModel>,
    E::ActiveModel: Send,
{
    let columns = <E::Column as sea_orm::Iterable>::iter().count();
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let some: Vec<_> = rows.by_ref().take((many::VALUES / columns).max(1)).collect();
        let some = some.into_iter().map(|row| row.into_active_model().reset_all());
        E::insert_many(some).exec_without_returning(db).await.or_fault()?;
    }
    Ok(())
}

fn key_is<S: Subject>(id: S::Id) -> SimpleExpr {
    let id: Uuid = id.into();
    id_column::<S>().eq(id)
}

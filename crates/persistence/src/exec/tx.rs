//! The write handle. Only `App::execute` opens one; nothing is changed without an event, an audit entry and a version.

use std::sync::Arc;

use linli_domain::{
    Error, Result,
    authorisation::{Acting, Permission, Reach},
    event::{Event, Fact},
};
use linli_vocabulary::{AccountId, Date, EventId, FactId, Kind, Timestamp, TypedId, identity::AuditOutcome};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait,
    FromQueryResult, IntoActiveModel, QueryFilter, QueryOrder, QueryResult, QuerySelect, QueryTrait, UpdateResult,
    sea_query::{Alias, CaseStatement, Expr, ExprTrait, LockType, SimpleExpr},
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    AuditKey, Db, Decided, Fault, Ground, Home, Leased, Loaded, Record, Request, Subject,
    audit::Attempt,
    audit_entry, event, fact, idempotency, search,
    subject::{condition, id_column},
};

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
        let db = db.begin().await?;
        Ok(Self {
            db,
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

    fn note<S: Record>(&mut self, before: Option<&S>, after: &S, event: &S::Event) -> Result<()> {
        let subject: Uuid = after.id().into();
        self.noted.get_or_insert((S::KIND, subject));
        self.changes.push(change(before, after)?);
        self.events.push(event::Model {
            id: EventId::from(fresh()),
            seq: None,
            at: self.now,
            name: event.name().to_owned(),
            kind: S::KIND,
            subject,
            version: after.version(),
            actor: self.request.caller.account(),
            payload: serde_json::to_string(event).map_err(Error::internal)?,
        });
        self.voided.extend(after.voids(event).into_iter().map(|fact| (subject, fact)));
        self.count::<S>(after.id(), after.facts(event, self.now));
        Ok(())
    }

    /// Appends facts of a record that come with no change of it, such as that a limit has passed.
    pub fn count<S: Subject>(&mut self, subject: S::Id, facts: Vec<Fact>) {
        self.facts.extend(facts.into_iter().map(|fact| fact::Model {
            id: FactId::from(fresh()),
            name: fact.kind,
            kind: S::KIND,
            subject: subject.into(),
            division: fact.division,
            organisation: fact.organisation,
            occurred_on: fact.occurred_on,
            recorded_at: self.now,
            amount: fact.amount,
            voided_at: None,
        }));
    }

    /// Records what happened without a change to a record's own fields, or to many at once, such as an import: one event and
    /// one line of audit with `summary` (counts, ids, digests). What it happened to is named by kind, id and version.
    pub fn tell(&mut self, (kind, subject, version): (Kind, Uuid, i32), event: &'static str, summary: Value) {
        self.noted.get_or_insert((kind, subject));
        let actor = self.request.caller.account();
        let (id, payload) = (EventId::from(fresh()), summary.to_string());
        let name = event.to_owned();
        self.events.push(event::Model { id, seq: None, at: self.now, name, kind, subject, version, actor, payload });
        let mut change = summary;
        change["kind"] = json!(kind);
        self.changes.push(change);
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

    /// What an earlier use of this key made, if there was one.
    ///
    /// # Errors
    /// *Key reused* when the input is another one.
    pub async fn replayed(&self, replay: &Replay) -> Result<Option<Uuid>> {
        let Ok(caller) = self.account() else { return Ok(None) };
        let used = idempotency::Entity::find_by_id((caller, replay.key.clone())).one(&self.db).await.or_fault()?;
        match used {
            None => Ok(None),
            Some(used) if used.action == self.action && used.digest == replay.digest => Ok(Some(used.output)),
            Some(_) => Err(Error::KeyReused),
        }
    }

    /// Writes audit, outbox, facts and idempotency key, and commits. A commit without an event is a bug.
    ///
    /// # Errors
    /// A fault; nothing was written then.
    pub async fn finish(
        mut self,
        key: &AuditKey,
        subject: (Kind, Option<Uuid>),
        refusal: Option<&Error>,
        replay: Option<(Replay, Uuid)>,
        lease: Option<&Leased>,
    ) -> Result<()> {
        // A job is done when its command is, in one transaction: neither without the other.
        if let (Some(leased), None) = (lease, refusal) {
            leased.finish(&self.db, self.now).await?;
        }
        if self.routine && refusal.is_none() {
            return self.db.commit().await.or_fault();
        }
        if self.events.is_empty() && refusal.is_none() {
            return Err(Error::internal(format!("{} would commit without an event", self.action)));
        }
        // What was created or changed says more than what the command stood on.
        let (kind, subject) = self.noted.map_or(subject, |(kind, id)| (kind, Some(id)));
        // Who signs in acts for nobody but themselves.
        let on_behalf_of = self.on_behalf_of().filter(|other| Some(*other) != self.request.caller.account());
        let attempt =
            Attempt { request: &self.request, on_behalf_of, at: self.now, action: self.action, kind, subject };
        let change = (!self.changes.is_empty()).then(|| Value::Array(std::mem::take(&mut self.changes)).to_string());
        let outcome = if refusal.is_some() { AuditOutcome::Refused } else { AuditOutcome::Done };
        let row = key.signed(attempt.row(outcome, refusal.map(Error::code), change));
        audit_entry::Entity::insert(row.into_active_model().reset_all())
            .exec_without_returning(&self.db)
            .await
            .or_fault()?;
        insert_all::<event::Entity, _>(&self.db, self.events).await?;
        for (subject, fact) in &self.voided {
            void(&self.db, *subject, fact, self.now).await?;
        }
        insert_all::<fact::Entity, _>(&self.db, self.facts).await?;
        if let (Some((replay, output)), Some(caller)) = (replay, self.request.caller.account()) {
            let row = idempotency::Model {
                caller,
                key: replay.key,
                action: self.action.to_owned(),
                digest: replay.digest,
                output,
                at: self.now,
            };
            idempotency::Entity::insert(row.into_active_model().reset_all())
                .exec_without_returning(&self.db)
                .await
                .or_taken(Error::Unavailable { retry_after: 0 })?;
        }
        self.db.commit().await.or_fault()
    }

    /// Records an attempt that was denied or refused, in a transaction of its own.
    ///
    /// # Errors
    /// A fault.
    pub async fn record_denial(
        db: &Db,
        request: &Request,
        action: &str,
        at: Timestamp,
        subject: (Kind, Option<Uuid>),
        code: &str,
        key: &AuditKey,
    ) -> Result<()> {
        let attempt = Attempt { request, on_behalf_of: None, at, action, kind: subject.0, subject: subject.1 };
        let row = key.signed(attempt.row(AuditOutcome::Denied, Some(code), None));
        audit_entry::Entity::insert(row.into_active_model().reset_all())
            .exec_without_returning(db.writer())
            .await
            .or_fault()?;
        Ok(())
    }
}

/// Voids the last fact of a record that says exactly this and still holds, if there is one.
async fn void(db: &impl ConnectionTrait, subject: Uuid, fact: &Fact, now: Timestamp) -> Result<()> {
    use fact::Column::{Amount, Division, Id, Name, OccurredOn, Organisation, Subject as Of, VoidedAt};
    let said = Condition::all()
        .add(Of.eq(subject))
        .add(Name.eq(fact.kind))
        .add(Division.eq(fact.division.clone()))
        .add(Organisation.eq(fact.organisation))
        .add(OccurredOn.eq(fact.occurred_on))
        .add(Amount.eq(fact.amount))
        .add(VoidedAt.is_null());
    let last = fact::Entity::find().select_only().column(Id).filter(said).order_by_desc(Id).limit(1).into_query();
    fact::Entity::update_many()
        .col_expr(VoidedAt, Expr::val(now))
        .filter(Id.in_subquery(last))
        .exec(db)
        .await
        .or_fault()?;
    Ok(())
}

/// Inserts rows in one statement; none when there are none.
pub(crate) async fn insert_all<E, M>(db: &impl ConnectionTrait, rows: Vec<M>) -> Result<()>
where
    E: EntityTrait,
    M: IntoActiveModel<E::ActiveModel>,
    E::ActiveModel: Send,
{
    if rows.is_empty() {
        return Ok(());
    }
    E::insert_many(rows.into_iter().map(|row| row.into_active_model().reset_all()))
        .exec_without_returning(db)
        .await
        .or_fault()?;
    Ok(())
}

fn key_is<S: Subject>(id: S::Id) -> SimpleExpr {
    let id: Uuid = id.into();
    id_column::<S>().eq(id)
}

/// Fields that changed, before and after. Aggregates serialise personal fields masked, so nothing bare gets here.
fn change<S: Subject>(before: Option<&S>, after: &S) -> Result<Value> {
    let new = serde_json::to_value(after).map_err(Error::internal)?;
    let old = before.map(serde_json::to_value).transpose().map_err(Error::internal)?;
    let mut was = serde_json::Map::new();
    let mut is = serde_json::Map::new();
    if let Value::Object(fields) = &new {
        for (name, value) in fields {
            let former = old.as_ref().and_then(|old| old.get(name));
            if name == "version" || former == Some(value) || (former.is_none() && value.is_null()) {
                continue;
            }
            if let Some(former) = former {
                was.insert(name.clone(), former.clone());
            }
            is.insert(name.clone(), value.clone());
        }
    }
    Ok(json!({ "kind": S::KIND, "id": after.id().to_string(), "before": was, "after": is }))
}

//! What a transaction leaves behind besides the records themselves: audit, events, facts, the idempotency key, a job that is
//! done.

use linli_domain::{
    Error, Result,
    event::{Event, Fact},
};
use linli_vocabulary::{EventId, FactId, Kind, Timestamp, identity::AuditOutcome};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, sea_query::Expr,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Replay, Tx, fresh, insert_all};
use crate::exec::{
    AuditKey, Db, Fault, Leased, Record, Request, Subject, audit::Attempt, audit_entry, event, fact, idempotency,
};

impl Tx {
    pub(super) fn note<S: Record>(&mut self, before: Option<&S>, after: &S, event: &S::Event) -> Result<()> {
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

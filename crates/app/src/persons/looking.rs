//! Who looked at whom, and how often anybody may.

use std::sync::Arc;

use chrono::TimeDelta;
use linli_domain::{
    Result,
    authorisation::Caller,
    personal::Personal,
    persons::{AccessKind, Person, PersonAccess, PersonRule},
};
use linli_persistence::persons::{append, looked, looks_since};
use linli_vocabulary::{PersonAccessId, Timestamp, privacy::PersonField};
use uuid::Uuid;

use crate::{
    exec::{App, Request, Tx},
    identity::fresh,
};

/// Records a look in the transaction that shows something.
pub(crate) async fn append_look(
    tx: &Tx,
    person: Option<&Person>,
    kind: AccessKind,
    fields: Vec<PersonField>,
    reason: Option<String>,
) -> Result<()> {
    let access = PersonAccess {
        id: tx.new_id(),
        account: tx.account()?,
        person: person.map(|person| person.id),
        division_code: person.map(|person| person.division_code.clone()),
        at: tx.now(),
        on: tx.today(),
        kind,
        fields,
        reason: reason.map(Personal::new),
    };
    append(tx, &access).await
}

/// Refuses a look beyond what somebody needs in an hour.
pub(crate) async fn within_an_hour(tx: &Tx, kind: AccessKind, most: u32) -> Result<()> {
    let since = tx.now().plus(-TimeDelta::hours(1));
    match looks_since(tx, tx.account()?, kind, since).await? {
        looks if looks < u64::from(most) => Ok(()),
        _ => Err(PersonRule::TooManyLooks { most }.into()),
    }
}

/// Records that somebody opened a person's record: once a day for the same eyes, before anything is shown.
///
/// # Errors
/// A fault; nothing is shown then.
pub async fn looked_at(app: &App, request: &Arc<Request>, person: &Person) -> Result<()> {
    let Caller::Account(signed) = &request.caller else { return Ok(()) };
    let now = app.clock().now();
    let access = PersonAccess {
        id: id_at(now),
        account: signed.account,
        person: Some(person.id),
        division_code: Some(person.division_code.clone()),
        at: now,
        on: now.date(),
        kind: AccessKind::Read,
        fields: Vec::new(),
        reason: None,
    };
    looked(app.db(), request, &access, &app.settings().secret.audit_key()).await
}

/// An id outside a command: made of the moment and of chance, as UUIDv7 are.
fn id_at(now: Timestamp) -> PersonAccessId {
    let millis = u64::try_from(now.utc().timestamp_millis()).unwrap_or_default();
    let id = uuid::Builder::from_unix_timestamp_millis(millis, &fresh::<10>()).into_uuid();
    <PersonAccessId as From<Uuid>>::from(id)
}

//! Each night: what was kept long enough is deleted.

use linli_domain::{Error, Result, authorisation::Permission};
use linli_persistence::jobs::{Cleared, clear};
use linli_vocabulary::{Kind, Timestamp};
use uuid::Uuid;

use crate::exec::{Command, Job, Loaded, Output, Reader, Realm, Tx, later};

/// So many rows of each table at a time, so that nobody waits long for the writer.
const MOST: u64 = 2_000;

/// Deletes used idempotency keys, ended sessions, delivered events and done jobs that are old enough.
#[derive(Clone, Debug, serde::Serialize)]
pub struct ApplyRetention {}

/// What was deleted.
#[derive(Clone, Copy, Debug)]
pub struct Applied(pub Cleared);

impl Output for Applied {
    fn output_id(&self) -> Uuid {
        Uuid::nil()
    }

    async fn again(_: &Reader, _: Uuid) -> Result<Self> {
        Err(Error::internal("clearing has no result to read again"))
    }
}

impl Command for ApplyRetention {
    const NEEDS: Permission = Permission::RetentionApply;
    type On = Realm;
    type Output = Applied;

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<Applied> {
        let cleared = clear(tx, MOST).await?;
        if cleared.may_go_on(MOST) {
            later::<Self>(tx, [(Uuid::nil(), tx.now())]).await?;
        }
        if cleared.sum() == 0 {
            #[expect(clippy::disallowed_methods, reason = "nothing was old enough")]
            tx.routine();
        } else {
            let summary = serde_json::to_value(cleared).map_err(Error::internal)?;
            tx.tell((Kind::Realm, Uuid::nil(), 1), "retention.applied", summary);
        }
        Ok(Applied(cleared))
    }
}

impl Job for ApplyRetention {
    fn of(_: Uuid, _: Timestamp) -> ((), Self) {
        ((), Self {})
    }
}

//! Each night: who is past their period loses everything that tells who they are, unless a hold is on them.

use chrono::TimeDelta;
use linli_domain::{Error, Result, authorisation::Permission, privacy::RetentionPeriods};
use linli_persistence::{
    persons::{anonymise_past, empty_past_requests, forget_past_looks},
    rules::in_force,
};
use linli_vocabulary::{Kind, Timestamp, privacy::Retention};
use serde_json::json;
use uuid::Uuid;

use crate::exec::{Command, Job, Loaded, Output, Reader, Realm, Tx, later};

/// So many rows at a time, so that nobody waits long for the writer.
const MOST: u64 = 500;

/// Anonymises persons, empties requests and forgets looks that are past their periods.
#[derive(Clone, Debug, serde::Serialize)]
pub struct AnonymisePast {}

/// What was done.
#[derive(Clone, Copy, Debug)]
pub struct Done {
    /// Persons that were anonymised.
    pub persons: u64,
    /// Requests that lost their words.
    pub requests: u64,
    /// Looks that were deleted.
    pub looks: u64,
}

impl Output for Done {
    fn output_id(&self) -> Uuid {
        Uuid::nil()
    }

    async fn again(_: &Reader, _: Uuid) -> Result<Self> {
        Err(Error::internal("anonymising has no result to read again"))
    }
}

impl Command for AnonymisePast {
    const NEEDS: Permission = Permission::PersonAnonymise;
    type On = Realm;
    type Output = Done;

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<Done> {
        let today = tx.today();
        let periods = in_force::<RetentionPeriods>(tx, today).await?.body;
        let before = |kind| periods.before(kind, today);
        let done = Done {
            persons: anonymise_past(tx, before(Retention::Person), MOST).await?,
            requests: empty_past_requests(tx, before(Retention::DataRequest).begins(), MOST).await?,
            looks: forget_past_looks(tx, before(Retention::AuditTrail).begins(), MOST).await?,
        };
        if [done.persons, done.requests, done.looks].contains(&MOST) {
            later::<Self>(tx, [(Uuid::nil(), tx.now().plus(TimeDelta::milliseconds(1)))]).await?;
        }
        if done.persons + done.requests + done.looks == 0 {
            #[expect(clippy::disallowed_methods, reason = "nobody was past their period")]
            tx.routine();
        } else {
            let figures = json!({ "persons": done.persons, "requests": done.requests, "looks": done.looks });
            tx.tell((Kind::Realm, Uuid::nil(), 1), "person.past_anonymised", figures);
        }
        Ok(done)
    }
}

impl Job for AnonymisePast {
    fn of(_: Uuid, _: Timestamp) -> ((), Self) {
        ((), Self {})
    }
}

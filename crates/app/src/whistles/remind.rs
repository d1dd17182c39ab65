//! Reminders: that a deadline comes near, and that it has passed, once each on the timeline.

use linli_domain::{
    Result,
    authorisation::Permission,
    whistles::{Act, Reminder, TimelineEntry, Whistle},
};
use linli_persistence::whistles::append;
use linli_vocabulary::{Kind, Timestamp, WhistleId};
use serde_json::json;
use uuid::Uuid;

use super::escalate::{EscalateWhistle, escalations};
use crate::exec::{Command, Job, Loaded, Tx, job};

/// Notes on the timeline what this moment says of the clocks that still run. It changes nothing else, so that nobody who is
/// about to act is told that somebody was faster.
#[derive(Clone, Debug, serde::Serialize)]
pub struct RemindWhistle {
    /// The moment of the reminder.
    pub of: Timestamp,
}

impl Command for RemindWhistle {
    const NEEDS: Permission = Permission::WhistleRemind;
    type On = Whistle;
    type Output = Whistle;

    async fn run(self, on: Loaded<Whistle>, tx: &mut Tx) -> Result<Whistle> {
        let reminders = on.reminders_of(self.of, tx.now());
        if reminders.is_empty() {
            #[expect(clippy::disallowed_methods, reason = "what there was to remind of has been done")]
            tx.routine();
            return Ok((*on).clone());
        }
        let told: Vec<_> = reminders.iter().map(|one| json!([one.act.name(), one.organisation, one.clock])).collect();
        let line = |Reminder { act, organisation, clock }| TimelineEntry {
            id: tx.new_id(),
            at: tx.now(),
            act,
            actor: None,
            on_behalf_of: None,
            organisation: Some(organisation),
            clock: Some(clock),
            level: None,
            remark: None,
        };
        let lines = reminders.into_iter().map(line).collect();
        append(tx, on.id, lines).await?;
        tx.count::<Whistle>(on.id, on.missed_at(self.of, tx.now()));
        tx.tell((Kind::Whistle, on.id.into(), on.version), "whistle.reminded", json!({ "reminders": told }));
        Ok((*on).clone())
    }
}

impl Job for RemindWhistle {
    fn of(subject: Uuid, due: Timestamp) -> (WhistleId, Self) {
        (subject.into(), Self { of: due })
    }
}

/// Asks for the reminders and escalations of the clocks that run; those that were asked for before are not asked for again.
pub(crate) async fn remind_later(tx: &Tx, whistle: &Whistle) -> Result<()> {
    let subject = whistle.id.into();
    let mut jobs: Vec<_> = whistle.reminders().into_iter().map(|at| job::<RemindWhistle>(subject, at)).collect();
    jobs.extend(escalations(tx, whistle).await?.into_iter().map(|at| job::<EscalateWhistle>(subject, at)));
    tx.enqueue(jobs).await
}

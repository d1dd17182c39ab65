//! Escalations: when nobody acts, people are told one after the other, each step once. No deadline moves.

use linli_domain::{
    Result,
    authorisation::Permission,
    whistles::{EscalationStep, Escalations, TimeLimits, TimelineEntry, Whistle},
};
use linli_persistence::{
    calendar,
    rules::in_force,
    whistles::{append, take_steps},
};
use linli_vocabulary::{Kind, Timestamp, WhistleId, whistles::WhistleAct};
use serde_json::json;
use uuid::Uuid;

use crate::exec::{Command, Job, Loaded, Tx};

/// Takes the steps of this moment, for the clocks that still run.
#[derive(Clone, Debug, serde::Serialize)]
pub struct EscalateWhistle {
    /// The moment of the steps.
    pub of: Timestamp,
}

impl Command for EscalateWhistle {
    const NEEDS: Permission = Permission::WhistleEscalate;
    type On = Whistle;
    type Output = Whistle;

    async fn run(self, on: Loaded<Whistle>, tx: &mut Tx) -> Result<Whistle> {
        let due = steps(tx, &on).await?.into_iter().filter(|(moment, _)| *moment == self.of);
        let steps = take_steps(tx, on.id, due.map(|(_, step)| step).collect()).await?;
        if steps.is_empty() {
            #[expect(clippy::disallowed_methods, reason = "somebody has acted, or it was told before")]
            tx.routine();
            return Ok((*on).clone());
        }
        let line = |step: &EscalationStep| TimelineEntry {
            id: tx.new_id(),
            at: tx.now(),
            act: WhistleAct::Escalated,
            actor: None,
            on_behalf_of: None,
            organisation: Some(step.organisation),
            clock: Some(step.clock),
            level: Some(step.level),
            remark: None,
        };
        append(tx, on.id, steps.iter().map(line).collect()).await?;
        tx.tell((Kind::Whistle, on.id.into(), on.version), "whistle.escalated", json!({ "steps": steps }));
        Ok((*on).clone())
    }
}

impl Job for EscalateWhistle {
    fn of(subject: Uuid, due: Timestamp) -> (WhistleId, Self) {
        (subject.into(), Self { of: due })
    }
}

/// The steps of the clocks that run, under the rule and the office hours of the day the whistle was sounded.
async fn steps(tx: &Tx, whistle: &Whistle) -> Result<Vec<(Timestamp, EscalationStep)>> {
    let Some(sounded) = whistle.sounded_at.map(Timestamp::date) else { return Ok(Vec::new()) };
    let rule = in_force::<Escalations>(tx, sounded).await?.body;
    let hours = in_force::<TimeLimits>(tx, sounded).await?.body;
    Ok(whistle.escalations(&rule, &calendar::calendar(tx).await?, &hours.office_hours.spans))
}

/// The moments of the steps of the clocks that run, in order, each once.
pub(super) async fn escalations(tx: &Tx, whistle: &Whistle) -> Result<Vec<Timestamp>> {
    let mut moments: Vec<_> = steps(tx, whistle).await?.into_iter().map(|(moment, _)| moment).collect();
    moments.dedup();
    Ok(moments)
}

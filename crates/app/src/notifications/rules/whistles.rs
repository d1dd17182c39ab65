//! What people hear of whistles: the called parties of calls, deadlines and grades, the subdistrict of answers and returns.

use linli_domain::{
    Error, Result,
    divisions::Division,
    notifications::About,
    whistles::{Act, Assignment, EscalationStep, EscalationTarget, Whistle},
};
use linli_persistence::{exec::event, notifications::Audience};
use linli_vocabulary::{
    AssignmentId, Kind, OrganisationId,
    identity::Role,
    notifications::NoticeKind,
    whistles::{ClockKind, WhistleAct, WhistleKind, WhistleState},
};
use serde::{Deserialize, de::DeserializeOwned};

use super::{Notifies, Telling};
use crate::exec::Tx;

const OFFICERS: &[Role] = &[Role::DepartmentOfficer];
const LEADERS: &[Role] = &[Role::SubdistrictSecretary];

/// A whistle as it stands now, and what can be said of it outside.
async fn whistle(tx: &mut Tx, event: &event::Model) -> Result<(Whistle, About)> {
    let whistle = tx.read::<Whistle>(event.subject.into()).await?;
    let place = tx.read::<Division>(whistle.place.division).await?;
    let about = About::whistle(&whistle, Some(&place));
    Ok((whistle, about))
}

fn payload<T: DeserializeOwned>(event: &event::Model) -> Result<T> {
    serde_json::from_str(&event.payload).map_err(|fault| Error::internal(format!("{}: {fault}", event.name)))
}

fn telling(event: &event::Model, kind: NoticeKind, about: &About, audience: Vec<Audience>) -> Telling {
    Telling { kind, record: (Kind::Whistle, event.subject), about: about.clone(), audience }
}

/// The clerk who wrote it and the leader who sounded it.
fn authors(whistle: &Whistle) -> Vec<Audience> {
    [Some(whistle.drafted_by), whistle.sounded_by].into_iter().flatten().map(Audience::Account).collect()
}

fn leaders(whistle: &Whistle) -> Audience {
    Audience::Division(whistle.place.division_code.clone(), LEADERS)
}

fn parties(whistle: &Whistle) -> Vec<Audience> {
    let live = whistle.assignments.iter().filter(|one| one.is_live());
    live.map(|one| Audience::Organisation(one.organisation, OFFICERS)).collect()
}

fn called(event: &event::Model, whistle: &Whistle, about: &About, party: &Assignment) -> Telling {
    let mut audience = vec![Audience::Organisation(party.organisation, OFFICERS)];
    let kind = match whistle.content.kind {
        WhistleKind::Emergency => {
            audience.insert(0, Audience::OnDuty(party.organisation, 0));
            NoticeKind::EmergencyCalled
        }
        _ => NoticeKind::Called,
    };
    let due = party.clocks.and_then(|clocks| clocks.acknowledge.clock.due_at);
    telling(event, kind, &About { due, ..about.clone() }, audience)
}

pub(super) struct Sounded;

impl Notifies for Sounded {
    const EVENT: &'static str = "whistle.sounded";

    async fn told(tx: &mut Tx, event: &event::Model) -> Result<Vec<Telling>> {
        let (whistle, about) = whistle(tx, event).await?;
        let first = whistle.assignments.iter().filter(|one| one.is_live());
        Ok(first.map(|party| called(event, &whistle, &about, party)).collect())
    }
}

pub(super) struct Reassigned;

impl Notifies for Reassigned {
    const EVENT: &'static str = "whistle.reassigned";

    async fn told(tx: &mut Tx, event: &event::Model) -> Result<Vec<Telling>> {
        #[derive(Deserialize)]
        struct Payload {
            to: AssignmentId,
        }
        let Payload { to } = payload(event)?;
        let (whistle, about) = whistle(tx, event).await?;
        let party = whistle.assignments.iter().find(|one| one.id == to);
        Ok(party.map(|party| called(event, &whistle, &about, party)).into_iter().collect())
    }
}

/// Rules that tell one thing to one group.
macro_rules! simple {
    ($name:ident, $event:literal, $kind:ident, $audience:expr) => {
        pub(super) struct $name;

        impl Notifies for $name {
            const EVENT: &'static str = $event;

            async fn told(tx: &mut Tx, event: &event::Model) -> Result<Vec<Telling>> {
                let (whistle, about) = whistle(tx, event).await?;
                let audience: fn(&Whistle) -> Vec<Audience> = $audience;
                Ok(vec![telling(event, NoticeKind::$kind, &about, audience(&whistle))])
            }
        }
    };
}

simple!(Acknowledged, "whistle.acknowledged", Answered, authors);
simple!(ReportedIn, "whistle.reported_in", Answered, authors);
simple!(Returned, "whistle.returned", Returned, |whistle| [vec![leaders(whistle)], authors(whistle)].concat());
simple!(Confirmed, "whistle.confirmed", Confirmed, parties);
simple!(Closed, "whistle.closed", Closed, |whistle| [authors(whistle), parties(whistle)].concat());

pub(super) struct Finished;

impl Notifies for Finished {
    const EVENT: &'static str = "whistle.finished";

    /// One party of several is progress; the last one makes work for the subdistrict.
    async fn told(tx: &mut Tx, event: &event::Model) -> Result<Vec<Telling>> {
        let (whistle, about) = whistle(tx, event).await?;
        let (kind, audience) = match whistle.state {
            WhistleState::Done => (NoticeKind::Finished, [vec![leaders(&whistle)], authors(&whistle)].concat()),
            _ => (NoticeKind::Answered, authors(&whistle)),
        };
        Ok(vec![telling(event, kind, &about, audience)])
    }
}

pub(super) struct Reminded;

impl Notifies for Reminded {
    const EVENT: &'static str = "whistle.reminded";

    async fn told(tx: &mut Tx, event: &event::Model) -> Result<Vec<Telling>> {
        #[derive(Deserialize)]
        struct Payload {
            reminders: Vec<(String, OrganisationId, ClockKind)>,
        }
        let Payload { reminders } = payload(event)?;
        let (whistle, about) = whistle(tx, event).await?;
        let one = |(act, organisation, clock): (String, OrganisationId, ClockKind)| {
            let late = act == WhistleAct::Overdue.name();
            let kind = if late { NoticeKind::Overdue } else { NoticeKind::DueSoon };
            let due = whistle.assignments.iter().find(|one| one.is_live() && one.organisation == organisation);
            let due = due.and_then(|party| party.clocks).and_then(|clocks| {
                clocks.each().into_iter().find(|(kind, _)| *kind == clock).and_then(|(_, one)| one.clock.due_at)
            });
            let mut audience = vec![Audience::Organisation(organisation, OFFICERS)];
            if late {
                audience.push(leaders(&whistle));
            }
            telling(event, kind, &About { clock: Some(clock), due, ..about.clone() }, audience)
        };
        Ok(reminders.into_iter().map(one).collect())
    }
}

pub(super) struct Escalated;

impl Notifies for Escalated {
    const EVENT: &'static str = "whistle.escalated";

    async fn told(tx: &mut Tx, event: &event::Model) -> Result<Vec<Telling>> {
        #[derive(Deserialize)]
        struct Payload {
            steps: Vec<EscalationStep>,
        }
        let Payload { steps } = payload(event)?;
        let (whistle, about) = whistle(tx, event).await?;
        let one = |step: EscalationStep| {
            let about = About { clock: Some(step.clock), level: Some(step.level), ..about.clone() };
            telling(event, NoticeKind::Escalated, &about, chain(step, &whistle))
        };
        Ok(steps.into_iter().map(one).collect())
    }
}

/// The people of a step. Who has nobody on duty and no head goes to those who work for the organisation.
fn chain(step: EscalationStep, whistle: &Whistle) -> Vec<Audience> {
    let county = || Audience::Division(whistle.place.division_code.clone(), &[Role::CountyCoordinator]);
    match step.to {
        EscalationTarget::NextOnDuty => {
            vec![Audience::OnDuty(step.organisation, 1), Audience::Organisation(step.organisation, OFFICERS)]
        }
        EscalationTarget::Head => vec![Audience::Head(step.organisation)],
        EscalationTarget::Secretary => vec![leaders(whistle)],
        EscalationTarget::County => vec![county()],
        EscalationTarget::Leaders => vec![leaders(whistle), county()],
    }
}

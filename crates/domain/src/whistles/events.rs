//! What happened to a whistle, and what indicators may count of it.

use linli_vocabulary::{AssignmentId, OrganisationId, Timestamp, whistles::ClockKind};
use serde::Serialize;

use super::{Assignment, PartyClock, Whistle};
use crate::event::{Event, Fact};

/// What happened. Ids only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the name says it")]
pub enum WhistleEvent {
    Drafted {},
    Changed {},
    Sounded { called: Vec<OrganisationId> },
    Discarded {},
    Acknowledged { assignment: AssignmentId },
    ReportedIn { assignment: AssignmentId, acknowledged: bool },
    HandlingBegan { assignment: AssignmentId },
    Finished { assignment: AssignmentId },
    Returned { assignment: AssignmentId, proposed: Option<OrganisationId> },
    Reassigned { assignment: AssignmentId, to: AssignmentId },
    Confirmed {},
    Closed {},
    DeadlinesFixed { clocks: Vec<(AssignmentId, ClockKind)> },
}

impl Event for WhistleEvent {
    fn name(&self) -> &'static str {
        match self {
            Self::Drafted {} => "whistle.drafted",
            Self::Changed {} => "whistle.changed",
            Self::Sounded { .. } => "whistle.sounded",
            Self::Discarded {} => "whistle.discarded",
            Self::Acknowledged { .. } => "whistle.acknowledged",
            Self::ReportedIn { .. } => "whistle.reported_in",
            Self::HandlingBegan { .. } => "whistle.handling_began",
            Self::Finished { .. } => "whistle.finished",
            Self::Returned { .. } => "whistle.returned",
            Self::Reassigned { .. } => "whistle.reassigned",
            Self::Confirmed {} => "whistle.confirmed",
            Self::Closed {} => "whistle.closed",
            Self::DeadlinesFixed { .. } => "whistle.deadlines_fixed",
        }
    }
}

impl WhistleEvent {
    /// The facts of this event. Whether a clock was met in time is counted once it is known: at once, or when the missing
    /// year of the calendar is loaded.
    #[must_use]
    pub fn facts(&self, whistle: &Whistle, at: Timestamp) -> Vec<Fact> {
        let fact = |kind, organisation, at: Timestamp| Fact {
            kind,
            division: Some(whistle.place.division_code.clone()),
            organisation: Some(organisation),
            occurred_on: at.date(),
            amount: 1,
        };
        let of = |assignment: &AssignmentId| whistle.assignments.iter().find(|one| one.id == *assignment);
        let met = |assignment: &AssignmentId, clock: ClockKind| {
            of(assignment).and_then(|one| met(one, clock)).map(|(kind, organisation, at)| fact(kind, organisation, at))
        };
        match self {
            Self::Sounded { called } => {
                let whistled = fact("whistle.sounded", whistle.place.organisation, at);
                called.iter().map(|party| fact("whistle.called", *party, at)).chain([whistled]).collect()
            }
            Self::Acknowledged { assignment } => met(assignment, ClockKind::Acknowledge).into_iter().collect(),
            Self::ReportedIn { assignment, acknowledged } => {
                let noted = acknowledged.then(|| met(assignment, ClockKind::Acknowledge)).flatten();
                noted.into_iter().chain(met(assignment, ClockKind::ReportIn)).collect()
            }
            Self::Returned { assignment, .. } => {
                of(assignment).map(|one| fact("whistle.returned", one.organisation, at)).into_iter().collect()
            }
            Self::Reassigned { to, .. } => {
                of(to).map(|one| fact("whistle.called", one.organisation, at)).into_iter().collect()
            }
            Self::DeadlinesFixed { clocks } => {
                clocks.iter().filter_map(|(assignment, clock)| met(assignment, *clock)).collect()
            }
            Self::Closed {} => vec![fact("whistle.closed", whistle.place.organisation, at)],
            _ => Vec::new(),
        }
    }
}

/// How a met clock counts, for whom, and when it was met.
fn met(assignment: &Assignment, clock: ClockKind) -> Option<(&'static str, OrganisationId, Timestamp)> {
    let clocks = assignment.clocks?;
    let (one, in_time, late): (PartyClock, _, _) = match clock {
        ClockKind::Acknowledge => (clocks.acknowledge, "whistle.acknowledged", "whistle.acknowledged_late"),
        ClockKind::ReportIn => (clocks.report_in, "whistle.reported_in", "whistle.reported_in_late"),
    };
    let kind = if one.met_in_time()? { in_time } else { late };
    Some((kind, assignment.organisation, one.clock.met_at?))
}

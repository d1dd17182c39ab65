//! What happened to a whistle.

use linli_vocabulary::{AssignmentId, OrganisationId, Timestamp, whistles::ClockKind};
use serde::Serialize;

use crate::event::Event;

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
    Recorded { reported_at: Option<Timestamp>, finished_at: Timestamp },
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
            Self::Recorded { .. } => "whistle.recorded",
        }
    }
}

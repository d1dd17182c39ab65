//! The rule table of time limits, and what is needed to set a clock going.

use linli_vocabulary::{
    RuleVersionId, Timestamp,
    whistles::{ClockKind, WhistleKind},
};
use serde::{Deserialize, Serialize};

use super::{PartyClock, PartyClocks};
use crate::{
    calendar::{Limit, OfficeHours, OfficeSpan, WorkingCalendar},
    clocks::Clock,
    rules::RuleSource,
};

/// How long a called party has, by kind of whistle and clock; the body of a version of the rule table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TimeLimits {
    /// When an office is open.
    pub office_hours: SourcedOfficeHours,
    /// One line for every kind and clock.
    pub limits: Vec<LimitRule>,
}

/// Office hours with their source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourcedOfficeHours {
    /// Spans of a working day.
    pub spans: OfficeHours,
    /// Who says so.
    pub source: RuleSource,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LimitRule {
    /// For whistles of this kind.
    pub kind: WhistleKind,
    /// For this clock.
    pub clock: ClockKind,
    /// How long.
    #[serde(flatten)]
    pub limit: Limit,
    /// Who says so.
    pub source: RuleSource,
}

pub(super) const KINDS: [WhistleKind; 4] =
    [WhistleKind::HardProblem, WhistleKind::JointEnforcement, WhistleKind::Emergency, WhistleKind::WorkPromotion];
pub(super) const CLOCKS: [ClockKind; 2] = [ClockKind::Acknowledge, ClockKind::ReportIn];

impl TimeLimits {
    /// How long a party has. A parsed table has a line for everything; none means the strictest reading, at once.
    #[must_use]
    pub fn limit(&self, kind: WhistleKind, clock: ClockKind) -> Limit {
        let line = self.limits.iter().find(|line| (line.kind, line.clock) == (kind, clock));
        line.map_or(Limit::ClockMinutes(0), |line| line.limit)
    }
}

/// The rule in force and the calendar: what sets deadlines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadlines {
    /// The version of the rule table.
    pub rule: RuleVersionId,
    /// What it says.
    pub limits: TimeLimits,
    /// The loaded years.
    pub calendar: WorkingCalendar,
}

impl Deadlines {
    /// The clocks of a party called at `at`. What needs a year that is not loaded has no deadline yet.
    #[must_use]
    pub fn clocks(&self, kind: WhistleKind, at: Timestamp) -> PartyClocks {
        let start = |clock| {
            let limit = self.limits.limit(kind, clock);
            PartyClock { limit, clock: Clock::started(at, self.due_at(limit, at)) }
        };
        PartyClocks { acknowledge: start(ClockKind::Acknowledge), report_in: start(ClockKind::ReportIn) }
    }

    /// When a limit is due that began at `from`; `None` while a year is missing.
    #[must_use]
    pub fn due_at(&self, limit: Limit, from: Timestamp) -> Option<Timestamp> {
        self.calendar.deadline(limit, from, &self.limits.office_hours.spans).ok()
    }
}

impl SourcedOfficeHours {
    /// The spans, for showing them.
    #[must_use]
    pub fn spans(&self) -> &[OfficeSpan] {
        self.spans.spans()
    }
}

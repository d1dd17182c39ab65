//! The two clocks of a called party.

use linli_vocabulary::{
    Timestamp,
    whistles::{ClockKind, ClockState},
};
use serde::Serialize;

use crate::{calendar::Limit, clocks::Clock};

/// One clock with the limit it was started under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PartyClock {
    /// How long the party had, by the rule in force when it was called.
    pub limit: Limit,
    /// Its moments.
    #[serde(flatten)]
    pub clock: Clock,
}

/// Acknowledging and reporting in, both running from the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PartyClocks {
    /// 签收
    pub acknowledge: PartyClock,
    /// 报到
    pub report_in: PartyClock,
}

impl PartyClocks {
    /// Both, with what each measures.
    #[must_use]
    pub fn each(&self) -> [(ClockKind, PartyClock); 2] {
        [(ClockKind::Acknowledge, self.acknowledge), (ClockKind::ReportIn, self.report_in)]
    }

    /// Both, to be changed.
    pub(super) fn each_mut(&mut self) -> [(ClockKind, &mut PartyClock); 2] {
        [(ClockKind::Acknowledge, &mut self.acknowledge), (ClockKind::ReportIn, &mut self.report_in)]
    }

    /// The clock with the earliest deadline that still runs.
    #[must_use]
    pub fn next_due(&self) -> Option<PartyClock> {
        let running = self.each().into_iter().map(|(_, one)| one).filter(PartyClock::is_running);
        running.filter(|one| one.clock.due_at.is_some()).min_by_key(|one| one.clock.due_at)
    }

    /// Whether a deadline could not be computed, because a year of the calendar was missing.
    #[must_use]
    pub fn is_pending(&self) -> bool {
        self.each().iter().any(|(_, one)| one.clock.due_at.is_none())
    }

    pub(super) fn stop(&mut self, at: Timestamp) {
        for (_, one) in self.each_mut() {
            if one.is_running() {
                one.clock.stopped_at = Some(at);
            }
        }
    }
}

impl PartyClock {
    /// Neither met nor stopped; it may well be late.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.clock.met_at.is_none() && self.clock.stopped_at.is_none()
    }

    /// Whether what it measures was done, and in time: `None` while that cannot be said.
    #[must_use]
    pub fn met_in_time(&self) -> Option<bool> {
        let met_at = self.clock.met_at?;
        self.clock.due_at?;
        Some(self.clock.state(met_at) == ClockState::Met)
    }

    pub(super) fn meet(&mut self, at: Timestamp) {
        if self.is_running() {
            self.clock.met_at = Some(at);
        }
    }
}

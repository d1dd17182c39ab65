//! When somebody should be reminded of a deadline, and of what. A reminder belongs to a moment of a clock; it is asked for when
//! the clock is set going, and looked at again when its moment has come.

use chrono::TimeDelta;
use linli_vocabulary::{
    OrganisationId, Timestamp,
    whistles::{ClockKind, WhistleAct},
};

use super::{PartyClock, PartyClocks, Whistle};
use crate::calendar::Limit;

/// When a limit in working days is due at the end of the day, its last morning is the time to say so.
const MORNING: TimeDelta = TimeDelta::hours(9);
/// The last moment is in time; the one after it is late.
const MOMENT: TimeDelta = TimeDelta::milliseconds(1);

/// What a reminder says, and to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// `DueSoon` or `Overdue`.
    pub act: WhistleAct,
    /// The called party.
    pub organisation: OrganisationId,
    /// Which of its clocks.
    pub clock: ClockKind,
}

impl PartyClock {
    /// A quarter of its limit before it is due; for a limit in working days nine o'clock on the last of them.
    fn due_soon_at(&self) -> Option<Timestamp> {
        let due = self.clock.due_at?;
        Some(match self.limit {
            Limit::ClockMinutes(minutes) | Limit::OfficeMinutes(minutes) => {
                due.plus(-TimeDelta::seconds(i64::from(minutes) * 15))
            }
            Limit::WorkingDays(_) => due.date().begins().plus(MORNING),
        })
    }

    pub(super) fn overdue_at(&self) -> Option<Timestamp> {
        self.clock.due_at.map(|due| due.plus(MOMENT))
    }
}

impl Whistle {
    /// The moments of all reminders of clocks that run, in order, each once.
    #[must_use]
    pub fn reminders(&self) -> Vec<Timestamp> {
        let running = self.running().map(|(.., clock)| clock);
        let mut all: Vec<_> = running.flat_map(|clock| [clock.due_soon_at(), clock.overdue_at()]).flatten().collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// What the reminders of a moment say now: nothing about clocks that have ended meanwhile, and not that a deadline comes
    /// near when it has passed.
    #[must_use]
    pub fn reminders_of(&self, moment: Timestamp, now: Timestamp) -> Vec<Reminder> {
        let of = |(organisation, kind, clock): (_, _, PartyClock)| {
            let late = clock.clock.due_at.is_some_and(|due| now > due);
            let act = match late {
                true => (clock.overdue_at() == Some(moment)).then_some(WhistleAct::Overdue),
                false => (clock.due_soon_at() == Some(moment)).then_some(WhistleAct::DueSoon),
            };
            act.map(|act| Reminder { act, organisation, clock: kind })
        };
        self.running().filter_map(of).collect()
    }

    fn running(&self) -> impl Iterator<Item = (OrganisationId, ClockKind, PartyClock)> {
        let clocks = self.assignments.iter().flat_map(|one| {
            let clocks = one.clocks.iter().flat_map(PartyClocks::each);
            clocks.map(|(kind, clock)| (one.organisation, kind, clock))
        });
        clocks.filter(|(.., clock)| clock.is_running())
    }
}

//! A clock that runs towards a deadline: when it started, when it is due, how it ended.

use chrono::TimeDelta;
use linli_vocabulary::{Timestamp, whistles::ClockState};

/// The moments of one clock. What it measures (acknowledging, reporting in, …) is its owner's business.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Clock {
    /// The event that set it going.
    pub started_at: Timestamp,
    /// The last moment that is in time; `None` while a year of the calendar is missing.
    pub due_at: Option<Timestamp>,
    /// What was asked for happened.
    pub met_at: Option<Timestamp>,
    /// It no longer matters: the call was returned or withdrawn.
    pub stopped_at: Option<Timestamp>,
}

impl Clock {
    /// A clock that has just been started.
    #[must_use]
    pub const fn started(started_at: Timestamp, due_at: Option<Timestamp>) -> Self {
        Self { started_at, due_at, met_at: None, stopped_at: None }
    }

    /// How the clock stands at `now`.
    ///
    /// - Being met or stopped ends it, whichever came first; what happens afterwards changes nothing.
    /// - `Late`: it ended, or is still running, after it was due. The moment it is due is still in time. A clock that was
    ///   stopped when it was already late stays late: stopping does not wipe out a missed deadline.
    /// - Without a due time nobody can be late: it is `Met` or `Stopped` once it has ended, `PendingCalendar` before.
    ///   When the missing year is loaded and the due time is filled in, the question is answered anew.
    #[must_use]
    pub fn state(&self, now: Timestamp) -> ClockState {
        let ended = self.ended();
        let at = ended.map_or(now, |(at, _)| at);
        match (self.due_at, ended) {
            (Some(due), _) if at > due => ClockState::Late,
            (_, Some((_, state))) => state,
            (Some(_), None) => ClockState::Running,
            (None, None) => ClockState::PendingCalendar,
        }
    }

    /// Time left at `now`, or at the clock's end; negative when late. `None` without a due time.
    #[must_use]
    pub fn left(&self, now: Timestamp) -> Option<TimeDelta> {
        let at = self.ended().map_or(now, |(at, _)| at);
        self.due_at.map(|due| due.utc() - at.utc())
    }

    fn ended(&self) -> Option<(Timestamp, ClockState)> {
        let met = self.met_at.map(|at| (at, ClockState::Met));
        let stopped = self.stopped_at.map(|at| (at, ClockState::Stopped));
        // `min_by_key` keeps the first of equals: met at the moment of stopping counts as met.
        met.into_iter().chain(stopped).min_by_key(|(at, _)| *at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(minute: i64) -> Timestamp {
        let start: Timestamp = "2026-11-23T09:00:00+08:00".parse().expect("a moment");
        start.plus(TimeDelta::minutes(minute))
    }

    fn clock(due: Option<i64>, met: Option<i64>, stopped: Option<i64>) -> Clock {
        Clock { started_at: at(0), due_at: due.map(at), met_at: met.map(at), stopped_at: stopped.map(at) }
    }

    #[test]
    fn it_runs_until_due_and_is_late_after() {
        let running = Clock::started(at(0), Some(at(60)));
        assert_eq!(running.state(at(0)), ClockState::Running);
        assert_eq!(running.state(at(60)), ClockState::Running, "the moment it is due is in time");
        assert_eq!(running.state(at(60).plus(TimeDelta::milliseconds(1))), ClockState::Late);
        assert_eq!(running.left(at(45)), Some(TimeDelta::minutes(15)));
        assert_eq!(running.left(at(75)), Some(TimeDelta::minutes(-15)));
    }

    #[test]
    fn met_in_time_is_met_for_ever_and_met_late_is_late() {
        assert_eq!(clock(Some(60), Some(60), None).state(at(1000)), ClockState::Met);
        assert_eq!(clock(Some(60), Some(61), None).state(at(1000)), ClockState::Late);
        assert_eq!(clock(Some(60), Some(50), None).left(at(1000)), Some(TimeDelta::minutes(10)));
    }

    #[test]
    fn stopping_ends_it_but_does_not_wipe_out_lateness() {
        assert_eq!(clock(Some(60), None, Some(59)).state(at(1000)), ClockState::Stopped);
        assert_eq!(clock(Some(60), None, Some(61)).state(at(1000)), ClockState::Late);
        assert_eq!(clock(Some(60), Some(30), Some(40)).state(at(1000)), ClockState::Met, "met first");
        assert_eq!(clock(Some(60), Some(70), Some(40)).state(at(1000)), ClockState::Stopped, "stopped first");
        assert_eq!(clock(Some(60), Some(40), Some(40)).state(at(1000)), ClockState::Met);
    }

    #[test]
    fn without_a_due_time_nobody_is_late() {
        assert_eq!(clock(None, None, None).state(at(1_000_000)), ClockState::PendingCalendar);
        assert_eq!(clock(None, Some(30), None).state(at(1000)), ClockState::Met);
        assert_eq!(clock(None, None, Some(30)).state(at(1000)), ClockState::Stopped);
        assert_eq!(clock(None, None, None).left(at(5)), None);
    }

    fn maybe() -> impl Strategy<Value = Option<i64>> {
        prop_oneof![Just(None), (0_i64..200).prop_map(Some)]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn late_is_exactly_negative_time_left(due in maybe(), met in maybe(), stopped in maybe(), now in 0_i64..300) {
            let clock = clock(due, met, stopped);
            let negative = clock.left(at(now)).is_some_and(|left| left < TimeDelta::zero());
            prop_assert_eq!(clock.state(at(now)) == ClockState::Late, negative);
        }

        #[test]
        fn an_ended_clock_does_not_change(due in maybe(), met in 0_i64..200, now in 0_i64..300, later in 0_i64..300) {
            let clock = clock(due, Some(met), None);
            prop_assert_eq!(clock.state(at(now)), clock.state(at(later)));
        }
    }
}

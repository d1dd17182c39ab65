//! What indicators may count of a whistle. Whether a clock was met in time is counted once it is known: at once, when the
//! limit has passed, or when the missing year of the calendar is loaded.

use linli_vocabulary::{
    AssignmentId, OrganisationId, Timestamp,
    indicators::FactKind::{
        self, WhistleAcknowledged, WhistleAcknowledgedLate, WhistleCalled, WhistleClosed, WhistleConfirmed,
        WhistleFinished, WhistleRated, WhistleReportInMissed, WhistleReportedIn, WhistleReportedInLate,
        WhistleResponse, WhistleReturned, WhistleSounded,
    },
    whistles::ClockKind,
};

use super::{Assignment, Whistle, WhistleEvent};
use crate::event::Fact;

impl Whistle {
    pub(super) fn fact(&self, kind: FactKind, organisation: OrganisationId, at: Timestamp, amount: i64) -> Fact {
        Fact {
            kind,
            division: Some(self.place.division_code.clone()),
            organisation: Some(organisation),
            occurred_on: at.date(),
            amount,
        }
    }

    fn called(&self, assignment: AssignmentId) -> Option<&Assignment> {
        self.assignments.iter().find(|one| one.id == assignment)
    }

    /// How a met clock counts.
    fn met(&self, assignment: AssignmentId, clock: ClockKind) -> Option<Fact> {
        let party = self.called(assignment)?;
        let clocks = party.clocks?;
        let (one, in_time, late) = match clock {
            ClockKind::Acknowledge => (clocks.acknowledge, WhistleAcknowledged, WhistleAcknowledgedLate),
            ClockKind::ReportIn => (clocks.report_in, WhistleReportedIn, WhistleReportedInLate),
        };
        let kind = if one.met_in_time()? { in_time } else { late };
        Some(self.fact(kind, party.organisation, one.clock.met_at?, 1))
    }

    /// How long a party took to report in, in whole minutes by the clock. It does not wait for a calendar.
    fn response(&self, assignment: AssignmentId) -> Option<Fact> {
        let party = self.called(assignment)?;
        let clock = party.clocks?.report_in.clock;
        let met_at = clock.met_at?;
        let minutes = (met_at.utc() - clock.started_at.utc()).num_minutes();
        Some(self.fact(WhistleResponse, party.organisation, met_at, minutes))
    }

    /// That a party did not report in until its limit had passed: it happened on the day on which it became late.
    fn missed(&self, party: &Assignment) -> Option<Fact> {
        let late = party.clocks?.report_in.overdue_at()?;
        Some(self.fact(WhistleReportInMissed, party.organisation, late, 1))
    }

    /// The limits of reporting in that passed at this moment and are still not met.
    #[must_use]
    pub fn missed_at(&self, moment: Timestamp, now: Timestamp) -> Vec<Fact> {
        let passed = |party: &&Assignment| {
            let clock = party.clocks.map(|clocks| clocks.report_in).filter(|clock| clock.is_running());
            clock.and_then(|clock| clock.overdue_at()) == Some(moment) && now >= moment
        };
        self.assignments.iter().filter(passed).filter_map(|party| self.missed(party)).collect()
    }
}

impl WhistleEvent {
    /// The facts of this event.
    #[must_use]
    pub fn facts(&self, whistle: &Whistle, at: Timestamp) -> Vec<Fact> {
        let fact = |kind, organisation| whistle.fact(kind, organisation, at, 1);
        let of_party = |kind, assignment: &AssignmentId| {
            whistle.called(*assignment).map(|party| fact(kind, party.organisation)).into_iter().collect()
        };
        let office = whistle.place.organisation;
        match self {
            Self::Sounded { called } => {
                let called = called.iter().map(|party| fact(WhistleCalled, *party));
                called.chain([fact(WhistleSounded, office)]).collect()
            }
            Self::Acknowledged { assignment } => whistle.met(*assignment, ClockKind::Acknowledge).into_iter().collect(),
            Self::ReportedIn { assignment, acknowledged } => {
                let noted = acknowledged.then(|| whistle.met(*assignment, ClockKind::Acknowledge)).flatten();
                let came = whistle.met(*assignment, ClockKind::ReportIn);
                [noted, came, whistle.response(*assignment)].into_iter().flatten().collect()
            }
            Self::Finished { assignment } => of_party(WhistleFinished, assignment),
            Self::Returned { assignment, .. } => of_party(WhistleReturned, assignment),
            Self::Reassigned { to, .. } => of_party(WhistleCalled, to),
            Self::DeadlinesFixed { clocks } => {
                clocks.iter().filter_map(|(assignment, clock)| whistle.met(*assignment, *clock)).collect()
            }
            Self::Confirmed {} => {
                let rated = |party: &Assignment| {
                    let grade = i64::from(party.grade?);
                    Some(whistle.fact(WhistleRated, party.organisation, at, grade))
                };
                let rated = whistle.assignments.iter().filter_map(rated);
                rated.chain([fact(WhistleConfirmed, office)]).collect()
            }
            Self::Closed {} => vec![fact(WhistleClosed, office)],
            Self::Recorded { reported_at, finished_at } => whistle.facts_of_past(*reported_at, *finished_at),
            Self::Drafted {} | Self::Changed {} | Self::Discarded {} | Self::HandlingBegan { .. } => Vec::new(),
        }
    }

    /// The facts that do not hold any more: who reports in late has come after all. If it was not noted yet that it had
    /// not, there is nothing to void.
    #[must_use]
    pub fn voids(&self, whistle: &Whistle) -> Vec<Fact> {
        match self {
            Self::ReportedIn { assignment, .. } => {
                let party = whistle.called(*assignment);
                let late =
                    |party: &&Assignment| party.clocks.and_then(|clocks| clocks.report_in.met_in_time()) == Some(false);
                party.filter(late).and_then(|party| whistle.missed(party)).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }
}

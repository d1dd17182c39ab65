//! The aggregate: what a subdistrict calls departments for, and what became of it.

use linli_vocabulary::{
    AccountId, AssignmentId, DivisionId, OrganisationId, RuleVersionId, Timestamp, WhistleId,
    whistles::{AssignmentState, WhistleAct, WhistleKind, WhistleState},
};
use serde::Serialize;

use super::{
    Act, Assignment, Called, Deadlines, PartyClock, Rating, Step, TimelineEntry, WhistleEvent, WhistleRule, transitions,
};
use crate::personal::Personal;

/// A whistle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Whistle {
    /// Its id.
    pub id: WhistleId,
    /// Its version.
    pub version: i32,
    /// `511102008-2026-0001`: subdistrict, year, number in that year.
    pub number: String,
    /// What it is about.
    pub content: WhistleContent,
    /// Where it stands.
    pub state: WhistleState,
    /// Where, and who whistles.
    #[serde(flatten)]
    pub place: Place,
    /// Who wrote it.
    pub drafted_by: AccountId,
    /// When.
    pub drafted_at: Timestamp,
    /// The leader who sounded it.
    pub sounded_by: Option<AccountId>,
    /// When.
    pub sounded_at: Option<Timestamp>,
    /// The version of the time limits it was sounded under, kept for good.
    pub rule_version: Option<RuleVersionId>,
    /// When the subdistrict confirmed the work.
    pub confirmed_at: Option<Timestamp>,
    /// What it said.
    pub confirm_remark: Option<String>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// When something was last done with it: since when its next step waits.
    pub acted_at: Timestamp,
    /// When it was entered, if that was later than it happened (补录): then no clock ever ran.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recorded_at: Option<Timestamp>,
    /// Called parties in the order they were called.
    pub assignments: Vec<Assignment>,
    /// Lines of the timeline that were added since it was loaded; the timeline itself is read apart.
    #[serde(skip)]
    pub appended: Vec<TimelineEntry>,
}

/// What a whistle is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WhistleContent {
    /// One line.
    pub title: String,
    /// What happened, and what the subdistrict cannot do by itself.
    pub body: String,
    /// Why it may whistle.
    pub kind: WhistleKind,
    /// Street and house, if it is about one place.
    pub address: Option<String>,
}

/// Where a whistle is about, and who whistles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The subdistrict or the community.
    pub division: DivisionId,
    /// Its unpadded code.
    pub division_code: String,
    /// The subdistrict office.
    pub organisation: OrganisationId,
}

type Decision = Result<(Whistle, WhistleEvent), WhistleRule>;

impl Whistle {
    /// A new draft. `assignments` come from [`super::parties`].
    #[must_use]
    pub fn draft(
        id: WhistleId,
        number: String,
        place: Place,
        content: WhistleContent,
        assignments: Vec<Assignment>,
        drafted_by: AccountId,
        step: Step,
    ) -> (Self, WhistleEvent) {
        let mut whistle = Self {
            id,
            version: 1,
            number,
            content,
            state: WhistleState::Draft,
            place,
            drafted_by,
            drafted_at: step.at,
            sounded_by: None,
            sounded_at: None,
            rule_version: None,
            confirmed_at: None,
            confirm_remark: None,
            closed_at: None,
            acted_at: step.at,
            recorded_at: None,
            assignments,
            appended: Vec::new(),
        };
        let office = whistle.place.organisation;
        whistle.append(WhistleAct::Draft, step, Some(office), None);
        (whistle, WhistleEvent::Drafted {})
    }

    /// Whether the domain would take this act now: what each method asks first, and what `allowedActions` shows.
    ///
    /// # Errors
    /// The rule in the way.
    pub fn accepts(&self, act: WhistleAct, assignment: Option<AssignmentId>) -> Result<(), WhistleRule> {
        use WhistleState::{Closed, Confirmed, Discarded, Done, Draft, Handling, Sounded};
        if act.by_party() || act == WhistleAct::Reassign {
            match self.state {
                Discarded => return Err(WhistleRule::Discarded),
                Draft => return Err(WhistleRule::NotSounded),
                Closed => return Err(WhistleRule::AlreadyClosed),
                Sounded | Handling | Done | Confirmed => {}
            }
            return self.party_accepts(act, assignment);
        }
        if transitions::whistle(self.state, act).is_some() {
            return Ok(());
        }
        Err(match (act, self.state) {
            (_, Discarded) => WhistleRule::Discarded,
            (_, Closed) => WhistleRule::AlreadyClosed,
            (WhistleAct::Confirm | WhistleAct::Close, Draft) => WhistleRule::NotSounded,
            (WhistleAct::Confirm, Confirmed) => WhistleRule::AlreadyConfirmed,
            (WhistleAct::Confirm, _) => WhistleRule::PartiesOpen,
            (WhistleAct::Close, _) => WhistleRule::NotConfirmed,
            _ => WhistleRule::AlreadySounded,
        })
    }

    fn party_accepts(&self, act: WhistleAct, assignment: Option<AssignmentId>) -> Result<(), WhistleRule> {
        let party = self.assignments.iter().find(|one| Some(one.id) == assignment).ok_or(WhistleRule::NotReturned)?;
        party.after(act)?;
        match act {
            WhistleAct::Reassign if party.replaced_by.is_some() => Err(WhistleRule::AlreadyReassigned),
            WhistleAct::Return
                if self.assignments.iter().any(|one| !one.is_live() && one.organisation == party.organisation) =>
            {
                Err(WhistleRule::ReturnedBefore)
            }
            _ => Ok(()),
        }
    }

    /// Changes a draft. No clock runs in a draft, so no deadline moves.
    ///
    /// # Errors
    /// When it is no draft.
    pub fn change(mut self, content: WhistleContent, assignments: Vec<Assignment>, step: Step) -> Decision {
        self.accepts(WhistleAct::Change, None)?;
        self.content = content;
        // Who stays keeps its assignment.
        self.assignments = assignments
            .into_iter()
            .map(|new| {
                self.assignments
                    .iter()
                    .find(|old| (old.organisation, old.role) == (new.organisation, new.role))
                    .cloned()
                    .unwrap_or(new)
            })
            .collect();
        let office = self.place.organisation;
        self.append(WhistleAct::Change, step, Some(office), None);
        Ok((self, WhistleEvent::Changed {}))
    }

    /// Sounds it: from now on every party's clocks run.
    ///
    /// # Errors
    /// When it is no draft.
    pub fn sound(mut self, deadlines: &Deadlines, sounded_by: AccountId, step: Step) -> Decision {
        self.accepts(WhistleAct::Sound, None)?;
        self.state = WhistleState::Sounded;
        self.sounded_by = Some(sounded_by);
        self.sounded_at = Some(step.at);
        self.rule_version = Some(deadlines.rule);
        for party in &mut self.assignments {
            party.clocks = Some(deadlines.clocks(self.content.kind, step.at));
        }
        let called = self.assignments.iter().map(|party| party.organisation).collect();
        let office = self.place.organisation;
        self.append(WhistleAct::Sound, step, Some(office), None);
        Ok((self, WhistleEvent::Sounded { called }))
    }

    /// Discards a draft.
    ///
    /// # Errors
    /// When it is no draft.
    pub fn discard(mut self, reason: String, step: Step) -> Decision {
        self.accepts(WhistleAct::Discard, None)?;
        self.state = WhistleState::Discarded;
        let office = self.place.organisation;
        self.append(WhistleAct::Discard, step, Some(office), Some(reason));
        Ok((self, WhistleEvent::Discarded {}))
    }

    /// The party has seen the call.
    ///
    /// # Errors
    /// When it has done so before, or has returned the call.
    pub fn acknowledge(self, assignment: AssignmentId, step: Step) -> Decision {
        let event = WhistleEvent::Acknowledged { assignment };
        self.by_party(WhistleAct::Acknowledge, assignment, None, step, |party| {
            party.meet(&[WhistleAct::Acknowledge], step.at);
            event
        })
    }

    /// The party has come. If it had not acknowledged, it has now.
    ///
    /// # Errors
    /// When it has done so before, or has returned the call.
    pub fn report_in(self, assignment: AssignmentId, arrived: String, remark: Option<String>, step: Step) -> Decision {
        self.by_party(WhistleAct::ReportIn, assignment, remark, step, |party| {
            let acknowledged = party.clocks.is_some_and(|clocks| clocks.acknowledge.is_running());
            party.meet(&[WhistleAct::Acknowledge, WhistleAct::ReportIn], step.at);
            party.arrived = Some(Personal::new(arrived));
            WhistleEvent::ReportedIn { assignment, acknowledged }
        })
    }

    /// The party begins to work on it.
    ///
    /// # Errors
    /// When it has not reported in, or has begun before.
    pub fn handle(self, assignment: AssignmentId, remark: Option<String>, step: Step) -> Decision {
        self.by_party(WhistleAct::Handle, assignment, remark, step, |_| WhistleEvent::HandlingBegan { assignment })
    }

    /// The party is done.
    ///
    /// # Errors
    /// When it has not reported in, or has finished before.
    pub fn finish(self, assignment: AssignmentId, result: String, step: Step) -> Decision {
        self.by_party(WhistleAct::Finish, assignment, Some(result.clone()), step, |party| {
            party.result = Some(result);
            WhistleEvent::Finished { assignment }
        })
    }

    /// The party gives the call back, with a reason and perhaps a proposal; once.
    ///
    /// # Errors
    /// When it has reported in, or returned before.
    pub fn give_back(
        self,
        assignment: AssignmentId,
        reason: String,
        proposed: Option<OrganisationId>,
        step: Step,
    ) -> Decision {
        self.by_party(WhistleAct::Return, assignment, Some(reason.clone()), step, |party| {
            party.return_reason = Some(reason);
            party.proposed = proposed;
            if let Some(clocks) = &mut party.clocks {
                clocks.stop(step.at);
            }
            WhistleEvent::Returned { assignment, proposed }
        })
    }

    fn by_party(
        mut self,
        act: WhistleAct,
        assignment: AssignmentId,
        remark: Option<String>,
        step: Step,
        change: impl FnOnce(&mut Assignment) -> WhistleEvent,
    ) -> Decision {
        self.accepts(act, Some(assignment))?;
        let party = self.assignments.iter_mut().find(|one| one.id == assignment).ok_or(WhistleRule::NotReturned)?;
        party.state = party.after(act)?;
        let event = change(party);
        let organisation = party.organisation;
        self.settle();
        self.append(act, step, Some(organisation), remark);
        Ok((self, event))
    }

    /// The subdistrict gives a returned call to another organisation, or back to the same: a new call with new clocks. The
    /// returned one stays as it was.
    ///
    /// # Errors
    /// When the call was not returned or is settled, or the organisation takes part already.
    pub fn reassign(
        mut self,
        assignment: AssignmentId,
        to: Called,
        reason: String,
        deadlines: &Deadlines,
        step: Step,
    ) -> Decision {
        self.accepts(WhistleAct::Reassign, Some(assignment))?;
        if self.assignments.iter().any(|one| one.is_live() && one.organisation == to.organisation) {
            return Err(WhistleRule::AlreadyCalled);
        }
        let returned = self.assignments.iter_mut().find(|one| one.id == assignment).ok_or(WhistleRule::NotReturned)?;
        returned.replaced_by = Some(to.assignment);
        let mut called = Assignment::called(to, returned.role);
        called.clocks = Some(deadlines.clocks(self.content.kind, step.at));
        self.assignments.push(called);
        self.settle();
        self.append(WhistleAct::Reassign, step, Some(to.organisation), Some(reason));
        Ok((self, WhistleEvent::Reassigned { assignment, to: to.assignment }))
    }

    /// The subdistrict has seen that it is done, and grades every party.
    ///
    /// # Errors
    /// While a party is at work or a return is not settled, or when a grade is missing or too many.
    pub fn confirm(mut self, remark: Option<String>, ratings: &[Rating], step: Step) -> Decision {
        self.accepts(WhistleAct::Confirm, None)?;
        let done = self.assignments.iter().filter(|one| one.is_live()).count();
        if ratings.len() != done {
            return Err(WhistleRule::RatingsIncomplete);
        }
        for party in self.assignments.iter_mut().filter(|one| one.is_live()) {
            let rating =
                ratings.iter().find(|rating| rating.assignment == party.id).ok_or(WhistleRule::RatingsIncomplete)?;
            party.grade = Some(rating.grade);
            party.grade_remark.clone_from(&rating.remark);
        }
        self.state = WhistleState::Confirmed;
        self.confirmed_at = Some(step.at);
        self.confirm_remark.clone_from(&remark);
        let office = self.place.organisation;
        self.append(WhistleAct::Confirm, step, Some(office), remark);
        Ok((self, WhistleEvent::Confirmed {}))
    }

    /// Closes it.
    ///
    /// # Errors
    /// Unless it was confirmed.
    pub fn close(mut self, step: Step) -> Decision {
        self.accepts(WhistleAct::Close, None)?;
        self.state = WhistleState::Closed;
        self.closed_at = Some(step.at);
        let office = self.place.organisation;
        self.append(WhistleAct::Close, step, Some(office), None);
        Ok((self, WhistleEvent::Closed {}))
    }

    /// Sets the deadlines that waited for a year of the calendar, under the rule each clock was started by. A clock that has
    /// ended meanwhile is judged now as well.
    ///
    /// # Errors
    /// [`WhistleRule::NoClockPending`] when nothing waits, or what waits still cannot be computed.
    pub fn fix_deadlines(mut self, deadlines: &Deadlines, step: Step) -> Decision {
        let mut fixed = Vec::new();
        for party in &mut self.assignments {
            for (kind, one) in party.clocks.iter_mut().flat_map(super::PartyClocks::each_mut) {
                if one.clock.due_at.is_none() {
                    one.clock.due_at = deadlines.due_at(one.limit, one.clock.started_at);
                    fixed.extend(one.clock.due_at.map(|_| (party.id, kind)));
                }
            }
        }
        if fixed.is_empty() {
            return Err(WhistleRule::NoClockPending);
        }
        self.append(WhistleAct::FixDeadlines, step, None, None);
        Ok((self, WhistleEvent::DeadlinesFixed { clocks: fixed }))
    }

    /// The clock with the earliest deadline that still runs.
    #[must_use]
    pub fn next_due(&self) -> Option<PartyClock> {
        self.assignments.iter().filter_map(Assignment::next_due).min_by_key(|one| one.clock.due_at)
    }

    /// The earliest deadline that still runs.
    #[must_use]
    pub fn due_at(&self) -> Option<Timestamp> {
        self.next_due().and_then(|one| one.clock.due_at)
    }

    /// Whether a deadline that still runs has passed.
    #[must_use]
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        self.due_at().is_some_and(|due| now > due)
    }

    /// Whether a deadline waits for a year of the calendar.
    #[must_use]
    pub fn is_pending(&self) -> bool {
        self.assignments.iter().any(Assignment::is_pending)
    }

    /// Who has to act next: never nobody, until it is closed or discarded.
    #[must_use]
    pub fn accountable(&self) -> Vec<OrganisationId> {
        match self.state {
            WhistleState::Closed | WhistleState::Discarded => Vec::new(),
            WhistleState::Draft | WhistleState::Done | WhistleState::Confirmed => vec![self.place.organisation],
            WhistleState::Sounded | WhistleState::Handling => {
                let at_work = self
                    .assignments
                    .iter()
                    .filter(|one| one.is_live() && one.state != AssignmentState::Done)
                    .map(|one| one.organisation);
                let decision =
                    self.assignments.iter().any(Assignment::awaits_decision).then_some(self.place.organisation);
                at_work.chain(decision).collect()
            }
        }
    }

    /// The state that follows from the parties'.
    fn settle(&mut self) {
        let undecided = self.assignments.iter().any(Assignment::awaits_decision);
        let mut live = self.assignments.iter().filter(|one| one.is_live()).map(|one| one.state);
        self.state = if !undecided && live.clone().all(|state| state == AssignmentState::Done) {
            WhistleState::Done
        } else if live.any(|state| matches!(state, AssignmentState::Handling | AssignmentState::Done)) {
            WhistleState::Handling
        } else {
            WhistleState::Sounded
        };
    }

    fn append(&mut self, act: WhistleAct, step: Step, organisation: Option<OrganisationId>, remark: Option<String>) {
        self.acted_at = step.at;
        self.appended.push(TimelineEntry {
            id: step.entry,
            at: step.at,
            act,
            actor: step.actor,
            on_behalf_of: step.on_behalf_of,
            organisation,
            clock: None,
            level: None,
            remark: remark.map(Personal::new),
        });
    }
}

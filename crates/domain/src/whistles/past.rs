//! Whistles of the past, entered later (补录): closed from the start. No clock ever runs for them, nobody is called or reminded,
//! and what indicators count happened on its own day but is known from today on.

use linli_vocabulary::{
    AccountId, AssignmentId, OrganisationId, TimelineEntryId, Timestamp, WhistleId,
    indicators::FactKind::{
        WhistleCalled, WhistleClosed, WhistleConfirmed, WhistleFinished, WhistleRated, WhistleResponse, WhistleSounded,
    },
    whistles::{AssignmentRole, AssignmentState, WhistleAct, WhistleState},
};

use super::{Assignment, Called, Place, TimelineEntry, Whistle, WhistleContent, WhistleEvent, WhistleRule, parties};
use crate::{Message, Rule, event::Fact, personal::Personal};

/// When the steps of a whistle of the past were taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastSteps {
    /// When it was sounded.
    pub sounded_at: Timestamp,
    /// When the parties reported in, if that was written down.
    pub reported_at: Option<Timestamp>,
    /// When they were done.
    pub finished_at: Timestamp,
    /// When it was closed.
    pub closed_at: Timestamp,
}

/// What is wrong with the steps of a past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PastRule {
    /// It lies in the future.
    Future,
    /// A step was taken before the one that must come first.
    OutOfOrder,
}

impl Rule for PastRule {
    fn code(&self) -> &'static str {
        match self {
            Self::Future => "past_in_future",
            Self::OutOfOrder => "past_out_of_order",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::Future => Message::new(
                "时间在将来；补录只用于已经办结的事项。",
                "This lies in the future; only what is over is entered later.",
            ),
            Self::OutOfOrder => Message::new(
                "早于前一步的时间，请核对先后顺序。",
                "This is earlier than the step before it; check the order.",
            ),
        }
    }
}

/// A step of the past by name, for whoever tells which cell is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the name says it")]
pub enum PastStep {
    Sounded,
    Reported,
    Finished,
    Closed,
}

impl PastSteps {
    /// That the steps follow one another and are over.
    ///
    /// # Errors
    /// The step that is wrong, and how.
    pub fn check(&self, now: Timestamp) -> Result<(), (PastStep, PastRule)> {
        let steps = [
            (PastStep::Sounded, Some(self.sounded_at)),
            (PastStep::Reported, self.reported_at),
            (PastStep::Finished, Some(self.finished_at)),
            (PastStep::Closed, Some(self.closed_at)),
        ];
        let mut before = None;
        for (step, at) in steps {
            let Some(at) = at else { continue };
            if at > now {
                return Err((step, PastRule::Future));
            }
            if before.is_some_and(|before| at < before) {
                return Err((step, PastRule::OutOfOrder));
            }
            before = Some(at);
        }
        Ok(())
    }
}

/// What is written down of a whistle of the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// What it was about.
    pub content: WhistleContent,
    /// Who took the lead.
    pub lead: OrganisationId,
    /// Who supported.
    pub supporting: Vec<OrganisationId>,
    /// When.
    pub steps: PastSteps,
    /// What came of it.
    pub result: String,
    /// 1 to 5, for every party.
    pub grade: Option<i32>,
}

impl Whistle {
    /// A whistle of the past. Ids come from `fresh`; the order in which they are asked for does not matter.
    ///
    /// # Errors
    /// [`WhistleRule::PartyTwice`].
    pub fn record(
        id: WhistleId,
        number: String,
        place: Place,
        past: Past,
        (recorded_by, recorded_at): (AccountId, Timestamp),
        fresh: (impl Fn() -> AssignmentId, impl Fn() -> TimelineEntryId),
    ) -> Result<(Self, WhistleEvent), WhistleRule> {
        let Past { content, lead, supporting, steps, result, grade } = past;
        let called = |organisation| Called { assignment: fresh.0(), organisation };
        let supporting: Vec<_> = supporting.into_iter().map(called).collect();
        let mut assignments = parties(called(lead), &supporting)?;
        for party in &mut assignments {
            party.state = AssignmentState::Done;
            party.grade = grade;
            party.result = (party.role == AssignmentRole::Lead).then(|| result.clone());
        }
        let mut whistle = Self {
            id,
            version: 1,
            number,
            content,
            state: WhistleState::Closed,
            place,
            drafted_by: recorded_by,
            drafted_at: steps.sounded_at,
            sounded_by: None,
            sounded_at: Some(steps.sounded_at),
            rule_version: None,
            confirmed_at: Some(steps.closed_at),
            confirm_remark: None,
            closed_at: Some(steps.closed_at),
            acted_at: steps.closed_at,
            recorded_at: Some(recorded_at),
            assignments,
            appended: Vec::new(),
        };
        let office = whistle.place.organisation;
        let line = |act, at, actor, organisation, remark: Option<String>| TimelineEntry {
            id: fresh.1(),
            at,
            act,
            actor,
            on_behalf_of: None,
            organisation: Some(organisation),
            clock: None,
            level: None,
            remark: remark.map(Personal::new),
        };
        let mut lines = vec![line(WhistleAct::Sound, steps.sounded_at, None, office, None)];
        for party in &whistle.assignments {
            let came = steps.reported_at.map(|at| line(WhistleAct::ReportIn, at, None, party.organisation, None));
            lines.extend(came);
            lines.push(line(WhistleAct::Finish, steps.finished_at, None, party.organisation, party.result.clone()));
        }
        lines.push(line(WhistleAct::Close, steps.closed_at, None, office, None));
        lines.push(line(WhistleAct::Record, recorded_at, Some(recorded_by), office, None));
        whistle.appended = lines;
        Ok((whistle, WhistleEvent::Recorded { reported_at: steps.reported_at, finished_at: steps.finished_at }))
    }

    /// What counts of a whistle of the past, each on its own day. Whether a limit was met is not known, so nothing is told of it.
    pub(super) fn facts_of_past(&self, reported_at: Option<Timestamp>, finished_at: Timestamp) -> Vec<Fact> {
        let office = self.place.organisation;
        let (Some(sounded_at), Some(closed_at)) = (self.sounded_at, self.closed_at) else { return Vec::new() };
        let mut facts = vec![self.fact(WhistleSounded, office, sounded_at, 1)];
        for Assignment { organisation, grade, .. } in &self.assignments {
            facts.push(self.fact(WhistleCalled, *organisation, sounded_at, 1));
            facts.extend(reported_at.map(|at| {
                let minutes = (at.utc() - sounded_at.utc()).num_minutes();
                self.fact(WhistleResponse, *organisation, at, minutes)
            }));
            facts.push(self.fact(WhistleFinished, *organisation, finished_at, 1));
            facts.extend(grade.map(|grade| self.fact(WhistleRated, *organisation, closed_at, grade.into())));
        }
        facts.push(self.fact(WhistleConfirmed, office, closed_at, 1));
        facts.push(self.fact(WhistleClosed, office, closed_at, 1));
        facts
    }
}

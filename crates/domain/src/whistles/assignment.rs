//! One called party: a department with its part, its state, its clocks and what it did.

use linli_vocabulary::{
    AssignmentId, OrganisationId, Timestamp,
    whistles::{AssignmentRole, AssignmentState, WhistleAct},
};
use serde::Serialize;

use super::{PartyClock, PartyClocks, WhistleRule, transitions};
use crate::personal::Personal;

/// One called party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Assignment {
    /// Its id.
    pub id: AssignmentId,
    /// The called organisation.
    pub organisation: OrganisationId,
    /// Lead or supporting.
    pub role: AssignmentRole,
    /// Where it stands.
    pub state: AssignmentState,
    /// Its clocks; none in a draft, because nobody has been called yet.
    pub clocks: Option<PartyClocks>,
    /// Who came, as the party wrote it.
    #[serde(serialize_with = "crate::personal::hidden_if_any")]
    pub arrived: Option<Personal<String>>,
    /// What came of it.
    pub result: Option<String>,
    /// Why it was given back.
    pub return_reason: Option<String>,
    /// Whom the party proposed instead.
    pub proposed: Option<OrganisationId>,
    /// The call that took the place of this returned one.
    pub replaced_by: Option<AssignmentId>,
    /// 1 to 5, by the subdistrict.
    pub grade: Option<i32>,
    /// What the subdistrict said about it.
    pub grade_remark: Option<String>,
}

/// An organisation to be called, with the id its assignment gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Called {
    /// The new assignment's id.
    pub assignment: AssignmentId,
    /// Who is called.
    pub organisation: OrganisationId,
}

/// A grade for one party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rating {
    /// The party.
    pub assignment: AssignmentId,
    /// 1 to 5; the command has checked that.
    pub grade: i32,
    /// What there is to say.
    pub remark: Option<String>,
}

/// The parties of a draft: one lead, any number of supporting ones, nobody twice.
///
/// # Errors
/// [`WhistleRule::PartyTwice`].
pub fn parties(lead: Called, supporting: &[Called]) -> Result<Vec<Assignment>, WhistleRule> {
    let mut all = vec![Assignment::called(lead, AssignmentRole::Lead)];
    for one in supporting {
        if all.iter().any(|other| other.organisation == one.organisation) {
            return Err(WhistleRule::PartyTwice);
        }
        all.push(Assignment::called(*one, AssignmentRole::Supporting));
    }
    Ok(all)
}

impl Assignment {
    pub(super) fn called(called: Called, role: AssignmentRole) -> Self {
        Self {
            id: called.assignment,
            organisation: called.organisation,
            role,
            state: AssignmentState::Called,
            clocks: None,
            arrived: None,
            result: None,
            return_reason: None,
            proposed: None,
            replaced_by: None,
            grade: None,
            grade_remark: None,
        }
    }

    /// Whether it still counts: a returned one does not.
    #[must_use]
    pub fn is_live(&self) -> bool {
        self.state != AssignmentState::Returned
    }

    /// Whether it was returned and nobody has taken its place yet.
    #[must_use]
    pub fn awaits_decision(&self) -> bool {
        !self.is_live() && self.replaced_by.is_none()
    }

    /// The clock with the earliest deadline that still runs.
    #[must_use]
    pub fn next_due(&self) -> Option<PartyClock> {
        self.clocks.and_then(|clocks| clocks.next_due())
    }

    /// Whether a deadline of it waits for a calendar year.
    #[must_use]
    pub fn is_pending(&self) -> bool {
        self.clocks.is_some_and(|clocks| clocks.is_pending())
    }

    /// The state an act leads to, by the table.
    pub(super) fn after(&self, act: WhistleAct) -> Result<AssignmentState, WhistleRule> {
        use AssignmentState::{Acknowledged, Called, Done, Handling, ReportedIn, Returned};
        transitions::party(self.state, act).ok_or(match (act, self.state) {
            (_, Returned) => WhistleRule::AlreadyReturned,
            (WhistleAct::Reassign, _) => WhistleRule::NotReturned,
            (WhistleAct::Return, _) => WhistleRule::TooLateToReturn,
            (_, Done) => WhistleRule::AlreadyDone,
            (WhistleAct::Acknowledge, Acknowledged) => WhistleRule::AlreadyAcknowledged,
            (WhistleAct::Acknowledge | WhistleAct::ReportIn, ReportedIn | Handling) => WhistleRule::AlreadyReportedIn,
            (WhistleAct::Handle, Handling) => WhistleRule::AlreadyHandling,
            (_, Called | Acknowledged | ReportedIn | Handling) => WhistleRule::NotReportedIn,
        })
    }

    pub(super) fn meet(&mut self, acts: &[WhistleAct], at: Timestamp) {
        if let Some(clocks) = &mut self.clocks {
            for act in acts {
                match act {
                    WhistleAct::Acknowledge => clocks.acknowledge.meet(at),
                    WhistleAct::ReportIn => clocks.report_in.meet(at),
                    _ => {}
                }
            }
        }
    }
}

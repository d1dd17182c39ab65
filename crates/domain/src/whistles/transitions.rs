//! The state machine as two tables: a whistle's states, and a called party's.

use std::fmt::Write;

use linli_vocabulary::whistles::{AssignmentState, WhistleAct, WhistleState};
use strum::IntoEnumIterator;

use crate::authorisation::Permission;

/// From a state, by an act, to one of these states.
pub const WHISTLE: &[(WhistleState, WhistleAct, &[WhistleState])] = {
    use WhistleAct::{Acknowledge, Change, Close, Confirm, Discard, Finish, Handle, Reassign, ReportIn, Return, Sound};
    use WhistleState::{Closed, Confirmed, Discarded, Done, Draft, Handling, Sounded};
    &[
        (Draft, Change, &[Draft]),
        (Draft, Sound, &[Sounded]),
        (Draft, Discard, &[Discarded]),
        (Sounded, Acknowledge, &[Sounded]),
        (Sounded, ReportIn, &[Sounded]),
        (Sounded, Return, &[Sounded]),
        (Sounded, Reassign, &[Sounded]),
        (Sounded, Handle, &[Handling]),
        (Sounded, Finish, &[Handling, Done]),
        (Handling, Acknowledge, &[Handling]),
        (Handling, ReportIn, &[Handling]),
        (Handling, Return, &[Handling]),
        (Handling, Reassign, &[Handling]),
        (Handling, Handle, &[Handling]),
        (Handling, Finish, &[Handling, Done]),
        (Done, Confirm, &[Confirmed]),
        (Confirmed, Close, &[Closed]),
    ]
};

/// From a party's state, by an act, to its next state.
pub const PARTY: &[(AssignmentState, WhistleAct, AssignmentState)] = {
    use AssignmentState::{Acknowledged, Called, Done, Handling, ReportedIn, Returned};
    use WhistleAct::{Acknowledge, Finish, Handle, Reassign, ReportIn, Return};
    &[
        (Called, Acknowledge, Acknowledged),
        // Who comes at once has taken note: an emergency is no time for two forms.
        (Called, ReportIn, ReportedIn),
        (Called, Return, Returned),
        (Acknowledged, ReportIn, ReportedIn),
        (Acknowledged, Return, Returned),
        (ReportedIn, Handle, Handling),
        (ReportedIn, Finish, Done),
        (Handling, Finish, Done),
        (Returned, Reassign, Returned),
    ]
};

/// A party's next state.
#[must_use]
pub fn party(from: AssignmentState, act: WhistleAct) -> Option<AssignmentState> {
    PARTY.iter().find(|(state, by, _)| (*state, *by) == (from, act)).map(|(.., to)| *to)
}

/// Where an act can lead a whistle.
#[must_use]
pub fn whistle(from: WhistleState, act: WhistleAct) -> Option<&'static [WhistleState]> {
    WHISTLE.iter().find(|(state, by, _)| (*state, *by) == (from, act)).map(|(.., to)| *to)
}

/// What an act is to the rest of the house.
pub trait Act: Sized {
    /// The act that this permission is for.
    fn of(need: Permission) -> Option<Self>;
    /// `whistle.report_in`: the command's name, as the timeline and `allowedActions` show it.
    fn name(self) -> &'static str;
    /// The permission it needs; none when only Linli itself does it.
    fn permission(self) -> Option<Permission>;
    /// Whether a called party does it, on its own assignment.
    fn by_party(self) -> bool;
}

impl Act for WhistleAct {
    fn of(need: Permission) -> Option<Self> {
        Self::iter().find(|act| act.permission() == Some(need))
    }

    fn name(self) -> &'static str {
        match self {
            Self::FixDeadlines => "whistle.fix_deadlines",
            Self::DueSoon => "whistle.due_soon",
            Self::Overdue => "whistle.overdue",
            Self::Escalated => "whistle.escalated",
            Self::Record => "whistle.record",
            by_somebody => by_somebody.permission().map_or("", Permission::name),
        }
    }

    fn permission(self) -> Option<Permission> {
        Some(match self {
            Self::Draft => Permission::WhistleDraft,
            Self::Change => Permission::WhistleChange,
            Self::Sound => Permission::WhistleSound,
            Self::Discard => Permission::WhistleDiscard,
            Self::Acknowledge => Permission::WhistleAcknowledge,
            Self::ReportIn => Permission::WhistleReportIn,
            Self::Handle => Permission::WhistleHandle,
            Self::Finish => Permission::WhistleFinish,
            Self::Return => Permission::WhistleReturn,
            Self::Reassign => Permission::WhistleReassign,
            Self::Confirm => Permission::WhistleConfirm,
            Self::Close => Permission::WhistleClose,
            Self::FixDeadlines | Self::DueSoon | Self::Overdue | Self::Escalated | Self::Record => return None,
        })
    }

    fn by_party(self) -> bool {
        matches!(self, Self::Acknowledge | Self::ReportIn | Self::Handle | Self::Finish | Self::Return)
    }
}

/// Both tables as Mermaid state diagrams: what `docs/contexts/whistles.md` shows and a test compares.
#[must_use]
pub fn diagrams() -> [String; 2] {
    let begin = "stateDiagram-v2\n    [*] --> ";
    let mut whistle = format!("{begin}Draft: {}\n", WhistleAct::Draft.name());
    for (from, act, to) in WHISTLE {
        for to in *to {
            let _ = writeln!(whistle, "    {from:?} --> {to:?}: {}", act.name());
        }
    }
    let mut party = format!("{begin}Called: {}\n", WhistleAct::Sound.name());
    for (from, act, to) in PARTY {
        let _ = writeln!(party, "    {from:?} --> {to:?}: {}", act.name());
    }
    whistle.push_str("    Closed --> [*]\n    Discarded --> [*]\n");
    party.push_str("    Done --> [*]\n    Returned --> [*]\n");
    [whistle, party]
}

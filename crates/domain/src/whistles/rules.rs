//! Why something cannot be done with a whistle now.

use crate::{Message, Rule};

/// A refusal: what stands in the way, and what to do instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WhistleRule {
    /// It has been sounded: drafts only.
    AlreadySounded,
    /// It is still a draft.
    NotSounded,
    /// It was discarded.
    Discarded,
    /// It is closed.
    AlreadyClosed,
    /// It was confirmed and rated.
    AlreadyConfirmed,
    /// It has not been confirmed.
    NotConfirmed,
    /// A party is still at work, or a return is not settled.
    PartiesOpen,
    /// The party has acknowledged.
    AlreadyAcknowledged,
    /// The party has reported in.
    AlreadyReportedIn,
    /// The party has not reported in.
    NotReportedIn,
    /// The party is handling it.
    AlreadyHandling,
    /// The party has finished.
    AlreadyDone,
    /// The party gave it back.
    AlreadyReturned,
    /// A party gives a whistle back once; after that the subdistrict's decision holds.
    ReturnedBefore,
    /// Who has reported in finishes.
    TooLateToReturn,
    /// Only a returned call is given to another.
    NotReturned,
    /// The returned call was given to another.
    AlreadyReassigned,
    /// The organisation takes part already.
    AlreadyCalled,
    /// An organisation is named twice.
    PartyTwice,
    /// The organisation cannot be called: not a department, closed, or of another place.
    NotCallable,
    /// The division does not lie in a subdistrict with an office.
    NoSubdistrict,
    /// Every party that finished is graded once, and nobody else.
    RatingsIncomplete,
    /// No deadline is waiting for a calendar that has arrived.
    NoClockPending,
}

impl Rule for WhistleRule {
    fn code(&self) -> &'static str {
        match self {
            Self::AlreadySounded => "whistle_already_sounded",
            Self::NotSounded => "whistle_not_sounded",
            Self::Discarded => "whistle_discarded",
            Self::AlreadyClosed => "whistle_already_closed",
            Self::AlreadyConfirmed => "whistle_already_confirmed",
            Self::NotConfirmed => "whistle_not_confirmed",
            Self::PartiesOpen => "whistle_parties_open",
            Self::AlreadyAcknowledged => "whistle_already_acknowledged",
            Self::AlreadyReportedIn => "whistle_already_reported_in",
            Self::NotReportedIn => "whistle_not_reported_in",
            Self::AlreadyHandling => "whistle_already_handling",
            Self::AlreadyDone => "whistle_already_done",
            Self::AlreadyReturned => "whistle_already_returned",
            Self::ReturnedBefore => "whistle_returned_before",
            Self::TooLateToReturn => "whistle_too_late_to_return",
            Self::NotReturned => "whistle_not_returned",
            Self::AlreadyReassigned => "whistle_already_reassigned",
            Self::AlreadyCalled => "whistle_already_called",
            Self::PartyTwice => "whistle_party_twice",
            Self::NotCallable => "whistle_not_callable",
            Self::NoSubdistrict => "whistle_no_subdistrict",
            Self::RatingsIncomplete => "whistle_ratings_incomplete",
            Self::NoClockPending => "whistle_no_clock_pending",
        }
    }

    fn message(&self) -> Message {
        let (zh, en) = match self {
            Self::AlreadySounded => (
                "哨已吹响，不能再修改或作废。",
                "The whistle has been sounded; only a draft can be changed or discarded.",
            ),
            Self::NotSounded => {
                ("还是草稿，吹哨后才能办理这一步。", "This is still a draft; it has to be sounded first.")
            }
            Self::Discarded => ("这份草稿已作废。", "This draft was discarded."),
            Self::AlreadyClosed => ("已经销哨。", "The whistle is closed."),
            Self::AlreadyConfirmed => ("已经核实并评价。", "The whistle was confirmed and rated already."),
            Self::NotConfirmed => ("请先核实并评价，再销哨。", "Confirm and rate it first; then it can be closed."),
            Self::PartiesOpen => (
                "还有单位没有办结，或有退回待改派，全部办结后才能核实。",
                "A party is still at work or a return waits for your decision; all must be done first.",
            ),
            Self::AlreadyAcknowledged => ("贵单位已经签收。", "Your organisation has acknowledged already."),
            Self::AlreadyReportedIn => ("贵单位已经报到。", "Your organisation has reported in already."),
            Self::NotReportedIn => ("请先报到，再办理。", "Report in first."),
            Self::AlreadyHandling => ("贵单位已经开始办理。", "Your organisation is handling it already."),
            Self::AlreadyDone => ("贵单位已经办结。", "Your organisation has finished already."),
            Self::AlreadyReturned => ("该单位已经退回。", "This call was returned."),
            Self::ReturnedBefore => (
                "每个单位只能退回一次，请按街道的决定办理。",
                "An organisation returns a whistle once; the subdistrict's decision now holds.",
            ),
            Self::TooLateToReturn => {
                ("报到之后不能退回，请继续办理。", "After reporting in a call cannot be returned; please go on.")
            }
            Self::NotReturned => {
                ("只有已退回的单位才能改派。", "Only a returned call can be given to another organisation.")
            }
            Self::AlreadyReassigned => ("这项退回已经改派。", "This return was settled already."),
            Self::AlreadyCalled => {
                ("该单位已在本哨之中，请另选单位。", "This organisation takes part already; choose another.")
            }
            Self::PartyTwice => ("同一单位只能出现一次。", "An organisation can be named only once."),
            Self::NotCallable => (
                "这个单位不能被吹哨：须为本地仍在运行的部门、垂管单位或公用事业单位。",
                "This organisation cannot be called: it must be a working department, vertical agency or utility of this place.",
            ),
            Self::NoSubdistrict => (
                "这个区划不属于设有街道办事处的街道，不能吹哨。",
                "This division lies in no subdistrict with an office, so nobody can whistle for it.",
            ),
            Self::RatingsIncomplete => {
                ("请给每个办结的单位各评一次分。", "Grade every organisation that finished, each once.")
            }
            Self::NoClockPending => ("没有等待日历的期限。", "No deadline is waiting for this calendar."),
        };
        Message::new(zh, en)
    }
}

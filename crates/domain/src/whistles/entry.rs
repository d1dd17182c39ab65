//! The timeline: everything that happened to a whistle, in order, never changed.

use linli_vocabulary::{
    AccountId, OrganisationId, TimelineEntryId, Timestamp,
    whistles::{ClockKind, WhistleAct},
};

use crate::personal::Personal;

/// Who does something, and when: the arguments that every act needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The id of the line that the timeline gets.
    pub entry: TimelineEntryId,
    /// The moment.
    pub at: Timestamp,
    /// The account that acts; none when Linli itself does.
    pub actor: Option<AccountId>,
    /// For whom the account acts as a deputy (代).
    pub on_behalf_of: Option<AccountId>,
}

/// One line of the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineEntry {
    /// Its id.
    pub id: TimelineEntryId,
    /// When.
    pub at: Timestamp,
    /// What was done.
    pub act: WhistleAct,
    /// Who did it.
    pub actor: Option<AccountId>,
    /// For whom.
    pub on_behalf_of: Option<AccountId>,
    /// The organisation that acted, or that was called.
    pub organisation: Option<OrganisationId>,
    /// Which of its clocks a reminder is about.
    pub clock: Option<ClockKind>,
    /// Which step of an escalation.
    pub level: Option<u8>,
    /// What the actor wrote: free text, in which persons may be named.
    pub remark: Option<Personal<String>>,
}

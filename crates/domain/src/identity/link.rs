//! That an account is a person whom a community knows: asked for by the account, confirmed by the community.

use linli_vocabulary::{AccountId, DivisionId, LinkId, PersonId, Timestamp, identity::LinkState};
use serde::Serialize;

use crate::{
    error::{Message, Rule},
    event::Happened,
    personal::Personal,
};

/// A link, from being asked for to its end.
#[derive(Clone, Debug, Serialize)]
pub struct Link {
    /// Its id.
    pub id: LinkId,
    /// Its version.
    pub version: i32,
    /// Whose account.
    pub account: AccountId,
    /// The community that is asked.
    pub division: DivisionId,
    /// Its unpadded code.
    pub division_code: String,
    /// What the person said for the community to know them by, such as building and door.
    #[serde(serialize_with = "crate::personal::hidden")]
    pub said: Personal<String>,
    /// What became of it.
    pub state: LinkState,
    /// Who it is, once confirmed.
    pub person: Option<PersonId>,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// When it was decided or ended.
    pub decided_at: Option<Timestamp>,
    /// By whom.
    pub decided_by: Option<AccountId>,
    /// Why it was refused.
    #[serde(serialize_with = "crate::personal::hidden")]
    pub reason: Personal<Option<String>>,
}

/// What a link refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkRule {
    /// One is asked for or confirmed already.
    AlreadyAsked,
    /// It was decided.
    Decided,
    /// It is not confirmed.
    NotLinked,
    /// The person belongs to another community.
    PersonElsewhere,
    /// Not a community.
    NoCommunity,
    /// The person is linked to another account.
    PersonTaken,
}

impl Rule for LinkRule {
    fn code(&self) -> &'static str {
        match self {
            Self::AlreadyAsked => "link_already_asked",
            Self::Decided => "link_decided",
            Self::NotLinked => "link_not_linked",
            Self::PersonElsewhere => "link_person_elsewhere",
            Self::NoCommunity => "link_no_community",
            Self::PersonTaken => "link_person_taken",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::AlreadyAsked => {
                Message::new("已有申请在办理，或已经关联。", "You have asked already, or are linked.")
            }
            Self::Decided => Message::new("该申请已经办理。", "This request has been decided."),
            Self::NotLinked => Message::new("尚未关联。", "There is no link."),
            Self::PersonElsewhere => {
                Message::new("该居民不属于申请的社区。", "This person belongs to another community.")
            }
            Self::NoCommunity => Message::new("请选择社区或村。", "Choose a community or a village."),
            Self::PersonTaken => Message::new("该居民已关联其他账号。", "This person is linked to another account."),
        }
    }
}

impl Link {
    /// Confirms who it is.
    ///
    /// # Errors
    /// It was decided.
    pub fn confirm(self, person: PersonId, by: AccountId, now: Timestamp) -> Result<(Self, Happened), LinkRule> {
        let link = self.decided(LinkState::Confirmed, by, now)?;
        Ok((Self { person: Some(person), ..link }, Happened("link.confirmed")))
    }

    /// Refuses.
    ///
    /// # Errors
    /// It was decided.
    pub fn refuse(self, reason: String, by: AccountId, now: Timestamp) -> Result<(Self, Happened), LinkRule> {
        let link = self.decided(LinkState::Refused, by, now)?;
        Ok((Self { reason: Personal::new(Some(reason)), ..link }, Happened("link.refused")))
    }

    /// Ends it, or takes the request back.
    ///
    /// # Errors
    /// There is nothing to end.
    pub fn end(self, by: AccountId, now: Timestamp) -> Result<(Self, Happened), LinkRule> {
        if !matches!(self.state, LinkState::Asked | LinkState::Confirmed) {
            return Err(LinkRule::NotLinked);
        }
        let ended = Self { state: LinkState::Ended, decided_at: Some(now), decided_by: Some(by), ..self };
        Ok((ended, Happened("link.ended")))
    }

    fn decided(self, state: LinkState, by: AccountId, now: Timestamp) -> Result<Self, LinkRule> {
        if self.state != LinkState::Asked {
            return Err(LinkRule::Decided);
        }
        Ok(Self { state, decided_at: Some(now), decided_by: Some(by), ..self })
    }
}

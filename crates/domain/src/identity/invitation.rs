//! An invitation into a post: printed on a slip, used once, for whoever signs in by telephone and becomes the unit's liaison.

use chrono::TimeDelta;
use linli_vocabulary::{AccountId, InvitationId, OrganisationId, PostId, Timestamp};
use serde::Serialize;

use crate::{
    error::{Message, Rule},
    event::Happened,
};

/// How long a slip holds.
pub const INVITATION_LIFE: TimeDelta = TimeDelta::days(14);

/// An invitation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// Its version.
    pub version: i32,
    /// Into which post.
    pub post: PostId,
    /// The post's organisation.
    pub organisation: OrganisationId,
    /// Unpadded code of that organisation's division.
    pub division_code: String,
    /// MAC of what is printed on the slip; the code itself is kept nowhere.
    #[serde(skip)]
    pub mac: String,
    /// By whom.
    pub issued_by: AccountId,
    /// When.
    pub issued_at: Timestamp,
    /// Until when, exclusive.
    pub expires_at: Timestamp,
    /// When it was used.
    pub redeemed_at: Option<Timestamp>,
    /// By whom.
    pub redeemed_by: Option<AccountId>,
    /// When it was taken back.
    pub revoked_at: Option<Timestamp>,
}

/// What an invitation refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationRule {
    /// The post comes with the grants of staff, or there is somebody in it.
    NotForThisPost,
    /// No such code, or used, taken back or over: one answer for all.
    NotGood,
    /// It was used or taken back.
    Done,
}

impl Rule for InvitationRule {
    fn code(&self) -> &'static str {
        match self {
            Self::NotForThisPost => "invitation_not_for_this_post",
            Self::NotGood => "invitation_not_good",
            Self::Done => "invitation_done",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::NotForThisPost => Message::new(
                "邀请单只用于空缺的联络员岗位；该岗位已有人在岗，或带有工作角色。",
                "Invitations are for vacant posts of liaisons; this one is held, or comes with a staff role.",
            ),
            Self::NotGood => Message::new(
                "邀请码不正确、已使用或已过期，请向发放单位重新领取。",
                "The code is not right, was used or is over; ask for a new slip.",
            ),
            Self::Done => Message::new("该邀请单已使用或已作废。", "This invitation was used or taken back."),
        }
    }
}

impl Invitation {
    /// Whether it may be used now.
    #[must_use]
    pub fn holds(&self, now: Timestamp) -> bool {
        self.redeemed_at.is_none() && self.revoked_at.is_none() && now < self.expires_at
    }

    /// Uses it.
    ///
    /// # Errors
    /// It does not hold.
    pub fn redeem(self, by: AccountId, now: Timestamp) -> Result<(Self, Happened), InvitationRule> {
        if !self.holds(now) {
            return Err(InvitationRule::NotGood);
        }
        Ok((Self { redeemed_at: Some(now), redeemed_by: Some(by), ..self }, Happened("invitation.redeemed")))
    }

    /// Takes it back.
    ///
    /// # Errors
    /// It was used or taken back.
    pub fn revoke(self, now: Timestamp) -> Result<(Self, Happened), InvitationRule> {
        if self.redeemed_at.is_some() || self.revoked_at.is_some() {
            return Err(InvitationRule::Done);
        }
        Ok((Self { revoked_at: Some(now), ..self }, Happened("invitation.revoked")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    #[test]
    fn it_is_used_once_in_time_and_not_after_it_was_taken_back() {
        let id = Uuid::from_u128(1);
        let at: Timestamp = "2026-11-23T09:00:00.000Z".parse().unwrap();
        let slip = Invitation {
            id: id.into(),
            version: 1,
            post: id.into(),
            organisation: id.into(),
            division_code: "511102008".into(),
            mac: "m".into(),
            issued_by: id.into(),
            issued_at: at,
            expires_at: at.plus(INVITATION_LIFE),
            redeemed_at: None,
            redeemed_by: None,
            revoked_at: None,
        };
        let (used, _) = slip.clone().redeem(id.into(), at).unwrap();
        assert_eq!(used.clone().redeem(id.into(), at).unwrap_err(), InvitationRule::NotGood);
        assert_eq!(used.revoke(at).unwrap_err(), InvitationRule::Done);
        assert_eq!(slip.clone().redeem(id.into(), slip.expires_at).unwrap_err(), InvitationRule::NotGood);
        let (revoked, _) = slip.revoke(at).unwrap();
        assert_eq!(revoked.redeem(id.into(), at).unwrap_err(), InvitationRule::NotGood);
    }
}

//! A delegation: for dated reasons a deputy (AB角) acts with the grants of somebody who is away, and it shows (代).

use chrono::TimeDelta;
use linli_vocabulary::{AccountId, DelegationId, Timestamp};
use serde::Serialize;

use crate::{
    authorisation::{HeldGrant, is_administrator},
    error::{Message, Rule},
    event::Happened,
    personal::Personal,
};

/// Longer absences are a matter for an appointment, not for a deputy.
const LONGEST: TimeDelta = TimeDelta::days(366);

/// A delegation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Delegation {
    /// Its id.
    pub id: DelegationId,
    /// Its version.
    pub version: i32,
    /// Who is away.
    pub account: AccountId,
    /// Who acts for them.
    pub deputy: AccountId,
    /// From when.
    pub valid_from: Timestamp,
    /// Until when, exclusive.
    pub valid_to: Timestamp,
    /// Why.
    #[serde(serialize_with = "crate::personal::hidden")]
    pub reason: Personal<String>,
    /// When it was given.
    pub given_at: Timestamp,
    /// Since when it holds no more, whatever it says.
    pub ended_at: Option<Timestamp>,
}

/// What a delegation refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DelegationRule {
    /// To oneself.
    ToMyself,
    /// It ends before it begins, or has ended already.
    NoTime,
    /// More than a year.
    TooLong,
    /// Who delegates has no grant of their own; what they have as a deputy goes no further.
    NothingToDelegate,
    /// One of the three administrators, on either side.
    Administrator,
    /// It has ended.
    AlreadyEnded,
}

impl Rule for DelegationRule {
    fn code(&self) -> &'static str {
        match self {
            Self::ToMyself => "delegation_to_myself",
            Self::NoTime => "delegation_no_time",
            Self::TooLong => "delegation_too_long",
            Self::NothingToDelegate => "delegation_nothing_to_delegate",
            Self::Administrator => "delegation_administrator",
            Self::AlreadyEnded => "delegation_already_ended",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::ToMyself => Message::new("不能委托给自己。", "You cannot delegate to yourself."),
            Self::NoTime => {
                Message::new("结束时间须晚于开始时间，且晚于现在。", "It must end after it begins, and after now.")
            }
            Self::TooLong => Message::new(
                "代理最长一年，更久请办理任免。",
                "A deputy acts for a year at most; beyond that, appoint somebody.",
            ),
            Self::NothingToDelegate => Message::new(
                "您没有自己的授权可委托；代理得来的权限不能再委托。",
                "You hold no grant of your own; what you have as a deputy goes no further.",
            ),
            Self::Administrator => Message::new(
                "系统、安全、审计管理员的职责不能委托，也不能兼任代理人。",
                "The three administrators neither delegate nor act as deputies.",
            ),
            Self::AlreadyEnded => Message::new("该代理已经结束。", "This delegation has ended already."),
        }
    }
}

impl Delegation {
    /// Whether whoever holds these grants has anything to delegate.
    ///
    /// # Errors
    /// The rule that forbids it.
    pub fn may_be_given(held: &[HeldGrant]) -> Result<(), DelegationRule> {
        if held.iter().any(|grant| is_administrator(grant.role)) {
            return Err(DelegationRule::Administrator);
        }
        if held.iter().any(|grant| grant.on_behalf_of.is_none()) {
            Ok(())
        } else {
            Err(DelegationRule::NothingToDelegate)
        }
    }

    /// Checks a new delegation against what its giver holds.
    ///
    /// # Errors
    /// The rule it breaks.
    pub fn give(self, held: &[HeldGrant]) -> Result<(Self, Happened), DelegationRule> {
        if self.account == self.deputy {
            return Err(DelegationRule::ToMyself);
        }
        if self.valid_to <= self.valid_from || self.valid_to <= self.given_at {
            return Err(DelegationRule::NoTime);
        }
        if self.valid_to > self.valid_from.plus(LONGEST) {
            return Err(DelegationRule::TooLong);
        }
        Self::may_be_given(held)?;
        Ok((self, Happened("delegation.given")))
    }

    /// Ends it now: the person is back, or the deputy cannot go on.
    ///
    /// # Errors
    /// It has ended.
    pub fn end(self, now: Timestamp) -> Result<(Self, Happened), DelegationRule> {
        if self.ended_at.is_some() || self.valid_to <= now {
            return Err(DelegationRule::AlreadyEnded);
        }
        Ok((Self { ended_at: Some(now), ..self }, Happened("delegation.ended")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authorisation::Scope;
    use linli_vocabulary::{GrantId, identity::Role};
    use uuid::Uuid;

    fn person(number: u128) -> AccountId {
        AccountId::from(Uuid::from_u128(number))
    }

    fn delegation() -> Delegation {
        let at = |text: &str| text.parse().unwrap();
        Delegation {
            id: DelegationId::from(Uuid::from_u128(9)),
            version: 1,
            account: person(1),
            deputy: person(2),
            valid_from: at("2026-11-24T00:00:00.000Z"),
            valid_to: at("2026-12-01T00:00:00.000Z"),
            reason: Personal::new("培训".into()),
            given_at: at("2026-11-23T00:00:00.000Z"),
            ended_at: None,
        }
    }

    fn held(role: Role, on_behalf_of: Option<AccountId>) -> HeldGrant {
        HeldGrant { id: GrantId::from(Uuid::from_u128(3)), role, scope: Scope::Realm, on_behalf_of }
    }

    #[test]
    fn a_deputy_does_not_pass_it_on_and_administrators_have_none() {
        assert!(delegation().give(&[held(Role::SubdistrictSecretary, None)]).is_ok());
        assert_eq!(
            delegation().give(&[held(Role::SubdistrictSecretary, Some(person(7)))]).unwrap_err(),
            DelegationRule::NothingToDelegate
        );
        assert_eq!(
            delegation().give(&[held(Role::AuditAdministrator, None)]).unwrap_err(),
            DelegationRule::Administrator
        );
        let myself = Delegation { deputy: person(1), ..delegation() };
        assert_eq!(myself.give(&[held(Role::SubdistrictSecretary, None)]).unwrap_err(), DelegationRule::ToMyself);
    }

    #[test]
    fn it_takes_a_time_that_is_not_over_and_not_too_long() {
        let until = |text: &str| {
            Delegation { valid_to: text.parse().unwrap(), ..delegation() }
                .give(&[held(Role::SubdistrictSecretary, None)])
                .unwrap_err()
        };
        assert_eq!(until("2026-11-24T00:00:00.000Z"), DelegationRule::NoTime);
        assert_eq!(until("2028-01-01T00:00:00.000Z"), DelegationRule::TooLong);
    }
}

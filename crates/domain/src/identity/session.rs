//! A session: a family of refresh tokens. No token is kept, nor a hash of one: a token is the session's id and generation
//! under a MAC, and the session knows which generation holds.

use chrono::TimeDelta;
use linli_vocabulary::{AccountId, SessionId, Timestamp};
use serde::Serialize;

use crate::event::Happened;

/// Without a refresh for this long, a session has ended (facts DB-3).
const IDLE: TimeDelta = TimeDelta::minutes(30);
/// However busy, a session ends after this long (facts DB-3).
const ABSOLUTE: TimeDelta = TimeDelta::hours(12);
/// Tabs of one browser refresh at the same moment; for so long the token before is taken as the present one.
const GRACE: TimeDelta = TimeDelta::seconds(10);

/// A session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// Its version.
    pub version: i32,
    /// Whose it is.
    pub account: AccountId,
    /// When the person signed in.
    pub opened_at: Timestamp,
    /// When it was refreshed last.
    pub refreshed_at: Timestamp,
    /// When it ends, however busy.
    pub expires_at: Timestamp,
    /// The generation of the refresh token that holds.
    pub generation: i32,
    /// Opened by the mobile app, which keeps its refresh token itself.
    pub mobile: bool,
    /// The time step of the one-time code that opened it; unique per account, so that no code opens two.
    pub factor_step: Option<i64>,
    /// Where it was used from last.
    pub address: Option<String>,
    /// When it ended.
    pub closed_at: Option<Timestamp>,
    /// Why.
    pub closed_because: Option<String>,
}

/// Why a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The person signed out.
    SignedOut,
    /// Nothing happened for half an hour.
    Idle,
    /// Twelve hours have passed.
    Expired,
    /// A refresh token was used twice: somebody has a copy.
    Reused,
    /// The password was changed or reset.
    PasswordChanged,
    /// The account was disabled.
    Disabled,
}

impl Ending {
    /// The word that is stored and audited.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::SignedOut => "signed_out",
            Self::Idle => "idle",
            Self::Expired => "expired",
            Self::Reused => "reused",
            Self::PasswordChanged => "password_changed",
            Self::Disabled => "disabled",
        }
    }
}

/// What a presented refresh token means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refreshed {
    /// The next generation holds now.
    Rotated(Session),
    /// Another tab was a moment earlier: the present generation again.
    Again,
    /// The session ends, with all its tokens.
    Ended(Session, Ending),
    /// It had ended before.
    Gone,
}

impl Session {
    /// Opens a session.
    #[must_use]
    pub fn open(
        id: SessionId,
        account: AccountId,
        mobile: bool,
        factor_step: Option<i64>,
        address: Option<String>,
        now: Timestamp,
    ) -> (Self, Happened) {
        let session = Self {
            id,
            version: 1,
            account,
            opened_at: now,
            refreshed_at: now,
            expires_at: now.plus(ABSOLUTE),
            generation: 1,
            mobile,
            factor_step,
            address,
            closed_at: None,
            closed_because: None,
        };
        (session, Happened("session.opened"))
    }

    /// Ends it.
    #[must_use]
    pub fn close(self, why: Ending, now: Timestamp) -> (Self, Happened) {
        (Self { closed_at: Some(now), closed_because: Some(why.word().to_owned()), ..self }, Happened("session.closed"))
    }

    /// Decides what a refresh token of `generation` means now, shown from an address.
    #[must_use]
    pub fn refresh(self, generation: i32, address: Option<&str>, now: Timestamp) -> Refreshed {
        if self.closed_at.is_some() {
            return Refreshed::Gone;
        }
        let ending = if now >= self.expires_at {
            Some(Ending::Expired)
        } else if now >= self.refreshed_at.plus(IDLE) {
            Some(Ending::Idle)
        } else if generation == self.generation {
            None
        } else if generation == self.generation - 1 && now < self.refreshed_at.plus(GRACE) {
            return Refreshed::Again;
        } else {
            Some(Ending::Reused)
        };
        match ending {
            Some(why) => Refreshed::Ended(self.close(why, now).0, why),
            None => {
                let (generation, address) = (self.generation + 1, address.map(str::to_owned));
                Refreshed::Rotated(Self { generation, address, refreshed_at: now, ..self })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn start() -> Timestamp {
        "2026-11-23T01:00:00.000Z".parse().unwrap()
    }

    fn session() -> Session {
        let (id, account) = (SessionId::from(Uuid::from_u128(1)), AccountId::from(Uuid::from_u128(2)));
        Session::open(id, account, false, None, None, start()).0
    }

    fn rotated(session: Session, after: i64) -> Session {
        let now = session.refreshed_at.plus(TimeDelta::seconds(after));
        match session.clone().refresh(session.generation, None, now) {
            Refreshed::Rotated(next) => next,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_second_tab_gets_the_same_generation_for_a_few_seconds_then_the_family_ends() {
        let session = rotated(session(), 300);
        let later = |seconds| session.refreshed_at.plus(TimeDelta::seconds(seconds));
        assert_eq!(session.clone().refresh(1, None, later(9)), Refreshed::Again);
        assert!(
            matches!(session.clone().refresh(1, None, later(10)), Refreshed::Ended(ended, Ending::Reused) if ended.closed_at.is_some())
        );
    }

    #[test]
    fn idle_for_half_an_hour_or_twelve_hours_old_it_ends() {
        let idle = session().refresh(1, None, start().plus(TimeDelta::minutes(30)));
        assert!(matches!(idle, Refreshed::Ended(_, Ending::Idle)));
        let busy = (0..24).fold(session(), |session, _| rotated(session, 1799));
        let old = busy.clone().refresh(busy.generation, None, start().plus(TimeDelta::hours(12)));
        assert!(matches!(old, Refreshed::Ended(_, Ending::Expired)));
    }

    proptest! {
        #[test]
        fn no_token_but_the_present_one_and_the_one_before_is_ever_taken(rounds in 1..20i32, presented in -5..40i32) {
            let session = (0..rounds).fold(session(), |session, _| rotated(session, 60));
            let now = session.refreshed_at.plus(TimeDelta::seconds(1));
            let taken = matches!(session.clone().refresh(presented, None, now), Refreshed::Rotated(_) | Refreshed::Again);
            prop_assert_eq!(taken, presented == session.generation || presented == session.generation - 1);
        }
    }
}

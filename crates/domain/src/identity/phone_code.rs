//! A one-time code to a telephone: six digits, five minutes, five tries, one a minute.

use chrono::TimeDelta;
use linli_vocabulary::{PhoneCodeId, PrivacyNoticeId, Timestamp};
use serde::Serialize;

use crate::{
    error::{Message, Rule},
    event::Happened,
};

/// How long a code holds.
const LIFE: TimeDelta = TimeDelta::minutes(5);
/// So many wrong codes and it holds no more.
const TRIES: i32 = 5;
/// The next code to the same telephone is sent after this long.
pub const PAUSE: TimeDelta = TimeDelta::seconds(60);
/// So many codes to one telephone in a day: beyond, somebody is being pestered.
pub const CODES_A_DAY: i64 = 10;
/// So many codes asked for from one address in a day. Whole offices and mobile networks share one, hence so many.
pub const CODES_A_DAY_FROM: i64 = 200;
/// What the two are counted over.
pub const DAY: TimeDelta = TimeDelta::days(1);

/// A code that was sent. Neither the code nor the number is in it: only MACs of both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PhoneCode {
    /// Its id.
    pub id: PhoneCodeId,
    /// Its version.
    pub version: i32,
    /// MAC of the number.
    #[serde(skip)]
    pub number: String,
    /// MAC of the address it was asked for from.
    #[serde(skip)]
    pub asked_from: String,
    /// MAC of number and code.
    #[serde(skip)]
    pub mac: String,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// How many wrong codes were tried.
    pub tries: i32,
    /// When it was used, or followed by another.
    pub used_at: Option<Timestamp>,
    /// The notice on personal data that was shown.
    pub notice: Option<PrivacyNoticeId>,
}

/// What a code refuses: one answer for every reason, so that nothing can be learnt by trying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongPhoneCode;

impl Rule for WrongPhoneCode {
    fn code(&self) -> &'static str {
        "phone_code_wrong"
    }

    fn message(&self) -> Message {
        Message::new(
            "验证码不正确或已失效，请核对，或重新获取。",
            "The code is not right or holds no more; check it, or ask for a new one.",
        )
    }
}

impl PhoneCode {
    /// Whether a code with this MAC opens now.
    #[must_use]
    pub fn holds(&self, now: Timestamp) -> bool {
        self.used_at.is_none() && self.tries < TRIES && now < self.asked_at.plus(LIFE)
    }

    /// It was used.
    #[must_use]
    pub fn used(self, now: Timestamp) -> (Self, Happened) {
        (Self { used_at: Some(now), ..self }, Happened("phone_code.used"))
    }

    /// Somebody tried another code.
    #[must_use]
    pub fn mistaken(self) -> (Self, Happened) {
        (Self { tries: self.tries + 1, ..self }, Happened("phone_code.mistaken"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code() -> PhoneCode {
        PhoneCode {
            id: PhoneCodeId::from(uuid::Uuid::from_u128(1)),
            version: 1,
            number: "n".into(),
            asked_from: "a".into(),
            mac: "m".into(),
            asked_at: "2026-11-23T09:00:00.000Z".parse().unwrap(),
            tries: 0,
            used_at: None,
            notice: None,
        }
    }

    proptest! {
        #[test]
        fn it_holds_five_minutes_and_five_tries_and_once(tries in 0..8i32, seconds in 0..600i64, used: bool) {
            let code = (0..tries).fold(code(), |code, _| code.mistaken().0);
            let now = code.asked_at.plus(TimeDelta::seconds(seconds));
            let code = if used { code.used(now).0 } else { code };
            prop_assert_eq!(code.holds(now), tries < 5 && seconds < 300 && !used);
        }
    }
}

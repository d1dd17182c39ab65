//! A message that is sent outside: queued with what makes it necessary, sent by a job, tried again with growing delay.

use linli_vocabulary::{
    AccountId, DeliveryId, NotificationId, Timestamp,
    notifications::{Channel, DeliveryState, Language, NoticeKind},
};
use serde::Serialize;

use super::{About, NotForMessages, OneTimeCode, text};
use crate::{
    error::{Message, Rule},
    event::Happened,
    jobs::after_failure,
};

/// After so many tries it has failed.
const MOST_TRIES: i32 = 6;

/// A message outside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Delivery {
    /// Its id: what the gateway is given, so that a message that is handed over twice is sent once.
    pub id: DeliveryId,
    /// Its version.
    pub version: i32,
    /// Whom it is for, if an account; its address is looked up when it is sent.
    pub account: Option<AccountId>,
    /// What it repeats outside.
    pub notification: Option<NotificationId>,
    /// Its template.
    pub kind: NoticeKind,
    /// Which way it goes.
    pub channel: Channel,
    /// What is in it.
    pub about: About,
    /// Address and code of a message to no account, encrypted; gone once it was sent.
    #[serde(skip)]
    pub sealed: Option<String>,
    /// In which language.
    pub language: Language,
    /// What it must not be sent twice for.
    pub once: String,
    /// How it stands.
    pub state: DeliveryState,
    /// Where it went, masked.
    pub address: Option<String>,
    /// Not before this moment.
    pub due_at: Timestamp,
    /// How often it was tried.
    pub tries: i32,
    /// The code of the last failure.
    pub last_code: Option<String>,
    /// When it was asked for.
    pub queued_at: Timestamp,
    /// When the gateway took it.
    pub sent_at: Option<Timestamp>,
}

/// How a try went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Attempt {
    /// The gateway took it.
    Taken {
        /// Where it went, masked.
        address: String,
    },
    /// It did not; trying again may help.
    Refused {
        /// Why, for the operator: `timeout`, `status_503`.
        code: String,
    },
    /// Trying again will not help: no address, no gateway.
    Hopeless {
        /// Why.
        code: String,
    },
}

/// What a message refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryRule {
    /// It was sent, or will be tried by itself.
    NotFailed,
    /// What was in it has been deleted.
    Emptied,
}

impl Rule for DeliveryRule {
    fn code(&self) -> &'static str {
        match self {
            Self::NotFailed => "delivery_not_failed",
            Self::Emptied => "delivery_emptied",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::NotFailed => Message::new(
                "这条消息没有发送失败：已发出，或会自动再试。",
                "This message has not failed: it was sent, or will be tried again by itself.",
            ),
            Self::Emptied => {
                Message::new("验证码已失效，请本人重新获取。", "The code is no longer good; ask for a new one.")
            }
        }
    }
}

impl Delivery {
    /// What it says.
    #[must_use]
    pub fn says(&self, code: Option<&OneTimeCode>) -> Message {
        text(self.kind, &self.about, code)
    }

    /// Notes how a try went; says when the next one is, if there is one.
    #[must_use]
    pub fn tried(self, attempt: Attempt, now: Timestamp) -> (Self, Happened, Option<Timestamp>) {
        let tries = self.tries + 1;
        match attempt {
            Attempt::Taken { address } => {
                let sent = Self {
                    tries,
                    state: DeliveryState::Sent,
                    address: Some(address),
                    sent_at: Some(now),
                    sealed: None,
                    last_code: None,
                    ..self
                };
                (sent, Happened("delivery.sent"), None)
            }
            Attempt::Refused { code } if tries < MOST_TRIES => {
                let (_, again) = after_failure(tries, now);
                let waiting = Self { tries, last_code: Some(code), due_at: again, ..self };
                (waiting, Happened("delivery.refused"), Some(again))
            }
            Attempt::Refused { code } | Attempt::Hopeless { code } => {
                let failed = Self { tries, state: DeliveryState::Failed, last_code: Some(code), sealed: None, ..self };
                (failed, Happened("delivery.failed"), None)
            }
        }
    }

    /// Lets a failed message be tried again, from the beginning.
    ///
    /// # Errors
    /// It has not failed, or was a code.
    pub fn retry(self, now: Timestamp) -> Result<(Self, Happened), DeliveryRule> {
        match self.state {
            DeliveryState::Failed if self.account.is_none() => Err(DeliveryRule::Emptied),
            DeliveryState::Failed => {
                Ok((Self { state: DeliveryState::Queued, tries: 0, due_at: now, ..self }, Happened("delivery.retried")))
            }
            DeliveryState::Queued | DeliveryState::Sent => Err(DeliveryRule::NotFailed),
        }
    }
}

/// An e-mail address with the part before the at sign hidden but for its first character.
#[must_use]
pub fn mask_address(address: &str) -> String {
    match address.split_once('@') {
        Some((name, host)) => format!("{}***@{host}", name.chars().next().unwrap_or('*')),
        None if address.bytes().all(|b| b.is_ascii_digit()) => crate::masking::mask_phone(address),
        None => format!("{}***", address.chars().next().unwrap_or('*')),
    }
}

/// A mail address that a gateway can do something with: one at sign, a host with a dot, nothing that ends a header.
///
/// # Errors
/// [`NotForMessages`].
pub fn mail_address(text: &str) -> Result<String, NotForMessages> {
    let text = text.trim();
    let plain = text.len() <= 254 && text.bytes().all(|b| b.is_ascii_graphic() && !b"<>\",;:\\()[]".contains(&b));
    match text.split_once('@') {
        Some((name, host)) if plain && !name.is_empty() && host.contains('.') && !host.contains('@') => {
            Ok(text.to_owned())
        }
        _ => Err(NotForMessages),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delivery() -> Delivery {
        let now: Timestamp = "2026-11-24T09:00:00+08:00".parse().unwrap();
        Delivery {
            id: uuid::Uuid::from_u128(1).into(),
            version: 1,
            account: Some(uuid::Uuid::from_u128(2).into()),
            notification: None,
            kind: NoticeKind::Called,
            channel: Channel::Sms,
            about: About::default(),
            sealed: None,
            language: Language::Chinese,
            once: "test".into(),
            state: DeliveryState::Queued,
            address: None,
            due_at: now,
            tries: 0,
            last_code: None,
            queued_at: now,
            sent_at: None,
        }
    }

    #[test]
    fn it_is_tried_six_times_and_then_has_failed_until_somebody_lets_it_be_tried_again() {
        let mut one = delivery();
        let now = one.queued_at;
        assert_eq!(one.clone().retry(now), Err(DeliveryRule::NotFailed));
        for tries in 1..=6 {
            let (next, _, again) = one.tried(Attempt::Refused { code: "timeout".into() }, now);
            assert_eq!((next.tries, again.is_some()), (tries, tries < 6));
            one = next;
        }
        assert_eq!((one.state, one.last_code.as_deref()), (DeliveryState::Failed, Some("timeout")));
        let (again, _) = one.clone().retry(now).unwrap();
        assert_eq!((again.state, again.tries), (DeliveryState::Queued, 0));
        assert_eq!(Delivery { account: None, ..one }.retry(now), Err(DeliveryRule::Emptied));
    }

    #[test]
    fn what_cannot_help_is_not_tried_again_and_a_sealed_address_goes_with_the_message() {
        let one = Delivery { sealed: Some("…".into()), account: None, ..delivery() };
        let (failed, _, again) = one.clone().tried(Attempt::Hopeless { code: "no_gateway".into() }, one.queued_at);
        assert_eq!((failed.state, failed.sealed, again), (DeliveryState::Failed, None, None));
        let taken = Attempt::Taken { address: "138****8000".into() };
        let (sent, ..) = one.clone().tried(taken, one.queued_at);
        assert_eq!((sent.state, sent.sealed), (DeliveryState::Sent, None));
    }

    #[test]
    fn addresses_are_read_and_masked() {
        assert_eq!(mask_address("zhang@example.cn"), "z***@example.cn");
        assert_eq!(mask_address("13800138000"), "138****8000");
        assert_eq!(mask_address("zhang-1"), "z***");
        assert!(mail_address("zhang@example.cn").is_ok());
        for bad in ["zhang", "a@b", "a@b@c.cn", "a\n@b.cn", "<a@b.cn>", "@b.cn"] {
            assert!(mail_address(bad).is_err(), "{bad}");
        }
    }
}

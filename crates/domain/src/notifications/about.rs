//! What a message may say: values of types that have no room for a person. Free text has no way in.

use linli_vocabulary::{Timestamp, whistles::ClockKind};
use serde::{Deserialize, Serialize};

use crate::{Message, Rule, divisions::Division, whistles::Whistle};

/// What a message is about. What is not said is left out of its text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct About {
    /// Which record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<RecordNumber>,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceName>,
    /// Until when, or from when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Timestamp>,
    /// Which clock.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock: Option<ClockKind>,
    /// Which step of an escalation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// How much is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open: Option<OpenDuties>,
    /// A code; demonstrations alone keep it here, where it can be read on the page of sent messages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<OneTimeCode>,
}

impl About {
    /// About a whistle.
    #[must_use]
    pub fn whistle(whistle: &Whistle, place: Option<&Division>) -> Self {
        Self { number: RecordNumber::of(whistle), place: place.and_then(PlaceName::of), ..Self::default() }
    }
}

/// A record's number: digits and hyphens, `511102008-2026-0001`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RecordNumber(String);

impl RecordNumber {
    /// A whistle's.
    #[must_use]
    pub fn of(whistle: &Whistle) -> Option<Self> {
        Self::try_from(whistle.number.clone()).ok()
    }
}

/// A division's short name, as the division itself has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PlaceName(String);

impl PlaceName {
    /// The only way to make one that was not made before; a name with digits in it is left out.
    #[must_use]
    pub fn of(division: &Division) -> Option<Self> {
        Self::try_from(division.short_name.clone()).ok()
    }
}

/// A one-time code: four to eight digits. It prints itself hidden.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OneTimeCode(String);

/// A text that is no such value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a value that a message may carry")]
pub struct NotForMessages;

impl Rule for NotForMessages {
    fn code(&self) -> &'static str {
        "not_for_messages"
    }

    fn message(&self) -> Message {
        Message::new("消息里不能放这样的内容。", "A message may not carry this.")
    }
}

impl TryFrom<String> for RecordNumber {
    type Error = NotForMessages;

    fn try_from(text: String) -> Result<Self, NotForMessages> {
        let good = (1..=40).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        if good { Ok(Self(text)) } else { Err(NotForMessages) }
    }
}

impl TryFrom<String> for PlaceName {
    type Error = NotForMessages;

    /// What was written by [`PlaceName::of`]: short, and without digits, so that no number of a person fits.
    fn try_from(text: String) -> Result<Self, NotForMessages> {
        let good = (1..=30).contains(&text.chars().count()) && !text.chars().any(char::is_numeric);
        if good { Ok(Self(text)) } else { Err(NotForMessages) }
    }
}

impl TryFrom<String> for OneTimeCode {
    type Error = NotForMessages;

    fn try_from(text: String) -> Result<Self, NotForMessages> {
        let good = (4..=8).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        if good { Ok(Self(text)) } else { Err(NotForMessages) }
    }
}

impl std::fmt::Debug for OneTimeCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OneTimeCode(…)")
    }
}

macro_rules! text {
    ($($name:ident),*) => {
        $(impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl $name {
            /// Its text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        })*
    };
}

text!(RecordNumber, PlaceName, OneTimeCode);

/// What is open on a desk, in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct OpenDuties {
    /// To be acknowledged.
    pub acknowledge: u32,
    /// Due later today.
    pub due_today: u32,
    /// Past their deadline.
    pub overdue: u32,
    /// To be verified.
    pub verify: u32,
}

impl OpenDuties {
    /// Whether there is anything to say.
    #[must_use]
    pub const fn any(&self) -> bool {
        self.acknowledge + self.due_today + self.overdue + self.verify > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_person_fits() {
        for name in ["王小明", "zhang@example.cn", "海棠路5号", "", "51110219900101002X"] {
            assert!(RecordNumber::try_from(name.to_owned()).is_err(), "{name}");
            assert!(OneTimeCode::try_from(name.to_owned()).is_err(), "{name}");
        }
        for place in ["13800138000", "海棠路5号", "海棠路５号", ""] {
            assert!(PlaceName::try_from(place.to_owned()).is_err(), "{place}");
        }
        assert!(RecordNumber::try_from("511102008-2026-0001".to_owned()).is_ok());
        let code = OneTimeCode::try_from("204816".to_owned()).unwrap();
        assert_eq!(format!("{code:?}"), "OneTimeCode(…)");
    }
}

//! Mobile numbers: `1`, then `3` to `9`, then nine digits.

use crate::{Message, Rule};

/// A mobile number of mainland China, eleven digits. Personal: it prints itself masked.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Mobile(String);

/// Why a text is not a mobile number. It does not repeat the text, which may be somebody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MobileFault {
    /// Something other than the digits 0 to 9 (full-width digits are something other).
    #[error("a mobile number has digits only")]
    NotDigits,
    /// Not eleven digits.
    #[error("a mobile number has 11 digits, this has {found}")]
    Length {
        /// How many there are.
        found: usize,
    },
    /// Not a mobile number's beginning.
    #[error("a mobile number begins with 13 to 19")]
    Prefix,
}

impl Rule for MobileFault {
    fn code(&self) -> &'static str {
        match self {
            Self::NotDigits => "mobile_not_digits",
            Self::Length { .. } => "mobile_length",
            Self::Prefix => "mobile_prefix",
        }
    }

    fn message(&self) -> Message {
        let zh = match self {
            Self::NotDigits => "手机号码只能是数字。".to_owned(),
            Self::Length { found } => format!("手机号码应为11位，现为{found}位。"),
            Self::Prefix => "手机号码应以13至19开头。".to_owned(),
        };
        Message::of(zh, format!("{self}."))
    }
}

impl Mobile {
    /// Reads a number as people write it: spaces anywhere and `+86` in front are taken off.
    ///
    /// # Errors
    /// [`MobileFault`], the first that applies.
    pub fn parse(text: &str) -> Result<Self, MobileFault> {
        let bare: String = text.chars().filter(|c| *c != ' ').collect();
        let digits = bare.strip_prefix("+86").unwrap_or(&bare);
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(MobileFault::NotDigits);
        }
        match digits.as_bytes() {
            [b'1', b'3'..=b'9', ..] if digits.len() == 11 => Ok(Self(digits.to_owned())),
            _ if digits.len() == 11 => Err(MobileFault::Prefix),
            _ => Err(MobileFault::Length { found: digits.len() }),
        }
    }

    /// The eleven digits, bare: for storage and for eyes that are cleared.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `138****8000`.
    #[must_use]
    pub fn masked(&self) -> String {
        crate::masking::mask_phone(&self.0)
    }
}

impl std::fmt::Debug for Mobile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Mobile({})", self.masked())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    fn vectors() -> Value {
        let file = include_str!("../tests/vectors/money-and-crypto.json");
        serde_json::from_str::<Value>(file).expect("vectors")["mobile"].clone()
    }

    fn texts(list: &Value) -> impl Iterator<Item = &str> {
        list.as_array().expect("a list").iter().filter_map(Value::as_str)
    }

    #[test]
    fn numbers_are_read_and_refused_as_published() {
        let vectors = vectors();
        for text in texts(&vectors["valid"]) {
            assert_eq!(Mobile::parse(text).expect("valid").as_str(), text);
        }
        for text in texts(&vectors["valid_after_stripping"]) {
            assert_eq!(Mobile::parse(text).expect("valid").as_str(), text.trim_start_matches("+86"));
        }
        for text in texts(&vectors["invalid"]) {
            assert!(Mobile::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_reason_is_told() {
        assert_eq!(Mobile::parse("12345678901"), Err(MobileFault::Prefix));
        assert_eq!(Mobile::parse("10086"), Err(MobileFault::Length { found: 5 }));
        assert_eq!(Mobile::parse("１３８００１３８０００"), Err(MobileFault::NotDigits));
        assert_eq!(Mobile::parse("+8610086"), Err(MobileFault::Length { found: 5 }));
        assert_eq!(Mobile::parse(""), Err(MobileFault::Length { found: 0 }));
    }

    #[test]
    fn a_number_is_never_printed_bare() {
        let number = Mobile::parse(" +86 138 0013 8000 ").expect("valid");
        assert_eq!(format!("{number:?}"), "Mobile(138****8000)");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn what_is_read_has_eleven_digits(text in r"(\+86)?[ 0-9]{0,14}") {
            if let Ok(number) = Mobile::parse(&text) {
                prop_assert_eq!(number.as_str().len(), 11);
                prop_assert_eq!(Mobile::parse(number.as_str()), Ok(number));
            }
        }
    }
}

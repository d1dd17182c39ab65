//! Citizens' identity numbers (公民身份号码, GB 11643-1999).
//!
//! Eighteen characters: division of first registration (6), date of birth (8), sequence (3) and a check (ISO 7064 MOD 11-2).

use chrono::NaiveDate;
use linli_vocabulary::Date;

use crate::{Message, Rule};

const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS: &[u8; 11] = b"10X98765432";

/// A number whose form, date and check are right. Personal: it prints itself masked.
#[derive(Clone, PartialEq, Eq)]
pub struct CitizenId {
    text: String,
    born: Date,
}

/// Why a text is not an identity number. It does not repeat the text, which may be somebody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CitizenIdFault {
    /// Not 18 characters: numbers of the first generation had 15 and are no longer issued.
    #[error("an identity number has 18 characters, this has {found}")]
    Length {
        /// How many there are.
        found: usize,
    },
    /// Something other than 17 digits and a digit or X.
    #[error("an identity number has 17 digits and ends with a digit or X")]
    Character,
    /// No such day, or a day to come.
    #[error("the date of birth in the identity number is not a day in the past")]
    Birth,
    /// The sequence 000 is never given out.
    #[error("the sequence in the identity number cannot be 000")]
    Sequence,
    /// The last character does not fit the other seventeen.
    #[error("the identity number is mistyped: its last character does not fit the others")]
    Check,
}

impl Rule for CitizenIdFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Length { .. } => "citizen_id_length",
            Self::Character => "citizen_id_character",
            Self::Birth => "citizen_id_birth",
            Self::Sequence => "citizen_id_sequence",
            Self::Check => "citizen_id_check",
        }
    }

    fn message(&self) -> Message {
        let zh = match self {
            Self::Length { found } => format!("公民身份号码应为18位，现为{found}位。"),
            Self::Character => "公民身份号码前17位为数字，末位为数字或X。".to_owned(),
            Self::Birth => "公民身份号码中的出生日期不存在或晚于今天。".to_owned(),
            Self::Sequence => "公民身份号码中的顺序码不能为000。".to_owned(),
            Self::Check => "公民身份号码有误：末位校验码不符，请核对。".to_owned(),
        };
        Message::of(zh, format!("{self}."))
    }
}

impl CitizenId {
    /// Reads a number as people write it: spaces anywhere are taken off, a small x becomes a large one. An unknown division is
    /// no fault: divisions are abolished, numbers stay.
    ///
    /// # Errors
    /// [`CitizenIdFault`], the first that applies.
    pub fn parse(text: &str, today: Date) -> Result<Self, CitizenIdFault> {
        let text: String = text.chars().filter(|c| *c != ' ').collect::<String>().replace('x', "X");
        let found = text.chars().count();
        if found != 18 {
            return Err(CitizenIdFault::Length { found });
        }
        let (body, last) = text.as_bytes().split_at_checked(17).ok_or(CitizenIdFault::Character)?;
        if !body.iter().all(u8::is_ascii_digit) || !matches!(last, [b'0'..=b'9' | b'X']) {
            return Err(CitizenIdFault::Character);
        }
        let number = |from: usize, to: usize| body[from..to].iter().fold(0, |sum, b| sum * 10 + i32::from(b - b'0'));
        let day = |at| u32::try_from(number(at, at + 2)).ok();
        let born = day(10)
            .zip(day(12))
            .and_then(|(month, day)| NaiveDate::from_ymd_opt(number(6, 10), month, day))
            .filter(|born| *born <= today.day())
            .ok_or(CitizenIdFault::Birth)?;
        if &body[14..17] == b"000" {
            return Err(CitizenIdFault::Sequence);
        }
        let sum: u32 = body.iter().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
        if last != [CHECKS[(sum % 11) as usize]] {
            return Err(CitizenIdFault::Check);
        }
        Ok(Self { text, born: Date::new(born) })
    }

    /// The eighteen characters, bare: for storage and for eyes that are cleared.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The day of birth.
    #[must_use]
    pub const fn born(&self) -> Date {
        self.born
    }
}

impl std::fmt::Debug for CitizenId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CitizenId({})", crate::masking::mask_id(&self.text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn today() -> Date {
        Date::new(NaiveDate::from_ymd_opt(2026, 11, 23).unwrap())
    }

    #[test]
    fn numbers_are_read_and_refused_as_published() {
        let vectors: Value = serde_json::from_str(include_str!("../tests/vectors/citizen-id.json")).expect("vectors");
        let mut remainders = std::collections::BTreeSet::new();
        for vector in vectors["valid"].as_array().expect("a list") {
            let text = vector["id"].as_str().expect("text");
            assert_eq!(CitizenId::parse(text, today()).expect(text).as_str(), text);
            remainders.insert(vector["r"].as_i64().expect("a remainder"));
        }
        assert_eq!(remainders.len(), 11, "every remainder");
        for vector in vectors["invalid"].as_array().expect("a list") {
            let (text, why) = (vector["id"].as_str().expect("text"), vector["why"].as_str().expect("text"));
            // The small x is refused in storage and becomes a large one on input.
            let read = CitizenId::parse(text, today());
            assert_eq!(read.is_ok(), why.contains("lower case"), "{text}: {why}: {read:?}");
        }
    }

    #[test]
    fn the_reason_is_told_and_the_number_never_printed() {
        let parse = |text| CitizenId::parse(text, today());
        assert_eq!(parse("110105491231002"), Err(CitizenIdFault::Length { found: 15 }));
        assert_eq!(parse("1101051949123100２X"), Err(CitizenIdFault::Character));
        assert_eq!(parse("511102188502300035"), Err(CitizenIdFault::Birth));
        assert_eq!(parse("511102188506150003"), Err(CitizenIdFault::Sequence));
        assert_eq!(parse("110105194912310021"), Err(CitizenIdFault::Check));
        assert_eq!(parse("511102202711240016"), Err(CitizenIdFault::Birth), "born tomorrow a year on");
        let read = parse("110105 19491231 002x").unwrap();
        assert_eq!(
            (read.born().to_string().as_str(), format!("{read:?}").as_str()),
            ("1949-12-31", "CitizenId(110***********002X)")
        );
    }
}

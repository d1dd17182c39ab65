//! Unified social credit codes (统一社会信用代码, GB 32100-2015).
//!
//! Eighteen characters: registration authority, category, division (6), organisation code (8 + its own check, GB 11714)
//! and a check over all. The letters I, O, S, V and Z are never used.

#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::{Message, Rule};

/// Characters in the order of their values.
const ALPHABET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
/// Positions of the division, counted from 1: digits only.
const DIVISION: RangeInclusive<usize> = 3..=8;
const ORGANISATION_WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

/// A code whose form and both checks are right. Whether the body exists is another question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Uscc(String);

/// Why a text is not a unified social credit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UsccFault {
    /// Not 18 characters.
    #[error("a unified social credit code has 18 characters, this has {found}")]
    Length {
        /// How many there are.
        found: usize,
    },
    /// A character that is not allowed here: lower case, full width, I, O, S, V, Z, or a letter in the division.
    #[error("character {position}, {found:?}, is not allowed there")]
    Character {
        /// Counted from 1.
        position: usize,
        /// What stands there.
        found: char,
    },
    /// The check of the organisation code (character 17) does not fit characters 9 to 16.
    #[error("the organisation code (characters 9 to 17) is mistyped")]
    OrganisationCheck,
    /// The last character does not fit the other seventeen.
    #[error("the code is mistyped: its last character does not fit the others")]
    Check,
}

impl Rule for UsccFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Length { .. } => "uscc_length",
            Self::Character { .. } => "uscc_character",
            Self::OrganisationCheck => "uscc_organisation_check",
            Self::Check => "uscc_check",
        }
    }

    fn message(&self) -> Message {
        let zh = match self {
            Self::Length { found } => format!("统一社会信用代码应为18位，现为{found}位。"),
            Self::Character { position, found } => format!("第{position}位“{found}”不是允许的字符。"),
            Self::OrganisationCheck => "第9至17位（组织机构代码）校验不符，请核对。".to_owned(),
            Self::Check => "最后一位校验码不符，请核对。".to_owned(),
        };
        Message::of(zh, format!("{self}."))
    }
}

impl Uscc {
    /// Checks a code as written: no trimming, no change of case.
    ///
    /// # Errors
    /// [`UsccFault`], the first that applies: length, characters from the left, organisation check, check over all.
    pub fn parse(text: &str) -> Result<Self, UsccFault> {
        let found = text.chars().count();
        if found != 18 {
            return Err(UsccFault::Length { found });
        }
        let mut values = [0; 18];
        for ((slot, position), found) in values.iter_mut().zip(1..).zip(text.chars()) {
            let allowed = value_of(found).filter(|value| !DIVISION.contains(&position) || *value < 10);
            *slot = allowed.ok_or(UsccFault::Character { position, found })?;
        }
        // Every character is ASCII from here on.
        let bytes = text.as_bytes();
        if organisation_check(&bytes[8..16]) != bytes[16] {
            return Err(UsccFault::OrganisationCheck);
        }
        if check(&values[..17]) != values[17] {
            return Err(UsccFault::Check);
        }
        Ok(Self(text.to_owned()))
    }

    /// The eighteen characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Registration authority and category: `51` social association, `52` private non-enterprise unit, `91` enterprise, …
    #[must_use]
    pub fn category(&self) -> &str {
        &self.0[..2]
    }

    /// The six-digit division of the registration authority.
    #[must_use]
    pub fn division(&self) -> &str {
        &self.0[2..8]
    }
}

impl TryFrom<String> for Uscc {
    type Error = UsccFault;

    fn try_from(text: String) -> Result<Self, UsccFault> {
        Self::parse(&text)
    }
}

impl From<Uscc> for String {
    fn from(code: Uscc) -> Self {
        code.0
    }
}

impl std::fmt::Display for Uscc {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

fn value_of(character: char) -> Option<u32> {
    (0..).zip(ALPHABET).find(|(_, allowed)| char::from(**allowed) == character).map(|(value, _)| value)
}

/// The value of the last character: weights are the powers of 3 modulo 31. A sum of 0 gives 0, not 31.
fn check(values: &[u32]) -> u32 {
    let weights = std::iter::successors(Some(1), |weight| Some(weight * 3 % 31));
    let sum: u32 = values.iter().zip(weights).map(|(value, weight)| value * weight).sum();
    (31 - sum % 31) % 31
}

/// GB 11714: here letters count as in base 36 (A = 10 … Z = 35), unlike in the code around it.
fn organisation_check(code: &[u8]) -> u8 {
    let value = |byte: &u8| char::from(*byte).to_digit(36).unwrap_or_default();
    let sum: u32 = code.iter().zip(ORGANISATION_WEIGHTS).map(|(byte, weight)| value(byte) * weight).sum();
    match 11 - sum % 11 {
        10 => b'X',
        11 => b'0',
        digit => b"0123456789"[digit as usize],
    }
}

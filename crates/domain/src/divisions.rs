//! Divisions: the country's tree. An id with validity and successors; a statistical code places it.

use linli_vocabulary::{
    Date, DivisionId,
    divisions::{DivisionKind, DivisionLevel},
};
use serde::Serialize;

/// A division.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Division {
    /// Its id.
    pub id: DivisionId,
    /// Its version.
    pub version: i32,
    /// Unpadded statistical code: 2, 4, 6, 9 or 12 digits.
    pub code: String,
    /// Official name.
    pub name: String,
    /// Name as people say it.
    pub short_name: String,
    /// Kind.
    pub kind: DivisionKind,
    /// Level; stored, because digits do not always tell it.
    pub level: DivisionLevel,
    /// What it lies in.
    pub parent: Option<DivisionId>,
    /// First day it exists.
    pub valid_from: Date,
    /// Last day it exists, if it has ended.
    pub valid_to: Option<Date>,
    /// What took its place: a grant on the successor reaches its records.
    pub successor: Option<DivisionId>,
}

//! Rule tables: what differs from place to place, dated, versioned, cited. One mechanism for all of them.
//!
//! A table is a type that implements [`RuleTable`] and one line in [`TABLES`]. Its body is typed and read strictly; what its
//! form shows, what differs between two versions and what a version would have meant are told from the same declaration.

mod adopter;
mod difference;
mod form;
mod read;
mod register;
mod sourced;
mod table;
#[cfg(test)]
mod tests;
mod version;
mod words;

pub use adopter::{Adopter, may_adopt};
pub use difference::{Comparison, Difference, Told, compare, tell};
pub use form::{Field, FieldKind, Form, Group};
pub use read::read;
pub use register::{TABLES, table};
pub use sourced::{RuleSource, Sourced};
pub use table::{About, Circumstances, Example, Past, RuleTable, Said, Table};
pub use version::{Citation, PlannedVersion, RuleVersion, RuleVersionRule, Withdrawal, may_begin};
pub use words::limit;

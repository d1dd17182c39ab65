//! The register of all rule tables: one line each.

use super::table::{Of, Table};
use crate::{
    attachments::FileLimits,
    exports::ExportLimits,
    privacy::RetentionPeriods,
    whistles::{Escalations, TimeLimits},
};

/// Every rule table, in the order in which the editor lists them.
pub static TABLES: &[&dyn Table] = &[
    &Of::<TimeLimits>::new(),
    &Of::<Escalations>::new(),
    &Of::<RetentionPeriods>::new(),
    &Of::<ExportLimits>::new(),
    &Of::<FileLimits>::new(),
];

/// The table of this name.
#[must_use]
pub fn table(name: &str) -> Option<&'static dyn Table> {
    TABLES.iter().copied().find(|table| table.about().name == name)
}

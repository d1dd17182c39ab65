//! The working-day calendar and versions of rule tables: load a year, adopt a version, and what the first start does.

mod first_start;
mod load;
mod rules;

pub use first_start::{first_start, known_years};
pub use linli_persistence::calendar::{
    calendar_from,
    rule_version::{RuleVersionFilter, RuleVersionSort},
    year::{CalendarYearFilter, CalendarYearSort},
};
pub use load::LoadCalendarYear;
pub(crate) use rules::deadlines;
pub use rules::{AdoptRuleVersion, WHISTLE_TIME_LIMITS};

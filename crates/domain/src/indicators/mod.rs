//! Indicators: numbers that open into the facts they count.
//!
//! [`catalogue`] declares every indicator as data; nothing else in Linli knows one by name. What an indicator counts was
//! written into the facts by the commands themselves, so a number of last month is the same next year: facts are appended
//! and voided, never changed, and every number is told *as of* a day and *as known on* a day.

pub mod catalogue;
mod fact;
mod period;
#[cfg(test)]
mod tests;

pub use catalogue::{INDICATORS, Indicator, Measure, Reading, Selection, Tally};
pub use fact::RecordedFact;
pub use period::Period;

//! Whistles: 街道吹哨、部门报到 as one aggregate with a lead and supporting parties, each with clocks of its own.
//!
//! The state machine is the table in [`transitions`]; every method of [`Whistle`] asks it first, and so does
//! [`Whistle::accepts`], from which a caller learns what may be done now. Deadlines are set when a party is called (or when
//! the missing calendar year arrives) and by nothing else: no edit, comment or view moves them.

mod assignment;
mod clocks;
mod entry;
mod escalations;
mod events;
mod facts;
mod limits;
mod limits_table;
mod past;
mod reminders;
mod rules;
#[cfg(test)]
mod tests;
pub mod transitions;
mod whistle;

pub use assignment::{Assignment, Called, Rating, parties};
pub use clocks::{PartyClock, PartyClocks};
pub use entry::{Step, TimelineEntry};
pub use escalations::{EscalationStep, EscalationTarget, Escalations};
pub use events::WhistleEvent;
pub use limits::{Deadlines, LimitRule, SourcedOfficeHours, TimeLimits};
pub use past::{Past, PastRule, PastStep, PastSteps};
pub use reminders::Reminder;
pub use rules::WhistleRule;
pub use transitions::Act;
pub use whistle::{Place, Whistle, WhistleContent};

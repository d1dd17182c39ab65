//! Rule tables: what they say now, what a version would mean, adopting and withdrawing one.

mod actions;
mod adopt;
pub(crate) mod citation;
mod first_start;
mod preview;
mod tables;

pub use adopt::{AdoptRuleVersion, WithdrawRuleVersion};
pub use first_start::first_start;
pub use linli_persistence::rules::{
    InForce, in_force,
    rule_version::{RuleVersionFilter, RuleVersionSort},
};
pub use preview::{Preview, PreviewRule, preview};
pub use tables::{RuleTableFilter, TableNow};

//! What an operator does with an installation as a whole, from the command line: check its records, see what it still lacks,
//! copy it out and back, verify its audit trail. No caller's scope applies; whoever may run the binary beside the database
//! may do this.

pub mod backup;
mod check;
mod ready;
mod trail;

pub use check::{Finding, Report, check};
pub use linli_persistence::operations::{
    checks::{Check, Severity, all as checks},
    copy::applied_migrations,
    trail::Flaw,
};
pub use ready::{SetupStepFilter, Step, steps};
pub use trail::{Head, HeadFault, Verified, export_head, verify};

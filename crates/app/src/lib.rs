//! Use cases. `exec` is the one enforced path; each context has its commands and its bespoke queries.

pub mod exec;
pub mod identity;
pub mod live;
pub mod policy_documents;

pub use exec::{App, Command, Output, Target};

//! Use cases. `exec` is the one enforced path; each context has its commands and its bespoke queries.

pub mod audit;
pub mod calendar;
pub mod desk;
pub mod divisions;
pub mod exec;
pub mod identity;
pub mod live;
pub mod organisations;
pub mod policy_documents;
pub mod whistles;

pub use exec::{App, Command, Output, Target};

//! Persons: residents whom a community knows, and who looked at what is kept of them.

mod access;
mod person;

pub use access::{AccessKind, PersonAccess};
pub use person::{Age, Person, PersonContent, PersonRule};

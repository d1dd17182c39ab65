//! Who may what, tried from outside: every operation of both contracts, as anonymous and as the wrong person.

mod parity;
mod rows;
pub mod walk;

pub use rows::{On, Row, Things, nothing, reason, row};

//! Organisations: codes that are checked, official order, and posts that are handed over.

mod handover;
mod records;
mod rows;

pub use rows::rows;

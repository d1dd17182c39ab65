//! Personal data: encrypted columns.

mod resealing;

pub use resealing::{Resealed, holds_plain, reseal, sweep, values_by_key};

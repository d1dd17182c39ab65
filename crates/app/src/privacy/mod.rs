//! Personal data: keys.

mod keyring;

pub use keyring::{Algorithm, Key, KeyRing, Keys};
pub use linli_persistence::privacy::{Resealed, holds_plain, reseal, sweep, values_by_key};

//! Identity on both faces: sessions over REST only (their cookies and throttle belong to HTTP), everything else over both.

mod me;
mod sessions;

pub use me::MeQueries;
pub use sessions::{Origins, published_keys};

use crate::rest::Contract;

/// REST operations.
pub fn rest(contract: &mut Contract) {
    sessions::rest(contract);
}

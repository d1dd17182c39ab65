//! A reading that is computed from many records instead of being one of them.

use std::future::Future;

use linli_domain::Result;

use super::Reader;

/// What can be asked for, with how it is answered: rows that are counted and have neither id, version nor cursor, few enough
/// to come at once. `read` goes through the caller's reach, as every select of a context does.
pub trait Figures: serde::Serialize + Default + Send + Sync + Sized + 'static {
    /// The singular of what it answers: `indicator` gives `GET /api/v1/indicators` and `indicators(filter)`.
    const NAME: &'static str;
    /// One row.
    type Of: Send + Sync + 'static;

    /// Counts.
    fn read(self, reader: &Reader) -> impl Future<Output = Result<Vec<Self::Of>>> + Send;
}

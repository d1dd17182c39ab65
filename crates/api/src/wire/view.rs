//! What a caller is shown of a record.

use std::future::Future;

use linli_app::exec::Reader;
use linli_domain::Result;

/// What a caller is shown. One struct serves both faces; relations are added for GraphQL by `#[ComplexObject]`.
pub trait View:
    serde::Serialize + utoipa::ToSchema + async_graphql::OutputType + Clone + Send + Sync + Sized + 'static
{
    /// What it shows.
    type Of: Send + Sync + 'static;

    /// Shows records, looking up for all of them at once what they need, as the caller of `reader` may see it.
    fn of(records: Vec<Self::Of>, reader: &Reader) -> impl Future<Output = Result<Vec<Self>>> + Send;

    /// The version for `ETag`, if it has one.
    fn version(&self) -> Option<i32> {
        None
    }
}

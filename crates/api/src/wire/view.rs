//! What a caller is shown of a record.

use std::future::Future;

use linli_app::exec::Reader;
use linli_domain::Result;

use super::Incoming;

/// What a caller is shown. One struct serves both faces; relations are added for GraphQL by `#[ComplexObject]`.
pub trait View:
    serde::Serialize + utoipa::ToSchema + async_graphql::OutputType + Clone + Send + Sync + Sized + 'static
{
    /// What it shows.
    type Of: Send + Sync + 'static;

    /// Columns of its sheet beside its plain fields, such as a part of one of its lists; `beside` fills them.
    const BESIDE: &'static [&'static str] = &[];

    /// What stands in these columns: texts, moments, or ids, which are written as names; several as an array.
    fn beside(&self) -> Vec<(&'static str, serde_json::Value)> {
        Vec::new()
    }

    /// Shows records, looking up for all of them at once what they need, as the caller of `reader` may see it.
    fn of(records: Vec<Self::Of>, reader: &Reader) -> impl Future<Output = Result<Vec<Self>>> + Send;

    /// Hears that this record alone was opened, before it is shown: where looking is recorded.
    fn opened(&self, incoming: &Incoming) -> impl Future<Output = Result<()>> + Send {
        let _ = incoming;
        async { Ok(()) }
    }

    /// The version for `ETag`, if it has one.
    fn version(&self) -> Option<i32> {
        None
    }
}

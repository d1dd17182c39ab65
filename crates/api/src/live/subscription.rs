//! What changed, as a hint: kind, id, seq. A client reads the record again through its own scope.

use async_graphql::{Context, Result, SimpleObject, Subscription};
use futures::{Stream, StreamExt};
use linli_vocabulary::Kind;

use crate::graphql::{Gql, incoming, told, top};

/// Something the caller may see has changed.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Hint {
    /// What kind of record.
    pub kind: Kind,
    /// Its id.
    #[graphql(name = "id")]
    pub id: String,
    /// Order of changes; grows.
    pub seq: i64,
}

impl From<linli_app::exec::Hint> for Hint {
    fn from(hint: linli_app::exec::Hint) -> Self {
        Self { kind: hint.kind, id: hint.kind.id_text(hint.subject), seq: hint.seq }
    }
}

/// Subscriptions.
#[derive(Default)]
pub struct LiveSubscriptions;

#[Subscription(name = "Subscription")]
impl LiveSubscriptions {
    /// What the caller may see and has changed, from now on.
    async fn changes(&self, cx: &Context<'_>) -> Result<impl Stream<Item = Gql<Hint>> + use<>> {
        let incoming = incoming(cx);
        incoming.app.read(&incoming.request).map_err(|error| top(cx, error))?;
        let watch = incoming.app.watch(incoming.request.clone(), None).map_err(|error| top(cx, error))?;
        let incoming = incoming.clone();
        Ok(watch.map(move |hint| hint.map(Hint::from).map_err(|error| told(&incoming, error))))
    }
}

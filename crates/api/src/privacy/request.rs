//! Requests about one's own data.

use std::sync::Arc;

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::{exec::Reader, privacy::Copied};
use linli_domain::{Error, Result, persons::Person, privacy::DataRequest};
use linli_vocabulary::{
    DataRequestId, PersonId, Timestamp,
    privacy::{DataRequestKind, DataRequestState},
};

use crate::{
    graphql::{AllowedAction, Gql, actions, related},
    persons::PersonView,
    wire::View,
};

/// What a person asks for about what is kept of them.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "DataRequest", complex)]
#[schema(as = DataRequest)]
pub struct DataRequestView {
    /// Its id.
    pub id: DataRequestId,
    /// Raised by each change.
    pub version: i32,
    /// For what.
    pub kind: DataRequestKind,
    /// In the person's words.
    pub detail: String,
    /// When it arrived.
    pub received_at: Timestamp,
    /// The last moment in time; null as long as the calendar does not reach that far.
    pub due_at: Option<Timestamp>,
    /// How it stands.
    pub state: DataRequestState,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// What the person is told.
    pub answer: Option<String>,
    /// Who asks.
    #[graphql(skip)]
    pub person: PersonId,
    #[graphql(skip)]
    #[serde(skip)]
    record: Arc<DataRequest>,
}

#[ComplexObject]
impl DataRequestView {
    /// Who asks, masked.
    async fn person(&self, cx: &Context<'_>) -> Gql<Option<PersonView>> {
        related::<Person, _>(cx, self.person).await
    }

    /// What the caller may do now, and why not the rest.
    #[graphql(complexity = "5 + child_complexity")]
    async fn allowed_actions(&self, cx: &Context<'_>) -> Gql<Vec<AllowedAction>> {
        actions(cx, &self.record).await
    }
}

impl View for DataRequestView {
    type Of = DataRequest;

    async fn of(records: Vec<DataRequest>, _: &Reader) -> Result<Vec<Self>> {
        let view = |request: DataRequest| Self {
            id: request.id,
            version: request.version,
            kind: request.kind,
            detail: request.detail.bare().clone(),
            received_at: request.received_at,
            due_at: request.due_at,
            state: request.state,
            decided_at: request.decided_at,
            answer: request.answer.as_ref().map(|answer| answer.bare().clone()),
            person: request.person,
            record: Arc::new(request),
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

/// A request with the copy that was asked for: shown once, kept nowhere.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "DataCopy")]
#[schema(as = DataCopy)]
pub struct CopiedView {
    /// The request.
    pub request: DataRequestView,
    /// Everything that is kept of the person, as JSON text; null when a request is repeated.
    pub document: Option<String>,
}

impl View for CopiedView {
    type Of = Copied;

    async fn of(records: Vec<Copied>, reader: &Reader) -> Result<Vec<Self>> {
        let (requests, documents): (Vec<_>, Vec<_>) =
            records.into_iter().map(|copied| (copied.request, copied.document)).unzip();
        let requests = DataRequestView::of(requests, reader).await?;
        let view = |(request, document): (DataRequestView, Option<serde_json::Value>)| {
            let document = document.map(|document| serde_json::to_string_pretty(&document)).transpose();
            Ok(Self { request, document: document.map_err(Error::internal)? })
        };
        requests.into_iter().zip(documents).map(view).collect()
    }
}

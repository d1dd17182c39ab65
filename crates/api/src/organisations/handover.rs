//! What is shown of a hand-over.

use std::sync::Arc;

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::exec::Reader;
use linli_domain::{
    Result,
    organisations::{Handover, HandoverItem, Post},
};
use linli_vocabulary::{HandoverId, HandoverItemId, Kind, PostId, Timestamp};

use super::PostView;
use crate::{
    graphql::{AllowedAction, Gql, actions, related},
    wire::View,
};

/// The open work of an organisation when a post ended, and who took it over.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Handover", complex)]
#[schema(as = Handover)]
pub struct HandoverView {
    /// Its id.
    pub id: HandoverId,
    /// Raised by each change.
    pub version: i32,
    /// Organisation and post, as they were called then.
    pub title: String,
    /// Who leaves.
    pub from_name: String,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When the last piece was taken over.
    pub closed_at: Option<Timestamp>,
    /// The pieces of work.
    pub items: Vec<HandoverItemView>,
    /// The post that ended.
    #[graphql(skip)]
    pub post: PostId,
    #[graphql(skip)]
    #[serde(skip)]
    record: Arc<Handover>,
}

/// A piece of open work.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "HandoverItem", serial)]
#[schema(as = HandoverItem)]
pub struct HandoverItemView {
    /// Its id.
    pub id: HandoverItemId,
    /// Kind of record: `whistle`.
    pub kind: String,
    /// The record.
    #[graphql(name = "subject")]
    pub subject: String,
    /// What it was called then.
    pub title: String,
    /// Title of the post that took it over.
    pub transferred_to: Option<String>,
    /// When.
    pub transferred_at: Option<Timestamp>,
}

#[ComplexObject]
impl HandoverView {
    /// The post that ended.
    async fn post(&self, cx: &Context<'_>) -> Gql<Option<PostView>> {
        related::<Post, _>(cx, self.post).await
    }

    /// What the caller may do now, and why not the rest.
    #[graphql(complexity = "5 + child_complexity")]
    async fn allowed_actions(&self, cx: &Context<'_>) -> Gql<Vec<AllowedAction>> {
        actions(cx, &self.record).await
    }
}

impl View for HandoverView {
    type Of = Handover;

    async fn of(records: Vec<Handover>, reader: &Reader) -> Result<Vec<Self>> {
        let names = reader.names(records.iter().map(|handover| handover.from).collect()).await?;
        let takers: Vec<_> =
            records.iter().flat_map(|handover| &handover.items).filter_map(|item| item.to_post).collect();
        let posts = reader.many::<Post>(&takers).await?;
        let item = |item: &HandoverItem| HandoverItemView {
            id: item.id,
            kind: word(item.work.kind),
            subject: item.work.kind.id_text(item.work.subject),
            title: item.work.title.clone(),
            transferred_to: item.to_post.and_then(|post| posts.get(&post)).map(|post| post.title.clone()),
            transferred_at: item.transferred_at,
        };
        let view = |handover: Handover| Self {
            id: handover.id,
            version: handover.version,
            title: handover.title.clone(),
            from_name: names.get(&handover.from).cloned().unwrap_or_default(),
            opened_at: handover.opened_at,
            closed_at: handover.closed_at,
            items: handover.items.iter().map(item).collect(),
            post: handover.post,
            record: Arc::new(handover),
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

fn word(kind: Kind) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

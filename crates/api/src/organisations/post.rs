//! What is shown of a post. Who holds it is work data: every signed-in account may know whom to ask.

use std::sync::Arc;

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::exec::Reader;
use linli_domain::{
    Result,
    organisations::{Organisation, Post},
};
use linli_vocabulary::{AccountId, Date, OrganisationId, PostId};

use super::OrganisationView;
use crate::{
    graphql::{AllowedAction, Gql, actions, related},
    wire::View,
};

/// Who holds a post today.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct PostHolder {
    /// The account.
    pub account: AccountId,
    /// The person's name.
    pub name: String,
    /// First day in the post.
    pub since: Date,
}

/// A post in an organisation.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Post", complex, serial)]
#[schema(as = Post)]
pub struct PostView {
    /// Its id.
    pub id: PostId,
    /// Raised by each change.
    pub version: i32,
    /// What it is called.
    pub title: String,
    /// Place in the official order of its organisation.
    pub display_order: i32,
    /// Who holds it today; null when it is vacant.
    pub holder: Option<PostHolder>,
    /// Its organisation.
    #[graphql(skip)]
    pub organisation: OrganisationId,
    #[graphql(skip)]
    #[serde(skip)]
    record: Arc<Post>,
}

#[ComplexObject]
impl PostView {
    /// Its organisation.
    async fn organisation(&self, cx: &Context<'_>) -> Gql<Option<OrganisationView>> {
        related::<Organisation, _>(cx, self.organisation).await
    }

    /// What the caller may do now, and why not the rest.
    #[graphql(complexity = "5 + child_complexity")]
    async fn allowed_actions(&self, cx: &Context<'_>) -> Gql<Vec<AllowedAction>> {
        actions(cx, &self.record).await
    }
}

impl View for PostView {
    type Of = Post;

    async fn of(records: Vec<Post>, reader: &Reader) -> Result<Vec<Self>> {
        let today = reader.now().date();
        let holders = records.iter().filter_map(|post| post.holder_on(today)).map(|tenure| tenure.account);
        let names = reader.names(holders.collect()).await?;
        let view = |post: Post| Self {
            holder: post.holder_on(today).map(|tenure| PostHolder {
                account: tenure.account,
                name: names.get(&tenure.account).cloned().unwrap_or_default(),
                since: tenure.since,
            }),
            id: post.id,
            version: post.version,
            title: post.title.clone(),
            display_order: post.display_order,
            organisation: post.organisation,
            record: Arc::new(post),
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

//! What is shown of a grant.

use std::sync::Arc;

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::exec::Reader;
use linli_domain::{
    Result,
    divisions::Division,
    identity::{Account, Client, Grant, GrantHolder, GrantScope},
    organisations::{Organisation, Post},
};
use linli_vocabulary::{
    AccountId, ClientId, Date, DivisionId, GrantId, OrganisationId, PostId, Timestamp, identity::Role,
};

use super::{AccountView, ClientView};
use crate::{
    divisions::DivisionView,
    graphql::{AllowedAction, Gql, actions, related},
    organisations::{OrganisationView, PostView},
    wire::View,
};

/// A role in a scope, for an account or for whoever holds a post.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Grant", complex)]
#[schema(as = Grant)]
pub struct GrantView {
    /// Its id.
    pub id: GrantId,
    /// Raised by each change.
    pub version: i32,
    /// What it makes of whoever has it.
    pub role: Role,
    /// First day.
    pub valid_from: Date,
    /// Last day.
    pub valid_to: Option<Date>,
    /// Since when it holds no more, whatever its days say.
    pub closed_at: Option<Timestamp>,
    /// Who has it, if an account.
    #[graphql(skip)]
    pub account: Option<AccountId>,
    /// Who has it, if whoever holds a post.
    #[graphql(skip)]
    pub post: Option<PostId>,
    /// Who has it, if a machine client.
    #[graphql(skip)]
    pub client: Option<ClientId>,
    /// Where, if in a division.
    #[graphql(skip)]
    pub division: Option<DivisionId>,
    /// Where, if in an organisation.
    #[graphql(skip)]
    pub organisation: Option<OrganisationId>,
    #[graphql(skip)]
    #[serde(skip)]
    record: Arc<Grant>,
}

#[ComplexObject]
impl GrantView {
    /// Who has it, if an account that the caller may read.
    async fn account(&self, cx: &Context<'_>) -> Gql<Option<AccountView>> {
        match self.account {
            Some(id) => related::<Account, _>(cx, id).await,
            None => Ok(None),
        }
    }

    /// The post it comes with.
    async fn post(&self, cx: &Context<'_>) -> Gql<Option<PostView>> {
        match self.post {
            Some(id) => related::<Post, _>(cx, id).await,
            None => Ok(None),
        }
    }

    /// The machine client, if it is one's that the caller may read.
    async fn client(&self, cx: &Context<'_>) -> Gql<Option<ClientView>> {
        match self.client {
            Some(id) => related::<Client, _>(cx, id).await,
            None => Ok(None),
        }
    }

    /// Where, if in a division; with neither division nor organisation it holds for the whole installation.
    async fn division(&self, cx: &Context<'_>) -> Gql<Option<DivisionView>> {
        match self.division {
            Some(id) => related::<Division, _>(cx, id).await,
            None => Ok(None),
        }
    }

    /// Where, if in an organisation.
    async fn organisation(&self, cx: &Context<'_>) -> Gql<Option<OrganisationView>> {
        match self.organisation {
            Some(id) => related::<Organisation, _>(cx, id).await,
            None => Ok(None),
        }
    }

    /// What the caller may do now, and why not the rest.
    #[graphql(complexity = "5 + child_complexity")]
    async fn allowed_actions(&self, cx: &Context<'_>) -> Gql<Vec<AllowedAction>> {
        actions(cx, &self.record).await
    }
}

impl View for GrantView {
    type Of = Grant;

    async fn of(records: Vec<Grant>, _: &Reader) -> Result<Vec<Self>> {
        let view = |grant: Grant| {
            let (account, post, client) = match grant.holder {
                GrantHolder::Account(account) => (Some(account), None, None),
                GrantHolder::Post(post) => (None, Some(post), None),
                GrantHolder::Client(client) => (None, None, Some(client)),
            };
            let (division, organisation) = match grant.scope {
                GrantScope::Realm => (None, None),
                GrantScope::Division { id, .. } => (Some(id), None),
                GrantScope::Organisation(id) => (None, Some(id)),
            };
            Self {
                id: grant.id,
                version: grant.version,
                role: grant.role,
                valid_from: grant.valid_from,
                valid_to: grant.valid_to,
                closed_at: grant.closed_at,
                account,
                post,
                client,
                division,
                organisation,
                record: Arc::new(grant),
            }
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

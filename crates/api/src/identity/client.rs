//! What is shown of a machine client, to the three administrators.

use std::sync::Arc;

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::{exec::Reader, identity::IssuedSecret};
use linli_domain::{
    Result,
    identity::{Client, ClientSecret},
    organisations::{Organisation, Post},
};
use linli_vocabulary::{ClientId, ClientSecretId, Date, OrganisationId, PostId, Timestamp, identity::ClientScope};

use crate::{
    graphql::{AllowedAction, Gql, actions, related},
    organisations::{OrganisationView, PostView},
    wire::View,
};

/// Another system that reads from Linli.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Client", complex)]
#[schema(as = Client)]
pub struct ClientView {
    /// Its id, and its `client_id`.
    pub id: ClientId,
    /// Raised by each change.
    pub version: i32,
    /// Its name.
    pub name: String,
    /// What it reads for.
    pub purpose: String,
    /// Whose system it is.
    #[graphql(skip)]
    pub organisation: OrganisationId,
    /// The post that is asked when something is wrong.
    #[graphql(skip)]
    pub contact: PostId,
    /// What it may read, where its grants reach.
    pub scopes: Vec<ClientScope>,
    /// From where it may call; from anywhere if empty.
    pub addresses: Vec<String>,
    /// Its last day.
    pub valid_until: Option<Date>,
    /// Since when it is let in no more.
    pub disabled_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
    /// The last day on which it got a token.
    pub last_used_on: Option<Date>,
    /// Its secrets, oldest first, without what is secret.
    pub secrets: Vec<ClientSecretView>,
    #[graphql(skip)]
    #[serde(skip)]
    record: Arc<Client>,
}

/// A secret of a client; what is secret of it was shown once.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "ClientSecret")]
#[schema(as = ClientSecret)]
pub struct ClientSecretView {
    /// Its id.
    pub id: ClientSecretId,
    /// When it was made.
    pub created_at: Timestamp,
    /// Since when it opens nothing.
    pub retired_at: Option<Timestamp>,
    /// The last day on which it was used.
    pub last_used_on: Option<Date>,
}

#[ComplexObject]
impl ClientView {
    /// Whose system it is.
    async fn organisation(&self, cx: &Context<'_>) -> Gql<Option<OrganisationView>> {
        related::<Organisation, _>(cx, self.organisation).await
    }

    /// The post that is asked when something is wrong.
    async fn contact(&self, cx: &Context<'_>) -> Gql<Option<PostView>> {
        related::<Post, _>(cx, self.contact).await
    }

    /// What the caller may do now, and why not the rest.
    #[graphql(complexity = "5 + child_complexity")]
    async fn allowed_actions(&self, cx: &Context<'_>) -> Gql<Vec<AllowedAction>> {
        actions(cx, &self.record).await
    }
}

impl View for ClientView {
    type Of = Client;

    async fn of(records: Vec<Client>, _: &Reader) -> Result<Vec<Self>> {
        let secret = |one: &ClientSecret| ClientSecretView {
            id: one.id,
            created_at: one.created_at,
            retired_at: one.retired_at,
            last_used_on: one.used_on,
        };
        let view = |client: Client| Self {
            id: client.id,
            version: client.version,
            name: client.content.name.clone(),
            purpose: client.content.purpose.clone(),
            organisation: client.content.organisation,
            contact: client.content.contact,
            scopes: client.scopes.0.iter().copied().collect(),
            addresses: client.content.addresses.lines(),
            valid_until: client.content.valid_until,
            disabled_at: client.disabled_at,
            created_at: client.created_at,
            last_used_on: client.used_on(),
            secrets: client.secrets.iter().map(secret).collect(),
            record: Arc::new(client),
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

/// A client with a secret that is shown once.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "IssuedSecret")]
#[schema(as = IssuedSecret)]
pub struct IssuedSecretView {
    /// The client.
    pub client: ClientView,
    /// The secret: shown once; null when a request is repeated.
    pub secret: Option<String>,
}

impl View for IssuedSecretView {
    type Of = IssuedSecret;

    async fn of(records: Vec<IssuedSecret>, reader: &Reader) -> Result<Vec<Self>> {
        let (clients, secrets): (Vec<_>, Vec<_>) =
            records.into_iter().map(|issued| (issued.client, issued.secret)).unzip();
        let clients = ClientView::of(clients, reader).await?;
        Ok(clients.into_iter().zip(secrets).map(|(client, secret)| Self { client, secret }).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.client.version)
    }
}

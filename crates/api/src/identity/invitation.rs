//! What is shown of an invitation; its code is shown once.

use std::sync::Arc;

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::{exec::Reader, identity::IssuedInvitation};
use linli_domain::{
    Result,
    identity::Invitation,
    organisations::{Organisation, Post},
};
use linli_vocabulary::{InvitationId, OrganisationId, PostId, Timestamp};

use crate::{
    graphql::{AllowedAction, Gql, actions, related},
    organisations::{OrganisationView, PostView},
    wire::View,
};

/// An invitation into a post.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Invitation", complex)]
#[schema(as = Invitation)]
pub struct InvitationView {
    /// Its id.
    pub id: InvitationId,
    /// Raised by each change.
    pub version: i32,
    /// Into which post.
    #[graphql(skip)]
    pub post: PostId,
    /// Of which organisation.
    #[graphql(skip)]
    pub organisation: OrganisationId,
    /// Who issued it.
    pub issued_by: String,
    /// When.
    pub issued_at: Timestamp,
    /// Until when it may be used, exclusive.
    pub expires_at: Timestamp,
    /// When it was used.
    pub redeemed_at: Option<Timestamp>,
    /// By whom.
    pub redeemed_by: Option<String>,
    /// When it was taken back.
    pub revoked_at: Option<Timestamp>,
    #[graphql(skip)]
    #[serde(skip)]
    record: Arc<Invitation>,
}

#[ComplexObject]
impl InvitationView {
    /// Into which post.
    async fn post(&self, cx: &Context<'_>) -> Gql<Option<PostView>> {
        related::<Post, _>(cx, self.post).await
    }

    /// Of which organisation.
    async fn organisation(&self, cx: &Context<'_>) -> Gql<Option<OrganisationView>> {
        related::<Organisation, _>(cx, self.organisation).await
    }

    /// What the caller may do now, and why not the rest.
    #[graphql(complexity = "5 + child_complexity")]
    async fn allowed_actions(&self, cx: &Context<'_>) -> Gql<Vec<AllowedAction>> {
        actions(cx, &self.record).await
    }
}

impl View for InvitationView {
    type Of = Invitation;

    async fn of(records: Vec<Invitation>, reader: &Reader) -> Result<Vec<Self>> {
        let people = records.iter().flat_map(|one| [Some(one.issued_by), one.redeemed_by]).flatten().collect();
        let names = reader.names(people).await?;
        let view = |one: Invitation| Self {
            id: one.id,
            version: one.version,
            post: one.post,
            organisation: one.organisation,
            issued_by: names.get(&one.issued_by).cloned().unwrap_or_default(),
            issued_at: one.issued_at,
            expires_at: one.expires_at,
            redeemed_at: one.redeemed_at,
            redeemed_by: one.redeemed_by.and_then(|account| names.get(&account).cloned()),
            revoked_at: one.revoked_at,
            record: Arc::new(one),
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

/// An invitation with the code that is printed on its slip.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "IssuedInvitation")]
#[schema(as = IssuedInvitation)]
pub struct IssuedInvitationView {
    /// The invitation.
    pub invitation: InvitationView,
    /// What is printed on the slip: shown once; null when a request is repeated.
    pub code: Option<String>,
}

impl View for IssuedInvitationView {
    type Of = IssuedInvitation;

    async fn of(records: Vec<IssuedInvitation>, reader: &Reader) -> Result<Vec<Self>> {
        let (invitations, codes): (Vec<_>, Vec<_>) =
            records.into_iter().map(|issued| (issued.invitation, issued.code)).unzip();
        let invitations = InvitationView::of(invitations, reader).await?;
        Ok(invitations.into_iter().zip(codes).map(|(invitation, code)| Self { invitation, code }).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.invitation.version)
    }
}

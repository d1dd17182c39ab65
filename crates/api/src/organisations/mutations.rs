//! Mutations.

use async_graphql::{Context, Object, SimpleObject};
use linli_app::{
    Target,
    organisations::{
        AppointPost, ChangeOrganisation, ChangePost, CloseOrganisation, CreateOrganisation, CreatePost, EndPost,
        SetCompetence, TransferHandover,
    },
};
use linli_vocabulary::{DivisionId, HandoverId, OrganisationId, PostId};

use super::{CompetenceView, HandoverView, OrganisationView, PostView};
use crate::graphql::{Gql, UserError, mutate};

/// What a mutation of an organisation answers.
#[derive(SimpleObject)]
pub struct OrganisationPayload {
    /// As it is now.
    organisation: Option<OrganisationView>,
    /// Why it was not done.
    user_errors: Vec<UserError>,
}

impl From<(Option<OrganisationView>, Vec<UserError>)> for OrganisationPayload {
    fn from((organisation, user_errors): (Option<OrganisationView>, Vec<UserError>)) -> Self {
        Self { organisation, user_errors }
    }
}

/// What a mutation of a post answers.
#[derive(SimpleObject)]
pub struct PostPayload {
    /// As it is now.
    post: Option<PostView>,
    /// Why it was not done.
    user_errors: Vec<UserError>,
}

impl From<(Option<PostView>, Vec<UserError>)> for PostPayload {
    fn from((post, user_errors): (Option<PostView>, Vec<UserError>)) -> Self {
        Self { post, user_errors }
    }
}

/// What a mutation of a hand-over answers.
#[derive(SimpleObject)]
pub struct HandoverPayload {
    /// As it is now.
    handover: Option<HandoverView>,
    /// Why it was not done.
    user_errors: Vec<UserError>,
}

impl From<(Option<HandoverView>, Vec<UserError>)> for HandoverPayload {
    fn from((handover, user_errors): (Option<HandoverView>, Vec<UserError>)) -> Self {
        Self { handover, user_errors }
    }
}

/// What a mutation of a competence answers.
#[derive(SimpleObject)]
pub struct CompetencePayload {
    /// As it is now.
    competence: Option<CompetenceView>,
    /// Why it was not done.
    user_errors: Vec<UserError>,
}

impl From<(Option<CompetenceView>, Vec<UserError>)> for CompetencePayload {
    fn from((competence, user_errors): (Option<CompetenceView>, Vec<UserError>)) -> Self {
        Self { competence, user_errors }
    }
}

/// Mutations.
#[derive(Default)]
pub struct OrganisationMutations;

#[Object]
impl OrganisationMutations {
    /// Enters an organisation in a division.
    async fn organisation_create(
        &self,
        cx: &Context<'_>,
        id: DivisionId,
        input: CreateOrganisation,
        idempotency_key: Option<String>,
    ) -> Gql<OrganisationPayload> {
        mutate(cx, Target { id, expected_version: None, key: idempotency_key }, input).await.map(Into::into)
    }

    /// Corrects names, social credit code and order.
    async fn organisation_change(
        &self,
        cx: &Context<'_>,
        id: OrganisationId,
        expected_version: Option<i32>,
        input: ChangeOrganisation,
        idempotency_key: Option<String>,
    ) -> Gql<OrganisationPayload> {
        mutate(cx, Target { id, expected_version, key: idempotency_key }, input).await.map(Into::into)
    }

    /// Closes an organisation in whose posts nobody is left.
    async fn organisation_close(
        &self,
        cx: &Context<'_>,
        id: OrganisationId,
        expected_version: Option<i32>,
        input: CloseOrganisation,
        idempotency_key: Option<String>,
    ) -> Gql<OrganisationPayload> {
        mutate(cx, Target { id, expected_version, key: idempotency_key }, input).await.map(Into::into)
    }

    /// Creates a post in an organisation.
    async fn post_create(
        &self,
        cx: &Context<'_>,
        id: OrganisationId,
        input: CreatePost,
        idempotency_key: Option<String>,
    ) -> Gql<PostPayload> {
        mutate(cx, Target { id, expected_version: None, key: idempotency_key }, input).await.map(Into::into)
    }

    /// Corrects title and order of a post.
    async fn post_change(
        &self,
        cx: &Context<'_>,
        id: PostId,
        expected_version: Option<i32>,
        input: ChangePost,
        idempotency_key: Option<String>,
    ) -> Gql<PostPayload> {
        mutate(cx, Target { id, expected_version, key: idempotency_key }, input).await.map(Into::into)
    }

    /// Puts a person into a post.
    async fn post_appoint(
        &self,
        cx: &Context<'_>,
        id: PostId,
        expected_version: Option<i32>,
        input: AppointPost,
        idempotency_key: Option<String>,
    ) -> Gql<PostPayload> {
        mutate(cx, Target { id, expected_version, key: idempotency_key }, input).await.map(Into::into)
    }

    /// Ends the tenure and opens the hand-over of open work.
    async fn post_end(
        &self,
        cx: &Context<'_>,
        id: PostId,
        expected_version: Option<i32>,
        input: EndPost,
        idempotency_key: Option<String>,
    ) -> Gql<PostPayload> {
        mutate(cx, Target { id, expected_version, key: idempotency_key }, input).await.map(Into::into)
    }

    /// Passes one piece of open work on.
    async fn handover_transfer(
        &self,
        cx: &Context<'_>,
        id: HandoverId,
        expected_version: Option<i32>,
        input: TransferHandover,
        idempotency_key: Option<String>,
    ) -> Gql<HandoverPayload> {
        mutate(cx, Target { id, expected_version, key: idempotency_key }, input).await.map(Into::into)
    }

    /// Makes an organisation competent for a process.
    async fn competence_set(
        &self,
        cx: &Context<'_>,
        id: OrganisationId,
        input: SetCompetence,
        idempotency_key: Option<String>,
    ) -> Gql<CompetencePayload> {
        mutate(cx, Target { id, expected_version: None, key: idempotency_key }, input).await.map(Into::into)
    }
}

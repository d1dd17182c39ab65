//! Queries.

use async_graphql::{Context, Object};
use linli_app::organisations::{
    CompetenceFilter, CompetenceSort, HandoverFilter, HandoverSort, OrganisationFilter, OrganisationSort, PostFilter,
    PostSort,
};
use linli_domain::organisations::{Competence, Handover, Organisation, Post};
use linli_vocabulary::{CompetenceId, HandoverId, OrganisationId, PostId};

use super::{CompetenceView, HandoverView, OrganisationView, PostView};
use crate::graphql::{Connection, Gql, list, one};

/// Queries.
#[derive(Default)]
pub struct OrganisationQueries;

#[Object]
impl OrganisationQueries {
    /// One organisation.
    async fn organisation(&self, cx: &Context<'_>, id: OrganisationId) -> Gql<Option<OrganisationView>> {
        one::<Organisation, _>(cx, id).await
    }

    /// Organisations in their official order.
    #[graphql(complexity = "first.unwrap_or(50) as usize * child_complexity / 10 + 1")]
    async fn organisations(
        &self,
        cx: &Context<'_>,
        filter: Option<OrganisationFilter>,
        sort: Option<OrganisationSort>,
        first: Option<u32>,
        after: Option<String>,
    ) -> Gql<Connection<OrganisationView>> {
        list::<Organisation, _>(cx, filter, sort, first, after).await
    }

    /// One post.
    async fn post(&self, cx: &Context<'_>, id: PostId) -> Gql<Option<PostView>> {
        one::<Post, _>(cx, id).await
    }

    /// Posts in their official order.
    #[graphql(complexity = "first.unwrap_or(50) as usize * child_complexity / 10 + 1")]
    async fn posts(
        &self,
        cx: &Context<'_>,
        filter: Option<PostFilter>,
        sort: Option<PostSort>,
        first: Option<u32>,
        after: Option<String>,
    ) -> Gql<Connection<PostView>> {
        list::<Post, _>(cx, filter, sort, first, after).await
    }

    /// One hand-over.
    async fn handover(&self, cx: &Context<'_>, id: HandoverId) -> Gql<Option<HandoverView>> {
        one::<Handover, _>(cx, id).await
    }

    /// Hand-overs, newest first.
    #[graphql(complexity = "first.unwrap_or(50) as usize * child_complexity / 10 + 1")]
    async fn handovers(
        &self,
        cx: &Context<'_>,
        filter: Option<HandoverFilter>,
        sort: Option<HandoverSort>,
        first: Option<u32>,
        after: Option<String>,
    ) -> Gql<Connection<HandoverView>> {
        list::<Handover, _>(cx, filter, sort, first, after).await
    }

    /// One competence.
    async fn competence(&self, cx: &Context<'_>, id: CompetenceId) -> Gql<Option<CompetenceView>> {
        one::<Competence, _>(cx, id).await
    }

    /// Which organisation is competent for what, and since when.
    #[graphql(complexity = "first.unwrap_or(50) as usize * child_complexity / 10 + 1")]
    async fn competences(
        &self,
        cx: &Context<'_>,
        filter: Option<CompetenceFilter>,
        sort: Option<CompetenceSort>,
        first: Option<u32>,
        after: Option<String>,
    ) -> Gql<Connection<CompetenceView>> {
        list::<Competence, _>(cx, filter, sort, first, after).await
    }
}

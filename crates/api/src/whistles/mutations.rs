//! Mutations: three lines each.

use async_graphql::{Context, Object, SimpleObject};
use linli_app::{
    Target,
    whistles::{
        AcknowledgeWhistle, ChangeWhistle, CloseWhistle, ConfirmWhistle, DiscardWhistle, DraftWhistle, FinishWhistle,
        HandleWhistle, ReassignWhistle, ReportInWhistle, ReturnWhistle, SoundWhistle,
    },
};
use linli_vocabulary::{DivisionId, WhistleId};

use super::WhistleView;
use crate::graphql::{Gql, UserError, mutate};

/// What a mutation of a whistle answers.
#[derive(SimpleObject)]
pub struct WhistlePayload {
    /// The whistle as it is now.
    whistle: Option<WhistleView>,
    /// Why it was not done.
    user_errors: Vec<UserError>,
}

impl From<(Option<WhistleView>, Vec<UserError>)> for WhistlePayload {
    fn from((whistle, user_errors): (Option<WhistleView>, Vec<UserError>)) -> Self {
        Self { whistle, user_errors }
    }
}

const fn target(id: WhistleId, expected_version: Option<i32>, key: Option<String>) -> Target<WhistleId> {
    Target { id, expected_version, key }
}

/// Mutations.
#[derive(Default)]
pub struct WhistleMutations;

#[Object]
impl WhistleMutations {
    /// Drafts a whistle about a division, a subdistrict or a community.
    async fn whistle_draft(
        &self,
        cx: &Context<'_>,
        id: DivisionId,
        input: DraftWhistle,
        idempotency_key: Option<String>,
    ) -> Gql<WhistlePayload> {
        mutate(cx, Target { id, expected_version: None, key: idempotency_key }, input).await.map(Into::into)
    }

    /// Changes a draft.
    async fn whistle_change(
        &self,
        cx: &Context<'_>,
        id: WhistleId,
        expected_version: Option<i32>,
        input: DraftWhistle,
        idempotency_key: Option<String>,
    ) -> Gql<WhistlePayload> {
        mutate(cx, target(id, expected_version, idempotency_key), ChangeWhistle(input)).await.map(Into::into)
    }

    /// Sounds a whistle: every called department's clocks start.
    async fn whistle_sound(
        &self,
        cx: &Context<'_>,
        id: WhistleId,
        expected_version: Option<i32>,
        idempotency_key: Option<String>,
    ) -> Gql<WhistlePayload> {
        mutate(cx, target(id, expected_version, idempotency_key), SoundWhistle {}).await.map(Into::into)
    }

    /// Discards a draft.
    async fn whistle_discard(
        &self,
        cx: &Context<'_>,
        id: WhistleId,
        expected_version: Option<i32>,
        input: DiscardWhistle,
        idempotency_key: Option<String>,
    ) -> Gql<WhistlePayload> {
        mutate(cx, target(id, expected_version, idempotency_key), input).await.map(Into::into)
    }

    /// Acknowledges the call (签收).
    async fn whistle_acknowledge(
        &self,
        cx: &Context<'_>,
        id: WhistleId,
        expected_version: Option<i32>,
        input: AcknowledgeWhistle,
        idempotency_key: Option<String>,
    ) -> Gql<WhistlePayload> {
        mutate(cx, target(id, expected_version, idempotency_key), input).await.map(Into::into)
    }

    /// Reports in (报到).
    async fn whistle_report_in(
        &self,
        cx: &Context<'_>,
        id: WhistleId,
        expected_version: Option<i32>,
        input: ReportInWhistle,
        idempotency_key: Option<String>,
    ) -> Gql<WhistlePayload> {
        mutate(cx, target(id, expected_version, idempotency_key), input).await.map(Into::into)
    }

    /// Begins to handle it.
    async fn whistle_handle(
        &self,
        cx: &Context<'_>,
        id: WhistleId,
        expected_version: Option<i32>,
        input: HandleWhistle,
        idempotency_key: Option<String>,
    ) -> Gql<WhistlePayload> {
        mutate(cx, target(id, expected_version, idempotency_key), input).await.map(Into::into)
    }

    /// Finishes (办结).
    async fn whistle_finish(
        &self,
        cx: &Context<'_>,
        id: WhistleId,
        expected_version: Option<i32>,
        input: FinishWhistle,
        idempotency_key: Option<String>,
    ) -> Gql<WhistlePayload> {
        mutate(cx, target(id, expected_version, idempotency_key), input).await.map(Into::into)
    }

    /// Gives the call back, once, with a reason.
    async fn whistle_return(
        &self,
        cx: &Context<'_>,
        id: WhistleId,
        expected_version: Option<i32>,
        input: ReturnWhistle,
        idempotency_key: Option<String>,
    ) -> Gql<WhistlePayload> {
        mutate(cx, target(id, expected_version, idempotency_key), input).await.map(Into::into)
    }

    /// Gives a returned call to another organisation, or back to the same one.
    async fn whistle_reassign(
        &self,
        cx: &Context<'_>,
        id: WhistleId,
        expected_version: Option<i32>,
        input: ReassignWhistle,
        idempotency_key: Option<String>,
    ) -> Gql<WhistlePayload> {
        mutate(cx, target(id, expected_version, idempotency_key), input).await.map(Into::into)
    }

    /// Confirms that the work is done, and grades every party.
    async fn whistle_confirm(
        &self,
        cx: &Context<'_>,
        id: WhistleId,
        expected_version: Option<i32>,
        input: ConfirmWhistle,
        idempotency_key: Option<String>,
    ) -> Gql<WhistlePayload> {
        mutate(cx, target(id, expected_version, idempotency_key), input).await.map(Into::into)
    }

    /// Closes a confirmed whistle (销哨).
    async fn whistle_close(
        &self,
        cx: &Context<'_>,
        id: WhistleId,
        expected_version: Option<i32>,
        idempotency_key: Option<String>,
    ) -> Gql<WhistlePayload> {
        mutate(cx, target(id, expected_version, idempotency_key), CloseWhistle {}).await.map(Into::into)
    }
}

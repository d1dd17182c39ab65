//! Whistles on both faces.

mod mutations;
mod party;
mod timeline;
mod view;

pub use mutations::{WhistleMutations, WhistlePayload};
pub use party::{AssignmentView, ClockView};
pub use timeline::TimelineEntryView;
pub use view::WhistleView;

use async_graphql::{Context, Object};
use linli_app::whistles::{
    AcknowledgeWhistle, ChangeWhistle, CloseWhistle, ConfirmWhistle, DiscardWhistle, DraftWhistle, FinishWhistle,
    HandleWhistle, ReassignWhistle, ReportInWhistle, ReturnWhistle, SoundWhistle, WhistleFilter, WhistleSort,
};
use linli_domain::whistles::Whistle;
use linli_vocabulary::WhistleId;

use crate::{
    graphql::{Connection, Gql, list, one},
    rest::Contract,
};

/// REST operations.
pub fn rest(contract: &mut Contract) {
    contract.listing::<Whistle, WhistleView>();
    contract.command::<DraftWhistle, WhistleView>();
    contract.command::<ChangeWhistle, WhistleView>();
    contract.command::<SoundWhistle, WhistleView>();
    contract.command::<DiscardWhistle, WhistleView>();
    contract.command::<AcknowledgeWhistle, WhistleView>();
    contract.command::<ReportInWhistle, WhistleView>();
    contract.command::<HandleWhistle, WhistleView>();
    contract.command::<FinishWhistle, WhistleView>();
    contract.command::<ReturnWhistle, WhistleView>();
    contract.command::<ReassignWhistle, WhistleView>();
    contract.command::<ConfirmWhistle, WhistleView>();
    contract.command::<CloseWhistle, WhistleView>();
}

/// Queries.
#[derive(Default)]
pub struct WhistleQueries;

#[Object]
impl WhistleQueries {
    /// One whistle.
    async fn whistle(&self, cx: &Context<'_>, id: WhistleId) -> Gql<Option<WhistleView>> {
        one::<Whistle, _>(cx, id).await
    }

    /// Whistles.
    #[graphql(complexity = "first.unwrap_or(50) as usize * child_complexity / 10 + 1")]
    async fn whistles(
        &self,
        cx: &Context<'_>,
        filter: Option<WhistleFilter>,
        sort: Option<WhistleSort>,
        first: Option<u32>,
        after: Option<String>,
    ) -> Gql<Connection<WhistleView>> {
        list::<Whistle, _>(cx, filter, sort, first, after).await
    }
}

//! Divisions on both faces: the tree, and what is added or closed in it.

mod view;

use async_graphql::{Context, Object, SimpleObject};
use linli_app::{
    Target,
    divisions::{AddDivision, CloseDivision, DivisionFilter, DivisionSort},
};
use linli_domain::divisions::Division;
use linli_vocabulary::DivisionId;

pub use view::DivisionView;

use crate::{
    graphql::{Connection, Gql, UserError, list, mutate, one},
    rest::Contract,
};

/// REST operations.
pub fn rest(contract: &mut Contract) {
    contract.listing::<Division, DivisionView>();
    contract.command::<AddDivision, DivisionView>();
    contract.command::<CloseDivision, DivisionView>();
}

/// What a mutation of a division answers.
#[derive(SimpleObject)]
pub struct DivisionPayload {
    /// The division as it is now.
    division: Option<DivisionView>,
    /// Why it was not done.
    user_errors: Vec<UserError>,
}

impl From<(Option<DivisionView>, Vec<UserError>)> for DivisionPayload {
    fn from((division, user_errors): (Option<DivisionView>, Vec<UserError>)) -> Self {
        Self { division, user_errors }
    }
}

/// Queries.
#[derive(Default)]
pub struct DivisionQueries;

#[Object]
impl DivisionQueries {
    /// One division.
    async fn division(&self, cx: &Context<'_>, id: DivisionId) -> Gql<Option<DivisionView>> {
        one::<Division, _>(cx, id).await
    }

    /// Divisions.
    #[graphql(complexity = "first.unwrap_or(50) as usize * child_complexity / 10 + 1")]
    async fn divisions(
        &self,
        cx: &Context<'_>,
        filter: Option<DivisionFilter>,
        sort: Option<DivisionSort>,
        first: Option<u32>,
        after: Option<String>,
    ) -> Gql<Connection<DivisionView>> {
        list::<Division, _>(cx, filter, sort, first, after).await
    }
}

/// Mutations.
#[derive(Default)]
pub struct DivisionMutations;

#[Object]
impl DivisionMutations {
    /// Adds a division below the one named.
    async fn division_add(
        &self,
        cx: &Context<'_>,
        id: DivisionId,
        expected_version: Option<i32>,
        input: AddDivision,
        idempotency_key: Option<String>,
    ) -> Gql<DivisionPayload> {
        mutate(cx, Target { id, expected_version, key: idempotency_key }, input).await.map(Into::into)
    }

    /// Closes a division after its last day.
    async fn division_close(
        &self,
        cx: &Context<'_>,
        id: DivisionId,
        expected_version: Option<i32>,
        input: CloseDivision,
        idempotency_key: Option<String>,
    ) -> Gql<DivisionPayload> {
        mutate(cx, Target { id, expected_version, key: idempotency_key }, input).await.map(Into::into)
    }
}

//! Queries of identity.

use async_graphql::{Context, Object};
use linli_app::identity::{AccountFilter, AccountSort, DelegationFilter, DelegationSort, GrantFilter, GrantSort};
use linli_domain::identity::{Account, Delegation, Grant};
use linli_vocabulary::{AccountId, DelegationId, GrantId};

use super::{AccountView, DelegationView, GrantView};
use crate::graphql::{Connection, Gql, list, one};

/// Queries.
#[derive(Default)]
pub struct IdentityQueries;

#[Object]
impl IdentityQueries {
    /// One account.
    async fn account(&self, cx: &Context<'_>, id: AccountId) -> Gql<Option<AccountView>> {
        one::<Account, _>(cx, id).await
    }

    /// Accounts: one's own, or all for the three administrators.
    #[graphql(complexity = "first.unwrap_or(50) as usize * child_complexity / 10 + 1")]
    async fn accounts(
        &self,
        cx: &Context<'_>,
        filter: Option<AccountFilter>,
        sort: Option<AccountSort>,
        first: Option<u32>,
        after: Option<String>,
    ) -> Gql<Connection<AccountView>> {
        list::<Account, _>(cx, filter, sort, first, after).await
    }

    /// One grant.
    async fn grant(&self, cx: &Context<'_>, id: GrantId) -> Gql<Option<GrantView>> {
        one::<Grant, _>(cx, id).await
    }

    /// Grants: one's own, those within one's scope, or all for security and audit.
    #[graphql(complexity = "first.unwrap_or(50) as usize * child_complexity / 10 + 1")]
    async fn grants(
        &self,
        cx: &Context<'_>,
        filter: Option<GrantFilter>,
        sort: Option<GrantSort>,
        first: Option<u32>,
        after: Option<String>,
    ) -> Gql<Connection<GrantView>> {
        list::<Grant, _>(cx, filter, sort, first, after).await
    }

    /// One delegation.
    async fn delegation(&self, cx: &Context<'_>, id: DelegationId) -> Gql<Option<DelegationView>> {
        one::<Delegation, _>(cx, id).await
    }

    /// Delegations given by or to the caller, or all for security and audit.
    #[graphql(complexity = "first.unwrap_or(50) as usize * child_complexity / 10 + 1")]
    async fn delegations(
        &self,
        cx: &Context<'_>,
        filter: Option<DelegationFilter>,
        sort: Option<DelegationSort>,
        first: Option<u32>,
        after: Option<String>,
    ) -> Gql<Connection<DelegationView>> {
        list::<Delegation, _>(cx, filter, sort, first, after).await
    }
}

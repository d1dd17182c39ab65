//! What is shown of a delegation: names of both sides and the reason, to both sides, security and audit.

use std::sync::Arc;

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::exec::Reader;
use linli_domain::{Result, identity::Delegation};
use linli_vocabulary::{AccountId, DelegationId, Timestamp};

use crate::{
    graphql::{AllowedAction, Gql, actions},
    wire::View,
};

/// A deputy (AB角) who acts for somebody who is away.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Delegation", complex)]
#[schema(as = Delegation)]
pub struct DelegationView {
    /// Its id.
    pub id: DelegationId,
    /// Raised by each change.
    pub version: i32,
    /// Who is away.
    pub account: AccountId,
    /// Their name.
    pub from_name: String,
    /// Who acts for them.
    pub deputy: AccountId,
    /// Their name.
    pub deputy_name: String,
    /// From when.
    pub valid_from: Timestamp,
    /// Until when, exclusive.
    pub valid_to: Timestamp,
    /// When it was ended before its time.
    pub ended_at: Option<Timestamp>,
    /// Why.
    pub reason: String,
    #[graphql(skip)]
    #[serde(skip)]
    record: Arc<Delegation>,
}

#[ComplexObject]
impl DelegationView {
    /// What the caller may do now, and why not the rest.
    #[graphql(complexity = "5 + child_complexity")]
    async fn allowed_actions(&self, cx: &Context<'_>) -> Gql<Vec<AllowedAction>> {
        actions(cx, &self.record).await
    }
}

impl View for DelegationView {
    type Of = Delegation;

    async fn of(records: Vec<Delegation>, reader: &Reader) -> Result<Vec<Self>> {
        let names = reader
            .names(records.iter().flat_map(|delegation| [delegation.account, delegation.deputy]).collect())
            .await?;
        let name = |id: AccountId| names.get(&id).cloned().unwrap_or_default();
        let view = |delegation: Delegation| Self {
            id: delegation.id,
            version: delegation.version,
            account: delegation.account,
            from_name: name(delegation.account),
            deputy: delegation.deputy,
            deputy_name: name(delegation.deputy),
            valid_from: delegation.valid_from,
            valid_to: delegation.valid_to,
            ended_at: delegation.ended_at,
            reason: delegation.reason.bare().clone(),
            record: Arc::new(delegation),
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

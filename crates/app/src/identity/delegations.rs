//! Delegations to a deputy (AB角): dated, by oneself, without administrators and without chains.

use linli_domain::{
    Error, Message, Result,
    authorisation::{Permission, is_administrator},
    identity::{Account, Delegation, DelegationRule, GrantHolder},
    personal::Personal,
};
use linli_persistence::identity::roles_around;
use linli_vocabulary::{AccountId, Timestamp};

use crate::exec::{Command, Fields, Loaded, Tx};

/// Lets a deputy act with one's own grants for a while.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "DelegationGiveInput")]
#[schema(as = DelegationGiveInput)]
pub struct GiveDelegation {
    /// Who acts for the caller.
    pub deputy: AccountId,
    /// From when.
    pub valid_from: Timestamp,
    /// Until when, exclusive; at most a year later.
    pub valid_to: Timestamp,
    /// Why, at most 200 characters.
    #[schema(min_length = 1, max_length = 200)]
    pub reason: String,
}

impl Command for GiveDelegation {
    const NEEDS: Permission = Permission::DelegationGive;
    type On = Account;
    type Output = Delegation;

    fn check(&self) -> Result<()> {
        let order = Message::new("结束时间须晚于开始时间。", "It must end after it begins.");
        Fields::new()
            .text("reason", &self.reason, 200)
            .must("validTo", self.valid_from < self.valid_to, "ends_before_it_begins", order)
            .done()
    }

    async fn run(self, on: Loaded<Account>, tx: &mut Tx) -> Result<Delegation> {
        let no_deputy = || {
            Error::field(
                "deputy",
                "deputy_not_found",
                Message::new("没有这个账号，或账号已停用。", "There is no such account, or it is disabled."),
            )
        };
        let around = roles_around(tx, GrantHolder::Account(self.deputy)).await?.ok_or_else(no_deputy)?;
        if around.iter().any(|grant| is_administrator(grant.role)) {
            return Err(DelegationRule::Administrator.into());
        }
        let held = tx.request().caller.signed().map(|signed| signed.grants.clone()).unwrap_or_default();
        let delegation = Delegation {
            id: tx.new_id(),
            version: 1,
            account: on.id,
            deputy: self.deputy,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            reason: Personal::new(self.reason),
            given_at: tx.now(),
            ended_at: None,
        };
        let (delegation, event) = delegation.give(&held)?;
        tx.create(delegation, event).await
    }
}

/// Ends a delegation before its time.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DelegationEndInput)]
pub struct EndDelegation {}

impl Command for EndDelegation {
    const NEEDS: Permission = Permission::DelegationEnd;
    type On = Delegation;
    type Output = Delegation;

    async fn run(self, on: Loaded<Delegation>, tx: &mut Tx) -> Result<Delegation> {
        let now = tx.now();
        let decided = on.decide(|delegation| delegation.end(now))?;
        tx.save(decided).await
    }
}

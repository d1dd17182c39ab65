//! Mutations of identity.

use async_graphql::{Context, ID, Object, SimpleObject};
use linli_app::{
    Target,
    identity::{
        ChangePassword, CloseGrant, ConfirmFactor, CreateAccount, DisableAccount, EnableAccount, EndDelegation,
        EnrolFactor, GiveDelegation, GiveGrant, ResetAccount,
    },
};
use linli_vocabulary::{AccountId, DelegationId, GrantId};

use super::{AccountView, DelegationView, EnrolledView, FactorSecret, GrantView, IssuedView};
use crate::graphql::{Gql, UserError, mutate};

/// What a mutation of an account answers.
#[derive(Default, SimpleObject)]
pub struct AccountPayload {
    /// The account as it is now.
    account: Option<AccountView>,
    /// The one-time password to hand over in person, shown once.
    slip: Option<String>,
    /// The secret of a second factor, shown once on enrolment.
    factor: Option<FactorSecret>,
    /// Why it was not done.
    user_errors: Vec<UserError>,
}

impl From<(Option<AccountView>, Vec<UserError>)> for AccountPayload {
    fn from((account, user_errors): (Option<AccountView>, Vec<UserError>)) -> Self {
        Self { account, user_errors, ..Self::default() }
    }
}

impl From<(Option<IssuedView>, Vec<UserError>)> for AccountPayload {
    fn from((issued, user_errors): (Option<IssuedView>, Vec<UserError>)) -> Self {
        let (account, slip) = issued.map(|issued| (issued.account, issued.slip)).unzip();
        Self { account, slip: slip.flatten(), user_errors, factor: None }
    }
}

impl From<(Option<EnrolledView>, Vec<UserError>)> for AccountPayload {
    fn from((enrolled, user_errors): (Option<EnrolledView>, Vec<UserError>)) -> Self {
        let (account, factor) = enrolled.map(|enrolled| (enrolled.account, enrolled.factor)).unzip();
        Self { account, factor: factor.flatten(), user_errors, slip: None }
    }
}

/// What a mutation of a grant answers.
#[derive(SimpleObject)]
pub struct GrantPayload {
    /// The grant as it is now.
    grant: Option<GrantView>,
    /// Why it was not done.
    user_errors: Vec<UserError>,
}

impl From<(Option<GrantView>, Vec<UserError>)> for GrantPayload {
    fn from((grant, user_errors): (Option<GrantView>, Vec<UserError>)) -> Self {
        Self { grant, user_errors }
    }
}

/// What a mutation of a delegation answers.
#[derive(SimpleObject)]
pub struct DelegationPayload {
    /// The delegation as it is now.
    delegation: Option<DelegationView>,
    /// Why it was not done.
    user_errors: Vec<UserError>,
}

impl From<(Option<DelegationView>, Vec<UserError>)> for DelegationPayload {
    fn from((delegation, user_errors): (Option<DelegationView>, Vec<UserError>)) -> Self {
        Self { delegation, user_errors }
    }
}

/// Mutations.
#[derive(Default)]
pub struct IdentityMutations;

#[Object]
impl IdentityMutations {
    /// Makes an account; the answer carries the slip of its first password. The target is the realm: any `id` will do.
    async fn account_create(
        &self,
        cx: &Context<'_>,
        #[graphql(name = "id")] _id: ID,
        input: CreateAccount,
        idempotency_key: Option<String>,
    ) -> Gql<AccountPayload> {
        let target = Target { id: (), expected_version: None, key: idempotency_key };
        mutate::<_, IssuedView>(cx, target, input).await.map(Into::into)
    }

    /// Resets an account in person: a new slip, no second factor, all sessions closed.
    async fn account_reset(
        &self,
        cx: &Context<'_>,
        id: AccountId,
        expected_version: Option<i32>,
        idempotency_key: Option<String>,
    ) -> Gql<AccountPayload> {
        let target = Target { id, expected_version, key: idempotency_key };
        mutate::<_, IssuedView>(cx, target, ResetAccount::default()).await.map(Into::into)
    }

    /// Lets nobody sign in with an account any more, at once.
    async fn account_disable(
        &self,
        cx: &Context<'_>,
        id: AccountId,
        expected_version: Option<i32>,
        input: DisableAccount,
        idempotency_key: Option<String>,
    ) -> Gql<AccountPayload> {
        let target = Target { id, expected_version, key: idempotency_key };
        mutate::<_, AccountView>(cx, target, input).await.map(Into::into)
    }

    /// Lets a disabled account be used again.
    async fn account_enable(
        &self,
        cx: &Context<'_>,
        id: AccountId,
        expected_version: Option<i32>,
        idempotency_key: Option<String>,
    ) -> Gql<AccountPayload> {
        let target = Target { id, expected_version, key: idempotency_key };
        mutate::<_, AccountView>(cx, target, EnableAccount {}).await.map(Into::into)
    }

    /// Changes one's own password; every other session of the account ends.
    async fn account_change_password(
        &self,
        cx: &Context<'_>,
        id: AccountId,
        expected_version: Option<i32>,
        input: ChangePassword,
        idempotency_key: Option<String>,
    ) -> Gql<AccountPayload> {
        let target = Target { id, expected_version, key: idempotency_key };
        mutate::<_, AccountView>(cx, target, input).await.map(Into::into)
    }

    /// Enrols a second factor for oneself; it asks for nothing until it is confirmed.
    async fn account_enrol_factor(
        &self,
        cx: &Context<'_>,
        id: AccountId,
        expected_version: Option<i32>,
        idempotency_key: Option<String>,
    ) -> Gql<AccountPayload> {
        let target = Target { id, expected_version, key: idempotency_key };
        mutate::<_, EnrolledView>(cx, target, EnrolFactor::default()).await.map(Into::into)
    }

    /// Confirms one's second factor with a first code; from now on sign-in asks for one.
    async fn account_confirm_factor(
        &self,
        cx: &Context<'_>,
        id: AccountId,
        expected_version: Option<i32>,
        input: ConfirmFactor,
        idempotency_key: Option<String>,
    ) -> Gql<AccountPayload> {
        let target = Target { id, expected_version, key: idempotency_key };
        mutate::<_, AccountView>(cx, target, input).await.map(Into::into)
    }

    /// Gives a role in a scope to an account or a post. The target is the realm: any `id` will do.
    async fn grant_give(
        &self,
        cx: &Context<'_>,
        #[graphql(name = "id")] _id: ID,
        input: GiveGrant,
        idempotency_key: Option<String>,
    ) -> Gql<GrantPayload> {
        let target = Target { id: (), expected_version: None, key: idempotency_key };
        mutate::<_, GrantView>(cx, target, input).await.map(Into::into)
    }

    /// Takes a grant back, at once.
    async fn grant_close(
        &self,
        cx: &Context<'_>,
        id: GrantId,
        expected_version: Option<i32>,
        input: CloseGrant,
        idempotency_key: Option<String>,
    ) -> Gql<GrantPayload> {
        let target = Target { id, expected_version, key: idempotency_key };
        mutate::<_, GrantView>(cx, target, input).await.map(Into::into)
    }

    /// Lets a deputy act with the caller's own grants for a while. The target is the caller's own account.
    async fn delegation_give(
        &self,
        cx: &Context<'_>,
        id: AccountId,
        input: GiveDelegation,
        idempotency_key: Option<String>,
    ) -> Gql<DelegationPayload> {
        let target = Target { id, expected_version: None, key: idempotency_key };
        mutate::<_, DelegationView>(cx, target, input).await.map(Into::into)
    }

    /// Ends a delegation before its time.
    async fn delegation_end(
        &self,
        cx: &Context<'_>,
        id: DelegationId,
        expected_version: Option<i32>,
        idempotency_key: Option<String>,
    ) -> Gql<DelegationPayload> {
        let target = Target { id, expected_version, key: idempotency_key };
        mutate::<_, DelegationView>(cx, target, EndDelegation {}).await.map(Into::into)
    }
}

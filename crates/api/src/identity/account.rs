//! What is shown of an account: names to whoever may read it, telephone numbers masked unless cleared.

use std::{collections::HashMap, sync::Arc};

use async_graphql::{ComplexObject, Context, SimpleObject, dataloader::Loader};
use linli_app::{
    exec::Reader,
    identity::{EnrolledFactor, IssuedSlip, grants_by_account, held_posts, last_sign_ins},
};
use linli_domain::{Error, Result, identity::Account, masking::mask_phone, organisations::Post, personal::Sight};
use linli_vocabulary::{AccountId, Timestamp, identity::AccountKind};

use super::GrantView;
use crate::{
    graphql::{AllowedAction, Gql, actions, batched},
    organisations::PostView,
    wire::View,
};

/// A person who signs in.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Account", complex)]
#[schema(as = Account)]
pub struct AccountView {
    /// Its id.
    pub id: AccountId,
    /// Raised by each change.
    pub version: i32,
    /// How one signs in with it.
    pub kind: AccountKind,
    /// Sign-in name.
    pub account: String,
    /// The person's name.
    pub name: String,
    /// Telephone number, masked unless the caller is cleared or it is their own.
    pub phone: Option<String>,
    /// Since when nobody can sign in with it.
    pub disabled_at: Option<Timestamp>,
    /// The password came from a slip or is too old.
    pub must_change_password: bool,
    /// Until when the slip of its one-time password opens a session; none when it has a password of its own.
    pub slip_until: Option<Timestamp>,
    /// Whether a second factor is in use.
    pub second_factor: bool,
    /// When the person signed in last.
    pub last_sign_in_at: Option<Timestamp>,
    #[graphql(skip)]
    #[serde(skip)]
    record: Arc<Account>,
}

#[ComplexObject]
impl AccountView {
    /// Open grants, its own and those of the posts it holds, as far as the caller may read them.
    #[graphql(complexity = "5 + 2 * child_complexity")]
    async fn grants(&self, cx: &Context<'_>) -> Gql<Vec<GrantView>> {
        Ok(batched(cx, Grants, self.id).await?.unwrap_or_default())
    }

    /// The posts it holds.
    #[graphql(complexity = "5 + 2 * child_complexity")]
    async fn posts(&self, cx: &Context<'_>) -> Gql<Vec<PostView>> {
        Ok(batched(cx, Posts, self.id).await?.unwrap_or_default())
    }

    /// What the caller may do now, and why not the rest.
    #[graphql(complexity = "5 + child_complexity")]
    async fn allowed_actions(&self, cx: &Context<'_>) -> Gql<Vec<AllowedAction>> {
        actions(cx, &self.record).await
    }
}

impl View for AccountView {
    type Of = Account;

    async fn of(records: Vec<Account>, reader: &Reader) -> Result<Vec<Self>> {
        let ids: Vec<AccountId> = records.iter().map(|account| account.id).collect();
        let last = last_sign_ins(reader, &ids).await?;
        let sight = Sight::of(&reader.request().caller);
        let phone = |account: &Account| {
            let phone = reader.phone_of(account)?;
            Ok::<_, Error>(phone.map(|phone| sight.show(account.id, &phone, Clone::clone, |phone| mask_phone(phone))))
        };
        let phones = records.iter().map(phone).collect::<Result<Vec<_>>>()?;
        let view = |(account, phone): (Account, Option<String>)| Self {
            id: account.id,
            version: account.version,
            kind: account.kind,
            account: account.login.clone(),
            name: account.name.bare().clone(),
            phone,
            disabled_at: account.disabled_at,
            must_change_password: account.password_is_due(reader.now()),
            slip_until: account.slip_until(),
            second_factor: account.has_factor(),
            last_sign_in_at: last.get(&account.id).copied(),
            record: Arc::new(account),
        };
        Ok(records.into_iter().zip(phones).map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

/// An account with the slip of its one-time password.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "IssuedSlip")]
#[schema(as = IssuedSlip)]
pub struct IssuedView {
    /// The account.
    pub account: AccountView,
    /// The one-time password to hand over in person: shown once; null when a request is repeated.
    pub slip: Option<String>,
}

impl View for IssuedView {
    type Of = IssuedSlip;

    async fn of(records: Vec<IssuedSlip>, reader: &Reader) -> Result<Vec<Self>> {
        let (accounts, slips): (Vec<_>, Vec<_>) =
            records.into_iter().map(|issued| (issued.account, issued.slip)).unzip();
        let accounts = AccountView::of(accounts, reader).await?;
        Ok(accounts.into_iter().zip(slips).map(|(account, slip)| Self { account, slip }).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.account.version)
    }
}

/// The secret of a second factor: shown once.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
pub struct FactorSecret {
    /// Base32, to be typed.
    pub secret: String,
    /// `otpauth://` address for an authenticator, to be scanned.
    pub uri: String,
}

/// An account with the secret of its second factor.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "EnrolledFactor")]
#[schema(as = EnrolledFactor)]
pub struct EnrolledView {
    /// The account.
    pub account: AccountView,
    /// The secret; null when a request is repeated.
    pub factor: Option<FactorSecret>,
}

impl View for EnrolledView {
    type Of = EnrolledFactor;

    async fn of(records: Vec<EnrolledFactor>, reader: &Reader) -> Result<Vec<Self>> {
        let factor = |enrolled: EnrolledFactor| {
            let factor = enrolled.secret.zip(enrolled.uri).map(|(secret, uri)| FactorSecret { secret, uri });
            (enrolled.account, factor)
        };
        let (accounts, factors): (Vec<_>, Vec<_>) = records.into_iter().map(factor).unzip();
        let accounts = AccountView::of(accounts, reader).await?;
        Ok(accounts.into_iter().zip(factors).map(|(account, factor)| Self { account, factor }).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.account.version)
    }
}

/// The grants of all accounts of a request.
struct Grants(Reader);

impl Loader<AccountId> for Grants {
    type Value = Vec<GrantView>;
    type Error = Arc<Error>;

    async fn load(&self, keys: &[AccountId]) -> Result<HashMap<AccountId, Vec<GrantView>>, Arc<Error>> {
        let mut of = HashMap::new();
        for (account, grants) in grants_by_account(&self.0, keys).await.map_err(Arc::new)? {
            of.insert(account, GrantView::of(grants, &self.0).await.map_err(Arc::new)?);
        }
        Ok(of)
    }
}

/// The posts of all accounts of a request.
struct Posts(Reader);

impl Loader<AccountId> for Posts {
    type Value = Vec<PostView>;
    type Error = Arc<Error>;

    async fn load(&self, keys: &[AccountId]) -> Result<HashMap<AccountId, Vec<PostView>>, Arc<Error>> {
        let held = held_posts(&self.0, keys).await.map_err(Arc::new)?;
        let ids: Vec<_> = held.iter().map(|(post, _)| *post).collect();
        let posts = self.0.many::<Post>(&ids).await.map_err(Arc::new)?;
        let views = PostView::of(posts.into_values().collect(), &self.0).await.map_err(Arc::new)?;
        let mut of: HashMap<AccountId, Vec<PostView>> = HashMap::new();
        for (post, account) in held {
            of.entry(account).or_default().extend(views.iter().find(|view| view.id == post).cloned());
        }
        Ok(of)
    }
}

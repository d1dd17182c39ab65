//! Grants: given within what the giver holds, or by the security administrator; closed, never changed.

use linli_domain::{
    Error, Message, Result,
    authorisation::{Permission, is_administrator, may_grant, without_password},
    divisions::Division,
    identity::{AccountRule, Grant, GrantHolder, GrantRule, GrantScope},
    organisations::Organisation,
};
use linli_persistence::identity::{is_by_phone, roles_around};
use linli_vocabulary::{AccountId, ClientId, Date, DivisionId, Kind, OrganisationId, PostId, identity::Role};

use crate::exec::{Anywhere, Command, Fields, Loaded, Tx};

/// Gives a role in a scope to an account, or to whoever holds a post.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "GrantGiveInput")]
#[schema(as = GrantGiveInput)]
pub struct GiveGrant {
    /// To this account; or to a post.
    pub account: Option<AccountId>,
    /// To whoever holds this post.
    pub post: Option<PostId>,
    /// To a machine client, which reads with it what it is allowed.
    pub client: Option<ClientId>,
    /// The role.
    pub role: Role,
    /// In this division and everything below it; or in an organisation; or, if neither, in the whole installation.
    pub division: Option<DivisionId>,
    /// In this organisation.
    pub organisation: Option<OrganisationId>,
    /// First day.
    pub valid_from: Date,
    /// Last day, if it has one.
    pub valid_to: Option<Date>,
}

impl GiveGrant {
    /// A role for the whole installation.
    #[must_use]
    pub const fn realm(account: AccountId, role: Role, valid_from: Date) -> Self {
        Self {
            account: Some(account),
            post: None,
            client: None,
            role,
            division: None,
            organisation: None,
            valid_from,
            valid_to: None,
        }
    }

    /// A role in a division and everything below it.
    #[must_use]
    pub fn division(holder: GrantHolder, role: Role, division: DivisionId, valid_from: Date) -> Self {
        Self { division: Some(division), ..Self::to(holder, role, valid_from) }
    }

    /// A role in an organisation.
    #[must_use]
    pub fn organisation(holder: GrantHolder, role: Role, organisation: OrganisationId, valid_from: Date) -> Self {
        Self { organisation: Some(organisation), ..Self::to(holder, role, valid_from) }
    }

    fn to(holder: GrantHolder, role: Role, valid_from: Date) -> Self {
        let (account, post, client) = match holder {
            GrantHolder::Account(account) => (Some(account), None, None),
            GrantHolder::Post(post) => (None, Some(post), None),
            GrantHolder::Client(client) => (None, None, Some(client)),
        };
        Self { account, post, client, role, division: None, organisation: None, valid_from, valid_to: None }
    }

    async fn scope(&self, tx: &mut Tx) -> Result<GrantScope> {
        Ok(match (self.division, self.organisation) {
            (Some(id), _) => {
                let division = tx.read::<Division>(id).await.map_err(|error| absent("division", error))?;
                GrantScope::Division { id, code: division.code }
            }
            (None, Some(id)) => {
                let organisation = tx.read::<Organisation>(id).await.map_err(|error| absent("organisation", error))?;
                GrantScope::Organisation(organisation.id)
            }
            (None, None) => GrantScope::Realm,
        })
    }
}

impl Command for GiveGrant {
    const NEEDS: Permission = Permission::GrantGive;
    type On = Anywhere;
    type Output = Grant;

    fn check(&self) -> Result<()> {
        let holder = Message::new(
            "请选择一个账号、一个岗位或一个接入系统。",
            "Choose one of an account, a post and a machine client.",
        );
        let holders =
            usize::from(self.account.is_some()) + usize::from(self.post.is_some()) + usize::from(self.client.is_some());
        let scope = Message::new("区划和单位只能选一个。", "Choose either a division or an organisation, or neither.");
        Fields::new()
            .must("account", holders == 1, "one_of_two", holder)
            .must("division", self.division.is_none() || self.organisation.is_none(), "one_of_two", scope)
            .done()
    }

    async fn run(self, _: Loaded<Anywhere>, tx: &mut Tx) -> Result<Grant> {
        let (holder, field) = match (self.account, self.post, self.client) {
            (Some(account), ..) => (GrantHolder::Account(account), "account"),
            (None, Some(post), _) => (GrantHolder::Post(post), "post"),
            (None, None, Some(client)) => (GrantHolder::Client(client), "client"),
            (None, None, None) => return Err(Error::internal("checked before")),
        };
        let scope = self.scope(tx).await?;
        let mut around =
            roles_around(tx, holder).await?.ok_or_else(|| absent(field, Error::NotFound(Kind::Account)))?;
        around.retain(|grant| grant.is_open(tx.today()));
        let roles: Vec<Role> = around.iter().map(|grant| grant.role).collect();
        let to_myself = self.account.is_some() && self.account == tx.account().ok();
        let caller = &tx.request().caller;
        let secures = caller
            .signed()
            .is_none_or(|signed| signed.grants.iter().any(|grant| grant.role == Role::SecurityAdministrator));
        if self.client.is_some() && !secures {
            return Err(GrantRule::NotForMachines.into());
        }
        if let Some(account) = self.account
            && !without_password(self.role)
            && is_by_phone(tx, account).await?
        {
            return Err(AccountRule::ByPhone.into());
        }
        let caller = &tx.request().caller;
        may_grant(caller, self.role, &scope.scope(), &roles, to_myself)?;
        if around.iter().any(|grant| grant.holder == holder && grant.role == self.role && grant.scope == scope) {
            return Err(GrantRule::AlreadyHeld.into());
        }
        let grant = Grant {
            id: tx.new_id(),
            version: 1,
            holder,
            role: self.role,
            scope,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            given_at: tx.now(),
            closed_at: None,
            closed_because: linli_domain::personal::Personal::new(None),
        };
        let (grant, event) = grant.give()?;
        // The database has the last word on separation: two roles given at the same moment end here.
        let refusal = linli_domain::authorisation::GrantingRule::SeparatedAdministrators;
        if is_administrator(grant.role) {
            tx.create_unique(grant, event, refusal).await
        } else {
            tx.create(grant, event).await
        }
    }
}

/// What a field names and is not there, or not for this caller's eyes.
pub(super) fn absent(field: &str, error: Error) -> Error {
    match error {
        Error::NotFound(_) => Error::field(
            field,
            "not_found",
            Message::new("没有找到，或者您无权查看。", "Not found, or not yours to see."),
        ),
        other => other,
    }
}

/// Takes a grant back, at once.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "GrantCloseInput")]
#[schema(as = GrantCloseInput)]
pub struct CloseGrant {
    /// Why, at most 200 characters.
    #[schema(min_length = 1, max_length = 200)]
    pub reason: String,
}

impl Command for CloseGrant {
    const NEEDS: Permission = Permission::GrantClose;
    type On = Grant;
    type Output = Grant;

    fn check(&self) -> Result<()> {
        Fields::new().text("reason", &self.reason, 200).done()
    }

    async fn run(self, on: Loaded<Grant>, tx: &mut Tx) -> Result<Grant> {
        let now = tx.now();
        let decided = on.decide(|grant| grant.close(self.reason, now))?;
        tx.save(decided).await
    }
}

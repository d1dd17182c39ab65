//! Who asks. Made only by authentication and the worker.

use std::collections::BTreeSet;

use linli_vocabulary::{AccountId, ClientId, GrantId, OrganisationId, SessionId, identity::Role};

use strum::IntoEnumIterator;

use super::{Admitted, Branch, Permission, Reach, Relation, Scope};
use crate::identity::Delegation;

/// Who asks.
#[derive(Clone, Debug)]
pub enum Caller {
    /// Nobody has signed in.
    Anonymous,
    /// A person with an account and a live session.
    Account(Box<Signed>),
    /// Another system with a token of its own.
    Client(Box<Admitted>),
    /// Linli itself: a job or a command-line act, on whose behalf if anybody's.
    System {
        /// The job's name, as audit shows it.
        job: &'static str,
        /// The account that asked for it.
        on_behalf_of: Option<AccountId>,
    },
}

/// A signed-in account with the grants that hold now.
#[derive(Clone, Debug)]
pub struct Signed {
    /// The account.
    pub account: AccountId,
    /// Its session.
    pub session: SessionId,
    /// Sign-in name.
    pub login: String,
    /// Display name.
    pub name: String,
    /// The password must be changed or the second factor enrolled first: nothing else is allowed.
    pub limited: bool,
    /// Opened by a code to a telephone: no role of staff, and without a role only what is meant for everybody.
    pub by_phone: bool,
    /// Grants that hold at this moment, own and delegated.
    pub grants: Vec<HeldGrant>,
}

/// A grant that holds now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldGrant {
    /// The grant.
    pub id: GrantId,
    /// Its role.
    pub role: Role,
    /// Where it holds.
    pub scope: Scope,
    /// The account whose deputy the caller is (代), when the grant came by delegation.
    pub on_behalf_of: Option<AccountId>,
}

/// For which organisations a caller may act under one permission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Acting {
    /// For any.
    Everyone,
    /// For these.
    For(BTreeSet<OrganisationId>),
}

impl Acting {
    /// Whether the caller may act for this organisation.
    #[must_use]
    pub fn acts_for(&self, organisation: OrganisationId) -> bool {
        match self {
            Self::Everyone => true,
            Self::For(organisations) => organisations.contains(&organisation),
        }
    }
}

impl Caller {
    /// The account behind the caller, if a person stands behind it.
    #[must_use]
    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::Account(signed) => Some(signed.account),
            Self::System { on_behalf_of, .. } => *on_behalf_of,
            Self::Anonymous | Self::Client(_) => None,
        }
    }

    /// The machine client that asks.
    #[must_use]
    pub fn client(&self) -> Option<ClientId> {
        match self {
            Self::Client(admitted) => Some(admitted.client),
            _ => None,
        }
    }

    /// The signed-in account with its grants.
    #[must_use]
    pub fn signed(&self) -> Option<&Signed> {
        match self {
            Self::Account(signed) => Some(signed),
            _ => None,
        }
    }

    /// Every way in which this caller reaches records under `permission`.
    #[must_use]
    pub fn reach(&self, permission: Permission) -> Reach {
        let signed = match self {
            Self::System { .. } => return Reach::Everything,
            Self::Anonymous => return Reach::Through(Vec::new()),
            Self::Client(admitted) if !admitted.scopes.include(permission) => return Reach::Through(Vec::new()),
            Self::Client(admitted) => return through(permission, None, |_| true, &admitted.grants),
            Self::Account(signed) => signed,
        };
        let declared = permission.declared();
        if signed.limited {
            // Whatever its roles: a session that has something to put right first sees its own account and nothing else.
            let myself = declared.while_limited && declared.through.contains(&Relation::Myself);
            return Reach::Through(if myself { vec![Branch::Myself(signed.account)] } else { Vec::new() });
        }
        let open =
            |relation| !signed.by_phone || declared.by_phone || (declared.own_by_phone && relation == Relation::Myself);
        through(permission, Some(signed.account), open, &signed.grants)
    }

    /// The names of all permissions under which this caller reaches anything: what a client offers. Delegating works on one's
    /// own account, but is nothing for those who have nothing to delegate.
    #[must_use]
    pub fn permissions(&self) -> Vec<&'static str> {
        let reaches = |permission: &Permission| self.reach(*permission) != Reach::Through(Vec::new());
        let held = self.signed().map_or(&[][..], |signed| &signed.grants);
        let in_vain = |permission: &Permission| {
            *permission == Permission::DelegationGive && Delegation::may_be_given(held).is_err()
        };
        Permission::iter().filter(|one| reaches(one) && !in_vain(one)).map(Permission::name).collect()
    }

    /// For which organisations the caller may act as a party under `permission`.
    #[must_use]
    pub fn acting(&self, permission: Permission) -> Acting {
        match self.reach(permission) {
            Reach::Everything => Acting::Everyone,
            Reach::Through(branches) => Acting::For(
                branches
                    .into_iter()
                    .filter_map(|branch| match branch {
                        Branch::Party(organisation) => Some(organisation),
                        _ => None,
                    })
                    .collect(),
            ),
        }
    }

    /// For whom the caller acts when only a delegated grant gives it `permission`: 代 in the timeline and in audit.
    #[must_use]
    pub fn on_behalf_of(&self, permission: Permission) -> Option<AccountId> {
        match self {
            Self::System { on_behalf_of, .. } => *on_behalf_of,
            Self::Anonymous | Self::Client(_) => None,
            Self::Account(signed) => {
                let mut holding =
                    signed.grants.iter().filter(|grant| permission.declared().roles.contains(&grant.role)).peekable();
                let first = holding.peek().and_then(|grant| grant.on_behalf_of);
                holding.all(|grant| grant.on_behalf_of.is_some()).then_some(first).flatten()
            }
        }
    }
}

/// What these grants reach under a permission, and what needs none where that is `open` to the caller.
fn through(
    permission: Permission,
    myself: Option<AccountId>,
    open: impl Fn(Relation) -> bool,
    grants: &[HeldGrant],
) -> Reach {
    let declared = permission.declared();
    let mut branches = Vec::new();
    for relation in declared.through.iter().filter(|relation| open(**relation)) {
        match relation {
            Relation::SignedIn => Reach::add(&mut branches, Branch::SignedIn),
            Relation::Myself => {
                if let Some(account) = myself {
                    Reach::add(&mut branches, Branch::Myself(account));
                }
            }
            Relation::Owner | Relation::Own | Relation::Party => {}
        }
    }
    for grant in grants.iter().filter(|grant| declared.roles.contains(&grant.role)) {
        if grant.scope == Scope::Realm {
            return Reach::Everything;
        }
        for relation in declared.through {
            match (relation, &grant.scope) {
                (Relation::Owner, Scope::Division(code)) => Reach::add(&mut branches, Branch::Owner(code.clone())),
                (Relation::Own, Scope::Organisation(id)) => Reach::add(&mut branches, Branch::Own(*id)),
                (Relation::Party, Scope::Organisation(id)) => Reach::add(&mut branches, Branch::Party(*id)),
                _ => {}
            }
        }
    }
    Reach::Through(branches)
}

//! A grant: a role in a scope, for an account or for whoever holds a post, within dates.

use linli_vocabulary::{
    AccountId, ClientId, Date, DivisionId, GrantId, OrganisationId, PostId, Timestamp, identity::Role,
};
use serde::Serialize;

use crate::{
    authorisation::{HeldGrant, Scope, is_administrator},
    error::{Message, Rule},
    event::Happened,
    personal::Personal,
};

/// Who has a grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GrantHolder {
    /// An account, whatever posts it holds.
    Account(AccountId),
    /// Whoever holds the post: who leaves it leaves the grant.
    Post(PostId),
    /// A machine client.
    Client(ClientId),
}

/// Where a grant holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GrantScope {
    /// The whole installation.
    Realm,
    /// A division and everything below it.
    Division {
        /// The division.
        id: DivisionId,
        /// Its unpadded code.
        code: String,
    },
    /// One organisation.
    Organisation(OrganisationId),
}

impl GrantScope {
    /// As authorisation compares it.
    #[must_use]
    pub fn scope(&self) -> Scope {
        match self {
            Self::Realm => Scope::Realm,
            Self::Division { code, .. } => Scope::Division(code.clone()),
            Self::Organisation(id) => Scope::Organisation(*id),
        }
    }
}

/// A grant. It is closed, never changed: another scope is another grant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Grant {
    /// Its id.
    pub id: GrantId,
    /// Its version.
    pub version: i32,
    /// Who has it.
    pub holder: GrantHolder,
    /// What it makes of them.
    pub role: Role,
    /// Where.
    pub scope: GrantScope,
    /// First day.
    pub valid_from: Date,
    /// Last day.
    pub valid_to: Option<Date>,
    /// When it was given.
    pub given_at: Timestamp,
    /// Since when it holds no more, whatever its days say.
    pub closed_at: Option<Timestamp>,
    /// Why.
    #[serde(serialize_with = "crate::personal::hidden")]
    pub closed_because: Personal<Option<String>>,
}

/// What a grant refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GrantRule {
    /// It ends before it begins.
    EndsBeforeItBegins,
    /// It was closed before.
    AlreadyClosed,
    /// The same role in the same scope is open for the same holder.
    AlreadyHeld,
    /// One of the three administrators' roles for a post: separation is by account.
    AdministratorByPost,
    /// One of the three administrators' roles for a machine, or a machine's grant by anybody but the security administrator.
    NotForMachines,
}

impl Rule for GrantRule {
    fn code(&self) -> &'static str {
        match self {
            Self::EndsBeforeItBegins => "grant_ends_before_it_begins",
            Self::AlreadyClosed => "grant_already_closed",
            Self::AlreadyHeld => "grant_already_held",
            Self::AdministratorByPost => "grant_administrator_by_post",
            Self::NotForMachines => "grant_not_for_machines",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::EndsBeforeItBegins => Message::new("结束日期早于开始日期。", "The last day is before the first."),
            Self::AlreadyClosed => Message::new("该授权已经终止。", "This grant has been closed already."),
            Self::AlreadyHeld => {
                Message::new("对方在该范围内已有这个角色。", "The same role in the same scope is already granted.")
            }
            Self::AdministratorByPost => Message::new(
                "三类管理员只能授予具体账号，不能随岗位授予。",
                "The three administrators' roles are granted to an account, never to a post.",
            ),
            Self::NotForMachines => Message::new(
                "接入系统只能由安全管理员授权，且不能授予三类管理员角色。",
                "Only the security administrator grants to a machine client, and never an administrator's role.",
            ),
        }
    }
}

impl Grant {
    /// Checks what can be known from the grant itself.
    ///
    /// # Errors
    /// The rule it breaks.
    pub fn give(self) -> Result<(Self, Happened), GrantRule> {
        if self.valid_to.is_some_and(|last| last < self.valid_from) {
            return Err(GrantRule::EndsBeforeItBegins);
        }
        if is_administrator(self.role) && matches!(self.holder, GrantHolder::Client(_)) {
            return Err(GrantRule::NotForMachines);
        }
        if is_administrator(self.role) && matches!(self.holder, GrantHolder::Post(_)) {
            return Err(GrantRule::AdministratorByPost);
        }
        Ok((self, Happened("grant.given")))
    }

    /// Whether it may still hold, today or later.
    #[must_use]
    pub fn is_open(&self, today: Date) -> bool {
        self.closed_at.is_none() && self.valid_to.is_none_or(|last| last >= today)
    }

    /// Takes it back at once.
    ///
    /// # Errors
    /// It was closed before.
    pub fn close(self, because: String, now: Timestamp) -> Result<(Self, Happened), GrantRule> {
        if self.closed_at.is_some() {
            return Err(GrantRule::AlreadyClosed);
        }
        Ok((
            Self { closed_at: Some(now), closed_because: Personal::new(Some(because)), ..self },
            Happened("grant.closed"),
        ))
    }
}

/// The grants an account really has: one of the three administrators has that role and no other, by whatever way others
/// came to it (a post, a delegation). The database refuses the second administrator's role; this refuses the rest.
#[must_use]
pub fn separated(held: Vec<HeldGrant>) -> Vec<HeldGrant> {
    match held.iter().find(|grant| is_administrator(grant.role) && grant.on_behalf_of.is_none()).cloned() {
        Some(administrator) => vec![administrator],
        None => held.into_iter().filter(|grant| !is_administrator(grant.role)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn roles() -> Vec<Role> {
        use Role::{
            AuditAdministrator, CityCoordinator, DepartmentOfficer, SecurityAdministrator, SubdistrictSecretary,
            SystemAdministrator,
        };
        vec![
            CityCoordinator,
            SubdistrictSecretary,
            DepartmentOfficer,
            SystemAdministrator,
            SecurityAdministrator,
            AuditAdministrator,
        ]
    }

    proptest! {
        #[test]
        fn an_administrator_has_one_role_and_nobody_else_any_of_theirs(picks in proptest::collection::vec((0..6usize, any::<bool>()), 0..6)) {
            let held = picks.iter().map(|(role, delegated)| HeldGrant {
                id: GrantId::from(Uuid::from_u128(1)),
                role: roles()[*role],
                scope: Scope::Realm,
                on_behalf_of: delegated.then(|| AccountId::from(Uuid::from_u128(2))),
            }).collect();
            let kept = separated(held);
            let administrators = kept.iter().filter(|grant| is_administrator(grant.role)).count();
            prop_assert!(administrators == 0 || kept.len() == 1);
        }
    }

    #[test]
    fn officials_keep_what_they_have() {
        let secretary = HeldGrant {
            id: GrantId::from(Uuid::from_u128(1)),
            role: Role::SubdistrictSecretary,
            scope: Scope::Division("511102008".into()),
            on_behalf_of: None,
        };
        assert_eq!(separated(vec![secretary.clone()]), [secretary]);
    }
}

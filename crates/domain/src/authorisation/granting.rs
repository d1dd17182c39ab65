//! Nobody grants what they do not hold.

use linli_vocabulary::identity::Role;
use strum::IntoEnumIterator;

use super::{Caller, HeldGrant, Permission, Scope};
use crate::error::{Message, Rule};

/// Why a grant is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GrantingRule {
    /// The granter neither holds the role there nor is security administrator.
    NotHeld,
    /// One of the three administrators' roles with a scope narrower than the realm, or another role with the realm.
    WrongScope,
    /// The account already holds one of the three administrators' roles.
    SeparatedAdministrators,
    /// The security administrator may not grant to itself.
    ToMyself,
}

impl Rule for GrantingRule {
    fn code(&self) -> &'static str {
        match self {
            Self::NotHeld => "grant_not_held",
            Self::WrongScope => "grant_wrong_scope",
            Self::SeparatedAdministrators => "grant_separated_administrators",
            Self::ToMyself => "grant_to_myself",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::NotHeld => Message::new(
                "只能授予自己在该范围内持有的角色，其他授权请找安全管理员。",
                "You can only grant a role you hold in that scope; ask the security administrator for others.",
            ),
            Self::WrongScope => Message::new("该角色不能授予这个范围。", "This role cannot be granted for this scope."),
            Self::SeparatedAdministrators => Message::new(
                "系统、安全、审计三类管理员必须由不同账号担任，管理员账号不办理业务。",
                "The system, security and audit administrators are separate accounts, and none of them does other work.",
            ),
            Self::ToMyself => Message::new("不能给自己授权。", "You cannot grant a role to yourself."),
        }
    }
}

/// Whether a role is one of the three separated administrators' (三员分立, GB/T 22239-2019).
#[must_use]
pub const fn is_administrator(role: Role) -> bool {
    matches!(role, Role::SystemAdministrator | Role::SecurityAdministrator | Role::AuditAdministrator)
}

/// Whether a role may be held by whoever signs in by a code to a telephone and nothing else.
#[must_use]
pub const fn without_password(role: Role) -> bool {
    matches!(role, Role::Liaison)
}

/// What a role's scope must be: the realm for administrators, an organisation for those who act for one, else a division.
const fn fits(role: Role, scope: &Scope) -> bool {
    match scope {
        Scope::Realm => is_administrator(role),
        Scope::Organisation(_) => matches!(role, Role::DepartmentOfficer | Role::Liaison),
        Scope::Division(_) => !is_administrator(role) && !matches!(role, Role::DepartmentOfficer | Role::Liaison),
    }
}

/// Whether whoever has `mine` holds everything that `other` may do: a secretary holds what a clerk may, a clerk does not
/// hold what a secretary may.
#[must_use]
pub fn carries(mine: Role, other: Role) -> bool {
    Permission::iter()
        .map(Permission::declared)
        .all(|declared| !declared.roles.contains(&other) || declared.roles.contains(&mine))
}

/// Whether whoever has `mine` appoints people to `other` although they do not hold all of it: what a community keeps of persons
/// is its officers' alone, and still the subdistrict says who they are.
const fn appoints(mine: Role, other: Role) -> bool {
    let above = matches!(mine, Role::CityCoordinator | Role::CountyCoordinator | Role::SubdistrictSecretary);
    above && matches!(other, Role::CommunityOfficer)
}

/// Whether `caller` may grant `role` in `scope` to somebody who already holds `held`: the security administrator may grant
/// any role; others a role whose every permission they hold themselves (not as a deputy) in a scope that covers it.
///
/// # Errors
/// The rule that forbids it.
pub fn may_grant(
    caller: &Caller,
    role: Role,
    scope: &Scope,
    held: &[Role],
    to_myself: bool,
) -> Result<(), GrantingRule> {
    if to_myself {
        return Err(GrantingRule::ToMyself);
    }
    if !fits(role, scope) {
        return Err(GrantingRule::WrongScope);
    }
    let mixes = if is_administrator(role) {
        held.iter().any(|other| *other != role)
    } else {
        held.iter().copied().any(is_administrator)
    };
    if mixes {
        return Err(GrantingRule::SeparatedAdministrators);
    }
    let givers = Permission::GrantGive.declared().roles;
    let gives = |grant: &HeldGrant| match grant.role {
        Role::SecurityAdministrator => true,
        mine => {
            grant.on_behalf_of.is_none()
                && givers.contains(&mine)
                && grant.scope.covers(scope)
                && (carries(mine, role) || appoints(mine, role))
        }
    };
    match caller {
        Caller::System { .. } => Ok(()),
        Caller::Account(signed) if signed.grants.iter().any(gives) => Ok(()),
        _ => Err(GrantingRule::NotHeld),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authorisation::Signed;
    use linli_vocabulary::{AccountId, GrantId, OrganisationId, SessionId};
    use uuid::Uuid;

    fn caller(role: Role, scope: Scope, deputy: bool) -> Caller {
        let grant = HeldGrant {
            id: GrantId::from(Uuid::from_u128(1)),
            role,
            scope,
            on_behalf_of: deputy.then(|| AccountId::from(Uuid::from_u128(9))),
        };
        Caller::Account(Box::new(Signed {
            account: AccountId::from(Uuid::from_u128(2)),
            session: SessionId::from(Uuid::from_u128(3)),
            login: "haitang".into(),
            name: "海某某".into(),
            limited: false,
            by_phone: false,
            grants: vec![grant],
        }))
    }

    fn street() -> Scope {
        Scope::Division("511102008".into())
    }

    #[test]
    fn a_secretary_makes_clerks_at_home_and_nobody_higher() {
        let secretary = caller(Role::SubdistrictSecretary, street(), false);
        let may = |role, scope: &Scope| may_grant(&secretary, role, scope, &[], false);
        assert_eq!(may(Role::SubdistrictClerk, &street()), Ok(()));
        assert_eq!(may(Role::CommunityOfficer, &Scope::Division("511102008017".into())), Ok(()));
        assert_eq!(may(Role::SubdistrictClerk, &Scope::Division("511102006".into())), Err(GrantingRule::NotHeld));
        assert_eq!(may(Role::CountyCoordinator, &street()), Err(GrantingRule::NotHeld));
        assert_eq!(may(Role::SystemAdministrator, &Scope::Realm), Err(GrantingRule::NotHeld));
    }

    #[test]
    fn a_clerk_gives_nothing_and_a_deputy_gives_nothing_on() {
        let give = |caller: &Caller| may_grant(caller, Role::SubdistrictClerk, &street(), &[], false);
        assert_eq!(give(&caller(Role::SubdistrictClerk, street(), false)), Err(GrantingRule::NotHeld));
        assert_eq!(give(&caller(Role::SubdistrictSecretary, street(), true)), Err(GrantingRule::NotHeld));
    }

    #[test]
    fn the_three_administrators_are_three_people_and_do_no_other_work() {
        let security = caller(Role::SecurityAdministrator, Scope::Realm, false);
        let may = |role, scope: &Scope, held: &[Role]| may_grant(&security, role, scope, held, false);
        assert_eq!(may(Role::SystemAdministrator, &Scope::Realm, &[]), Ok(()));
        let refused = Err(GrantingRule::SeparatedAdministrators);
        assert_eq!(may(Role::AuditAdministrator, &Scope::Realm, &[Role::SystemAdministrator]), refused);
        assert_eq!(may(Role::AuditAdministrator, &Scope::Realm, &[Role::SubdistrictClerk]), refused);
        assert_eq!(may(Role::SubdistrictClerk, &street(), &[Role::AuditAdministrator]), refused);
        assert_eq!(may_grant(&security, Role::SubdistrictClerk, &street(), &[], true), Err(GrantingRule::ToMyself));
    }

    #[test]
    fn a_role_has_its_kind_of_scope() {
        let security = caller(Role::SecurityAdministrator, Scope::Realm, false);
        let organisation = Scope::Organisation(OrganisationId::from(Uuid::from_u128(4)));
        let may = |role, scope: &Scope| may_grant(&security, role, scope, &[], false);
        assert_eq!(may(Role::DepartmentOfficer, &organisation), Ok(()));
        for (role, scope) in [
            (Role::DepartmentOfficer, street()),
            (Role::SubdistrictClerk, organisation),
            (Role::CityCoordinator, Scope::Realm),
            (Role::AuditAdministrator, street()),
        ] {
            assert_eq!(may(role, &scope), Err(GrantingRule::WrongScope), "{role:?} {scope:?}");
        }
    }
}

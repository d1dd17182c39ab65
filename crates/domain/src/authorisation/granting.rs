//! Nobody grants what they do not hold.

use linli_vocabulary::identity::Role;

use super::{Caller, Scope};
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
pub fn is_administrator(role: Role) -> bool {
    matches!(role, Role::SystemAdministrator | Role::SecurityAdministrator | Role::AuditAdministrator)
}

/// Whether `caller` may grant `role` in `scope` to an account that already holds `held`.
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
    if is_administrator(role) != (*scope == Scope::Realm) {
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
    let security = |signed: &super::Signed| signed.grants.iter().any(|grant| grant.role == Role::SecurityAdministrator);
    match caller {
        Caller::System { .. } => Ok(()),
        Caller::Account(signed) if security(signed) => Ok(()),
        Caller::Account(signed)
            if signed
                .grants
                .iter()
                .any(|grant| grant.on_behalf_of.is_none() && grant.role == role && grant.scope.covers(scope)) =>
        {
            Ok(())
        }
        _ => Err(GrantingRule::NotHeld),
    }
}

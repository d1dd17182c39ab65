//! Who adopts versions of a table.

use linli_vocabulary::identity::Role;

use crate::authorisation::{Caller, Scope};

/// Who adopts versions of a table. The three administrators stay apart from business, and business from the machine room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adopter {
    /// What the city's work goes by: the city coordinator.
    CityCoordinator,
    /// What the installation goes by: the system administrator.
    SystemAdministrator,
}

impl Adopter {
    /// The role.
    #[must_use]
    pub const fn role(self) -> Role {
        match self {
            Self::CityCoordinator => Role::CityCoordinator,
            Self::SystemAdministrator => Role::SystemAdministrator,
        }
    }
}

/// Whether a caller adopts versions of such a table: Linli itself, or who holds the role for a whole city (whose code has
/// four digits) or more. A table holds for the whole installation, so a part of the city is not enough.
#[must_use]
pub fn may_adopt(caller: &Caller, adopter: Adopter) -> bool {
    let whole = |scope: &Scope| match scope {
        Scope::Realm => true,
        Scope::Division(code) => code.len() <= 4,
        Scope::Organisation(_) => false,
    };
    match caller {
        Caller::System { .. } => true,
        Caller::Account(signed) => {
            !signed.limited && signed.grants.iter().any(|grant| grant.role == adopter.role() && whole(&grant.scope))
        }
        Caller::Anonymous | Caller::Client(_) => false,
    }
}

//! Relations between a caller and a record, and the branches through which a caller reaches records.

use linli_vocabulary::{AccountId, OrganisationId};

/// How a record may stand to a caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// The record lies in a division of the caller's grant.
    Owner,
    /// The record belongs to an organisation of the caller's grant.
    Own,
    /// An organisation of the caller's grant takes part in the record.
    Party,
    /// The record is about the caller's own account.
    Myself,
    /// Every signed-in account; no role is needed.
    SignedIn,
}

/// Where a grant holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// The whole installation.
    Realm,
    /// A division and everything below it, by unpadded code.
    Division(String),
    /// One organisation.
    Organisation(OrganisationId),
}

impl Scope {
    /// Whether everything in `other` is also in this scope.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Realm, _) => true,
            (Self::Division(above), Self::Division(below)) => below.starts_with(above.as_str()),
            (Self::Organisation(one), Self::Organisation(two)) => one == two,
            _ => false,
        }
    }
}

/// One way in: the relation, and what stands on the caller's side of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Branch {
    /// Records in the division with this code or below.
    Owner(String),
    /// Records of this organisation.
    Own(OrganisationId),
    /// Records in which this organisation takes part.
    Party(OrganisationId),
    /// Records about this account.
    Myself(AccountId),
    /// Every record, because the caller is signed in.
    SignedIn,
}

/// All ways in which a caller reaches records of one kind under one permission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Every record.
    Everything,
    /// The union of these branches; empty means nothing.
    Through(Vec<Branch>),
}

impl Reach {
    /// Adds a branch unless one that is already there covers it.
    pub(super) fn add(branches: &mut Vec<Branch>, new: Branch) {
        let covered = |old: &Branch, by: &Branch| match (old, by) {
            (Branch::Owner(below), Branch::Owner(above)) => below.starts_with(above.as_str()),
            // Whoever reaches every record needs no other way in.
            (_, Branch::SignedIn) => true,
            (a, b) => a == b,
        };
        if branches.iter().any(|by| covered(&new, by)) {
            return;
        }
        branches.retain(|old| !covered(old, &new));
        branches.push(new);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wider_division_swallows_a_narrower_one() {
        let mut branches = Vec::new();
        for code in ["511102008", "511102", "511102006"] {
            Reach::add(&mut branches, Branch::Owner(code.into()));
        }
        assert_eq!(branches, [Branch::Owner("511102".into())]);
    }

    #[test]
    fn a_scope_covers_what_lies_in_it() {
        let city = Scope::Division("5111".into());
        let street = Scope::Division("511102008".into());
        assert!(city.covers(&street) && !street.covers(&city));
        assert!(Scope::Realm.covers(&city) && !city.covers(&Scope::Realm));
    }
}

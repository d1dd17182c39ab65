//! Personal values. They have no `Serialize` and no GraphQL output: a view must decide, by sight, what to show.

use linli_vocabulary::{AccountId, identity::Role};

use crate::authorisation::{Caller, Signed};

/// A value about a person.
#[derive(Clone, PartialEq, Eq)]
pub struct Personal<T>(T);

impl<T> Personal<T> {
    /// Marks a value as personal.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The bare value: for storage, and for views that have asked `Sight`.
    pub const fn bare(&self) -> &T {
        &self.0
    }
}

impl<T> std::fmt::Debug for Personal<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Personal(…)")
    }
}

/// Serialises a personal value for audit and outbox: only that it is there.
///
/// # Errors
/// Never of its own.
pub fn hidden<T, S: serde::Serializer>(_: &Personal<T>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str("•••")
}

/// As [`hidden`], for a value that may be absent.
///
/// # Errors
/// Never of its own.
pub fn hidden_if_any<T, S: serde::Serializer>(value: &Option<Personal<T>>, serializer: S) -> Result<S::Ok, S::Error> {
    match value {
        Some(_) => serializer.serialize_some("•••"),
        None => serializer.serialize_none(),
    }
}

/// What the caller's eyes may see of persons.
#[derive(Clone, Debug)]
pub struct Sight {
    /// The caller's own account: one's own data are never masked.
    pub myself: Option<AccountId>,
    /// Cleared to read personal contact data in full.
    pub cleared: bool,
}

impl Sight {
    /// What this caller's eyes may see: system administrators keep the accounts, so they see telephone numbers in full.
    #[must_use]
    pub fn of(caller: &Caller) -> Self {
        let keeps = |signed: &Signed| signed.grants.iter().any(|grant| grant.role == Role::SystemAdministrator);
        let cleared = match caller {
            Caller::System { .. } => true,
            other => other.signed().is_some_and(keeps),
        };
        Self { myself: caller.account(), cleared }
    }

    /// Shows the value when it is the caller's own or the caller is cleared, else what `mask` makes of it.
    pub fn show<T, U>(
        &self,
        of: AccountId,
        value: &Personal<T>,
        bare: impl FnOnce(&T) -> U,
        mask: impl FnOnce(&T) -> U,
    ) -> U {
        if self.cleared || self.myself == Some(of) { bare(value.bare()) } else { mask(value.bare()) }
    }
}

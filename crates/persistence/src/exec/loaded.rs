//! Proof that a record was loaded under a permission, with the original kept for audit.

use std::ops::Deref;

/// A record that was loaded and authorised. Only `load_for` makes one.
#[derive(Debug)]
pub struct Loaded<S> {
    original: S,
}

impl<S> Loaded<S> {
    pub(crate) const fn new(original: S) -> Self {
        Self { original }
    }
}

impl<S: Clone> Loaded<S> {
    /// Lets pure domain code decide what becomes of the record; `Tx::save` stores the decision.
    ///
    /// # Errors
    /// The domain's refusal.
    pub fn decide<E, R: Into<linli_domain::Error>>(
        self,
        decision: impl FnOnce(S) -> Result<(S, E), R>,
    ) -> linli_domain::Result<Decided<S, E>> {
        let (next, event) = decision(self.original.clone()).map_err(Into::into)?;
        Ok(Decided { before: self.original, next, event })
    }
}

impl<S> Deref for Loaded<S> {
    type Target = S;

    fn deref(&self) -> &S {
        &self.original
    }
}

/// What the domain decided about a loaded record.
#[derive(Debug)]
pub struct Decided<S, E> {
    pub(super) before: S,
    pub(super) next: S,
    pub(super) event: E,
}

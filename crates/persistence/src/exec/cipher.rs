//! Encryption of single columns, behind an interface: what is encrypted, and where it is used, is told here; how, and under
//! which keys, by a provider (docs/adr/0018).

use std::sync::Arc;

use linli_domain::{
    Error, Result,
    personal::Personal,
    privacy::{Blind, Kept, Place, Sealed, SealedField},
};

use super::{Reader, Tx};

/// A provider of encryption. Keys stay inside: a provider may keep them in a file, or ask a key management service or an HSM.
/// The algorithms are its own too, so that one with SM4 and SM3 can take the place of another; values of both lie beside each
/// other until a rotation has moved the last one, because each names its key.
pub trait Cipher: Send + Sync + std::fmt::Debug {
    /// Encrypts a value for its place, under the present key.
    ///
    /// # Errors
    /// A fault.
    fn seal(&self, place: Place, plain: &str) -> Result<Sealed>;

    /// Decrypts a value at its place, under whichever key it lies.
    ///
    /// # Errors
    /// A fault when it does not open: another place, a changed byte, a key that was removed.
    fn open(&self, place: Place, sealed: &Sealed) -> Result<String>;

    /// The blind indexes of a value in a column: under the present key first, then under those from which a rotation moves away.
    ///
    /// # Errors
    /// A fault.
    fn blinds(&self, field: SealedField, normalised: &str) -> Result<Vec<Blind>>;

    /// The ids of the present keys, of values and of indexes: what lies under another one is to be moved.
    ///
    /// # Errors
    /// A fault.
    fn present(&self) -> Result<PresentKeys>;
}

/// The keys under which is written now. A value or index begins with the id of its key and a dot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PresentKeys {
    /// Of values.
    pub values: String,
    /// Of blind indexes.
    pub indexes: String,
}

/// A provider in use.
pub type Vault = Arc<dyn Cipher>;

/// Encrypts with its index.
pub(crate) fn keep(vault: &dyn Cipher, place: Place, plain: &str) -> Result<Kept> {
    let blind = match place.field.blind_column() {
        Some(_) => vault.blinds(place.field, &SealedField::normalised(plain))?.into_iter().next(),
        None => None,
    };
    Ok(Kept { sealed: vault.seal(place, plain)?, blind })
}

/// Until keys are given, nothing can be encrypted and nothing read.
#[derive(Debug)]
pub(super) struct NoKeys;

impl NoKeys {
    fn refusal() -> Error {
        Error::internal("no keys for personal data were given to this database")
    }
}

impl Cipher for NoKeys {
    fn seal(&self, _: Place, _: &str) -> Result<Sealed> {
        Err(Self::refusal())
    }

    fn open(&self, _: Place, _: &Sealed) -> Result<String> {
        Err(Self::refusal())
    }

    fn blinds(&self, _: SealedField, _: &str) -> Result<Vec<Blind>> {
        Err(Self::refusal())
    }

    fn present(&self) -> Result<PresentKeys> {
        Err(Self::refusal())
    }
}

impl Tx {
    /// Encrypts a value for the row that will hold it.
    ///
    /// # Errors
    /// A fault.
    pub fn seal(&self, place: Place, plain: &str) -> Result<Kept> {
        keep(&*self.vault, place, plain)
    }

    /// Decrypts a value for the command that needs it.
    ///
    /// # Errors
    /// A fault.
    pub fn open(&self, place: Place, kept: &Kept) -> Result<Personal<String>> {
        self.vault.open(place, &kept.sealed).map(Personal::new)
    }
}

impl Reader {
    /// Decrypts a value; a view decides by sight what of it is shown.
    ///
    /// # Errors
    /// A fault.
    pub fn open(&self, place: Place, kept: &Kept) -> Result<Personal<String>> {
        self.vault().open(place, &kept.sealed).map(Personal::new)
    }
}

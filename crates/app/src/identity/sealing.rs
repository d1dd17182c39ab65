//! Randomness for secrets, and encryption of what the database keeps for us: XChaCha20-Poly1305 under a key derived from the
//! installation's secret, each value bound to what it is for.

use base64::{
    Engine,
    engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};
use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use linli_domain::{Error, Result};
use rand::{Rng, RngCore};

use crate::exec::Secret;

/// Fresh random bytes: the only place that makes secrets.
pub(crate) fn fresh<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    rand::rng().fill_bytes(&mut bytes);
    bytes
}

/// A one-time password that can be read out and typed: three groups of four, 60 bits, nothing that looks like another.
pub(crate) fn slip() -> String {
    const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let mut random = rand::rng();
    let mut group =
        || -> String { (0..4).map(|_| char::from(LETTERS[random.random_range(0..LETTERS.len())])).collect() };
    format!("{}-{}-{}", group(), group(), group())
}

/// A one-time code for a telephone: every one of a million as likely as any other.
pub(crate) fn six_digits() -> String {
    format!("{:06}", rand::rng().random_range(0..1_000_000))
}

/// A machine client's secret: 256 bits, with a beginning by which scanners for leaked secrets know it.
pub(crate) fn client_secret() -> String {
    format!("linli_{}", URL_SAFE_NO_PAD.encode(fresh::<32>()))
}

/// Encrypts and decrypts.
pub(crate) struct Vault(XChaCha20Poly1305);

impl Vault {
    pub(crate) fn new(secret: &Secret) -> Self {
        Self::under(&secret.derive("vault"))
    }

    pub(crate) fn under(key: &[u8; 32]) -> Self {
        Self(XChaCha20Poly1305::new(key.into()))
    }

    /// Encrypts a value for one purpose, such as `factor account_…`: moved elsewhere it does not open.
    ///
    /// # Errors
    /// A fault.
    pub(crate) fn seal(&self, purpose: &str, value: &[u8]) -> Result<String> {
        let nonce: [u8; 24] = fresh();
        let sealed = self.0.encrypt(&XNonce::from(nonce), Payload { msg: value, aad: purpose.as_bytes() });
        let sealed = sealed.map_err(|_| Error::internal("a value could not be encrypted"))?;
        Ok(STANDARD_NO_PAD.encode([nonce.as_slice(), &sealed].concat()))
    }

    /// Decrypts what `seal` made for the same purpose.
    ///
    /// # Errors
    /// A fault when the text is no such thing: another installation's secret, another purpose, a changed byte.
    pub(crate) fn open(&self, purpose: &str, sealed: &str) -> Result<Vec<u8>> {
        let wrong = || Error::internal(format!("`{purpose}` does not open; was the installation's secret changed?"));
        let bytes = STANDARD_NO_PAD.decode(sealed).map_err(|_| wrong())?;
        let (nonce, value) = bytes.split_first_chunk::<24>().ok_or_else(wrong)?;
        self.0.decrypt(&XNonce::from(*nonce), Payload { msg: value, aad: purpose.as_bytes() }).map_err(|_| wrong())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_value_opens_for_its_purpose_under_its_secret_only() {
        let vault = Vault::new(&Secret::new([7; 32]));
        let sealed = vault.seal("factor account_1", b"secret").unwrap();
        assert_eq!(vault.open("factor account_1", &sealed).unwrap(), b"secret");
        assert!(vault.open("factor account_2", &sealed).is_err());
        assert!(Vault::new(&Secret::new([8; 32])).open("factor account_1", &sealed).is_err());
        assert!(vault.open("factor account_1", "AAAA").is_err());
    }

    #[test]
    fn a_slip_can_be_read_out() {
        let slip = slip();
        assert_eq!(slip.len(), 14);
        assert!(!slip.contains(['0', 'O', '1', 'I']));
        assert_ne!(slip, super::slip());
    }
}

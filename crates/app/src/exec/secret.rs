//! The installation's one secret; every key is derived from it under a label of its own.

use hmac::{Hmac, Mac};
use linli_persistence::exec::AuditKey;
use sha2::Sha256;

/// The secret, 32 bytes. It never appears in logs.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl Secret {
    /// Wraps secret bytes.
    #[must_use]
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key for one use: HMAC-SHA256 of the label.
    #[must_use]
    pub fn derive(&self, label: &str) -> [u8; 32] {
        let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&self.0)
            .unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
        mac.update(label.as_bytes());
        mac.finalize().into_bytes().into()
    }

    /// The key under which audit rows are authenticated.
    #[must_use]
    pub fn audit_key(&self) -> AuditKey {
        AuditKey::new(self.derive("audit").to_vec())
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

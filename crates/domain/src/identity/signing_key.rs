//! The keys that sign access tokens. The private half is kept encrypted; the public half is published as a JWKS.

use chrono::TimeDelta;
use linli_vocabulary::{SigningKeyId, Timestamp};
use serde::Serialize;

use crate::event::Happened;

/// A key signs for this long before the next one takes over.
const SIGNS_FOR: TimeDelta = TimeDelta::days(30);
/// A retired key still verifies for this long: longer than any access token lives.
const VERIFIES_FOR: TimeDelta = TimeDelta::hours(1);

/// An Ed25519 key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SigningKey {
    /// Its id; the text is the token's `kid`.
    pub id: SigningKeyId,
    /// Its version.
    pub version: i32,
    /// The private half under the server's key.
    #[serde(skip)]
    pub sealed: String,
    /// The public half, base64url.
    pub public: String,
    /// Since when it signs.
    pub created_at: Timestamp,
}

impl SigningKey {
    /// A new key.
    #[must_use]
    pub const fn new(id: SigningKeyId, sealed: String, public: String, now: Timestamp) -> (Self, Happened) {
        (Self { id, version: 1, sealed, public, created_at: now }, Happened("signing_key.rotated"))
    }

    /// Whether the next key should take over.
    #[must_use]
    pub fn is_due(&self, now: Timestamp) -> bool {
        self.created_at.plus(SIGNS_FOR) <= now
    }

    /// The moment before which a key must have been made to verify nothing any more.
    #[must_use]
    pub fn forgotten_before(now: Timestamp) -> Timestamp {
        // Twice, because a server that slept through the rotation still signs with the old one.
        now.plus(-(SIGNS_FOR + SIGNS_FOR + VERIFIES_FOR))
    }
}

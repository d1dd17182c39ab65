//! Access tokens: signed JWTs (EdDSA) that live five minutes; their keys rotate monthly and are published as a JWKS.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use ed25519_dalek::pkcs8::EncodePrivateKey;
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, decode_header, encode};
use linli_domain::{
    Error, Message, Result,
    authorisation::{Permission, Scopes},
    identity::SigningKey,
};
use linli_persistence::identity::signing_keys;
use linli_vocabulary::{AccountId, ClientId, ClientSecretId, SessionId, SigningKeyId, Timestamp};
use sha2::{Digest as _, Sha256};

use super::sealing::fresh;
use crate::exec::{App, Command, Loaded, Realm, Request, Target, Tx};

/// An access token lives this long.
pub(crate) const ACCESS: TimeDelta = TimeDelta::minutes(5);
/// Keys that other processes made are seen after this long at the latest, or when a token names one.
const FRESH: TimeDelta = TimeDelta::minutes(5);
/// Tokens with invented key ids make us look no more often than this.
const PATIENCE: TimeDelta = TimeDelta::seconds(5);
const ISSUER: &str = "linli";

/// For whom a machine client's token is meant: for REST and nothing else.
const AUDIENCE: &str = "linli";

/// What an access token says.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct Claims {
    iss: String,
    /// For whom it speaks.
    #[serde(flatten)]
    pub(crate) speaker: Speaker,
    iat: i64,
    exp: i64,
}

/// For whom an access token speaks: the id's own word says which.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
#[serde(untagged)]
pub(crate) enum Speaker {
    /// A person.
    Account {
        /// Whose it is.
        sub: AccountId,
        /// In which session.
        sid: SessionId,
    },
    /// Another system (RFC 9068).
    Client {
        /// Whose it is.
        sub: ClientId,
        /// The same, as RFC 9068 asks.
        client_id: ClientId,
        /// The secret it was given for.
        sid: ClientSecretId,
        /// For whom it is meant.
        aud: String,
        /// What it is for.
        scope: String,
    },
}

/// Makes the next signing key.
#[derive(Clone, Debug, serde::Serialize)]
pub struct RotateSigningKey {
    public: String,
    #[serde(skip)]
    seed: [u8; 32],
    #[serde(skip)]
    sealed: String,
}

impl RotateSigningKey {
    /// With a fresh key.
    #[must_use]
    pub fn fresh() -> Self {
        let seed: [u8; 32] = fresh();
        let public = ed25519_dalek::SigningKey::from_bytes(&seed).verifying_key();
        Self { public: URL_SAFE_NO_PAD.encode(public.as_bytes()), seed, sealed: String::new() }
    }
}

impl Command for RotateSigningKey {
    const NEEDS: Permission = Permission::SigningKeyRotate;
    type On = Realm;
    type Output = SigningKey;

    async fn prepare(self, app: &App, _: &Arc<Request>, (): ()) -> Result<Self> {
        // Bound to the public half, which is what names the key before it has an id.
        let sealed = app.doors().vault.seal(&purpose(&self.public), &self.seed)?;
        Ok(Self { sealed, ..self })
    }

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<SigningKey> {
        let (key, event) = SigningKey::new(tx.new_id(), self.sealed, self.public, tx.now());
        tx.create(key, event).await
    }
}

fn purpose(public: &str) -> String {
    format!("signing key {public}")
}

/// One public key of the JWKS (RFC 8037).
#[derive(Clone, Debug, serde::Serialize)]
pub struct KeyView {
    kty: &'static str,
    crv: &'static str,
    alg: &'static str,
    #[serde(rename = "use")]
    purpose: &'static str,
    kid: String,
    x: String,
}

/// The public keys.
#[derive(Clone, Debug, serde::Serialize)]
pub struct KeysView {
    /// Newest first.
    pub keys: Vec<KeyView>,
}

struct Ring {
    signing: (SigningKeyId, EncodingKey),
    due: bool,
    verifying: HashMap<String, DecodingKey>,
    published: KeysView,
    read_at: Timestamp,
    checked: Mutex<HashMap<Digest, Claims>>,
}

/// SHA-256 of a token.
type Digest = [u8; 32];

/// So many tokens are remembered before all are forgotten.
const REMEMBERED: usize = 10_000;

impl Ring {
    /// The claims of a token whose signature was found good under these keys before: people send the same one for minutes.
    fn remembered(&self, token: &Digest) -> Option<Claims> {
        self.checked.lock().unwrap_or_else(PoisonError::into_inner).get(token).cloned()
    }

    fn remember(&self, token: Digest, claims: Claims) {
        let mut checked = self.checked.lock().unwrap_or_else(PoisonError::into_inner);
        if checked.len() >= REMEMBERED {
            checked.clear();
        }
        checked.insert(token, claims);
    }

    /// Checks a signature.
    fn claims(&self, kid: &str, token: &str) -> Result<Claims> {
        let key = self.verifying.get(kid).ok_or_else(invalid)?;
        let mut validation = Validation::new(Algorithm::EdDSA);
        validation.set_issuer(&[ISSUER]);
        // Against our own clock, which a demonstration may shift.
        validation.validate_exp = false;
        // Only machine clients' tokens name one, and there is only one.
        validation.validate_aud = false;
        Ok(decode::<Claims>(token, key, &validation).map_err(|_| invalid())?.claims)
    }
}

/// The keys this process knows.
#[derive(Default)]
pub(crate) struct Keys {
    ring: RwLock<Option<Arc<Ring>>>,
    /// One reads at a time: of many who sign in first at once, one makes the key and all use it.
    reading: tokio::sync::Mutex<()>,
}

impl Keys {
    fn known(&self) -> Option<Arc<Ring>> {
        self.ring.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl App {
    /// The public keys under which access tokens can be verified.
    ///
    /// # Errors
    /// A fault.
    pub async fn published_keys(&self) -> Result<KeysView> {
        Ok(self.ring().await?.published.clone())
    }

    /// Signs an access token.
    pub(super) async fn sign(&self, account: AccountId, session: SessionId) -> Result<String> {
        self.sign_for(Speaker::Account { sub: account, sid: session }).await
    }

    /// Signs a machine client's token.
    pub(super) async fn sign_for_client(
        &self,
        client: ClientId,
        secret: ClientSecretId,
        scopes: &Scopes,
    ) -> Result<String> {
        let (aud, scope) = (AUDIENCE.to_owned(), scopes.to_string());
        self.sign_for(Speaker::Client { sub: client, client_id: client, sid: secret, aud, scope }).await
    }

    async fn sign_for(&self, speaker: Speaker) -> Result<String> {
        let ring = self.ring().await?;
        let now = self.clock().now();
        let header = Header { kid: Some(ring.signing.0.to_string()), ..Header::new(Algorithm::EdDSA) };
        let (iat, exp) = (now.utc().timestamp(), now.plus(ACCESS).utc().timestamp());
        let claims = Claims { iss: ISSUER.to_owned(), speaker, iat, exp };
        encode(&header, &claims, &ring.signing.1).map_err(Error::internal)
    }

    /// Checks an access token's signature and time.
    pub(super) async fn verify(&self, token: &str) -> Result<Claims> {
        let mut ring = self.ring().await?;
        let now = self.clock().now();
        let digest = Sha256::digest(token).into();
        let claims = match ring.remembered(&digest) {
            Some(claims) => claims,
            None => {
                let kid = decode_header(token).ok().and_then(|header| header.kid).ok_or_else(invalid)?;
                if !ring.verifying.contains_key(&kid) && ring.read_at.plus(PATIENCE) <= now {
                    ring = self.read_ring().await?;
                }
                let claims = ring.claims(&kid, token)?;
                ring.remember(digest, claims.clone());
                claims
            }
        };
        let moment = now.utc().timestamp();
        if claims.exp <= moment || claims.iat > moment + 60 {
            return Err(Error::Unauthenticated(
                "token_expired",
                Message::new("登录凭证已过期，请刷新。", "The token has expired; refresh it."),
            ));
        }
        Ok(claims)
    }

    async fn ring(&self) -> Result<Arc<Ring>> {
        let now = self.clock().now();
        match self.doors().keys.known() {
            Some(ring) if !ring.due && ring.read_at.plus(FRESH) > now => Ok(ring),
            _ => self.read_ring().await,
        }
    }

    async fn read_ring(&self) -> Result<Arc<Ring>> {
        let request = Arc::new(Request::system("signing-keys"));
        let now = self.clock().now();
        let _one = self.doors().keys.reading.lock().await;
        if let Some(ring) = self.doors().keys.known().filter(|ring| !ring.due && ring.read_at >= now) {
            return Ok(ring);
        }
        let mut keys = signing_keys(&self.reader(&request)).await?;
        if keys.first().is_none_or(|newest| newest.is_due(now)) {
            self.execute(&request, Target::of(()), RotateSigningKey::fresh()).await?;
            // Read again: another process may have made one at the same moment.
            keys = signing_keys(&self.reader(&request)).await?;
        }
        let now = self.clock().now();
        let mut verifying = HashMap::new();
        let mut published = Vec::new();
        for key in &keys {
            verifying
                .insert(key.id.to_string(), DecodingKey::from_ed_components(&key.public).map_err(Error::internal)?);
            published.push(KeyView {
                kty: "OKP",
                crv: "Ed25519",
                alg: "EdDSA",
                purpose: "sig",
                kid: key.id.to_string(),
                x: key.public.clone(),
            });
        }
        let newest = keys.first().ok_or_else(|| Error::internal("no signing key"))?;
        let seed = self.doors().vault.open(&purpose(&newest.public), &newest.sealed)?;
        let seed: [u8; 32] = seed.try_into().map_err(|_| Error::internal("a signing key has another length"))?;
        let der = ed25519_dalek::SigningKey::from_bytes(&seed).to_pkcs8_der().map_err(Error::internal)?;
        let signing = (newest.id, EncodingKey::from_ed_der(der.as_bytes()));
        let ring = Arc::new(Ring {
            signing,
            due: newest.is_due(now),
            verifying,
            published: KeysView { keys: published },
            read_at: now,
            checked: Mutex::default(),
        });
        *self.doors().keys.ring.write().unwrap_or_else(PoisonError::into_inner) = Some(ring.clone());
        Ok(ring)
    }
}

/// The answer to every token that is not ours, whatever is wrong with it.
pub(super) fn invalid() -> Error {
    Error::Unauthenticated(
        "invalid_token",
        Message::new("登录凭证无效，请重新登录。", "The token is not valid; please sign in again."),
    )
}

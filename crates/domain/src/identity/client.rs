//! A machine client: another system that reads from Linli. The system administrator keeps it and its secrets, the security
//! administrator says what it may read and where: neither of the two makes a way in alone.

use linli_vocabulary::{ClientId, ClientSecretId, Date, OrganisationId, PostId, Timestamp};
use serde::Serialize;

use crate::{
    authorisation::{Networks, Scopes},
    error::{Message, Rule},
    event::Happened,
    personal::Personal,
};

/// So many secrets may hold at once: the new one and, until every machine has it, the old one.
const LIVE_SECRETS: usize = 2;

/// A machine client.
#[derive(Clone, Debug, Serialize)]
pub struct Client {
    /// Its id, and its `client_id`.
    pub id: ClientId,
    /// Its version.
    pub version: i32,
    /// What it is.
    #[serde(flatten)]
    pub content: ClientContent,
    /// What it may read, where its grants reach.
    pub scopes: Scopes,
    /// Its secrets, oldest first.
    pub secrets: Vec<ClientSecret>,
    /// Since when it is let in no more.
    pub disabled_at: Option<Timestamp>,
    /// Why.
    #[serde(serialize_with = "crate::personal::hidden")]
    pub disabled_because: Personal<Option<String>>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// What is said of a client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClientContent {
    /// Its name, as lists and audit show it.
    pub name: String,
    /// What it reads for.
    pub purpose: String,
    /// Whose system it is.
    pub organisation: OrganisationId,
    /// Who is asked when something is wrong: a post of that organisation, not a person.
    pub contact: PostId,
    /// From where it may call.
    pub addresses: Networks,
    /// Its last day.
    pub valid_until: Option<Date>,
}

/// A secret, of which only a MAC is kept.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ClientSecret {
    /// Its id.
    pub id: ClientSecretId,
    /// HMAC-SHA256 of the secret under the installation's secret, hexadecimal. The secret has 256 random bits, so that a slow
    /// hash, which protects what people choose, would protect nothing here.
    #[serde(skip)]
    pub mac: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// Since when it opens nothing.
    pub retired_at: Option<Timestamp>,
    /// The last day on which it was used; no more exactly, so that using it writes once a day.
    pub used_on: Option<Date>,
}

impl std::fmt::Debug for ClientSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "ClientSecret({})", self.id)
    }
}

/// What a client refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientRule {
    /// Another client has this name.
    NameTaken,
    /// The contact's post belongs to another organisation, or has ended.
    ContactElsewhere,
    /// It ends before today.
    Over,
    /// Two secrets hold already.
    TwoSecrets,
    /// No such secret, or it was retired before.
    NoSuchSecret,
    /// Already disabled.
    AlreadyDisabled,
    /// Not disabled.
    NotDisabled,
}

impl Rule for ClientRule {
    fn code(&self) -> &'static str {
        match self {
            Self::NameTaken => "client_name_taken",
            Self::ContactElsewhere => "client_contact_elsewhere",
            Self::Over => "client_over",
            Self::TwoSecrets => "client_two_secrets",
            Self::NoSuchSecret => "client_no_such_secret",
            Self::AlreadyDisabled => "client_already_disabled",
            Self::NotDisabled => "client_not_disabled",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::NameTaken => Message::new("已有同名的接入系统。", "Another system has this name."),
            Self::ContactElsewhere => {
                Message::new("联系岗位应属于该单位。", "The contact's post must belong to that organisation.")
            }
            Self::Over => Message::new("有效期不能早于今天。", "It must not end before today."),
            Self::TwoSecrets => Message::new(
                "已有两个有效密钥，请先作废旧密钥。",
                "Two secrets hold already; retire the old one first.",
            ),
            Self::NoSuchSecret => Message::new("该密钥不存在或已作废。", "There is no such secret, or it was retired."),
            Self::AlreadyDisabled => Message::new("该接入系统已停用。", "This system is already disabled."),
            Self::NotDisabled => Message::new("该接入系统没有停用。", "This system is not disabled."),
        }
    }
}

impl ClientSecret {
    /// A new secret.
    #[must_use]
    pub const fn new(id: ClientSecretId, mac: String, now: Timestamp) -> Self {
        Self { id, mac, created_at: now, retired_at: None, used_on: None }
    }
}

impl Client {
    /// A new client, which may read nothing yet.
    ///
    /// # Errors
    /// It would be over before it begins.
    pub fn create(
        id: ClientId,
        content: ClientContent,
        secret: ClientSecret,
        now: Timestamp,
    ) -> Result<(Self, Happened), ClientRule> {
        content.lasts(now.date())?;
        let client = Self {
            id,
            version: 1,
            content,
            scopes: Scopes::default(),
            secrets: vec![secret],
            disabled_at: None,
            disabled_because: Personal::new(None),
            created_at: now,
        };
        Ok((client, Happened("client.created")))
    }

    /// Says something else of it.
    ///
    /// # Errors
    /// It would be over already.
    pub fn change(self, content: ClientContent, today: Date) -> Result<(Self, Happened), ClientRule> {
        if content.valid_until != self.content.valid_until {
            content.lasts(today)?;
        }
        Ok((Self { content, ..self }, Happened("client.changed")))
    }

    /// Says what it may read, instead of what it might before.
    #[must_use]
    pub fn allow(self, scopes: Scopes) -> (Self, Happened) {
        (Self { scopes, ..self }, Happened("client.allowed"))
    }

    /// Gets a second secret; both hold until the old one is retired, so that nothing stands still.
    ///
    /// # Errors
    /// Two hold already.
    pub fn rotate(mut self, secret: ClientSecret) -> Result<(Self, Happened), ClientRule> {
        if self.live().count() >= LIVE_SECRETS {
            return Err(ClientRule::TwoSecrets);
        }
        self.secrets.push(secret);
        Ok((self, Happened("client.rotated")))
    }

    /// Retires a secret, at once, with the tokens that were given for it.
    ///
    /// # Errors
    /// There is none, or it was retired.
    pub fn retire(mut self, secret: ClientSecretId, now: Timestamp) -> Result<(Self, Happened), ClientRule> {
        let live = self.secrets.iter_mut().find(|one| one.id == secret && one.retired_at.is_none());
        live.ok_or(ClientRule::NoSuchSecret)?.retired_at = Some(now);
        Ok((self, Happened("client.secret_retired")))
    }

    /// Notes that a secret was used today.
    #[must_use]
    pub fn used(mut self, secret: ClientSecretId, today: Date) -> (Self, Happened) {
        for one in self.secrets.iter_mut().filter(|one| one.id == secret) {
            one.used_on = Some(today);
        }
        (self, Happened("client.used"))
    }

    /// Lets it in no more.
    ///
    /// # Errors
    /// It is disabled already.
    pub fn disable(self, because: String, now: Timestamp) -> Result<(Self, Happened), ClientRule> {
        if self.disabled_at.is_some() {
            return Err(ClientRule::AlreadyDisabled);
        }
        let disabled_because = Personal::new(Some(because));
        Ok((Self { disabled_at: Some(now), disabled_because, ..self }, Happened("client.disabled")))
    }

    /// Lets it in again.
    ///
    /// # Errors
    /// It is not disabled.
    pub fn enable(self) -> Result<(Self, Happened), ClientRule> {
        if self.disabled_at.is_none() {
            return Err(ClientRule::NotDisabled);
        }
        Ok((Self { disabled_at: None, disabled_because: Personal::new(None), ..self }, Happened("client.enabled")))
    }

    /// The secrets that hold.
    pub fn live(&self) -> impl Iterator<Item = &ClientSecret> {
        self.secrets.iter().filter(|secret| secret.retired_at.is_none())
    }

    /// The last day on which it was used.
    #[must_use]
    pub fn used_on(&self) -> Option<Date> {
        self.secrets.iter().filter_map(|secret| secret.used_on).max()
    }

    /// Whether it is let in today from this address.
    #[must_use]
    pub fn is_let_in(&self, address: Option<&str>, today: Date) -> bool {
        let lasts = self.content.lasts(today).is_ok();
        self.disabled_at.is_none() && lasts && self.content.addresses.admit(address)
    }
}

impl ClientContent {
    fn lasts(&self, today: Date) -> Result<(), ClientRule> {
        if self.valid_until.is_some_and(|last| last < today) { Err(ClientRule::Over) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn now() -> Timestamp {
        "2026-11-23T09:00:00.000Z".parse().unwrap()
    }

    fn secret(number: u128) -> ClientSecret {
        ClientSecret::new(ClientSecretId::from(Uuid::from_u128(number)), format!("mac-{number}"), now())
    }

    fn client() -> Client {
        let content = ClientContent {
            name: "热线平台".into(),
            purpose: "读取哨单".into(),
            organisation: OrganisationId::from(Uuid::from_u128(1)),
            contact: PostId::from(Uuid::from_u128(2)),
            addresses: Networks::parse(["10.0.0.0/8"]).unwrap(),
            valid_until: Some("2026-12-31".parse().unwrap()),
        };
        Client::create(ClientId::from(Uuid::from_u128(3)), content, secret(1), now()).unwrap().0
    }

    #[test]
    fn two_secrets_hold_while_they_are_changed_and_never_three() {
        let (client, _) = client().rotate(secret(2)).unwrap();
        assert_eq!(client.live().count(), 2);
        assert_eq!(client.clone().rotate(secret(3)).unwrap_err(), ClientRule::TwoSecrets);
        let (client, _) = client.retire(secret(1).id, now()).unwrap();
        assert_eq!(client.live().map(|one| one.id).collect::<Vec<_>>(), [secret(2).id]);
        assert_eq!(client.clone().retire(secret(1).id, now()).unwrap_err(), ClientRule::NoSuchSecret);
        assert!(client.rotate(secret(3)).is_ok());
    }

    #[test]
    fn it_is_let_in_on_its_days_from_its_addresses_while_it_is_not_disabled() {
        let last = "2026-12-31".parse().unwrap();
        assert!(client().is_let_in(Some("10.9.8.7"), last));
        assert!(!client().is_let_in(Some("192.0.2.1"), last));
        assert!(!client().is_let_in(Some("10.9.8.7"), "2027-01-01".parse().unwrap()));
        let (disabled, _) = client().disable("停用".into(), now()).unwrap();
        assert!(!disabled.is_let_in(Some("10.9.8.7"), last));
        assert!(disabled.enable().unwrap().0.is_let_in(Some("10.9.8.7"), last));
    }

    #[test]
    fn what_is_written_to_audit_holds_no_mac() {
        assert!(!serde_json::to_string(&client()).unwrap().contains("mac-1"));
    }
}

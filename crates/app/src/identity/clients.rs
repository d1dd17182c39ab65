//! Machine clients: kept by the system administrator, allowed by the security administrator.

use std::{collections::BTreeSet, sync::Arc};

use linli_domain::{
    Error, Message, Result, Rule,
    authorisation::{Networks, Permission, Scopes},
    identity::{Client, ClientContent, ClientRule, ClientSecret},
    organisations::{Organisation, Post},
};
use linli_vocabulary::{ClientId, ClientSecretId, Date, OrganisationId, PostId, identity::ClientScope};
use uuid::Uuid;

use super::{grants::absent, sealing};
use crate::exec::{App, Change, Command, Fields, Loaded, Output, Reader, Realm, Request, Tx};

/// More ranges than this are a firewall's business.
const MOST_ADDRESSES: usize = 20;

/// A client with a secret that is shown once and kept nowhere.
#[derive(Clone, Debug)]
pub struct IssuedSecret {
    /// The client.
    pub client: Client,
    /// The secret; absent when a request is repeated.
    pub secret: Option<String>,
}

impl Output for IssuedSecret {
    const SHOWN_ONCE: bool = true;

    fn output_id(&self) -> Uuid {
        self.client.id.into()
    }

    async fn again(reader: &Reader, id: Uuid) -> Result<Self> {
        Ok(Self { client: reader.get(ClientId::from(id)).await?, secret: None })
    }
}

/// A secret and its MAC, made before the transaction.
#[derive(Clone, Default)]
struct Fresh {
    text: String,
    mac: String,
}

impl std::fmt::Debug for Fresh {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Fresh(…)")
    }
}

impl Fresh {
    fn made(app: &App) -> Self {
        let text = sealing::client_secret();
        Self { mac: app.doors().tokens.client_secret(&text), text }
    }

    fn secret(&self, tx: &Tx) -> ClientSecret {
        ClientSecret::new(tx.new_id(), self.mac.clone(), tx.now())
    }
}

/// What is said of a machine client.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "ClientInput")]
#[schema(as = ClientInput)]
pub struct CreateClient {
    /// Its name, at most 50 characters, unlike any other client's.
    #[schema(min_length = 1, max_length = 50)]
    pub name: String,
    /// What it reads for, at most 200 characters.
    #[schema(min_length = 1, max_length = 200)]
    pub purpose: String,
    /// Whose system it is.
    pub organisation: OrganisationId,
    /// Who is asked when something is wrong: a post of that organisation.
    pub contact: PostId,
    /// Addresses and ranges it may call from, at most 20; from anywhere if empty.
    #[serde(default)]
    #[graphql(default)]
    #[schema(max_items = 20)]
    pub addresses: Vec<String>,
    /// Its last day, if it has one.
    pub valid_until: Option<Date>,
    #[serde(skip)]
    #[graphql(skip)]
    #[schema(ignore)]
    fresh: Fresh,
}

impl CreateClient {
    /// A client of an organisation, asked after at a post of it.
    #[must_use]
    pub fn new(name: &str, purpose: &str, organisation: OrganisationId, contact: PostId) -> Self {
        Self {
            name: name.to_owned(),
            purpose: purpose.to_owned(),
            organisation,
            contact,
            addresses: Vec::new(),
            valid_until: None,
            fresh: Fresh::default(),
        }
    }

    fn networks(&self) -> Result<Networks, String> {
        Networks::parse(self.addresses.iter().map(|line| line.trim()))
    }

    /// What is said, with organisation and post looked at.
    async fn content(self, tx: &mut Tx) -> Result<ClientContent> {
        let addresses = self.networks().map_err(Error::internal)?;
        let organisation = tx.read::<Organisation>(self.organisation).await;
        let organisation = organisation.map_err(|error| absent("organisation", error))?;
        let contact = tx.read::<Post>(self.contact).await.map_err(|error| absent("contact", error))?;
        if contact.organisation != organisation.id {
            let rule = ClientRule::ContactElsewhere;
            return Err(Error::field("contact", rule.code(), rule.message()));
        }
        Ok(ClientContent {
            name: self.name,
            purpose: self.purpose,
            organisation: organisation.id,
            contact: contact.id,
            addresses,
            valid_until: self.valid_until,
        })
    }
}

impl Command for CreateClient {
    const NEEDS: Permission = Permission::ClientCreate;
    type On = Realm;
    type Output = IssuedSecret;

    fn check(&self) -> Result<()> {
        let wrong = self.networks().err();
        let said = wrong.clone().unwrap_or_default();
        let no_address = Message::of(
            format!("“{said}”不是地址或网段，示例：10.1.2.3、10.0.0.0/8。"),
            format!("“{said}” is neither an address nor a range such as 10.1.2.3 or 10.0.0.0/8."),
        );
        let many = Message::new("最多20个地址或网段。", "At most 20 addresses or ranges.");
        Fields::new()
            .line("name", &self.name, 50)
            .line("purpose", &self.purpose, 200)
            .must("addresses", wrong.is_none(), "bad_address", no_address)
            .must("addresses", self.addresses.len() <= MOST_ADDRESSES, "too_many", many)
            .done()
    }

    async fn prepare(self, app: &App, _: &Arc<Request>, (): ()) -> Result<Self> {
        Ok(Self { fresh: Fresh::made(app), ..self })
    }

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<IssuedSecret> {
        let fresh = self.fresh.clone();
        let content = self.content(tx).await?;
        let (client, event) = Client::create(tx.new_id(), content, fresh.secret(tx), tx.now())?;
        let client = tx.create_unique(client, event, ClientRule::NameTaken).await?;
        Ok(IssuedSecret { client, secret: Some(fresh.text) })
    }
}

impl Command for Change<CreateClient> {
    const NEEDS: Permission = Permission::ClientChange;
    const VERSIONED: bool = true;
    type On = Client;
    type Output = Client;

    fn check(&self) -> Result<()> {
        self.0.check()
    }

    async fn run(self, on: Loaded<Client>, tx: &mut Tx) -> Result<Client> {
        let content = self.0.content(tx).await?;
        let today = tx.today();
        let decided = on.decide(|client| client.change(content, today))?;
        tx.save_unique(decided, ClientRule::NameTaken).await
    }
}

/// Says what a client may read, where its grants reach. A scope that is taken away ends with the next request.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "ClientAllowInput")]
#[schema(as = ClientAllowInput)]
pub struct AllowClient {
    /// All that it may read from now on; nothing if empty.
    #[schema(max_items = 50)]
    pub scopes: Vec<ClientScope>,
}

impl Command for AllowClient {
    const NEEDS: Permission = Permission::ClientAllow;
    const VERSIONED: bool = true;
    type On = Client;
    type Output = Client;

    async fn run(self, on: Loaded<Client>, tx: &mut Tx) -> Result<Client> {
        let scopes = Scopes(self.scopes.into_iter().collect::<BTreeSet<_>>());
        let decided = on.decide(|client| Ok::<_, Error>(client.allow(scopes)))?;
        tx.save(decided).await
    }
}

/// Gives a client a second secret; the first holds until it is retired.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ClientRotateInput)]
pub struct RotateClient {
    #[serde(skip)]
    #[schema(ignore)]
    fresh: Fresh,
}

impl Command for RotateClient {
    const NEEDS: Permission = Permission::ClientRotate;
    type On = Client;
    type Output = IssuedSecret;

    async fn prepare(self, app: &App, _: &Arc<Request>, _: ClientId) -> Result<Self> {
        Ok(Self { fresh: Fresh::made(app) })
    }

    async fn run(self, on: Loaded<Client>, tx: &mut Tx) -> Result<IssuedSecret> {
        let secret = self.fresh.secret(tx);
        let decided = on.decide(|client| client.rotate(secret))?;
        Ok(IssuedSecret { client: tx.save(decided).await?, secret: Some(self.fresh.text) })
    }
}

/// Retires a secret at once, and with it the tokens that were given for it.
#[derive(Clone, Copy, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "ClientRetireInput")]
#[schema(as = ClientRetireInput)]
pub struct RetireSecret {
    /// Which one.
    pub secret: ClientSecretId,
}

impl Command for RetireSecret {
    const NEEDS: Permission = Permission::ClientRetire;
    type On = Client;
    type Output = Client;

    async fn run(self, on: Loaded<Client>, tx: &mut Tx) -> Result<Client> {
        let now = tx.now();
        let decided = on.decide(|client| client.retire(self.secret, now))?;
        tx.save(decided).await
    }
}

/// Lets a client in no more, at once.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "ClientDisableInput")]
#[schema(as = ClientDisableInput)]
pub struct DisableClient {
    /// Why, at most 200 characters.
    #[schema(min_length = 1, max_length = 200)]
    pub reason: String,
}

impl Command for DisableClient {
    const NEEDS: Permission = Permission::ClientDisable;
    type On = Client;
    type Output = Client;

    fn check(&self) -> Result<()> {
        Fields::new().text("reason", &self.reason, 200).done()
    }

    async fn run(self, on: Loaded<Client>, tx: &mut Tx) -> Result<Client> {
        let now = tx.now();
        let decided = on.decide(|client| client.disable(self.reason, now))?;
        tx.save(decided).await
    }
}

/// Lets a disabled client in again.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ClientEnableInput)]
pub struct EnableClient {}

impl Command for EnableClient {
    const NEEDS: Permission = Permission::ClientEnable;
    type On = Client;
    type Output = Client;

    async fn run(self, on: Loaded<Client>, tx: &mut Tx) -> Result<Client> {
        let decided = on.decide(Client::enable)?;
        tx.save(decided).await
    }
}

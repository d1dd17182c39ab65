//! Tokens for machine clients (OAuth 2.0 client credentials, RFC 6749, section 4.4), and who such a token speaks for.

use std::sync::Arc;

use linli_domain::{
    Error, Message, Result,
    authorisation::{Admitted, Caller, Permission, Scopes},
    identity::{Client, ClientSecret, throttle::Counted},
};
use linli_persistence::identity::{client_standing, stopped_among};
use linli_vocabulary::{ClientId, ClientSecretId};

use super::{
    session_commands::{Counts, failed, refuse_while_stopped},
    signing_keys::{ACCESS, invalid},
    tokens,
};
use crate::exec::{App, Command, Loaded, Realm, Request, Target, Tx};

/// What a client shows at the door.
#[derive(Clone)]
pub struct ClientCredentials {
    /// Its id, as it was typed.
    pub client: String,
    /// Its secret.
    pub secret: String,
    /// What the token shall be for; all that the client is allowed if not said.
    pub scope: Option<String>,
}

/// A token for a client.
pub struct ClientToken {
    /// The access token.
    pub access_token: String,
    /// Seconds it lives.
    pub expires_in: i64,
    /// What it is for.
    pub scopes: Scopes,
}

/// Why a client gets no token.
#[derive(Debug)]
pub enum NoToken {
    /// No such client, not its secret, not from there, disabled or over: one answer for all.
    WrongClient,
    /// More than it is allowed, or nothing.
    WrongScope,
    /// Every other refusal.
    Refused(Error),
}

impl From<Error> for NoToken {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

impl App {
    /// Gives a client a token: throttle by address, then the secret, then what it may.
    ///
    /// # Errors
    /// Why not.
    pub async fn client_token(
        &self,
        request: &Arc<Request>,
        shown: ClientCredentials,
    ) -> std::result::Result<ClientToken, NoToken> {
        let address = request.address.as_deref();
        let counts = self.counts_of(Counted::of_client(address.unwrap_or_default()));
        let linli = self.on_behalf_of(request, "token", None);
        let reader = self.reader(&linli);
        if let Some(until) = stopped_among(&reader, &counts.keys()).await? {
            return Err(self.stopped(&linli, Permission::ClientToken, None, until).await.into());
        }
        // Whether there is such a client costs one statement either way, and comparing takes the same time.
        let known = match shown.client.parse::<ClientId>() {
            Ok(id) => reader.get::<Client>(id).await.ok(),
            Err(_) => None,
        };
        let mac = self.doors().tokens.client_secret(&shown.secret);
        let secret = known.as_ref().and_then(|client| client.live().find(|one| tokens::same(&one.mac, &mac)).cloned());
        let let_in = |client: &Client| client.is_let_in(address, self.clock().now().date());
        let (Some(client), Some(secret)) = (known.filter(let_in), secret) else {
            return Err(match self.execute(&linli, Target::of(()), RefuseClient { counts }).await {
                Err(Error::Unauthenticated(..)) | Ok(_) => NoToken::WrongClient,
                Err(error) => NoToken::Refused(error),
            });
        };
        self.pace_of(client.id.into())?;
        let wanted: Scopes = match &shown.scope {
            Some(text) => text.parse().map_err(|_| NoToken::WrongScope)?,
            None => client.scopes.clone(),
        };
        let granted = wanted.both(&client.scopes);
        if granted.0.is_empty() || granted != wanted {
            return Err(NoToken::WrongScope);
        }
        self.note_use(&linli, &client, &secret).await?;
        let access_token = self.sign_for_client(client.id, secret.id, &granted).await?;
        Ok(ClientToken { access_token, expires_in: ACCESS.num_seconds(), scopes: granted })
    }

    /// Writes down, once a day, that a secret is in use.
    async fn note_use(&self, linli: &Arc<Request>, client: &Client, secret: &ClientSecret) -> Result<()> {
        if secret.used_on == Some(self.clock().now().date()) {
            return Ok(());
        }
        self.execute(linli, Target::of(client.id), UseSecret { secret: secret.id }).await.map(drop)
    }

    /// Who a client's token speaks for, and whether it may call from where it does.
    pub(super) async fn admitted(
        &self,
        client: ClientId,
        secret: ClientSecretId,
        scopes: &Scopes,
        address: Option<&str>,
    ) -> Result<Caller> {
        let standing = client_standing(self.db(), (client, secret), self.clock().now()).await?;
        let (admitted, networks) = standing.ok_or_else(invalid)?;
        if !networks.admit(address) {
            return Err(invalid());
        }
        self.pace_of(client.into())?;
        Ok(Caller::Client(Box::new(Admitted { scopes: scopes.both(&admitted.scopes), ..admitted })))
    }
}

/// Counts the failure of a client, for the address it came from: nobody stops a client from elsewhere.
#[derive(Clone, Debug, serde::Serialize)]
struct RefuseClient {
    #[serde(skip)]
    counts: Counts,
}

impl Command for RefuseClient {
    const NEEDS: Permission = Permission::ClientToken;
    type On = Realm;
    type Output = Client;

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<Client> {
        refuse_while_stopped(tx, &self.counts).await?;
        Err(failed(tx, &self.counts, wrong_client()).await?)
    }
}

/// Notes on which day a secret was used.
#[derive(Clone, Debug, serde::Serialize)]
struct UseSecret {
    secret: ClientSecretId,
}

impl Command for UseSecret {
    const NEEDS: Permission = Permission::ClientToken;
    type On = Client;
    type Output = Client;

    async fn run(self, on: Loaded<Client>, tx: &mut Tx) -> Result<Client> {
        let today = tx.today();
        let decided = on.decide(|client| Ok::<_, Error>(client.used(self.secret, today)))?;
        tx.save(decided).await
    }
}

fn wrong_client() -> Error {
    Error::Unauthenticated(
        "client_refused",
        Message::new("接入系统或密钥不正确。", "The client or its secret is not right."),
    )
}

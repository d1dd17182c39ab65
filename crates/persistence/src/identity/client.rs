//! Machine clients: owner is the realm, readable by the three administrators; the reason of disabling is personal; kept for good.

use linli_domain::{
    Error, Result,
    authorisation::{Branch, Networks, Permission},
    event::Happened,
    identity::{Client, ClientContent, ClientSecret},
    personal::Personal,
};
use linli_vocabulary::{ClientId, Date, Kind, OrganisationId, PostId, Timestamp};
use sea_orm::{Condition, ConnectionTrait, IntoActiveModel, QueryOrder, entity::prelude::*};

use crate::exec::{Fault, Home, Listing, Order, Record, Subject};

/// The entity of a client's secret.
pub(crate) mod secret {
    use linli_vocabulary::{ClientId, ClientSecretId, Date, Timestamp};
    use sea_orm::entity::prelude::*;

    /// A secret of which only a MAC is kept.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "client_secret")]
    pub struct Model {
        /// Made by the transaction.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: ClientSecretId,
        /// Whose.
        pub client: ClientId,
        /// HMAC-SHA256, hexadecimal.
        pub mac: String,
        /// When it was made.
        pub created_at: Timestamp,
        /// Since when it opens nothing.
        pub retired_at: Option<Timestamp>,
        /// The last day on which it was used.
        pub used_on: Option<Date>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "client")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ClientId,
    /// Raised by each change.
    pub version: i32,
    /// Its name.
    pub name: String,
    /// What it reads for.
    pub purpose: String,
    /// Whose system it is.
    pub organisation: OrganisationId,
    /// The post that is asked.
    pub contact: PostId,
    /// Names of what it may read, with spaces between.
    pub scopes: String,
    /// From where it may call, one a line.
    pub addresses: String,
    /// Its last day.
    pub valid_until: Option<Date>,
    /// Since when it is let in no more.
    pub disabled_at: Option<Timestamp>,
    /// Why.
    pub disabled_because: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for Client {
    type Id = ClientId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::Client;
    const READ: Permission = Permission::ClientRead;

    fn id(&self) -> ClientId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Realm
    }

    fn behind(_: &Branch) -> Option<Condition> {
        None
    }

    async fn assemble<C: ConnectionTrait>(db: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        let ids = rows.iter().map(|row| row.id);
        let secrets = secret::Entity::find()
            .filter(secret::Column::Client.is_in(ids))
            .order_by_asc(secret::Column::Id)
            .all(db)
            .await
            .or_fault()?;
        let of = |client: ClientId| {
            secrets.iter().filter(|secret| secret.client == client).cloned().map(ClientSecret::from).collect()
        };
        rows.into_iter().map(|row| client(&row, of(row.id))).collect()
    }
}

impl From<secret::Model> for ClientSecret {
    fn from(row: secret::Model) -> Self {
        let secret::Model { id, mac, created_at, retired_at, used_on, .. } = row;
        Self { id, mac, created_at, retired_at, used_on }
    }
}

fn client(row: &Model, secrets: Vec<ClientSecret>) -> Result<Client> {
    let wrong = |what: String| Error::internal(format!("{} is stored with `{what}`", row.id));
    Ok(Client {
        id: row.id,
        version: row.version,
        content: ClientContent {
            name: row.name.clone(),
            purpose: row.purpose.clone(),
            organisation: row.organisation,
            contact: row.contact,
            addresses: Networks::parse(row.addresses.lines()).map_err(wrong)?,
            valid_until: row.valid_until,
        },
        scopes: row.scopes.parse().map_err(wrong)?,
        secrets,
        disabled_at: row.disabled_at,
        disabled_because: Personal::new(row.disabled_because.clone()),
        created_at: row.created_at,
    })
}

impl Record for Client {
    type Event = Happened;

    fn row(&self) -> Model {
        let ClientContent { name, purpose, organisation, contact, addresses, valid_until } = self.content.clone();
        Model {
            id: self.id,
            version: self.version,
            name,
            purpose,
            organisation,
            contact,
            scopes: self.scopes.to_string(),
            addresses: addresses.lines().join("\n"),
            valid_until,
            disabled_at: self.disabled_at,
            disabled_because: self.disabled_because.bare().clone(),
            created_at: self.created_at,
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }

    async fn store_children<C: ConnectionTrait>(&self, before: Option<&Self>, db: &C) -> Result<()> {
        for one in &self.secrets {
            let known = before.and_then(|before| before.secrets.iter().find(|other| other.id == one.id));
            if known == Some(one) {
                continue;
            }
            let row = secret::Model {
                id: one.id,
                client: self.id,
                mac: one.mac.clone(),
                created_at: one.created_at,
                retired_at: one.retired_at,
                used_on: one.used_on,
            };
            let row = row.into_active_model().reset_all();
            match known {
                Some(_) => secret::Entity::update(row).exec(db).await.or_fault().map(drop)?,
                None => secret::Entity::insert(row).exec_without_returning(db).await.or_fault().map(drop)?,
            }
        }
        Ok(())
    }
}

/// What clients can be asked for.
#[derive(
    Clone,
    Debug,
    Default,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::InputObject,
    utoipa::IntoParams,
    utoipa::ToSchema,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub struct ClientFilter {
    /// Of this organisation.
    pub organisation: Option<OrganisationId>,
    /// Only disabled ones, or only those that are not.
    pub disabled: Option<bool>,
}

/// In which order.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::Enum,
    utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum ClientSort {
    /// By name.
    #[default]
    Name,
    /// Newest first.
    Newest,
}

impl Listing for Client {
    type Filter = ClientFilter;
    type Sort = ClientSort;

    fn matching(filter: &ClientFilter, _: Timestamp) -> Condition {
        let disabled = filter.disabled.map(|disabled| match disabled {
            true => Column::DisabledAt.is_not_null(),
            false => Column::DisabledAt.is_null(),
        });
        Condition::all()
            .add_option(filter.organisation.map(|organisation| Column::Organisation.eq(organisation)))
            .add_option(disabled)
    }

    fn order(sort: ClientSort) -> Order<Column> {
        match sort {
            ClientSort::Name => Order { columns: vec![Column::Name], descending: false },
            ClientSort::Newest => Order { columns: vec![Column::CreatedAt], descending: true },
        }
    }
}

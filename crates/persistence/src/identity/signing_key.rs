//! Signing keys: owner is the realm, for Linli itself only; the private half is encrypted; kept as long as a key verifies.

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    identity::SigningKey,
};
use linli_vocabulary::{Kind, SigningKeyId, Timestamp};
use sea_orm::{Condition, ConnectionTrait, QueryOrder, entity::prelude::*};

use crate::exec::{Fault, Home, Reader, Record, Subject};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "signing_key")]
pub struct Model {
    /// Made by the transaction; its text is the `kid`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SigningKeyId,
    /// Never raised: a key is not changed.
    pub version: i32,
    /// The private half under the server's key.
    pub sealed: String,
    /// The public half, base64url.
    pub public: String,
    /// Since when it signs.
    pub created_at: Timestamp,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for SigningKey {
    type Id = SigningKeyId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::SigningKey;
    const READ: Permission = Permission::SigningKeyRotate;

    fn id(&self) -> SigningKeyId {
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

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        let key = |Model { id, version, sealed, public, created_at }| Self { id, version, sealed, public, created_at };
        Ok(rows.into_iter().map(key).collect())
    }
}

impl Record for SigningKey {
    type Event = Happened;

    fn row(&self) -> Model {
        let Self { id, version, sealed, public, created_at } = self.clone();
        Model { id, version, sealed, public, created_at }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// The keys that still sign or verify, newest first. For Linli itself: `reader` must be its own.
///
/// # Errors
/// A fault.
pub async fn signing_keys(reader: &Reader) -> Result<Vec<SigningKey>> {
    let oldest = SigningKey::forgotten_before(reader.now());
    let rows = Entity::find()
        .filter(reader.scope::<SigningKey>(Permission::SigningKeyRotate))
        .filter(Column::CreatedAt.gte(oldest))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .all(reader.connection())
        .await
        .or_fault()?;
    SigningKey::assemble(reader.connection(), rows).await
}

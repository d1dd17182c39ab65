//! One-time codes: owner is the realm, for Linli itself only, no personal fields, kept for a day.

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    identity::{
        PhoneCode,
        phone_code::{DAY, PAUSE},
    },
};
use linli_vocabulary::{Kind, PhoneCodeId, PrivacyNoticeId, Timestamp};
use sea_orm::{Condition, ConnectionTrait, PaginatorTrait, QueryOrder, entity::prelude::*};

use crate::exec::{Fault, Home, Reader, Record, Subject, Tx};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "phone_code")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PhoneCodeId,
    /// Raised by each change.
    pub version: i32,
    /// MAC of the number.
    pub number: String,
    /// MAC of the address.
    pub asked_from: String,
    /// MAC of number and code.
    pub mac: String,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// Wrong tries.
    pub tries: i32,
    /// When it was used.
    pub used_at: Option<Timestamp>,
    /// The notice that was shown.
    pub notice: Option<PrivacyNoticeId>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for PhoneCode {
    type Id = PhoneCodeId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::PhoneCode;
    const READ: Permission = Permission::PhoneCodeUse;

    fn id(&self) -> PhoneCodeId {
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
        let code = |Model { id, version, number, asked_from, mac, asked_at, tries, used_at, notice }| Self {
            id,
            version,
            number,
            asked_from,
            mac,
            asked_at,
            tries,
            used_at,
            notice,
        };
        Ok(rows.into_iter().map(code).collect())
    }
}

impl Record for PhoneCode {
    type Event = Happened;

    fn row(&self) -> Model {
        let Self { id, version, number, asked_from, mac, asked_at, tries, used_at, notice } = self.clone();
        Model { id, version, number, asked_from, mac, asked_at, tries, used_at, notice }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What was asked for lately, of one number and from one address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// When the next code may be sent to this number, if not now.
    pub pause_until: Option<Timestamp>,
    /// Codes to this number within a day.
    pub to_number: i64,
    /// Codes from this address within a day.
    pub from_address: i64,
}

/// What was asked for lately; older codes are forgotten on the way.
///
/// # Errors
/// A fault.
pub async fn asked_lately(tx: &Tx, number: &str, address: &str) -> Result<Asked> {
    let (db, since) = (tx.connection(), tx.now().plus(-DAY));
    Entity::delete_many().filter(Column::AskedAt.lt(since)).exec(db).await.or_fault()?;
    let last = Entity::find()
        .filter(Column::Number.eq(number))
        .order_by_desc(Column::AskedAt)
        .one(db)
        .await
        .or_fault()?
        .map(|code| code.asked_at.plus(PAUSE));
    let count = async |of: Condition| Entity::find().filter(of).count(db).await.or_fault();
    let to_number = count(Condition::all().add(Column::Number.eq(number))).await?;
    let from_address = count(Condition::all().add(Column::AskedFrom.eq(address))).await?;
    Ok(Asked {
        pause_until: last.filter(|until| *until > tx.now()),
        to_number: i64::try_from(to_number).unwrap_or(i64::MAX),
        from_address: i64::try_from(from_address).unwrap_or(i64::MAX),
    })
}

/// The code that was sent last to this number. For Linli itself: `reader` must be its own.
///
/// # Errors
/// A fault.
pub async fn last_code(reader: &Reader, number: &str) -> Result<Option<PhoneCode>> {
    let row = Entity::find()
        .filter(reader.scope::<PhoneCode>(Permission::PhoneCodeUse))
        .filter(Column::Number.eq(number))
        .order_by_desc(Column::AskedAt)
        .order_by_desc(Column::Id)
        .one(reader.connection())
        .await
        .or_fault()?;
    Ok(PhoneCode::assemble(reader.connection(), row.into_iter().collect()).await?.pop())
}

//! Who looked at whom: owner is the person's community, readable by its secretary and the audit administrator; appended only.

use linli_domain::{
    Error, Result,
    authorisation::{Branch, Permission},
    personal::Personal,
    persons::{AccessKind, PersonAccess},
};
use linli_vocabulary::{AccountId, Date, Kind, PersonAccessId, PersonId, Timestamp, privacy::PersonField};
use sea_orm::{
    ActiveModelTrait, Condition, ConnectionTrait, IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, TryInsertResult, entity::prelude::*, sea_query::OnConflict,
};

use crate::exec::{AuditKey, Db, Fault, Home, Listing, Order, Request, Subject, Tx, below, record_look};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person_access")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PersonAccessId,
    /// Who looked.
    pub account: AccountId,
    /// At whom.
    pub person: Option<PersonId>,
    /// Code of the person's community.
    pub division_code: Option<String>,
    /// When.
    pub at: Timestamp,
    /// On which day.
    pub on_day: Date,
    /// How.
    pub kind: AccessKind,
    /// At which fields, as a JSON list.
    pub fields: String,
    /// Why.
    pub reason: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for PersonAccess {
    type Id = PersonAccessId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::PersonAccess;
    const READ: Permission = Permission::PersonAccessRead;

    fn id(&self) -> PersonAccessId {
        self.id
    }

    fn version(&self) -> i32 {
        1
    }

    fn home(&self) -> Home {
        Home::Realm
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        match branch {
            Branch::Owner(code) => Some(below(Column::DivisionCode, code)),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        Ok(rows
            .into_iter()
            .map(|row| Self {
                id: row.id,
                account: row.account,
                person: row.person,
                division_code: row.division_code,
                at: row.at,
                on: row.on_day,
                kind: row.kind,
                fields: serde_json::from_str::<Vec<PersonField>>(&row.fields).unwrap_or_default(),
                reason: row.reason.map(Personal::new),
            })
            .collect())
    }
}

/// What looks can be asked for.
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
pub struct PersonAccessFilter {
    /// At this person.
    pub person: Option<PersonId>,
    /// By this account.
    pub account: Option<AccountId>,
    /// Of this kind.
    pub kind: Option<Vec<AccessKind>>,
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
pub enum PersonAccessSort {
    /// Last first.
    #[default]
    Newest,
}

impl Listing for PersonAccess {
    type Filter = PersonAccessFilter;
    type Sort = PersonAccessSort;

    fn matching(filter: &PersonAccessFilter, _: Timestamp) -> Condition {
        Condition::all()
            .add_option(filter.person.map(|person| Column::Person.eq(person)))
            .add_option(filter.account.map(|account| Column::Account.eq(account)))
            .add_option(filter.kind.clone().map(|kinds| Column::Kind.is_in(kinds)))
    }

    fn order(_: PersonAccessSort) -> Order<Column> {
        Order { columns: vec![Column::At], descending: true }
    }
}

fn row(access: &PersonAccess) -> Result<Model> {
    Ok(Model {
        id: access.id,
        account: access.account,
        person: access.person,
        division_code: access.division_code.clone(),
        at: access.at,
        on_day: access.on,
        kind: access.kind,
        fields: serde_json::to_string(&access.fields).map_err(Error::internal)?,
        reason: access.reason.as_ref().map(|reason| reason.bare().clone()),
    })
}

/// Records a look in the transaction of the command that shows something.
///
/// # Errors
/// A fault.
pub async fn append(tx: &Tx, access: &PersonAccess) -> Result<()> {
    let row = row(access)?.into_active_model().reset_all();
    Entity::insert(row).exec_without_returning(tx.connection()).await.or_fault().map(drop)
}

/// Records that somebody read a person's record: once a day for the same eyes and the same person, with a line of audit.
///
/// # Errors
/// A fault; nothing is shown then.
pub async fn looked(db: &Db, request: &Request, access: &PersonAccess, key: &AuditKey) -> Result<()> {
    let tx = db.begin().await?;
    let first = Entity::insert(row(access)?.into_active_model().reset_all())
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .try_insert()
        .exec_without_returning(&tx)
        .await
        .or_fault()?;
    if matches!(first, TryInsertResult::Inserted(1..)) {
        let subject = (Kind::Person, access.person.map(Into::into));
        record_look(&tx, request, Permission::PersonRead.name(), access.at, subject, key).await?;
    }
    tx.commit().await.or_fault()
}

/// How often an account looked in one way since a moment.
///
/// # Errors
/// A fault.
pub async fn looks_since(tx: &Tx, account: AccountId, kind: AccessKind, since: Timestamp) -> Result<u64> {
    let looks = Entity::find().filter(Column::Account.eq(account)).filter(Column::Kind.eq(kind));
    looks.filter(Column::At.gt(since)).count(tx.connection()).await.or_fault()
}

/// Who looked at a person and when, the last 500 times, last first.
///
/// # Errors
/// A fault.
pub async fn looks_at(tx: &Tx, person: PersonId) -> Result<Vec<PersonAccess>> {
    let looks = Entity::find().filter(Column::Person.eq(person)).order_by_desc(Column::At).limit(500);
    PersonAccess::assemble(tx.connection(), looks.all(tx.connection()).await.or_fault()?).await
}

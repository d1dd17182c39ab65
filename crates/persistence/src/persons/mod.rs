//! Persons: owner is the community, readable by its officers and those of its subdistrict and county; almost every field is
//! personal, three are encrypted; anonymised when their period is over.

mod access;
mod finding;
mod past;

pub use access::{PersonAccessFilter, PersonAccessSort, append, looked, looks_at, looks_since};
pub use finding::{ContactCards, Wanted, contact_cards, find};
pub use past::{anonymise_past, empty_past_requests, forget_past_looks, withdraw_all};

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    personal::Personal,
    persons::{Person, PersonContent},
    privacy::Kept,
};
use linli_vocabulary::{
    AccountId, Date, DivisionId, Kind, PersonId, PrivacyNoticeId, Timestamp, privacy::PersonSource,
};
use sea_orm::{Condition, ConnectionTrait, entity::prelude::*};

use crate::exec::{Home, Listing, Order, Record, Subject, below};
use crate::identity::link::persons_of;

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PersonId,
    /// Raised by each change.
    pub version: i32,
    /// Owner.
    pub division: DivisionId,
    /// The owner's code, for its subtree.
    pub division_code: String,
    /// Name; empty when anonymised.
    pub name: String,
    /// Mobile number, encrypted.
    pub phone: Option<String>,
    /// Its blind index.
    pub phone_blind: Option<String>,
    /// Identity number, encrypted.
    pub identity_number: Option<String>,
    /// Its blind index.
    pub identity_number_blind: Option<String>,
    /// Home address, encrypted.
    pub address: Option<String>,
    /// Day of birth.
    pub birth_date: Option<Date>,
    /// Guardian of a child.
    pub guardian: Option<String>,
    /// What they do for the community.
    pub duty: Option<String>,
    /// Where it came from.
    pub source: PersonSource,
    /// The notice that was shown.
    pub notice: PrivacyNoticeId,
    /// When they were entered.
    pub entered_at: Timestamp,
    /// By whom.
    pub entered_by: AccountId,
    /// The last day of service.
    pub ended_on: Option<Date>,
    /// Since when it is only kept.
    pub blocked_at: Option<Timestamp>,
    /// When everything was taken away.
    pub anonymised_at: Option<Timestamp>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for Person {
    type Id = PersonId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::Person;
    const READ: Permission = Permission::PersonRead;

    fn id(&self) -> PersonId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Division(self.division)
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        match branch {
            Branch::Owner(code) => Some(below(Column::DivisionCode, code)),
            Branch::Myself(account) => Some(Condition::all().add(Column::Id.in_subquery(persons_of(*account)))),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        Ok(rows
            .into_iter()
            .map(|row| Self {
                id: row.id,
                version: row.version,
                division: row.division,
                division_code: row.division_code,
                content: PersonContent {
                    name: Personal::new(row.name),
                    phone: Kept::stored(row.phone, row.phone_blind),
                    identity_number: Kept::stored(row.identity_number, row.identity_number_blind),
                    address: Kept::stored(row.address, None),
                    birth_date: row.birth_date.map(Personal::new),
                    guardian: row.guardian.map(Personal::new),
                    duty: row.duty,
                    source: row.source,
                    notice: row.notice,
                },
                entered_at: row.entered_at,
                entered_by: row.entered_by,
                ended_on: row.ended_on,
                blocked_at: row.blocked_at,
                anonymised_at: row.anonymised_at,
            })
            .collect())
    }
}

impl Record for Person {
    type Event = Happened;

    fn row(&self) -> Model {
        let content = self.content.clone();
        let (phone, phone_blind) = Kept::columns(content.phone.as_ref());
        let (identity_number, identity_number_blind) = Kept::columns(content.identity_number.as_ref());
        let (address, _) = Kept::columns(content.address.as_ref());
        Model {
            id: self.id,
            version: self.version,
            division: self.division,
            division_code: self.division_code.clone(),
            name: content.name.bare().clone(),
            phone,
            phone_blind,
            identity_number,
            identity_number_blind,
            address,
            birth_date: content.birth_date.map(|born| *born.bare()),
            guardian: content.guardian.map(|guardian| guardian.bare().clone()),
            duty: content.duty,
            source: content.source,
            notice: content.notice,
            entered_at: self.entered_at,
            entered_by: self.entered_by,
            ended_on: self.ended_on,
            blocked_at: self.blocked_at,
            anonymised_at: self.anonymised_at,
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What persons can be asked for: nothing that is personal. Who looks for somebody gives a reason (`person.find`).
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
pub struct PersonFilter {
    /// In the division with this code or below.
    pub division_code: Option<String>,
    /// Only those whom the community serves, or only those it no longer serves.
    pub ended: Option<bool>,
    /// Only those who do something for the community, or only the others.
    pub on_duty: Option<bool>,
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
pub enum PersonSort {
    /// Entered last first.
    #[default]
    Newest,
}

impl Listing for Person {
    type Filter = PersonFilter;
    type Sort = PersonSort;

    fn matching(filter: &PersonFilter, _: Timestamp) -> Condition {
        let present = |column: Column, there: bool| if there { column.is_not_null() } else { column.is_null() };
        Condition::all()
            .add_option(filter.division_code.as_deref().map(|code| below(Column::DivisionCode, code)))
            .add_option(filter.ended.map(|ended| present(Column::EndedOn, ended)))
            .add_option(filter.on_duty.map(|on_duty| present(Column::Duty, on_duty)))
    }

    fn order(_: PersonSort) -> Order<Column> {
        Order { columns: vec![Column::EnteredAt], descending: true }
    }
}

//! Legal holds: owner is the person's community, readable by its officers and those above it; the reason is personal.

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    personal::Personal,
    privacy::LegalHold,
};
use linli_vocabulary::{AccountId, Date, DivisionId, Kind, LegalHoldId, PersonId, Timestamp};
use sea_orm::{Condition, ConnectionTrait, QuerySelect, QueryTrait, entity::prelude::*};

use crate::{
    exec::{Fault, Home, Listing, Order, Record, Subject, Tx, below},
    persons,
};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "legal_hold")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: LegalHoldId,
    /// Raised by each change.
    pub version: i32,
    /// On whom.
    pub person: PersonId,
    /// Owner.
    pub division: DivisionId,
    /// The owner's code, for its subtree.
    pub division_code: String,
    /// Why.
    pub reason: String,
    /// First day.
    pub from_day: Date,
    /// Last day.
    pub until_day: Option<Date>,
    /// Who placed it.
    pub placed_by: AccountId,
    /// When.
    pub placed_at: Timestamp,
    /// When it was lifted.
    pub lifted_at: Option<Timestamp>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for LegalHold {
    type Id = LegalHoldId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::LegalHold;
    const READ: Permission = Permission::LegalHoldRead;

    fn id(&self) -> LegalHoldId {
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
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        Ok(rows
            .into_iter()
            .map(|row| Self {
                id: row.id,
                version: row.version,
                person: row.person,
                division: row.division,
                division_code: row.division_code,
                reason: Personal::new(row.reason),
                from: row.from_day,
                until: row.until_day,
                placed_by: row.placed_by,
                placed_at: row.placed_at,
                lifted_at: row.lifted_at,
            })
            .collect())
    }
}

impl Record for LegalHold {
    type Event = Happened;

    fn row(&self) -> Model {
        Model {
            id: self.id,
            version: self.version,
            person: self.person,
            division: self.division,
            division_code: self.division_code.clone(),
            reason: self.reason.bare().clone(),
            from_day: self.from,
            until_day: self.until,
            placed_by: self.placed_by,
            placed_at: self.placed_at,
            lifted_at: self.lifted_at,
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What holds can be asked for.
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
pub struct LegalHoldFilter {
    /// On this person.
    pub person: Option<PersonId>,
    /// Only those that were lifted, or only those that were not.
    pub lifted: Option<bool>,
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
pub enum LegalHoldSort {
    /// Placed last first.
    #[default]
    Newest,
}

impl Listing for LegalHold {
    type Filter = LegalHoldFilter;
    type Sort = LegalHoldSort;

    fn matching(filter: &LegalHoldFilter, _: Timestamp) -> Condition {
        let lifted = filter.lifted.map(|lifted| match lifted {
            true => Column::LiftedAt.is_not_null(),
            false => Column::LiftedAt.is_null(),
        });
        Condition::all().add_option(filter.person.map(|person| Column::Person.eq(person))).add_option(lifted)
    }

    fn order(_: LegalHoldSort) -> Order<Column> {
        Order { columns: vec![Column::PlacedAt], descending: true }
    }
}

/// Holds that hold on a day.
fn holding(day: Date) -> Condition {
    Condition::all()
        .add(Column::LiftedAt.is_null())
        .add(Column::FromDay.lte(day))
        .add(Condition::any().add(Column::UntilDay.is_null()).add(Column::UntilDay.gte(day)))
}

/// Persons on whom no hold is on a day.
pub(crate) fn unheld(day: Date) -> Condition {
    let held = Entity::find().select_only().column(Column::Person).filter(holding(day)).into_query();
    Condition::all().add(persons::Column::Id.not_in_subquery(held))
}

/// Whether a hold is on a person today.
///
/// # Errors
/// A fault.
pub async fn is_held(tx: &Tx, person: PersonId) -> Result<bool> {
    let found = Entity::find().filter(Column::Person.eq(person)).filter(holding(tx.today()));
    Ok(found.one(tx.connection()).await.or_fault()?.is_some())
}

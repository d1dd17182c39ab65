//! Competences: owner is the organisation's division, own its organisation, readable by every signed-in account.

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    organisations::Competence,
};
use linli_vocabulary::{CompetenceId, Date, Kind, OrganisationId, Timestamp};
use sea_orm::{Condition, ConnectionTrait, entity::prelude::*};

use crate::exec::{Fault, Home, Listing, Order, Record, Subject, Tx, below};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "competence")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CompetenceId,
    /// Raised by each change.
    pub version: i32,
    /// The process.
    pub process: String,
    /// The competent organisation.
    pub organisation: OrganisationId,
    /// Code of the organisation's division.
    pub division_code: String,
    /// First day.
    pub valid_from: Date,
    /// First day no longer.
    pub valid_to: Option<Date>,
    /// The document that says so.
    pub source: String,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for Competence {
    type Id = CompetenceId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::Competence;
    const READ: Permission = Permission::CompetenceRead;

    fn id(&self) -> CompetenceId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Organisation(self.organisation)
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        match branch {
            Branch::Owner(code) => Some(below(Column::DivisionCode, code)),
            Branch::Own(organisation) => Some(Condition::all().add(Column::Organisation.eq(*organisation))),
            Branch::SignedIn => Some(Condition::all()),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        let competence = |row: Model| {
            let Model { id, version, process, organisation, division_code, valid_from, valid_to, source } = row;
            Self { id, version, process, organisation, division_code, valid_from, valid_to, source }
        };
        Ok(rows.into_iter().map(competence).collect())
    }
}

impl Record for Competence {
    type Event = Happened;

    fn row(&self) -> Model {
        let Self { id, version, process, organisation, division_code, valid_from, valid_to, source } = self.clone();
        Model { id, version, process, organisation, division_code, valid_from, valid_to, source }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What competences can be asked for.
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
pub struct CompetenceFilter {
    /// For this process, spelled exactly.
    pub process: Option<String>,
    /// Of this organisation.
    pub organisation: Option<OrganisationId>,
    /// Of organisations in the division with this code or below.
    pub division_code: Option<String>,
    /// That hold on this day.
    pub on: Option<Date>,
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
pub enum CompetenceSort {
    /// Process by process; for each, divisions by code and the oldest first.
    #[default]
    Process,
}

impl Listing for Competence {
    type Filter = CompetenceFilter;
    type Sort = CompetenceSort;

    fn matching(filter: &CompetenceFilter, _: Timestamp) -> Condition {
        let holds = |day: Date| {
            Condition::all()
                .add(Column::ValidFrom.lte(day))
                .add(Condition::any().add(Column::ValidTo.is_null()).add(Column::ValidTo.gt(day)))
        };
        Condition::all()
            .add_option(filter.process.as_deref().map(|process| Column::Process.eq(process)))
            .add_option(filter.organisation.map(|organisation| Column::Organisation.eq(organisation)))
            .add_option(filter.division_code.as_deref().map(|code| below(Column::DivisionCode, code)))
            .add_option(filter.on.map(holds))
    }

    fn order(_: CompetenceSort) -> Order<Column> {
        Order { columns: vec![Column::Process, Column::DivisionCode, Column::ValidFrom], descending: false }
    }
}

/// The competence for a process in a division that has no end yet.
///
/// # Errors
/// A fault.
pub async fn competent(tx: &Tx, process: &str, division_code: &str) -> Result<Option<CompetenceId>> {
    let row = Entity::find()
        .filter(Column::Process.eq(process))
        .filter(Column::DivisionCode.eq(division_code))
        .filter(Column::ValidTo.is_null())
        .one(tx.connection())
        .await
        .or_fault()?;
    Ok(row.map(|row| row.id))
}

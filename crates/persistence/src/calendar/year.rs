//! Loaded years.

use linli_domain::{
    Error, Result,
    authorisation::{Branch, Permission},
    calendar::LoadedYear,
    event::Happened,
};
use linli_vocabulary::{CalendarYearId, Kind, Timestamp};
use sea_orm::{Condition, ConnectionTrait, entity::prelude::*};

use crate::exec::{Home, Listing, Order, Record, Subject};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "calendar_year")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CalendarYearId,
    /// Always 1.
    pub version: i32,
    /// The year; unique.
    pub year: i32,
    /// The notice.
    pub source: String,
    /// JSON list of days.
    pub holidays: String,
    /// JSON list of days.
    pub make_up_days: String,
    /// When.
    pub loaded_at: Timestamp,
}

impl ActiveModelBehavior for ActiveModel {}

impl Subject for LoadedYear {
    type Id = CalendarYearId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::CalendarYear;
    const READ: Permission = Permission::CalendarYearRead;

    fn id(&self) -> CalendarYearId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Realm
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        matches!(branch, Branch::SignedIn).then(Condition::all)
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        let days = |json: &str| serde_json::from_str(json).map_err(Error::internal);
        let year = |row: Model| {
            Ok(Self {
                id: row.id,
                version: row.version,
                year: row.year,
                holidays: days(&row.holidays)?,
                make_up_days: days(&row.make_up_days)?,
                source: row.source,
                loaded_at: row.loaded_at,
            })
        };
        rows.into_iter().map(year).collect()
    }
}

impl Record for LoadedYear {
    type Event = Happened;

    fn row(&self) -> Model {
        let days = |days| serde_json::to_string(days).unwrap_or_default();
        Model {
            id: self.id,
            version: self.version,
            year: self.year,
            source: self.source.clone(),
            holidays: days(&self.holidays),
            make_up_days: days(&self.make_up_days),
            loaded_at: self.loaded_at,
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

/// What years can be asked for.
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
pub struct CalendarYearFilter {
    /// This year.
    pub year: Option<i32>,
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
pub enum CalendarYearSort {
    /// The latest year first.
    #[default]
    Latest,
}

impl Listing for LoadedYear {
    type Filter = CalendarYearFilter;
    type Sort = CalendarYearSort;

    fn matching(filter: &CalendarYearFilter, _: Timestamp) -> Condition {
        Condition::all().add_option(filter.year.map(|year| Column::Year.eq(year)))
    }

    fn order(_: CalendarYearSort) -> Order<Column> {
        Order { columns: vec![Column::Year], descending: true }
    }
}

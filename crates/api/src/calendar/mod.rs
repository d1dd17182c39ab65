//! The working-day calendar and versions of rule tables on both faces.

use async_graphql::SimpleObject;
use linli_app::{
    calendar::{AdoptRuleVersion, LoadCalendarYear},
    exec::Reader,
};
use linli_domain::{
    Result,
    calendar::{LoadedYear, RuleVersion},
};
use linli_vocabulary::{CalendarYearId, Date, RuleVersionId, Timestamp};

use crate::{faces::Faces, wire::View};

/// A year of the working-day calendar.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "CalendarYear", serial)]
#[schema(as = CalendarYear)]
pub struct CalendarYearView {
    /// Its id.
    pub id: CalendarYearId,
    /// The year.
    pub year: i32,
    /// The notice that ordered it.
    pub source: String,
    /// When it was loaded.
    pub loaded_at: Timestamp,
    /// Days off, weekends inside a holiday included.
    pub holidays: Vec<Date>,
    /// Saturdays and Sundays that are worked (调休补班).
    pub make_up_days: Vec<Date>,
}

impl View for CalendarYearView {
    type Of = LoadedYear;

    async fn of(records: Vec<LoadedYear>, _: &Reader) -> Result<Vec<Self>> {
        let view = |LoadedYear { id, year, source, loaded_at, holidays, make_up_days, .. }| Self {
            id,
            year,
            source,
            loaded_at,
            holidays,
            make_up_days,
        };
        Ok(records.into_iter().map(view).collect())
    }
}

/// A version of a rule table.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "RuleVersion", serial)]
#[schema(as = RuleVersion)]
pub struct RuleVersionView {
    /// Its id.
    pub id: RuleVersionId,
    /// Which table: `whistle_time_limits`.
    pub name: String,
    /// The first day it holds.
    pub effective_from: Date,
    /// The table as JSON text, every number with its source.
    pub body: String,
    /// Who decided it.
    pub source: String,
    /// When it was adopted.
    pub adopted_at: Timestamp,
}

impl View for RuleVersionView {
    type Of = RuleVersion;

    async fn of(records: Vec<RuleVersion>, _: &Reader) -> Result<Vec<Self>> {
        let view = |RuleVersion { id, name, effective_from, body, source, adopted_at, .. }| Self {
            id,
            name,
            effective_from,
            body,
            source,
            adopted_at,
        };
        Ok(records.into_iter().map(view).collect())
    }
}

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.listing::<LoadedYear, CalendarYearView>();
    faces.command::<LoadCalendarYear, CalendarYearView>();
    faces.listing::<RuleVersion, RuleVersionView>();
    faces.command::<AdoptRuleVersion, RuleVersionView>();
}

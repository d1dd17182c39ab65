//! The working-day calendar on both faces.

use async_graphql::SimpleObject;
use linli_app::{calendar::LoadCalendarYear, exec::Reader};
use linli_domain::{Result, calendar::LoadedYear};
use linli_vocabulary::{CalendarYearId, Date, Timestamp};

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

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.listing::<LoadedYear, CalendarYearView>();
    faces.command::<LoadCalendarYear, CalendarYearView>();
}

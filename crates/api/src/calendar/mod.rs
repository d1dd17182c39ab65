//! The working-day calendar and versions of rule tables on both faces.

use async_graphql::{Context, Object, SimpleObject};
use linli_app::{
    Target,
    calendar::{AdoptRuleVersion, LoadCalendarYear, RuleVersionFilter, RuleVersionSort, loaded_years},
    exec::Reader,
};
use linli_domain::{
    Result,
    calendar::{LoadedYear, RuleVersion},
};
use linli_vocabulary::{CalendarYearId, Date, RuleVersionId, Timestamp};

use crate::{
    graphql::{Connection, Gql, UserError, list, mutate, one, reader, top},
    rest::Contract,
    wire::View,
};

/// A year of the working-day calendar.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "CalendarYear")]
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
#[graphql(name = "RuleVersion")]
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

/// REST operations.
pub fn rest(contract: &mut Contract) {
    contract.listing::<LoadedYear, CalendarYearView>();
    contract.command::<LoadCalendarYear, CalendarYearView>();
    contract.listing::<RuleVersion, RuleVersionView>();
    contract.command::<AdoptRuleVersion, RuleVersionView>();
}

/// What loading a year answers.
#[derive(SimpleObject)]
pub struct CalendarYearPayload {
    /// The year as it was loaded.
    calendar_year: Option<CalendarYearView>,
    /// Why it was not done.
    user_errors: Vec<UserError>,
}

impl From<(Option<CalendarYearView>, Vec<UserError>)> for CalendarYearPayload {
    fn from((calendar_year, user_errors): (Option<CalendarYearView>, Vec<UserError>)) -> Self {
        Self { calendar_year, user_errors }
    }
}

/// What adopting a version answers.
#[derive(SimpleObject)]
pub struct RuleVersionPayload {
    /// The version as it was adopted.
    rule_version: Option<RuleVersionView>,
    /// Why it was not done.
    user_errors: Vec<UserError>,
}

impl From<(Option<RuleVersionView>, Vec<UserError>)> for RuleVersionPayload {
    fn from((rule_version, user_errors): (Option<RuleVersionView>, Vec<UserError>)) -> Self {
        Self { rule_version, user_errors }
    }
}

/// Queries.
#[derive(Default)]
pub struct CalendarQueries;

#[Object]
impl CalendarQueries {
    /// One loaded year.
    async fn calendar_year(&self, cx: &Context<'_>, id: CalendarYearId) -> Gql<Option<CalendarYearView>> {
        one::<LoadedYear, _>(cx, id).await
    }

    /// All loaded years, the latest first.
    async fn calendar_years(&self, cx: &Context<'_>) -> Gql<Vec<CalendarYearView>> {
        let reader = reader(cx)?;
        let years = async { CalendarYearView::of(loaded_years(&reader).await?, &reader).await };
        years.await.map_err(|error| top(cx, error))
    }

    /// One version of a rule table.
    async fn rule_version(&self, cx: &Context<'_>, id: RuleVersionId) -> Gql<Option<RuleVersionView>> {
        one::<RuleVersion, _>(cx, id).await
    }

    /// Versions of rule tables.
    #[graphql(complexity = "first.unwrap_or(50) as usize * child_complexity / 10 + 1")]
    async fn rule_versions(
        &self,
        cx: &Context<'_>,
        filter: Option<RuleVersionFilter>,
        sort: Option<RuleVersionSort>,
        first: Option<u32>,
        after: Option<String>,
    ) -> Gql<Connection<RuleVersionView>> {
        list::<RuleVersion, _>(cx, filter, sort, first, after).await
    }
}

/// Mutations.
#[derive(Default)]
pub struct CalendarMutations;

#[Object]
impl CalendarMutations {
    /// Loads a year, once, and sets every deadline that waited for it.
    async fn calendar_year_load(
        &self,
        cx: &Context<'_>,
        input: LoadCalendarYear,
        idempotency_key: Option<String>,
    ) -> Gql<CalendarYearPayload> {
        mutate(cx, Target { id: (), expected_version: None, key: idempotency_key }, input).await.map(Into::into)
    }

    /// Adopts a version of a rule table.
    async fn rule_version_adopt(
        &self,
        cx: &Context<'_>,
        input: AdoptRuleVersion,
        idempotency_key: Option<String>,
    ) -> Gql<RuleVersionPayload> {
        mutate(cx, Target { id: (), expected_version: None, key: idempotency_key }, input).await.map(Into::into)
    }
}

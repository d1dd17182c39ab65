//! Indicators: three numbers of whistles so far, each by month and by organisation.

use linli_domain::{
    Error, Result,
    authorisation::{Branch, Permission, Reach},
    indicators::{INDICATORS, Indicator, Period, Tally},
};
use linli_persistence::indicators::{by_day, by_organisation};
use linli_vocabulary::{Date, DivisionSetId, OrganisationId, indicators::IndicatorCode};

use crate::{
    divisions::codes_of,
    exec::{Figures, Reader},
};

pub use linli_persistence::indicators::{FactFilter, FactSort};

/// What indicators can be asked for: where, for whom, for which days, and as known on which day.
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
pub struct IndicatorFilter {
    /// Only these.
    pub indicator: Option<Vec<IndicatorCode>>,
    /// Of the division with this code with all in it; else of all that the caller may see.
    pub division_code: Option<String>,
    /// Of this set of divisions, as it is on the last day, with all that lies in them.
    pub division_set: Option<DivisionSetId>,
    /// Of this organisation alone.
    pub organisation: Option<OrganisationId>,
    /// The first day; else the first of the month eleven months before the last day.
    pub from: Option<Date>,
    /// The last day; today, if not said.
    pub as_of: Option<Date>,
    /// As known at the end of this day; today, if not said.
    pub known_on: Option<Date>,
}

/// An indicator with what was counted.
#[derive(Clone, Debug)]
pub struct Measured {
    /// Its declaration.
    pub indicator: &'static Indicator,
    /// For which days.
    pub period: Period,
    /// In all.
    pub total: Tally,
    /// For each month of the period, named by its first day.
    pub months: Vec<(Date, Tally)>,
    /// For each organisation with anything counted, by its id: this is no ranking.
    pub organisations: Vec<(OrganisationId, Tally)>,
}

impl Figures for IndicatorFilter {
    const NAME: &'static str = "indicator";
    type Of = Measured;

    /// Two statements, and a third for a set of divisions.
    async fn read(self, reader: &Reader) -> Result<Vec<Measured>> {
        let period = Period::of(self.from, self.as_of, self.known_on, reader.now().date())?;
        let reach = reader.request().caller.reach(Permission::IndicatorRead);
        let set_codes = codes_of(reader, self.division_set, Some(period.as_of)).await?;
        if !covers(&reach, self.division_code.as_deref(), set_codes.as_deref(), self.organisation) {
            return Err(Error::Forbidden);
        }
        let wanted = |one: &&'static Indicator| self.indicator.as_ref().is_none_or(|all| all.contains(&one.code));
        let indicators: Vec<_> = INDICATORS.iter().filter(wanted).collect();
        if indicators.is_empty() {
            return Ok(Vec::new());
        }
        let facts = FactFilter {
            division_code: self.division_code.clone(),
            set_codes,
            organisation: self.organisation,
            ..FactFilter::within(&period)
        };
        let days = by_day(reader, &facts, &indicators).await?;
        let organisations = by_organisation(reader, &facts, &indicators).await?;
        let months = period.months();
        let measured = |(at, indicator): (usize, &'static Indicator)| {
            let of_days: Vec<_> = days.iter().map(|(day, tallies)| (*day, tallies[at])).collect();
            let mut total = Tally::default();
            of_days.iter().for_each(|(_, tally)| total += *tally);
            let counted = organisations.iter().map(|(one, tallies)| (*one, tallies[at]));
            Measured {
                indicator,
                period,
                total,
                months: Indicator::by_month(&months, &of_days),
                organisations: counted.filter(|(_, tally)| *tally != Tally::default()).collect(),
            }
        };
        Ok(indicators.into_iter().enumerate().map(measured).collect())
    }
}

/// Whether a caller sees *all* of what is asked for: a number over a part of it would be told under a wrong name. Without a
/// division, a set and an organisation it is over what the caller sees, if that is anything.
fn covers(reach: &Reach, division: Option<&str>, set: Option<&[String]>, organisation: Option<OrganisationId>) -> bool {
    let Reach::Through(branches) = reach else { return true };
    let whole = |branch: &Branch| match branch {
        Branch::Owner(code) => division.is_some_and(|asked| asked.starts_with(code.as_str())),
        Branch::Own(own) => organisation == Some(*own),
        _ => false,
    };
    let sees = |asked: &String| {
        branches.iter().any(|one| matches!(one, Branch::Owner(code) if asked.starts_with(code.as_str())))
    };
    match (division, set, organisation) {
        (None, None, None) => !branches.is_empty(),
        // Within one division, or for one organisation, that is all seen, a set leaves only less.
        (None, Some(codes), None) => !branches.is_empty() && codes.iter().all(sees),
        _ => branches.iter().any(whole),
    }
}

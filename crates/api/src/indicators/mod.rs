//! Indicators and the facts they open into, on both faces.

mod fact;

use async_graphql::SimpleObject;
use linli_app::{exec::Reader, indicators::IndicatorFilter, indicators::Measured};
use linli_domain::{
    Message, Result,
    indicators::{Reading, RecordedFact, Tally},
    organisations::Organisation,
};
use linli_vocabulary::{
    Date, OrganisationId,
    indicators::{IndicatorCode, IndicatorDirection, IndicatorUnit},
};

use crate::{faces::Faces, wire::View};

pub use fact::FactView;

/// An indicator: a numerator over a denominator, for a period, by month and by organisation. What it counts is listed by
/// `facts` with the same days, the same places, its code and its part.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Indicator", serial)]
#[schema(as = Indicator)]
pub struct IndicatorView {
    /// Which one.
    pub code: IndicatorCode,
    /// What it is called.
    pub name: WordsView,
    /// What is counted.
    pub meaning: WordsView,
    /// Where the definition comes from.
    pub source: WordsView,
    /// What the value is told in.
    pub unit: IndicatorUnit,
    /// Which way is better.
    pub direction: IndicatorDirection,
    /// With a smaller denominator an organisation's own value is not told.
    pub minimum: i64,
    /// The first day that is counted.
    pub from: Date,
    /// The last day that is counted.
    pub as_of: Date,
    /// What was recorded or voided after this day is not looked at.
    pub known_on: Date,
    /// Above the line; hours are counted in minutes.
    pub numerator: i64,
    /// Below the line.
    pub denominator: i64,
    /// What of the numerator opening balances brought along.
    pub opening_numerator: i64,
    /// What of the denominator opening balances brought along.
    pub opening_denominator: i64,
    /// To one decimal; nothing without a denominator.
    pub value: Option<f64>,
    /// By month.
    pub months: Vec<MonthFigureView>,
    /// By organisation, in their official order.
    pub organisations: Vec<OrganisationFigureView>,
}

/// The same in both languages.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[graphql(name = "Words", serial)]
#[schema(as = Words)]
pub struct WordsView {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

/// An indicator in one month.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "MonthFigure", serial)]
#[schema(as = MonthFigure)]
pub struct MonthFigureView {
    /// The first day of the month.
    pub month: Date,
    /// Above the line.
    pub numerator: i64,
    /// Below the line.
    pub denominator: i64,
    /// What of the denominator opening balances brought along.
    pub opening_denominator: i64,
    /// To one decimal.
    pub value: Option<f64>,
}

/// An indicator of one organisation.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "OrganisationFigure", serial)]
#[schema(as = OrganisationFigure)]
pub struct OrganisationFigureView {
    /// Which one.
    pub organisation: OrganisationId,
    /// Its short name.
    pub name: String,
    /// Above the line; not told when there are too few.
    pub numerator: Option<i64>,
    /// Below the line.
    pub denominator: i64,
    /// What of the denominator opening balances brought along.
    pub opening_denominator: i64,
    /// To one decimal.
    pub value: Option<f64>,
    /// Whether there is something, but less than the declared minimum.
    pub too_few: bool,
}

impl From<&Message> for WordsView {
    fn from(message: &Message) -> Self {
        Self { zh: message.zh.to_string(), en: message.en.to_string() }
    }
}

impl View for IndicatorView {
    type Of = Measured;

    async fn of(all: Vec<Measured>, reader: &Reader) -> Result<Vec<Self>> {
        let mut named: Vec<_> = all.iter().flat_map(|one| one.organisations.iter().map(|(id, _)| *id)).collect();
        named.sort_unstable();
        named.dedup();
        let named = reader.many::<Organisation>(&named).await?;
        let view = |measured: Measured| {
            let Measured { indicator, period, total, months, mut organisations } = measured;
            let place = |id: &OrganisationId| named.get(id).map(|one| one.content.display_order);
            organisations.sort_by_key(|(id, _)| (place(id), *id));
            let month = |(month, tally): (Date, Tally)| MonthFigureView {
                month,
                numerator: tally.numerator,
                denominator: tally.denominator,
                opening_denominator: tally.opening_denominator,
                value: indicator.reads(tally).value(),
            };
            let organisation = |(id, tally): (OrganisationId, Tally)| {
                let reading = indicator.reads_of_one(tally);
                let too_few = reading == Reading::TooFew;
                OrganisationFigureView {
                    organisation: id,
                    name: named.get(&id).map(|one| one.content.short_name.clone()).unwrap_or_default(),
                    numerator: (!too_few).then_some(tally.numerator),
                    denominator: tally.denominator,
                    opening_denominator: tally.opening_denominator,
                    value: reading.value(),
                    too_few,
                }
            };
            Self {
                code: indicator.code,
                name: (&indicator.name).into(),
                meaning: (&indicator.meaning).into(),
                source: (&indicator.source).into(),
                unit: indicator.unit,
                direction: indicator.direction,
                minimum: indicator.minimum,
                from: period.from,
                as_of: period.as_of,
                known_on: period.known_on,
                numerator: total.numerator,
                denominator: total.denominator,
                opening_numerator: total.opening_numerator,
                opening_denominator: total.opening_denominator,
                value: indicator.reads(total).value(),
                months: months.into_iter().map(month).collect(),
                organisations: organisations.into_iter().map(organisation).collect(),
            }
        };
        Ok(all.into_iter().map(view).collect())
    }
}

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.figures::<IndicatorFilter, IndicatorView>();
    faces.listing::<RecordedFact, FactView>();
}

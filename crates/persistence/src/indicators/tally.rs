//! Counting: one statement for all indicators, by day or by organisation, inside the caller's reach.

use linli_domain::{
    Result,
    authorisation::Permission,
    indicators::{Indicator, Measure, RecordedFact, Selection, Tally},
};
use linli_vocabulary::{Date, OrganisationId, indicators::IndicatorPart};
use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QueryResult, QuerySelect, QueryTrait, TryGetable,
    sea_query::{CaseStatement, Expr, ExprTrait, SimpleExpr},
};

use super::{FactFilter, chosen};
use crate::exec::{
    Fault, Listing, Reader,
    fact::{self, Column},
};

/// The tallies of some indicators for each day on which anything was counted.
///
/// # Errors
/// A fault.
pub async fn by_day(
    reader: &Reader,
    filter: &FactFilter,
    indicators: &[&'static Indicator],
) -> Result<Vec<(Date, Vec<Tally>)>> {
    tallied(reader, filter, indicators, Column::OccurredOn).await
}

/// The tallies of some indicators for each organisation with anything counted.
///
/// # Errors
/// A fault.
pub async fn by_organisation(
    reader: &Reader,
    filter: &FactFilter,
    indicators: &[&'static Indicator],
) -> Result<Vec<(OrganisationId, Vec<Tally>)>> {
    let found = tallied::<Option<OrganisationId>>(reader, filter, indicators, Column::Organisation).await?;
    Ok(found.into_iter().filter_map(|(one, tallies)| Some((one?, tallies))).collect())
}

async fn tallied<K: TryGetable>(
    reader: &Reader,
    filter: &FactFilter,
    indicators: &[&'static Indicator],
    by: Column,
) -> Result<Vec<(K, Vec<Tally>)>> {
    let kinds = indicators.iter().flat_map(|one| [one.numerator.kinds, one.denominator.kinds].concat());
    let filter = FactFilter { kind: Some(kinds.collect()), ..filter.clone() };
    let mut select = fact::Entity::find().select_only().column_as(by, "by_");
    for (at, indicator) in indicators.iter().enumerate() {
        for part in [IndicatorPart::Numerator, IndicatorPart::Denominator] {
            select = select.expr_as(sum(indicator.part(part)), column(at, part));
        }
    }
    let select = select
        .filter(reader.scope::<RecordedFact>(Permission::IndicatorRead))
        .filter(RecordedFact::matching(&filter, reader.now()))
        .group_by(by)
        .order_by_asc(by)
        .into_query();
    let rows = reader.connection().query_all(&select).await.or_fault()?;
    rows.iter().map(|row| read(row, indicators.len()).or_fault()).collect()
}

fn read<K: TryGetable>(row: &QueryResult, indicators: usize) -> Result<(K, Vec<Tally>), DbErr> {
    let number = |at, part| row.try_get::<i64>("", &column(at, part));
    let tally = |at| {
        Ok(Tally {
            numerator: number(at, IndicatorPart::Numerator)?,
            denominator: number(at, IndicatorPart::Denominator)?,
        })
    };
    Ok((row.try_get("", "by_")?, (0..indicators).map(tally).collect::<Result<_, DbErr>>()?))
}

/// What the rows hold for a part of an indicator: as many columns as are asked for, so they are named by number.
fn column(at: usize, part: IndicatorPart) -> String {
    match part {
        IndicatorPart::Numerator => format!("above_{at}"),
        IndicatorPart::Denominator => format!("below_{at}"),
    }
}

fn sum(selection: &Selection) -> SimpleExpr {
    let case = CaseStatement::new();
    let chosen = chosen(selection);
    let (case, sums) = match selection.measure {
        Measure::Facts => (case.case(chosen, 1), false),
        Measure::Amounts => (case.case(chosen, Expr::col(Column::Amount)).finally(0), true),
    };
    let each: SimpleExpr = case.into();
    // PostgreSQL adds whole numbers up to a decimal.
    if sums { each.sum().cast_as("bigint") } else { each.count() }
}

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

/// The column that says whether a row counts opening balances.
const OPENING: &str = "opening_";

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

async fn tallied<K: TryGetable + PartialEq>(
    reader: &Reader,
    filter: &FactFilter,
    indicators: &[&'static Indicator],
    by: Column,
) -> Result<Vec<(K, Vec<Tally>)>> {
    let kinds = indicators.iter().flat_map(|one| [one.numerator.kinds, one.denominator.kinds].concat());
    let filter = FactFilter { kind: Some(kinds.collect()), ..filter.clone() };
    // What opening balances brought along is counted in rows of its own, in the same pass.
    let opening = Expr::cust("CASE WHEN kind = 'opening_balance' THEN 1 ELSE 0 END");
    let mut select = fact::Entity::find().select_only().column_as(by, "by_").expr_as(opening, OPENING);
    for (at, indicator) in indicators.iter().enumerate() {
        for part in [IndicatorPart::Numerator, IndicatorPart::Denominator] {
            select = select.expr_as(sum(indicator.part(part)), column(at, part));
        }
    }
    let select = select
        .filter(reader.scope::<RecordedFact>(Permission::IndicatorRead))
        .filter(RecordedFact::matching(&filter, reader.now()))
        .group_by(by)
        .group_by(Expr::col(OPENING))
        .order_by_asc(by)
        .into_query();
    let rows = reader.connection().query_all(&select).await.or_fault()?;
    let mut all: Vec<(K, Vec<Tally>)> = Vec::new();
    for row in &rows {
        let (key, tallies) = read::<K>(row, indicators.len()).or_fault()?;
        match all.last_mut().filter(|(last, _)| *last == key) {
            Some((_, sums)) => sums.iter_mut().zip(tallies).for_each(|(sum, tally)| *sum += tally),
            None => all.push((key, tallies)),
        }
    }
    Ok(all)
}

fn read<K: TryGetable>(row: &QueryResult, indicators: usize) -> Result<(K, Vec<Tally>), DbErr> {
    let number = |at, part| row.try_get::<i64>("", &column(at, part));
    let opening = row.try_get::<i32>("", OPENING)? == 1;
    let tally =
        |at| Ok(Tally::new(number(at, IndicatorPart::Numerator)?, number(at, IndicatorPart::Denominator)?, opening));
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
    // A fact is one, but an opening balance says how many it stands for.
    let each = match selection.measure {
        Measure::Facts => Expr::cust("CASE WHEN kind = 'opening_balance' THEN amount ELSE 1 END"),
        Measure::Amounts => Expr::col(Column::Amount),
    };
    let each: SimpleExpr = CaseStatement::new().case(chosen(selection), each).finally(0).into();
    // PostgreSQL adds whole numbers up to a decimal.
    each.sum().cast_as("bigint")
}

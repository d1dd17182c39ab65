//! What would be counted twice: another balance for the same days, or records that Linli holds itself.

use std::collections::HashMap;

use linli_domain::{
    Result,
    opening_balances::{OpeningBalance, counted_as},
};
use linli_vocabulary::{Date, Kind, OpeningBalanceId, OrganisationId, indicators::FactKind};
use sea_orm::{ColumnTrait, Condition, EntityTrait, FromQueryResult, QueryFilter, QuerySelect};

use super::{Column, Entity, line};
use crate::{
    divisions::tree::above,
    exec::{Fault, Tx, below, fact},
    organisations::organisation,
};

/// A number that another balance says.
#[derive(Clone, Debug)]
pub struct Told {
    /// Whose.
    pub organisation: OrganisationId,
    /// From this day on.
    pub since: Date,
    /// To this day.
    pub as_of: Date,
}

/// What Linli holds itself.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Seen {
    /// Whose.
    pub organisation: OrganisationId,
    /// What happened.
    pub name: FactKind,
    /// How often.
    pub records: i64,
    /// First on this day.
    pub first: Date,
}

fn organisations(balance: &OpeningBalance) -> Vec<OrganisationId> {
    balance.content.lines.iter().map(|line| line.organisation).collect()
}

/// The first line of this balance that another one says already, for a day of the same and a division above, below or the same.
///
/// # Errors
/// A fault.
pub async fn told_elsewhere(tx: &Tx, balance: &OpeningBalance) -> Result<Option<Told>> {
    let code = &balance.division_code;
    let there = Condition::any()
        .add(below(Column::DivisionCode, code))
        .add(Column::DivisionCode.is_in(above(code).map(str::to_owned)));
    let others: Vec<(OpeningBalanceId, Date, Date)> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::Since, Column::AsOf])
        .filter(Column::Id.ne(balance.id))
        .filter(Column::VoidedAt.is_null())
        .filter(Column::Since.lte(balance.content.as_of))
        .filter(Column::AsOf.gte(balance.content.since))
        .filter(there)
        .into_tuple()
        .all(tx.connection())
        .await
        .or_fault()?;
    let lines = line::Entity::find()
        .filter(line::Column::OpeningBalance.is_in(others.iter().map(|(id, ..)| *id)))
        .filter(line::Column::Organisation.is_in(organisations(balance)))
        .all(tx.connection())
        .await
        .or_fault()?;
    let mine = &balance.content.lines;
    let same = |line: &line::Model| {
        mine.iter().any(|one| (one.organisation, one.measure) == (line.organisation, line.measure))
    };
    let told = |line: line::Model| {
        let (_, since, as_of) = others.iter().find(|(id, ..)| *id == line.opening_balance)?;
        Some(Told { organisation: line.organisation, since: *since, as_of: *as_of })
    };
    Ok(lines.into_iter().find(same).and_then(told))
}

/// The first line of this balance of which Linli holds records in these days itself, imported ones included.
///
/// # Errors
/// A fault.
pub async fn seen_by_linli(tx: &Tx, balance: &OpeningBalance) -> Result<Option<Seen>> {
    use fact::Column::{Division, Id, Kind as Of, Name, OccurredOn, Organisation, VoidedAt};
    let kinds = balance.content.lines.iter().map(|line| counted_as(line.measure));
    let select = fact::Entity::find()
        .select_only()
        .columns([Organisation, Name])
        .column_as(Id.count(), "records")
        .column_as(OccurredOn.min(), "first")
        .filter(Name.is_in(kinds))
        .filter(below(Division, &balance.division_code))
        .filter(OccurredOn.between(balance.content.since, balance.content.as_of))
        .filter(Organisation.is_in(organisations(balance)))
        .filter(VoidedAt.is_null())
        .filter(Of.ne(Kind::OpeningBalance))
        .group_by(Organisation)
        .group_by(Name);
    let seen = select.into_model::<Seen>().all(tx.connection()).await.or_fault()?;
    let same = |seen: &Seen| {
        let lines = &balance.content.lines;
        lines.iter().any(|line| (line.organisation, counted_as(line.measure)) == (seen.organisation, seen.name))
    };
    Ok(seen.into_iter().find(same))
}

/// The short names of the organisations of a balance, those that exist.
///
/// # Errors
/// A fault.
pub async fn short_names(tx: &Tx, balance: &OpeningBalance) -> Result<HashMap<OrganisationId, String>> {
    let named: Vec<(OrganisationId, String)> = organisation::Entity::find()
        .select_only()
        .columns([organisation::Column::Id, organisation::Column::ShortName])
        .filter(organisation::Column::Id.is_in(organisations(balance)))
        .into_tuple()
        .all(tx.connection())
        .await
        .or_fault()?;
    Ok(named.into_iter().collect())
}

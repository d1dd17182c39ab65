//! The working-day calendar and versions of rule tables: owner is the realm, readable by every signed-in account, no
//! personal fields, kept for good.

pub mod rule_version;
pub mod year;

use chrono::Datelike;
use linli_domain::{
    Error, Result,
    calendar::{LoadedYear, RuleVersion, WorkingCalendar},
};
use linli_vocabulary::{Date, RuleVersionId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::exec::{Fault, Reader, Subject, Tx};

/// The calendar from a year on: one small statement.
async fn from_year<C: ConnectionTrait>(db: &C, year: i32) -> Result<WorkingCalendar> {
    let rows = year::Entity::find().filter(year::Column::Year.gte(year)).all(db).await.or_fault()?;
    let years = LoadedYear::assemble(db, rows).await?;
    let years = years.iter().map(LoadedYear::days).collect::<Result<Vec<_>, _>>().map_err(Error::internal)?;
    Ok(WorkingCalendar::new(years))
}

/// The calendar that deadlines beginning today need.
///
/// # Errors
/// A fault.
pub async fn calendar(tx: &Tx) -> Result<WorkingCalendar> {
    from_year(tx.connection(), tx.today().day().year()).await
}

/// All loaded years.
///
/// # Errors
/// A fault.
pub async fn whole_calendar(tx: &Tx) -> Result<WorkingCalendar> {
    from_year(tx.connection(), 0).await
}

/// The calendar from a day on, for counting the working days that are left.
///
/// # Errors
/// A fault.
pub async fn calendar_from(reader: &Reader, day: Date) -> Result<WorkingCalendar> {
    from_year(reader.connection(), day.day().year()).await
}

/// The version of a table that holds on a day.
///
/// # Errors
/// A fault, also when no version was ever adopted: the first start adopts the defaults.
pub async fn rule_in_force(tx: &Tx, name: &str, day: Date) -> Result<RuleVersion> {
    let found = rule_version::Entity::find()
        .filter(rule_version::Column::Name.eq(name))
        .filter(rule_version::Column::EffectiveFrom.lte(day))
        .order_by_desc(rule_version::Column::EffectiveFrom)
        .limit(1)
        .all(tx.connection())
        .await
        .or_fault()?;
    RuleVersion::assemble(tx.connection(), found)
        .await?
        .pop()
        .ok_or_else(|| Error::internal(format!("no version of {name} holds on {day}")))
}

/// Versions by id.
///
/// # Errors
/// A fault.
pub async fn rule_versions(tx: &Tx, ids: Vec<RuleVersionId>) -> Result<Vec<RuleVersion>> {
    let rows = rule_version::Entity::find()
        .filter(rule_version::Column::Id.is_in(ids))
        .all(tx.connection())
        .await
        .or_fault()?;
    RuleVersion::assemble(tx.connection(), rows).await
}

/// Which years are loaded.
///
/// # Errors
/// A fault.
pub async fn loaded_numbers(reader: &Reader) -> Result<Vec<i32>> {
    let years = year::Entity::find().select_only().column(year::Column::Year);
    years.into_tuple().all(reader.connection()).await.or_fault()
}

/// Whether any version of a table was adopted: what the first start asks.
///
/// # Errors
/// A fault.
pub async fn adopted(reader: &Reader, name: &str) -> Result<bool> {
    let any = rule_version::Entity::find().filter(rule_version::Column::Name.eq(name));
    Ok(any.one(reader.connection()).await.or_fault()?.is_some())
}

//! The working-day calendar: owner is the realm, readable by every signed-in account, no personal fields, kept for good.

pub mod year;

use chrono::Datelike;
use linli_domain::{
    Error, Result,
    calendar::{LoadedYear, WorkingCalendar},
};
use linli_vocabulary::Date;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

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

/// The calendar from a day on, for counting the working days that are left, and for working examples out.
///
/// # Errors
/// A fault.
pub async fn calendar_from(reader: &Reader, day: Date) -> Result<WorkingCalendar> {
    from_year(reader.connection(), day.day().year()).await
}

/// Which years are loaded.
///
/// # Errors
/// A fault.
pub async fn loaded_numbers(reader: &Reader) -> Result<Vec<i32>> {
    let years = year::Entity::find().select_only().column(year::Column::Year);
    years.into_tuple().all(reader.connection()).await.or_fault()
}

//! What a fresh installation knows from the beginning: the rule tables and the set of divisions that ship, and the published
//! years, each with its source. All are commands, so that the trail shows where they came from.

use std::sync::Arc;

use linli_domain::{Error, Result, calendar::CalendarDocument};
use linli_persistence::calendar::loaded_numbers;

use super::LoadCalendarYear;
use crate::{
    divisions,
    exec::{App, Reader, Request, Target},
    rules,
};

const YEARS: [&str; 3] = [
    include_str!("../../../../data/calendar/2024.json"),
    include_str!("../../../../data/calendar/2025.json"),
    include_str!("../../../../data/calendar/2026.json"),
];

/// Adopts the default rules and loads the years that ship, where they are missing. Running it again changes nothing.
///
/// # Errors
/// A fault.
pub async fn first_start(app: &App) -> Result<()> {
    rules::first_start(app).await?;
    divisions::first_start(app).await?;
    let request = Arc::new(Request::system("first start"));
    let reader = app.read(&request)?;
    let loaded = loaded_numbers(&reader).await?;
    for text in YEARS {
        let year = published(text)?;
        if !loaded.contains(&year.year) {
            app.execute(&request, Target::of(()), year).await?;
        }
    }
    Ok(())
}

/// The years in which deadlines can be computed: those that are loaded, and those that the first start will load.
///
/// # Errors
/// A fault.
pub async fn known_years(reader: &Reader) -> Result<Vec<i32>> {
    let mut years = loaded_numbers(reader).await?;
    for text in YEARS {
        years.push(published(text)?.year);
    }
    Ok(years)
}

fn published(text: &str) -> Result<LoadCalendarYear> {
    let document: CalendarDocument = serde_json::from_str(text).map_err(Error::internal)?;
    let days = |days: &[linli_domain::calendar::NamedDay]| days.iter().map(|day| day.date).collect();
    Ok(LoadCalendarYear {
        year: document.year,
        source: format!("{}（{}）", document.source.title, document.source.number),
        holidays: days(&document.holidays),
        make_up_days: days(&document.make_up_days),
    })
}

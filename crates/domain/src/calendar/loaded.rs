//! A year of the calendar as a record: loaded once, with its source.

use linli_vocabulary::{CalendarYearId, Date, Timestamp};
use serde::Serialize;

use super::{CalendarFault, CalendarYear};
use crate::{Message, Rule, event::Happened};

/// A year that was loaded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LoadedYear {
    /// Its id.
    pub id: CalendarYearId,
    /// Its version; always 1, because a loaded year is not changed.
    pub version: i32,
    /// The year.
    pub year: i32,
    /// The notice that ordered it.
    pub source: String,
    /// Days off, in order.
    pub holidays: Vec<Date>,
    /// Saturdays and Sundays that are worked, in order.
    pub make_up_days: Vec<Date>,
    /// When it was loaded.
    pub loaded_at: Timestamp,
}

/// This year is loaded already, and deadlines were set by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearAlreadyLoaded {
    /// The year.
    pub year: i32,
}

impl Rule for YearAlreadyLoaded {
    fn code(&self) -> &'static str {
        "calendar_year_already_loaded"
    }

    fn message(&self) -> Message {
        let year = self.year;
        Message::of(
            format!("{year}年的工作日历已经载入，期限已按它计算，不能再次载入。"),
            format!("The calendar of {year} is loaded and deadlines were set by it; it is loaded only once."),
        )
    }
}

impl LoadedYear {
    /// Checks the lists of a year and makes its record.
    ///
    /// # Errors
    /// [`CalendarFault`] for the first day that cannot be right.
    pub fn load(
        id: CalendarYearId,
        year: i32,
        source: String,
        mut holidays: Vec<Date>,
        mut make_up_days: Vec<Date>,
        loaded_at: Timestamp,
    ) -> Result<(Self, Happened), CalendarFault> {
        CalendarYear::new(year, holidays.iter().copied(), make_up_days.iter().copied())?;
        for days in [&mut holidays, &mut make_up_days] {
            days.sort_unstable();
            days.dedup();
        }
        Ok((Self { id, version: 1, year, source, holidays, make_up_days, loaded_at }, Happened("calendar_year.loaded")))
    }

    /// The year as the calendar computes with it.
    ///
    /// # Errors
    /// [`CalendarFault`], which a stored year never gives.
    pub fn days(&self) -> Result<CalendarYear, CalendarFault> {
        CalendarYear::new(self.year, self.holidays.iter().copied(), self.make_up_days.iter().copied())
    }
}

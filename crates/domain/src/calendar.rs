//! The working-day calendar, and the deadlines counted on it.
//!
//! A working day is Monday to Friday and not in the State Council's list of days off, or in its list of days worked to
//! make up for them (调休补班). A year that is not loaded is never guessed: every question about it is answered with
//! [`YearNotLoaded`]. All days are days in Asia/Shanghai (UTC+8, no daylight saving time since 1991).

mod deadline;
mod document;
mod limit;
mod loaded;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate, Weekday};
use linli_vocabulary::Date;

pub use deadline::end_of_day;
pub use document::{CalendarDocument, CalendarSource, NamedDay};
pub use limit::{Limit, LimitFault, LimitUnit, OfficeHours, OfficeHoursFault, OfficeSpan};
pub use loaded::{LoadedYear, YearAlreadyLoaded};

use crate::{Message, Rule};

/// The calendar of this year has not been loaded, so nothing is said about its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the working-day calendar of {year} is not loaded")]
pub struct YearNotLoaded {
    /// The year that is missing.
    pub year: i32,
}

impl Rule for YearNotLoaded {
    fn code(&self) -> &'static str {
        "calendar_year_not_loaded"
    }

    fn message(&self) -> Message {
        Message::of(
            format!("{}年的工作日历尚未载入，请管理员载入后再试。", self.year),
            format!("The working-day calendar of {} is not loaded; an administrator has to load it.", self.year),
        )
    }
}

/// What is wrong with a year's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalendarFault {
    /// A day that belongs to another year.
    #[error("{day} is not in {year}")]
    OtherYear {
        /// The day in question.
        day: NaiveDate,
        /// The year of the calendar.
        year: i32,
    },
    /// A day that is both a day off and a make-up day.
    #[error("{day} is a holiday and a make-up day at once")]
    Both {
        /// The day in question.
        day: NaiveDate,
    },
    /// A make-up day from Monday to Friday: a working day anyway, so the date is a slip of the pen.
    #[error("{day} is a make-up day but not a Saturday or Sunday")]
    MakeUpOnWeekday {
        /// The day in question.
        day: NaiveDate,
    },
    /// No day off at all: an empty or cut-off list, not a calendar.
    #[error("the calendar of {year} has no holidays")]
    Empty {
        /// The year of the calendar.
        year: i32,
    },
}

impl Rule for CalendarFault {
    fn code(&self) -> &'static str {
        match self {
            Self::OtherYear { .. } => "calendar_day_of_other_year",
            Self::Both { .. } => "calendar_day_in_both_lists",
            Self::MakeUpOnWeekday { .. } => "calendar_make_up_day_on_weekday",
            Self::Empty { .. } => "calendar_without_holidays",
        }
    }

    fn message(&self) -> Message {
        let zh = match self {
            Self::OtherYear { day, year } => format!("{day}不在{year}年。"),
            Self::Both { day } => format!("{day}既是放假日又是补班日。"),
            Self::MakeUpOnWeekday { day } => format!("{day}不是周六或周日，不能作为补班日。"),
            Self::Empty { year } => format!("{year}年的日历没有放假日。"),
        };
        Message::of(zh, format!("{self}."))
    }
}

/// The days of one year that differ from the plain week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarYear {
    year: i32,
    holidays: BTreeSet<NaiveDate>,
    make_up_days: BTreeSet<NaiveDate>,
}

impl CalendarYear {
    /// Checks and takes the two lists of a year.
    ///
    /// # Errors
    /// [`CalendarFault`] for the first day that cannot be right.
    pub fn new(
        year: i32,
        holidays: impl IntoIterator<Item = Date>,
        make_up_days: impl IntoIterator<Item = Date>,
    ) -> Result<Self, CalendarFault> {
        let holidays: BTreeSet<NaiveDate> = holidays.into_iter().map(Date::day).collect();
        let make_up_days: BTreeSet<NaiveDate> = make_up_days.into_iter().map(Date::day).collect();
        if holidays.is_empty() {
            return Err(CalendarFault::Empty { year });
        }
        if let Some(&day) = holidays.iter().chain(&make_up_days).find(|day| day.year() != year) {
            return Err(CalendarFault::OtherYear { day, year });
        }
        if let Some(&day) = holidays.intersection(&make_up_days).next() {
            return Err(CalendarFault::Both { day });
        }
        if let Some(&day) = make_up_days.iter().find(|day| !is_weekend(**day)) {
            return Err(CalendarFault::MakeUpOnWeekday { day });
        }
        Ok(Self { year, holidays, make_up_days })
    }

    /// The year these lists are for.
    #[must_use]
    pub fn year(&self) -> i32 {
        self.year
    }

    fn is_working(&self, day: NaiveDate) -> bool {
        self.make_up_days.contains(&day) || (!is_weekend(day) && !self.holidays.contains(&day))
    }
}

/// All years that have been loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkingCalendar {
    years: BTreeMap<i32, CalendarYear>,
}

impl WorkingCalendar {
    /// A calendar of these years; of two for the same year the later one counts.
    pub fn new(years: impl IntoIterator<Item = CalendarYear>) -> Self {
        Self { years: years.into_iter().map(|year| (year.year, year)).collect() }
    }

    /// The years that are loaded, in order.
    pub fn years(&self) -> impl Iterator<Item = i32> + '_ {
        self.years.keys().copied()
    }

    /// Whether people work on this day.
    ///
    /// # Errors
    /// [`YearNotLoaded`] when the day's year is not loaded.
    pub fn is_working(&self, day: Date) -> Result<bool, YearNotLoaded> {
        self.works_on(day.day())
    }

    /// Working days after `from` up to and with `to`: what is left of a limit on the day `from`.
    ///
    /// # Errors
    /// [`YearNotLoaded`] when a year in between is not loaded.
    pub fn working_days_between(&self, from: Date, to: Date) -> Result<u32, YearNotLoaded> {
        let mut days = 0;
        for day in from.day().iter_days().skip(1).take_while(|day| *day <= to.day()) {
            days += u32::from(self.works_on(day)?);
        }
        Ok(days)
    }

    fn works_on(&self, day: NaiveDate) -> Result<bool, YearNotLoaded> {
        let year = self.years.get(&day.year()).ok_or(YearNotLoaded { year: day.year() })?;
        Ok(year.is_working(day))
    }
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

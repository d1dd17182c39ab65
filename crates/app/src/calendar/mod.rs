//! The working-day calendar: load a year, and what the first start does.

mod deadlines;
mod first_start;
mod load;

pub(crate) use deadlines::deadlines;
pub use first_start::{first_start, known_years};
pub use linli_persistence::calendar::{
    calendar_from,
    year::{CalendarYearFilter, CalendarYearSort},
};
pub use load::LoadCalendarYear;

//! From which day to which, and as known on which.

use chrono::{Datelike, Months, NaiveDate};
use linli_vocabulary::Date;

use crate::{Error, FieldError, Message, Result};

/// No indicator is asked for more months than this at once.
const MOST_MONTHS: i32 = 36;
/// So many months are told unless somebody asks for others.
const USUAL_MONTHS: u32 = 12;

/// The days that are counted, both included, and the day whose knowledge counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub as_of: Date,
    /// What was recorded after this day is not looked at, nor what was voided after it.
    pub known_on: Date,
}

impl Period {
    /// The twelve months up to today as known today, unless other days are given.
    ///
    /// # Errors
    /// *Invalid* for days that are still to come, for a first day after the last, and for more than 36 months.
    pub fn of(from: Option<Date>, as_of: Option<Date>, known_on: Option<Date>, today: Date) -> Result<Self> {
        let as_of = as_of.unwrap_or(today);
        let known_on = known_on.unwrap_or(today);
        let from = from.unwrap_or_else(|| {
            let begin = first_of(as_of).day().checked_sub_months(Months::new(USUAL_MONTHS - 1));
            begin.map_or(as_of, Date::new)
        });
        let mut wrong = Vec::new();
        for (field, day) in [("asOf", as_of), ("knownOn", known_on)] {
            if day > today {
                let message = Message::new("这一天还没有到。", "That day is still to come.");
                wrong.push(FieldError::new(field, "in_future", message));
            }
        }
        if from > as_of {
            let message = Message::new("起始日期不能晚于截止日期。", "It cannot begin after it ends.");
            wrong.push(FieldError::new("from", "ends_before_it_begins", message));
        } else if months_between(from, as_of) >= MOST_MONTHS {
            let message = Message::new("一次最多查看36个月。", "At most 36 months at a time.");
            wrong.push(FieldError::new("from", "out_of_range", message));
        }
        if wrong.is_empty() { Ok(Self { from, as_of, known_on }) } else { Err(Error::Invalid(wrong)) }
    }

    /// The first day of each month that the period touches, in order.
    #[must_use]
    pub fn months(&self) -> Vec<Date> {
        let many = months_between(self.from, self.as_of) + 1;
        let begin = first_of(self.from).day();
        (0..many.unsigned_abs()).filter_map(|at| begin.checked_add_months(Months::new(at))).map(Date::new).collect()
    }
}

/// The first day of a day's month.
pub(super) fn first_of(day: Date) -> Date {
    Date::new(day.day().with_day(1).unwrap_or_else(|| day.day()))
}

fn months_between(from: Date, to: Date) -> i32 {
    let number = |day: NaiveDate| day.year() * 12 + day.month0().cast_signed();
    number(to.day()) - number(from.day())
}

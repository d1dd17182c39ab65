//! From a limit and a moment to the moment it is due.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use linli_vocabulary::{Date, Timestamp};

use super::{Limit, OfficeHours, WorkingCalendar, YearNotLoaded};

/// Ahead of UTC; no daylight saving time since 1991.
const SHANGHAI: TimeDelta = TimeDelta::hours(8);

impl WorkingCalendar {
    /// When a limit that starts to run at `from` is due. Due is the last moment that is still in time.
    ///
    /// - `ClockMinutes` run day and night and need no calendar.
    /// - `OfficeMinutes` run only inside the office hours of working days. One office hour from Friday 2025-01-24 17:30
    ///   ends on Sunday 2025-01-26 (a make-up day) at 09:30. A limit that is used up exactly at the end of a span is due
    ///   then, not at the beginning of the next span. No minutes at all are due at once.
    /// - `WorkingDays(n)` end with the n-th working day *after* the day of the event, at 23:59:59.999; a call at 23:50
    ///   and one at 08:05 of the same day are due together. No days at all are due at the end of the day of the event.
    ///
    /// # Errors
    /// [`YearNotLoaded`] with the first year that was needed and is missing.
    pub fn deadline(
        &self,
        limit: Limit,
        from: Timestamp,
        office_hours: &OfficeHours,
    ) -> Result<Timestamp, YearNotLoaded> {
        match limit {
            Limit::ClockMinutes(minutes) => Ok(from.plus(TimeDelta::minutes(minutes.into()))),
            Limit::OfficeMinutes(minutes) => self.after_office_minutes(minutes, from, office_hours),
            Limit::WorkingDays(days) => self.after_working_days(days, from.date()),
        }
    }

    fn after_office_minutes(
        &self,
        minutes: u32,
        from: Timestamp,
        office_hours: &OfficeHours,
    ) -> Result<Timestamp, YearNotLoaded> {
        let start = local(from);
        let mut left = TimeDelta::minutes(minutes.into());
        let mut day = start.date();
        if left.is_zero() {
            return Ok(from);
        }
        loop {
            if self.works_on(day)? {
                for span in office_hours.spans() {
                    let begin = day.and_time(span.from).max(start);
                    let open = (day.and_time(span.to) - begin).max(TimeDelta::zero());
                    if left <= open {
                        return Ok(moment(begin + left));
                    }
                    left -= open;
                }
            }
            day = next(day)?;
        }
    }

    fn after_working_days(&self, days: u32, event: Date) -> Result<Timestamp, YearNotLoaded> {
        let mut day = event.day();
        let mut left = days;
        while left > 0 {
            day = next(day)?;
            if self.works_on(day)? {
                left -= 1;
            }
        }
        Ok(end_of_day(Date::new(day)))
    }
}

/// The last millisecond of a day in Asia/Shanghai: 23:59:59.999.
#[must_use]
pub fn end_of_day(day: Date) -> Timestamp {
    day.begins().plus(TimeDelta::days(1) - TimeDelta::milliseconds(1))
}

/// The end of chrono's range counts as a year that nobody has loaded.
fn next(day: NaiveDate) -> Result<NaiveDate, YearNotLoaded> {
    day.succ_opt().ok_or(YearNotLoaded { year: i32::MAX })
}

fn local(at: Timestamp) -> NaiveDateTime {
    at.utc().naive_utc() + SHANGHAI
}

fn moment(local: NaiveDateTime) -> Timestamp {
    Timestamp::new((local - SHANGHAI).and_utc())
}

/// A time of day without seconds, as people write office hours.
pub(super) fn time_of_day(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok()
}

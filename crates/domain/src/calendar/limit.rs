//! How long something may take, and when an office is open.

use chrono::{NaiveTime, Timelike};
use serde::{Deserialize, Serialize};

use super::deadline::time_of_day;

/// How long something may take.
///
/// In JSON `{"unit": "office_hours", "amount": 1}`; see [`LimitUnit`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "WrittenLimit", into = "WrittenLimit")]
pub enum Limit {
    /// Minutes that run day and night.
    ClockMinutes(u32),
    /// Minutes that run only inside the office hours of working days.
    OfficeMinutes(u32),
    /// The end of the n-th working day after the day of the event.
    WorkingDays(u32),
}

/// The units in which people write limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LimitUnit {
    /// Minutes by the clock.
    ClockMinutes,
    /// Minutes inside office hours.
    OfficeMinutes,
    /// Hours inside office hours.
    OfficeHours,
    /// Working days after the day of the event.
    WorkingDays,
}

/// A limit of nothing, or of more than a year: always a slip of the pen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a limit is between one minute and one year")]
pub struct LimitFault;

const MINUTES_OF_A_YEAR: u32 = 366 * 24 * 60;

impl Limit {
    /// The limit that a person wrote.
    ///
    /// # Errors
    /// [`LimitFault`] when the amount is 0 or the limit is longer than a year (366 days, or as many minutes).
    pub fn new(unit: LimitUnit, amount: u32) -> Result<Self, LimitFault> {
        let (limit, most) = match unit {
            LimitUnit::ClockMinutes => (Self::ClockMinutes(amount), MINUTES_OF_A_YEAR),
            LimitUnit::OfficeMinutes => (Self::OfficeMinutes(amount), MINUTES_OF_A_YEAR),
            LimitUnit::OfficeHours => (Self::OfficeMinutes(amount.saturating_mul(60)), MINUTES_OF_A_YEAR / 60),
            LimitUnit::WorkingDays => (Self::WorkingDays(amount), 366),
        };
        if (1..=most).contains(&amount) { Ok(limit) } else { Err(LimitFault) }
    }

    /// Unit and amount as a person would write them: whole office hours as hours.
    #[must_use]
    pub fn written(self) -> (LimitUnit, u32) {
        match self {
            Self::ClockMinutes(minutes) => (LimitUnit::ClockMinutes, minutes),
            Self::OfficeMinutes(minutes) if minutes % 60 == 0 => (LimitUnit::OfficeHours, minutes / 60),
            Self::OfficeMinutes(minutes) => (LimitUnit::OfficeMinutes, minutes),
            Self::WorkingDays(days) => (LimitUnit::WorkingDays, days),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "Limit")]
struct WrittenLimit {
    unit: LimitUnit,
    amount: u32,
}

impl TryFrom<WrittenLimit> for Limit {
    type Error = LimitFault;

    fn try_from(written: WrittenLimit) -> Result<Self, LimitFault> {
        Self::new(written.unit, written.amount)
    }
}

impl From<Limit> for WrittenLimit {
    fn from(limit: Limit) -> Self {
        let (unit, amount) = limit.written();
        Self { unit, amount }
    }
}

/// One stretch of a working day, `{"from": "09:00", "to": "12:00"}` in JSON. The end does not belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "WrittenSpan", into = "WrittenSpan")]
pub struct OfficeSpan {
    /// The office opens.
    pub from: NaiveTime,
    /// The office closes.
    pub to: NaiveTime,
}

/// When an office is open on a working day: at least one span, in order, without overlap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<OfficeSpan>", into = "Vec<OfficeSpan>")]
pub struct OfficeHours {
    spans: Vec<OfficeSpan>,
}

/// What is wrong with office hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OfficeHoursFault {
    /// The office would never be open.
    #[error("office hours need at least one span")]
    Empty,
    /// Not a time of day of the form `09:00`.
    #[error("a time of day is written as 09:00")]
    NotATime,
    /// A span ends before it begins, overlaps the one before, or is not in whole minutes.
    #[error("spans are in whole minutes, in order and do not overlap")]
    OutOfOrder,
}

impl OfficeHours {
    /// Checks and takes the spans of a day.
    ///
    /// # Errors
    /// [`OfficeHoursFault`] when there is no span, or they are not in order.
    pub fn new(spans: Vec<OfficeSpan>) -> Result<Self, OfficeHoursFault> {
        let times: Vec<NaiveTime> = spans.iter().flat_map(|span| [span.from, span.to]).collect();
        let whole = times.iter().all(|time| time.second() == 0 && time.nanosecond() == 0);
        let forward = spans.iter().all(|span| span.from < span.to);
        match spans.is_empty() {
            true => Err(OfficeHoursFault::Empty),
            false if whole && forward && times.is_sorted() => Ok(Self { spans }),
            false => Err(OfficeHoursFault::OutOfOrder),
        }
    }

    /// The spans in order.
    #[must_use]
    pub fn spans(&self) -> &[OfficeSpan] {
        &self.spans
    }
}

impl Default for OfficeHours {
    /// 09:00–12:00 and 14:00–18:00 (local choice).
    fn default() -> Self {
        let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        Self { spans: vec![OfficeSpan { from: hour(9), to: hour(12) }, OfficeSpan { from: hour(14), to: hour(18) }] }
    }
}

impl TryFrom<Vec<OfficeSpan>> for OfficeHours {
    type Error = OfficeHoursFault;

    fn try_from(spans: Vec<OfficeSpan>) -> Result<Self, OfficeHoursFault> {
        Self::new(spans)
    }
}

impl From<OfficeHours> for Vec<OfficeSpan> {
    fn from(hours: OfficeHours) -> Self {
        hours.spans
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "OfficeSpan")]
struct WrittenSpan {
    from: String,
    to: String,
}

impl TryFrom<WrittenSpan> for OfficeSpan {
    type Error = OfficeHoursFault;

    fn try_from(written: WrittenSpan) -> Result<Self, OfficeHoursFault> {
        let time = |text: &str| time_of_day(text).ok_or(OfficeHoursFault::NotATime);
        Ok(Self { from: time(&written.from)?, to: time(&written.to)? })
    }
}

impl From<OfficeSpan> for WrittenSpan {
    fn from(span: OfficeSpan) -> Self {
        let text = |time: NaiveTime| time.format("%H:%M").to_string();
        Self { from: text(span.from), to: text(span.to) }
    }
}

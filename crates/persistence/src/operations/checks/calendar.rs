//! The working-day calendar.

use linli_domain::Message;
use linli_vocabulary::Kind;

use super::{Check, Find::Sql, Severity::Fault};

pub(super) static CHECKS: &[Check] = &[Check {
    name: "calendar_year.day_of_other_year",
    severity: Fault,
    kind: Kind::CalendarYear,
    meaning: Message::new(
        "日历里有不属于这一年的日子，或一天放假也没有，期限无法计算。",
        "Its lists hold days of another year, or no day off at all: deadlines cannot be computed.",
    ),
    repair: Message::new(
        "按国务院通知改正这一年的 holidays 和 make_up_days。",
        "Correct holidays and make_up_days by the State Council's notice for that year.",
    ),
    // The lists are JSON texts of quoted days; both databases can count quotes, and days that begin with the year.
    find: Sql("SELECT y.id, CAST(y.year AS text) AS label FROM (
            SELECT id, year, holidays || make_up_days AS days, LENGTH(holidays) AS listed FROM calendar_year) y
        WHERE y.listed <= 2 OR (LENGTH(y.days) - LENGTH(REPLACE(y.days, '\"', ''))) / 2
            <> (LENGTH(y.days) - LENGTH(REPLACE(y.days, '\"' || CAST(y.year AS text) || '-', ''))) / 6"),
}];

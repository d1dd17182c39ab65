//! The town's clock. Every run begins on the same Monday morning, so that no test depends on the day it is run: the working-day
//! calendar that ships ends with its last year, and the next one is never guessed.

use std::{sync::OnceLock, time::Instant};

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};

const BEGIN: &str = "2026-11-23T09:00:00+08:00";

/// The moment so many days from now, as the town's servers know it.
pub fn moment(days: i64) -> String {
    after(TimeDelta::days(days))
}

/// The moment so many minutes from now.
pub fn minute(minutes: i64) -> String {
    after(TimeDelta::minutes(minutes))
}

fn after(span: TimeDelta) -> String {
    static SINCE: OnceLock<Instant> = OnceLock::new();
    let begin: DateTime<Utc> = BEGIN.parse().unwrap();
    let gone = TimeDelta::from_std(SINCE.get_or_init(Instant::now).elapsed()).unwrap();
    (begin + gone + span).to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// The day so many days from now.
pub fn day(days: i64) -> String {
    moment(days)[..10].to_owned()
}

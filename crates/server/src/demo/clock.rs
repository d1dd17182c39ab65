//! When the demonstration plays: at the moment it is told, or now, or — when the working-day calendar ends soon, and the next
//! year is not announced yet — on the same day of an earlier year, so that deadlines can still be computed.

use chrono::{Datelike, Days, NaiveDate};
use linli_app::{App, calendar::known_years, exec::Request};
use linli_domain::Result;
use linli_vocabulary::{Date, Timestamp};

/// So many days of the calendar have to follow: three times the longest of the default time limits with a long holiday.
const AHEAD: Days = Days::new(30);

/// Sets the clock of a demonstration before anything happens in it.
pub async fn set(app: &App, asked: Option<Timestamp>) -> Result<()> {
    let now = app.clock().now();
    let start = match asked {
        Some(moment) => moment,
        None => {
            let request = std::sync::Arc::new(Request::system("demo"));
            let years = known_years(&app.read(&request)?).await?;
            // A demonstration that was there before goes on where it ended: nothing in it lies in its future.
            let present = moment(now, &years);
            present.max(app.db().newest_moment().await?.unwrap_or(present))
        }
    };
    if start != now {
        app.clock().set(start);
        let why = match asked {
            Some(_) => "as told",
            None if start > now => "it was set forward before",
            None => "the calendar after today is not announced yet",
        };
        tracing::warn!(%start, why, "the demonstration's clock does not show today");
    }
    Ok(())
}

/// Now if enough calendar follows, else the same day and time of the latest year that has enough; now if none has.
fn moment(now: Timestamp, years: &[i32]) -> Timestamp {
    let today = now.date();
    let time = now.utc() - today.begins().utc();
    let enough = |day: NaiveDate| [day, day + AHEAD].iter().all(|day| years.contains(&day.year()));
    let mut days = (0..10).filter_map(|back| years_before(today.day(), back));
    days.find(|day| enough(*day)).map_or(now, |day| Date::new(day).begins().plus(time))
}

fn years_before(day: NaiveDate, years: i32) -> Option<NaiveDate> {
    let year = day.year() - years;
    // 29 February is 28 February where there is none.
    day.with_year(year).or_else(|| day.pred_opt()?.with_year(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begins(now: &str, years: &[i32]) -> String {
        moment(now.parse().unwrap(), years).to_string()
    }

    #[test]
    fn it_plays_now_as_long_as_a_month_of_calendar_follows() {
        assert_eq!(begins("2026-11-23T09:00:00+08:00", &[2025, 2026]), "2026-11-23T01:00:00.000Z");
        assert_eq!(begins("2026-12-31T23:59:59+08:00", &[2025, 2026, 2027]), "2026-12-31T15:59:59.000Z");
    }

    #[test]
    fn it_plays_in_the_year_before_when_the_next_one_is_not_announced() {
        for (now, plays) in [
            ("2026-12-02T09:00:00+08:00", "2025-12-02T01:00:00.000Z"),
            ("2026-12-31T23:30:00+08:00", "2025-12-31T15:30:00.000Z"),
            ("2027-01-01T00:30:00+08:00", "2025-12-31T16:30:00.000Z"),
            ("2028-02-29T12:00:00+08:00", "2026-02-28T04:00:00.000Z"),
        ] {
            assert_eq!(begins(now, &[2024, 2025, 2026]), plays, "{now}");
        }
    }

    #[test]
    fn without_a_calendar_it_plays_now() {
        assert_eq!(begins("2026-12-02T09:00:00+08:00", &[]), "2026-12-02T01:00:00.000Z");
    }
}

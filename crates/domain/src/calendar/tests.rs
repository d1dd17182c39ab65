use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Timelike};
use proptest::prelude::*;
use serde_json::Value;

use super::*;
use linli_vocabulary::Timestamp;

const FILES: [&str; 3] = [
    include_str!("../../../../data/calendar/2024.json"),
    include_str!("../../../../data/calendar/2025.json"),
    include_str!("../../../../data/calendar/2026.json"),
];

fn documents() -> Vec<CalendarDocument> {
    FILES.iter().map(|file| serde_json::from_str(file).expect("a calendar file")).collect()
}

fn calendar() -> WorkingCalendar {
    WorkingCalendar::new(documents().iter().map(|document| document.try_into().expect("a sound year")))
}

fn vectors() -> Value {
    serde_json::from_str(include_str!("../../tests/vectors/working-days.json")).expect("vectors")
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

/// Vectors write moments without seconds.
fn at(text: &str) -> Timestamp {
    let with_seconds = text.replacen("+08:00", ":00+08:00", 1);
    with_seconds.parse().expect("a moment")
}

fn due(limit: Limit, from: &str) -> Timestamp {
    calendar().deadline(limit, at(from), &OfficeHours::default()).expect("a loaded year")
}

#[test]
fn days_are_working_days_as_published() {
    for vector in vectors()["days"].as_array().expect("days") {
        let date = day(vector["date"].as_str().expect("date"));
        let expected = vector["working"].as_bool().ok_or(YearNotLoaded { year: date.day().year() });
        assert_eq!(calendar().is_working(date), expected, "{vector}");
    }
}

#[test]
fn make_up_days_are_as_published() {
    for (year, days) in vectors()["make_up_days"].as_object().expect("years") {
        let document = documents().into_iter().find(|document| document.year.to_string() == *year).expect("year");
        let ours: Vec<String> =
            document.make_up_days.iter().map(|day| day.date.day().format("%m-%d").to_string()).collect();
        assert_eq!(serde_json::json!(ours), *days);
    }
}

#[test]
fn deadlines_are_as_published() {
    for vector in vectors()["deadlines"].as_array().expect("deadlines") {
        let event = vector["event"].as_str().expect("event");
        let moment = |key: &str| at(vector[key].as_str().expect("moment"));
        assert_eq!(due(Limit::ClockMinutes(60), event), moment("plus_1h"), "{vector}");
        assert_eq!(due(Limit::ClockMinutes(24 * 60), event), moment("plus_24h"), "{vector}");
        for (days, key) in [(3, "working_days_3"), (5, "working_days_5")] {
            let expected = end_of_day(day(vector[key].as_str().expect("day")));
            assert_eq!(due(Limit::WorkingDays(days), event), expected, "{vector}");
        }
    }
}

#[test]
fn a_working_day_ends_with_its_last_millisecond() {
    assert_eq!(end_of_day(day("2025-02-05")).to_string(), "2025-02-05T15:59:59.999Z");
}

#[test]
fn an_office_hour_of_a_friday_evening_goes_on_at_the_next_opening() {
    let hour = Limit::OfficeMinutes(60);
    assert_eq!(due(hour, "2025-01-24T17:30+08:00"), at("2025-01-26T09:30+08:00"), "Sunday is a make-up day");
    assert_eq!(due(hour, "2025-01-24T20:00+08:00"), at("2025-01-26T10:00+08:00"));
    assert_eq!(due(hour, "2025-01-24T11:30+08:00"), at("2025-01-24T14:30+08:00"), "over the midday break");
    assert_eq!(due(hour, "2025-01-24T17:00+08:00"), at("2025-01-24T18:00+08:00"), "used up exactly at closing");
    assert_eq!(due(hour, "2025-01-27T18:00+08:00"), at("2025-02-05T10:00+08:00"), "over the Spring Festival");
}

#[test]
fn seconds_are_kept() {
    let from: Timestamp = "2025-01-24T17:30:15.250+08:00".parse().expect("a moment");
    let expected: Timestamp = "2025-01-26T09:30:15.250+08:00".parse().expect("a moment");
    let found = calendar().deadline(Limit::OfficeMinutes(60), from, &OfficeHours::default());
    assert_eq!(found, Ok(expected));
}

#[test]
fn a_year_that_is_not_loaded_is_never_guessed() {
    let pending = Err(YearNotLoaded { year: 2027 });
    let ask = |limit, from| calendar().deadline(limit, at(from), &OfficeHours::default());
    assert_eq!(ask(Limit::WorkingDays(1), "2026-12-31T08:00+08:00"), pending);
    assert_eq!(ask(Limit::OfficeMinutes(60), "2026-12-31T17:30+08:00"), pending);
    assert_eq!(ask(Limit::WorkingDays(u32::MAX), "2026-01-01T08:00+08:00"), pending);
    assert!(ask(Limit::ClockMinutes(60), "2026-12-31T23:30+08:00").is_ok(), "the clock needs no calendar");
    assert!(ask(Limit::OfficeMinutes(30), "2026-12-31T17:30+08:00").is_ok(), "still this year");
}

#[test]
fn the_year_is_that_of_shanghai() {
    let new_year: Timestamp = "2026-12-31T16:00:00Z".parse().expect("a moment");
    let found = calendar().deadline(Limit::OfficeMinutes(1), new_year, &OfficeHours::default());
    assert_eq!(found, Err(YearNotLoaded { year: 2027 }));
}

#[test]
fn slips_in_a_calendar_are_refused() {
    let new = |holidays: &[&str], make_up: &[&str]| {
        CalendarYear::new(2026, holidays.iter().map(|d| day(d)), make_up.iter().map(|d| day(d)))
    };
    assert_eq!(new(&[], &[]), Err(CalendarFault::Empty { year: 2026 }));
    assert!(matches!(new(&["2027-01-01"], &[]), Err(CalendarFault::OtherYear { .. })));
    assert!(matches!(new(&["2026-01-03"], &["2026-01-03"]), Err(CalendarFault::Both { .. })));
    assert!(matches!(new(&["2026-01-01"], &["2026-01-05"]), Err(CalendarFault::MakeUpOnWeekday { .. })));
    assert!(new(&["2026-01-01"], &["2026-01-04"]).is_ok());
}

#[test]
fn limits_are_written_as_people_write_them() {
    let limit = |text: &str| serde_json::from_str::<Limit>(text);
    assert_eq!(limit(r#"{"unit":"office_hours","amount":1}"#).expect("a limit"), Limit::OfficeMinutes(60));
    assert!(limit(r#"{"unit":"working_days","amount":0}"#).is_err());
    assert!(limit(r#"{"unit":"office_hours","amount":4294967295}"#).is_err());
    let text = serde_json::to_string(&Limit::OfficeMinutes(90)).expect("text");
    assert_eq!(text, r#"{"unit":"office_minutes","amount":90}"#);
}

#[test]
fn office_hours_are_in_order() {
    let hours = |text: &str| serde_json::from_str::<OfficeHours>(text);
    let usual = hours(r#"[{"from":"09:00","to":"12:00"},{"from":"14:00","to":"18:00"}]"#);
    assert_eq!(usual.expect("hours"), OfficeHours::default());
    for wrong in [
        "[]",
        r#"[{"from":"12:00","to":"09:00"}]"#,
        r#"[{"from":"14:00","to":"18:00"},{"from":"09:00","to":"12:00"}]"#,
        r#"[{"from":"9 am","to":"12:00"}]"#,
    ] {
        assert!(hours(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn the_default_time_limits_can_be_read() {
    let table: Value =
        serde_json::from_str(include_str!("../../../../data/rules/whistle_time_limits.json")).expect("the table");
    let table = &table["body"];
    let spans = table["officeHours"]["spans"].clone();
    assert_eq!(serde_json::from_value::<OfficeHours>(spans).expect("hours"), OfficeHours::default());
    let mut pairs = BTreeSet::new();
    for entry in table["limits"].as_array().expect("limits") {
        let (unit, amount) = (entry["unit"].clone(), entry["amount"].clone());
        let limit = serde_json::json!({"unit": unit, "amount": amount});
        serde_json::from_value::<Limit>(limit).expect("a limit");
        assert!(entry["source"]["kind"].is_string(), "every limit says where it comes from");
        pairs.insert((entry["kind"].to_string(), entry["clock"].to_string()));
    }
    assert_eq!(pairs.len(), 8, "four kinds of whistles, two clocks");
}

/// Walks minute by minute and knows nothing of spans, weeks or limits but what is written here.
struct Oracle {
    holidays: BTreeSet<NaiveDate>,
    make_up: BTreeSet<NaiveDate>,
}

impl Oracle {
    fn new() -> Self {
        let days = |pick: fn(&CalendarDocument) -> &Vec<NamedDay>| {
            documents().iter().flat_map(|d| pick(d).iter().map(|n| n.date.day()).collect::<Vec<_>>()).collect()
        };
        Self { holidays: days(|d| &d.holidays), make_up: days(|d| &d.make_up_days) }
    }

    fn works(&self, day: NaiveDate) -> Result<bool, YearNotLoaded> {
        if !(2024..=2026).contains(&day.year()) {
            return Err(YearNotLoaded { year: day.year() });
        }
        let plain = day.weekday().number_from_monday() <= 5;
        Ok(self.make_up.contains(&day) || plain && !self.holidays.contains(&day))
    }

    fn office(&self, minutes: u32, from: Timestamp) -> Result<Timestamp, YearNotLoaded> {
        let (mut now, mut left) = (from.utc() + TimeDelta::hours(8), minutes);
        while left > 0 {
            let open = matches!(now.hour(), 9..12 | 14..18);
            if self.works(now.date_naive())? && open {
                left -= 1;
            }
            now += TimeDelta::minutes(1);
        }
        Ok(Timestamp::new(now - TimeDelta::hours(8)))
    }

    fn days(&self, days: u32, from: Timestamp) -> Result<Timestamp, YearNotLoaded> {
        let (mut now, mut left) = (from.utc() + TimeDelta::hours(8), days);
        loop {
            let tomorrow = (now + TimeDelta::minutes(1)).date_naive();
            if tomorrow != now.date_naive() {
                if left == 0 {
                    let end = NaiveTime::from_hms_milli_opt(23, 59, 59, 999).expect("a time");
                    return Ok(Timestamp::new(now.date_naive().and_time(end).and_utc() - TimeDelta::hours(8)));
                }
                if self.works(tomorrow)? {
                    left -= 1;
                }
            }
            now += TimeDelta::minutes(1);
        }
    }
}

fn a_minute() -> impl Strategy<Value = Timestamp> {
    let first = at("2023-12-25T00:00+08:00").utc().timestamp() / 60;
    let last = at("2027-01-05T00:00+08:00").utc().timestamp() / 60;
    (first..last).prop_map(|minute| Timestamp::new(DateTime::from_timestamp(minute * 60, 0).expect("a moment")))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn office_minutes_agree_with_walking(from in a_minute(), minutes in 1_u32..3000) {
        let found = calendar().deadline(Limit::OfficeMinutes(minutes), from, &OfficeHours::default());
        prop_assert_eq!(found, Oracle::new().office(minutes, from));
    }

    #[test]
    fn working_days_agree_with_walking(from in a_minute(), days in 0_u32..12) {
        let found = calendar().deadline(Limit::WorkingDays(days), from, &OfficeHours::default());
        prop_assert_eq!(found, Oracle::new().days(days, from));
    }

    #[test]
    fn a_later_call_is_never_due_earlier(from in a_minute(), wait in 0_i64..20_000, minutes in 1_u32..600) {
        let later = from.plus(TimeDelta::minutes(wait));
        let ask = |limit, from| calendar().deadline(limit, from, &OfficeHours::default());
        for limit in [Limit::OfficeMinutes(minutes), Limit::WorkingDays(minutes % 9)] {
            if let (Ok(first), Ok(second)) = (ask(limit, from), ask(limit, later)) {
                prop_assert!(first <= second && from <= first);
            }
        }
    }
}

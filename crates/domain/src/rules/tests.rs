//! The register and the strict reading, tried with bodies that are wrong in one place each.

use std::collections::BTreeSet;

use linli_vocabulary::{Date, RuleVersionId};
use serde_json::{Value, json};
use uuid::Uuid;

use super::*;
use crate::{
    calendar::{CalendarDocument, CalendarYear, WorkingCalendar},
    whistles::TimeLimits,
};

fn shipped() -> Value {
    let (_, body) = table("whistle_time_limits").expect("in the register").ships().expect("ships");
    serde_json::from_str(&body).expect("JSON")
}

fn faults(body: &Value) -> Vec<String> {
    let fields = read::<TimeLimits>(&body.to_string()).err().unwrap_or_default();
    fields.iter().map(|fault| format!("/{} {}", fault.field.join("/"), fault.code)).collect()
}

fn circumstances() -> Circumstances {
    let year = include_str!("../../../../data/calendar/2026.json");
    let year: CalendarDocument = serde_json::from_str(year).expect("a year");
    let year = CalendarYear::try_from(&year).expect("days");
    Circumstances { day: day("2026-11-24"), calendar: WorkingCalendar::new([year]) }
}

#[test]
fn every_table_ships_with_a_default_of_its_name_and_every_default_has_a_table() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/rules");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .expect("data/rules")
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_suffix(".json").map(str::to_owned))
        .collect();
    let names: BTreeSet<String> = TABLES.iter().map(|table| table.about().name.to_owned()).collect();
    assert_eq!(files, names);
    assert_eq!(names.len(), TABLES.len(), "a name is used once");
    for table in TABLES {
        let (_, body) = table.ships().unwrap_or_else(|fault| panic!("{}: {fault}", table.about().name));
        let (form, value) = table.form(&body).expect("a form");
        let keys: BTreeSet<_> = form.fields().map(|(_, field)| field.key.clone()).collect();
        assert_eq!(keys.len(), form.fields().count(), "{}: keys are unique", table.about().name);
        assert!(!keys.is_empty(), "{}: nothing to edit", table.about().name);
        let shown: BTreeSet<_> =
            form.fields().flat_map(|(_, field)| [Some(field.at.clone()), field.source_at.clone()]).flatten().collect();
        assert_eq!(unshown(&value, &shown), Vec::<String>::new(), "{}: the form shows everything", table.about().name);
    }
}

/// Leaves of a body that no field of the form covers, but for the names of lines.
fn unshown(value: &Value, shown: &BTreeSet<String>) -> Vec<String> {
    fn walk(value: &Value, at: &str, shown: &BTreeSet<String>, missing: &mut Vec<String>) {
        if shown.contains(at) {
            return;
        }
        match value {
            Value::Object(members) => {
                members.iter().for_each(|(name, value)| walk(value, &format!("{at}/{name}"), shown, missing))
            }
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(at_, value)| walk(value, &format!("{at}/{at_}"), shown, missing))
            }
            _ => missing.push(at.to_owned()),
        }
    }
    let mut missing = Vec::new();
    walk(value, "", shown, &mut missing);
    missing
}

#[test]
fn what_ships_is_read_and_written_back_the_same() {
    let once = read::<TimeLimits>(&shipped().to_string()).expect("read");
    let again = read::<TimeLimits>(&serde_json::to_string(&once).expect("written")).expect("read again");
    assert_eq!(once, again);
}

#[test]
fn every_fault_is_named_by_its_place() {
    let wrong = |at: &str, value: Value| {
        let mut body = shipped();
        *body.pointer_mut(at).expect("there") = value;
        faults(&body)
    };
    assert_eq!(faults(&shipped()), Vec::<String>::new());
    assert_eq!(
        wrong("/limits/0/source", json!({ "kind": "local_choice", "note": " " })),
        ["/body/limits/0/source/note required"]
    );
    assert_eq!(wrong("/limits/0/kind", json!("whisper")), ["/body/limits/0/kind unknown_value"]);
    assert_eq!(wrong("/limits/1/kind", json!("hard_problem")), ["/body/limits incomplete"]);
    assert_eq!(wrong("/officeHours", json!(7)), ["/body/officeHours wrong_type"]);
    assert!(wrong("/limits/2/amount", json!(0))[0].starts_with("/body/limits/2"));
    // What serde itself refuses is named in the same way.
    assert!(wrong("/limits/2/amount", json!(-5))[0].starts_with("/body/limits/2"));
    let mut unknown = shipped();
    unknown["limits"][3]["remark"] = json!("x");
    unknown["note"] = json!("x");
    assert_eq!(faults(&unknown), ["/body/limits/3/remark unknown_field", "/body/note unknown_field"]);
    for text in ["", "{", "[]", "null", "{} {}", "{\"limits\": []}"] {
        assert!(read::<TimeLimits>(text).is_err(), "{text:?}");
    }
}

#[test]
fn a_difference_is_told_in_words_and_examples_follow_it() {
    let table = table("whistle_time_limits").expect("in the register");
    let before = shipped().to_string();
    let mut after = shipped();
    let at = after["limits"]
        .as_array()
        .expect("limits")
        .iter()
        .position(|line| line["kind"] == "emergency" && line["clock"] == "report_in");
    after["limits"][at.expect("a line")]["amount"] = json!(45);
    let (differences, comparisons) = compare(table, Some(&before), &after.to_string(), &circumstances());
    let told: Vec<_> = differences
        .iter()
        .filter_map(|one| Some((one.before.as_ref()?, one.after.as_ref()?)))
        .map(|(before, after)| (after.key.as_str(), before.value.zh.as_ref(), after.value.zh.as_ref()))
        .collect();
    assert_eq!(told, [("emergency.report_in", "30 分钟", "45 分钟")]);
    let changed: Vec<_> = comparisons
        .iter()
        .filter(|one| one.before.as_ref() != Some(&one.after))
        .map(|one| (one.given.zh.as_ref(), one.after.zh.as_ref()))
        .collect();
    assert_eq!(
        changed,
        [
            ("应急处置，11月27日（周五）17:00吹哨", "11月27日（周五）18:00前签收，11月27日（周五）17:45前报到"),
            ("应急处置，12月2日（周三）10:00吹哨", "12月2日（周三）11:00前签收，12月2日（周三）10:45前报到"),
        ]
    );
    assert_eq!(comparisons.len(), 8);
    let (same, _) = compare(table, Some(&before), &before, &circumstances());
    assert_eq!(same, []);
    let (new, _) = compare(table, None, &before, &circumstances());
    assert_eq!(new.len(), 9);
}

fn version(from: &str) -> RuleVersion {
    RuleVersion {
        id: RuleVersionId::from(Uuid::from_u128(1)),
        version: 1,
        name: "whistle_time_limits".into(),
        effective_from: day(from),
        body: "{}".into(),
        citation: Citation::LocalChoice { reason: "示例".into() },
        adopted_at: day("2026-01-05").begins(),
        adopted_by: None,
        withdrawn: None,
    }
}

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

#[test]
fn a_version_begins_today_or_later_unless_it_is_the_first() {
    let planned = |from: &str, body: &str| PlannedVersion {
        effective_from: day(from),
        body: body.into(),
        citation: Citation::LocalChoice { reason: "示例".into() },
    };
    let about = table("whistle_time_limits").expect("in the register").about();
    let (today, old) = (day("2026-11-24"), version("2024-01-01"));
    let check = |planned: PlannedVersion, over| planned.check(&about, over, today);
    assert_eq!(check(planned("2026-11-24", "x"), Some(&old)), Ok(()));
    assert_eq!(check(planned("2026-11-23", "x"), Some(&old)), Err(RuleVersionRule::InThePast));
    assert_eq!(check(planned("2020-01-01", "x"), None), Ok(()));
    assert_eq!(check(planned("2026-12-01", "{}"), Some(&old)), Err(RuleVersionRule::Unchanged));
    assert_eq!(check(planned("2026-12-01", "x"), Some(&version("2026-12-01"))), Err(RuleVersionRule::OnThatDay));
    let open = About { past: Past::Open(crate::Message::new("示例", "sample")), ..about };
    assert_eq!(planned("2026-11-23", "x").check(&open, Some(&old), today), Ok(()));
}

#[test]
fn only_what_has_not_begun_is_withdrawn() {
    let noon = day("2026-11-24").begins();
    let withdraw = |version: RuleVersion| version.withdraw("示例".into(), noon).map(|(version, _)| version);
    assert_eq!(withdraw(version("2026-11-24")), Err(RuleVersionRule::HasBegun));
    let withdrawn = withdraw(version("2026-11-25")).expect("withdrawn");
    assert_eq!(withdraw(withdrawn), Err(RuleVersionRule::AlreadyWithdrawn));
}

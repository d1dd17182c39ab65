//! Day one: `linli check --ready` leads from an empty database to work.

use std::time::Duration;

use serde_json::Value;

use super::told;
use crate::town::{Database, Town, linli, repository};

/// The steps in their order with their states, without the calendar's: these depend on the year in which the test is run.
fn steps(database: &Database) -> (Option<i32>, Vec<(String, String)>) {
    let (code, report) = told(database, &["check", "--ready", "--json"]);
    let word = |step: &Value, name: &str| step[name].as_str().unwrap().to_owned();
    let steps = report["steps"].as_array().unwrap().iter();
    let steps = steps.map(|step| (word(step, "name"), word(step, "state")));
    (code, steps.filter(|(name, _)| !name.starts_with("calendar")).collect())
}

#[track_caller]
fn done(database: &Database) -> Vec<String> {
    steps(database)
        .1
        .into_iter()
        .filter(|(name, state)| state == "done" && name != "opening_balances")
        .map(|(name, _)| name)
        .collect()
}

#[test]
fn an_empty_installation_is_led_step_by_step() {
    let database = Database::empty();
    assert_eq!(database.runs(&["migrate"]).code, Some(0));
    let (code, all) = steps(&database);
    assert_eq!(code, Some(1));
    let early: Vec<_> = all.iter().filter(|(_, state)| state == "done").map(|(name, _)| name.as_str()).collect();
    assert_eq!(early, ["opening_balances"], "who brings nothing along has nothing to do");
    assert!(all.contains(&("organisations".to_owned(), "blocked".to_owned())), "{all:?}");
    let order: Vec<_> = all.iter().map(|(name, _)| name.as_str()).collect();
    let expected = [
        "divisions",
        "administrators",
        "second_factors",
        "time_limits",
        "city_coordinator",
        "organisations",
        "posts",
        "accounts",
        "appointments",
        "secretaries",
        "opening_balances",
        "backup",
    ];
    assert_eq!(order, expected);

    let leshan = repository().join("data/divisions/leshan.csv");
    assert_eq!(database.runs(&["import", "divisions", leshan.to_str().unwrap()]).code, Some(0));
    assert_eq!(done(&database), ["divisions"]);

    for role in ["system-administrator", "security-administrator"] {
        let made = database.runs(&["account", "create", "--account", role, "--name", "王一", "--role", role]);
        assert_eq!(made.code, Some(0), "{made:?}");
    }
    let shown = database.runs(&["check", "--ready", "--language", "zh-CN"]);
    assert!(shown.out.contains("缺审计管理员") && shown.out.contains("--role audit-administrator"), "{shown:?}");
    let role = "audit-administrator";
    database.runs(&["account", "create", "--account", role, "--name", "王三", "--role", role]);
    assert_eq!(done(&database), ["divisions", "administrators"]);

    let town = Town::served(database);
    town.asks_to_stop();
    assert_eq!(town.has_stopped(Duration::from_secs(30)), Some(0));
    let database = town.database();
    assert_eq!(done(database), ["divisions", "administrators", "time_limits"], "the first start enters what ships");

    // As when the three have signed in with their slips and enrolled.
    database.edits("UPDATE account SET must_change_password = FALSE, factor_confirmed_at = created_at");
    assert_eq!(done(database), ["divisions", "administrators", "second_factors", "time_limits"]);

    let file = database.folder.join("first.backup");
    assert_eq!(database.runs(&["backup", file.to_str().unwrap()]).code, Some(0));
    assert_eq!(done(database).last().unwrap(), "backup");
    let shown = database.runs(&["check", "--ready", "--language", "en-US"]);
    assert!(shown.code == Some(1) && shown.out.contains("[OPEN] A city coordinator"), "{shown:?}");
    assert!(shown.out.contains("[waits] Organisations") && shown.out.contains("→ after step"), "{shown:?}");
}

#[test]
fn the_demonstration_lacks_secretaries_in_most_offices_and_says_in_which() {
    let database = Database::copy();
    let (code, all) = steps(&database);
    let left: Vec<_> = all.iter().filter(|(_, state)| state != "done").map(|(name, _)| name.as_str()).collect();
    assert_eq!((code, left), (Some(1), vec!["secretaries", "opening_balances", "backup"]));
    let shown = database.runs(&["check", "--ready", "--language", "zh-CN"]).out;
    assert!(shown.contains("9个街道办没有能吹哨的账号") && !shown.contains("示例海棠街道办事处"), "{shown}");

    // Once every office has one, people can work.
    database.edits(
        "UPDATE organisation SET closed_on = '2026-01-02' WHERE kind = 'subdistrict_office'
            AND division_code NOT IN ('511102008', '511102006')",
    );
    assert!(done(&database).contains(&"secretaries".to_owned()));
    // Whoever has a disabled account cannot sound a whistle.
    database.edits("UPDATE account SET disabled_at = created_at WHERE login = 'tongjiang'");
    assert!(!done(&database).contains(&"secretaries".to_owned()));
}

#[test]
fn a_database_that_is_not_there_is_not_made() {
    let folder = Database::empty_sqlite().folder.clone();
    let missing = folder.join("missing.db");
    let url = format!("sqlite://{}", missing.display());
    let ended = linli(&["check", "--ready", "--language", "en-US", "--database-url", &url], &[]);
    assert_eq!(ended.code, Some(2), "{ended:?}");
    assert!(ended.err.contains("There is no database") && !missing.exists(), "{ended:?}");
}

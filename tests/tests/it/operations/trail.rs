//! The audit trail, verified from the command line.

use std::fs;

use serde_json::{Value, json};

use super::{refused, told};
use crate::town::{Database, Town};

/// What `linli audit verify` says about a copy after somebody was at its trail.
fn after(statements: &[&str]) -> (Option<i32>, Value) {
    let database = Database::copy();
    for statement in statements {
        database.edits(statement);
    }
    told(&database, &["audit", "verify", "--json"])
}

#[test]
fn an_untouched_trail_is_intact_and_its_parts_too() {
    let database = Database::copy();
    let (code, all) = told(&database, &["audit", "verify", "--json"]);
    assert_eq!((code, &all["intact"]), (Some(0), &json!(true)), "{all}");
    let (code, part) = told(&database, &["audit", "verify", "--from", "5", "--to", "20", "--json"]);
    assert_eq!(
        (code, &part["entries"], &part["from"], &part["to"]),
        (Some(0), &json!(16), &json!(5), &json!(20)),
        "{part}"
    );
    assert!(database.runs(&["audit", "verify", "--language", "zh-CN"]).out.contains("完整。"));
}

#[test]
fn the_first_entry_at_fault_is_named() {
    let altered = after(&["UPDATE audit_entry SET action = 'whistle.close' WHERE seq = 12"]);
    let unknown = after(&["UPDATE audit_entry SET outcome = 'never' WHERE seq = 12"]);
    for (code, report) in [altered, unknown] {
        let first = (&report["first"]["seq"], &report["first"]["flaw"], &report["flaws"]);
        assert_eq!((code, first), (Some(1), (&json!(12), &json!("altered"), &json!(1))), "{report}");
    }
    let (code, removed) = after(&["DELETE FROM audit_entry WHERE seq = 12"]);
    assert_eq!((code, &removed["first"]["seq"], &removed["first"]["flaw"]), (Some(1), &json!(13), &json!("gap")));
    let (code, swapped) = after(&[
        "UPDATE audit_entry SET seq = -1 WHERE seq = 12",
        "UPDATE audit_entry SET seq = 12 WHERE seq = 13",
        "UPDATE audit_entry SET seq = 13 WHERE seq = -1",
    ]);
    assert_eq!(
        (code, &swapped["first"]["seq"], &swapped["first"]["flaw"]),
        (Some(1), &json!(12), &json!("chain_broken"))
    );
}

#[test]
fn what_lies_outside_the_range_is_not_looked_at() {
    let database = Database::copy();
    database.edits("UPDATE audit_entry SET action = 'whistle.close' WHERE seq = 12");
    assert_eq!(told(&database, &["audit", "verify", "--from", "13", "--json"]).0, Some(0));
    assert_eq!(told(&database, &["audit", "verify", "--to", "11", "--json"]).0, Some(0));
    assert_eq!(told(&database, &["audit", "verify", "--to", "12", "--json"]).0, Some(1));
    let shown = database.runs(&["audit", "verify", "--language", "zh-CN"]);
    assert!(shown.out.contains("第一处在第12条") && shown.out.contains("内容被改过"), "{shown:?}");
}

#[tokio::test]
async fn a_head_that_was_kept_proves_that_nothing_before_it_changed() {
    let town = Town::own();
    let database = town.database();
    let file = database.folder.join("heads.jsonl");
    let head = database.runs(&["audit", "heads"]);
    fs::write(&file, &head.out).unwrap();
    let verify = ["audit", "verify", "--json", "--head", file.to_str().unwrap()];
    town.sign_in("haitang-clerk").await.drafts("链首之后的一条").await;
    let (code, later) = told(database, &verify);
    assert_eq!((code, &later["intact"]), (Some(0), &json!(true)), "work goes on after a head: {later}");

    // Whoever cuts the trail off leaves a chain that is whole, but not the one of the head.
    let seq = serde_json::from_str::<Value>(&head.out).unwrap()["seq"].as_i64().unwrap();
    town.asks_to_stop();
    town.has_stopped(std::time::Duration::from_secs(30));
    database.edits(&format!("DELETE FROM audit_entry WHERE seq >= {seq} OR seq IS NULL"));
    let (code, cut) = told(database, &["audit", "verify", "--json"]);
    assert_eq!((code, &cut["intact"]), (Some(0), &json!(true)), "the chain alone does not see it: {cut}");
    let (code, cut) = told(database, &verify);
    assert_eq!((code, &cut["heads"][0]), (Some(1), &json!({ "seq": seq, "fault": "gone" })), "{cut}");

    fs::write(&file, "nothing of the kind\n").unwrap();
    refused(&database.runs(&verify), 2, "heads.jsonl");
}

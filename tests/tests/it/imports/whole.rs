//! A file as big as one may be: 20,000 rows of which 300 are faulty.

use std::time::{Duration, Instant};

use serde_json::json;

use super::sheet::{checked, organisations, stores, uploads};
use crate::town::Town;

#[tokio::test]
async fn twenty_thousand_rows_with_three_hundred_faulty_ones() {
    let town = Town::own();
    let secretary = town.sign_in("haitang").await;
    let started = Instant::now();
    let id =
        uploads(&secretary, "organisation", "all.csv", organisations("全部", 20_000, 300)).await.done().text("/id");
    let import = checked(&secretary, &id).await;
    // Every 66th of 20,000 rows.
    assert_eq!((&import.body["rows"], &import.body["faulty"]), (&json!(20_000), &json!(303)), "{import}");
    stores(&secretary, &id, false).await.refused(422, "import_faulty");
    let stored = stores(&secretary, &id, true).await.done();
    assert_eq!(stored.body["stored"], 19_697, "{stored}");
    let took = started.elapsed();
    assert!(took < Duration::from_secs(120), "{took:?} even unoptimised");

    // One line of audit and one event, whatever the number of rows; and nobody sees a part of it.
    let auditor = town.sign_in("auditor").await;
    let trail = auditor.gets("/api/v1/audit-entries?action=import.store&first=10").await.done();
    let lines = trail.list("/items").iter().filter(|line| line["outcome"] == "done").count();
    assert_eq!(lines, 1, "{trail}");
    let undone = secretary.acts("import.undo", &id, None, json!({})).await.done();
    assert_eq!(undone.body["kept"], 0, "{undone}");
    let left = secretary.gets("/api/v1/organisations?search=全部示范单位").await.done();
    assert!(left.list("/items").is_empty(), "{left}");
}

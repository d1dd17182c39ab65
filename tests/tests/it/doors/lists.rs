//! Pages: sizes, cursors and filters that are not acceptable, and walking a list to its end.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};

use crate::town::{Town, contract};

#[tokio::test]
async fn a_page_has_a_sensible_size() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    for first in ["0", "-1", "201", "100000", "99999999999999999999", "ten", "１０", "", "1.5"] {
        let answer = clerk.gets(&format!("/api/v1/divisions?first={first}")).await;
        assert!((400..500).contains(&answer.status) && answer.code.is_some(), "first={first}: {answer}");
        assert!(answer.fields.iter().any(|field| field.starts_with("/first")), "first={first} is named: {answer}");
    }
    for first in [0, -1, 201, 100_000] {
        let answer =
            clerk.asks("query($n: Int) { divisions(first: $n) { nodes { id } } }", json!({ "n": first })).await;
        assert!((400..500).contains(&answer.status) && answer.code.is_some(), "first={first}: {answer}");
    }
}

#[tokio::test]
async fn a_cursor_belongs_to_its_list() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let page = clerk.gets("/api/v1/divisions?first=2").await.done();
    let cursor = page.text("/nextCursor");
    let spoiled = format!("{}A", &cursor[..cursor.len() - 1]);
    for wrong in ["x", "AAAA", "%00", "e30", &spoiled, &cursor.repeat(50)] {
        let answer = clerk.gets(&format!("/api/v1/divisions?first=2&after={wrong}")).await;
        // A spoiled last letter may still decode to the same bytes; everything else is refused.
        if wrong != spoiled {
            assert!((400..500).contains(&answer.status) && answer.code.is_some(), "after={wrong}: {answer}");
        }
        assert!(answer.status < 500, "after={wrong}: {answer}");
    }
    let answer = clerk.gets(&format!("/api/v1/divisions?first=2&within=511102&after={cursor}")).await;
    assert!((400..500).contains(&answer.status), "a cursor of another filter: {answer}");
    let answer = clerk.gets(&format!("/api/v1/organisations?first=2&after={cursor}")).await;
    assert!((400..500).contains(&answer.status), "a cursor of another list: {answer}");
}

#[tokio::test]
async fn unknown_filters_and_sorts_are_named() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    for query in [
        "colour=red",
        "sort=colour",
        "state=asleep",
        "state=DRAFT",
        "overdue=perhaps",
        "since=2026-13-01",
        "since=yesterday",
        "lead=x&lead=y",
    ] {
        let answer = clerk.gets(&format!("/api/v1/whistles?{query}")).await;
        assert!((400..500).contains(&answer.status) && answer.code.is_some(), "{query}: {answer}");
    }
    for query in ["search=%00", "search=%FF", "search=%27%3B--", "search=%25_%5C", "divisionCode=%F0%9F%98%80"] {
        let answer = clerk.gets(&format!("/api/v1/whistles?{query}")).await;
        assert!(answer.status < 500, "{query}: {answer}");
    }
}

#[tokio::test]
async fn walking_a_list_shows_each_once_in_both_apis() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let mut rest = Vec::new();
    let mut after = String::new();
    loop {
        let page = clerk.gets(&format!("/api/v1/divisions?within=511102&first=37{after}")).await.done();
        rest.extend(page.list("/items").iter().map(|division| division["code"].as_str().unwrap().to_owned()));
        match page.body["nextCursor"].as_str() {
            Some(cursor) => after = format!("&after={cursor}"),
            None => break,
        }
    }
    let mut graphql = Vec::new();
    let mut after = None;
    loop {
        let query = "query($after: String) { divisions(filter: { within: \"511102\" }, first: 50, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } } }";
        let page = clerk.asks(query, json!({ "after": after })).await.done();
        graphql
            .extend(page.list("/divisions/nodes").iter().map(|division| division["code"].as_str().unwrap().to_owned()));
        if page.body.pointer("/divisions/pageInfo/hasNextPage") != Some(&json!(true)) {
            break;
        }
        after = Some(page.text("/divisions/pageInfo/endCursor"));
    }
    assert_eq!(rest, graphql);
    let mut once = rest.clone();
    once.sort();
    once.dedup();
    assert_eq!(once.len(), rest.len());
    assert!(rest.iter().all(|code| code.starts_with("511102")));
    assert!(rest.len() > 150, "{} divisions in 市中区", rest.len());
}

/// Values that the sort's columns cannot hold: PostgreSQL would stumble over each.
#[tokio::test]
async fn a_cursor_that_was_made_up_is_refused() {
    let town = Town::shared();
    let paths = contract().operations.iter().filter(|operation| operation.id.ends_with("_list"));
    let mut lists = 0;
    for list in paths {
        let page = |person: &str, query: String| {
            let (path, person) = (list.path.clone(), person.to_owned());
            async move { town.sign_in(&person).await.gets(&format!("{path}?first=1{query}")).await }
        };
        for reader in ["leshan", "secadmin", "auditor"] {
            let first = page(reader, String::new()).await;
            let Some(cursor) = first.body["nextCursor"].as_str().map(str::to_owned) else { continue };
            let bytes = URL_SAFE_NO_PAD.decode(&cursor).unwrap();
            let mut forged: Value = serde_json::from_slice(&bytes).unwrap();
            let keys = forged["k"].as_array().unwrap().len();
            for key in 0..keys {
                let good = forged["k"][key].clone();
                for wrong in [
                    json!({ "t": "x" }),
                    json!({ "t": "a\u{0}b" }),
                    json!({ "n": 9_223_372_036_854_775_807_i64 }),
                    json!({ "m": "2026-11-23T00:00:00.000Z" }),
                    json!({ "d": "2026-11-23" }),
                    json!({ "u": "01900000-0000-7000-8000-000000000000" }),
                ] {
                    let same_kind = wrong.as_object().unwrap().keys().eq(good.as_object().unwrap().keys());
                    forged["k"][key] = wrong.clone();
                    let text = URL_SAFE_NO_PAD.encode(forged.to_string());
                    let answer = page(reader, format!("&after={text}")).await;
                    // Another value of the right kind is a place like any other, unless no such value can be stored.
                    let fine = if same_kind { answer.status < 500 } else { answer.status == 422 };
                    assert!(fine, "{} with {wrong} for {good}: {answer}", list.path);
                }
                forged["k"][key] = good;
            }
            lists += 1;
            break;
        }
    }
    assert!(lists > 6, "only {lists} lists had a second page");
}

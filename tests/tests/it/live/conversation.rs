//! The socket's own doors: what may be said on a line, how much, and how it ends.

use serde_json::{Value, json};

use super::line::Line;
use crate::town::Town;

const CHANGES: &str = "subscription { changes { id } }";

async fn begun(town: &Town) -> Line {
    Line::of(&town.sign_in("haitang").await).await
}

fn subscribes(id: &str, query: &str) -> Value {
    json!({ "id": id, "type": "subscribe", "payload": { "query": query } })
}

/// What a document is answered with, on a line of its own: the code of its refusal.
async fn refused(town: &Town, query: &str) -> String {
    let mut line = begun(town).await;
    line.says(subscribes("x", query)).await;
    let answer = line.hears().await.unwrap();
    assert_eq!((&answer["type"], &answer["id"]), (&json!("error"), &json!("x")), "{answer}");
    answer.pointer("/payload/0/extensions/code").and_then(Value::as_str).unwrap().to_owned()
}

#[tokio::test]
async fn a_document_has_the_same_limits_as_over_http() {
    let town = Town::shared();
    let mut bomb = String::from("subscription { ...F0 }");
    for n in 0..30 {
        bomb += &format!(" fragment F{n} on Subscription {{ ...F{} ...F{} }}", n + 1, n + 1);
    }
    bomb += " fragment F30 on Subscription { changes { id } }";
    assert_eq!(refused(town, &bomb).await, "one_field");
    let wide = format!("subscription {{ changes {{ {} }} }}", "id ".repeat(2_500));
    assert_eq!(refused(town, &wide).await, "query_too_large");
    assert_eq!(refused(town, &format!("{}{}", "{ me ".repeat(100), "}".repeat(100))).await, "query_too_deep");
    assert_eq!(refused(town, "subscription { a: changes { id } b: changes { id } }").await, "one_field");
    assert_eq!(refused(town, "subscription { nothing }").await, "invalid_query");
    assert_eq!(refused(town, "subscription {").await, "invalid_query");
    assert_eq!(refused(town, "{ me { id } }").await, "subscriptions_only");
    assert_eq!(
        refused(town, "mutation { whistleSound(id: \"x\") { userErrors { code } } }").await,
        "subscriptions_only"
    );
}

#[tokio::test]
async fn subscriptions_are_counted_however_they_are_written() {
    let town = Town::shared();
    let mut line = begun(town).await;
    // One stands already; what is completed makes room again, for as long as one likes.
    for round in 0..60 {
        let id = round.to_string();
        line.says(subscribes(&format!("again-{id}"), CHANGES)).await;
        line.says(json!({ "type": "complete", "id": format!("again-{id}") })).await;
    }
    for number in 0..19 {
        let spaced = format!(
            "{{ \"type\" : \"\\u0073ubscribe\", \"id\": \"s{number}\", \"payload\": {{ \"query\": \"{CHANGES}\" }} }}"
        );
        line.says_text(spaced).await;
    }
    line.says(subscribes("one too many", CHANGES)).await;
    let answer = line.hears().await.unwrap();
    assert_eq!(answer.pointer("/payload/0/extensions/code"), Some(&json!("too_many_subscriptions")), "{answer}");
}

#[tokio::test]
async fn a_name_is_used_once_at_a_time() {
    let town = Town::shared();
    let mut line = begun(town).await;
    line.says(subscribes("1", CHANGES)).await;
    assert_eq!(line.hears().await, Err(4409));

    let mut line = begun(town).await;
    line.says(json!({ "type": "connection_init", "payload": {} })).await;
    assert_eq!(line.hears().await, Err(4429));

    let mut line = begun(town).await;
    line.says(json!({ "type": "nonsense" })).await;
    assert_eq!(line.hears().await, Err(4400));

    let mut line = begun(town).await;
    line.says_text(format!("{{ \"type\": \"ping\", \"payload\": \"{}\" }}", "x".repeat(70_000))).await;
    assert_eq!(line.hears().await, Err(1009));
}

#[tokio::test]
async fn whoever_only_talks_of_signing_in_is_cut_off() {
    let town = Town::shared();
    let mut line = Line::open(town, None).await.unwrap();
    line.says(json!({ "type": "ping", "payload": { "x": "connection_init" } })).await;
    assert_eq!(line.hears().await.unwrap()["type"], "pong");
    assert_eq!(line.hears().await, Err(4408), "ten seconds without connection_init");
}

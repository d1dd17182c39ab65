//! Failed sign-ins: slowed by address and unknown device, so that guessing is hopeless and nobody can lock an official out.

use serde_json::json;

use crate::town::{PASSWORD, Town};

#[tokio::test]
async fn guessing_is_stopped_and_the_right_password_does_not_help_the_guesser() {
    let town = Town::own();
    let stranger = town.stranger();
    let mut statuses = Vec::new();
    for n in 0..12 {
        let answer = stranger
            .posts("/api/v1/sessions", json!({ "account": "fujie", "password": format!("Guess-Number-{n}") }))
            .await;
        statuses.push(answer.status);
        if answer.status == 429 {
            assert!(answer.header("retry-after").parse::<u64>().is_ok_and(|seconds| seconds > 0), "{answer}");
            break;
        }
    }
    assert_eq!(statuses.last(), Some(&429), "{statuses:?}");
    assert!(statuses.len() >= 5, "a person may mistype: {statuses:?}");
    let right = stranger.posts("/api/v1/sessions", json!({ "account": "fujie", "password": PASSWORD })).await;
    assert!(matches!(right.status, 401 | 429), "{right}");
}

#[tokio::test]
async fn the_auditor_sees_failed_attempts() {
    let town = Town::own();
    let stranger = town.stranger();
    stranger.posts("/api/v1/sessions", json!({ "account": "fujie", "password": "Wrong-Password-1" })).await;
    let auditor = town.sign_in("auditor").await;
    let page = auditor.gets("/api/v1/audit-entries?first=20").await.done();
    let found = page.list("/items").iter().any(|entry| {
        entry["action"].as_str().is_some_and(|action| action.starts_with("session.")) && entry["outcome"] != "done"
    });
    assert!(found, "{page}");
    assert!(!page.body.to_string().contains("Wrong-Password-1"), "a password never reaches the audit");
}

#[tokio::test]
async fn guessing_the_password_on_an_open_page_is_stopped_as_at_the_door() {
    let town = Town::own();
    let person = town.sign_in_anew("fujie").await;
    let me = person.asks("{ me { id } }", json!({})).await.done().text("/me/id");
    let change = async |current: &str| {
        let input = json!({ "current": current, "new": "Another-Password-8" });
        person.acts("account.change_password", &me, None, input).await
    };
    for n in 0..5 {
        change(&format!("Guess-Number-{n}")).await.refused(422, "invalid");
    }
    change(PASSWORD).await.refused(429, "rate_limited");
    // One count for both doors.
    let door = json!({ "account": "fujie", "password": PASSWORD });
    town.stranger().posts("/api/v1/sessions", door).await.refused(429, "rate_limited");
}

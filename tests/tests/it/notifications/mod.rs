//! What people are told: in the app and outside, once each, and nobody else; preferences and the duty roster.

mod duty;
mod outside;
mod rows;
mod size;

pub use rows::rows;

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::{
    jobs::nothing_waits,
    live::Line,
    town::{Database, Path, Person, Town, Whistle, minute},
};

/// What somebody was told of a whistle, newest first.
async fn told(person: &Person<'_>, whistle: &Whistle) -> Vec<Value> {
    let page = person.gets("/api/v1/notifications?first=200").await.done();
    page.list("/items").iter().filter(|one| one["subject"] == whistle.id()).cloned().collect()
}

/// The same, as soon as somebody was told something of it.
async fn soon(person: &Person<'_>, whistle: &Whistle) -> Vec<Value> {
    let started = Instant::now();
    loop {
        let found = told(person, whistle).await;
        if !found.is_empty() {
            return found;
        }
        assert!(started.elapsed() < Duration::from_secs(20), "nothing was told\n{}", person.town.log());
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

async fn unread(person: &Person<'_>) -> i64 {
    let counted = person.gets("/api/v1/unread-counts").await.done();
    counted.body["items"][0]["count"].as_i64().unwrap()
}

/// The version a record has now, for a command that wants it.
async fn version(person: &Person<'_>, path: &str) -> Option<i64> {
    person.gets(path).await.done().body["version"].as_i64()
}

#[tokio::test]
async fn who_is_called_is_told_and_nobody_else() {
    let town = Town::shared();
    let secretary = town.sign_in("haitang").await;
    let whistle = secretary.sounds(&secretary.drafts("告知被叫单位").await).await;
    let (first, second) = (town.sign_in("dept-a").await, town.sign_in("dept-b").await);
    let one = soon(&first, &whistle).await.remove(0);
    assert_eq!((&one["kind"], &one["readAt"], &one["record"]), (&json!("called"), &Value::Null, &json!("whistle")));
    assert_eq!((&one["title"], &one["number"]), (&json!("告知被叫单位"), &json!(whistle.number())));
    assert!(one["due"].is_string() && one["place"].is_string(), "{one}");
    assert_eq!(soon(&second, &whistle).await.len(), 1);
    assert!(told(&secretary, &whistle).await.is_empty(), "who did it knows it");
    for stranger in ["tongjiang", "fujie", "sysadmin"] {
        let stranger = town.sign_in(stranger).await;
        assert!(told(&stranger, &whistle).await.is_empty());
        let id = one["id"].as_str().unwrap();
        stranger.gets(&format!("/api/v1/notifications/{id}")).await.refused(404, "not_found");
    }
    let limited = town.stranger().gets("/api/v1/unread-counts").await;
    limited.refused(401, "unauthenticated");
}

#[tokio::test]
async fn what_was_read_is_no_longer_counted() {
    let town = Town::own();
    let secretary = town.sign_in("haitang").await;
    let department = town.sign_in("dept-b").await;
    nothing_waits(&town).await;
    let before = unread(&department).await;
    let mut whistles = Vec::new();
    for path in Path::BOTH {
        whistles.push(secretary.sounds(&secretary.drafts(&format!("已读{path:?}")).await).await);
    }
    for (path, whistle) in Path::BOTH.into_iter().zip(&whistles) {
        let one = soon(&department, whistle).await.remove(0);
        let reader = town.sign_in("dept-b").await.through(path);
        let id = one["id"].as_str().unwrap();
        let read = reader.acts("notification.mark_read", id, None, json!({})).await.done();
        assert!(read.body["readAt"].is_string(), "{read}");
        let again = reader.acts("notification.mark_read", id, None, json!({})).await.done();
        assert_eq!(again.body["readAt"], read.body["readAt"], "it was read then, not now");
    }
    assert_eq!(unread(&department).await, before);
    let me = department.asks("{ me { id } }", json!({})).await.done().text("/me/id");
    department.acts("account.read_notifications", &me, None, json!({})).await.done();
    assert_eq!(unread(&department).await, 0);
    let page = department.gets("/api/v1/notifications?unread=true").await.done();
    assert!(page.list("/items").is_empty());
    let page = department.gets("/api/v1/notifications?unread=false&first=200").await.done();
    assert!(page.list("/items").len() >= 2);
}

#[tokio::test]
async fn whoever_lost_the_grant_sees_that_there_was_something_and_no_more() {
    let town = Town::own();
    let secretary = town.sign_in("haitang").await;
    let whistle = secretary.sounds(&secretary.drafts("收权之后").await).await;
    let department = town.sign_in("dept-a").await;
    soon(&department, &whistle).await;
    let grants = department.gets("/api/v1/grants?closed=false").await.done();
    for grant in grants.list("/items") {
        let id = grant["id"].as_str().unwrap();
        let security = town.sign_in("secadmin").await;
        let seen = version(&security, &format!("/api/v1/grants/{id}")).await;
        security.acts("grant.close", id, seen, json!({ "reason": "岗位调整" })).await.done();
    }
    let department = town.sign_in_anew("dept-a").await;
    let page = department.gets("/api/v1/notifications?first=200").await.done();
    assert!(!page.list("/items").is_empty());
    for one in page.list("/items").iter().filter(|one| one["record"] == "whistle") {
        for field in ["subject", "title", "number", "place", "due"] {
            assert_eq!(one[field], Value::Null, "{field} in {one}");
        }
    }
}

#[tokio::test]
async fn a_second_session_hears_of_it_without_asking() {
    let town = Town::own();
    nothing_waits(&town).await;
    let department = town.sign_in_anew("dept-a").await;
    let mut line = Line::of(&department).await;
    let secretary = town.sign_in("haitang").await;
    let whistle = secretary.sounds(&secretary.drafts("现场提醒").await).await;
    let hinted = async {
        loop {
            let heard = line.hears().await.unwrap();
            let hint = &heard["payload"]["data"]["changes"];
            if hint["kind"] == "NOTIFICATION" {
                return hint["id"].as_str().unwrap().to_owned();
            }
        }
    };
    let hinted = tokio::time::timeout(Duration::from_secs(20), hinted).await.unwrap();
    assert_eq!(told(&department, &whistle).await[0]["id"], hinted);
}

#[tokio::test]
async fn whoever_is_killed_whenever_everybody_is_told_once() {
    let soak = std::env::var_os("SOAK").is_some();
    let (number, rounds) = if soak { (100, 40) } else { (15, 5) };
    let town = Town::own();
    let secretary = town.sign_in("haitang").await;
    let mut whistles = Vec::new();
    for n in 0..number {
        whistles.push(secretary.sounds(&secretary.drafts(&format!("逐一告知{n}")).await).await);
    }
    town.is_killed();
    // Three hours later deadlines have passed and the first step of each escalation is due. SQLite serves one process.
    let servers = if Database::is_postgres() { 3 } else { 1 };
    for round in 0..rounds {
        let at = minute(180 + round);
        let running: Vec<_> = (0..servers).map(|_| town.server_at(&at)).collect();
        tokio::time::sleep(Duration::from_micros(u64::from(std::process::id()) * 6271 * (round as u64 + 1) % 90_000))
            .await;
        running.iter().for_each(Town::is_killed);
    }
    let last = town.server_at(&minute(181 + rounds));
    // What is told makes jobs itself.
    for _ in 0..3 {
        nothing_waits(&last).await;
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    let department = last.sign_in("dept-a").await;
    let query = "query($id: ID!) { whistle(id: $id) { timeline { act level clock organisation { id } } } }";
    for whistle in &whistles {
        let kinds: Vec<_> = told(&department, whistle).await.iter().map(|one| one["kind"].clone()).collect();
        for kind in ["called", "overdue"] {
            let times = kinds.iter().filter(|one| **one == json!(kind)).count();
            assert_eq!(times, 1, "{kind} in {kinds:?}");
        }
        let told = department.asks(query, json!({ "id": whistle.id() })).await.done();
        let mut steps: Vec<_> = told
            .list("/whistle/timeline")
            .iter()
            .filter(|line| line["act"] == "whistle.escalated")
            .map(|line| line.to_string())
            .collect();
        assert!(steps.len() >= 2, "both parties are late: {told}");
        let all = steps.len();
        steps.sort();
        steps.dedup();
        assert_eq!(steps.len(), all, "each step once: {steps:?}");
    }
}

//! The clock of a demonstration: set at the start, ticking on, and nothing else minds.

use serde_json::json;

use crate::town::{PASSWORD, Town, linli};

/// The last office days of the last year whose calendar ships.
const LATE: &str = "2026-12-29T09:00:00+08:00";

#[tokio::test]
async fn a_demonstration_plays_when_it_is_told_to() {
    let town = Town::with(&[("LINLI_DEMO_NOW", LATE)]);
    assert!(town.log().contains("clock does not show today"), "{}", town.log());
    let shown = async || town.stranger().gets("/health/live").await.done().text("/now");
    let first = shown().await;
    assert!(first.starts_with("2026-12-29T01:0"), "{first}");
    tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    assert!(shown().await > first, "it ticks");

    // Signing in, refreshing and reading go by the same clock.
    let mobile = town.stranger();
    let sign_in = json!({ "account": "haitang", "password": PASSWORD });
    let request = mobile.request(reqwest::Method::POST, "/api/v1/sessions").header("linli-client", "mobile");
    let opened = mobile.sends(request.json(&sign_in)).await.done();
    let token = json!({ "refreshToken": opened.text("/refreshToken") });
    let refreshed = mobile.posts("/api/v1/sessions/refresh", token).await.done();
    let secretary = mobile.with_token("haitang", refreshed.text("/accessToken"));
    let me = secretary.asks("{ me { now } }", json!({})).await.done();
    assert!(me.text("/me/now") > first, "{me}");

    // Five working days from here reach into a year that is not announced: nobody guesses them.
    let sounded = secretary.sounds(&secretary.drafts("年底吹哨").await).await;
    let clocks = &sounded.assignment("lead")["clocks"];
    assert!(sounded.0["soundedAt"].as_str().is_some_and(|at| at.starts_with("2026-12-29")), "{}", sounded.0);
    assert!(clocks[0]["dueAt"].is_string() && clocks[1]["state"] == "pending_calendar", "{clocks}");
}

#[test]
fn only_a_demonstration_has_a_clock_that_can_be_set() {
    let refused = linli(&["serve"], &[("LINLI_DEMO_NOW", LATE)]);
    assert!(refused.code != Some(0) && refused.err.contains("`demo_now`"), "{refused:?}");
    assert!(linli(&["serve", "--now", LATE], &[]).err.contains("--now"));
    let wrong = linli(&["demo", "--now", "tomorrow"], &[]);
    assert!(wrong.code != Some(0) && wrong.err.contains("--now"), "{wrong:?}");
}

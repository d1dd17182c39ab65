//! Two server processes on one database: what is done through one is heard and seen through the other.

use std::time::Duration;

use serde_json::json;

use super::line::Line;
use crate::town::{Database, PASSWORD, Town};

#[tokio::test]
async fn a_change_through_one_server_is_heard_at_the_other() {
    if !Database::is_postgres() {
        // SQLite serves one process; two of them are PostgreSQL's part, and its run has this test too.
        return;
    }
    let town = Town::own();
    let other = town.second_server();
    let mut line = Line::of(&other.sign_in("haitang").await).await;
    let draft = town.sign_in("haitang-clerk").await.drafts("跨进程推送").await;
    assert!(line.hears_of(draft.id(), Duration::from_secs(3)).await);
    other.sign_in("haitang").await.reads(&draft).await.done();
}

#[tokio::test]
async fn a_session_of_one_server_is_good_at_the_other_and_ends_at_both() {
    if !Database::is_postgres() {
        return;
    }
    let town = Town::own();
    let other = town.second_server();
    let stranger = town.stranger();
    let answer = stranger.posts("/api/v1/sessions", json!({ "account": "fujie", "password": PASSWORD })).await.done();
    let here = stranger.with_token("fujie", answer.text("/accessToken"));
    let there = here.at(&other);
    there.gets("/api/v1/whistles?first=1").await.done();
    here.sends(here.request(reqwest::Method::DELETE, "/api/v1/sessions/current")).await;
    assert_eq!(there.gets("/api/v1/whistles?first=1").await.status, 401);
}

#[tokio::test]
async fn two_servers_change_one_whistle_and_one_of_them_wins() {
    if !Database::is_postgres() {
        return;
    }
    let town = Town::own();
    let other = town.second_server();
    let (here, there) = (town.sign_in("haitang-clerk").await, other.sign_in("haitang-clerk").await);
    let draft = here.drafts("两处同时修改").await;
    let (a, b) = (town.street_lamp("这里").await, town.street_lamp("那里").await);
    let (a, b) = futures::join!(here.tries("whistle.change", &draft, a), there.tries("whistle.change", &draft, b));
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412], "{a} {b}");
}

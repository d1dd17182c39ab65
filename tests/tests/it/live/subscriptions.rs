//! graphql-transport-ws: who may listen, what is heard, and when the line is cut.

use std::time::Duration;

use serde_json::json;

use super::line::Line;
use crate::town::Town;

const SOON: Duration = Duration::from_secs(3);
const A_WHILE: Duration = Duration::from_millis(1500);

#[tokio::test]
async fn what_one_does_the_other_hears() {
    let town = Town::shared();
    let mut secretary = Line::of(&town.sign_in("haitang").await).await;
    let draft = town.sign_in("haitang-clerk").await.drafts("实时更新").await;
    assert!(secretary.hears_of(draft.id(), SOON).await);
    let sounded = town.sign_in("haitang").await.sounds(&draft).await;
    assert!(secretary.hears_of(sounded.id(), SOON).await);
}

#[tokio::test]
async fn who_may_not_read_hears_nothing() {
    let town = Town::shared();
    let mut neighbour = Line::of(&town.sign_in("tongjiang").await).await;
    let mut department = Line::of(&town.sign_in("dept-a").await).await;
    let draft = town.sign_in("haitang-clerk").await.drafts("邻居听不到").await;
    assert!(!neighbour.hears_of(draft.id(), A_WHILE).await);
    assert!(!department.hears_of(draft.id(), A_WHILE).await);
    let sounded = town.sign_in("haitang").await.sounds(&draft).await;
    assert!(department.hears_of(sounded.id(), SOON).await, "once sounded it is the department's business");
    assert!(!neighbour.hears_of(sounded.id(), A_WHILE).await);
}

#[tokio::test]
async fn a_line_without_a_session_is_cut() {
    let town = Town::shared();
    let mut line = Line::open(town, None).await.unwrap();
    line.says(json!({ "id": "1", "type": "subscribe", "payload": { "query": "subscription { changes { id } }" } }))
        .await;
    assert_eq!(line.hears().await, Err(4401), "subscribe before connection_init");

    let mut line = Line::open(town, None).await.unwrap();
    line.says(json!({ "type": "connection_init", "payload": { "authorization": "Bearer x" } })).await;
    assert!(matches!(line.hears().await, Err(4401 | 4403)), "a bad token");

    let mut line = Line::open(town, None).await.unwrap();
    line.says(json!({ "type": "nonsense" })).await;
    assert!(matches!(line.hears().await, Err(4400)), "a message that is none");
}

#[tokio::test]
async fn another_site_gets_no_line() {
    let town = Town::shared();
    assert!(Line::open(town, Some("http://evil.example")).await.is_err());
}

#[tokio::test]
async fn signing_out_cuts_the_line() {
    let town = Town::shared();
    let person = town.sign_in_anew("haitang").await;
    let mut line = Line::of(&person).await;
    person.sends(person.request(reqwest::Method::DELETE, "/api/v1/sessions/current")).await;
    let cut = async {
        loop {
            // Something happens that this person could have seen.
            town.sign_in("haitang-clerk").await.drafts("退出后不再推送").await;
            match tokio::time::timeout(Duration::from_secs(2), line.hears()).await {
                Ok(Err(_)) => return,
                Ok(Ok(message)) if message["type"] == "complete" => return,
                Ok(Ok(message)) => {
                    assert!(message.pointer("/payload/data/changes").is_none(), "heard after signing out: {message}")
                }
                Err(_) => {}
            }
        }
    };
    tokio::time::timeout(Duration::from_secs(15), cut).await.expect("the line is cut");
}

//! Server-sent events on REST: the same hints for clients without GraphQL.

use std::time::Duration;

use futures::StreamExt;

use super::line::events;
use crate::town::Town;

/// The path of the one operation that answers `text/event-stream`.
pub async fn path(town: &Town) -> String {
    let document = town.stranger().gets("/api/openapi.json").await.body;
    let paths = document["paths"].as_object().unwrap();
    let streams = paths.iter().find(|(_, item)| item["get"].to_string().contains("text/event-stream"));
    streams.expect("an operation with server-sent events").0.clone()
}

#[tokio::test]
async fn what_one_does_the_other_hears() {
    let town = Town::shared();
    let secretary = town.sign_in("haitang").await;
    let mut stream = events(&secretary, &path(town).await).await;
    let draft = town.sign_in("haitang-clerk").await.drafts("事件推送").await;
    let heard = async {
        let mut text = String::new();
        while let Some(chunk) = stream.next().await {
            text += &chunk;
            if text.contains(draft.id()) {
                return true;
            }
        }
        false
    };
    assert!(tokio::time::timeout(Duration::from_secs(3), heard).await.unwrap_or(false));
}

#[tokio::test]
async fn who_may_not_read_hears_nothing() {
    let town = Town::shared();
    let neighbour = town.sign_in("tongjiang").await;
    let mut stream = events(&neighbour, &path(town).await).await;
    let draft = town.sign_in("haitang-clerk").await.drafts("不给邻居推送").await;
    let heard = async {
        let mut text = String::new();
        while let Some(chunk) = stream.next().await {
            text += &chunk;
            assert!(!text.contains(draft.id()));
        }
    };
    let _ = tokio::time::timeout(Duration::from_millis(1500), heard).await;
    assert_eq!(town.stranger().gets(&path(town).await).await.status, 401);
}

#[tokio::test]
async fn whoever_heard_of_more_than_there_is_reads_everything_again() {
    let town = Town::shared();
    let secretary = town.sign_in("haitang").await;
    let path = path(town).await;
    let ahead = secretary.request(reqwest::Method::GET, &path).header("last-event-id", "999999999999");
    let mut stream = ahead.send().await.unwrap().bytes_stream();
    let opening = String::from_utf8(stream.next().await.unwrap().unwrap().to_vec()).unwrap();
    assert!(opening.contains("event: reset"), "{opening}");
    for nonsense in ["abc", "1.5", "-1", "9223372036854775808", ""] {
        let request = secretary.request(reqwest::Method::GET, &path).header("last-event-id", nonsense);
        secretary.sends(request).await.refused(422, "invalid");
    }
}

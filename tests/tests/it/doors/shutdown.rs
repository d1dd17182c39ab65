//! SIGTERM: what is in flight is finished, then the server ends well.

use std::time::Duration;

use crate::town::{COMMUNITY, Town};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_in_flight_is_finished() {
    let town = Town::own();
    let clerk = town.sign_in("haitang-clerk").await;
    let (community, input) = (town.division(COMMUNITY).await, town.street_lamp("停机前登记").await);
    // Enough at once that some are still on their way when the signal comes.
    let in_flight = (0..30).map(|n| {
        let mut input = input.clone();
        input["title"] = format!("停机前登记{n}").into();
        let clerk = &clerk;
        let path = format!("/api/v1/divisions/{community}/whistles");
        async move {
            clerk.request(reqwest::Method::POST, &path).json(&input).send().await.map(|answer| answer.status().as_u16())
        }
    });
    let stop = async {
        tokio::time::sleep(Duration::from_millis(40)).await;
        town.asks_to_stop();
    };
    let (answers, ()) = futures::join!(futures::future::join_all(in_flight), stop);
    let done = answers.iter().filter(|answer| matches!(answer, Ok(201))).count();
    assert!(answers.iter().flatten().all(|status| matches!(status, 201 | 429 | 503)), "{answers:?}");
    assert!(done > 0, "{answers:?}");
    assert_eq!(town.has_stopped(Duration::from_secs(30)), Some(0), "{}", town.log());

    // What was answered as done is there after the start.
    let again = town.second_server();
    let clerk = again.sign_in("haitang-clerk").await;
    let page = clerk.gets("/api/v1/whistles?first=200").await.done();
    let kept = page
        .list("/items")
        .iter()
        .filter(|whistle| whistle["title"].as_str().is_some_and(|title| title.starts_with("停机前登记")));
    assert!(kept.count() >= done);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_server_keeps_what_it_confirmed() {
    let rounds = if std::env::var_os("SOAK").is_some() { 20 } else { 2 };
    for round in 0..rounds {
        let town = Town::own();
        let clerk = town.sign_in("haitang-clerk").await;
        let (community, input) = (town.division(COMMUNITY).await, town.street_lamp("断电前登记").await);
        let path = format!("/api/v1/divisions/{community}/whistles");
        let drafts = (0..40).map(|n| {
            let (clerk, path, mut input) = (&clerk, &path, input.clone());
            input["title"] = format!("断电前登记{n}").into();
            async move {
                let answer = clerk.request(reqwest::Method::POST, path).json(&input).send().await.ok()?;
                (answer.status() == 201).then_some(())?;
                let body: serde_json::Value = answer.json().await.ok()?;
                body["id"].as_str().map(str::to_owned)
            }
        });
        let power = async {
            tokio::time::sleep(Duration::from_millis(30 + 25 * round)).await;
            town.is_killed();
        };
        let (confirmed, ()) = futures::join!(futures::future::join_all(drafts), power);
        let again = town.second_server();
        let clerk = again.sign_in("haitang-clerk").await;
        for id in confirmed.into_iter().flatten() {
            let kept = clerk.gets(&format!("/api/v1/whistles/{id}")).await.done();
            assert_eq!(kept.list("/assignments").len(), 2, "whole or not at all: {kept}");
        }
    }
}

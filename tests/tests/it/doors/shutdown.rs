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

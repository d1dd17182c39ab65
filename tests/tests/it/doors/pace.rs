//! How fast one account may send commands: REST and GraphQL draw on one allowance, and a colleague has another.

use serde_json::json;

use crate::town::{COMMUNITY, Path, Town};

#[tokio::test]
async fn commands_are_counted_over_both_apis() {
    let town = Town::with(&[("LINLI_COMMANDS_PER_MINUTE", "20")]);
    let (community, input) = (town.division(COMMUNITY).await, town.street_lamp("一分钟之内").await);
    let mut statuses = Vec::new();
    for n in 0..8 {
        let clerk = town.sign_in("haitang-clerk").await.through(Path::BOTH[n % 2]);
        statuses.push(clerk.acts("whistle.draft", &community, None, input.clone()).await.status);
    }
    assert!(statuses.contains(&429), "{statuses:?}");
    assert!(statuses[..2].iter().all(|status| *status < 300), "{statuses:?}");

    // A document with many commands is many commands.
    let many = (0..9).map(|n| {
        format!("a{n}: whistleSound(id: \"whistle_01900000000070008000000000000000\") {{ userErrors {{ code }} }}")
    });
    let secretary = town.sign_in("haitang").await;
    let answer = secretary.asks(&format!("mutation {{ {} }}", many.collect::<Vec<_>>().join(" ")), json!({})).await;
    assert!(answer.body.to_string().to_lowercase().contains("rate_limited") || answer.status == 429, "{answer}");

    // A colleague is not slowed down, and reading goes on.
    town.sign_in("fujie").await.gets("/api/v1/whistles?first=1").await.done();
    town.sign_in("haitang-clerk").await.gets("/api/v1/whistles?first=1").await.done();
}

//! Ending a post opens a list of open work, which closes when all of it has been transferred.

use serde_json::json;

use crate::town::{Town, day};

#[tokio::test]
async fn who_leaves_a_post_leaves_its_grants_and_a_list_of_open_work() {
    let town = Town::own();
    let lead = town.sign_in_anew("dept-a").await;
    let secretary = town.sign_in("haitang").await;
    let sounded = secretary.sounds(&secretary.drafts("交接前的事").await).await;
    lead.reads(&sounded).await.done();

    let organisation = town.organisation_of("dept-a").await;
    let query = "query($id: ID!) { organisation(id: $id) { posts { id version holder { account } } } }";
    let me = lead.asks("{ me { id } }", json!({})).await.done().text("/me/id");
    let posts = secretary.asks(query, json!({ "id": organisation })).await.done();
    let post = posts
        .list("/organisation/posts")
        .iter()
        .find(|post| post["holder"]["account"] == me.as_str())
        .cloned()
        .unwrap_or_else(|| panic!("{posts}"));

    let county = town.sign_in("shizhong").await;
    county
        .acts("post.end", post["id"].as_str().unwrap(), post["version"].as_i64(), json!({ "until": day(0) }))
        .await
        .done();
    lead.reads(&sounded).await.refused(404, "not_found");

    let handovers = county
        .asks("{ handovers(first: 5) { nodes { id version closedAt items { id subject transferredAt } } } }", json!({}))
        .await
        .done();
    let handover = handovers.list("/handovers/nodes").first().cloned().unwrap_or_else(|| panic!("{handovers}"));
    assert!(handover["closedAt"].is_null());
    assert!(handover["items"].as_array().is_some_and(|items| !items.is_empty()), "{handover}");
}

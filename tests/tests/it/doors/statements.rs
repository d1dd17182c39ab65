//! How many SQL statements each operation takes: a number that grows is seen in a review, not in production.

use std::collections::BTreeMap;

use serde_json::json;

use crate::town::{Answer, COMMUNITY, Town};

#[track_caller]
fn statements(answer: Answer) -> u32 {
    let answer = answer.done();
    answer.header("linli-statements").parse().unwrap_or_else(|_| panic!("no count in {:?}", answer.headers))
}

#[tokio::test]
async fn each_operation_takes_as_many_statements_as_written_here() {
    let town = Town::own();
    let clerk = town.sign_in("haitang-clerk").await;
    let secretary = town.sign_in("haitang").await;
    for n in 0..3 {
        clerk.drafts(&format!("数一数{n}")).await;
    }
    let (community, input) = (town.division(COMMUNITY).await, town.street_lamp("数语句").await);
    let drafted = clerk.acts("whistle.draft", &community, None, input.clone()).await.done();
    let (id, version) = (drafted.text("/id"), drafted.body["version"].as_i64());
    let list = "{ whistles(first: 50) { nodes { id title organisation { id name } assignments { id role state organisation { id name } clocks { kind state dueAt } } } } }";

    let mut counted = BTreeMap::new();
    counted.insert("whistle_get", statements(clerk.gets(&format!("/api/v1/whistles/{id}")).await));
    counted.insert("whistle_list", statements(clerk.gets("/api/v1/whistles?first=50").await));
    counted.insert("whistles with assignments (GraphQL)", statements(clerk.asks(list, json!({})).await));
    counted.insert("search", statements(clerk.gets("/api/v1/search?text=%E6%B5%B7%E6%A3%A0").await));
    counted.insert("search of whistles", statements(clerk.gets("/api/v1/search?text=%E6%95%B0&kinds=whistle").await));
    counted.insert("division_list", statements(clerk.gets("/api/v1/divisions?first=50").await));
    counted.insert("whistle_draft", statements(clerk.acts("whistle.draft", &community, None, input).await));
    counted.insert("whistle_sound", statements(secretary.acts("whistle.sound", &id, version, json!({})).await));
    let department = town.sign_in("dept-a").await;
    counted.insert("notification_list", statements(department.gets("/api/v1/notifications?first=50").await));
    counted.insert("unread_count", statements(department.gets("/api/v1/unread-counts").await));
    let leshan = town.sign_in("leshan").await;
    counted.insert("rule_table_list", statements(leshan.gets("/api/v1/rule-tables").await));
    let table = leshan.gets("/api/v1/rule-tables?name=whistle_time_limits").await.done();
    let asked = json!({ "name": "whistle_time_limits", "effectiveFrom": "2031-01-01", "body": table.text("/items/0/inForce/body") });
    counted.insert("rule_preview", statements(leshan.posts("/api/v1/rule-previews", asked).await));
    counted.insert("division_set_list", statements(leshan.gets("/api/v1/division-sets").await));
    insta::assert_json_snapshot!("statements", counted);
}

#[tokio::test]
async fn a_longer_list_takes_no_more_statements() {
    let town = Town::own();
    let clerk = town.sign_in("haitang-clerk").await;
    let list = "{ whistles(first: 50) { nodes { id division { id } organisation { id } assignments { organisation { id } clocks { dueAt } } timeline { organisation { id } } } } }";
    clerk.drafts("一件").await;
    let few = statements(clerk.asks(list, json!({})).await);
    for n in 0..5 {
        clerk.drafts(&format!("再来{n}")).await;
    }
    assert_eq!(statements(clerk.asks(list, json!({})).await), few);
}

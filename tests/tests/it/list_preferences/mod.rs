//! How an account likes its lists, and one command on many records.

use serde_json::json;

use crate::{
    authorisation::{On, Row, row},
    town::{Path, Town},
};

/// What each command is tried on, and by whom.
pub fn rows() -> Vec<Row> {
    vec![
        row("list_preference.keep", On::Fujie, |_| json!({ "list": "whistles" }), "fujie", None, Some("haitang")),
        row("bulk", On::Realm, |_| json!({ "command": "whistle.discard", "items": [] }), "haitang", None, None),
    ]
}

#[tokio::test]
async fn columns_and_named_filters_are_kept_for_oneself() {
    let town = Town::shared();
    for path in Path::BOTH {
        let clerk = town.sign_in("haitang-clerk").await.through(path);
        let me = clerk.asks("{ me { id } }", json!({})).await.done().text("/me/id");
        let columns = json!({ "list": "whistles", "columns": ["title", "state"] });
        clerk.acts("list_preference.keep", &me, None, columns).await.done();
        let filters = json!({ "list": "whistles", "filters": [{ "name": "我的急事", "search": "kind=EMERGENCY", "first": true }] });
        clerk.acts("list_preference.keep", &me, None, filters).await.done();
        let kept = clerk.gets("/api/v1/list-preferences?list=whistles").await.done();
        let kept = &kept.list("/items")[0];
        assert_eq!(
            (&kept["columns"], &kept["filters"][0]["name"]),
            (&json!(["title", "state"]), &json!("我的急事")),
            "{kept}"
        );
        let two = json!({ "name": "乙", "search": "", "first": true });
        for bad in [
            json!({ "list": "whi stles" }),
            json!({ "list": "whistles", "filters": [{ "name": "甲", "search": "", "first": true }, two] }),
            json!({ "list": "whistles", "filters": [{ "name": "甲", "search": "", "first": false }, { "name": "甲", "search": "", "first": false }] }),
            json!({ "list": "whistles", "filters": [{ "name": "", "search": "", "first": false }] }),
        ] {
            clerk.acts("list_preference.keep", &me, None, bad).await.refused(422, "invalid");
        }
        let other = town.sign_in("haitang").await.gets("/api/v1/list-preferences?list=whistles").await.done();
        assert!(other.list("/items").is_empty(), "{other}");
    }
}

#[tokio::test]
async fn each_record_of_a_bulk_has_its_own_answer() {
    let town = Town::shared();
    let secretary = town.sign_in("haitang").await;
    let drafts = [secretary.drafts("成批一").await, secretary.drafts("成批二").await];
    let sounded = secretary.sounds(&secretary.drafts("成批三").await).await;
    let items: Vec<_> = drafts
        .iter()
        .map(|one| one.id())
        .chain([sounded.id(), "whistle_01900000000070008000000000000000"])
        .map(|id| json!({ "id": id }))
        .collect();
    let input = json!({ "command": "whistle.discard", "items": items, "input": { "reason": "重复" } });
    let send = async |key: &str| {
        let request = secretary.request(reqwest::Method::POST, "/api/v1/bulk").header("idempotency-key", key);
        secretary.sends(request.json(&input)).await
    };
    let first = send("bulk-1").await.done();
    let codes: Vec<_> =
        first.list("/items").iter().map(|one| one["code"].as_str().unwrap_or("done").to_owned()).collect();
    assert_eq!(codes, ["done", "done", "whistle_already_sounded", "not_found"], "{first}");
    // The same again changes nothing: what was done was done under its own key.
    assert_eq!(send("bulk-1").await.done().body["done"], 2);
    assert_eq!(send("bulk-2").await.done().body["done"], 0);

    let query = "mutation($i: BulkInput!) { bulk(input: $i) { done items { id done code message } } }";
    let answer = secretary.asks(query, json!({ "i": { "command": "whistle.discard", "items": [{ "id": sounded.id() }], "input": { "reason": "重复" } } })).await.done();
    assert_eq!(answer.text("/bulk/items/0/code"), "whistle_already_sounded");
    for (bad, field) in [
        (json!({ "command": "whistle.nothing", "items": [{ "id": sounded.id() }] }), "/command"),
        (json!({ "command": "whistle.draft", "items": [{ "id": sounded.id() }] }), "/command"),
        // What these show once would be shown to nobody.
        (json!({ "command": "account.reset", "items": [{ "id": "a" }] }), "/command"),
        (json!({ "command": "client.rotate", "items": [{ "id": "a" }] }), "/command"),
        (json!({ "command": "person.unmask", "items": [{ "id": "a" }] }), "/command"),
        (json!({ "command": "whistle.discard", "items": [] }), "/items"),
        (json!({ "command": "whistle.discard", "items": [{ "id": "a" }, { "id": "a" }] }), "/items"),
        (json!({ "command": "whistle.discard", "items": vec![json!({ "id": "a" }); 101] }), "/items"),
    ] {
        let answer = secretary.posts("/api/v1/bulk", bad).await;
        answer.refused(422, "invalid");
        assert!(answer.fields.iter().any(|told| told.starts_with(field)), "{field}: {answer}");
    }
}

#[tokio::test]
async fn organisations_are_closed_together_each_at_its_version() {
    let town = Town::shared();
    let (secretary, county) = (town.sign_in("haitang").await, town.sign_in("shizhong").await);
    let community = town.division(crate::town::COMMUNITY).await;
    let mut items = Vec::new();
    for n in 0..3 {
        let input =
            json!({ "name": format!("成批撤销{n}"), "shortName": "撤", "kind": "resident_unit", "displayOrder": 990 });
        let made = secretary.acts("organisation.create", &community, None, input).await.done();
        items.push(json!({ "id": made.text("/id"), "expectedVersion": if n == 2 { 7 } else { 1 } }));
    }
    let input = json!({ "command": "organisation.close", "items": items, "input": { "reason": "撤并" } });
    let refused = secretary.posts("/api/v1/bulk", input.clone()).await.done();
    assert!(refused.list("/items").iter().all(|one| one["code"] == "forbidden"), "{refused}");
    let closed = county.posts("/api/v1/bulk", input).await.done();
    let codes: Vec<_> =
        closed.list("/items").iter().map(|one| one["code"].as_str().unwrap_or("done").to_owned()).collect();
    assert_eq!(codes, ["done", "done", "stale_version"], "{closed}");
}

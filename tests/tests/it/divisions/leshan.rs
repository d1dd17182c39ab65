//! The town's own divisions, counted as the extract's source counts them.

use serde_json::json;

use crate::town::Town;

#[tokio::test]
async fn leshan_has_its_divisions() {
    let town = Town::shared();
    let person = town.sign_in("fujie").await;
    let mut levels = std::collections::BTreeMap::<String, usize>::new();
    let mut after = String::new();
    loop {
        let page = person.gets(&format!("/api/v1/divisions?within=5111&first=200{after}")).await.done();
        for division in page.list("/items") {
            *levels.entry(division["level"].as_str().unwrap().to_owned()).or_default() += 1;
            assert!(!division["shortName"].as_str().unwrap().contains("居委会"), "{division}");
        }
        match page.body["nextCursor"].as_str() {
            Some(cursor) => after = format!("&after={cursor}"),
            None => break,
        }
    }
    let counted = |level: &str| levels.get(level).copied().unwrap_or_default();
    assert_eq!((counted("prefecture"), counted("county"), counted("township"), counted("village")), (1, 11, 132, 1371));
}

#[tokio::test]
async fn a_community_knows_where_it_lies() {
    let town = Town::shared();
    let person = town.sign_in("fujie").await;
    let id = town.division("511102008017").await;
    let query = "query($id: ID!) { division(id: $id) { code name shortName kind level parent { code } ancestors { code } children { code } childCount } }";
    let division = person.asks(query, json!({ "id": id })).await.done().body["division"].take();
    assert_eq!(division["parent"]["code"], "511102008");
    let ancestors: Vec<_> =
        division["ancestors"].as_array().unwrap().iter().map(|above| above["code"].clone()).collect();
    assert_eq!(ancestors, ["51", "5111", "511102", "511102008"]);
    assert_eq!((division["kind"].clone(), division["childCount"].clone()), (json!("residents_committee"), json!(0)));
}

#[tokio::test]
async fn children_are_listed_by_code_and_found_by_name() {
    let town = Town::shared();
    let person = town.sign_in("fujie").await;
    let subdistrict = town.division("511102008").await;
    let page = person.gets(&format!("/api/v1/divisions?parent={subdistrict}&first=50")).await.done();
    let codes: Vec<_> = page.list("/items").iter().map(|division| division["code"].as_str().unwrap()).collect();
    assert_eq!(codes.len(), 17);
    assert!(codes.is_sorted());
    // 府街, and 海棠 as two characters anywhere in the name.
    let found = person.gets("/api/v1/divisions?search=%E6%B5%B7%E6%A3%A0&first=50").await.done();
    assert!(found.list("/items").iter().any(|division| division["code"] == "511102008"), "{found}");
}

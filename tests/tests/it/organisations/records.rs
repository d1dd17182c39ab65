//! Making, changing and listing organisations.

use serde_json::json;

use crate::town::{COMMUNITY, Path, Town};

#[tokio::test]
async fn a_social_credit_code_is_checked() {
    let town = Town::shared();
    let community = town.division(COMMUNITY).await;
    for path in Path::BOTH {
        let secretary = town.sign_in("haitang").await.through(path);
        // The check character is wrong; the letters I, O, Z, S, V are not used; full-width digits are not digits.
        for wrong in ["91350100M000100Y42", "9135O100M000100Y43", "９１350100M000100Y43", "91350100M000100Y4", "x"] {
            let input = json!({ "name": "示范单位", "shortName": "示范", "kind": "resident_unit", "uscc": wrong, "displayOrder": 950 });
            let answer = secretary.acts("organisation.create", &community, None, input).await;
            answer.refused(422, "invalid");
            assert!(answer.fields.iter().any(|field| field.starts_with("/uscc ")), "{wrong}: {answer}");
        }
    }
}

#[tokio::test]
async fn an_organisation_is_made_changed_and_closed() {
    let town = Town::shared();
    let community = town.division(COMMUNITY).await;
    for path in Path::BOTH {
        let secretary = town.sign_in("haitang").await.through(path);
        let name = format!("示范单位{path:?}");
        let input = json!({ "name": name, "shortName": "示范", "kind": "resident_unit", "displayOrder": 960 });
        let made = secretary.acts("organisation.create", &community, None, input).await.done();
        let (id, version) = (made.text("/id"), made.body["version"].as_i64());
        let input = json!({ "name": format!("{name}（改）"), "shortName": "示范改", "displayOrder": 961 });
        let changed = secretary.acts("organisation.change", &id, version, input).await.done();
        assert_eq!(changed.text("/name"), format!("{name}（改）"));
        let closed = town
            .sign_in("shizhong")
            .await
            .through(path)
            .acts("organisation.close", &id, changed.body["version"].as_i64(), json!({ "reason": "撤并" }))
            .await
            .done();
        assert!(closed.body["closedOn"].is_string(), "{closed}");
    }
}

#[tokio::test]
async fn lists_follow_the_official_order() {
    let town = Town::shared();
    let person = town.sign_in("haitang").await;
    let page = person.gets("/api/v1/organisations?first=100").await.done();
    // Division by division, and in each by the order its office lays down.
    for office in page.list("/items").chunk_by(|one, next| one["division"] == next["division"]) {
        let orders: Vec<_> = office.iter().map(|organisation| organisation["displayOrder"].as_i64().unwrap()).collect();
        assert!(orders.is_sorted(), "{orders:?}");
    }
}

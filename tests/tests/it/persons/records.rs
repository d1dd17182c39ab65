//! Entering and correcting, masked on both faces.

use serde_json::json;

use super::{a_person, entered, notice};
use crate::town::{COMMUNITY, Path, Town};

#[tokio::test]
async fn what_is_entered_comes_back_masked_through_both_apis() {
    for path in Path::BOTH {
        let town = Town::own();
        let officer = town.sign_in("fujie").await.through(path);
        let input = entered(&notice(&officer, "community_service").await);
        let made = officer.acts("person.create", &town.division(COMMUNITY).await, None, input.clone()).await.done();
        for (field, masked) in [("/name", "测**"), ("/phone", "138****4321"), ("/identityNumber", "511***********2096")]
        {
            assert_eq!(made.text(field), masked, "{path:?} {made}");
        }
        assert!(made.text("/address").starts_with("示范路**"), "{made}");
        assert_eq!(made.body["birthYear"], 1880, "{made}");
        let again = officer.acts("person.create", &town.division(COMMUNITY).await, None, input).await;
        again.refused(422, "person_already_there");
    }
}

#[tokio::test]
async fn what_is_left_out_stays_and_what_is_removed_goes() {
    let town = Town::own();
    let officer = town.sign_in("fujie").await;
    let id = a_person(&town).await;
    let changed = officer.acts("person.change", &id, Some(1), json!({ "phone": "13800005678" })).await.done();
    assert_eq!((changed.text("/phone"), changed.text("/name")), ("138****5678".to_owned(), "测**".to_owned()));
    let gone = officer.acts("person.change", &id, Some(2), json!({ "remove": ["address"], "duty": "" })).await.done();
    assert!(gone.body["address"].is_null() && gone.body["duty"].is_null(), "{gone}");
    let ended = officer.acts("person.end", &id, None, json!({})).await.done();
    assert!(ended.body["endedOn"].is_string(), "{ended}");
    officer.acts("person.change", &id, Some(4), json!({ "duty": "志愿者" })).await.refused(422, "person_ended");
}

#[tokio::test]
async fn what_nobody_has_is_refused_with_the_field_named() {
    let town = Town::shared();
    let officer = town.sign_in("fujie").await;
    let community = town.division(COMMUNITY).await;
    let notice = notice(&officer, "community_service").await;
    for path in Path::BOTH {
        let officer = town.sign_in("fujie").await.through(path);
        for (field, value, code) in [
            ("phone", json!("12345678901"), "mobile_prefix"),
            ("identityNumber", json!("110105194912310021"), "citizen_id_check"),
            ("birthDate", json!("1980-01-01"), "unlike_identity_number"),
            ("name", json!(" "), "required"),
            ("address", json!("一\u{200B}二"), "control_characters"),
        ] {
            let mut input = entered(&notice);
            input[field] = value;
            let answer = officer.acts("person.create", &community, None, input).await;
            assert_eq!(answer.fields, [format!("/{field} {code}")], "{path:?} {answer}");
        }
        let mut child = entered(&notice);
        child.as_object_mut().unwrap().remove("identityNumber");
        child["birthDate"] = json!("2012-11-24");
        officer.acts("person.create", &community, None, child.clone()).await.refused(422, "person_guardian_needed");
        child["guardian"] = json!("测某，母亲");
        officer.acts("person.create", &community, None, child).await.done();
        let wrong = entered("privacy_notice_01900000000070008000000000000000");
        officer.acts("person.create", &community, None, wrong).await.refused(422, "person_wrong_notice");
    }
}

#[tokio::test]
async fn a_list_has_no_way_to_ask_for_a_name_or_number() {
    let town = Town::shared();
    let officer = town.sign_in("fujie").await;
    let page = officer.gets("/api/v1/persons?onDuty=true&ended=false&first=50").await.done();
    assert!(page.list("/items").len() >= 4, "{page}");
    for query in ["name=%E9%99%88", "phone=13800000101", "search=%E9%99%88", "sort=name"] {
        let answer = officer.gets(&format!("/api/v1/persons?{query}")).await;
        assert_eq!(answer.status, 422, "{query}: {answer}");
    }
    // Nor does the box at the top find them.
    let found = officer.gets("/api/v1/search?text=%E6%AC%A7%E9%98%B3").await.done();
    assert!(!found.body.to_string().contains("欧阳"), "{found}");
    assert!(town.sign_in("dept-a").await.gets("/api/v1/persons").await.done().list("/items").is_empty());
}

//! Who looks leaves a trace: reading once a day, uncovering and finding each time, so many an hour.

use serde_json::{Value, json};

use super::{a_person, entered, notice};
use crate::town::{COMMUNITY, Path, Town};

async fn looks(town: &Town, person: &str) -> Vec<Value> {
    let auditor = town.sign_in("auditor").await;
    let page = auditor.gets(&format!("/api/v1/person-accesses?person={person}&first=50")).await.done();
    page.list("/items").to_vec()
}

#[tokio::test]
async fn opening_a_record_is_written_down_once_a_day() {
    let town = Town::own();
    let id = a_person(&town).await;
    let clerk = town.sign_in("haitang-clerk").await;
    for _ in 0..3 {
        clerk.gets(&format!("/api/v1/persons/{id}")).await.done();
        clerk.asks("query($id: ID!) { person(id: $id) { name } }", json!({ "id": id })).await.done();
        clerk.gets("/api/v1/persons").await.done();
    }
    let looks = looks(&town, &id).await;
    assert_eq!(looks.len(), 1, "{looks:?}");
    assert_eq!((&looks[0]["kind"], &looks[0]["login"]), (&json!("read"), &json!("haitang-clerk")));
    let trail = town.sign_in("auditor").await.gets("/api/v1/audit-entries?action=person.read&first=50").await.done();
    let of_this = trail.list("/items").iter().filter(|entry| entry["subject"] == json!(id)).count();
    assert_eq!(of_this, 1, "{trail}");
    // Whoever may not read it leaves no look, because nothing was shown.
    town.sign_in("tongjiang").await.gets(&format!("/api/v1/persons/{id}")).await.refused(404, "not_found");
}

#[tokio::test]
async fn what_is_uncovered_is_shown_once_to_whoever_says_why() {
    for path in Path::BOTH {
        let town = Town::own();
        let officer = town.sign_in("fujie").await.through(path);
        let id = a_person(&town).await;
        let input = json!({ "fields": ["name", "phone"], "reason": "上门送达通知前电话联系" });
        let shown = officer.acts_once("person.unmask", &id, None, input.clone(), Some("u1")).await.done();
        let text = shown.body.to_string();
        assert!(text.contains("测某某") && text.contains("13800004321"), "{path:?} {shown}");
        assert!(!text.contains("示范路99号7栋"), "only what was asked for: {shown}");
        let again = officer.acts_once("person.unmask", &id, None, input, Some("u1")).await.done();
        assert!(!again.body.to_string().contains("13800004321"), "a repeated request shows nothing: {again}");

        let looks = looks(&town, &id).await;
        assert_eq!(looks[0]["fields"], json!(["name", "phone"]), "{looks:?}");
        assert_eq!(looks[0]["reason"], json!("上门送达通知前电话联系"));
        for (input, field) in [
            (json!({ "fields": ["phone"], "reason": " 好 " }), "/reason too_short"),
            (json!({ "fields": [], "reason": "核对身份" }), "/fields required"),
            (json!({ "fields": ["phone", "identity_number"], "reason": "核对身份" }), "/fields one_at_a_time"),
        ] {
            let answer = officer.acts("person.unmask", &id, None, input).await;
            assert_eq!(answer.fields, [field], "{path:?} {answer}");
        }
        // Trail and events know that it was done, not what was seen.
        let trail = town.sign_in("auditor").await.gets("/api/v1/audit-entries?action=person.unmask").await.done();
        let told = trail.body.to_string();
        assert!(told.contains("phone") && !told.contains("13800004321") && !told.contains("上门送达"), "{trail}");
    }
}

#[tokio::test]
async fn somebody_is_found_exactly_and_within_ones_own_place() {
    let town = Town::own();
    let officer = town.sign_in("fujie").await;
    let input = entered(&notice(&officer, "community_service").await);
    let id = officer.acts("person.create", &town.division(COMMUNITY).await, None, input).await.done().text("/id");
    for path in Path::BOTH {
        let officer = town.sign_in("fujie").await.through(path);
        for wanted in [
            json!({ "phone": "138 0000 4321", "reason": "居民来窗口办事" }),
            json!({ "identityNumber": "511133188002292096", "reason": "居民来窗口办事" }),
            json!({ "name": "测某某", "reason": "居民来窗口办事" }),
        ] {
            let found = officer.acts("person.find", "", None, wanted.clone()).await.done();
            assert_eq!(found.list("/persons").len(), 1, "{wanted} {found}");
            assert_eq!((found.text("/persons/0/id"), found.text("/persons/0/name")), (id.clone(), "测**".to_owned()));
        }
        let nobody = json!({ "phone": "13800004320", "reason": "居民来窗口办事" });
        assert!(officer.acts("person.find", "", None, nobody).await.done().list("/persons").is_empty());
        let two = json!({ "phone": "13800004321", "name": "测某某", "reason": "居民来窗口办事" });
        assert_eq!(officer.acts("person.find", "", None, two).await.fields, ["/phone one_of_three"]);
        let elsewhere = json!({ "phone": "13800004321", "reason": "居民来窗口办事" });
        let elsewhere = town.sign_in("tongjiang").await.through(path).acts("person.find", "", None, elsewhere).await;
        assert!(elsewhere.done().list("/persons").is_empty());
    }
}

#[tokio::test]
async fn who_searches_all_day_is_stopped() {
    let town = Town::own();
    let officer = town.sign_in("fujie").await;
    for n in 0..20 {
        let input = json!({ "phone": format!("138000088{n:02}"), "reason": "逐个试号码" });
        officer.acts("person.find", "", None, input).await.done();
    }
    let input = json!({ "phone": "13800004321", "reason": "逐个试号码" });
    officer.acts("person.find", "", None, input.clone()).await.refused(422, "person_too_many_looks");
    // It is one caller's limit, not everybody's.
    town.sign_in("haitang").await.acts("person.find", "", None, input).await.done();
}

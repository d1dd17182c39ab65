//! Copy, correction, deletion, explanation: asked at the window, answered within fifteen working days.

use serde_json::{Value, json};

use crate::{
    persons::a_person,
    town::{Path, Town},
};

/// A request of a new person.
pub async fn a_request(town: &Town, kind: &str) -> String {
    of(town, &a_person(town).await, kind).await
}

async fn of(town: &Town, person: &str, kind: &str) -> String {
    let officer = town.sign_in("fujie").await;
    let input = json!({ "kind": kind, "detail": "窗口申请" });
    officer.acts("data_request.enter", person, None, input).await.done().text("/id")
}

#[tokio::test]
async fn a_request_is_due_in_fifteen_working_days_and_decided_once() {
    for path in Path::BOTH {
        let town = Town::own();
        let id = a_request(&town, "explain").await;
        let secretary = town.sign_in("haitang").await.through(path);
        let read = secretary.gets(&format!("/api/v1/data-requests/{id}")).await.done();
        // Monday 2026-11-23 and fifteen working days: the end of Monday 2026-12-14.
        assert_eq!(read.text("/dueAt"), "2026-12-14T15:59:59.999Z");
        let input = json!({ "answer": "登记用于上门服务，依据告知书第一版。" });
        let granted = secretary.acts("data_request.grant", &id, Some(1), input.clone()).await.done();
        assert_eq!(granted.text("/state"), "granted");
        secretary.acts("data_request.grant", &id, Some(2), input).await.refused(422, "data_request_already_decided");
        let other = a_request(&town, "correct").await;
        let refused = json!({ "reason": "未提供证明材料，可向街道投诉。" });
        let refused = secretary.acts("data_request.refuse", &other, Some(1), refused).await.done();
        assert_eq!(
            (refused.text("/state"), refused.text("/answer")),
            ("refused".into(), "未提供证明材料，可向街道投诉。".into())
        );
        let open = secretary.gets("/api/v1/data-requests?state=open&overdue=false").await.done();
        assert!(open.list("/items").iter().all(|one| one["state"] == "open"), "{open}");
    }
}

#[tokio::test]
async fn the_copy_holds_everything_and_is_made_once_it_was_granted() {
    for path in Path::BOTH {
        let town = Town::own();
        let person = a_person(&town).await;
        let id = of(&town, &person, "copy").await;
        town.sign_in("haitang-clerk").await.gets(&format!("/api/v1/persons/{person}")).await.done();
        let secretary = town.sign_in("haitang").await.through(path);
        secretary.acts("data_request.copy", &id, None, json!({})).await.refused(422, "data_request_no_copy");
        secretary.acts("data_request.grant", &id, Some(1), json!({ "answer": "请领取" })).await.done();
        let copied = secretary.acts_once("data_request.copy", &id, None, json!({}), Some("c1")).await.done();
        let document: Value = serde_json::from_str(&copied.text("/document")).unwrap();
        assert_eq!(document["person"]["name"], "测某某");
        assert_eq!(document["person"]["phone"], "13800004321");
        assert_eq!(document["person"]["address"], "示范路99号7栋");
        assert_eq!(document["requests"][0]["kind"], "copy");
        let looked: Vec<_> = document["looks"].as_array().unwrap().iter().map(|look| look["kind"].clone()).collect();
        assert!(looked.contains(&json!("read")), "who looked is told: {document}");
        let again = secretary.acts_once("data_request.copy", &id, None, json!({}), Some("c1")).await.done();
        assert!(!again.body.to_string().contains("13800004321"), "{again}");
        let looks =
            town.sign_in("auditor").await.gets(&format!("/api/v1/person-accesses?person={person}&kind=copy")).await;
        assert_eq!(looks.done().list("/items").len(), 1);
    }
}

#[tokio::test]
async fn who_asks_to_be_deleted_is_anonymised_blocked_or_held() {
    let town = Town::own();
    let secretary = town.sign_in("haitang").await;
    let read = async |person: &str| secretary.gets(&format!("/api/v1/persons/{person}")).await.done();
    let counted = async || town.sign_in("auditor").await.gets("/api/v1/audit-entries?first=1").await.done();
    counted().await;

    let gone = a_person(&town).await;
    let id = of(&town, &gone, "delete").await;
    secretary.acts("data_request.grant", &id, Some(1), json!({ "answer": "已删除" })).await.done();
    let left = read(&gone).await;
    for field in ["name", "phone", "identityNumber", "address", "birthYear", "duty"] {
        assert!(left.body[field].is_null(), "{field}: {left}");
    }
    assert!(left.body["anonymisedAt"].is_string(), "the row stays, so that totals stay: {left}");
    let unmask = json!({ "fields": ["phone"], "reason": "核对身份" });
    secretary.acts("person.unmask", &gone, None, unmask.clone()).await.refused(422, "person_anonymised");

    let kept = a_person(&town).await;
    let id = of(&town, &kept, "delete").await;
    let input = json!({ "answer": "依法保留", "keptBecause": "档案法第三十条" });
    let answered = secretary.acts("data_request.grant", &id, Some(1), input).await.done();
    assert_eq!(answered.text("/answer"), "依法保留（依据：档案法第三十条）");
    assert!(read(&kept).await.body["blockedAt"].is_string());
    secretary.acts("person.unmask", &kept, None, unmask).await.refused(422, "person_blocked");
    let find = json!({ "phone": "13800004321", "reason": "居民来窗口办事" });
    let found = secretary.acts("person.find", "", None, find).await.done();
    assert!(found.list("/persons").is_empty(), "what is blocked is stored and nothing else: {found}");

    let held = a_person(&town).await;
    let id = of(&town, &held, "delete").await;
    let hold = json!({ "reason": "配合取证", "from": "2026-11-23", "until": "2027-11-23" });
    secretary.acts("legal_hold.place", &held, None, hold).await.done();
    secretary.acts("data_request.grant", &id, Some(1), json!({ "answer": "已删除" })).await.refused(422, "person_held");
    let still = secretary.gets(&format!("/api/v1/data-requests/{id}")).await.done();
    assert_eq!(still.text("/state"), "open", "nothing was written: {still}");
    assert_eq!(read(&held).await.text("/phone"), "138****4321");
}

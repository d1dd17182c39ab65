//! Notices, consent and what it shows, requests, holds and retention.

mod cards;
mod past;
mod requests;

use serde_json::json;

use crate::{
    authorisation::{On, Row, nothing, row},
    persons::{a_person, notice},
    town::{Path, Town},
};

/// What each command is tried on, and by whom.
pub fn rows() -> Vec<Row> {
    let person = On::Made(|town| Box::pin(a_person(town)));
    let request = On::Made(|town| Box::pin(requests::a_request(town, "copy")));
    let hold = On::Made(|town| Box::pin(a_hold(town)));
    let consent = On::Made(|town| Box::pin(cards::a_consent(town)));
    vec![
        row(
            "privacy_notice.publish",
            On::City,
            |_| json!({ "purpose": "community_service", "title": "告知书", "body": "说明" }),
            "leshan",
            Some("haitang"),
            None,
        ),
        row(
            "impact_assessment.record",
            On::City,
            |_| {
                json!({ "purpose": "public_contact_card", "necessity": "必要", "risks": "骚扰", "measures": "撤回",
                    "assessedOn": "2026-11-01" })
            },
            "leshan",
            Some("haitang"),
            None,
        ),
        row(
            "consent.give",
            person,
            |_| {
                json!({ "purpose": "community_service", "form": "in_person",
                    "notice": "privacy_notice_01900000000070008000000000000000" })
            },
            "fujie",
            Some("haitang-clerk"),
            Some("tongjiang"),
        ),
        row("consent.withdraw", consent, nothing, "fujie", Some("haitang-clerk"), Some("tongjiang")),
        row(
            "data_request.enter",
            person,
            |_| json!({ "kind": "copy", "detail": "要一份" }),
            "fujie",
            Some("haitang-clerk"),
            Some("tongjiang"),
        ),
        row(
            "data_request.grant",
            request,
            |_| json!({ "answer": "请来领取" }),
            "haitang",
            Some("haitang-clerk"),
            Some("tongjiang"),
        ),
        row(
            "data_request.refuse",
            request,
            |_| json!({ "reason": "不是本人" }),
            "haitang",
            Some("haitang-clerk"),
            Some("tongjiang"),
        ),
        row("data_request.copy", request, nothing, "haitang", Some("haitang-clerk"), Some("tongjiang")),
        row(
            "legal_hold.place",
            person,
            |_| json!({ "reason": "取证", "from": "2026-11-23" }),
            "haitang",
            Some("fujie"),
            Some("tongjiang"),
        ),
        row("legal_hold.lift", hold, nothing, "haitang", Some("fujie"), Some("tongjiang")),
    ]
}

async fn a_hold(town: &Town) -> String {
    let person = a_person(town).await;
    let input = json!({ "reason": "配合取证", "from": "2026-11-23" });
    town.sign_in("haitang").await.acts("legal_hold.place", &person, None, input).await.done().text("/id")
}

#[tokio::test]
async fn a_purpose_that_publishes_is_not_opened_without_an_assessment() {
    for path in Path::BOTH {
        let town = Town::own();
        let (city, place) = (town.sign_in("leshan").await.through(path), town.division("5111").await);
        let mut input = json!({ "purpose": "public_contact_card", "title": "告知书", "body": "说明" });
        let publish = async |input| city.acts("privacy_notice.publish", &place, None, input).await;
        publish(input.clone()).await.refused(422, "notice_assessment_needed");
        let assessment = json!({ "purpose": "community_service", "necessity": "必要", "risks": "骚扰", "measures": "撤回",
            "assessedOn": "2026-11-01" });
        let other = city.acts("impact_assessment.record", &place, None, assessment.clone()).await.done().text("/id");
        input["assessment"] = json!(other);
        publish(input.clone()).await.refused(422, "notice_wrong_assessment");
        let mut right = assessment;
        right["purpose"] = json!("public_contact_card");
        let right = city.acts("impact_assessment.record", &place, None, right).await.done().text("/id");
        input["assessment"] = json!(right);
        let made = publish(input).await.done();
        assert_eq!(made.body["edition"], 2, "the demonstration published the first: {made}");
        assert_eq!(made.text("/sha256").len(), 64);
        let newest = notice(&town.sign_in("fujie").await, "public_contact_card").await;
        assert_eq!(newest, made.text("/id"));
    }
}

#[tokio::test]
async fn the_registry_is_read_by_everybody_who_has_signed_in_through_both_apis() {
    let town = Town::shared();
    for account in ["fujie", "dept-a", "auditor", "sysadmin"] {
        let reader = town.sign_in(account).await;
        let rest = reader.gets("/api/v1/personal-fields").await.done();
        let query = "{ personalFields { table column encrypted class months what { zh en } } }";
        let graphql = reader.asks(query, json!({})).await.done();
        assert_eq!(rest.list("/items").len(), graphql.list("/personalFields").len(), "{account}");
        let encrypted: Vec<_> = rest.list("/items").iter().filter(|field| field["encrypted"] == json!(true)).collect();
        assert_eq!(encrypted.len(), 4, "{encrypted:?}");
    }
    let sensitive = town.sign_in("auditor").await.gets("/api/v1/personal-fields?class=sensitive").await.done();
    assert!(sensitive.list("/items").iter().all(|field| field["class"] == "sensitive"), "{sensitive}");
}

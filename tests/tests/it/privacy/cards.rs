//! Contact cards: with a live consent for that very purpose, or not at all.

use serde_json::json;

use crate::{
    persons::{a_person, notice},
    town::{COMMUNITY, Path, Town},
};

/// A person's consent to the public contact card.
pub async fn a_consent(town: &Town) -> String {
    let officer = town.sign_in("fujie").await;
    let person = a_person(town).await;
    let notice = notice(&officer, "public_contact_card").await;
    let input = json!({ "purpose": "public_contact_card", "notice": notice, "form": "on_paper" });
    officer.acts("consent.give", &person, None, input).await.done().text("/id")
}

/// What anybody who has signed in sees, through both APIs.
async fn shown(town: &Town) -> [String; 2] {
    let anybody = town.sign_in("dept-a").await;
    let rest = anybody.gets(&format!("/api/v1/contact-cards?divisionCode={COMMUNITY}")).await.done();
    let query = "query($f: ContactCardFilter) { contactCards(filter: $f) { onDuty cards { name duty phone } } }";
    let graphql = anybody.asks(query, json!({ "f": { "divisionCode": COMMUNITY } })).await.done();
    [rest.body.to_string(), graphql.body.to_string()]
}

#[tokio::test]
async fn a_card_is_gone_with_the_very_next_request_after_the_consent() {
    for path in Path::BOTH {
        let town = Town::own();
        let consent = a_consent(&town).await;
        for text in shown(&town).await {
            assert!(text.contains("测某某") && text.contains("13800004321"), "{text}");
            assert!(!text.contains("示范路"), "an address is never on a card: {text}");
        }
        let officer = town.sign_in("fujie").await.through(path);
        officer.acts("consent.withdraw", &consent, None, json!({})).await.done();
        for text in shown(&town).await {
            assert!(!text.contains("测某某") && !text.contains("13800004321"), "{text}");
        }
        officer.acts("consent.withdraw", &consent, None, json!({})).await.refused(422, "consent_already_withdrawn");
    }
}

#[tokio::test]
async fn another_server_and_the_live_line_know_it_at_once() {
    let town = Town::own();
    let other = town.second_server();
    let consent = a_consent(&town).await;
    let anybody = town.sign_in("dept-a").await;
    let there = anybody.at(&other);
    let address = format!("/api/v1/contact-cards?divisionCode={COMMUNITY}");
    assert!(there.gets(&address).await.done().body.to_string().contains("测某某"));
    town.sign_in("fujie").await.acts("consent.withdraw", &consent, None, json!({})).await.done();
    assert!(!there.gets(&address).await.done().body.to_string().contains("测某某"));
    // A live line carries ids only, and only to those who may read the consent.
    let stranger = town.sign_in("tongjiang").await;
    stranger.gets(&format!("/api/v1/consents/{consent}")).await.refused(404, "not_found");
}

#[tokio::test]
async fn a_consent_is_for_one_purpose_under_the_newest_notice() {
    let town = Town::own();
    let officer = town.sign_in("fujie").await;
    let person = a_person(&town).await;
    let service = notice(&officer, "community_service").await;
    let card = notice(&officer, "public_contact_card").await;
    let give = async |purpose: &str, notice: &str| {
        let input = json!({ "purpose": purpose, "notice": notice, "form": "online" });
        officer.acts("consent.give", &person, None, input).await
    };
    give("public_contact_card", &service).await.refused(422, "person_wrong_notice");
    // To be served is not to be shown.
    give("community_service", &service).await.done();
    assert!(!shown(&town).await[0].contains("测某某"));
    give("public_contact_card", &card).await.done();
    give("public_contact_card", &card).await.refused(422, "consent_already_given");
    let city = town.sign_in("leshan").await;
    let assessment = city.gets("/api/v1/impact-assessments?first=1").await.done().text("/items/0/id");
    let next =
        json!({ "purpose": "public_contact_card", "title": "告知书", "body": "第二版", "assessment": assessment });
    let place = town.division("5111").await;
    city.acts("privacy_notice.publish", &place, None, next).await.done();
    let other = a_person(&town).await;
    let old = json!({ "purpose": "public_contact_card", "notice": card, "form": "online" });
    officer.acts("consent.give", &other, None, old).await.refused(422, "person_wrong_notice");
    // Who consented under the old notice consented to that one.
    let held = officer.gets(&format!("/api/v1/consents?person={person}&withdrawn=false")).await.done();
    assert_eq!(held.list("/items").len(), 2, "{held}");
}

#[tokio::test]
async fn few_are_not_counted_and_nobody_is_shown_without_consent() {
    let town = Town::own();
    let officer = town.sign_in("fujie").await;
    // The demonstration has five on duty, three of whom agreed.
    let page = officer.gets(&format!("/api/v1/contact-cards?divisionCode={COMMUNITY}")).await.done();
    assert_eq!((page.list("/items/0/cards").len(), &page.body["items"][0]["onDuty"]), (3, &json!(5)), "{page}");
    let agreed = officer.gets("/api/v1/consents?purpose=public_contact_card&withdrawn=false").await.done();
    let ids: Vec<_> = agreed.list("/items").iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect();
    for id in ids {
        officer.acts("consent.withdraw", &id, None, json!({})).await.done();
    }
    let page = officer.gets(&format!("/api/v1/contact-cards?divisionCode={COMMUNITY}")).await.done();
    assert_eq!(page.body["items"][0]["onDuty"], 5, "{page}");
    assert!(page.list("/items/0/cards").is_empty(), "{page}");
    let on_duty = officer.gets("/api/v1/persons?onDuty=true").await.done();
    let one = on_duty.text("/items/0/id");
    officer.acts("person.end", &one, None, json!({})).await.done();
    let page = officer.gets(&format!("/api/v1/contact-cards?divisionCode={COMMUNITY}")).await.done();
    assert!(page.list("/items").is_empty(), "four are not counted: {page}");
    let wide = officer.gets("/api/v1/contact-cards?divisionCode=5111").await;
    assert_eq!(wide.fields, ["/divisionCode bad_code"]);
}

//! Each night: who is past their period is anonymised, once, whoever dies meanwhile; who is held is not.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::{persons::a_person, town::Town};

/// Two persons whose community stopped serving them so long ago; a hold is on the second.
async fn ended(town: &Town, on: &str) -> [String; 2] {
    let persons = [a_person(town).await, a_person(town).await];
    let officer = town.sign_in("fujie").await;
    for person in &persons {
        officer.acts("person.end", person, None, json!({})).await.done();
    }
    let hold = json!({ "reason": "配合取证", "from": "2026-11-23" });
    town.sign_in("haitang").await.acts("legal_hold.place", &persons[1], None, hold).await.done();
    town.database().edits(&format!("UPDATE person SET ended_on = '{on}' WHERE ended_on IS NOT NULL"));
    persons
}

async fn person(town: &Town, id: &str) -> Value {
    town.sign_in_anew("haitang").await.gets(&format!("/api/v1/persons/{id}")).await.done().body
}

/// Waits until the night's work has told its figures.
async fn figures(town: &Town) -> Vec<Value> {
    let auditor = town.sign_in_anew("auditor").await;
    let begun = Instant::now();
    loop {
        let page = auditor.gets("/api/v1/audit-entries?action=person.anonymise&first=50").await.done();
        if !page.list("/items").is_empty() {
            return page.list("/items").to_vec();
        }
        assert!(begun.elapsed() < Duration::from_secs(40), "nothing was anonymised:\n{}", town.log());
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

/// After three o'clock of the next night.
const NIGHT: &str = "2026-11-24T03:30:00+08:00";

#[tokio::test]
async fn who_is_past_the_period_is_anonymised_and_who_is_held_is_not() {
    let town = Town::own();
    let [gone, held] = ended(&town, "2023-11-22").await;
    // Servers race for the same job, and one is killed at once.
    let (dying, one, other) = (town.server_at(NIGHT), town.server_at(NIGHT), town.server_at(NIGHT));
    dying.is_killed();
    let told = figures(&one).await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(figures(&other).await.len(), 1, "exactly once: {told:?}");
    assert!(told[0].to_string().contains("persons"), "as figures: {told:?}");
    let left = person(&other, &gone).await;
    assert!(left["name"].is_null() && left["phone"].is_null() && left["anonymisedAt"].is_string(), "{left}");
    let kept = person(&other, &held).await;
    assert!(kept["anonymisedAt"].is_null() && kept["phone"] == "138****4321", "{kept}");
}

#[tokio::test]
async fn before_the_period_is_over_nothing_happens() {
    let town = Town::own();
    // Thirty-six months, and the night is on the last of their days.
    let [gone, _] = ended(&town, "2023-11-24").await;
    let later = town.server_at(NIGHT);
    tokio::time::sleep(Duration::from_secs(4)).await;
    let left = person(&later, &gone).await;
    assert_eq!(left["phone"], "138****4321", "{left}");
}

#[tokio::test]
async fn nothing_of_who_is_held_is_taken_away_by_correcting() {
    let town = Town::own();
    let (officer, secretary) = (town.sign_in("fujie").await, town.sign_in("haitang").await);
    let id = a_person(&town).await;
    let hold = json!({ "reason": "配合取证", "from": "2026-11-23" });
    let hold = secretary.acts("legal_hold.place", &id, None, hold).await.done().text("/id");
    let remove = json!({ "remove": ["phone"] });
    officer.acts("person.change", &id, Some(1), remove.clone()).await.refused(422, "person_held");
    officer.acts("person.change", &id, Some(1), json!({ "duty": "志愿者" })).await.done();
    secretary.acts("legal_hold.lift", &hold, None, json!({})).await.done();
    let changed = officer.acts("person.change", &id, Some(2), remove).await.done();
    assert!(changed.body["phone"].is_null(), "{changed}");
}

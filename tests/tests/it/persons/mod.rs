//! Persons: who sees what of them, with which reason, and what is written down about it.

mod looks;
mod records;
mod rest_of_data;

use serde_json::{Value, json};

use crate::{
    authorisation::{On, Row, nothing, row},
    town::{COMMUNITY, Person, Town},
};

/// What each command is tried on, and by whom.
pub fn rows() -> Vec<Row> {
    let person = On::Made(|town| Box::pin(a_person(town)));
    vec![
        row("person.create", On::Community, |_| entered(&notice_of_no_town()), "fujie", Some("haitang-clerk"), None),
        row(
            "person.change",
            person,
            |_| json!({ "duty": "志愿者" }),
            "fujie",
            Some("haitang-clerk"),
            Some("tongjiang"),
        ),
        row("person.end", person, nothing, "fujie", Some("haitang-clerk"), Some("tongjiang")),
        row(
            "person.unmask",
            person,
            |_| json!({ "fields": ["phone"], "reason": "核对权限表" }),
            "fujie",
            Some("haitang-clerk"),
            Some("dept-a"),
        ),
        row(
            "person.find",
            On::Realm,
            |_| json!({ "phone": "13800009999", "reason": "核对权限表" }),
            "fujie",
            Some("haitang-clerk"),
            None,
        ),
    ]
}

/// A well-formed id that is no notice: whoever is let through is told so by a rule.
fn notice_of_no_town() -> String {
    "privacy_notice_01900000000070008000000000000000".to_owned()
}

/// What is said of a person.
pub fn entered(notice: &str) -> Value {
    json!({
        "name": "测某某", "phone": "+86 138 0000 4321", "identityNumber": "51113318800229209 6".replace(' ', ""),
        "address": "示范路99号7栋", "duty": "楼栋长", "source": "home_visit", "notice": notice,
    })
}

/// The newest notice for a purpose.
pub async fn notice(officer: &Person<'_>, purpose: &str) -> String {
    let page = officer.gets(&format!("/api/v1/privacy-notices?purpose={purpose}&first=1")).await.done();
    page.text("/items/0/id")
}

/// A person whom the community of `fujie` knows, without an identity number, so that there may be many.
pub async fn a_person(town: &Town) -> String {
    let officer = town.sign_in("fujie").await;
    let mut input = entered(&notice(&officer, "community_service").await);
    input.as_object_mut().unwrap().remove("identityNumber");
    officer.acts("person.create", &town.division(COMMUNITY).await, None, input).await.done().text("/id")
}

//! Opening balances: entered with a source, confirmed by somebody else, counted apart, never twice.

use serde_json::{Value, json};

use crate::{
    authorisation::{On, Row, nothing, reason, row},
    town::{Answer, Path, Person, Town, day},
};

/// A subdistrict in which the demonstration sounds no whistles.
const SUBDISTRICT: &str = "511102004";

/// What each command is tried on, and by whom.
pub fn rows() -> Vec<Row> {
    const BALANCE: On = On::Made(|town| Box::pin(a_balance(town)));
    vec![
        row("opening_balance.enter", On::County, |_| input(&nobody(), 7, 400), "shizhong", Some("haitang-clerk"), None),
        row(
            "opening_balance.change",
            BALANCE,
            |_| input(&nobody(), 7, 400),
            "shizhong",
            Some("haitang-clerk"),
            Some("tongjiang"),
        ),
        row("opening_balance.confirm", BALANCE, nothing, "leshan", Some("haitang-clerk"), Some("tongjiang")),
        row("opening_balance.void", BALANCE, reason, "shizhong", Some("haitang-clerk"), Some("tongjiang")),
    ]
}

/// An id that no organisation has: what the command says about it is not what the table asks.
fn nobody() -> String {
    "organisation_01900000000070008000000000000000".to_owned()
}

fn input(organisation: &str, amount: i64, days_ago: i64) -> Value {
    json!({
        "since": day(-days_ago - 30), "asOf": day(-days_ago), "source": "示例台账第2页",
        "lines": [{ "organisation": organisation, "measure": "sounded", "amount": amount }],
    })
}

/// The subdistrict office of a code.
async fn office(town: &Town, code: &str) -> String {
    let person = town.sign_in("leshan").await;
    let query = "query($filter: OrganisationFilter) { organisations(filter: $filter, first: 100) { nodes { id division { code } } } }";
    let all = person.asks(query, json!({ "filter": { "kind": ["SUBDISTRICT_OFFICE"] } })).await.done();
    let found = all.list("/organisations/nodes").iter().find(|one| one["division"]["code"] == code).cloned();
    found.unwrap_or_else(|| panic!("no office of {code} in {all}"))["id"].as_str().unwrap().to_owned()
}

/// A balance of its own days each time, in the subdistrict of the clerk.
async fn a_balance(town: &Town) -> String {
    static NEXT: std::sync::atomic::AtomicI64 = std::sync::atomic::AtomicI64::new(1);
    let ago = 400 + 40 * NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let (place, office) = (town.division("511102008").await, office(town, "511102008").await);
    let county = town.sign_in("shizhong").await;
    county.acts("opening_balance.enter", &place, None, input(&office, 9, ago)).await.done().text("/id")
}

async fn sounded(person: &Person<'_>, query: &str) -> (i64, i64, i64) {
    let answer =
        person.gets(&format!("/api/v1/indicators?indicator=sounded&divisionCode={SUBDISTRICT}{query}")).await.done();
    let one = &answer.list("/items")[0];
    let number = |name: &str| one[name].as_i64().unwrap();
    (number("numerator"), number("openingNumerator"), number("openingDenominator"))
}

fn version(answer: &Answer) -> Option<i64> {
    answer.body["version"].as_i64()
}

#[tokio::test]
async fn a_confirmed_balance_is_counted_apart_and_opens_into_its_source() {
    let town = Town::own();
    let (place, office) = (town.division(SUBDISTRICT).await, office(&town, SUBDISTRICT).await);
    let (county, city) = (town.sign_in("shizhong").await, town.sign_in("leshan").await);
    assert_eq!(sounded(&county, "").await, (0, 0, 0));
    let entered = county.acts("opening_balance.enter", &place, None, input(&office, 120, 20)).await.done();
    assert_eq!(sounded(&county, "").await, (0, 0, 0), "nobody has confirmed it");
    let id = entered.text("/id");
    let refused = county.acts("opening_balance.confirm", &id, version(&entered), json!({})).await;
    refused.refused(422, "opening_balance_own_entry");

    let confirmed = city.acts("opening_balance.confirm", &id, version(&entered), json!({})).await.done();
    assert_eq!(confirmed.text("/state"), "confirmed");
    assert_eq!(sounded(&county, "").await, (120, 120, 120));
    // It counts on its last day, and from today's knowledge on.
    assert_eq!(sounded(&county, &format!("&asOf={}", day(-21))).await, (0, 0, 0));
    assert_eq!(sounded(&county, &format!("&knownOn={}", day(-1))).await, (0, 0, 0));
    let facts = format!("/api/v1/facts?indicator=sounded&opening=true&divisionCode={SUBDISTRICT}");
    let evidence = county.gets(&facts).await.done();
    let [fact] = evidence.list("/items") else { panic!("{evidence}") };
    assert_eq!(
        (fact["subject"].as_str(), &fact["amount"], &fact["opening"]),
        (Some(id.as_str()), &120.into(), &true.into())
    );
    assert!(county.gets(&facts.replace("true", "false")).await.done().list("/items").is_empty());

    let change = county.acts("opening_balance.change", &id, version(&confirmed), input(&office, 1, 20)).await;
    change.refused(422, "opening_balance_already_confirmed");
    let why = json!({ "reason": "与台账不符" });
    let voided = city.acts("opening_balance.void", &id, version(&confirmed), why.clone()).await.done();
    assert_eq!((voided.text("/state"), sounded(&county, "").await), ("voided".to_owned(), (0, 0, 0)));
    city.acts("opening_balance.void", &id, version(&voided), why).await.refused(422, "opening_balance_already_voided");
}

#[tokio::test]
async fn the_same_days_are_not_told_twice_nor_beside_what_linli_saw() {
    let town = Town::own();
    let (place, office) = (town.division(SUBDISTRICT).await, office(&town, SUBDISTRICT).await);
    let county_place = town.division("511102").await;
    let county = town.sign_in("shizhong").await;
    let first = county.acts("opening_balance.enter", &place, None, input(&office, 5, 20)).await.done();
    for path in Path::BOTH {
        let county = town.sign_in("shizhong").await.through(path);
        for at in [&place, &county_place] {
            let again = county.acts("opening_balance.enter", at, None, input(&office, 5, 45)).await;
            again.refused(422, "opening_balance_said_twice");
        }
    }
    // Other days are another number; and after the first is voided its days are free.
    county.acts("opening_balance.enter", &place, None, input(&office, 5, 60)).await.done();
    county.acts("opening_balance.void", &first.text("/id"), version(&first), json!({ "reason": "重录" })).await.done();
    county.acts("opening_balance.enter", &place, None, input(&office, 6, 20)).await.done();

    let (seen, seen_office) = (town.division("511102008").await, self::office(&town, "511102008").await);
    let told = county.acts("opening_balance.enter", &seen, None, input(&seen_office, 5, 1)).await;
    told.refused(422, "opening_balance_counted_here");
}

#[tokio::test]
async fn what_cannot_be_is_named_by_its_field_and_nothing_is_written() {
    let town = Town::shared();
    let (place, office) = (town.division(SUBDISTRICT).await, office(town, SUBDISTRICT).await);
    let line = json!({ "organisation": office, "measure": "sounded", "amount": 3 });
    for path in Path::BOTH {
        let county = town.sign_in("shizhong").await.through(path);
        let cases = [
            ("asOf", json!({ "asOf": day(0) })),
            ("since", json!({ "since": day(-1) })),
            ("source", json!({ "source": " " })),
            ("lines", json!({ "lines": [] })),
            ("amount", json!({ "lines": [{ "organisation": office, "measure": "sounded", "amount": 0 }] })),
            ("measure", json!({ "lines": [line, line] })),
            ("organisation", json!({ "lines": [{ "organisation": nobody(), "measure": "sounded", "amount": 3 }] })),
        ];
        for (field, wrong) in cases {
            let mut said = input(&office, 3, 700);
            for (name, value) in wrong.as_object().unwrap() {
                said[name] = value.clone();
            }
            let answer = county.acts("opening_balance.enter", &place, None, said).await;
            assert_eq!(answer.status, 422, "{field}: {answer}");
            assert!(answer.fields.iter().any(|one| one.contains(field)), "{field}: {answer}");
        }
    }
}

#[tokio::test]
async fn an_organisation_sees_its_own_numbers_only() {
    let town = Town::own();
    let place = town.division("511102008").await;
    let (own, other) = (town.organisation_of("dept-a").await, town.organisation_of("dept-b").await);
    let county = town.sign_in("shizhong").await;
    let mut said = input(&own, 7, 400);
    said["lines"][0]["measure"] = json!("finished");
    said["lines"].as_array_mut().unwrap().push(json!({ "organisation": other, "measure": "finished", "amount": 8 }));
    let id = county.acts("opening_balance.enter", &place, None, said).await.done().text("/id");
    let path = format!("/api/v1/opening-balances/{id}");
    let lines =
        |answer: Answer| answer.list("/lines").iter().map(|line| line["amount"].as_i64().unwrap()).collect::<Vec<_>>();
    assert_eq!(lines(county.gets(&path).await.done()), [7, 8]);
    assert_eq!(lines(town.sign_in("dept-a").await.gets(&path).await.done()), [7]);
    assert_eq!(lines(town.sign_in("haitang").await.gets(&path).await.done()), [7, 8]);
    town.sign_in("tongjiang").await.gets(&path).await.refused(404, "not_found");
    town.sign_in("sysadmin").await.gets(&path).await.refused(404, "not_found");
}

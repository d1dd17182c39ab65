//! Indicators: a number is its evidence, as of a day and as known on a day, for those who may see it.

mod histories;

use serde_json::{Value, json};

use crate::{
    jobs::nothing_waits,
    town::{Path, Person, Town, day, moment},
};

/// The subdistrict of most stories.
const SUBDISTRICT: &str = "511102008";
const QUESTION: &str = "query($filter: IndicatorFilter) { indicators(filter: $filter) { code numerator denominator value knownOn organisations { organisation denominator numerator value tooFew } months { month numerator denominator value } } }";

/// One indicator of the answer to `query`.
async fn indicator(person: &Person<'_>, code: &str, query: &str) -> Value {
    let answer = person.gets(&format!("/api/v1/indicators?indicator={code}&{query}")).await.done();
    let [one] = answer.list("/items") else { panic!("{answer}") };
    one.clone()
}

/// Numerator and denominator.
fn numbers(indicator: &Value) -> (i64, i64) {
    (indicator["numerator"].as_i64().unwrap(), indicator["denominator"].as_i64().unwrap())
}

/// Every fact of a list, page after page.
async fn facts(person: &Person<'_>, query: &str) -> Vec<Value> {
    let mut all = Vec::new();
    let mut after = String::new();
    loop {
        let page = person.gets(&format!("/api/v1/facts?first=37&{query}{after}")).await.done();
        all.extend_from_slice(page.list("/items"));
        match page.body["nextCursor"].as_str() {
            Some(cursor) => after = format!("&after={cursor}"),
            None => return all,
        }
    }
}

fn kinds_of(facts: &[Value], whistle: &str) -> Vec<String> {
    let of_it = facts.iter().filter(|fact| fact["subject"] == whistle);
    of_it.map(|fact| fact["kind"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn what_is_learnt_later_changes_what_is_known_today_and_not_what_was_known_then() {
    let town = Town::own();
    let secretary = town.sign_in("haitang").await;
    let before = numbers(&indicator(&secretary, "reported_in_in_time", &format!("divisionCode={SUBDISTRICT}")).await);
    let sounded = secretary.sounds(&secretary.drafts("迟到的事").await).await;

    // Ten days on, both departments have let the limit pass; the server learns of it only now.
    let late = town.server_at(&moment(10));
    nothing_waits(&late).await;
    let secretary = late.sign_in("haitang").await;
    let at = |known: i64| format!("divisionCode={SUBDISTRICT}&asOf={}&knownOn={}", day(9), day(known));
    let today = indicator(&secretary, "reported_in_in_time", &at(10)).await;
    let then = indicator(&secretary, "reported_in_in_time", &at(9)).await;
    assert!(numbers(&today).1 >= numbers(&then).1 + 2, "as known today two more have missed it");
    assert_eq!(numbers(&then), before, "what was not known then does not count then");
    let query = |known: i64| format!("indicator=reported_in_in_time&{}", at(known));
    let missed = ["whistle_report_in_missed", "whistle_report_in_missed"];
    assert_eq!(kinds_of(&facts(&secretary, &query(10)).await, sounded.id()), missed);
    assert!(kinds_of(&facts(&secretary, &query(9)).await, sounded.id()).is_empty());

    // The next day one of them comes after all: what was told before is voided, not changed.
    let later = town.server_at(&moment(11));
    let department = later.sign_in("dept-a").await;
    department.reports_in(&sounded, "lead").await;
    let secretary = later.sign_in("haitang").await;
    assert_eq!(kinds_of(&facts(&secretary, &query(10)).await, sounded.id()), missed, "as known the day before");
    assert_eq!(kinds_of(&facts(&secretary, &query(11)).await, sounded.id()), missed[..1]);
    let all = format!("indicator=reported_in_in_time&divisionCode={SUBDISTRICT}");
    let mut kinds = kinds_of(&facts(&secretary, &all).await, sounded.id());
    kinds.sort();
    assert_eq!(kinds, ["whistle_report_in_missed", "whistle_reported_in_late"]);
    let now = indicator(&secretary, "reported_in_in_time", &format!("divisionCode={SUBDISTRICT}")).await;
    assert_eq!(numbers(&now).1, numbers(&today).1, "one call is counted once");
    let hours =
        indicator(&secretary, "hours_to_report_in", &format!("divisionCode={SUBDISTRICT}&from={}", day(11))).await;
    assert!(hours["value"].as_f64().unwrap() > 200.0, "eleven days: {hours}");
}

#[tokio::test]
async fn a_rating_is_counted_and_opens_into_its_whistle_through_both_faces() {
    let town = Town::own();
    let (secretary, lead, support) =
        (town.sign_in("haitang").await, town.sign_in("dept-a").await, town.sign_in("dept-b").await);
    let place = format!("divisionCode={SUBDISTRICT}");
    let before = numbers(&indicator(&secretary, "rated_well", &place).await);
    let mut whistle = secretary.sounds(&secretary.drafts("评得好").await).await;
    for (department, role) in [(&lead, "lead"), (&support, "supporting")] {
        whistle = department.reports_in(&whistle, role).await;
        whistle = department.handles(&whistle, role).await;
        whistle = department.finishes(&whistle, role).await;
    }
    let ratings = [("lead", 5), ("supporting", 3)];
    let ratings = ratings.map(|(role, grade)| json!({ "assignment": whistle.assignment_id(role), "grade": grade }));
    secretary.takes("whistle.confirm", &whistle, json!({ "remark": "核实", "ratings": ratings })).await;
    let after = indicator(&secretary, "rated_well", &place).await;
    assert_eq!(numbers(&after), (before.0 + 1, before.1 + 2), "one of two with 4 or better");

    let asked = secretary
        .asks(QUESTION, json!({ "filter": { "divisionCode": SUBDISTRICT, "indicator": ["RATED_WELL"] } }))
        .await
        .done();
    assert_eq!(numbers(&asked.body["indicators"][0]), numbers(&after), "GraphQL says the same");
    let list = "query($filter: FactFilter) { facts(filter: $filter, first: 200) { totalCount nodes { kind amount organisation { id } whistle { id } } } }";
    let filter = json!({ "indicator": "RATED_WELL", "part": "NUMERATOR", "divisionCode": SUBDISTRICT });
    let evidence = secretary.asks(list, json!({ "filter": filter })).await.done();
    assert_eq!(evidence.list("/facts/nodes").len() as i64, numbers(&after).0);
    assert_eq!(evidence.text("/facts/totalCount"), numbers(&after).0.to_string());
    assert!(evidence.list("/facts/nodes").iter().any(|fact| fact["whistle"]["id"] == whistle.id()));
}

#[tokio::test]
async fn everybody_sees_their_own_and_nobody_a_number_they_do_not_hold() {
    let town = Town::shared();
    let own = town.organisation_of("dept-a").await;
    let other = town.organisation_of("dept-b").await;
    let department = town.sign_in("dept-a").await;
    let of_own = indicator(&department, "hours_to_report_in", &format!("organisation={own}")).await;
    let of_all = indicator(&department, "hours_to_report_in", "").await;
    assert_eq!(numbers(&of_own), numbers(&of_all), "what it sees is its own");
    assert!(numbers(&of_own).1 > 0, "the demonstration has some");
    for fact in facts(&department, "indicator=hours_to_report_in").await {
        assert_eq!(fact["organisation"], own, "{fact}");
        assert!(fact["subject"].as_str().is_some_and(|id| id.starts_with("whistle_")), "{fact}");
    }
    assert!(facts(&department, &format!("organisation={other}")).await.is_empty());

    let refused = [
        ("dept-a", json!({ "organisation": other })),
        ("dept-a", json!({ "divisionCode": SUBDISTRICT })),
        ("tongjiang", json!({ "divisionCode": SUBDISTRICT })),
        ("tongjiang", json!({ "divisionCode": "5111" })),
        ("sysadmin", json!({})),
        ("auditor", json!({ "divisionCode": "5111" })),
    ];
    for (account, filter) in refused {
        let person = town.sign_in(account).await;
        let query: Vec<_> = filter
            .as_object()
            .unwrap()
            .iter()
            .map(|(name, value)| format!("{name}={}", value.as_str().unwrap()))
            .collect();
        person.gets(&format!("/api/v1/indicators?{}", query.join("&"))).await.refused(403, "forbidden");
        person.asks(QUESTION, json!({ "filter": filter })).await.refused(403, "forbidden");
    }
    let neighbour = town.sign_in("tongjiang").await;
    assert!(facts(&neighbour, &format!("divisionCode={SUBDISTRICT}")).await.is_empty());
    assert!(facts(&town.sign_in("auditor").await, "").await.is_empty());
    let fact = facts(&town.sign_in("haitang").await, "").await[0]["id"].as_str().unwrap().to_owned();
    neighbour.gets(&format!("/api/v1/facts/{fact}")).await.refused(404, "not_found");
}

#[tokio::test]
async fn days_that_cannot_be_are_named_by_both_faces() {
    let town = Town::shared();
    for path in Path::BOTH {
        let person = town.sign_in("leshan").await;
        for (filter, field) in [
            (json!({ "asOf": day(1) }), "asOf"),
            (json!({ "knownOn": day(400) }), "knownOn"),
            (json!({ "from": day(-1), "asOf": day(-2) }), "from"),
            (json!({ "from": day(-2000) }), "from"),
            (json!({ "asOf": "2026-02-30" }), "asOf"),
            (json!({ "indicator": ["SECRET"] }), "indicator"),
        ] {
            let answer = if path == Path::Rest {
                let query = filter.as_object().unwrap().iter().map(|(name, value)| match value {
                    Value::Array(_) => format!("{name}=secret"),
                    day => format!("{name}={}", day.as_str().unwrap()),
                });
                person.gets(&format!("/api/v1/indicators?{}", query.collect::<Vec<_>>().join("&"))).await
            } else {
                person.asks(QUESTION, json!({ "filter": filter })).await
            };
            assert!((400..500).contains(&answer.status) && answer.code.is_some(), "{path:?} {field}: {answer}");
            if path == Path::Rest {
                assert!(answer.fields.iter().any(|one| one.contains(field)), "{field}: {answer}");
            }
        }
    }
}

#[tokio::test]
async fn the_database_keeps_facts_as_they_are() {
    let town = Town::own();
    let one = "id IN (SELECT id FROM fact WHERE voided_at IS NULL LIMIT 1)";
    for statement in [
        "UPDATE fact SET amount = amount + 1".to_owned(),
        format!("UPDATE fact SET occurred_on = '2020-01-01', voided_at = recorded_at WHERE {one}"),
        format!("UPDATE fact SET recorded_at = '2020-01-01T00:00:00+00:00' WHERE {one}"),
        format!("DELETE FROM fact WHERE {one}"),
        "DELETE FROM fact".to_owned(),
    ] {
        let why = town.database().refuses(&statement);
        assert!(why.contains("appended and voided"), "{statement}: {why}");
    }
    town.database().edits(&format!("UPDATE fact SET voided_at = recorded_at WHERE {one}"));
    let again = "UPDATE fact SET voided_at = NULL WHERE voided_at IS NOT NULL";
    assert!(town.database().refuses(again).contains("appended and voided"));
}

#[tokio::test]
async fn a_wider_place_takes_no_more_statements() {
    let town = Town::own();
    let person = town.sign_in("leshan").await;
    for (path, expected) in [
        // The session; by day, by organisation, the organisations' names.
        (format!("/api/v1/indicators?divisionCode={SUBDISTRICT}"), 4),
        ("/api/v1/indicators?divisionCode=5111".to_owned(), 4),
        // The session; the facts, and which of their whistles the caller may read.
        ("/api/v1/facts?indicator=rated_well&first=5".to_owned(), 3),
        ("/api/v1/facts?indicator=rated_well&first=200".to_owned(), 3),
    ] {
        let answer = person.gets(&path).await.done();
        assert_eq!(answer.header("linli-statements"), expected.to_string(), "{path}");
    }
}

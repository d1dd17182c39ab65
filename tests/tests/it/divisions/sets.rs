//! Named, dated sets of divisions: who belongs on which day, and lists that are narrowed by them.

use serde_json::{Value, json};

use crate::{
    authorisation::{On, Row, row},
    town::{Answer, Path, Person, Town, day},
};

/// What each command is tried on, and by whom.
pub fn rows() -> Vec<Row> {
    let on = On::Made(|town| Box::pin(a_set(town)));
    vec![
        row(
            "division_set.create",
            On::City,
            |t| sample("rows_set", &[&t.county], &day(0)),
            "leshan",
            Some("fujie"),
            None,
        ),
        row("division_set.change", on, |_| content("示范集合"), "leshan", Some("shizhong"), None),
        row(
            "division_set.include",
            on,
            |t| json!({ "divisions": [t.county], "since": day(0) }),
            "leshan",
            Some("shizhong"),
            None,
        ),
        row(
            "division_set.exclude",
            on,
            |t| json!({ "divisions": [t.county], "until": day(9) }),
            "leshan",
            Some("shizhong"),
            None,
        ),
        row("division_set.close", on, |_| json!({ "closedOn": day(9) }), "leshan", Some("shizhong"), None),
    ]
}

fn content(name: &str) -> Value {
    json!({ "name": name, "englishName": "Sample", "purpose": "示范", "reason": "示范" })
}

fn sample(code: &str, divisions: &[&str], since: &str) -> Value {
    json!({ "code": code, "content": content("示范集合"), "divisions": divisions, "since": since })
}

async fn a_set(town: &Town) -> String {
    let (leshan, city) = (town.sign_in("leshan").await, town.division("5111").await);
    let county = town.division("511111").await;
    let code = format!("made_{}", leshan.gets("/api/v1/division-sets").await.done().list("/items").len());
    leshan.acts("division_set.create", &city, None, sample(&code, &[&county], &day(0))).await.done().text("/id")
}

impl Person<'_> {
    async fn set(&self, code: &str) -> Answer {
        let found = self.gets(&format!("/api/v1/division-sets?code={code}")).await.done();
        assert_eq!(found.list("/items").len(), 1, "{found}");
        self.gets(&format!("/api/v1/division-sets/{}", found.text("/items/0/id"))).await.done()
    }
}

fn members(set: &Answer) -> Vec<&str> {
    set.list("/members").iter().map(|member| member["code"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn the_central_urban_area_ships_as_a_local_choice() {
    let town = Town::shared();
    let set = town.sign_in("fujie").await.set("central_urban").await;
    assert_eq!(set.text("/name"), "中心城区");
    assert_eq!(members(&set), ["511102004", "511102006", "511102008", "511102009", "511102010"]);
    assert!(set.body["policyDocument"].is_null() && set.text("/reason").contains("未作界定"), "{set}");
}

#[tokio::test]
async fn divisions_come_in_and_go_out_on_days_and_what_was_stays() {
    let town = Town::own();
    let city = town.division("5111").await;
    let (here, there) = (town.division("511102008").await, town.division("511102006").await);
    for path in Path::BOTH {
        let leshan = town.sign_in("leshan").await.through(path);
        let code = format!("dated_{path:?}").to_lowercase();
        let made = leshan.acts("division_set.create", &city, None, sample(&code, &[&here], "2026-06-01")).await.done();
        let (id, version) = (made.text("/id"), made.body["version"].as_i64());
        leshan
            .acts("division_set.create", &city, None, sample(&code, &[&here], "2026-06-01"))
            .await
            .refused(422, "division_set_code_taken");
        let county = town.division("511102").await;
        let above = json!({ "divisions": [county], "since": day(0) });
        leshan.acts("division_set.include", &id, version, above).await.refused(422, "division_set_overlaps");
        let early = json!({ "divisions": [there], "since": day(-1) });
        leshan.acts("division_set.include", &id, version, early).await.refused(422, "division_set_in_the_past");
        let joins = json!({ "divisions": [there], "since": day(5) });
        let more = leshan.acts("division_set.include", &id, version, joins).await.done();
        let leaves = json!({ "divisions": [here], "until": day(3) });
        let fewer = leshan.acts("division_set.exclude", &id, more.body["version"].as_i64(), leaves).await.done();
        assert_eq!(fewer.list("/members").len(), 2, "nothing is overwritten: {fewer}");
        let find = |code: &str| fewer.list("/members").iter().find(|one| one["code"] == code).unwrap().clone();
        assert_eq!(
            (find("511102008")["since"].clone(), find("511102008")["until"].clone()),
            (json!("2026-06-01"), json!(day(3)))
        );

        // The list of organisations goes by the set of the day it names.
        let within = async |on: &str| {
            let list = format!("/api/v1/organisations?divisionSet={id}&divisionSetOn={on}&first=200");
            let answer = leshan.gets(&list).await.done();
            let all = answer.list("/items").iter().map(|one| one["name"].as_str().unwrap().to_owned());
            all.collect::<Vec<_>>()
        };
        let (now, gap, then) = (within(&day(0)).await, within(&day(4)).await, within(&day(6)).await);
        assert!(
            now.iter().any(|name| name.contains("海棠")) && !now.iter().any(|name| name.contains("通江")),
            "{now:?}"
        );
        assert!(gap.is_empty(), "{gap:?}");
        assert!(
            then.iter().any(|name| name.contains("通江")) && !then.iter().any(|name| name.contains("海棠")),
            "{then:?}"
        );
        let closed = leshan
            .acts("division_set.close", &id, fewer.body["version"].as_i64(), json!({ "closedOn": day(9) }))
            .await
            .done();
        assert_eq!(closed.text("/closedOn"), day(9));
        leshan
            .acts("division_set.change", &id, closed.body["version"].as_i64(), content("改名"))
            .await
            .refused(422, "division_set_closed");
    }
}

#[tokio::test]
async fn whistles_and_indicators_are_told_over_a_set() {
    let town = Town::shared();
    let leshan = town.sign_in("leshan").await;
    let set = leshan.set("central_urban").await.text("/id");
    let all = leshan.gets("/api/v1/whistles?first=200").await.done();
    let some = leshan.gets(&format!("/api/v1/whistles?first=200&divisionSet={set}")).await.done();
    assert!(!some.list("/items").is_empty() && some.list("/items").len() <= all.list("/items").len());
    let none = leshan.gets(&format!("/api/v1/whistles?divisionSet={set}&divisionSetOn=1990-01-01")).await.done();
    assert!(none.list("/items").is_empty(), "no members then: {none}");
    let gone = crate::authorisation::walk::nobodys("division_set");
    leshan.gets(&format!("/api/v1/whistles?divisionSet={gone}")).await.refused(422, "invalid");

    let told = leshan.gets(&format!("/api/v1/indicators?divisionSet={set}")).await.done();
    assert!(!told.list("/items").is_empty());
    let facts = leshan.gets(&format!("/api/v1/facts?divisionSet={set}&first=5")).await.done();
    assert!(!facts.list("/items").is_empty(), "a number opens into its evidence: {facts}");
    // Whoever sees a part of the set only is not told a number under the name of the whole.
    let secretary = town.sign_in("haitang").await;
    secretary.gets(&format!("/api/v1/indicators?divisionSet={set}")).await.refused(403, "forbidden");
}

#[tokio::test]
async fn a_page_by_a_set_takes_one_statement_more_and_goes_on() {
    let town = Town::shared();
    let leshan = town.sign_in("leshan").await;
    let set = leshan.set("central_urban").await.text("/id");
    let count = |answer: &Answer| answer.header("linli-statements").parse::<u32>().unwrap();
    let plain = leshan.gets("/api/v1/organisations?first=2").await.done();
    let first = leshan.gets(&format!("/api/v1/organisations?first=2&divisionSet={set}")).await.done();
    assert_eq!(count(&first), count(&plain) + 1);
    let after = first.text("/nextCursor");
    let next = leshan.gets(&format!("/api/v1/organisations?first=2&divisionSet={set}&after={after}")).await.done();
    assert_ne!(next.list("/items"), first.list("/items"));
}

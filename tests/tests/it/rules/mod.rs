//! Rule tables: previewed, adopted, in force from a day on; and what was decided under a version stays under it.

use serde_json::{Value, json};

use crate::{
    authorisation::{On, Row, row},
    town::{Answer, Path, Person, Town, day},
};

const LIMITS: &str = "whistle_time_limits";

/// What each command is tried on, and by whom.
pub fn rows() -> Vec<Row> {
    let adopt = |_: &_| json!({ "name": LIMITS, "effectiveFrom": "2031-01-01", "body": "{}", "reason": "演示", "previewed": "x" });
    vec![
        row("rule_version.adopt", On::Realm, adopt, "leshan", Some("fujie"), None),
        row(
            "rule_version.withdraw",
            On::Made(|town| Box::pin(a_version(town))),
            |_| json!({ "reason": "核对权限" }),
            "leshan",
            Some("fujie"),
            None,
        ),
    ]
}

async fn a_version(town: &Town) -> String {
    let leshan = town.sign_in("leshan").await;
    let body = longer(&leshan.table(LIMITS).await, 91);
    leshan.adopts(LIMITS, &day(900), &body).await.done().text("/id")
}

/// The body of the time limits with another number of minutes for reporting in at an emergency.
fn longer(table: &Value, minutes: u32) -> String {
    let mut body: Value = serde_json::from_str(table["inForce"]["body"].as_str().unwrap()).unwrap();
    let lines = body["limits"].as_array_mut().unwrap();
    let line = lines.iter_mut().find(|line| line["kind"] == "emergency" && line["clock"] == "report_in").unwrap();
    line["amount"] = json!(minutes);
    line["source"] = json!({ "kind": "local_choice", "note": "示范：山路较远" });
    body.to_string()
}

impl Person<'_> {
    async fn table(&self, name: &str) -> Value {
        self.gets(&format!("/api/v1/rule-tables?name={name}")).await.done().body["items"][0].clone()
    }

    async fn previews(&self, name: &str, from: &str, body: &str) -> Answer {
        self.posts("/api/v1/rule-previews", json!({ "name": name, "effectiveFrom": from, "body": body })).await
    }

    async fn adopts(&self, name: &str, from: &str, body: &str) -> Answer {
        let seal = self.previews(name, from, body).await.done().text("/seal");
        self.adopts_sealed(name, from, body, &seal).await
    }

    async fn adopts_sealed(&self, name: &str, from: &str, body: &str, seal: &str) -> Answer {
        let input = json!({ "name": name, "effectiveFrom": from, "body": body, "reason": "示范", "previewed": seal });
        self.acts("rule_version.adopt", "", None, input).await
    }
}

#[tokio::test]
async fn a_preview_tells_what_would_change_and_changes_nothing() {
    let town = Town::shared();
    let leshan = town.sign_in("leshan").await;
    let before = leshan.table(LIMITS).await;
    let body = longer(&before, 45);
    let told = leshan.previews(LIMITS, &day(30), &body).await.done();
    assert_eq!(told.list("/differences").len(), 1, "{told}");
    assert_eq!(told.text("/differences/0/before/value/zh"), "30 分钟");
    assert_eq!(told.text("/differences/0/after/value/zh"), "45 分钟");
    assert_eq!(told.text("/differences/0/after/source"), "示范：山路较远");
    assert!(told.body["kept"].as_i64().unwrap() > 0, "the demonstration has open whistles: {told}");
    let moved = told.list("/examples").iter().filter(|one| one["before"] != one["after"]).count();
    assert_eq!((told.list("/examples").len(), moved), (8, 2), "{told}");
    let by_graphql = leshan
        .asks(
            "query($i: RulePreviewInput!) { rulePreview(input: $i) { seal kept } }",
            json!({ "i": { "name": LIMITS, "effectiveFrom": day(30), "body": body } }),
        )
        .await
        .done();
    assert_eq!(by_graphql.text("/rulePreview/seal"), told.text("/seal"));
    assert_eq!(leshan.table(LIMITS).await, before);
}

#[tokio::test]
async fn nobody_adopts_what_was_not_previewed() {
    let town = Town::own();
    for (number, path) in (0..).zip(Path::BOTH) {
        let leshan = town.sign_in("leshan").await.through(path);
        let table = leshan.table(LIMITS).await;
        let (from, later) = (day(100 + 10 * number), day(101 + 10 * number));
        let (seen, other) = (longer(&table, 40), longer(&table, 41));
        let seal = leshan.previews(LIMITS, &from, &seen).await.done().text("/seal");
        for (what, from, body, seal) in [
            ("no seal", &from, &seen, "x"),
            ("another body", &from, &other, seal.as_str()),
            ("another day", &later, &seen, seal.as_str()),
            ("a forged one", &from, &seen, &format!("{}00", &seal[..seal.len() - 2])),
        ] {
            let refused = leshan.adopts_sealed(LIMITS, from, body, seal).await;
            assert_eq!(refused.code.as_deref(), Some("rule_version_not_previewed"), "{what}: {refused}");
        }
        // Whoever was faster changes what this one would replace.
        leshan.adopts(LIMITS, &day(99 + 10 * number), &longer(&table, 42)).await.done();
        leshan.adopts_sealed(LIMITS, &from, &seen, &seal).await.refused(422, "rule_version_preview_outdated");
        let adopted = leshan.adopts(LIMITS, &from, &seen).await.done();
        assert_eq!(adopted.text("/effectiveFrom"), from);
        // The same day twice.
        let again = leshan.previews(LIMITS, &from, &other).await.done();
        assert!(again.body["refusal"].is_object(), "{again}");
        leshan.adopts(LIMITS, &from, &other).await.refused(422, "rule_version_on_that_day");
    }
}

#[tokio::test]
async fn a_whistle_stays_under_its_version_and_a_coming_one_decides_nothing_today() {
    let town = Town::own();
    let leshan = town.sign_in("leshan").await;
    let secretary = town.sign_in("haitang").await;
    let table = leshan.table(LIMITS).await;
    let old = table["inForce"]["id"].clone();
    let sounded = async || secretary.sounds(&secretary.drafts("版本").await).await;
    let first = sounded().await;
    assert_eq!(first.0["ruleVersion"], old);

    let coming = leshan.adopts(LIMITS, &day(40), &longer(&table, 50)).await.done();
    assert_eq!(sounded().await.0["ruleVersion"], old, "a version of next month decides nothing today");
    assert_eq!(leshan.table(LIMITS).await["planned"][0]["id"], coming.body["id"]);

    let mut body: Value = serde_json::from_str(&longer(&table, 60)).unwrap();
    for line in body["limits"].as_array_mut().unwrap().iter_mut().filter(|line| line["kind"] == "hard_problem") {
        (line["unit"], line["amount"]) = (json!("working_days"), json!(20));
    }
    let today = leshan.adopts(LIMITS, &day(0), &body.to_string()).await.done();
    let second = sounded().await;
    assert_eq!(second.0["ruleVersion"], today.body["id"]);
    let due = |whistle: &Value| whistle["assignments"][0]["clocks"].clone();
    assert_ne!(due(&second.0), due(&first.0));
    let kept = secretary.gets(&format!("/api/v1/whistles/{}", first.id())).await.done();
    assert_eq!((&kept.body["ruleVersion"], due(&kept.body)), (&old, due(&first.0)));
}

#[tokio::test]
async fn what_has_not_begun_is_withdrawn_and_what_has_is_not() {
    let town = Town::own();
    for (number, path) in (0..).zip(Path::BOTH) {
        let leshan = town.sign_in("leshan").await.through(path);
        let table = leshan.table(LIMITS).await;
        let (from, minutes) = (day(200 + number), u32::try_from(number).unwrap());
        let planned = leshan.adopts(LIMITS, &from, &longer(&table, 70 + 2 * minutes)).await.done();
        let why = json!({ "reason": "文件改期" });
        let withdrawn = leshan.acts("rule_version.withdraw", &planned.text("/id"), Some(1), why.clone()).await.done();
        assert_eq!(withdrawn.text("/withdrawnReason"), "文件改期");
        let again = leshan.acts("rule_version.withdraw", &planned.text("/id"), Some(2), why.clone()).await;
        again.refused(422, "rule_version_already_withdrawn");
        let begun = table["inForce"]["id"].as_str().unwrap().to_owned();
        leshan.acts("rule_version.withdraw", &begun, Some(1), why).await.refused(422, "rule_version_has_begun");
        // The day is free again.
        leshan.adopts(LIMITS, &from, &longer(&table, 71 + 2 * minutes)).await.done();
    }
}

#[tokio::test]
async fn business_rules_are_the_citys_and_system_rules_the_machine_rooms() {
    let town = Town::own();
    let (leshan, sysadmin) = (town.sign_in("leshan").await, town.sign_in("sysadmin").await);
    let (limits, exports) = (leshan.table(LIMITS).await, leshan.table("export_limits").await);
    assert_eq!((&limits["mayAdopt"], &exports["mayAdopt"]), (&json!(true), &json!(false)));
    let (body, other) = (longer(&limits, 33), exports["inForce"]["body"].as_str().unwrap().to_owned());
    leshan.previews("export_limits", &day(3), &other).await.refused(403, "forbidden");
    let seal = leshan.previews(LIMITS, &day(3), &body).await.done().text("/seal");
    for who in ["sysadmin", "secadmin", "auditor", "shizhong", "haitang"] {
        let person = town.sign_in(who).await;
        person.previews(LIMITS, &day(3), &body).await.refused(403, "forbidden");
        person.adopts_sealed(LIMITS, &day(3), &body, &seal).await.refused(403, "forbidden");
    }
    sysadmin.previews("export_limits", &day(3), &other).await.done();
    let adopted = leshan.adopts_sealed(LIMITS, &day(3), &body, &seal).await.done();
    let why = json!({ "reason": "越权" });
    sysadmin.acts("rule_version.withdraw", &adopted.text("/id"), Some(1), why).await.refused(403, "forbidden");
}

#[tokio::test]
async fn a_wrong_body_is_refused_at_its_members_and_a_version_has_its_reason() {
    let town = Town::shared();
    let leshan = town.sign_in("leshan").await;
    let table = leshan.table(LIMITS).await;
    let mut body: Value = serde_json::from_str(table["inForce"]["body"].as_str().unwrap()).unwrap();
    body["limits"][2]["source"] = json!({ "kind": "local_choice", "note": "" });
    body["limits"][3]["remark"] = json!("x");
    let refused = leshan.previews(LIMITS, &day(5), &body.to_string()).await;
    assert_eq!(
        (refused.status, refused.fields.as_slice()),
        (422, &["/body/limits/3/remark unknown_field".to_owned()][..])
    );
    body["limits"][3].as_object_mut().unwrap().remove("remark");
    let refused = leshan.previews(LIMITS, &day(5), &body.to_string()).await;
    assert_eq!(refused.fields, ["/body/limits/2/source/note required"]);
    let long = leshan.previews(LIMITS, &day(5), &" ".repeat(20_001)).await;
    assert_eq!(long.fields, ["/body too_long"]);
    leshan.previews("no_such_table", &day(5), "{}").await.refused(422, "invalid");

    let good = longer(&table, 36);
    leshan.adopts(LIMITS, &day(-1), &good).await.refused(422, "rule_version_in_the_past");
    for path in Path::BOTH {
        let leshan = town.sign_in("leshan").await.through(path);
        let seal = leshan.previews(LIMITS, &day(5), &good).await.done().text("/seal");
        let adopt = json!({ "name": LIMITS, "effectiveFrom": day(5), "body": good, "previewed": seal });
        leshan.acts("rule_version.adopt", "", None, adopt.clone()).await.refused(422, "invalid");
        let mut cited = adopt;
        cited["policyDocument"] = json!(crate::authorisation::walk::nobodys("policy_document"));
        leshan.acts("rule_version.adopt", "", None, cited).await.refused(422, "invalid");
    }
}

#[tokio::test]
async fn a_document_tells_what_cites_it() {
    let town = Town::own();
    let leshan = town.sign_in("leshan").await;
    let city = town.division("5111").await;
    let document = json!({ "title": "示范办法", "issuer": "示范单位", "issuedOn": "2026-01-01" });
    let document = leshan.acts("policy_document.create", &city, None, document).await.done().text("/id");
    let body = longer(&leshan.table(LIMITS).await, 38);
    let seal = leshan.previews(LIMITS, &day(6), &body).await.done().text("/seal");
    let input =
        json!({ "name": LIMITS, "effectiveFrom": day(6), "body": body, "policyDocument": document, "previewed": seal });
    let adopted = leshan.acts("rule_version.adopt", "", None, input).await.done();
    let citing = leshan.gets(&format!("/api/v1/rule-versions?policyDocument={document}")).await.done();
    assert_eq!(citing.list("/items").len(), 1);
    assert_eq!(citing.text("/items/0/id"), adopted.text("/id"));
}

//! The authorisation table from outside: for every command who may, who may read but not act, and who does not even find it.
//! A command of the contracts that has no row here fails.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::town::{COMMUNITY, Path, Town, contract, moment, schema};

/// What a command is tried on.
#[derive(Clone, Copy, Debug)]
enum On {
    Draft,
    Sounded,
    Community,
    City,
    County,
    Department,
    Post,
    Fujie,
    Grant,
    Delegation,
    Handover,
    Document,
    Realm,
}

/// One row. `reader` may see the record and is refused with 403; `stranger` does not find it (404). Where everybody who has
/// signed in may read, there is no stranger; where nobody but the holder may, there is no reader.
struct Row {
    command: &'static str,
    on: On,
    input: fn(&Things) -> Value,
    holder: &'static str,
    reader: Option<&'static str>,
    stranger: Option<&'static str>,
}

const fn row(
    command: &'static str,
    on: On,
    input: fn(&Things) -> Value,
    holder: &'static str,
    reader: Option<&'static str>,
    stranger: Option<&'static str>,
) -> Row {
    Row { command, on, input, holder, reader, stranger }
}

fn nothing(_: &Things) -> Value {
    json!({})
}

fn reason(_: &Things) -> Value {
    json!({ "reason": "核对权限" })
}

fn assignment(things: &Things) -> Value {
    json!({ "assignment": things.assignment })
}

fn with(mut value: Value, more: Value) -> Value {
    value.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    value
}

const COUNTY: Option<&str> = Some("shizhong");
const CLERK: Option<&str> = Some("haitang-clerk");
const NEIGHBOUR: Option<&str> = Some("tongjiang");
const SUPPORT: Option<&str> = Some("dept-b");

fn rows() -> Vec<Row> {
    vec![
        row("whistle.draft", On::Community, |t| t.whistle.clone(), "haitang-clerk", Some("fujie"), None),
        row("whistle.change", On::Draft, |t| t.whistle.clone(), "haitang-clerk", COUNTY, NEIGHBOUR),
        row("whistle.sound", On::Draft, nothing, "haitang", CLERK, NEIGHBOUR),
        row("whistle.discard", On::Draft, reason, "haitang-clerk", COUNTY, NEIGHBOUR),
        row("whistle.acknowledge", On::Sounded, assignment, "dept-a", CLERK, NEIGHBOUR),
        row(
            "whistle.report_in",
            On::Sounded,
            |t| with(assignment(t), json!({ "arrived": "张工" })),
            "dept-a",
            CLERK,
            NEIGHBOUR,
        ),
        row("whistle.handle", On::Sounded, assignment, "dept-a", CLERK, NEIGHBOUR),
        row(
            "whistle.finish",
            On::Sounded,
            |t| with(assignment(t), json!({ "result": "修好了" })),
            "dept-a",
            CLERK,
            NEIGHBOUR,
        ),
        row(
            "whistle.return",
            On::Sounded,
            |t| with(assignment(t), json!({ "reason": "不属职责" })),
            "dept-a",
            CLERK,
            NEIGHBOUR,
        ),
        row(
            "whistle.reassign",
            On::Sounded,
            |t| with(assignment(t), json!({ "organisation": t.other_department, "reason": "改派" })),
            "haitang",
            SUPPORT,
            NEIGHBOUR,
        ),
        row(
            "whistle.confirm",
            On::Sounded,
            |t| json!({ "ratings": [{ "assignment": t.assignment, "grade": 5 }] }),
            "haitang",
            SUPPORT,
            NEIGHBOUR,
        ),
        row("whistle.close", On::Sounded, nothing, "haitang", SUPPORT, NEIGHBOUR),
        row(
            "organisation.create",
            On::Community,
            |_| json!({ "name": "示范单位甲", "shortName": "甲", "kind": "resident_unit", "displayOrder": 900 }),
            "haitang",
            Some("tongjiang"),
            None,
        ),
        row(
            "organisation.change",
            On::Department,
            |_| json!({ "name": "示范部门", "shortName": "示范", "displayOrder": 1 }),
            "shizhong",
            Some("haitang"),
            None,
        ),
        row("organisation.close", On::Department, reason, "shizhong", Some("haitang"), None),
        row(
            "competence.set",
            On::Department,
            |_| json!({ "process": "路灯维护", "validFrom": "2026-11-23", "source": "演示" }),
            "shizhong",
            Some("haitang"),
            None,
        ),
        row(
            "post.create",
            On::Department,
            |_| json!({ "title": "联络员", "displayOrder": 90 }),
            "shizhong",
            Some("haitang"),
            None,
        ),
        row(
            "post.change",
            On::Post,
            |_| json!({ "title": "联络员", "displayOrder": 91 }),
            "shizhong",
            Some("haitang"),
            None,
        ),
        row(
            "post.appoint",
            On::Post,
            |_| json!({ "account": "fujie", "since": "2026-11-23" }),
            "shizhong",
            Some("haitang"),
            None,
        ),
        row("post.end", On::Post, |_| json!({ "until": "2026-11-23" }), "shizhong", Some("haitang"), None),
        row(
            "handover.transfer",
            On::Handover,
            |t| json!({ "item": t.handover_item, "toPost": t.post }),
            "shizhong",
            None,
            NEIGHBOUR,
        ),
        row(
            "account.create",
            On::Realm,
            |_| json!({ "account": "row-made", "name": "李四" }),
            "sysadmin",
            Some("secadmin"),
            None,
        ),
        row("account.reset", On::Fujie, nothing, "sysadmin", Some("secadmin"), Some("haitang")),
        row("account.disable", On::Fujie, reason, "sysadmin", Some("secadmin"), Some("haitang")),
        row("account.enable", On::Fujie, nothing, "sysadmin", Some("secadmin"), Some("haitang")),
        row(
            "account.change_password",
            On::Fujie,
            |_| json!({ "current": "Not-The-Password-1", "new": "Another-Password-2" }),
            "fujie",
            Some("sysadmin"),
            Some("haitang"),
        ),
        row("account.enrol_factor", On::Fujie, nothing, "fujie", Some("sysadmin"), Some("haitang")),
        row(
            "account.confirm_factor",
            On::Fujie,
            |_| json!({ "code": "000000" }),
            "fujie",
            Some("sysadmin"),
            Some("haitang"),
        ),
        row(
            "grant.give",
            On::Realm,
            |t| json!({ "account": t.fujie, "role": "community_officer", "division": t.community, "validFrom": "2026-11-23" }),
            "secadmin",
            Some("fujie"),
            None,
        ),
        row("grant.close", On::Grant, reason, "secadmin", Some("auditor"), Some("dept-a")),
        row(
            "delegation.give",
            On::Fujie,
            |t| json!({ "deputy": t.haitang, "validFrom": moment(1), "validTo": moment(7), "reason": "出差" }),
            "fujie",
            Some("sysadmin"),
            Some("dept-a"),
        ),
        row("delegation.end", On::Delegation, nothing, "haitang", Some("auditor"), Some("dept-a")),
        row(
            "policy_document.create",
            On::City,
            |_| json!({ "title": "示范文件", "issuer": "示范单位", "issuedOn": "2026-01-01" }),
            "leshan",
            Some("fujie"),
            None,
        ),
        row(
            "policy_document.change",
            On::Document,
            |_| json!({ "title": "示范文件", "issuer": "示范单位", "issuedOn": "2026-01-01" }),
            "leshan",
            Some("fujie"),
            None,
        ),
        row(
            "calendar_year.load",
            On::Realm,
            |_| json!({ "year": 2031, "source": "演示", "holidays": ["2031-01-01"], "makeUpDays": [] }),
            "sysadmin",
            Some("fujie"),
            None,
        ),
        row(
            "rule_version.adopt",
            On::Realm,
            |_| {
                let body = include_str!("../../../../data/rules/whistle-time-limits.json");
                json!({ "name": "whistle_time_limits", "effectiveFrom": "2031-01-01", "body": body, "source": "演示" })
            },
            "sysadmin",
            Some("fujie"),
            None,
        ),
        row(
            "division.add",
            On::County,
            |_| json!({ "code": "511102009", "name": "示范街道", "kind": "subdistrict" }),
            "shizhong",
            Some("haitang"),
            None,
        ),
        row("division.close", On::Community, |_| json!({ "lastDay": "2026-11-23" }), "shizhong", Some("haitang"), None),
    ]
}

/// What the rows are tried on, made or found once.
struct Things {
    draft: String,
    sounded: String,
    assignment: String,
    whistle: Value,
    community: String,
    city: String,
    county: String,
    department: String,
    other_department: String,
    post: String,
    fujie: String,
    haitang: String,
    grant: String,
    delegation: String,
    handover: Option<String>,
    handover_item: Option<String>,
    document: String,
}

impl Things {
    async fn of(town: &Town) -> Self {
        let secretary = town.sign_in("haitang").await;
        let draft = secretary.drafts("权限表草稿").await;
        let sounded = secretary.sounds(&secretary.drafts("权限表已吹哨").await).await;
        let me = async |account: &str| {
            town.sign_in(account).await.asks("{ me { id } }", json!({})).await.done().text("/me/id")
        };
        let (fujie, haitang, clerk) = (me("fujie").await, me("haitang").await, me("haitang-clerk").await);
        let department = town.organisation_of("dept-a").await;
        let posts = secretary
            .asks("query($id: ID!) { organisation(id: $id) { posts { id } } }", json!({ "id": department }))
            .await
            .done();
        let grants = town
            .sign_in("secadmin")
            .await
            .asks(
                "query($f: GrantFilter) { grants(filter: $f, first: 1) { nodes { id } } }",
                json!({ "f": { "account": fujie } }),
            )
            .await
            .done();
        let delegation = json!({ "deputy": clerk, "validFrom": moment(1), "validTo": moment(30), "reason": "出差" });
        let delegation = secretary.acts("delegation.give", &haitang, None, delegation).await.done();
        let document = json!({ "title": "权限表文件", "issuer": "示范单位", "issuedOn": "2026-01-01" });
        let document = town
            .sign_in("leshan")
            .await
            .acts("policy_document.create", &town.division("5111").await, None, document)
            .await
            .done();
        let handovers = town
            .sign_in("shizhong")
            .await
            .asks("{ handovers(first: 1) { nodes { id items { id } } } }", json!({}))
            .await
            .done();
        let text = |pointer: &str| handovers.body.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
        Self {
            draft: draft.id().to_owned(),
            sounded: sounded.id().to_owned(),
            assignment: sounded.assignment_id("lead"),
            whistle: town.street_lamp("权限表").await,
            community: town.division(COMMUNITY).await,
            city: town.division("5111").await,
            county: town.division("511102").await,
            other_department: town.organisation_of("dept-b").await,
            post: posts.text("/organisation/posts/0/id"),
            grant: grants.text("/grants/nodes/0/id"),
            delegation: delegation.text("/id"),
            handover: text("/handovers/nodes/0/id"),
            handover_item: text("/handovers/nodes/0/items/0/id"),
            document: document.text("/id"),
            department,
            fujie,
            haitang,
        }
    }

    fn id(&self, on: On) -> Option<&str> {
        Some(match on {
            On::Draft => &self.draft,
            On::Sounded => &self.sounded,
            On::Community => &self.community,
            On::City => &self.city,
            On::County => &self.county,
            On::Department => &self.department,
            On::Post => &self.post,
            On::Fujie => &self.fujie,
            On::Grant => &self.grant,
            On::Delegation => &self.delegation,
            On::Handover => return self.handover.as_deref(),
            On::Document => &self.document,
            On::Realm => "",
        })
    }
}

#[test]
fn every_command_has_a_row() {
    let rows: BTreeSet<String> = rows().iter().map(|row| crate::town::camel(row.command)).collect();
    let commands: BTreeSet<String> = schema().mutations.iter().map(|mutation| mutation.name.clone()).collect();
    let missing: Vec<_> = commands.difference(&rows).collect();
    let gone: Vec<_> = rows.difference(&commands).collect();
    assert!(
        missing.is_empty() && gone.is_empty(),
        "commands without a row: {missing:?}; rows without a command: {gone:?}"
    );
}

#[tokio::test]
async fn who_may_and_who_may_not() {
    let town = Town::own();
    let things = Things::of(&town).await;
    let mut wrong = Vec::new();
    for row in rows() {
        let Some(target) = things.id(row.on) else { continue };
        // A version that nobody saw: whoever is let through is told 412 and changes nothing.
        let version = (!contract().command(row.command).creates).then_some(2_000_000_000);
        let input = (row.input)(&things);
        for path in Path::BOTH {
            let mut expect = async |who: Option<&str>, allowed: &[u16]| {
                let Some(who) = who else { return };
                let person = town.sign_in(who).await.through(path);
                let answer = person.acts(row.command, target, version, input.clone()).await;
                if !allowed.contains(&answer.status) {
                    wrong
                        .push(format!("{} as {who} through {path:?}: expected {allowed:?}, was {answer}", row.command));
                }
            };
            expect(row.stranger, &[404]).await;
            expect(row.reader, &[403]).await;
            let anonymous = town.stranger().through(path).acts(row.command, target, version, input.clone()).await;
            assert_eq!(anonymous.status, 401, "{} by nobody: {anonymous}", row.command);
        }
        let holder = town.sign_in(row.holder).await;
        let answer = holder.acts(row.command, target, version, input).await;
        if !matches!(answer.status, 200 | 201 | 412 | 422) {
            wrong.push(format!("{} as its holder {}: {answer}", row.command, row.holder));
        }
    }
    assert!(wrong.is_empty(), "{} rows are not as written:\n{}", wrong.len(), wrong.join("\n"));
}

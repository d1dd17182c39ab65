//! The authorisation table from outside: for every command who may, who may read but not act, and who does not even find it.
//! A command of the contracts that has no row here fails.

use std::{collections::BTreeSet, pin::Pin};

use serde_json::{Value, json};

use crate::town::{COMMUNITY, Path, Town, contract, moment, schema};

/// What a command is tried on.
#[derive(Clone, Copy, Debug)]
pub enum On {
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
    /// Made for this row.
    Made(for<'a> fn(&'a Town) -> Pin<Box<dyn Future<Output = String> + 'a>>),
    Realm,
}

/// One row. `reader` may see the record and is refused with 403; `stranger` does not find it (404). Where everybody who has
/// signed in may read, there is no stranger; where nobody but the holder may, there is no reader.
#[derive(Clone)]
pub struct Row {
    command: &'static str,
    on: On,
    input: fn(&Things) -> Value,
    holder: &'static str,
    reader: Option<&'static str>,
    stranger: Option<&'static str>,
}

impl Row {
    /// The command, its target and its input, if what it is tried on is there.
    pub async fn tried(&self, town: &Town, things: &Things) -> Option<(&'static str, String, Value)> {
        let target = things.id(town, self.on).await?;
        Some((self.command, target, (self.input)(things)))
    }
}

/// One row.
pub const fn row(
    command: &'static str,
    on: On,
    input: fn(&Things) -> Value,
    holder: &'static str,
    reader: Option<&'static str>,
    stranger: Option<&'static str>,
) -> Row {
    Row { command, on, input, holder, reader, stranger }
}

/// No input.
pub fn nothing(_: &Things) -> Value {
    json!({})
}

/// An input of a reason alone.
pub fn reason(_: &Things) -> Value {
    json!({ "reason": "核对权限" })
}

/// What the rows are tried on, made or found once.
pub struct Things {
    pub draft: String,
    pub sounded: String,
    pub assignment: String,
    pub whistle: Value,
    pub community: String,
    pub city: String,
    pub county: String,
    pub department: String,
    pub other_department: String,
    pub post: String,
    pub fujie: String,
    pub haitang: String,
    pub grant: String,
    pub delegation: String,
    pub handover: Option<String>,
    pub handover_item: Option<String>,
}

impl Things {
    pub async fn of(town: &Town) -> Self {
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
            department,
            fujie,
            haitang,
        }
    }

    async fn id(&self, town: &Town, on: On) -> Option<String> {
        let known = match on {
            On::Made(make) => return Some(make(town).await),
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
            On::Handover => return self.handover.clone(),
            On::Realm => "",
        };
        Some(known.to_owned())
    }
}

#[test]
fn every_command_has_a_row() {
    let rows: BTreeSet<String> = crate::rows().iter().map(|row| crate::town::camel(row.command)).collect();
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
    for row in crate::rows() {
        let Some(target) = things.id(&town, row.on).await else { continue };
        // A version that nobody saw: whoever is let through is told 412 and changes nothing.
        let version = (!contract().command(row.command).creates).then_some(2_000_000_000);
        let input = (row.input)(&things);
        for path in Path::BOTH {
            let mut expect = async |who: Option<&str>, allowed: &[u16]| {
                let Some(who) = who else { return };
                let person = town.sign_in(who).await.through(path);
                let answer = person.acts(row.command, &target, version, input.clone()).await;
                if !allowed.contains(&answer.status) {
                    wrong
                        .push(format!("{} as {who} through {path:?}: expected {allowed:?}, was {answer}", row.command));
                }
            };
            expect(row.stranger, &[404]).await;
            expect(row.reader, &[403]).await;
            let anonymous = town.stranger().through(path).acts(row.command, &target, version, input.clone()).await;
            assert_eq!(anonymous.status, 401, "{} by nobody: {anonymous}", row.command);
        }
        let holder = town.sign_in(row.holder).await;
        let answer = holder.acts(row.command, &target, version, input).await;
        if !matches!(answer.status, 200 | 201 | 412 | 422) {
            wrong.push(format!("{} as its holder {}: {answer}", row.command, row.holder));
        }
    }
    assert!(wrong.is_empty(), "{} rows are not as written:\n{}", wrong.len(), wrong.join("\n"));
}

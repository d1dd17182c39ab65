//! What the town's people do with whistles, as verbs.

use serde_json::{Value, json};

use super::{Answer, Person, Town, schema};

/// The community that the demonstration's whistles are about.
pub const COMMUNITY: &str = "511102008017";

/// A whistle as its last answer showed it.
#[derive(Clone, Debug)]
pub struct Whistle(pub Value);

impl Whistle {
    pub fn id(&self) -> &str {
        self.0["id"].as_str().unwrap()
    }

    pub fn version(&self) -> i64 {
        self.0["version"].as_i64().unwrap()
    }

    pub fn state(&self) -> &str {
        self.0["state"].as_str().unwrap()
    }

    pub fn number(&self) -> &str {
        self.0["number"].as_str().unwrap()
    }

    /// The assignment of a role, `lead` or `supporting`.
    #[track_caller]
    pub fn assignment(&self, role: &str) -> &Value {
        let assignments = self.0["assignments"].as_array().unwrap();
        assignments.iter().find(|a| a["role"] == role).unwrap_or_else(|| panic!("no {role} in {}", self.0))
    }

    #[track_caller]
    pub fn assignment_id(&self, role: &str) -> String {
        self.assignment(role)["id"].as_str().unwrap().to_owned()
    }
}

impl Town {
    /// The id of a division by its code.
    pub async fn division(&self, code: &str) -> String {
        let person = self.sign_in("haitang-clerk").await;
        let page = person.gets(&format!("/api/v1/divisions?within={code}&first=5")).await.done();
        let found = page.list("/items").iter().find(|division| division["code"] == code);
        found.unwrap_or_else(|| panic!("no division {code} in {page}"))["id"].as_str().unwrap().to_owned()
    }

    /// The organisation an account works for, from its grants.
    pub async fn organisation_of(&self, account: &str) -> String {
        let person = self.sign_in(account).await;
        let me = person.asks("{ me { grants { organisation { id } } } }", json!({})).await.done();
        me.text("/me/grants/0/organisation/id")
    }

    /// The input of a whistle about a broken street lamp, for both departments of the demonstration.
    pub async fn street_lamp(&self, title: &str) -> Value {
        json!({
            "title": title,
            "body": "小区东门三盏路灯不亮，老人夜间出行不便。",
            "kind": "hard_problem",
            "address": "东门",
            "lead": self.organisation_of("dept-a").await,
            "supporting": [self.organisation_of("dept-b").await],
        })
    }
}

impl Person<'_> {
    /// Drafts a whistle about the community and returns it.
    pub async fn drafts(&self, title: &str) -> Whistle {
        let (community, input) = (self.town.division(COMMUNITY).await, self.town.street_lamp(title).await);
        Whistle(self.acts("whistle.draft", &community, None, input).await.done().body)
    }

    /// Does a whistle's next step and returns the whistle as it is then.
    pub async fn takes(&self, command: &str, whistle: &Whistle, input: Value) -> Whistle {
        Whistle(self.tries(command, whistle, input).await.done().body)
    }

    /// Tries a step that may be refused.
    pub async fn tries(&self, command: &str, whistle: &Whistle, input: Value) -> Answer {
        self.acts(command, whistle.id(), Some(whistle.version()), input).await
    }

    pub async fn sounds(&self, whistle: &Whistle) -> Whistle {
        self.takes("whistle.sound", whistle, json!({})).await
    }

    pub async fn acknowledges(&self, whistle: &Whistle, role: &str) -> Whistle {
        self.takes("whistle.acknowledge", whistle, json!({ "assignment": whistle.assignment_id(role) })).await
    }

    pub async fn reports_in(&self, whistle: &Whistle, role: &str) -> Whistle {
        let input =
            json!({ "assignment": whistle.assignment_id(role), "arrived": "张工、李工", "remark": "带工具到场" });
        self.takes("whistle.report_in", whistle, input).await
    }

    pub async fn handles(&self, whistle: &Whistle, role: &str) -> Whistle {
        self.takes("whistle.handle", whistle, json!({ "assignment": whistle.assignment_id(role) })).await
    }

    pub async fn finishes(&self, whistle: &Whistle, role: &str) -> Whistle {
        let input = json!({ "assignment": whistle.assignment_id(role), "result": "三盏路灯已全部修复。" });
        self.takes("whistle.finish", whistle, input).await
    }

    pub async fn confirms(&self, whistle: &Whistle) -> Whistle {
        let ratings =
            ["lead", "supporting"].map(|role| json!({ "assignment": whistle.assignment_id(role), "grade": 5 }));
        self.takes("whistle.confirm", whistle, json!({ "remark": "现场核实，居民满意。", "ratings": ratings })).await
    }

    /// Reads a whistle again, through REST.
    pub async fn reads(&self, whistle: &Whistle) -> Answer {
        self.gets(&format!("/api/v1/whistles/{}", whistle.id())).await
    }

    /// Reads a whistle through GraphQL; `null` is told as *not found*, as REST does.
    pub async fn reads_by_graphql(&self, id: &str) -> Answer {
        let query = format!("query($id: ID!) {{ whistle(id: $id) {{ {} }} }}", schema().selection("Whistle", 2));
        let mut answer = self.asks(&query, json!({ "id": id })).await;
        if answer.code.is_none() && answer.body["whistle"].is_null() {
            answer.status = 404;
            answer.code = Some("not_found".into());
        } else if answer.code.is_none() {
            answer.body = answer.body["whistle"].take();
        }
        answer
    }
}

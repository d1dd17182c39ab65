//! Machine clients: one administrator keeps them, another says what they may read, and a token reads that and nothing else.

use reqwest::{
    Method,
    header::{AUTHORIZATION, CONTENT_TYPE},
};
use serde_json::{Value, json};

use crate::{
    authorisation::{On, Row, Things, nothing, reason, row},
    town::{Answer, Path, Person, Town, contract},
};

/// A client with its secret.
pub struct Machine<'town> {
    town: &'town Town,
    pub id: String,
    pub secret: String,
}

impl<'town> Machine<'town> {
    /// Made by the system administrator; may read nothing yet.
    pub async fn is_made(town: &'town Town, name: &str, more: Value) -> Self {
        let mut input = input(town, name).await;
        input.as_object_mut().unwrap().extend(more.as_object().cloned().unwrap_or_default());
        let made = town.sign_in("sysadmin").await.acts("client.create", "", None, input).await.done();
        Self { town, id: made.text("/client/id"), secret: made.text("/secret") }
    }

    async fn version(&self) -> Option<i64> {
        let client = self.town.sign_in("secadmin").await.gets(&format!("/api/v1/clients/{}", self.id)).await.done();
        client.body["version"].as_i64()
    }

    /// The security administrator says what it may read, in the called department.
    pub async fn allowed(self, scopes: &[&str]) -> Self {
        let security = self.town.sign_in("secadmin").await;
        let input = json!({ "scopes": scopes });
        security.acts("client.allow", &self.id, self.version().await, input).await.done();
        self
    }

    async fn granted(self) -> Self {
        let organisation = self.town.organisation_of("dept-a").await;
        let grant = json!({
            "client": self.id, "role": "department_officer", "organisation": organisation, "validFrom": "2026-01-01",
        });
        self.town.sign_in("secadmin").await.acts("grant.give", "", None, grant).await.done();
        self
    }

    async fn does(&self, command: &str, who: &str, input: Value) -> Answer {
        self.town.sign_in(who).await.acts(command, &self.id, self.version().await, input).await
    }

    /// Asks for a token.
    pub async fn asks(&self, scope: Option<&str>) -> Answer {
        self.asks_with(&self.secret, scope).await
    }

    async fn asks_with(&self, secret: &str, scope: Option<&str>) -> Answer {
        let mut form = vec![("grant_type", "client_credentials"), ("client_id", &self.id), ("client_secret", secret)];
        form.extend(scope.map(|scope| ("scope", scope)));
        at_the_door(self.town, &form, None).await
    }

    /// With a token for all it may.
    pub async fn signs_in(&self, scope: Option<&str>) -> Person<'town> {
        let token = self.asks(scope).await.done().text("/access_token");
        self.town.stranger().with_token(&self.id, token)
    }
}

async fn input(town: &Town, name: &str) -> Value {
    let organisation = town.organisation_of("dept-a").await;
    let posts = town
        .sign_in("haitang")
        .await
        .asks("query($id: ID!) { organisation(id: $id) { posts { id } } }", json!({ "id": organisation }))
        .await
        .done();
    let contact = posts.text("/organisation/posts/0/id");
    json!({ "name": name, "purpose": "核对接口", "organisation": organisation, "contact": contact })
}

const FORM: &str = "application/x-www-form-urlencoded";

/// Nothing in these tests needs more than its spaces written otherwise.
fn encoded(form: &[(&str, &str)]) -> String {
    let pairs: Vec<_> = form.iter().map(|(name, value)| format!("{name}={}", value.replace(' ', "+"))).collect();
    pairs.join("&")
}

async fn at_the_door(town: &Town, form: &[(&str, &str)], basic: Option<(&str, &str)>) -> Answer {
    let stranger = town.stranger();
    let mut request = stranger.request(Method::POST, "/api/v1/token").header(CONTENT_TYPE, FORM).body(encoded(form));
    if let Some((id, secret)) = basic {
        request = request.basic_auth(id, Some(secret));
    }
    stranger.sends(request).await
}

fn error(answer: &Answer) -> (u16, &str) {
    (answer.status, answer.body["error"].as_str().unwrap_or_default())
}

#[tokio::test]
async fn a_client_reads_what_it_was_allowed_where_it_was_granted_and_nothing_else() {
    let town = Town::own();
    let secretary = town.sign_in("haitang").await;
    let whistle = secretary.sounds(&secretary.drafts("接口可读").await).await;
    let machine = Machine::is_made(&town, "业务系统", json!({})).await;
    assert_eq!(error(&machine.asks(None).await), (400, "invalid_scope"), "neither administrator makes a way in alone");
    let machine = machine.allowed(&["whistle_read", "division_read"]).await;
    let client = machine.signs_in(None).await;
    let path = format!("/api/v1/whistles/{}", whistle.id());
    assert_eq!(client.gets(&path).await.status, 404, "no grant, no whistle");
    let machine = machine.granted().await;
    assert_eq!(client.gets(&path).await.done().text("/id"), whistle.id(), "a grant holds with the next request");
    assert_eq!(client.gets("/api/v1/divisions?first=1").await.status, 200);
    // What its role might, but its scopes do not say.
    assert_eq!(client.gets("/api/v1/organisations?first=1").await.done().list("/items").len(), 0);
    assert_eq!(client.gets("/api/v1/me").await.status, 403);
    let acknowledge = json!({ "assignment": whistle.assignment_id("lead") });
    let denied = client.acts("whistle.acknowledge", whistle.id(), None, acknowledge).await;
    assert_eq!(denied.status, 403, "a machine acts for nobody: {denied}");

    let narrow = machine.signs_in(Some("division.read")).await;
    assert_eq!(narrow.gets(&path).await.status, 404, "a token for less is worth less");
    assert_eq!(narrow.gets("/api/v1/divisions?first=1").await.status, 200);

    let trail =
        town.sign_in("auditor").await.gets("/api/v1/audit-entries?action=whistle.acknowledge&outcome=denied").await;
    assert_eq!(trail.done().text("/items/0/actor"), "业务系统");
}

/// Lists that a client without any scope gets an answer from: none of them tells it anything but that there is nothing.
#[tokio::test]
async fn no_list_and_no_figure_tells_a_client_what_it_was_not_allowed() {
    let town = Town::own();
    let machine = Machine::is_made(&town, "只读区划的系统", json!({})).await.allowed(&["division_read"]).await;
    let client = machine.granted().await.signs_in(None).await;
    let mut asked = 0;
    for operation in &contract().operations {
        let list = operation.id.ends_with("_list") && operation.method == Method::GET && !operation.path.contains('{');
        if !list || operation.id == "division_list" {
            continue;
        }
        let place = if operation.id == "contact_card_list" { "?divisionCode=511102008017" } else { "" };
        let answer = client.gets(&format!("{}{place}", operation.path)).await;
        let nothing = answer.body["items"].as_array().is_some_and(Vec::is_empty);
        assert!(
            matches!(answer.status, 403 | 422) || (answer.status == 200 && nothing),
            "{}: {answer}",
            operation.path
        );
        asked += 1;
    }
    assert!(asked > 20, "only {asked} lists were asked");
}

#[tokio::test]
async fn the_door_speaks_as_the_rfc_says() {
    let town = Town::own();
    let machine =
        Machine::is_made(&town, "标准客户端", json!({})).await.allowed(&["division_read", "whistle_read"]).await;
    let (id, secret) = (machine.id.as_str(), machine.secret.as_str());
    let grant = ("grant_type", "client_credentials");

    let by_basic = at_the_door(&town, &[grant, ("scope", "division.read")], Some((id, secret))).await.done();
    assert_eq!(by_basic.body["token_type"], "Bearer");
    assert_eq!(by_basic.body["expires_in"], 300);
    assert_eq!(by_basic.body["scope"], "division.read");
    assert_eq!(by_basic.headers["cache-control"], "no-store");
    assert_eq!(machine.asks(None).await.done().body["scope"], "division.read whistle.read");

    for (form, basic, expected) in [
        (vec![grant, ("scope", "division.read organisation.read")], Some((id, secret)), (400, "invalid_scope")),
        (vec![grant, ("scope", "account.read")], Some((id, secret)), (400, "invalid_scope")),
        (vec![("grant_type", "password")], Some((id, secret)), (400, "unsupported_grant_type")),
        (vec![("scope", "division.read")], Some((id, secret)), (400, "invalid_request")),
        (vec![grant, grant], Some((id, secret)), (400, "invalid_request")),
        (vec![grant, ("client_id", id), ("client_secret", secret)], Some((id, secret)), (400, "invalid_request")),
        (vec![grant], None, (401, "invalid_client")),
        (vec![grant], Some((id, "linli_wrong")), (401, "invalid_client")),
        (vec![grant], Some(("client_01900000000070008000000000000000", secret)), (401, "invalid_client")),
        (vec![grant], Some(("nonsense", "nonsense")), (401, "invalid_client")),
    ] {
        let answer = at_the_door(&town, &form, basic).await;
        assert_eq!(error(&answer), expected, "{form:?}: {answer}");
        assert_eq!(answer.headers["cache-control"], "no-store");
        assert_eq!(answer.headers.contains_key("www-authenticate"), answer.status == 401, "{answer}");
    }
    let stranger = town.stranger();
    let json = stranger.posts("/api/v1/token", json!({ "grant_type": "client_credentials" })).await;
    assert_eq!(error(&json), (400, "invalid_request"));
}

#[tokio::test]
async fn guessing_stops_an_address_and_never_a_client() {
    let town = Town::with(&[("LINLI_TRUSTED_PROXIES", "127.0.0.1")]);
    let machine = Machine::is_made(&town, "被猜的系统", json!({})).await.allowed(&["division_read"]).await;
    let from = async |address: &str, secret: &str| {
        let stranger = town.stranger();
        let form =
            [("grant_type", "client_credentials"), ("client_id", machine.id.as_str()), ("client_secret", secret)];
        let request = stranger
            .request(Method::POST, "/api/v1/token")
            .header("x-forwarded-for", address)
            .header(CONTENT_TYPE, FORM)
            .body(encoded(&form));
        stranger.sends(request).await
    };
    for _ in 0..30 {
        assert_eq!(error(&from("198.51.100.7", "linli_guess").await), (401, "invalid_client"));
    }
    let stopped = from("198.51.100.7", &machine.secret).await;
    assert_eq!(error(&stopped), (429, "temporarily_unavailable"));
    assert!(stopped.headers.contains_key("retry-after"));
    assert_eq!(from("203.0.113.9", &machine.secret).await.status, 200, "the client itself goes on elsewhere");
    assert_eq!(town.sign_in_anew("fujie").await.gets("/api/v1/me").await.status, 200, "and so do people");
}

#[tokio::test]
async fn whatever_ends_a_client_ends_its_tokens_with_the_next_request() {
    let town = Town::own();
    let reads = "/api/v1/divisions?first=1";
    let machine = Machine::is_made(&town, "将停用的系统", json!({})).await.allowed(&["division_read"]).await;
    let client = machine.signs_in(None).await;
    assert_eq!(client.gets(reads).await.status, 200);

    // Two secrets hold at once, so that nothing stands still while they are changed.
    let second = machine.does("client.rotate", "sysadmin", json!({})).await.done().text("/secret");
    assert_eq!(machine.does("client.rotate", "sysadmin", json!({})).await.code.as_deref(), Some("client_two_secrets"));
    assert_eq!(machine.asks_with(&second, None).await.status, 200);
    let secrets = town.sign_in("sysadmin").await.gets(&format!("/api/v1/clients/{}", machine.id)).await.done();
    let first = secrets.text("/secrets/0/id");
    machine.does("client.retire", "sysadmin", json!({ "secret": first })).await.done();
    assert_eq!(client.gets(reads).await.code.as_deref(), Some("invalid_token"), "a token goes with its secret");
    assert_eq!(error(&machine.asks(None).await), (401, "invalid_client"));

    let machine = Machine { secret: second, ..machine };
    let client = machine.signs_in(None).await;
    machine.does("client.allow", "secadmin", json!({ "scopes": [] })).await.done();
    assert_eq!(client.gets(reads).await.done().list("/items").len(), 0, "a scope that was taken away");
    machine.does("client.allow", "secadmin", json!({ "scopes": ["division_read"] })).await.done();
    machine.does("client.disable", "secadmin", json!({ "reason": "合作结束" })).await.done();
    assert_eq!(client.gets(reads).await.status, 401);
    assert_eq!(error(&machine.asks(None).await), (401, "invalid_client"));
    machine.does("client.enable", "secadmin", json!({})).await.done();
    assert_eq!(client.gets(reads).await.status, 200);
    let mut over = input(&town, "将停用的系统").await;
    over["validUntil"] = json!("2020-01-01");
    assert_eq!(machine.does("client.change", "sysadmin", over).await.code.as_deref(), Some("client_over"));
}

#[tokio::test]
async fn a_client_calls_from_its_addresses_and_for_its_days_only() {
    let town = Town::with(&[("LINLI_TRUSTED_PROXIES", "127.0.0.1")]);
    let more = json!({ "addresses": ["10.20.0.0/16"], "validUntil": "2099-12-31" });
    let machine = Machine::is_made(&town, "有来源限制的系统", more).await.allowed(&["division_read"]).await;
    let stranger = town.stranger();
    let form = [
        ("grant_type", "client_credentials"),
        ("client_id", machine.id.as_str()),
        ("client_secret", machine.secret.as_str()),
    ];
    let from = async |address: &str| {
        stranger
            .sends(
                stranger
                    .request(Method::POST, "/api/v1/token")
                    .header("x-forwarded-for", address)
                    .header(CONTENT_TYPE, FORM)
                    .body(encoded(&form)),
            )
            .await
    };
    assert_eq!(error(&from("10.21.0.1").await), (401, "invalid_client"));
    let token = from("10.20.0.1").await.done().text("/access_token");
    let reads = async |address: &str| {
        let request = stranger.request(Method::GET, "/api/v1/divisions?first=1").header("x-forwarded-for", address);
        stranger.sends(request.header(AUTHORIZATION, format!("Bearer {token}"))).await.status
    };
    assert_eq!((reads("10.20.0.1").await, reads("192.0.2.7").await), (200, 401), "also with a token that was given");
    for bad in ["10.20.0.0/33", "somewhere"] {
        let mut input = input(&town, "地址写错").await;
        input["addresses"] = json!([bad]);
        let answer = town.sign_in("sysadmin").await.acts("client.create", "", None, input).await;
        assert_eq!((answer.status, answer.fields), (422, vec!["/addresses bad_address".to_owned()]));
    }
}

#[tokio::test]
async fn rest_is_for_machines_and_pages_are_not() {
    let town = Town::own();
    let machine = Machine::is_made(&town, "只用接口", json!({})).await.allowed(&["division_read"]).await;
    let client = machine.signs_in(None).await;
    let asked = client.posts("/graphql", json!({ "query": "{ divisions(first: 1) { nodes { id } } }" })).await;
    assert_eq!((asked.status, asked.code.as_deref()), (403, Some("client_rest_only")));
    let live = client.gets("/api/v1/events").await;
    assert_eq!((live.status, live.code.as_deref()), (403, Some("client_rest_only")));
    // A token that somebody touched, and one that says it is an account's.
    let token = client.token();
    let (head, _) = token.rsplit_once('.').unwrap();
    let forged = town.stranger().with_token("forged", format!("{head}.AAAA"));
    assert_eq!(forged.gets("/api/v1/divisions?first=1").await.code.as_deref(), Some("invalid_token"));
}

#[tokio::test]
async fn no_command_is_for_a_client() {
    let town = Town::own();
    let things = Things::of(&town).await;
    let all = [
        "calendar_year_read",
        "competence_read",
        "division_read",
        "indicator_read",
        "organisation_read",
        "policy_document_read",
        "post_read",
        "rule_version_read",
        "whistle_read",
    ];
    let machine = Machine::is_made(&town, "什么都能读", json!({})).await.allowed(&all).await.granted().await;
    let client = machine.signs_in(None).await;
    let mut wrong = Vec::new();
    for row in crate::rows() {
        let Some((command, target, input)) = row.tried(&town, &things).await else { continue };
        let answer = client.acts(command, &target, Some(2_000_000_000), input).await;
        // An input that is wrong in itself is told to whoever has a token, before it is asked what they may.
        if !matches!(answer.status, 403 | 404) && answer.code.as_deref() != Some("invalid") {
            wrong.push(format!("{command}: {answer}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn only_the_security_administrator_empowers_a_client_and_never_as_an_administrator() {
    let town = Town::own();
    let machine = Machine::is_made(&town, "待授权的系统", json!({})).await;
    let community = town.division(crate::town::COMMUNITY).await;
    for path in Path::BOTH {
        let clerk = json!({ "client": machine.id, "role": "subdistrict_clerk", "division": community, "validFrom": "2026-01-01" });
        let secretary = town.sign_in("haitang").await.through(path).acts("grant.give", "", None, clerk).await;
        assert_eq!(secretary.code.as_deref(), Some("grant_not_for_machines"), "{secretary}");
        let auditor = json!({ "client": machine.id, "role": "audit_administrator", "validFrom": "2026-01-01" });
        let refused = town.sign_in("secadmin").await.through(path).acts("grant.give", "", None, auditor).await;
        assert_eq!(refused.code.as_deref(), Some("grant_not_for_machines"), "{refused}");
    }
}

/// Who may do what with machine clients.
pub fn rows() -> Vec<Row> {
    fn client(town: &Town) -> std::pin::Pin<Box<dyn Future<Output = String> + '_>> {
        Box::pin(async move {
            let known = town.sign_in("sysadmin").await.gets("/api/v1/clients?first=1").await.done();
            known.text("/items/0/id")
        })
    }
    fn said(things: &Things) -> Value {
        json!({ "name": "核对权限", "purpose": "核对权限", "organisation": things.department, "contact": things.post })
    }
    let on = On::Made(client);
    vec![
        row("client.create", On::Realm, said, "sysadmin", Some("secadmin"), None),
        row("client.change", on, said, "sysadmin", Some("secadmin"), Some("haitang")),
        row(
            "client.allow",
            on,
            |_| json!({ "scopes": ["whistle_read"] }),
            "secadmin",
            Some("sysadmin"),
            Some("haitang"),
        ),
        row("client.rotate", on, nothing, "sysadmin", Some("secadmin"), Some("haitang")),
        row(
            "client.retire",
            on,
            |_| json!({ "secret": "client_secret_01900000000070008000000000000000" }),
            "secadmin",
            Some("auditor"),
            Some("haitang"),
        ),
        row("client.disable", on, reason, "secadmin", Some("auditor"), Some("haitang")),
        row("client.enable", on, nothing, "secadmin", Some("sysadmin"), Some("haitang")),
    ]
}

//! Bad bodies and bad ids, through both APIs.

use reqwest::Method;
use serde_json::{Value, json};

use crate::town::{Answer, COMMUNITY, Path, Person, Town};

/// How many whistles the subdistrict has now: what is refused must not change it.
async fn whistles_in(person: &Person<'_>, marker: &str) -> usize {
    let page = person.gets("/api/v1/whistles?first=200").await.done();
    page.list("/items")
        .iter()
        .filter(|whistle| whistle["title"].as_str().is_some_and(|title| title.contains(marker)))
        .count()
}

#[track_caller]
fn clearly_refused(case: &str, answer: &Answer) {
    assert!((400..500).contains(&answer.status), "{case}: {answer}");
    assert!(answer.code.as_deref().is_some_and(|code| !code.is_empty()), "{case} has a code: {answer}");
    let text = answer.body.to_string();
    for inside in ["panicked", "sqlx", "sea_orm", "SELECT ", "at line", "src/"] {
        assert!(!text.contains(inside), "{case} shows our insides ({inside}): {answer}");
    }
}

/// What is wrong, the change that makes a good input so, and the pointer that must be named.
type Wrong = (&'static str, fn(&mut Value), &'static str);

/// Inputs of `whistle.draft` that are each wrong in one way.
fn wrong_inputs() -> Vec<Wrong> {
    vec![
        ("unknown field", |v| v["colour"] = json!("red"), "/colour"),
        ("missing title", |v| drop(v.as_object_mut().unwrap().remove("title")), "/title"),
        ("title is a number", |v| v["title"] = json!(7), "/title"),
        ("title is null", |v| v["title"] = Value::Null, "/title"),
        ("title is empty", |v| v["title"] = json!(""), "/title"),
        ("title is blank", |v| v["title"] = json!("  \u{3000} "), "/title"),
        ("title is over-long", |v| v["title"] = json!("标记".repeat(5000)), "/title"),
        ("title holds NUL", |v| v["title"] = json!("标记\u{0}"), "/title"),
        ("title holds an escape", |v| v["title"] = json!("标记\u{1b}[31m"), "/title"),
        ("body is over-long", |v| v["body"] = json!("字".repeat(20_000)), "/body"),
        ("kind is unknown", |v| v["kind"] = json!("party"), "/kind"),
        ("kind in the other spelling", |v| v["kind"] = json!(" hard_problem"), "/kind"),
        ("lead is an id of another kind", |v| v["lead"] = json!("whistle_01900000000070008000000000000000"), "/lead"),
        ("lead is no id", |v| v["lead"] = json!("17"), "/lead"),
        (
            "lead in full-width digits",
            |v| v["lead"] = json!("organisation_０１９００００００００００００００００００００００００００００"),
            "/lead",
        ),
        ("lead is a list", |v| v["lead"] = json!([]), "/lead"),
        ("supporting is a text", |v| v["supporting"] = json!("x"), "/supporting"),
        ("supporting holds a number", |v| v["supporting"] = json!([5]), "/supporting/0"),
    ]
}

#[tokio::test]
async fn a_wrong_field_is_named_by_rest() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let (community, good) = (town.division(COMMUNITY).await, town.street_lamp("标记-rest").await);
    for (case, spoil, pointer) in wrong_inputs() {
        let mut input = good.clone();
        spoil(&mut input);
        let answer = clerk.acts("whistle.draft", &community, None, input).await;
        clearly_refused(case, &answer);
        assert_eq!(answer.status, 422, "{case}: {answer}");
        assert!(
            answer.fields.iter().any(|field| field.starts_with(&format!("{pointer} "))),
            "{case} names {pointer}: {answer}"
        );
    }
    assert_eq!(whistles_in(&clerk, "标记-rest").await, 0);
}

#[tokio::test]
async fn a_wrong_field_is_refused_by_graphql() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await.through(Path::GraphQl);
    let (community, good) = (town.division(COMMUNITY).await, town.street_lamp("标记-graphql").await);
    for (case, spoil, pointer) in wrong_inputs() {
        let mut input = good.clone();
        spoil(&mut input);
        let answer = clerk.acts("whistle.draft", &community, None, input).await;
        clearly_refused(case, &answer);
        // Of an id that is none, the library tells the form it should have, not the field it stands in.
        let field = pointer.trim_start_matches('/').split('/').next().unwrap();
        let text = answer.body.to_string();
        assert!(
            text.contains(field) || text.contains("an id of the form") || text.contains("Expected input type"),
            "{case} names {field}: {answer}"
        );
    }
    assert_eq!(whistles_in(&clerk, "标记-graphql").await, 0);
}

#[tokio::test]
async fn a_body_that_is_not_the_json_we_asked_for() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let path = format!("/api/v1/divisions/{}/whistles", town.division(COMMUNITY).await);
    let bodies: Vec<(&str, Vec<u8>)> = vec![
        ("empty", b"".to_vec()),
        ("half an object", b"{\"title\":".to_vec()),
        ("two objects", b"{} {}".to_vec()),
        ("a list", b"[]".to_vec()),
        ("a text", b"\"x\"".to_vec()),
        ("null", b"null".to_vec()),
        ("not UTF-8", b"{\"title\":\"\xff\xfe\"}".to_vec()),
        ("a lone surrogate", br#"{"title":"\ud800"}"#.to_vec()),
        ("a key twice", br#"{"title":"a","title":"b"}"#.to_vec()),
        ("deeply nested", format!("{{\"title\":{}{}}}", "[".repeat(50_000), "]".repeat(50_000)).into_bytes()),
        ("XML", b"<whistle/>".to_vec()),
    ];
    for (case, body) in bodies {
        let request = clerk.request(Method::POST, &path).header("content-type", "application/json").body(body);
        let answer = clerk.sends(request).await;
        clearly_refused(case, &answer);
    }
}

#[tokio::test]
async fn an_oversized_body_is_refused_before_it_is_read() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let community = town.division(COMMUNITY).await;
    let big = format!("{{\"title\":\"{}\"}}", "x".repeat(12 * 1024 * 1024));
    for path in [format!("/api/v1/divisions/{community}/whistles"), "/graphql".into(), "/api/v1/sessions".into()] {
        let request = clerk.request(Method::POST, &path).header("content-type", "application/json").body(big.clone());
        // The server may close the line while we still send; an answer, when there is one, is 413.
        if let Ok(response) = request.send().await {
            assert_eq!(response.status(), 413, "{path}");
        }
    }
    clerk.gets("/api/v1/whistles?first=1").await.done();
}

#[tokio::test]
async fn wrong_content_types_and_methods() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let path = format!("/api/v1/divisions/{}/whistles", town.division(COMMUNITY).await);
    let good = town.street_lamp("标记-typ").await.to_string();
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/xml",
        "",
        "application/jsonp",
    ] {
        let mut request = clerk.request(Method::POST, &path).body(good.clone());
        if !kind.is_empty() {
            request = request.header("content-type", kind);
        }
        let answer = clerk.sends(request).await;
        answer.refused(415, "unsupported_media_type");
    }
    for method in [Method::PUT, Method::PATCH, Method::DELETE] {
        let answer = clerk.sends(clerk.request(method.clone(), &path).json(&json!({}))).await;
        clearly_refused(method.as_str(), &answer);
        assert_eq!(answer.status, 405, "{method}: {answer}");
    }
    assert_eq!(whistles_in(&clerk, "标记-typ").await, 0);
}

#[tokio::test]
async fn ids_that_are_not_ids() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let community = town.division(COMMUNITY).await;
    let ids = [
        "1",
        "whistle_",
        "whistle_0",
        "whistle_01900000000070008000000000000000x",
        "WHISTLE_01900000000070008000000000000000",
        "whistle_０１９０００００００００７０００８０００００００００００００００",
        "whistle_%00",
        "%F0%9F%9A%A8",
        "..%2f..%2fetc%2fpasswd",
        "'%20OR%201=1--",
        "whistle_01900000-0000-7000-8000-000000000000",
        &community,
    ];
    for id in ids {
        let answer = clerk.gets(&format!("/api/v1/whistles/{id}")).await;
        clearly_refused(id, &answer);
        let answer = clerk.posts(&format!("/api/v1/whistles/{id}/sound"), json!({})).await;
        clearly_refused(id, &answer);
        let answer = clerk.asks("query($id: ID!) { whistle(id: $id) { id } }", json!({ "id": id })).await;
        assert!(answer.status < 500, "{id}: {answer}");
        assert!(answer.body["whistle"].is_null() || answer.code.is_some(), "{id}: {answer}");
    }
}

#[tokio::test]
async fn idempotency_keys_that_are_not_keys() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await.through(Path::GraphQl);
    let community = town.division(COMMUNITY).await;
    for key in ["", " ", "键", "a b", "\u{0}", &"k".repeat(101)] {
        let input = town.street_lamp("标记-key").await;
        let answer = clerk.acts_once("whistle.draft", &community, None, input, Some(key)).await;
        clearly_refused(key, &answer);
    }
    assert_eq!(whistles_in(&clerk, "标记-key").await, 0);
}

#[tokio::test]
async fn versions_that_are_not_versions() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let draft = clerk.drafts("标记-version").await;
    for version in [json!("1"), json!(1.5), json!(99_999_999_999_i64), json!(true)] {
        let query = "mutation($id: ID!, $v: Int) { whistleSound(id: $id, expectedVersion: $v) { whistle { id } userErrors { code } } }";
        let answer = clerk.asks(query, json!({ "id": draft.id(), "v": version })).await;
        clearly_refused(&version.to_string(), &answer);
    }
}

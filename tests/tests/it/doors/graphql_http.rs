//! GraphQL over HTTP, by its specification and without the holes of a convenient default.

use reqwest::Method;
use serde_json::{Value, json};

use crate::town::{Answer, Person, Town};

const RESPONSE: &str = "application/graphql-response+json";

async fn post(person: &Person<'_>, accept: &str, body: Value) -> Answer {
    person.sends(person.request(Method::POST, "/graphql").header("accept", accept).json(&body)).await
}

#[tokio::test]
async fn the_media_type_follows_what_is_accepted() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    for (accept, expected) in [
        (RESPONSE, RESPONSE),
        ("application/json", "application/json"),
        ("application/graphql-response+json, application/json;q=0.9", RESPONSE),
        ("*/*", "application/"),
    ] {
        let answer = post(&clerk, accept, json!({ "query": "{ __typename }" })).await;
        assert_eq!(answer.status, 200, "{accept}: {answer}");
        assert!(answer.header("content-type").starts_with(expected), "{accept} → {}", answer.header("content-type"));
        assert_eq!(answer.body["data"]["__typename"], "Query");
    }
    let answer = post(&clerk, "text/html", json!({ "query": "{ __typename }" })).await;
    assert!(matches!(answer.status, 200 | 406), "{answer}");
}

#[tokio::test]
async fn a_request_that_cannot_be_run_is_a_400_and_has_no_data() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let bodies = [
        ("no query", json!({})),
        ("query is a number", json!({ "query": 7 })),
        ("query is null", json!({ "query": null })),
        ("variables is a text", json!({ "query": "{ __typename }", "variables": "x" })),
        ("variables is a list", json!({ "query": "{ __typename }", "variables": [] })),
        ("operationName is a number", json!({ "query": "{ __typename }", "operationName": 7 })),
        ("extensions is a text", json!({ "query": "{ __typename }", "extensions": "x" })),
    ];
    for (case, body) in bodies {
        for accept in [RESPONSE, "application/json"] {
            let answer = post(&clerk, accept, body.clone()).await;
            assert_eq!(answer.status, 400, "{case}, {accept}: {answer}");
        }
    }
    for (case, query) in [
        ("syntax", "{"),
        ("unknown field", "{ nothing }"),
        ("two operations without a name", "query A { __typename } query B { __typename }"),
    ] {
        let answer = post(&clerk, RESPONSE, json!({ "query": query })).await;
        assert_eq!(answer.status, 400, "{case}: {answer}");
        assert!(answer.body.get("data").is_none(), "{case} has no data: {answer}");
        assert!(answer.list("/errors").len() == 1 || case == "unknown field", "{case}: {answer}");
    }
    for (case, body) in
        [("not JSON", "{"), ("a list", "[{\"query\": \"{ __typename }\"}]"), ("a text", "\"{ __typename }\"")]
    {
        let request = clerk.request(Method::POST, "/graphql").header("content-type", "application/json").body(body);
        let answer = clerk.sends(request).await;
        assert_eq!(answer.status, 400, "{case}: {answer}");
    }
}

#[tokio::test]
async fn a_missing_variable_is_told_before_anything_runs() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let answer = post(&clerk, RESPONSE, json!({ "query": "query($id: ID!) { whistle(id: $id) { id } }" })).await;
    assert!(matches!(answer.status, 400 | 200) && !answer.list("/errors").is_empty(), "{answer}");
}

#[tokio::test]
async fn nothing_is_changed_by_get() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let draft = clerk.drafts("GET ändert nichts").await;
    let mutation = format!(
        "mutation {{ whistleDiscard(id: \"{}\", input: {{ reason: \"x\" }}) {{ userErrors {{ code }} }} }}",
        draft.id()
    );
    let mut address = reqwest::Url::parse(&town.url("/graphql")).unwrap();
    address.query_pairs_mut().append_pair("query", &mutation);
    let path = format!("/graphql?{}", address.query().unwrap());
    let answer = clerk.sends(clerk.request(Method::GET, &path).header("accept", RESPONSE)).await;
    assert!(matches!(answer.status, 404 | 405), "{answer}");
    assert_eq!(clerk.reads(&draft).await.body["version"], draft.version());
}

#[tokio::test]
async fn only_json_is_taken() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let body = json!({ "query": "{ __typename }" }).to_string();
    for kind in [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/graphql",
        "text/json",
    ] {
        let answer =
            clerk.sends(clerk.request(Method::POST, "/graphql").header("content-type", kind).body(body.clone())).await;
        assert_eq!(answer.status, 415, "{kind}: {answer}");
    }
    let answer = clerk.sends(clerk.request(Method::POST, "/graphql").body(body)).await;
    assert!(matches!(answer.status, 400 | 415), "no content type: {answer}");
}

#[tokio::test]
async fn other_methods_are_refused() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    for method in [Method::PUT, Method::PATCH, Method::DELETE] {
        let answer =
            clerk.sends(clerk.request(method.clone(), "/graphql").json(&json!({ "query": "{ __typename }" }))).await;
        assert_eq!(answer.status, 405, "{method}: {answer}");
    }
}

#[tokio::test]
async fn refusals_at_the_top_carry_code_and_trace() {
    let town = Town::shared();
    let answer = post(&town.stranger(), RESPONSE, json!({ "query": "{ me { id } }" })).await;
    let error = &answer.list("/errors")[0];
    assert!(error.pointer("/extensions/code").is_some_and(Value::is_string), "{answer}");
    assert!(error.pointer("/extensions/traceId").is_some_and(Value::is_string), "{answer}");
}

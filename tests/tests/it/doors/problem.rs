//! The shape of a refusal: RFC 9457, with a code, a trace id and no insides.

use reqwest::Method;
use serde_json::json;

use crate::town::Town;

#[tokio::test]
async fn every_refusal_is_a_problem() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let stranger = town.stranger();
    let cases = [
        stranger.gets("/api/v1/whistles").await,
        clerk.gets("/api/v1/whistles/whistle_01900000000070008000000000000000").await,
        clerk.gets("/api/v1/whistles?first=0").await,
        clerk.gets("/api/v1/nowhere").await,
        clerk.posts("/api/v1/sessions", json!({ "account": "haitang" })).await,
        clerk.sends(clerk.request(Method::DELETE, "/api/v1/whistles")).await,
        clerk.sends(clerk.request(Method::POST, "/api/v1/sessions").body("x")).await,
    ];
    for answer in cases {
        assert!((400..500).contains(&answer.status), "{answer}");
        assert_eq!(answer.header("content-type"), "application/problem+json", "{answer}");
        assert_eq!(answer.body["status"], answer.status, "{answer}");
        for text in ["type", "title", "detail", "code", "traceId"] {
            assert!(answer.body[text].as_str().is_some_and(|value| !value.is_empty()), "{text} in {answer}");
        }
        for error in answer.body["errors"].as_array().into_iter().flatten() {
            assert!(error["pointer"].as_str().is_some_and(|pointer| pointer.starts_with('/')), "{answer}");
            assert!(error["code"].is_string() && error["detail"].is_string(), "{answer}");
        }
    }
}

#[tokio::test]
async fn a_refusal_speaks_the_callers_language() {
    let town = Town::shared();
    let ask = async |language: &str| {
        let stranger = town.stranger();
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        let answer = stranger.sends(http.get(town.url("/api/v1/whistles")).header("accept-language", language)).await;
        answer.text("/detail")
    };
    let (chinese, english) = (ask("zh-CN").await, ask("en-US,en;q=0.9").await);
    assert!(!chinese.is_ascii(), "{chinese}");
    assert!(english.is_ascii(), "{english}");
    assert_eq!(ask("fr").await, chinese, "Chinese is the default");
}

#[tokio::test]
async fn pages_carry_a_strict_policy_and_the_api_is_not_cached() {
    let town = Town::shared();
    let stranger = town.stranger();
    let page = stranger.gets("/").await;
    let policy = page.header("content-security-policy");
    assert!(policy.contains("default-src") && !policy.contains("unsafe-eval"), "{policy}");
    assert_eq!(page.header("x-content-type-options"), "nosniff");
    let clerk = town.sign_in("haitang-clerk").await;
    let list = clerk.gets("/api/v1/whistles?first=1").await.done();
    assert!(list.header("cache-control").contains("no-store"));
}

#[tokio::test]
async fn what_is_fixed_outside_is_there() {
    let town = Town::shared();
    let stranger = town.stranger();
    for path in [
        "/",
        "/docs",
        "/graphiql",
        "/health/live",
        "/health/ready",
        "/metrics",
        "/.well-known/jwks.json",
        "/api/openapi.json",
    ] {
        let answer = stranger.gets(path).await;
        assert_eq!(answer.status, 200, "{path}: {answer}");
    }
    let document = stranger.gets("/api/openapi.json").await;
    assert!(document.text("/openapi").starts_with("3.1"));
    let keys = stranger.gets("/.well-known/jwks.json").await;
    for key in keys.list("/keys") {
        assert!(key.get("d").is_none() && key.get("k").is_none(), "only the public half is shown: {keys}");
    }
    // Deep links of the single-page app are its own business; unknown API addresses are ours.
    assert_eq!(stranger.gets("/whistles/anything").await.status, 200);
    assert_eq!(stranger.gets("/api/v1/anything").await.status, 404);
    assert_eq!(stranger.gets("/assets/nothing.js").await.status, 404);
}

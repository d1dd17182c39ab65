//! Sessions: the access token in memory, the refresh token in a cookie that scripts cannot read, rotated at each use.

use reqwest::{Method, header::HeaderValue};
use serde_json::json;

use crate::town::{Answer, PASSWORD, Person, Town};

/// The refresh cookie that an answer sets, as `name=value`.
#[track_caller]
fn cookie(answer: &Answer) -> String {
    let cookies: Vec<_> = answer.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect();
    let cookie = cookies
        .iter()
        .find(|cookie| cookie.starts_with("linli_refresh="))
        .unwrap_or_else(|| panic!("no cookie in {cookies:?}"));
    cookie.split(';').next().unwrap().to_owned()
}

async fn signs_in(stranger: &Person<'_>, account: &str) -> Answer {
    stranger.posts("/api/v1/sessions", json!({ "account": account, "password": PASSWORD })).await.done()
}

async fn refreshes(stranger: &Person<'_>, cookie: &str) -> Answer {
    let request = stranger.request(Method::POST, "/api/v1/sessions/refresh").header("cookie", cookie).json(&json!({}));
    stranger.sends(request.header("origin", stranger.town.url(""))).await
}

#[tokio::test]
async fn signing_in_gives_a_short_token_and_a_cookie_out_of_reach() {
    let town = Town::shared();
    let answer = signs_in(&town.stranger(), "fujie").await;
    assert!(answer.body["expiresIn"].as_i64().is_some_and(|seconds| (1..=300).contains(&seconds)), "{answer}");
    assert_eq!(answer.body["mustChangePassword"], false);
    let set = answer.headers.get("set-cookie").and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default();
    for attribute in ["HttpOnly", "SameSite=Strict", "Path=/api/v1/sessions"] {
        assert!(set.contains(attribute), "{attribute} in {set}");
    }
    assert!(answer.header("cache-control").contains("no-store"));
    // The refresh token is in the cookie only.
    let secret = cookie(&answer).split_once('=').unwrap().1.to_owned();
    assert!(!answer.body.to_string().contains(&secret));
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_account_answer_alike() {
    let town = Town::own();
    let stranger = town.stranger();
    let wrong = stranger.posts("/api/v1/sessions", json!({ "account": "fujie", "password": "Wrong-Password-1" })).await;
    let unknown =
        stranger.posts("/api/v1/sessions", json!({ "account": "nobody-here", "password": "Wrong-Password-1" })).await;
    assert_eq!(wrong.status, 401, "{wrong}");
    let told = |answer: &Answer| (answer.status, answer.body["code"].clone(), answer.body["detail"].clone());
    assert_eq!(told(&wrong), told(&unknown));
    for body in [
        json!({}),
        json!({ "account": "fujie" }),
        json!({ "account": 1, "password": 2 }),
        json!({ "account": "fujie", "password": "x".repeat(100_000) }),
        json!({ "account": "fu\u{0}jie", "password": PASSWORD }),
    ] {
        let answer = stranger.posts("/api/v1/sessions", body.clone()).await;
        assert!((400..500).contains(&answer.status) && answer.code.is_some(), "{answer}");
    }
}

#[tokio::test]
async fn a_refresh_rotates_and_a_reused_token_ends_the_family() {
    let town = Town::own();
    let stranger = town.stranger();
    let first = cookie(&signs_in(&stranger, "fujie").await);
    let refreshed = refreshes(&stranger, &first).await.done();
    let second = cookie(&refreshed);
    assert_ne!(first, second);
    let third = cookie(&refreshes(&stranger, &second).await.done());

    // Two tabs may refresh at the same moment: the token just replaced has a few seconds of grace. An older one is a thief's.
    let thief = refreshes(&stranger, &first).await;
    assert_eq!(thief.status, 401, "{thief}");
    let owner = refreshes(&stranger, &third).await;
    assert_eq!(owner.status, 401, "the whole family has ended: {owner}");
    let person = stranger.with_token("fujie", refreshed.text("/accessToken"));
    assert_eq!(person.gets("/api/v1/whistles?first=1").await.status, 401, "and so have its access tokens");
}

#[tokio::test]
async fn what_every_open_page_does_all_day_leaves_no_trace_but_a_new_address_does() {
    let town = Town::with(&[("LINLI_TRUSTED_PROXIES", "127.0.0.1")]);
    let stranger = town.stranger();
    let auditor = town.sign_in("auditor").await;
    let traces = async || {
        let page = auditor.gets("/api/v1/audit-entries?action=session.refresh&first=20").await.done();
        let entries = page.list("/items").iter();
        entries.map(|entry| (entry["outcome"].clone(), entry["address"].clone())).collect::<Vec<_>>()
    };
    let from = async |address: &str, token: &str| {
        let request = stranger.request(Method::POST, "/api/v1/sessions/refresh").header("cookie", token);
        let request = request.header("origin", town.url("")).header("x-forwarded-for", address);
        stranger.sends(request.json(&json!({}))).await
    };
    let first = cookie(&signs_in(&stranger, "fujie").await);
    let second = cookie(&refreshes(&stranger, &first).await.done());
    let third = cookie(&refreshes(&stranger, &second).await.done());
    assert_eq!(traces().await, []);

    let fourth = cookie(&from("203.0.113.9", &third).await.done());
    assert_eq!(traces().await, [(json!("done"), json!("203.0.113.9"))]);
    from("203.0.113.9", &fourth).await.done();
    assert_eq!(traces().await.len(), 1);

    from("203.0.113.9", &first).await.refused(401, "session_ended");
    assert_eq!(traces().await[0], (json!("refused"), json!("203.0.113.9")));
}

#[tokio::test]
async fn signing_out_ends_the_session_at_once() {
    let town = Town::shared();
    let stranger = town.stranger();
    let answer = signs_in(&stranger, "fujie").await;
    let person = stranger.with_token("fujie", answer.text("/accessToken"));
    person.gets("/api/v1/whistles?first=1").await.done();
    let request = person.request(Method::DELETE, "/api/v1/sessions/current").header("cookie", cookie(&answer));
    let out = person.sends(request).await;
    assert!(matches!(out.status, 200 | 204), "{out}");
    assert_eq!(person.gets("/api/v1/whistles?first=1").await.status, 401);
    assert_eq!(refreshes(&stranger, &cookie(&answer)).await.status, 401);
    // Another session of the same person goes on.
    let other = town.sign_in_anew("fujie").await;
    other.gets("/api/v1/whistles?first=1").await.done();
}

#[tokio::test]
async fn a_refresh_from_another_site_is_refused() {
    let town = Town::shared();
    let stranger = town.stranger();
    let token = cookie(&signs_in(&stranger, "fujie").await);
    let from = async |origin: &str, kind: &str| {
        let request = stranger
            .request(Method::POST, "/api/v1/sessions/refresh")
            .header("cookie", &token)
            .header("origin", origin);
        stranger.sends(request.header("content-type", kind).body("{}")).await.status
    };
    assert!((400..500).contains(&from("http://evil.example", "application/json").await));
    assert!((400..500).contains(&from("null", "application/json").await));
    assert!((400..500).contains(&from(&town.url(""), "text/plain").await));
    assert_eq!(from(&town.url(""), "application/json").await, 200);
}

#[tokio::test]
async fn a_token_that_is_not_ours_is_refused() {
    let town = Town::shared();
    let stranger = town.stranger();
    let good = signs_in(&stranger, "fujie").await.text("/accessToken");
    let parts: Vec<&str> = good.split('.').collect();
    assert_eq!(parts.len(), 3);
    use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD as base64};
    let unsigned = format!("{}.{}.", base64.encode(r#"{"alg":"none","typ":"JWT"}"#), parts[1]);
    let claims = String::from_utf8(base64.decode(parts[1]).unwrap()).unwrap();
    let changed = format!("{}.{}.{}", parts[0], base64.encode(claims.replacen('1', "2", 1)), parts[2]);
    for wrong in ["x", "a.b.c", &unsigned, &changed, &good[..good.len() - 4], &"x".repeat(20_000)] {
        let answer = stranger.with_token("fujie", wrong.to_owned()).gets("/api/v1/whistles").await;
        assert!(matches!(answer.status, 401 | 431 | 400), "{wrong}: {answer}");
    }
    // No token is taken from the address.
    let answer = stranger.gets(&format!("/api/v1/whistles?access_token={good}")).await;
    assert!(matches!(answer.status, 401 | 422), "{answer}");
}

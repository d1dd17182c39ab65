//! HTTP as its specification has it, and a stranger who tries what a header may do.

use reqwest::Method;
use serde_json::json;

use crate::{
    authorisation::walk::nobodys,
    town::{COMMUNITY, Path, Town},
};

#[tokio::test]
async fn an_address_says_which_methods_it_takes() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    for (path, takes) in [
        ("/api/v1/whistles", "GET, HEAD"),
        ("/api/v1/sessions", "POST"),
        (&format!("/api/v1/whistles/{}/sound", nobodys("whistle")), "POST"),
        ("/graphql", "GET, POST"),
    ] {
        let answer = clerk.request(Method::PUT, path).json(&json!({})).send().await.unwrap();
        assert_eq!((answer.status().as_u16(), answer.headers()["allow"].to_str().unwrap()), (405, takes), "{path}");
    }
}

#[tokio::test]
async fn head_is_get_without_the_body() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let read = clerk.request(Method::GET, "/api/v1/whistles?first=3").send().await.unwrap();
    let head = clerk.request(Method::HEAD, "/api/v1/whistles?first=3").send().await.unwrap();
    assert_eq!((read.status(), &read.headers()["content-type"]), (head.status(), &head.headers()["content-type"]));
    assert!(!read.bytes().await.unwrap().is_empty() && head.bytes().await.unwrap().is_empty());
    for path in ["/api/v1/me", "/api/v1/search?text=路灯", "/api/v1/indicators"] {
        assert_eq!(clerk.request(Method::HEAD, path).send().await.unwrap().status(), 200, "{path}");
    }
    assert_eq!(town.stranger().request(Method::HEAD, "/api/v1/whistles").send().await.unwrap().status(), 401);
}

#[tokio::test]
async fn a_stranger_learns_nothing_from_what_is_wrong() {
    let town = Town::shared();
    let stranger = town.stranger();
    let sound = format!("/api/v1/whistles/{}/sound", nobodys("whistle"));
    let wrong = [
        stranger.request(Method::POST, &sound).header("if-match", "0").json(&json!({})),
        stranger.request(Method::POST, &sound).json(&json!({ "unknown": 1 })),
        stranger.request(Method::POST, &sound).body("<xml/>"),
        stranger.request(Method::POST, "/api/v1/whistles/division_1/sound").json(&json!({})),
        stranger.request(Method::GET, "/api/v1/whistles?unknown=1"),
        stranger.request(Method::GET, "/api/v1/whistles?after=nonsense"),
        stranger.request(Method::GET, "/api/v1/whistles/1"),
    ];
    for request in wrong {
        stranger.sends(request).await.refused(401, "unauthenticated");
    }
}

#[tokio::test]
async fn invented_methods_are_counted_as_one() {
    let town = Town::shared();
    let stranger = town.stranger();
    for number in 0..5 {
        let method = Method::from_bytes(format!("INVENTED{number}").as_bytes()).unwrap();
        stranger.request(method, "/nowhere").send().await.unwrap();
    }
    let metrics = stranger.request(Method::GET, "/metrics").send().await.unwrap().text().await.unwrap();
    assert!(metrics.contains("method=\"other\"") && !metrics.contains("INVENTED"));
}

#[tokio::test]
async fn what_was_made_is_found_where_the_answer_says() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let community = town.division(COMMUNITY).await;
    let input = town.street_lamp("Location").await;
    let made = clerk.posts(&format!("/api/v1/divisions/{community}/whistles"), input).await.done();
    let read = clerk.gets(made.header("location")).await.done();
    assert_eq!((made.status, made.text("/id"), made.header("etag")), (201, read.text("/id"), read.header("etag")));
}

#[tokio::test]
async fn nobody_is_called_by_what_cannot_be_seen() {
    let town = Town::shared();
    for path in Path::BOTH {
        let administrator = town.sign_in("sysadmin").await.through(path);
        for name in ["\u{200B}", "\u{202E}明小王", "王\n明", "\u{3164}"] {
            let input = json!({ "account": "unseen", "name": name });
            let answer = administrator.acts("account.create", "", None, input).await;
            assert!(answer.status == 422 && answer.fields[0].starts_with("/name"), "{name:?}: {answer}");
        }
    }
}

#[tokio::test]
async fn an_array_is_no_object() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let community = town.division(COMMUNITY).await;
    let fields = json!(["数组", "x", "hard_problem", null, nobodys("organisation"), []]);
    for body in [fields, json!([])] {
        let answer = clerk.posts(&format!("/api/v1/divisions/{community}/whistles"), body).await;
        assert!(answer.status == 422 && answer.code.as_deref() == Some("invalid"), "{answer}");
    }
}

//! Pages of other origins: those that the installation names may use the API, all others are told nothing.

use reqwest::{Method, RequestBuilder};
use serde_json::json;

use crate::{
    live::Line,
    town::{Answer, PASSWORD, Person, Town, linli},
};

const ALLOWED: &str = "https://desk.linli.example";
const FOREIGN: &str = "https://evil.example";
const APIS: [&str; 2] = ["/graphql", "/api/v1/whistles?first=1"];

fn town() -> Town {
    Town::with(&[("LINLI_ALLOWED_ORIGINS", ALLOWED)])
}

async fn asks_first(person: &Person<'_>, origin: &str, path: &str) -> Answer {
    let request = person.request(Method::OPTIONS, path).header("origin", origin);
    let headers = "authorization,content-type,idempotency-key,if-match";
    let request = request.header("access-control-request-method", "POST");
    person.sends(request.header("access-control-request-headers", headers)).await
}

fn of(origin: &str, request: RequestBuilder) -> RequestBuilder {
    request.header("origin", origin)
}

#[tokio::test]
async fn a_browser_is_told_who_may_read_an_answer() {
    let town = town();
    let secretary = town.sign_in("haitang").await;
    for path in APIS {
        let told = asks_first(&secretary, ALLOWED, path).await.done();
        assert_eq!(told.header("access-control-allow-origin"), ALLOWED, "{path}");
        assert_eq!(told.header("access-control-allow-credentials"), "true", "{path}");
        assert!(told.header("access-control-allow-methods").contains("POST"), "{path}");
        let headers = told.header("access-control-allow-headers").to_lowercase();
        for name in ["authorization", "content-type", "idempotency-key", "if-match"] {
            assert!(headers.contains(name), "{name} in {headers}");
        }
        let foreign = asks_first(&secretary, FOREIGN, path).await;
        assert!((400..500).contains(&foreign.status), "{foreign}");
        assert_eq!(foreign.header("access-control-allow-origin"), "");
    }
    let read = async |origin: &str, path: &str| secretary.sends(of(origin, secretary.request(Method::GET, path))).await;
    let shown = read(ALLOWED, APIS[1]).await.done();
    assert_eq!(shown.header("access-control-allow-origin"), ALLOWED);
    assert!(shown.header("access-control-expose-headers").to_lowercase().contains("etag"));
    assert!(shown.header("vary").to_lowercase().contains("origin"));
    assert_eq!(read(FOREIGN, APIS[1]).await.header("access-control-allow-origin"), "");
    // The page itself and its neighbours are no API.
    assert_eq!(read(ALLOWED, "/health/live").await.header("access-control-allow-origin"), "");
}

#[tokio::test]
async fn an_allowed_page_signs_in_refreshes_and_listens_and_a_foreign_one_does_not() {
    let town = town();
    let stranger = town.stranger();
    let sign_in = async |origin: &str| {
        let request = of(origin, stranger.request(Method::POST, "/api/v1/sessions"));
        stranger.sends(request.json(&json!({ "account": "fujie", "password": PASSWORD }))).await
    };
    let opened = sign_in(ALLOWED).await.done();
    assert_eq!(opened.header("access-control-allow-credentials"), "true");
    let cookies = opened.headers.get_all("set-cookie").iter().filter_map(|value| value.to_str().ok());
    let cookie = cookies.filter_map(|cookie| cookie.split(';').next()).find(|one| one.starts_with("linli_refresh="));
    let refresh = async |origin: &str| {
        let request = of(origin, stranger.request(Method::POST, "/api/v1/sessions/refresh"));
        stranger.sends(request.header("cookie", cookie.unwrap()).json(&json!({}))).await
    };
    refresh(FOREIGN).await.refused(403, "forbidden");
    sign_in(FOREIGN).await.refused(403, "forbidden");
    refresh(ALLOWED).await.done();
    assert!(Line::open(&town, Some(FOREIGN)).await.is_err());
    assert!(Line::open(&town, Some(ALLOWED)).await.is_ok());
}

#[tokio::test]
async fn without_the_setting_there_is_the_own_origin_alone() {
    let secretary = Town::shared().sign_in("haitang").await;
    let told = asks_first(&secretary, ALLOWED, "/graphql").await;
    assert_eq!(told.header("access-control-allow-origin"), "");
    told.refused(405, "method_not_allowed");
    assert!(Line::open(Town::shared(), Some(ALLOWED)).await.is_err());
}

#[test]
fn what_is_no_origin_is_refused_at_the_start() {
    for wrong in ["*", "linli.example", "https://linli.example/desk"] {
        let refused = linli(&["serve"], &[("LINLI_ALLOWED_ORIGINS", wrong)]);
        assert!(refused.code != Some(0) && refused.err.contains("`allowed_origins`"), "{wrong}: {refused:?}");
    }
}

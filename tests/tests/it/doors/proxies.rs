//! Behind a proxy: whose word on where a request comes from is believed, in audit and in throttling.

use serde_json::json;

use crate::town::{Answer, Town, linli};

const HERE: (&str, &str) = ("LINLI_TRUSTED_PROXIES", "127.0.0.1,10.20.0.0/16");

async fn fails_to_sign_in(town: &Town, account: &str, header: (&'static str, &'static str)) -> Answer {
    let stranger = town.stranger();
    let request = stranger.request(reqwest::Method::POST, "/api/v1/sessions").header(header.0, header.1);
    stranger.sends(request.json(&json!({ "account": account, "password": "Wrong-Password-1" }))).await
}

async fn audited_addresses(town: &Town) -> Vec<String> {
    let auditor = town.sign_in("auditor").await;
    let page = auditor.gets("/api/v1/audit-entries?action=session.open&first=20").await.done();
    page.list("/items").iter().filter_map(|entry| entry["address"].as_str().map(str::to_owned)).collect()
}

#[tokio::test]
async fn audit_shows_where_a_request_behind_a_trusted_proxy_comes_from() {
    let town = Town::with(&[HERE]);
    fails_to_sign_in(&town, "nobody", ("x-forwarded-for", "198.51.100.1, 203.0.113.9, 10.20.1.1")).await;
    fails_to_sign_in(&town, "nobody", ("forwarded", "for=\"[2001:db8::9]:4711\"")).await;
    let addresses = audited_addresses(&town).await;
    assert!(addresses.iter().any(|one| one == "203.0.113.9"), "{addresses:?}");
    assert!(addresses.iter().any(|one| one == "2001:db8::9"), "{addresses:?}");
    assert!(!addresses.iter().any(|one| one == "198.51.100.1"), "what the client wrote itself: {addresses:?}");
}

#[tokio::test]
async fn nobody_else_is_believed() {
    let town = Town::own();
    fails_to_sign_in(&town, "nobody", ("x-forwarded-for", "203.0.113.9")).await;
    let addresses = audited_addresses(&town).await;
    assert!(
        addresses.contains(&"127.0.0.1".to_owned()) && !addresses.contains(&"203.0.113.9".to_owned()),
        "{addresses:?}"
    );
}

#[tokio::test]
async fn one_office_behind_the_proxy_does_not_stop_another() {
    let town = Town::with(&[HERE]);
    for _ in 0..5 {
        fails_to_sign_in(&town, "fujie", ("x-forwarded-for", "203.0.113.9")).await.refused(401, "sign_in_failed");
    }
    fails_to_sign_in(&town, "fujie", ("x-forwarded-for", "203.0.113.9")).await.refused(429, "rate_limited");
    fails_to_sign_in(&town, "fujie", ("x-forwarded-for", "203.0.113.10")).await.refused(401, "sign_in_failed");
}

#[test]
fn garbage_is_refused_at_the_start() {
    for wrong in ["proxy", "10.0.0.0/40", "10.0.0.1,nonsense"] {
        let refused = linli(&["serve"], &[("LINLI_TRUSTED_PROXIES", wrong)]);
        assert!(refused.code != Some(0) && refused.err.contains("`trusted_proxies`"), "{wrong}: {refused:?}");
    }
    let refused = linli(&["serve", "--trusted-proxies", "10.0.0.0/8,x"], &[]);
    assert!(refused.err.contains("`trusted_proxies`: `x`"), "{refused:?}");
}

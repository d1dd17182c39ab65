//! Accounts: made by one administrator, empowered by another, watched by a third.

use serde_json::json;

use crate::town::{PASSWORD, Path, Town};

#[tokio::test]
async fn a_new_account_starts_with_a_slip_and_its_first_act_is_a_new_password() {
    let town = Town::own();
    for (number, path) in Path::BOTH.into_iter().enumerate() {
        let name = format!("new-official-{number}");
        let administrator = town.sign_in("sysadmin").await.through(path);
        let made = administrator
            .acts("account.create", "", None, json!({ "account": name, "name": "王小明", "phone": "13800138000" }))
            .await
            .done();
        let slip = made.text("/slip");

        let stranger = town.stranger();
        let first = stranger.posts("/api/v1/sessions", json!({ "account": name, "password": slip })).await.done();
        assert_eq!(first.body["mustChangePassword"], true);
        let person = stranger.with_token(&name, first.text("/accessToken")).through(path);
        let early = person.gets("/api/v1/whistles").await;
        assert!(matches!(early.status, 401 | 403) || early.list("/items").is_empty(), "{early}");

        let me = person.asks("{ me { id } }", json!({})).await.done().text("/me/id");
        let weak =
            person.acts("account.change_password", &me, None, json!({ "current": slip, "new": "abcdefgh" })).await;
        assert_eq!(weak.status, 422, "{weak}");
        let wrong = person
            .acts(
                "account.change_password",
                &me,
                None,
                json!({ "current": "Not-The-Slip-1", "new": "Fresh-Password-9" }),
            )
            .await;
        assert!((400..500).contains(&wrong.status), "{wrong}");
        person
            .acts("account.change_password", &me, None, json!({ "current": slip, "new": "Fresh-Password-9" }))
            .await
            .done();

        let old = stranger.posts("/api/v1/sessions", json!({ "account": name, "password": slip })).await;
        assert_eq!(old.status, 401, "a slip is good once: {old}");
        let now =
            stranger.posts("/api/v1/sessions", json!({ "account": name, "password": "Fresh-Password-9" })).await.done();
        assert_eq!(now.body["mustChangePassword"], false);
    }
}

#[tokio::test]
async fn a_disabled_account_is_out_at_once() {
    let town = Town::own();
    let person = town.sign_in_anew("tongjiang").await;
    let me = person.asks("{ me { id } }", json!({})).await.done().text("/me/id");
    let administrator = town.sign_in("sysadmin").await;
    let account = administrator.gets(&format!("/api/v1/accounts/{me}")).await.done();
    administrator
        .acts("account.disable", &me, account.body["version"].as_i64(), json!({ "reason": "调离" }))
        .await
        .done();
    assert_eq!(person.gets("/api/v1/whistles?first=1").await.status, 401);
    let again =
        town.stranger().posts("/api/v1/sessions", json!({ "account": "tongjiang", "password": PASSWORD })).await;
    assert_eq!(again.status, 401, "{again}");
}

#[tokio::test]
async fn no_account_holds_two_of_the_three_administrations() {
    let town = Town::shared();
    let system = town.sign_in("sysadmin").await.asks("{ me { id } }", json!({})).await.done().text("/me/id");
    for role in ["security_administrator", "audit_administrator"] {
        for path in Path::BOTH {
            let input = json!({ "account": system, "role": role, "validFrom": "2026-01-01" });
            let answer = town.sign_in("secadmin").await.through(path).acts("grant.give", "", None, input).await;
            assert!((400..500).contains(&answer.status) && answer.code.is_some(), "{role}: {answer}");
        }
    }
}

#[tokio::test]
async fn nobody_grants_what_they_do_not_hold() {
    let town = Town::shared();
    let haitang = town.sign_in("haitang").await;
    let fujie = town.sign_in("fujie").await.asks("{ me { id } }", json!({})).await.done().text("/me/id");
    let county = town.division("511102").await;
    for role in ["county_coordinator", "city_coordinator", "system_administrator"] {
        let input = json!({ "account": fujie, "role": role, "division": county, "validFrom": "2026-01-01" });
        let answer = haitang.acts("grant.give", "", None, input).await;
        assert!(matches!(answer.status, 403 | 404 | 422), "{role}: {answer}");
    }
}

#[tokio::test]
async fn delegating_is_offered_to_those_who_have_something_to_delegate() {
    let town = Town::shared();
    for (account, offered) in [("haitang", true), ("dept-a", true), ("sysadmin", false), ("auditor", false)] {
        let me = town.sign_in(account).await.asks("{ me { permissions } }", json!({})).await.done();
        let listed = me.list("/me/permissions").iter().any(|permission| permission == "delegation.give");
        assert_eq!(listed, offered, "{account}: {me}");
    }
}

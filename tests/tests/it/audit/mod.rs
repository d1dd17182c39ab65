//! The audit trail: what was done, by whom, on what, and with masked values only.

use serde_json::{Value, json};

use crate::town::Town;

#[tokio::test]
async fn every_step_leaves_one_entry_with_actor_and_outcome() {
    let town = Town::own();
    let secretary = town.sign_in("haitang").await;
    let draft = town.sign_in("haitang-clerk").await.drafts("审计核对").await;
    let sounded = secretary.sounds(&draft).await;
    secretary.tries("whistle.sound", &sounded, json!({})).await;
    town.sign_in("tongjiang").await.tries("whistle.sound", &sounded, json!({})).await;

    let auditor = town.sign_in("auditor").await;
    let page = auditor.gets(&format!("/api/v1/audit-entries?subject={}&first=50", sounded.id())).await.done();
    let told: Vec<Value> =
        page.list("/items").iter().rev().map(|e| json!([e["action"], e["outcome"], e["code"]])).collect();
    insta::assert_json_snapshot!("a whistle drafted, sounded and tried by a stranger", told);
    assert!(
        page.list("/items").iter().all(|entry| entry["traceId"].is_string() && entry["address"].is_string()),
        "{page}"
    );
}

#[tokio::test]
async fn secrets_and_personal_data_do_not_reach_the_trail() {
    let town = Town::own();
    let administrator = town.sign_in("sysadmin").await;
    let input = json!({ "account": "audited", "name": "赵七七", "phone": "13912345678" });
    let made = administrator.acts("account.create", "", None, input).await.done();
    let slip = made.text("/slip");
    let auditor = town.sign_in("auditor").await;
    let page = auditor.gets("/api/v1/audit-entries?first=50").await.done().body.to_string();
    assert!(page.contains("account.create"));
    for secret in ["13912345678", &slip, "赵七七"] {
        assert!(!page.contains(secret), "{secret} is in the trail");
    }
    assert!(!town.log().contains("13912345678") && !town.log().contains(&slip), "nor in the log");
}

#[tokio::test]
async fn only_the_auditor_reads_it() {
    let town = Town::shared();
    for account in ["sysadmin", "secadmin", "leshan", "haitang"] {
        let person = town.sign_in(account).await;
        let page = person.gets("/api/v1/audit-entries?first=5").await;
        assert!(page.status == 403 || page.list("/items").is_empty(), "{account}: {page}");
    }
    assert!(
        !town.sign_in("auditor").await.gets("/api/v1/audit-entries?first=5").await.done().list("/items").is_empty()
    );
}

//! What somebody may not see is not found; what somebody sees but may not change is forbidden.

use serde_json::json;

use crate::town::{Path, Town};

#[tokio::test]
async fn another_subdistrict_does_not_find_it() {
    let town = Town::shared();
    let whistle = town.sign_in("haitang-clerk").await.drafts("海棠的事").await;
    for account in ["tongjiang", "sysadmin", "secadmin", "auditor"] {
        let person = town.sign_in(account).await;
        person.reads(&whistle).await.refused(404, "not_found");
        person.reads_by_graphql(whistle.id()).await.refused(404, "not_found");
        for path in Path::BOTH {
            let person = town.sign_in(account).await.through(path);
            person.tries("whistle.discard", &whistle, json!({ "reason": "试试" })).await.refused(404, "not_found");
        }
    }
}

#[tokio::test]
async fn a_draft_is_not_yet_the_departments_business_and_a_sounded_whistle_is() {
    let town = Town::shared();
    let (clerk, secretary) = (town.sign_in("haitang-clerk").await, town.sign_in("haitang").await);
    let department = town.sign_in("dept-a").await;
    let draft = clerk.drafts("草稿不外传").await;
    department.reads(&draft).await.refused(404, "not_found");
    let sounded = secretary.sounds(&draft).await;
    department.reads(&sounded).await.done();
}

#[tokio::test]
async fn who_may_read_but_not_act_is_told_so() {
    let town = Town::shared();
    for path in Path::BOTH {
        let clerk = town.sign_in("haitang-clerk").await.through(path);
        let draft = clerk.drafts("须由书记吹哨").await;
        // The clerk drafts; sounding is the secretary's. The coordinators above see everything and sound nothing.
        for account in ["haitang-clerk", "shizhong", "leshan"] {
            let person = town.sign_in(account).await.through(path);
            person.tries("whistle.sound", &draft, json!({})).await.refused(403, "forbidden");
        }
    }
}

#[tokio::test]
async fn a_department_acts_on_its_own_assignment_only() {
    let town = Town::shared();
    for path in Path::BOTH {
        let secretary = town.sign_in("haitang").await.through(path);
        let support = town.sign_in("dept-b").await.through(path);
        let sounded = secretary.sounds(&secretary.drafts("各办各的").await).await;
        let input = json!({ "assignment": sounded.assignment_id("lead") });
        let refused = support.tries("whistle.acknowledge", &sounded, input).await;
        assert!(matches!(refused.status, 403 | 404), "{refused}");
        assert_eq!(secretary.reads(&sounded).await.done().body["version"], sounded.version());
    }
}

#[tokio::test]
async fn lists_show_only_what_may_be_read() {
    let town = Town::shared();
    let draft = town.sign_in("haitang-clerk").await.drafts("只在海棠的列表里").await;
    let listed = async |account: &str| {
        let person = town.sign_in(account).await;
        let page = person.gets("/api/v1/whistles?first=50").await.done();
        let rest = page.list("/items").iter().any(|whistle| whistle["id"] == draft.id());
        let page = person.asks("{ whistles(first: 50) { nodes { id } } }", json!({})).await.done();
        let graphql = page.list("/whistles/nodes").iter().any(|whistle| whistle["id"] == draft.id());
        assert_eq!(rest, graphql, "both APIs show {account} the same");
        rest
    };
    assert!(listed("haitang").await);
    assert!(listed("shizhong").await);
    assert!(!listed("tongjiang").await);
    assert!(!listed("dept-a").await);
    assert!(!listed("auditor").await);
}

#[tokio::test]
async fn who_has_not_signed_in_learns_nothing() {
    let town = Town::shared();
    let draft = town.sign_in("haitang-clerk").await.drafts("不公开").await;
    let stranger = town.stranger();
    assert_eq!(stranger.reads(&draft).await.status, 401);
    assert_eq!(stranger.gets("/api/v1/whistles/whistle_01900000000070008000000000000000").await.status, 401);
    assert_eq!(stranger.gets("/api/v1/whistles").await.status, 401);
    for path in Path::BOTH {
        let stranger = town.stranger().through(path);
        assert_eq!(stranger.tries("whistle.sound", &draft, json!({})).await.status, 401);
    }
}

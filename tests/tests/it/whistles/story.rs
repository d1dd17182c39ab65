//! From the draft to the close, and the ways that end earlier.

use serde_json::json;

use crate::town::{Path, Town};

#[tokio::test]
async fn the_subdistrict_whistles_and_the_departments_report_in() {
    let town = Town::shared();
    for path in Path::BOTH {
        let clerk = town.sign_in("haitang-clerk").await.through(path);
        let secretary = town.sign_in("haitang").await.through(path);
        let lead = town.sign_in("dept-a").await.through(path);
        let support = town.sign_in("dept-b").await.through(path);

        let draft = clerk.drafts("东门路灯不亮").await;
        assert_eq!(draft.state(), "draft");
        let sounded = secretary.sounds(&draft).await;
        assert_eq!(sounded.state(), "sounded");
        assert!(!sounded.number().is_empty());

        let whistle = lead.acknowledges(&sounded, "lead").await;
        let whistle = support.acknowledges(&whistle, "supporting").await;
        let whistle = lead.reports_in(&whistle, "lead").await;
        let whistle = support.reports_in(&whistle, "supporting").await;
        let whistle = lead.handles(&whistle, "lead").await;
        assert_eq!(whistle.state(), "handling");
        let whistle = support.handles(&whistle, "supporting").await;
        let whistle = support.finishes(&whistle, "supporting").await;
        let whistle = lead.finishes(&whistle, "lead").await;
        assert_eq!(whistle.state(), "done");

        let whistle = secretary.confirms(&whistle).await;
        assert_eq!(whistle.state(), "confirmed");
        assert_eq!(whistle.assignment("lead")["grade"], 5);
        let whistle = secretary.takes("whistle.close", &whistle, json!({})).await;
        assert_eq!(whistle.state(), "closed");

        // Both names are kept, and both APIs tell the same whistle.
        let rest = secretary.reads(&whistle).await.done().body;
        let graphql = secretary.reads_by_graphql(whistle.id()).await.done().body;
        assert_ne!(rest["draftedBy"], rest["soundedBy"]);
        for field in
            ["id", "number", "state", "version", "draftedAt", "soundedAt", "closedAt", "draftedBy", "soundedBy"]
        {
            assert_eq!(rest[field], graphql[field], "{field}");
        }
        let acts: Vec<_> = graphql["timeline"].as_array().unwrap().iter().map(|entry| entry["act"].clone()).collect();
        assert_eq!(acts.len(), 12, "every step is on the timeline: {acts:?}");
    }
}

#[tokio::test]
async fn each_department_has_its_own_clocks() {
    let town = Town::shared();
    let secretary = town.sign_in("haitang").await;
    let draft = secretary.drafts("两个部门各自计时").await;
    let whistle = secretary.sounds(&draft).await;
    let whistle = town.sign_in("dept-a").await.acknowledges(&whistle, "lead").await;
    let clock = |role: &str, kind: &str| {
        let clocks = whistle.assignment(role)["clocks"].as_array().unwrap();
        clocks.iter().find(|clock| clock["kind"] == kind).map(|clock| clock["state"].clone()).unwrap_or_default()
    };
    assert_eq!(clock("lead", "acknowledge"), "met");
    assert_eq!(clock("supporting", "acknowledge"), "running");
}

#[tokio::test]
async fn a_department_returns_a_whistle_and_the_secretary_calls_another() {
    let town = Town::shared();
    for path in Path::BOTH {
        let secretary = town.sign_in("haitang").await.through(path);
        let lead = town.sign_in("dept-a").await.through(path);
        let sounded = secretary.sounds(&secretary.drafts("不属本部门职责").await).await;
        let assignment = sounded.assignment_id("lead");

        let without_reason =
            lead.tries("whistle.return", &sounded, json!({ "assignment": assignment, "reason": " " })).await;
        without_reason.refused(422, "invalid");
        let input = json!({ "assignment": assignment, "reason": "该路段由水务部门管养" });
        let returned = lead.takes("whistle.return", &sounded, input).await;
        assert_eq!(returned.assignment("lead")["state"], "returned");
        assert_eq!(returned.assignment("lead")["returnReason"], "该路段由水务部门管养");

        // It is no longer theirs to act on.
        let input = json!({ "assignment": assignment });
        let late = lead.tries("whistle.acknowledge", &returned, input).await;
        assert!((400..500).contains(&late.status), "{late}");
    }
}

#[tokio::test]
async fn a_draft_is_changed_and_discarded_with_a_reason() {
    let town = Town::shared();
    for path in Path::BOTH {
        let clerk = town.sign_in("haitang-clerk").await.through(path);
        let draft = clerk.drafts("原来的标题").await;
        let changed = clerk.takes("whistle.change", &draft, town.street_lamp("新的标题").await).await;
        assert_eq!(changed.0["title"], "新的标题");
        assert_eq!(changed.version(), draft.version() + 1);
        let discarded = clerk.takes("whistle.discard", &changed, json!({ "reason": "重复登记" })).await;
        assert_eq!(discarded.state(), "discarded");
        let refused = clerk.tries("whistle.change", &discarded, town.street_lamp("再改").await).await;
        assert!((403..=422).contains(&refused.status) && refused.code.is_some(), "{refused}");
    }
}

#[tokio::test]
async fn a_step_out_of_turn_is_refused_with_a_rule() {
    let town = Town::shared();
    for path in Path::BOTH {
        let secretary = town.sign_in("haitang").await.through(path);
        let lead = town.sign_in("dept-a").await.through(path);
        let sounded = secretary.sounds(&secretary.drafts("不能越过步骤").await).await;

        let twice = secretary.tries("whistle.sound", &sounded, json!({})).await;
        assert!(
            twice.status == 422 && twice.code.as_deref().is_some_and(|code| code.starts_with("whistle_")),
            "{twice}"
        );
        let early = secretary.tries("whistle.close", &sounded, json!({})).await;
        assert!(
            early.status == 422 && early.code.as_deref().is_some_and(|code| code.starts_with("whistle_")),
            "{early}"
        );

        let once = lead.acknowledges(&sounded, "lead").await;
        let again = lead.tries("whistle.acknowledge", &once, json!({ "assignment": once.assignment_id("lead") })).await;
        assert!(again.status == 422 && again.code.is_some(), "{again}");
    }
}

#[tokio::test]
async fn the_next_deadline_says_what_it_is_counted_in() {
    let town = Town::shared();
    let secretary = town.sign_in("haitang").await;
    let sounded = secretary.sounds(&secretary.drafts("期限按什么计算").await).await;
    let query = "query($id: ID!) { whistle(id: $id) { dueAt dueUnit dueWorkingDaysLeft } }";
    let asks = async || secretary.asks(query, json!({ "id": sounded.id() })).await.done().body["whistle"].take();

    // An hour of office time for acknowledging; then the five working days for reporting in are next.
    assert_eq!(sounded.0["dueUnit"], "office_hours");
    let due = asks().await;
    assert_eq!((&due["dueUnit"], &due["dueWorkingDaysLeft"]), (&json!("office_hours"), &json!(null)), "{due}");
    let whistle = town.sign_in("dept-a").await.acknowledges(&sounded, "lead").await;
    town.sign_in("dept-b").await.acknowledges(&whistle, "supporting").await;
    let due = asks().await;
    assert_eq!((&due["dueUnit"], &due["dueWorkingDaysLeft"]), (&json!("working_days"), &json!(5)), "{due}");
    assert_eq!(secretary.reads(&sounded).await.done().body["dueUnit"], "working_days");
}

//! The action bar and the desk tell the truth: what they offer works, and what they do not offer has a reason.

use serde_json::{Value, json};

use crate::town::{Person, Town, Whistle, day};

/// What stands in the way of a command, as the server tells this person; `None` when the command is not offered at all.
async fn in_the_way(person: &Person<'_>, whistle: &Whistle, command: &str) -> Option<Value> {
    let read = person.reads_by_graphql(whistle.id()).await.done();
    let actions = read.list("/allowedActions");
    actions.iter().find(|action| action["name"] == command).map(|action| action["reason"].clone())
}

#[tokio::test]
async fn what_is_offered_works_and_what_is_not_has_a_reason() {
    let town = Town::shared();
    let (clerk, secretary) = (town.sign_in("haitang-clerk").await, town.sign_in("haitang").await);
    let department = town.sign_in("dept-a").await;
    let draft = clerk.drafts("操作栏说真话").await;
    assert_eq!(in_the_way(&secretary, &draft, "whistle.sound").await, Some(Value::Null));
    assert!(
        in_the_way(&clerk, &draft, "whistle.sound").await.is_none_or(|reason| reason.is_string()),
        "the clerk does not sound"
    );
    assert!(in_the_way(&secretary, &draft, "whistle.close").await.is_some_and(|reason| reason.is_string()), "not yet");

    let sounded = secretary.sounds(&draft).await;
    assert!(
        in_the_way(&secretary, &sounded, "whistle.sound").await.is_some_and(|reason| reason.is_string()),
        "only once"
    );
    for command in ["whistle.acknowledge", "whistle.return"] {
        assert_eq!(in_the_way(&department, &sounded, command).await, Some(Value::Null), "{command}");
    }
    let acknowledged = department.acknowledges(&sounded, "lead").await;
    assert!(
        in_the_way(&department, &acknowledged, "whistle.acknowledge").await.is_some_and(|reason| reason.is_string())
    );
}

#[tokio::test]
async fn the_desk_shows_what_waits_for_me() {
    let town = Town::shared();
    let (secretary, department) = (town.sign_in("haitang").await, town.sign_in("dept-a").await);
    let sounded = secretary.sounds(&secretary.drafts("工作台上等我办").await).await;
    let waits = async |person: &Person<'_>| {
        let desk =
            person.asks("{ desk { waiting { kind subject title action dueAt overdue } } }", json!({})).await.done();
        desk.list("/desk/waiting")
            .iter()
            .find(|item| item["subject"] == sounded.id())
            .map(|item| item["action"].clone())
    };
    assert_eq!(waits(&department).await, Some(json!("whistle.acknowledge")));
    assert_eq!(waits(&town.sign_in("tongjiang").await).await, None);
    let acknowledged = department.acknowledges(&sounded, "lead").await;
    assert_eq!(waits(&department).await, Some(json!("whistle.report_in")));
    department.reports_in(&acknowledged, "lead").await;
}

#[tokio::test]
async fn deadlines_stand_in_one_calendar() {
    let town = Town::shared();
    let secretary = town.sign_in("haitang").await;
    let sounded = secretary.sounds(&secretary.drafts("到期日历").await).await;
    let due = sounded.0["dueAt"].as_str().map(str::to_owned).unwrap_or_else(|| panic!("no deadline in {}", sounded.0));
    let department = town.sign_in("dept-a").await;
    let query = "query($from: Date!, $to: Date!) { desk { due(from: $from, to: $to) { on subject dueAt overdue } } }";
    let desk = department.asks(query, json!({ "from": day(-1), "to": day(30) })).await.done();
    let mine: Vec<_> = desk.list("/desk/due").iter().filter(|item| item["subject"] == sounded.id()).collect();
    assert!(mine.iter().any(|item| item["dueAt"] == due.as_str()), "{due} in {mine:?}");
}

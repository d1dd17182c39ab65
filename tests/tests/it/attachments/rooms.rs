//! How much may be brought, also when several come at once.

use serde_json::{Value, json};

use crate::town::{Database, Town};

/// A town with other limits on files; that they are adopted through the page of rules is not what is tried here.
fn with_limits(change: impl Fn(&mut Value)) -> Town {
    let text = include_str!("../../../../data/rules/file_limits.json");
    let mut body = serde_json::from_str::<Value>(text).unwrap()["body"].take();
    change(&mut body);
    let database = Database::copy();
    database.edits(&format!("UPDATE rule_version SET body = '{body}' WHERE name = 'file_limits'"));
    Town::at(database)
}

#[tokio::test]
async fn a_record_takes_no_more_than_it_may_however_many_come_at_once() {
    let town = with_limits(|body| body["recordFiles"]["value"] = json!(3));
    let clerk = town.sign_in("haitang-clerk").await;
    let whistle = clerk.drafts("一拥而上").await;
    let all = (0..8).map(|number| clerk.attaches(whistle.id(), "a.txt", format!("第{number}个")));
    let answers = futures::future::join_all(all).await;
    let taken = answers.iter().filter(|answer| answer.status == 201).count();
    let full = answers.iter().filter(|answer| answer.code.as_deref() == Some("attachment_record_full")).count();
    assert_eq!((taken, full), (3, 5), "{answers:?}");
    assert_eq!(clerk.attachments(whistle.id()).await.done().list("/items").len(), 3);
}

#[tokio::test]
async fn a_day_and_the_store_have_their_ends() {
    let town = with_limits(|body| body["dayMib"]["value"] = json!(1));
    let clerk = town.sign_in("haitang-clerk").await;
    let (one, two) = (clerk.drafts("今天够了").await, clerk.drafts("另一件").await);
    let half = || "一".repeat(200_000);
    clerk.attaches(one.id(), "a.txt", half()).await.done();
    // Two records at once: their own rows do not hold each other up, the count of the day does.
    let (first, second) =
        tokio::join!(clerk.attaches(one.id(), "b.txt", half()), clerk.attaches(two.id(), "b.txt", half()));
    for answer in [first, second] {
        answer.refused(422, "attachment_day_full");
    }
    // Whoever has not brought anything today goes on.
    town.sign_in("haitang").await.attaches(one.id(), "c.txt", half()).await.done();
}

//! What each command is tried on, and by whom.

use serde_json::{Value, json};

use crate::{
    authorisation::{On, Row, Things, nothing, row},
    town::{Town, moment},
};

pub fn rows() -> Vec<Row> {
    vec![
        row(
            "notification.mark_read",
            On::Made(|town| Box::pin(a_notification(town))),
            nothing,
            "dept-a",
            None,
            Some("dept-b"),
        ),
        row(
            "account.read_notifications",
            On::Made(|town| Box::pin(an_account(town))),
            nothing,
            "dept-a",
            Some("sysadmin"),
            Some("dept-b"),
        ),
        row(
            "notification_preference.set",
            On::Made(|town| Box::pin(an_account(town))),
            preference,
            "dept-a",
            Some("sysadmin"),
            Some("dept-b"),
        ),
        row(
            "delivery.retry",
            On::Made(|town| Box::pin(a_delivery(town))),
            nothing,
            "sysadmin",
            Some("dept-a"),
            Some("dept-b"),
        ),
        row("duty_shift.set", On::Department, |things| shift(&things.post), "dept-a", Some("dept-b"), None),
        row(
            "duty_shift.change",
            On::Made(|town| Box::pin(a_shift(town))),
            |things| shift(&things.post),
            "dept-a",
            Some("dept-b"),
            None,
        ),
        row("duty_shift.close", On::Made(|town| Box::pin(a_shift(town))), nothing, "dept-a", Some("dept-b"), None),
    ]
}

/// What can be chosen without an address of one's own.
pub fn preference(_: &Things) -> Value {
    chosen()
}

pub fn chosen() -> Value {
    json!({
        "outside": [], "muted": ["closed"], "quiet": { "from": 1320, "to": 420 },
        "digest": "weekly", "digestHour": 9, "digestWeekday": 1, "language": "chinese",
    })
}

fn shift(post: &str) -> Value {
    json!({ "post": post, "beginsAt": moment(40), "endsAt": moment(41), "rank": 9 })
}

async fn an_account(town: &Town) -> String {
    town.sign_in("dept-a").await.asks("{ me { id } }", json!({})).await.done().text("/me/id")
}

async fn a_notification(town: &Town) -> String {
    town.sign_in("dept-a").await.gets("/api/v1/notifications?first=1").await.done().text("/items/0/id")
}

async fn a_delivery(town: &Town) -> String {
    town.sign_in("dept-a").await.gets("/api/v1/deliveries?first=1").await.done().text("/items/0/id")
}

async fn a_shift(town: &Town) -> String {
    let organisation = town.organisation_of("dept-a").await;
    let path = format!("/api/v1/duty-shifts?organisation={organisation}&closed=false&first=1");
    town.sign_in("dept-a").await.gets(&path).await.done().text("/items/0/id")
}

//! Messages outside: what was chosen goes out once, by template, without a word about persons; preferences say which.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::{rows::chosen, soon};
use crate::town::{Database, Path, Town, Whistle};

fn outbox(town: &Town) -> Vec<Value> {
    let text = std::fs::read_to_string(town.database().folder.join("outbox.jsonl")).unwrap_or_default();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

async fn sent(town: &Town, whistle: &Whistle) -> Vec<Value> {
    let started = Instant::now();
    loop {
        let about = |one: &Value| one["text"].as_str().is_some_and(|text| text.contains(whistle.number()));
        let found: Vec<_> = outbox(town).into_iter().filter(about).collect();
        if !found.is_empty() {
            return found;
        }
        assert!(started.elapsed() < Duration::from_secs(20), "nothing was sent\n{}", town.log());
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

#[tokio::test]
async fn a_call_goes_outside_as_chosen_by_number_and_place_alone() {
    let town = Town::own();
    let secretary = town.sign_in("haitang").await;
    let whistle = secretary.sounds(&secretary.drafts("王小明家门口路灯").await).await;
    let sent = sent(&town, &whistle).await;
    assert_eq!(sent.len(), 1, "{sent:?}");
    let text = sent[0]["text"].as_str().unwrap();
    assert!(!text.contains("王小明") && !text.contains("路灯"), "{text}");
    assert_eq!((&sent[0]["channel"], &sent[0]["to"]), (&json!("chat"), &json!("d***")));

    let department = town.sign_in("dept-a").await;
    let own = department.gets("/api/v1/deliveries?first=1").await.done();
    assert_eq!(own.body["items"][0]["state"], "sent");
    assert_eq!(own.body["items"][0]["text"], sent[0]["text"]);
    let all = town.sign_in("sysadmin").await.gets("/api/v1/deliveries?first=200").await.done();
    assert!(all.list("/items").iter().any(|one| one["id"] == own.body["items"][0]["id"]));
    let none = town.sign_in("dept-b").await.gets("/api/v1/deliveries").await.done();
    assert!(none.list("/items").is_empty(), "who chose nothing has nothing sent, and sees nobody else's");
    for path in Path::BOTH {
        let administrator = town.sign_in("sysadmin").await.through(path);
        let id = own.text("/items/0/id");
        administrator.acts("delivery.retry", &id, None, json!({})).await.refused(422, "delivery_not_failed");
    }
    let metrics = town.stranger().gets("/metrics").await.body.as_str().unwrap_or_default().to_owned();
    for name in ["linli_jobs_parked 0", "linli_jobs_oldest_due_seconds ", "linli_deliveries_failed 0"] {
        assert!(metrics.contains(name), "{name} in {metrics}");
    }
    let backlog = town.sign_in("sysadmin").await.gets("/api/v1/backlogs").await.done();
    assert_eq!(
        (&backlog.body["items"][0]["parked"], &backlog.body["items"][0]["failedDeliveries"]),
        (&json!(0), &json!(0))
    );
    town.sign_in("dept-a").await.gets("/api/v1/backlogs").await.refused(403, "forbidden");
}

#[tokio::test]
async fn nobody_chooses_what_cannot_be() {
    let town = Town::shared();
    for path in Path::BOTH {
        let person = town.sign_in("dept-b").await.through(path);
        let me = person.asks("{ me { id } }", json!({})).await.done().text("/me/id");
        let with = |field: &str, value: Value| {
            let mut input = chosen();
            input[field] = value;
            input
        };
        for (case, input) in [
            ("a duty is muted", with("muted", json!(["called"]))),
            ("no address", with("outside", json!([{ "kind": "called", "channel": "email" }]))),
            ("no telephone", with("outside", json!([{ "kind": "called", "channel": "sms" }]))),
            ("codes", with("outside", json!([{ "kind": "one_time_code", "channel": "sms" }]))),
            ("an hour that is none", with("digestHour", json!(24))),
            ("a day that is none", with("digestWeekday", json!(0))),
            ("a minute that is none", with("quiet", json!({ "from": 1440, "to": 0 }))),
            ("no mail address", with("email", json!("nobody"))),
            ("a header in a mail address", with("email", json!("a@b.cn\nBcc: c@d.cn"))),
        ] {
            let answer = person.acts("notification_preference.set", &me, None, input).await;
            assert_eq!((answer.status, answer.code.as_deref()), (422, Some("invalid")), "{case}: {answer}");
        }
    }
}

#[tokio::test]
async fn addresses_are_shown_masked_and_kept_until_they_are_taken_away() {
    let town = Town::own();
    for path in Path::BOTH {
        let person = town.sign_in("dept-b").await.through(path);
        let me = person.asks("{ me { id } }", json!({})).await.done().text("/me/id");
        let mut input = chosen();
        input["email"] = json!("yi.moumou@example.cn");
        input["outside"] = json!([{ "kind": "called", "channel": "email" }]);
        let set = person.acts("notification_preference.set", &me, None, input.clone()).await.done();
        assert_eq!(set.body["email"], "y***@example.cn");
        input.as_object_mut().unwrap().remove("email");
        let kept = person.acts("notification_preference.set", &me, None, input.clone()).await.done();
        assert_eq!(kept.body["email"], "y***@example.cn");
        let read = person.gets("/api/v1/notification-settings").await.done();
        assert_eq!(read.body["items"][0]["digest"], "weekly");
        input["email"] = json!("");
        let still = person.acts("notification_preference.set", &me, None, input.clone()).await;
        still.refused(422, "invalid");
        input["outside"] = json!([]);
        let gone = person.acts("notification_preference.set", &me, None, input).await.done();
        assert_eq!(gone.body["email"], Value::Null);
    }
    let secretary = town.sign_in("haitang").await;
    let whistle = secretary.sounds(&secretary.drafts("偏好之后").await).await;
    soon(&town.sign_in("dept-b").await, &whistle).await;
    let lying = if Database::is_postgres() {
        town.database().dumps()
    } else {
        let folder = std::fs::read_dir(&town.database().folder).unwrap();
        folder.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap_or_default()).collect()
    };
    assert!(!String::from_utf8_lossy(&lying).contains("yi.moumou"), "an address lies bare in the database");
}

//! The duty roster through both APIs.

use serde_json::{Value, json};

use super::version;
use crate::town::{Path, Person, Town, moment};

/// A post of the department that somebody holds.
async fn held_post(person: &Person<'_>, organisation: &str) -> String {
    let query = "query($id: ID!) { organisation(id: $id) { posts { id holder { name } } } }";
    let told = person.asks(query, json!({ "id": organisation })).await.done();
    let posts = told.list("/organisation/posts");
    let held = posts.iter().find(|post| !post["holder"].is_null()).unwrap_or_else(|| panic!("nobody holds {told}"));
    held["id"].as_str().unwrap().to_owned()
}

fn shift(post: &str, from: i64, to: i64, rank: i64) -> Value {
    json!({ "post": post, "beginsAt": moment(from), "endsAt": moment(to), "rank": rank })
}

#[tokio::test]
async fn a_shift_is_set_changed_and_taken_off() {
    let town = Town::own();
    let organisation = town.organisation_of("dept-a").await;
    for (path, day) in Path::BOTH.into_iter().zip([20, 30]) {
        let officer = town.sign_in("dept-a").await.through(path);
        let post = held_post(&officer, &organisation).await;
        let made = officer.acts("duty_shift.set", &organisation, None, shift(&post, day, day + 1, 1)).await.done();
        let id = made.text("/id");
        assert_eq!(made.body["rank"], 1);

        let twice = officer.acts("duty_shift.set", &organisation, None, shift(&post, day, day + 1, 2)).await;
        twice.refused(422, "duty_shift_twice_at_once");
        let backwards = officer.acts("duty_shift.set", &organisation, None, shift(&post, day + 2, day + 1, 1)).await;
        backwards.refused(422, "duty_shift_ends_before_begin");
        let long = officer.acts("duty_shift.set", &organisation, None, shift(&post, day + 1, day + 10, 1)).await;
        long.refused(422, "duty_shift_too_long");
        let over = officer.acts("duty_shift.set", &organisation, None, shift(&post, -3, -2, 1)).await;
        over.refused(422, "duty_shift_over");
        let rank = officer.acts("duty_shift.set", &organisation, None, shift(&post, day + 1, day + 2, 0)).await;
        rank.refused(422, "invalid");
        let other = town.organisation_of("dept-b").await;
        let stranger = held_post(&officer, &other).await;
        let foreign = officer.acts("duty_shift.set", &organisation, None, shift(&stranger, day + 1, day + 2, 1)).await;
        foreign.refused(422, "duty_shift_not_of_organisation");
        officer.acts("duty_shift.set", &other, None, shift(&stranger, day, day + 1, 1)).await.refused(403, "forbidden");

        let seen = version(&officer, &format!("/api/v1/duty-shifts/{id}")).await;
        let moved = officer.acts("duty_shift.change", &id, seen, shift(&post, day, day + 2, 3)).await.done();
        assert_eq!(moved.body["rank"], 3);
        let stale = officer.acts("duty_shift.change", &id, seen, shift(&post, day, day + 2, 4)).await;
        stale.refused(412, "stale_version");
        let closed = officer.acts("duty_shift.close", &id, None, json!({})).await.done();
        assert!(closed.body["closedAt"].is_string());
        officer.acts("duty_shift.close", &id, None, json!({})).await.refused(422, "duty_shift_closed");
        officer.acts("duty_shift.set", &organisation, None, shift(&post, day, day + 1, 1)).await.done();
    }
}

#[tokio::test]
async fn everybody_sees_who_is_on_duty_and_where_nobody_is() {
    let town = Town::shared();
    let organisation = town.organisation_of("dept-a").await;
    let query = "query($o: ID!) { dutyCoverages(filter: { organisation: $o }) { onDuty kept gaps { from to } } }";
    let told = town.sign_in("tongjiang").await.asks(query, json!({ "o": organisation })).await.done();
    let coverage = &told.body["dutyCoverages"][0];
    assert_eq!(coverage["kept"], true);
    assert!(!coverage["gaps"].as_array().unwrap().is_empty(), "the demonstration forgets a day: {told}");
    let office =
        town.sign_in("tongjiang").await.gets(&format!("/api/v1/duty-coverages?organisation={organisation}")).await;
    assert_eq!(office.done().body["items"][0]["gaps"][0], coverage["gaps"][0]);
    town.stranger().gets("/api/v1/duty-coverages").await.refused(401, "unauthenticated");
}

#[tokio::test]
async fn of_two_who_set_the_same_shift_at_once_one_wins() {
    let town = Town::shared();
    let organisation = town.organisation_of("dept-b").await;
    let officer = town.sign_in("dept-b").await;
    let post = held_post(&officer, &organisation).await;
    let all = (0..6).map(|_| officer.acts("duty_shift.set", &organisation, None, shift(&post, 50, 51, 5)));
    let mut done = 0;
    for answer in futures::future::join_all(all).await {
        match answer.status {
            200 | 201 => done += 1,
            _ => answer.refused(422, "duty_shift_twice_at_once"),
        }
    }
    assert_eq!(done, 1);
}

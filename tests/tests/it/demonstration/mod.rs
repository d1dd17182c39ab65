//! The bar of `linli demo`: roles without a password, the story told by the records, a clock that takes everybody along, a
//! fresh start. And none of it where there is work to be done.

use std::time::{Duration, Instant};

use reqwest::Method;
use serde_json::{Value, json};

use crate::town::{Answer, COMMUNITY, Database, Person, Town, contract};

/// As a page of the server itself would send it.
async fn presses(person: &Person<'_>, path: &str, body: Value) -> Answer {
    let origin = person.town.url("");
    person.sends(person.request(Method::POST, path).header("origin", origin).json(&body)).await
}

async fn plays<'town>(town: &'town Town, account: &str) -> Person<'town> {
    let stranger = town.stranger();
    let entered = presses(&stranger, "/api/demo/session", json!({ "account": account })).await.done();
    stranger.with_token(account, entered.text("/accessToken"))
}

/// The names of the steps that are done.
async fn done(town: &Town) -> Vec<String> {
    let told = town.stranger().gets("/api/demo").await.done();
    let steps = told.list("/story/steps").iter().filter(|step| step["done"] == true);
    steps.map(|step| step["name"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn an_installation_that_works_has_none_of_it() {
    let town = Town::served(Database::copy());
    for (method, path) in [
        (Method::GET, "/api/demo"),
        (Method::POST, "/api/demo/session"),
        (Method::POST, "/api/demo/clock"),
        (Method::POST, "/api/demo/reset"),
    ] {
        let stranger = town.stranger();
        let request =
            stranger.request(method, path).header("origin", town.url("")).json(&json!({ "account": "haitang" }));
        assert_eq!(stranger.sends(request).await.status, 404, "{path}");
    }
    assert!(contract().operations.iter().all(|operation| !operation.path.contains("/demo")));
}

#[tokio::test]
async fn a_role_is_entered_from_our_own_pages_only_and_only_one_that_plays() {
    let town = Town::own();
    let secretary = plays(&town, "haitang").await;
    assert_eq!(secretary.gets("/api/v1/me").await.done().text("/account"), "haitang");
    let stranger = town.stranger();
    presses(&stranger, "/api/demo/session", json!({ "account": "nobody" })).await.refused(422, "invalid");
    for path in ["/api/demo/session", "/api/demo/clock", "/api/demo/reset"] {
        let body = json!({ "account": "haitang" });
        let body = if path.ends_with("session") {
            body
        } else if path.ends_with("clock") {
            json!({ "hours": 1 })
        } else {
            json!({})
        };
        let foreign = stranger.request(Method::POST, path).header("origin", "http://elsewhere.example").json(&body);
        stranger.sends(foreign).await.refused(403, "forbidden");
        stranger.sends(stranger.request(Method::POST, path).json(&body)).await.refused(403, "forbidden");
    }
}

#[tokio::test]
async fn the_story_is_told_by_the_records() {
    let town = Town::own();
    assert!(done(&town).await.is_empty());
    let (clerk, secretary) = (plays(&town, "haitang-clerk").await, plays(&town, "haitang").await);
    let community = town.division(COMMUNITY).await;
    let mut input = town.street_lamp("跟着走的一件").await;
    input["supporting"] = json!([]);
    let drafted = clerk.acts("whistle.draft", &community, None, input).await.done();
    assert_eq!(done(&town).await, ["draft"]);
    let id = drafted.text("/id");
    let sounded = secretary.acts("whistle.sound", &id, drafted.body["version"].as_i64(), json!({})).await.done();
    assert_eq!(done(&town).await, ["draft", "sound"]);
    let told = town.stranger().gets("/api/demo").await.done();
    assert_eq!((told.text("/story/whistle"), told.text("/story/steps/2/account")), (id.clone(), "dept-a".to_owned()));
    // Reporting in notes the call as well: two ticks at once.
    let department = plays(&town, "dept-a").await;
    let assignment = sounded.text("/assignments/0/id");
    let mut version = sounded.body["version"].as_i64();
    for (command, input) in [
        ("whistle.report_in", json!({ "assignment": assignment, "arrived": "2人" })),
        ("whistle.handle", json!({ "assignment": assignment })),
        ("whistle.finish", json!({ "assignment": assignment, "result": "已修好" })),
    ] {
        version = department.acts(command, &id, version, input).await.done().body["version"].as_i64();
    }
    assert_eq!(done(&town).await, ["draft", "sound", "acknowledge", "report_in", "handle", "finish"]);
    let ratings = json!([{ "assignment": assignment, "grade": 5 }]);
    version = secretary
        .acts("whistle.confirm", &id, version, json!({ "remark": "好", "ratings": ratings }))
        .await
        .done()
        .body["version"]
        .as_i64();
    secretary.acts("whistle.close", &id, version, json!({})).await.done();
    assert_eq!(done(&town).await.len(), 9);
}

#[tokio::test]
async fn the_clock_takes_everybody_along_and_stays_in_the_calendar() {
    let town = Town::own();
    let stranger = town.stranger();
    let origin = town.url("");
    let opened = stranger
        .sends(
            stranger
                .request(Method::POST, "/api/demo/session")
                .header("origin", &origin)
                .json(&json!({ "account": "haitang" })),
        )
        .await
        .done();
    let cookie = opened.header("set-cookie").split(';').next().unwrap().to_owned();
    let before: chrono::DateTime<chrono::Utc> = stranger.gets("/api/demo").await.done().text("/now").parse().unwrap();
    let forwarded = presses(&stranger, "/api/demo/clock", json!({ "hours": 24 })).await.done();
    let after: chrono::DateTime<chrono::Utc> = forwarded.text("/now").parse().unwrap();
    assert!((after - before).num_minutes() >= 24 * 60, "{before} {after}");
    // The access token has run out by that clock, the session has not.
    let old = stranger.with_token("haitang", opened.text("/accessToken"));
    assert_eq!(old.gets("/api/v1/me").await.status, 401);
    let refresh = stranger
        .request(Method::POST, "/api/v1/sessions/refresh")
        .header("origin", &origin)
        .header("cookie", cookie)
        .json(&json!({}));
    let renewed = stranger.sends(refresh).await.done();
    let person = stranger.with_token("haitang", renewed.text("/accessToken"));
    assert_eq!(person.gets("/api/v1/me").await.done().text("/now")[..10], forwarded.text("/now")[..10]);

    presses(&stranger, "/api/demo/clock", json!({ "hours": 5 })).await.refused(422, "invalid");
    let mut refused = None;
    for _ in 0..400 {
        let answer = presses(&stranger, "/api/demo/clock", json!({ "hours": 24 })).await;
        if answer.status != 200 {
            refused = Some(answer);
            break;
        }
    }
    let refused = refused.expect("the calendar ends");
    refused.refused(422, "demonstration");
    let told = stranger.gets("/api/demo").await.done();
    let shanghai: chrono::DateTime<chrono::Utc> = told.text("/now").parse().unwrap();
    let shown = (shanghai + chrono::TimeDelta::hours(8)).date_naive().to_string();
    assert_eq!(shown, told.text("/lastDay"), "the last day itself can be played");
}

#[tokio::test]
async fn a_fresh_start_takes_five_seconds_and_brings_records_and_clock_back() {
    let town = Town::own();
    let stranger = town.stranger();
    let whistles = |person: Answer| person.done().text("/totalCount");
    let count = "{ whistles { totalCount } }";
    let before = plays(&town, "haitang").await.asks(count, json!({})).await;
    let before = whistles(Answer { body: before.body["whistles"].clone(), ..before });
    let begun = stranger.gets("/api/demo").await.done().text("/now");
    plays(&town, "haitang-clerk").await.drafts("会不见的一件").await;
    presses(&stranger, "/api/demo/clock", json!({ "hours": 24 })).await.done();

    let pressed = Instant::now();
    let answer = presses(&stranger, "/api/demo/reset", json!({})).await;
    assert_eq!(answer.status, 202, "{answer}");
    loop {
        assert!(pressed.elapsed() < Duration::from_secs(30), "it does not come back");
        let request = stranger.request(Method::GET, "/api/demo").timeout(Duration::from_secs(2)).send().await;
        if let Ok(response) = request
            && let Ok(told) = response.json::<Value>().await
            && told["round"] == 1
        {
            assert!(told["now"].as_str().unwrap()[..13] <= begun[..13], "{} is later than {begun}", told["now"]);
            assert!(told["story"]["steps"].as_array().unwrap().iter().all(|step| step["done"] == false));
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    // A debug build on a machine that runs many tests at once is given twice the time.
    assert!(pressed.elapsed() < Duration::from_secs(10), "{:?}", pressed.elapsed());
    let after = plays(&town, "haitang").await.asks(count, json!({})).await;
    assert_eq!(whistles(Answer { body: after.body["whistles"].clone(), ..after }), before);
}

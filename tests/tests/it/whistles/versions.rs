//! Stale versions, idempotency keys and two people at once.

use crate::town::{Path, Town};

#[tokio::test]
async fn who_saw_an_older_version_is_told_and_changes_nothing() {
    let town = Town::shared();
    for path in Path::BOTH {
        let clerk = town.sign_in("haitang-clerk").await.through(path);
        let seen = clerk.drafts("第一版").await;
        let now = clerk.takes("whistle.change", &seen, town.street_lamp("第二版").await).await;
        clerk.tries("whistle.change", &seen, town.street_lamp("第三版").await).await.refused(412, "stale_version");
        let read = clerk.reads(&now).await.done();
        assert_eq!((read.body["title"].as_str(), read.body["version"].as_i64()), (Some("第二版"), Some(now.version())));
        assert_eq!(read.header("etag"), format!("\"{}\"", now.version()));
    }
}

#[tokio::test]
async fn an_overwriting_command_needs_the_version_that_was_seen() {
    let town = Town::shared();
    for path in Path::BOTH {
        let clerk = town.sign_in("haitang-clerk").await.through(path);
        let draft = clerk.drafts("须带版本号").await;
        let input = town.street_lamp("没有版本号").await;
        clerk.acts("whistle.change", draft.id(), None, input).await.refused(428, "version_required");
    }
}

#[tokio::test]
async fn a_malformed_if_match_is_refused() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let draft = clerk.drafts("版本号要写对").await;
    let path = format!("/api/v1/whistles/{}/change", draft.id());
    for wrong in ["1", "\"x\"", "\"１\"", "W/\"1\"", "\"99999999999999999999\"", "\"-1\"", "\"1\", \"2\""] {
        let request = clerk.request(reqwest::Method::POST, &path).json(&town.street_lamp("改").await);
        let header = reqwest::header::HeaderValue::from_bytes(wrong.as_bytes()).unwrap();
        let answer = clerk.sends(request.header("if-match", header)).await;
        assert!((400..500).contains(&answer.status) && answer.code.is_some(), "{wrong}: {answer}");
    }
    assert_eq!(clerk.reads(&draft).await.body["version"], draft.version());
}

#[tokio::test]
async fn the_same_key_does_the_same_thing_once() {
    let town = Town::shared();
    let community = town.division("511102008017").await;
    for path in Path::BOTH {
        let clerk = town.sign_in("haitang-clerk").await.through(path);
        let key = format!("once-{path:?}-{}", std::process::id());
        let input = town.street_lamp("只登记一次").await;
        let first = clerk.acts_once("whistle.draft", &community, None, input.clone(), Some(&key)).await.done();
        let again = clerk.acts_once("whistle.draft", &community, None, input, Some(&key)).await.done();
        assert_eq!(first.text("/id"), again.text("/id"));
        let other = town.street_lamp("换了内容").await;
        let other = clerk.acts_once("whistle.draft", &community, None, other, Some(&key)).await;
        other.refused(422, "idempotency_key_reused");
        // The key belongs to the caller: a colleague's is another.
        let secretary = town.sign_in("haitang").await.through(path);
        let input = town.street_lamp("同一个键，另一个人").await;
        let theirs = secretary.acts_once("whistle.draft", &community, None, input, Some(&key)).await.done();
        assert_ne!(first.text("/id"), theirs.text("/id"));
    }
}

#[tokio::test]
async fn of_ten_at_once_one_wins_and_nine_are_told() {
    let town = Town::shared();
    let clerk = town.sign_in("haitang-clerk").await;
    let draft = clerk.drafts("十人同时").await;
    let mut inputs = Vec::new();
    for n in 0..10 {
        inputs.push(town.street_lamp(&format!("第{n}人")).await);
    }
    let tries = inputs.into_iter().map(|input| clerk.tries("whistle.change", &draft, input));
    let answers = futures::future::join_all(tries).await;
    assert_eq!(answers.iter().filter(|answer| answer.status == 200).count(), 1);
    for answer in answers.iter().filter(|answer| answer.status != 200) {
        answer.refused(412, "stale_version");
    }
    assert_eq!(clerk.reads(&draft).await.body["version"], draft.version() + 1);
}

#[tokio::test]
async fn a_key_used_ten_times_at_once_makes_one_whistle() {
    let town = Town::shared();
    let community = town.division("511102008017").await;
    let clerk = town.sign_in("haitang-clerk").await;
    let key = format!("race-{}", std::process::id());
    let input = town.street_lamp("并发只登记一次").await;
    let tries = (0..10).map(|_| clerk.acts_once("whistle.draft", &community, None, input.clone(), Some(&key)));
    let mut ids: Vec<_> =
        futures::future::join_all(tries).await.into_iter().map(|answer| answer.done().text("/id")).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 1);
}

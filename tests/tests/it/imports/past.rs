//! Whistles of the past (补录): closed, dated when they happened, known from today on; no clock, no reminder.

use serde_json::{Value, json};

use super::sheet::{problems, stores, uploaded};
use crate::town::{Person, Town, day};

const HEADER: &str = "标题,事由,哨类,区划,地点,主办单位,协办单位,吹哨时间,报到时间,办结时间,销哨时间,处理结果,评分\n";

/// The names of the two departments of the town.
async fn departments(person: &Person<'_>, town: &Town) -> [String; 2] {
    let mut names = Vec::new();
    for account in ["dept-a", "dept-b"] {
        let id = town.organisation_of(account).await;
        names.push(person.gets(&format!("/api/v1/organisations/{id}")).await.done().text("/name"));
    }
    [names[0].clone(), names[1].clone()]
}

#[tokio::test]
async fn whistles_of_the_past_are_closed_dated_and_start_no_clock() {
    let town = Town::own();
    let secretary = town.sign_in("haitang").await;
    let [lead, other] = departments(&secretary, &town).await;
    let text = format!(
        "{HEADER}补录夜市油烟,占道,疑难事项,511102008,海棠路,{lead},{other},2025-03-01 09:30,2025-03-01 11:00,2025-03-04,2025-03-05,已规范,5\n\
         补录路灯,,应急处置,市中区/海棠街道,,{lead},,2025/4/1,,,2025/4/2,已修复,\n"
    );
    let import = uploaded(&secretary, "whistle", text.clone()).await;
    let id = import.text("/id");
    assert_eq!(import.body["faulty"], 0, "{:?}", problems(&secretary, &id).await);
    stores(&secretary, &id, false).await.done();

    let list = secretary.gets("/api/v1/whistles?search=补录夜市").await.done();
    let whistle = &list.list("/items")[0];
    assert_eq!((whistle["state"].as_str(), whistle["number"].as_str()), (Some("closed"), Some("511102008-2025-0001")));
    assert!(
        whistle["recordedAt"].is_string() && whistle["dueAt"].is_null() && whistle["overdue"] == false,
        "{whistle}"
    );
    let parties = whistle["assignments"].as_array().unwrap();
    assert!(parties.len() == 2 && parties.iter().all(|party| party["state"] == "done"), "{whistle}");
    let query = "query($id: ID!) { whistle(id: $id) { timeline { act at } allowedActions { name reason } } }";
    let told = secretary.asks(query, json!({ "id": whistle["id"] })).await.done();
    let acts: Vec<_> =
        told.list("/whistle/timeline").iter().map(|line| line["act"].as_str().unwrap().to_owned()).collect();
    assert_eq!(acts.first().map(String::as_str), Some("whistle.sound"), "{acts:?}");
    assert_eq!(acts.last().map(String::as_str), Some("whistle.record"), "{acts:?}");

    // Nothing waits on a desk and no job reminds anybody.
    let jobs =
        town.sign_in("sysadmin").await.gets("/api/v1/jobs?kind=whistle.remind&state=waiting&first=200").await.done();
    let about = jobs.list("/items").iter().filter(|job| job["subject"] == whistle["id"]).count();
    assert_eq!(about, 0, "{jobs}");

    // What counts happened then and is known from today on: as known yesterday it was not there.
    let facts = secretary.gets("/api/v1/facts?from=2025-03-01&asOf=2025-03-31&first=200").await.done();
    let mine: Vec<&Value> = facts.list("/items").iter().filter(|fact| fact["subject"] == whistle["id"]).collect();
    assert!(!mine.is_empty(), "{facts}");
    let recorded = mine
        .iter()
        .all(|fact| fact["recordedAt"].as_str().unwrap() > "2026" && fact["occurredOn"].as_str().unwrap() < "2025-04");
    assert!(recorded, "{mine:?}");
    let before = secretary
        .gets(&format!("/api/v1/facts?from=2025-03-01&asOf=2025-03-31&knownOn={}&first=200", day(-1)))
        .await
        .done();
    assert!(before.list("/items").iter().all(|fact| fact["subject"] != whistle["id"]), "{before}");

    // The same file again doubles what is there; taken back, its facts are void.
    let again = uploaded(&secretary, "whistle", text).await;
    assert_eq!(again.body["faulty"], 2, "{again}");
    secretary.acts("import.undo", &id, None, json!({})).await.done();
    let left = secretary.gets("/api/v1/whistles?search=补录夜市").await.done();
    assert!(left.list("/items").is_empty(), "{left}");
    let facts = secretary.gets("/api/v1/facts?from=2025-03-01&asOf=2025-03-31&first=200").await.done();
    assert!(facts.list("/items").iter().all(|fact| fact["subject"] != whistle["id"]), "{facts}");
}

#[tokio::test]
async fn what_cannot_have_been_is_refused_cell_by_cell() {
    let town = Town::shared();
    let secretary = town.sign_in("haitang").await;
    let [lead, _] = departments(&secretary, town).await;
    let text = format!(
        "{HEADER}将来,,疑难事项,511102008,,{lead},,2099-01-01,,,2099-01-02,好,\n\
         颠倒,,疑难事项,511102008,,{lead},,2025-03-05,,,2025-03-01,好,\n\
         没有日期,,疑难事项,511102008,,{lead},,昨天,,,2025-03-01,好,\n\
         同一单位,,疑难事项,511102008,,{lead},{lead},2025-03-01,,,2025-03-02,好,9\n\
         不能叫,,疑难事项,511102008,,海棠街道办事处,,2025-03-01,,,2025-03-02,好,\n\
         在县里,,疑难事项,511102,,{lead},,2025-03-01,,,2025-03-02,好,\n"
    );
    let import = uploaded(&secretary, "whistle", text).await;
    let told = problems(&secretary, &import.text("/id")).await;
    let expect = |code: &str| assert!(told.iter().any(|one| one == code), "{code} is not among {told:?}");
    expect("2 soundedAt past_in_future");
    expect("3 closedAt past_out_of_order");
    expect("4 soundedAt not_a_date");
    expect("5 supporting whistle_party_twice");
    expect("5 grade out_of_range");
    expect("7 division whistle_no_subdistrict");
    assert!(told.iter().any(|one| one.starts_with("6 lead ")), "{told:?}");
}

//! What Linli does by itself: reminders, once each, whichever server is killed when; and what an administrator sees of it.

use std::{
    collections::BTreeMap,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use crate::{
    authorisation::{On, Row, nothing, row},
    town::{Database, Path, Person, Town, minute},
};

/// What each command is tried on, and by whom.
pub fn rows() -> Vec<Row> {
    vec![row("job.retry", On::Made(|town| Box::pin(a_job(town))), nothing, "sysadmin", None, Some("secadmin"))]
}

async fn a_job(town: &Town) -> String {
    town.sign_in("sysadmin").await.gets("/api/v1/jobs?first=1").await.done().text("/items/0/id")
}

/// The reminders on a whistle's timeline: what, to whom, how often.
async fn reminders(person: &Person<'_>, whistle: &str) -> BTreeMap<(String, String), usize> {
    let query = "query($id: ID!) { whistle(id: $id) { timeline { act actor clock organisation { id } } } }";
    let told = person.asks(query, json!({ "id": whistle })).await.done();
    let mut all = BTreeMap::new();
    for line in told.list("/whistle/timeline") {
        let act = line["act"].as_str().unwrap_or_default();
        if ["whistle.due_soon", "whistle.overdue"].contains(&act) {
            assert_eq!((&line["actor"], &line["clock"]), (&json!("Linli"), &json!("acknowledge")));
            *all.entry((act.to_owned(), line["organisation"]["id"].as_str().unwrap().to_owned())).or_default() += 1;
        }
    }
    all
}

/// Waits until no job is due any more.
pub async fn nothing_waits(town: &Town) {
    let administrator = town.sign_in("sysadmin").await;
    let started = Instant::now();
    loop {
        let now = town.stranger().gets("/health/live").await.done().text("/now");
        let page = administrator.gets("/api/v1/jobs?state=waiting&sort=due&first=1").await.done();
        if page.list("/items").iter().all(|job| job["due"].as_str().is_some_and(|due| due > now.as_str())) {
            return;
        }
        assert!(started.elapsed() < Duration::from_secs(60), "{page}\n{}", town.log());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test]
async fn a_deadline_that_comes_near_stands_on_the_timeline() {
    let town = Town::own();
    let secretary = town.sign_in("haitang").await;
    let sounded = secretary.sounds(&secretary.drafts("到期提醒").await).await;
    assert!(reminders(&secretary, sounded.id()).await.is_empty());

    // An hour to acknowledge; the last quarter of it has begun.
    let later = town.server_at(&minute(50));
    nothing_waits(&later).await;
    let secretary = later.sign_in("haitang").await;
    let told = reminders(&secretary, sounded.id()).await;
    assert!(told.len() == 2 && told.keys().all(|(act, _)| act == "whistle.due_soon"), "{told:?}");
    let now = secretary.reads(&sounded).await.done();
    assert_eq!(now.body["version"].as_i64(), Some(sounded.version()), "a reminder is in nobody's way");
}

#[tokio::test]
async fn whoever_is_killed_whenever_each_reminder_is_there_once() {
    let soak = std::env::var_os("SOAK").is_some();
    let (number, rounds) = if soak { (200, 60) } else { (30, 5) };
    let town = Town::own();
    let secretary = town.sign_in("haitang").await;
    let mut whistles = Vec::new();
    for n in 0..number {
        whistles.push(secretary.sounds(&secretary.drafts(&format!("逐一提醒{n}")).await).await);
    }
    town.is_killed();

    // Two hours later all are late at once. SQLite serves one process, PostgreSQL several; each round is a minute later, so
    // that the leases of the dead have ended.
    let servers = if Database::is_postgres() { 3 } else { 1 };
    for round in 0..rounds {
        let at = minute(120 + round);
        let running: Vec<_> = (0..servers).map(|_| town.server_at(&at)).collect();
        // Somewhere before, inside or after a job's transaction; where differs from run to run.
        tokio::time::sleep(Duration::from_micros(u64::from(std::process::id()) * 7919 * (round as u64 + 1) % 60_000))
            .await;
        running.iter().for_each(Town::is_killed);
    }
    let last = town.server_at(&minute(121 + rounds));
    nothing_waits(&last).await;
    let secretary = last.sign_in("haitang").await;
    for whistle in &whistles {
        let told = reminders(&secretary, whistle.id()).await;
        let parties: Vec<Value> =
            ["lead", "supporting"].map(|role| whistle.assignment(role)["organisation"].clone()).into();
        assert_eq!(told.len(), parties.len(), "{told:?}");
        assert!(told.iter().all(|((act, _), times)| act == "whistle.overdue" && *times == 1), "{told:?}");
    }
    if soak {
        let page = last
            .sign_in("sysadmin")
            .await
            .gets("/api/v1/jobs?kind=whistle.remind&state=done&sort=due&first=200")
            .await
            .done();
        let again = page.list("/items").iter().filter(|job| job["tries"].as_i64() > Some(1)).count();
        assert!(again > 0, "no server was killed in the middle of a job: the test says nothing");
    }
}

#[tokio::test]
async fn the_system_administrator_sees_the_jobs_and_nobody_else_does() {
    let town = Town::shared();
    let administrator = town.sign_in("sysadmin").await;
    let page = administrator.gets("/api/v1/jobs?state=done&first=5").await.done();
    let job = &page.list("/items")[0];
    assert!(job["kind"].is_string() && job["due"].is_string() && job["state"] == "done", "{job}");
    let query = "query($id: ID!) { job(id: $id) { kind subject due state tries nextAt lastCode } }";
    let told = administrator.asks(query, json!({ "id": job["id"] })).await.done();
    assert_eq!((told.text("/job/state"), &told.body["job"]["kind"]), ("done".to_owned(), &job["kind"]));
    for path in Path::BOTH {
        let id = job["id"].as_str().unwrap();
        let done = town.sign_in("sysadmin").await.through(path).acts("job.retry", id, None, json!({})).await;
        done.refused(422, "job_not_parked");
    }
    for account in ["secadmin", "auditor", "haitang"] {
        let page = town.sign_in(account).await.gets("/api/v1/jobs?first=5").await.done();
        assert!(page.list("/items").is_empty(), "{account}: {page}");
    }
}

//! Jobs on a real database: one effect each, whoever works and whenever a worker dies.

use std::collections::BTreeMap;

use linli_domain::{
    Error, Result,
    authorisation::Permission,
    jobs::{Job, MOST_TRIES},
    whistles::Whistle,
};
use linli_persistence::{
    exec::{Later, Queue},
    whistles::timelines,
};
use linli_vocabulary::{OrganisationId, WhistleId, jobs::JobState, whistles::WhistleAct};
use uuid::Uuid;

use super::*;
use crate::{
    calendar::first_start,
    exec::{App, Job as _, PageRequest, Target},
    whistles::{
        AcknowledgeWhistle,
        tests::{Town, set_clock, system, town},
    },
};

/// A town with whistles sounded on Wednesday at ten: an office hour to acknowledge, five working days to report in.
async fn sounded(number: usize) -> (Town, Vec<Whistle>) {
    let town = town().await;
    first_start(&town.app).await.unwrap();
    let mut whistles = Vec::new();
    for _ in 0..number {
        whistles.push(town.sounded().await);
    }
    (town, whistles)
}

/// Works until nothing is due.
async fn work(app: &App) -> usize {
    let mut worker = app.worker();
    let mut done = 0;
    while worker.turn().await.unwrap() {
        done += 1;
    }
    done
}

/// The reminders on a whistle's timeline, with how often each is there.
async fn reminders(app: &App, whistle: WhistleId) -> BTreeMap<(WhistleAct, OrganisationId), usize> {
    let reader = app.read(&system()).unwrap();
    let lines = timelines(&reader, &[whistle]).await.unwrap().remove(&whistle).unwrap_or_default();
    let mut all = BTreeMap::new();
    for line in lines.iter().filter(|line| matches!(line.act, WhistleAct::DueSoon | WhistleAct::Overdue)) {
        *all.entry((line.act, line.organisation.unwrap())).or_default() += 1;
    }
    all
}

async fn jobs(app: &App, state: JobState) -> Vec<Job> {
    jobs_of(app, "whistle.remind", state).await
}

async fn jobs_of(app: &App, kind: &str, state: JobState) -> Vec<Job> {
    let filter = JobFilter { state: Some(vec![state]), kind: Some(kind.to_owned()) };
    let page = PageRequest { first: Some(200), after: None };
    let page = app.read(&system()).unwrap().list::<Job>(&filter, JobSort::Due, &page).await.unwrap();
    page.items.into_iter().map(|(job, _)| job).collect()
}

#[tokio::test]
async fn a_deadline_is_told_of_when_it_comes_near_and_when_it_has_passed() {
    let (town, whistles) = sounded(1).await;
    let (app, whistle) = (&town.app, &whistles[0]);
    assert_eq!(jobs(app, JobState::Waiting).await.len(), 4, "two moments for each of two kinds of clocks");
    work(app).await;
    assert!(reminders(app, whistle.id).await.is_empty());

    set_clock(app, "2026-11-18T10:46:00+08:00");
    work(app).await;
    let near = [(WhistleAct::DueSoon, town.department), (WhistleAct::DueSoon, town.other)];
    assert_eq!(reminders(app, whistle.id).await, near.map(|key| (key, 1)).into());
    assert_eq!(work(app).await, 0);

    let mine = AcknowledgeWhistle { assignment: whistle.assignments[0].id };
    app.execute(&town.department(), Target::of(whistle.id), mine).await.unwrap();
    set_clock(app, "2026-11-18T11:01:00+08:00");
    work(app).await;
    let passed = [near[0], near[1], (WhistleAct::Overdue, town.other)];
    assert_eq!(reminders(app, whistle.id).await, passed.map(|key| (key, 1)).into(), "who acknowledged is not late");
    let now = app.read(&system()).unwrap().get::<Whistle>(whistle.id).await.unwrap();
    assert_eq!(now.version, whistle.version + 1, "a reminder is in nobody's way");
}

#[tokio::test]
async fn three_workers_at_once_do_everything_once() {
    let (town, whistles) = sounded(8).await;
    set_clock(&town.app, "2026-11-18T11:30:00+08:00");
    let (one, two, three) = futures::join!(work(&town.app), work(&town.app), work(&town.app));
    let nightly = KNOWN.iter().filter(|known| known.is_nightly()).count();
    assert_eq!(one + two + three, 8 * 2 + nightly, "near and passed for each, and one night");
    for whistle in &whistles {
        let once = [(WhistleAct::Overdue, town.department), (WhistleAct::Overdue, town.other)].map(|key| (key, 1));
        assert_eq!(reminders(&town.app, whistle.id).await, once.into(), "late is late, not near");
    }
}

#[tokio::test]
async fn a_worker_that_dies_before_it_begins_is_replaced_and_comes_too_late_itself() {
    let (town, whistles) = sounded(1).await;
    let app = &town.app;
    set_clock(app, "2026-11-18T10:46:00+08:00");
    work(&town.app).await;
    set_clock(app, "2026-11-18T11:30:00+08:00");
    let dying = Queue::new(app.db().clone(), vec!["whistle.remind"]);
    let taken = dying.take(app.clock().now()).await.unwrap().unwrap();
    assert_eq!(work(app).await, 0, "it is in the hands of a worker");

    set_clock(app, "2026-11-18T11:30:31+08:00");
    assert_eq!(work(app).await, 1, "its lease has ended");
    let (id, command) = RemindWhistle::of(taken.job.subject, taken.job.due);
    let late = app.execute_leased(&system(), Target::of(id), command, Some(&taken)).await;
    assert!(matches!(late, Err(Error::Internal(_))), "it is not dead after all: {late:?}");
    assert_eq!(dying.give_back(&taken, "internal", app.clock().now()).await.unwrap(), None);
    assert!(reminders(app, whistles[0].id).await.values().all(|times| *times == 1));
    assert!(jobs(app, JobState::Done).await.iter().any(|job| job.id == taken.job.id && job.tries == 2));
}

/// As when the power goes in the middle: everything was written, nothing committed.
#[derive(Clone, Debug, serde::Serialize)]
struct DiesInside(RemindWhistle);

impl Command for DiesInside {
    const NEEDS: Permission = Permission::WhistleRemind;
    type On = Whistle;
    type Output = Whistle;

    async fn run(self, on: Loaded<Whistle>, tx: &mut Tx) -> Result<Whistle> {
        self.0.run(on, tx).await?;
        Err(Error::internal("the power is gone"))
    }
}

#[tokio::test]
async fn a_worker_that_dies_inside_leaves_nothing_and_one_that_dies_after_leaves_it_done() {
    let (town, whistles) = sounded(1).await;
    let app = &town.app;
    set_clock(app, "2026-11-18T10:46:00+08:00");
    let dying = Queue::new(app.db().clone(), vec!["whistle.remind"]);
    let taken = dying.take(app.clock().now()).await.unwrap().unwrap();
    let (id, command) = RemindWhistle::of(taken.job.subject, taken.job.due);
    let inside = app.execute_leased(&system(), Target::of(id), DiesInside(command.clone()), Some(&taken)).await;
    assert!(inside.is_err() && reminders(app, whistles[0].id).await.is_empty());
    app.execute_leased(&system(), Target::of(id), command, Some(&taken)).await.unwrap();

    // It died before it could say so; nobody needs to be told.
    set_clock(app, "2026-11-18T10:47:00+08:00");
    work(app).await;
    assert_eq!(reminders(app, whistles[0].id).await.len(), 2);
    assert!(reminders(app, whistles[0].id).await.values().all(|times| *times == 1));
}

#[tokio::test]
async fn what_keeps_failing_is_parked_until_somebody_lets_it_be_tried_again() {
    const KIND: &str = "retention.apply";
    let town = town().await;
    let app = &town.app;
    let queue = Queue::new(app.db().clone(), vec![KIND]);
    let now = app.clock().now();
    let asked = Later { kind: KIND, subject: Uuid::nil(), due: now, on_behalf_of: None };
    queue.enqueue(vec![asked.clone()], now).await.unwrap();
    for tries in 1..=MOST_TRIES {
        let taken = queue.take(app.clock().now()).await.unwrap().unwrap();
        assert_eq!(taken.job.tries, tries);
        let stands = queue.give_back(&taken, "unavailable", app.clock().now()).await.unwrap();
        assert_eq!(stands, Some(if tries < MOST_TRIES { JobState::Waiting } else { JobState::Parked }));
        assert!(queue.take(app.clock().now()).await.unwrap().is_none(), "not before its time");
        app.clock().set(app.clock().now().plus(chrono::TimeDelta::hours(7)));
    }
    assert!(queue.take(app.clock().now()).await.unwrap().is_none());
    let parked = jobs_of(app, KIND, JobState::Parked).await.pop().unwrap();
    assert_eq!(parked.last_code.as_deref(), Some("unavailable"));

    app.execute(&system(), Target::of(parked.id), RetryJob {}).await.unwrap();
    let again = app.execute(&system(), Target::of(parked.id), RetryJob {}).await;
    assert!(matches!(again, Err(Error::Rule("job_not_parked", _))), "{again:?}");
    work(app).await;
    assert!(jobs_of(app, KIND, JobState::Done).await.iter().any(|job| job.id == parked.id));
    queue.enqueue(vec![asked], app.clock().now()).await.unwrap();
    assert!(queue.take(app.clock().now()).await.unwrap().is_none(), "what is done is not asked for again");
}

#[tokio::test]
async fn a_job_that_kills_its_worker_every_time_is_parked_too() {
    let (town, _) = sounded(1).await;
    let app = &town.app;
    set_clock(app, "2026-11-18T10:46:00+08:00");
    let queue = Queue::new(app.db().clone(), vec!["whistle.remind"]);
    for _ in 1..=MOST_TRIES {
        assert!(queue.take(app.clock().now()).await.unwrap().is_some());
        app.clock().set(app.clock().now().plus(chrono::TimeDelta::seconds(31)));
    }
    assert!(queue.take(app.clock().now()).await.unwrap().is_none());
    assert_eq!(jobs(app, JobState::Parked).await.len(), 1);
}

#[tokio::test]
async fn what_is_old_enough_is_cleared_at_night() {
    let (town, _) = sounded(1).await;
    let app = &town.app;
    app.relay().turn(app.clock().now()).await.unwrap();
    let newest = app.db().newest_seq().await.unwrap();
    set_clock(app, "2026-12-02T10:00:00+08:00");
    work(app).await;
    let done = jobs(app, JobState::Done).await.len();
    assert_eq!(done, 4);
    assert!(app.db().changed_after(0).await.unwrap().len() > 4);

    set_clock(app, "2027-01-05T10:00:00+08:00");
    work(app).await;
    assert_eq!(jobs(app, JobState::Done).await.len(), 0, "done jobs are kept for a month");
    let kept = app.db().changed_after(0).await.unwrap();
    assert!(kept.len() > 4, "events are kept for a year");

    set_clock(app, "2028-02-05T10:00:00+08:00");
    while app.relay().turn(app.clock().now()).await.unwrap().events > 0 {}
    work(app).await;
    while app.relay().turn(app.clock().now()).await.unwrap().events > 0 {}
    let kept: Vec<_> = app.db().changed_after(0).await.unwrap().into_iter().map(|hint| hint.seq).collect();
    assert!(kept.iter().all(|seq| *seq > newest) && kept.is_sorted() && !kept.is_empty(), "{kept:?} after {newest}");
}

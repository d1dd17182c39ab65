//! Telling, sending, escalating and summing up on a real database: once each, whoever dies when.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicBool, Ordering},
};

use futures::future::BoxFuture;
use linli_domain::{
    Error, Result,
    identity::GrantHolder,
    jobs::Job,
    notifications::{Delivery, Notification, OneTimeCode},
    phone::Mobile,
    whistles::Whistle,
};
use linli_persistence::{exec::Queue, whistles::timelines};
use linli_vocabulary::{
    AccountId, OrganisationId, Timestamp, WhistleId,
    identity::Role,
    jobs::JobState,
    notifications::{Channel, DeliveryState, NoticeKind},
    whistles::WhistleAct,
};

use super::*;
use crate::{
    exec::{App, Command, Job as _, Loaded, PageRequest, Realm, Relay, Target, Tx},
    identity::{CreateAccount, GiveGrant},
    jobs::{JobFilter, JobSort},
    organisations::{AppointPost, CreatePost},
    rules::first_start as rules,
    whistles::{
        AcknowledgeWhistle, EscalateWhistle,
        tests::{Town, set_clock, system, town_with},
    },
};

/// A gateway that keeps what it is handed, or fails.
#[derive(Default)]
struct Stub {
    sent: Mutex<Vec<Outgoing>>,
    fails: AtomicBool,
}

impl Gateway for Stub {
    fn send<'a>(&'a self, message: &'a Outgoing) -> BoxFuture<'a, Result<(), GatewayFault>> {
        Box::pin(async move {
            if self.fails.load(Ordering::Relaxed) {
                return Err(GatewayFault::Passing("status_503".to_owned()));
            }
            self.sent.lock().unwrap().push(message.clone());
            Ok(())
        })
    }
}

struct Scene {
    town: Town,
    relay: Relay,
    stub: Arc<Stub>,
    officer: AccountId,
    secretary: AccountId,
}

/// The town on a Wednesday at ten, with an officer of the called department and a secretary who can be told.
async fn scene() -> Scene {
    let stub = Arc::new(Stub::default());
    let town = town_with(Gateways::through(stub.clone())).await;
    crate::calendar::first_start(&town.app).await.unwrap();
    rules(&town.app).await.unwrap();
    let officer = hire(&town.app, "officer").await;
    let secretary = hire(&town.app, "secretary").await;
    let today = town.app.clock().now().date();
    let department = GrantHolder::Account(officer);
    let grant = GiveGrant::organisation(department, Role::DepartmentOfficer, town.department, today);
    town.app.execute(&system(), Target::of(()), grant).await.unwrap();
    let holder = GrantHolder::Account(secretary);
    let grant = GiveGrant::division(holder, Role::SubdistrictSecretary, town.community, today);
    // The secretary of the community's own division is enough for a test.
    town.app.execute(&system(), Target::of(()), grant).await.unwrap();
    let relay = town.app.relay();
    Scene { town, relay, stub, officer, secretary }
}

async fn hire(app: &App, login: &str) -> AccountId {
    let create = CreateAccount::new(login, "示某某", None);
    app.execute(&system(), Target::of(()), create).await.unwrap().account.id
}

async fn told(app: &App, account: AccountId) -> Vec<NoticeKind> {
    let page = PageRequest { first: Some(200), after: None };
    let reader = app.read(&system()).unwrap();
    let all =
        reader.list::<Notification>(&NotificationFilter::default(), NotificationSort::Newest, &page).await.unwrap();
    let mine = all.items.into_iter().map(|(one, _)| one).filter(|one| one.account == account);
    mine.map(|one| one.kind).collect()
}

async fn deliveries(app: &App) -> Vec<Delivery> {
    let page = PageRequest { first: Some(200), after: None };
    let reader = app.read(&system()).unwrap();
    let all = reader.list::<Delivery>(&DeliveryFilter::default(), DeliverySort::Newest, &page).await.unwrap();
    all.items.into_iter().map(|(one, _)| one).collect()
}

fn by_chat(kinds: &[NoticeKind]) -> SetNotificationPreference {
    let outside = |kind: &NoticeKind| OutsideInput { kind: *kind, channel: Channel::Chat };
    SetNotificationPreference::choosing(kinds.iter().map(outside).collect(), None, Some("officer-1"))
}

impl Scene {
    fn app(&self) -> &App {
        &self.town.app
    }

    async fn chooses(&self, kinds: &[NoticeKind]) {
        self.app().execute(&system(), Target::of(self.officer), by_chat(kinds)).await.unwrap();
    }

    async fn sounded(&self) -> Whistle {
        let whistle = self.town.sounded().await;
        self.settles().await;
        whistle
    }

    /// Gives every event its number.
    async fn stamps(&self) -> usize {
        let mut stamped = 0;
        loop {
            match self.relay.turn(self.app().clock().now()).await.unwrap().events {
                0 => return stamped,
                some => stamped += some,
            }
        }
    }

    /// Lets the relay and a worker do everything that is due.
    async fn settles(&self) {
        let mut worker = self.app().worker();
        while self.stamps().await > 0 || worker.turn().await.unwrap() {}
    }

    fn sent(&self) -> Vec<Outgoing> {
        self.stub.sent.lock().unwrap().clone()
    }
}

#[tokio::test]
async fn a_call_is_told_once_to_whom_it_concerns_and_to_nobody_else() {
    let scene = scene().await;
    scene.sounded().await;
    assert_eq!(told(scene.app(), scene.officer).await, [NoticeKind::Called]);
    assert!(told(scene.app(), scene.secretary).await.is_empty());
}

/// As when the power goes in the middle: everything was written, nothing committed.
#[derive(Clone, Debug, serde::Serialize)]
struct DiesInside(TellNotifications);

impl Command for DiesInside {
    const NEEDS: linli_domain::authorisation::Permission = TellNotifications::NEEDS;
    type On = Realm;
    type Output = telling::Told;

    async fn run(self, on: Loaded<Realm>, tx: &mut Tx) -> Result<Self::Output> {
        assert!(self.0.run(on, tx).await?.0 > 0, "it would have told somebody");
        Err(Error::internal("the power is gone"))
    }
}

#[tokio::test]
async fn whoever_dies_when_a_call_is_told_once() {
    let scene = scene().await;
    let app = scene.app();
    scene.chooses(&[NoticeKind::Called]).await;
    scene.settles().await;
    scene.town.sounded().await;
    scene.stamps().await;

    let queue = Queue::new(app.db().clone(), vec![TellNotifications::NEEDS.name()]);
    let taken = queue.take(app.clock().now()).await.unwrap().unwrap();
    let (ground, command) = TellNotifications::of(taken.job.subject, taken.job.due);
    let dead = app.execute_leased(&system(), Target::of(ground), DiesInside(command.clone()), Some(&taken)).await;
    assert!(dead.is_err() && told(app, scene.officer).await.is_empty(), "nothing of it was committed");

    // It dies before it has begun; another one takes over when its lease has ended, and it comes too late itself.
    app.clock().set(app.clock().now().plus(chrono::TimeDelta::seconds(31)));
    scene.settles().await;
    let late = app.execute_leased(&system(), Target::of(ground), command.clone(), Some(&taken)).await;
    assert!(matches!(late, Err(Error::Internal(_))), "{late:?}");
    // Without a lease, as if the mark had been lost: who was told is not told again.
    app.execute(&system(), Target::of(ground), command).await.unwrap();
    scene.settles().await;
    assert_eq!(told(app, scene.officer).await, [NoticeKind::Called]);
    assert_eq!(scene.sent().len(), 1);
}

#[tokio::test]
async fn two_at_once_tell_once() {
    let scene = scene().await;
    let app = scene.app();
    scene.town.sounded().await;
    scene.stamps().await;
    let queue = Queue::new(app.db().clone(), vec![TellNotifications::NEEDS.name()]);
    let taken = queue.take(app.clock().now()).await.unwrap().unwrap();
    let tell = || {
        let (ground, command) = TellNotifications::of(taken.job.subject, taken.job.due);
        async move { app.execute(&system(), Target::of(ground), command).await }
    };
    let (one, two, three) = futures::join!(tell(), tell(), tell());
    assert!(one.is_ok() && two.is_ok() && three.is_ok());
    assert_eq!(told(app, scene.officer).await, [NoticeKind::Called]);
}

#[tokio::test]
async fn outside_goes_what_was_chosen_masked_and_with_one_id_for_all_tries() {
    let scene = scene().await;
    let app = scene.app();
    scene.chooses(&[NoticeKind::Called]).await;
    scene.stub.fails.store(true, Ordering::Relaxed);
    let whistle = scene.sounded().await;
    let waiting = deliveries(app).await.pop().unwrap();
    assert_eq!((waiting.state, waiting.tries), (DeliveryState::Queued, 1));
    assert_eq!(waiting.last_code.as_deref(), Some("status_503"));

    scene.stub.fails.store(false, Ordering::Relaxed);
    app.clock().set(app.clock().now().plus(chrono::TimeDelta::seconds(11)));
    scene.settles().await;
    let sent = deliveries(app).await.pop().unwrap();
    assert_eq!((sent.state, sent.tries, sent.address.as_deref()), (DeliveryState::Sent, 2, Some("o***")));
    let message = scene.sent().pop().unwrap();
    assert_eq!((message.id, message.to.as_str()), (sent.id, "officer-1"));
    assert!(message.text.zh.contains(&whistle.number) && !message.text.zh.contains(&whistle.content.title));

    // Handed over, and dead before it could be recorded: the next one hands over the same id, for the gateway to know it.
    let (id, command) = SendDelivery::of(sent.id.into(), sent.due_at);
    app.execute(&system(), Target::of(id), command).await.unwrap();
    assert_eq!(scene.sent().len(), 1, "what was sent is not sent again");
}

/// It dies after the gateway has taken the message and before that is recorded.
#[derive(Clone, Debug, serde::Serialize)]
struct DiesAfterSending(SendDelivery);

impl Command for DiesAfterSending {
    const NEEDS: linli_domain::authorisation::Permission = SendDelivery::NEEDS;
    type On = Delivery;
    type Output = Delivery;

    async fn prepare(
        self,
        app: &App,
        request: &Arc<crate::exec::Request>,
        id: linli_vocabulary::DeliveryId,
    ) -> Result<Self> {
        Ok(Self(self.0.prepare(app, request, id).await?))
    }

    async fn run(self, _: Loaded<Delivery>, _: &mut Tx) -> Result<Delivery> {
        Err(Error::internal("the power is gone"))
    }
}

#[tokio::test]
async fn a_message_that_was_handed_over_unrecorded_is_handed_over_again_under_its_id() {
    let scene = scene().await;
    let app = scene.app();
    scene.chooses(&[NoticeKind::Called]).await;
    scene.settles().await;
    scene.town.sounded().await;
    scene.stamps().await;
    let telling = Queue::new(app.db().clone(), vec![TellNotifications::NEEDS.name()]);
    while let Some(taken) = telling.take(app.clock().now()).await.unwrap() {
        let (ground, command) = TellNotifications::of(taken.job.subject, taken.job.due);
        app.execute_leased(&system(), Target::of(ground), command, Some(&taken)).await.unwrap();
    }
    let sending = Queue::new(app.db().clone(), vec![SendDelivery::NEEDS.name()]);
    let taken = sending.take(app.clock().now()).await.unwrap().unwrap();
    let (id, command) = SendDelivery::of(taken.job.subject, taken.job.due);
    let dead = app.execute_leased(&system(), Target::of(id), DiesAfterSending(command), Some(&taken)).await;
    assert!(dead.is_err() && deliveries(app).await[0].state == DeliveryState::Queued);
    app.clock().set(app.clock().now().plus(chrono::TimeDelta::seconds(31)));
    scene.settles().await;
    let ids: Vec<_> = scene.sent().into_iter().map(|one| one.id).collect();
    assert_eq!(ids, [id, id], "at least once, with an id by which the gateway knows the second");
    assert_eq!(deliveries(app).await[0].state, DeliveryState::Sent);
}

#[tokio::test]
async fn at_night_only_emergencies_go_outside() {
    let scene = scene().await;
    let app = scene.app();
    scene.chooses(&[NoticeKind::Called]).await;
    set_clock(app, "2026-11-18T23:00:00+08:00");
    scene.sounded().await;
    assert_eq!(told(app, scene.officer).await, [NoticeKind::Called], "in the app it is there at once");
    assert!(scene.sent().is_empty());
    set_clock(app, "2026-11-19T07:00:00+08:00");
    scene.settles().await;
    assert_eq!(scene.sent().len(), 1);
}

/// The escalations on a whistle's timeline, as level and organisation.
async fn escalated(app: &App, whistle: WhistleId) -> Vec<(u8, OrganisationId)> {
    let reader = app.read(&system()).unwrap();
    let lines = timelines(&reader, &[whistle]).await.unwrap().remove(&whistle).unwrap_or_default();
    let steps = lines.iter().filter(|line| line.act == WhistleAct::Escalated);
    steps.map(|line| (line.level.unwrap(), line.organisation.unwrap())).collect()
}

/// The moment of the last step that was taken.
async fn taken(app: &App) -> Timestamp {
    let filter = JobFilter { state: Some(vec![JobState::Done]), kind: Some(EscalateWhistle::NEEDS.name().to_owned()) };
    let page = PageRequest { first: Some(1), after: None };
    let page = app.read(&system()).unwrap().list::<Job>(&filter, JobSort::Latest, &page).await.unwrap();
    page.items.into_iter().map(|(job, _)| job.due).next().unwrap()
}

#[tokio::test]
async fn an_overdue_call_climbs_step_by_step_and_stops_when_somebody_acts() {
    let scene = scene().await;
    let (app, town) = (scene.app(), &scene.town);
    let head = hire(app, "head").await;
    let post = CreatePost { title: "局长".into(), display_order: 1 };
    let post = app.execute(&system(), Target::of(town.department), post).await.unwrap();
    let appoint = AppointPost { account: "head".into(), since: app.clock().now().date() };
    app.execute(&system(), Target::of(post.id), appoint).await.unwrap();
    let whistle = scene.sounded().await;

    // Called some milliseconds after ten, so due after eleven, and an office hour later only when the office opens again.
    set_clock(app, "2026-11-18T14:00:05+08:00");
    scene.settles().await;
    let mut first = escalated(app, whistle.id).await;
    first.sort_by_key(|(_, organisation)| *organisation == town.other);
    assert_eq!(first, [(1, town.department), (1, town.other)]);
    assert_eq!(told(app, head).await, [NoticeKind::Escalated]);
    let (id, command) = EscalateWhistle::of(whistle.id.into(), taken(app).await);
    app.execute(&system(), Target::of(id), command).await.unwrap();
    assert_eq!(escalated(app, whistle.id).await.len(), 2, "each step once");

    let mine = whistle.assignments.iter().find(|one| one.organisation == town.department).unwrap();
    let before = mine.clocks;
    app.execute(&town.department(), Target::of(whistle.id), AcknowledgeWhistle { assignment: mine.id }).await.unwrap();
    set_clock(app, "2026-11-18T18:00:00+08:00");
    scene.settles().await;
    let steps = escalated(app, whistle.id).await;
    assert_eq!(steps[2..], [(2, town.other)], "who has acted is left in peace");
    assert!(told(app, scene.secretary).await.contains(&NoticeKind::Escalated));
    let now = app.read(&system()).unwrap().get::<Whistle>(whistle.id).await.unwrap();
    let other =
        |whistle: &Whistle| whistle.assignments.iter().find(|one| one.organisation == town.other).unwrap().clocks;
    assert_eq!(other(&now), other(&whistle), "no deadline moves");
    assert_eq!(now.assignments[0].clocks.map(|one| one.report_in), before.map(|one| one.report_in));
}

#[tokio::test]
async fn a_digest_comes_once_on_a_working_day_and_not_when_nothing_is_open() {
    let scene = scene().await;
    let app = scene.app();
    let idle = hire(app, "idle").await;
    let today = app.clock().now().date();
    let elsewhere = GiveGrant::organisation(GrantHolder::Account(idle), Role::DepartmentOfficer, scene.town.far, today);
    app.execute(&system(), Target::of(()), elsewhere).await.unwrap();
    scene.sounded().await;
    set_clock(app, "2026-11-19T08:00:30+08:00");
    scene.settles().await;
    let digests = |kinds: Vec<NoticeKind>| kinds.into_iter().filter(|kind| *kind == NoticeKind::Digest).count();
    assert_eq!(digests(told(app, scene.officer).await), 1);
    assert_eq!(digests(told(app, scene.secretary).await), 1, "the secretary hears that a department is late");
    assert_eq!(digests(told(app, idle).await), 0, "nothing is open for who was not called");
    let (id, command) = SendDigest::of(scene.officer.into(), "2026-11-19T08:00:00+08:00".parse().unwrap());
    app.execute(&system(), Target::of(id), command).await.unwrap();
    assert_eq!(digests(told(app, scene.officer).await), 1, "one a day");
    // Saturday.
    set_clock(app, "2026-11-21T12:00:00+08:00");
    scene.settles().await;
    let all = digests(told(app, scene.officer).await);
    set_clock(app, "2026-11-22T12:00:00+08:00");
    scene.settles().await;
    assert_eq!(digests(told(app, scene.officer).await), all);
}

/// As somebody else's command does it who has a telephone and no account yet.
#[derive(Clone, Debug, serde::Serialize)]
struct SendsCode {
    #[serde(skip)]
    sealed: Option<SealedCode>,
}

impl Command for SendsCode {
    const NEEDS: linli_domain::authorisation::Permission = TellNotifications::NEEDS;
    type On = Realm;
    type Output = telling::Told;

    async fn prepare(self, app: &App, _: &Arc<crate::exec::Request>, (): ()) -> Result<Self> {
        let code = OneTimeCode::try_from("204816".to_owned())?;
        Ok(Self { sealed: Some(app.seal_code(&Mobile::parse("13800138000")?, &code)?) })
    }

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<Self::Output> {
        let sealed = self.sealed.ok_or_else(|| Error::internal("not prepared"))?;
        queue_code(tx, sealed, "test".to_owned()).await?;
        Ok(telling::Told(1))
    }
}

#[tokio::test]
async fn a_code_reaches_a_telephone_and_is_nowhere_bare() {
    let scene = scene().await;
    let app = scene.app();
    app.execute(&system(), Target::of(()), SendsCode { sealed: None }).await.unwrap();
    let queued = deliveries(app).await.pop().unwrap();
    let kept = format!("{:?}{:?}", serde_json::to_string(&queued).unwrap(), queued.sealed);
    assert!(!kept.contains("13800138000") && !kept.contains("204816"), "{kept}");
    scene.settles().await;
    let message = scene.sent().pop().unwrap();
    assert_eq!((message.to.as_str(), message.text.zh.contains("204816")), ("13800138000", true));
    let sent = deliveries(app).await.pop().unwrap();
    assert_eq!((sent.state, sent.sealed), (DeliveryState::Sent, None));
}

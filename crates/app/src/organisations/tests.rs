//! Posts and what follows from leaving one, on a real database, with the statements of each step.

use std::sync::Arc;

use linli_domain::{
    Error, Result,
    divisions::Division,
    identity::GrantHolder,
    organisations::{Competence, Handover, Organisation},
};
use linli_migrations::{Migrator, MigratorTrait};
use linli_vocabulary::{
    AccountId, Date, DivisionId, OrganisationId, divisions::DivisionKind, identity::Role,
    organisations::OrganisationKind,
};

use super::*;
use crate::{
    divisions::{AddDivision, CloseDivision},
    exec::{App, Clock, Db, DbSettings, PageRequest, Request, Secret, Settings, Target, counted, tests::place},
    identity::{ChangePassword, CreateAccount, Credentials, GiveGrant},
};

struct Hall {
    app: App,
    district: DivisionId,
    _folder: tempfile::TempDir,
}

fn linli() -> Arc<Request> {
    Arc::new(Request::system("test"))
}

async fn hall() -> Hall {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("t.db").display());
    let db = Db::connect(&DbSettings { url, connections: 2 }).await.unwrap();
    Migrator::up(db.writer(), None).await.unwrap();
    let settings = Settings {
        secret: Secret::new([7; 32]),
        demonstration: false,
        second_factor: false,
        commands_per_minute: std::num::NonZeroU32::MAX,
        gateways: crate::notifications::Gateways::default(),
        files: crate::attachments::Files::in_memory(),
    };
    let app = App::new(db, Clock::default(), settings);
    let district = place(&app, "511102").await;
    Hall { app, district, _folder: folder }
}

impl Hall {
    fn today(&self) -> Date {
        self.app.clock().now().date()
    }

    async fn organisation(&self, on: DivisionId, name: &str) -> Organisation {
        let create = CreateOrganisation {
            name: name.into(),
            short_name: name.into(),
            kind: OrganisationKind::DistrictDepartment,
            uscc: None,
            display_order: 1,
        };
        self.app.execute(&linli(), Target::of(on), create).await.unwrap()
    }

    async fn hires(&self, login: &str) -> AccountId {
        let issued =
            self.app.execute(&linli(), Target::of(()), CreateAccount::new(login, "示某某", None)).await.unwrap();
        let change = ChangePassword::new(&issued.slip.unwrap(), PASSWORD);
        self.app.execute(&linli(), Target::of(issued.account.id), change).await.unwrap();
        issued.account.id
    }

    async fn signs_in(&self, login: &str) -> Arc<Request> {
        let credentials =
            Credentials { account: login.into(), password: PASSWORD.into(), code: None, device: None, mobile: false };
        let opened = self.app.sign_in(&linli(), credentials).await.unwrap();
        let caller = self.app.authenticate(&opened.access_token, None).await.unwrap();
        Arc::new(Request { caller, address: None, trace: "t".into() })
    }

    async fn sets(&self, organisation: OrganisationId, valid_from: &str) -> Result<Competence> {
        let set = SetCompetence {
            process: "占道经营查处".into(),
            valid_from: valid_from.parse().unwrap(),
            source: "local choice".into(),
        };
        self.app.execute(&linli(), Target::of(organisation), set).await
    }
}

const PASSWORD: &str = "Linxi-2026-x";

fn code<T>(answer: Result<T>) -> &'static str {
    answer.err().map_or("done", |error: Error| error.code())
}

#[tokio::test]
async fn a_post_is_held_left_and_handed_over() {
    let hall = hall().await;
    let bureau = hall.organisation(hall.district, "示例城管局").await;
    hall.hires("dept-a").await;
    let create = CreatePost { title: "局长".into(), display_order: 1 };
    let (post, statements) = counted(hall.app.execute(&linli(), Target::of(bureau.id), create)).await;
    let post = post.unwrap();
    assert_eq!(statements, 5, "create: organisation, post, what it is found by, audit, event");

    let appoint = |login: &str| AppointPost { account: login.into(), since: hall.today() };
    let (held, statements) = counted(hall.app.execute(&linli(), Target::of(post.id), appoint("dept-a"))).await;
    assert!(held.unwrap().holder_on(hall.today()).is_some());
    assert_eq!(statements, 8, "appoint: post, tenures, organisation, account, post, tenure, audit, event");
    assert_eq!(code(hall.app.execute(&linli(), Target::of(post.id), appoint("dept-a")).await), "post_held");
    assert_eq!(code(hall.app.execute(&linli(), Target::of(post.id), appoint("nobody")).await), "post_no_such_account");

    let close = CloseOrganisation { reason: "撤并".into() };
    let target = Target { id: bureau.id, expected_version: Some(1), key: None };
    assert_eq!(code(hall.app.execute(&linli(), target.clone(), close.clone()).await), "organisation_has_holders");

    let end = EndPost { until: hall.today() };
    let (left, statements) = counted(hall.app.execute(&linli(), Target::of(post.id), end)).await;
    assert!(left.unwrap().holder_on(hall.today()).is_none());
    assert_eq!(statements, 9, "end: post, tenures, organisation, work, post, tenure, hand-over, audit, events");
    let reader = hall.app.reader(&linli());
    let (filter, page) = (HandoverFilter::default(), PageRequest::default());
    let handovers = reader.list::<Handover>(&filter, HandoverSort::Newest, &page).await.unwrap();
    let (handover, _) = &handovers.items[0];
    assert!(handover.items.is_empty() && handover.closed_at.is_some(), "nothing was open");
    hall.app.execute(&linli(), target, close).await.unwrap();
}

#[tokio::test]
async fn one_authority_is_competent_at_a_time() {
    let hall = hall().await;
    let (former, next) =
        (hall.organisation(hall.district, "示例甲局").await, hall.organisation(hall.district, "示例乙局").await);
    hall.sets(former.id, "2024-01-01").await.unwrap();
    assert_eq!(code(hall.sets(next.id, "2024-01-01").await), "competence_not_after_former");
    hall.sets(next.id, "2026-01-01").await.unwrap();
    for (on, competent) in [("2023-12-31", None), ("2025-12-31", Some(former.id)), ("2026-01-01", Some(next.id))] {
        let filter = CompetenceFilter { on: Some(on.parse().unwrap()), ..CompetenceFilter::default() };
        let reader = hall.app.reader(&linli());
        let page = reader.list::<Competence>(&filter, CompetenceSort::Process, &PageRequest::default()).await.unwrap();
        assert_eq!(page.items.first().map(|(competence, _)| competence.organisation), competent, "{on}");
    }
}

#[tokio::test]
async fn a_grant_reaches_what_closed_divisions_left_to_its_own() {
    let hall = hall().await;
    let mut places: Vec<Division> = Vec::new();
    for code in ["511102004", "511102006", "511102008"] {
        let add = AddDivision { code: code.into(), name: format!("示例{code}"), kind: DivisionKind::Subdistrict };
        places.push(hall.app.execute(&linli(), Target::of(hall.district), add).await.unwrap());
    }
    let office = hall.organisation(places[0].id, "示例办事处").await;
    let secretary = GrantHolder::Account(hall.hires("haitang").await);
    let grant = GiveGrant::division(secretary, Role::SubdistrictSecretary, places[2].id, hall.today());
    hall.app.execute(&linli(), Target::of(()), grant).await.unwrap();
    let change = async || {
        let change = CreatePost { title: "主任".into(), display_order: 1 };
        code(hall.app.execute(&hall.signs_in("haitang").await, Target::of(office.id), change).await)
    };
    assert_eq!(change().await, "forbidden");
    // The first went into the second, and the second into the third, which the secretary leads.
    for (closed, heir) in [(0, 1), (1, 2)] {
        let close = CloseDivision { last_day: hall.today(), successor: Some(places[heir].id) };
        let target = Target { id: places[closed].id, expected_version: Some(1), key: None };
        hall.app.execute(&linli(), target, close).await.unwrap();
    }
    assert_eq!(change().await, "done");
}

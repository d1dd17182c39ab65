//! Whistles on a real database: the whole way, its statements, its races, its calendar.

use std::{collections::BTreeSet, sync::Arc};

use linli_domain::{
    Error, Result,
    authorisation::{Caller, HeldGrant, Permission, Scope, Signed},
    divisions::Division,
    event::Happened,
    whistles::Whistle,
};
use linli_migrations::{Migrator, MigratorTrait};
use linli_vocabulary::{
    AccountId, AssignmentId, DivisionId, GrantId, OrganisationId, SessionId,
    divisions::{DivisionKind, DivisionLevel},
    identity::Role,
    organisations::OrganisationKind,
    whistles::{AssignmentState, WhistleKind, WhistleState},
};
use uuid::Uuid;

use super::*;
use crate::{
    calendar::{LoadCalendarYear, first_start},
    desk,
    exec::{
        Allowed, App, Clock, Command, Db, DbSettings, Loaded, PageRequest, Realm, Request, Secret, Settings, Target,
        allowed_actions, counted,
    },
    organisations::CreateOrganisation,
};

pub(crate) struct Town {
    pub(crate) app: App,
    pub(crate) community: DivisionId,
    pub(crate) department: OrganisationId,
    pub(crate) other: OrganisationId,
    pub(crate) far: OrganisationId,
    _folder: tempfile::TempDir,
}

/// The district, which an import would make.
#[derive(Clone, Debug, serde::Serialize)]
struct MakeDistrict;

impl Command for MakeDistrict {
    const NEEDS: Permission = Permission::DivisionAdd;
    type On = Realm;
    type Output = Division;

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<Division> {
        let division = Division {
            id: tx.new_id(),
            version: 1,
            code: "511102".into(),
            name: "示例区".into(),
            short_name: "示例".into(),
            kind: DivisionKind::District,
            level: DivisionLevel::County,
            parent: None,
            valid_from: tx.today(),
            valid_to: None,
            successor: None,
        };
        tx.create(division, Happened("division.added")).await
    }
}

pub(crate) fn system() -> Arc<Request> {
    Arc::new(Request::system("test"))
}

fn caller(account: u128, role: Role, scope: Scope) -> Arc<Request> {
    let grant = HeldGrant { id: GrantId::from(Uuid::from_u128(account)), role, scope, on_behalf_of: None };
    let signed = Signed {
        account: AccountId::from(Uuid::from_u128(account)),
        session: SessionId::from(Uuid::from_u128(account)),
        login: "test".into(),
        name: "示例".into(),
        limited: false,
        by_phone: false,
        grants: vec![grant],
    };
    Arc::new(Request { caller: Caller::Account(Box::new(signed)), address: None, trace: "t".into() })
}

const CLERK: u128 = 11;
const SECRETARY: u128 = 12;
const DEPARTMENT: u128 = 13;
const OTHER: u128 = 14;

pub(crate) async fn town() -> Town {
    town_with(crate::notifications::Gateways::default()).await
}

/// The same with ways out of the house.
pub(crate) async fn town_with(gateways: crate::notifications::Gateways) -> Town {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("t.db").display());
    let db = Db::connect(&DbSettings { url, connections: 4 }).await.unwrap();
    Migrator::up(db.writer(), None).await.unwrap();
    let settings = Settings {
        secret: Secret::new([7; 32]),
        demonstration: false,
        second_factor: false,
        commands_per_minute: std::num::NonZeroU32::MAX,
        gateways,
        files: crate::attachments::Files::in_memory(),
    };
    let app = App::new(db, Clock::default(), settings);
    // A Wednesday at ten in the morning, whenever the test runs.
    set_clock(&app, "2026-11-18T10:00:00+08:00");
    let district = app.execute(&system(), Target::of(()), MakeDistrict).await.unwrap().id;
    let subdistrict = place(&app, district, "511102008", DivisionKind::Subdistrict).await;
    let community = place(&app, subdistrict, "511102008017", DivisionKind::ResidentsCommittee).await;
    let elsewhere = place(&app, district, "511102006", DivisionKind::Subdistrict).await;
    organisation(&app, subdistrict, "示例街道办事处", OrganisationKind::SubdistrictOffice).await;
    let department = organisation(&app, district, "示例区甲局", OrganisationKind::DistrictDepartment).await;
    let other = organisation(&app, district, "示例区乙局", OrganisationKind::DistrictDepartment).await;
    let far = organisation(&app, elsewhere, "示例通江公用", OrganisationKind::Utility).await;
    Town { app, community, department, other, far, _folder: folder }
}

pub(crate) fn set_clock(app: &App, to: &str) {
    app.clock().set(to.parse().unwrap());
}

async fn place(app: &App, on: DivisionId, code: &str, kind: DivisionKind) -> DivisionId {
    let add = crate::divisions::AddDivision { code: code.into(), name: format!("示例{code}"), kind };
    app.execute(&system(), Target::of(on), add).await.unwrap().id
}

async fn organisation(app: &App, on: DivisionId, name: &str, kind: OrganisationKind) -> OrganisationId {
    let create = CreateOrganisation { name: name.into(), short_name: name.into(), kind, uscc: None, display_order: 1 };
    app.execute(&system(), Target::of(on), create).await.unwrap().id
}

impl Town {
    fn clerk(&self) -> Arc<Request> {
        caller(CLERK, Role::SubdistrictClerk, Scope::Division("511102008".into()))
    }

    fn secretary(&self) -> Arc<Request> {
        caller(SECRETARY, Role::SubdistrictSecretary, Scope::Division("511102008".into()))
    }

    pub(crate) fn department(&self) -> Arc<Request> {
        caller(DEPARTMENT, Role::DepartmentOfficer, Scope::Organisation(self.department))
    }

    fn other(&self) -> Arc<Request> {
        caller(OTHER, Role::DepartmentOfficer, Scope::Organisation(self.other))
    }

    fn input(&self) -> DraftWhistle {
        DraftWhistle {
            title: "路灯不亮".into(),
            body: "三盏路灯不亮。".into(),
            kind: WhistleKind::WorkPromotion,
            address: None,
            lead: self.department,
            supporting: vec![self.other],
        }
    }

    async fn draft(&self) -> Result<Whistle> {
        self.app.execute(&self.clerk(), Target::of(self.community), self.input()).await
    }

    async fn acts<C: Command<On = Whistle, Output = Whistle>>(
        &self,
        request: &Arc<Request>,
        whistle: &Whistle,
        command: C,
    ) -> Result<Whistle> {
        self.app.execute(request, Target::of(whistle.id), command).await
    }

    pub(crate) async fn sounded(&self) -> Whistle {
        let draft = self.draft().await.unwrap();
        self.acts(&self.secretary(), &draft, SoundWhistle {}).await.unwrap()
    }
}

fn of(whistle: &Whistle, organisation: OrganisationId) -> AssignmentId {
    whistle.assignments.iter().rev().find(|one| one.organisation == organisation).unwrap().id
}

fn reasons(allowed: &[Allowed]) -> Vec<(&'static str, bool)> {
    allowed.iter().map(|one| (one.name, one.reason.is_none())).collect()
}

#[tokio::test]
async fn the_whole_way_with_its_statements() {
    let town = town().await;
    first_start(&town.app).await.unwrap();
    let (draft, statements) = counted(town.draft()).await;
    let draft = draft.unwrap();
    assert_eq!((draft.number.as_str(), draft.state), ("511102008-2026-0001", WhistleState::Draft));
    assert_eq!(statements, 10, "draft");
    let secretary = town.secretary();
    let (whistle, statements) = counted(town.acts(&secretary, &draft, SoundWhistle {})).await;
    let whistle = whistle.unwrap();
    // Load and its parties, rule, calendar, whistle, parties, timeline, escalations and calendar, jobs, audit, event, facts.
    assert_eq!(statements, 13, "sound");
    let (lead, support) = (of(&whistle, town.department), of(&whistle, town.other));
    let department = town.department();
    let other = town.other();
    let acknowledge = AcknowledgeWhistle { assignment: lead };
    let (acknowledged, statements) = counted(town.acts(&department, &whistle, acknowledge)).await;
    acknowledged.unwrap();
    assert_eq!(statements, 8, "acknowledge");
    let come = |assignment| ReportInWhistle { assignment, arrived: "两人".into(), remark: None };
    let finish = |assignment| FinishWhistle { assignment, result: "已修复。".into() };
    town.acts(&department, &whistle, come(lead)).await.unwrap();
    town.acts(&department, &whistle, HandleWhistle { assignment: lead, remark: None }).await.unwrap();
    town.acts(&other, &whistle, come(support)).await.unwrap();
    town.acts(&other, &whistle, finish(support)).await.unwrap();
    let done = town.acts(&department, &whistle, finish(lead)).await.unwrap();
    assert_eq!(done.state, WhistleState::Done);
    let ratings = [lead, support].map(|assignment| RateParty { assignment, grade: 5, remark: None }).to_vec();
    town.acts(&town.secretary(), &whistle, ConfirmWhistle { remark: None, ratings }).await.unwrap();
    let closed = town.acts(&town.secretary(), &whistle, CloseWhistle {}).await.unwrap();
    assert_eq!((closed.state, closed.version), (WhistleState::Closed, 10));
    let reader = town.app.read(&town.clerk()).unwrap();
    let lines = &timelines(&reader, &[closed.id]).await.unwrap()[&closed.id];
    assert_eq!(lines.len(), 10, "every act left its line");
    assert_eq!(reader.get::<Whistle>(closed.id).await.unwrap(), Whistle { appended: Vec::new(), ..closed });
}

#[tokio::test]
async fn a_list_takes_two_statements_however_long() {
    let town = town().await;
    first_start(&town.app).await.unwrap();
    for _ in 0..12 {
        town.sounded().await;
    }
    for request in [town.secretary(), town.department()] {
        let reader = town.app.read(&request).unwrap();
        for first in [1, 12] {
            let page = PageRequest { first: Some(first), after: None };
            let everything = WhistleFilter::default();
            let list = reader.list::<Whistle>(&everything, WhistleSort::Due, &page);
            let (page, statements) = counted(list).await;
            assert_eq!((page.unwrap().items.len(), statements), (first as usize, 2));
        }
    }
    let reader = town.app.read(&town.department()).unwrap();
    let listed = async |filter: WhistleFilter| {
        let page = reader.list::<Whistle>(&filter, WhistleSort::Newest, &PageRequest::default()).await.unwrap();
        page.items.len()
    };
    assert_eq!(listed(WhistleFilter { search: Some("路灯".into()), ..Default::default() }).await, 12);
    assert_eq!(listed(WhistleFilter { overdue: Some(true), ..Default::default() }).await, 0);
    assert_eq!(listed(WhistleFilter { party: Some(town.other), ..Default::default() }).await, 12);
    assert_eq!(listed(WhistleFilter { party: Some(town.far), ..Default::default() }).await, 0);
    set_clock(&town.app, "2026-11-18T11:01:00+08:00");
    let reader = town.app.read(&town.department()).unwrap();
    let late = WhistleFilter { overdue: Some(true), ..Default::default() };
    let page = reader.list::<Whistle>(&late, WhistleSort::Due, &PageRequest::default()).await.unwrap();
    assert_eq!(page.items.len(), 12, "one office hour to acknowledge has passed");
}

#[tokio::test]
async fn no_two_drafts_get_the_same_number() {
    let town = town().await;
    let drafts = futures::future::join_all((0..20).map(|_| town.draft())).await;
    let numbers: BTreeSet<_> = drafts.into_iter().map(|draft| draft.unwrap().number).collect();
    let expected: BTreeSet<_> = (1..=20).map(|number| format!("511102008-2026-{number:04}")).collect();
    assert_eq!(numbers, expected);
}

#[tokio::test]
async fn only_departments_of_the_place_are_called_and_only_a_subdistrict_whistles() {
    let town = town().await;
    let wrong = DraftWhistle { lead: town.far, ..town.input() };
    let refused = town.app.execute(&town.clerk(), Target::of(town.community), wrong).await.unwrap_err();
    assert_eq!(refused.code(), "whistle_not_callable");
    let twice = DraftWhistle { supporting: vec![town.department], ..town.input() };
    let refused = town.app.execute(&town.clerk(), Target::of(town.community), twice).await.unwrap_err();
    assert_eq!(refused.code(), "whistle_party_twice");
}

#[tokio::test]
async fn a_department_acts_on_its_own_assignment_and_sees_no_draft() {
    let town = town().await;
    first_start(&town.app).await.unwrap();
    let draft = town.draft().await.unwrap();
    let department = town.department();
    let lead = AcknowledgeWhistle { assignment: of(&draft, town.department) };
    assert!(matches!(town.acts(&department, &draft, lead).await, Err(Error::NotFound(_))));
    town.acts(&town.secretary(), &draft, SoundWhistle {}).await.unwrap();
    assert!(matches!(town.acts(&town.other(), &draft, lead).await, Err(Error::Forbidden)));
    assert!(matches!(town.acts(&town.secretary(), &draft, lead).await, Err(Error::Forbidden)));
    town.acts(&department, &draft, lead).await.unwrap();
    let again = town.acts(&department, &draft, lead).await.unwrap_err();
    assert_eq!(again.code(), "whistle_already_acknowledged");
}

#[tokio::test]
async fn a_return_is_reassigned_and_the_returned_call_stays() {
    let town = town().await;
    first_start(&town.app).await.unwrap();
    let whistle = town.sounded().await;
    let lead = of(&whistle, town.department);
    let give_back = ReturnWhistle { assignment: lead, reason: "不属本单位职责".into(), proposed: None };
    town.acts(&town.department(), &whistle, give_back).await.unwrap();
    let reassign = ReassignWhistle { assignment: lead, organisation: town.department, reason: "属贵单位".into() };
    let whistle = town.acts(&town.secretary(), &whistle, reassign).await.unwrap();
    let states: Vec<_> = whistle.assignments.iter().map(|one| (one.organisation, one.state)).collect();
    assert_eq!(
        states,
        [
            (town.department, AssignmentState::Returned),
            (town.other, AssignmentState::Called),
            (town.department, AssignmentState::Called),
        ]
    );
    let reader = town.app.read(&town.secretary()).unwrap();
    assert_eq!(reader.get::<Whistle>(whistle.id).await.unwrap().assignments, whistle.assignments);
}

#[tokio::test]
async fn loading_the_year_sets_what_waited_for_it_once() {
    let town = town().await;
    first_start(&town.app).await.unwrap();
    set_clock(&town.app, "2026-12-31T16:00:00+08:00");
    let whistle = town.sounded().await;
    assert!(whistle.is_pending(), "three working days reach into 2027");
    let acknowledge = whistle.due_at().expect("an office hour needs no other year");
    assert!(acknowledge.to_string().starts_with("2026-12-31T09:00:0"));
    let administrator = caller(15, Role::SystemAdministrator, Scope::Realm);
    let reader = town.app.read(&administrator).unwrap();
    let waiting = desk::waiting(&reader).await.unwrap();
    assert_eq!(waiting.iter().map(|item| item.action).collect::<Vec<_>>(), ["calendar_year.load"]);
    let day = |text: &str| text.parse().unwrap();
    let year = LoadCalendarYear {
        year: 2027,
        source: "示例通知".into(),
        holidays: vec![day("2027-01-01")],
        make_up_days: vec![day("2027-01-02")],
    };
    town.app.execute(&administrator, Target::of(()), year.clone()).await.unwrap();
    let reader = town.app.read(&town.clerk()).unwrap();
    let fixed = reader.get::<Whistle>(whistle.id).await.unwrap();
    let due = fixed.assignments[0].clocks.unwrap().report_in.clock.due_at.unwrap();
    assert_eq!((fixed.is_pending(), due.date().to_string().as_str()), (false, "2027-01-05"));
    assert_eq!(fixed.version, whistle.version + 1);
    let again = town.app.execute(&administrator, Target::of(()), year).await.unwrap_err();
    assert_eq!(again.code(), "calendar_year_already_loaded");
}

#[tokio::test]
async fn a_caller_is_told_what_may_be_done_and_why_not_the_rest() {
    let town = town().await;
    first_start(&town.app).await.unwrap();
    let draft = town.draft().await.unwrap();
    let allowed = async |request: &Arc<Request>, whistle: &Whistle| {
        let reader = town.app.read(request).unwrap();
        let (answer, statements) = counted(allowed_actions(&reader, &[whistle])).await;
        assert!(statements <= 2);
        reasons(&answer.unwrap()[&whistle.id])
    };
    assert_eq!(
        allowed(&town.clerk(), &draft).await,
        [("whistle.change", true), ("whistle.discard", true), ("whistle.attach", true)]
    );
    let whistle = town.acts(&town.secretary(), &draft, SoundWhistle {}).await.unwrap();
    assert_eq!(
        allowed(&town.department(), &whistle).await,
        [
            ("whistle.attach", true),
            ("whistle.acknowledge", true),
            ("whistle.report_in", true),
            ("whistle.handle", false),
            ("whistle.finish", false),
            ("whistle.return", true),
        ]
    );
    let secretary = allowed(&town.secretary(), &whistle).await;
    assert!(secretary.iter().all(|(name, allowed)| *allowed == (*name == "whistle.attach")), "{secretary:?}");
}

#[tokio::test]
async fn the_desk_tells_each_what_waits() {
    let town = town().await;
    first_start(&town.app).await.unwrap();
    town.draft().await.unwrap();
    let whistle = town.sounded().await;
    let actions = async |request: &Arc<Request>| {
        let reader = town.app.read(request).unwrap();
        let (items, statements) = counted(desk::waiting(&reader)).await;
        assert!(statements <= 2, "{statements}");
        items.unwrap().iter().map(|item| item.action).collect::<Vec<_>>()
    };
    assert_eq!(actions(&town.secretary()).await, ["whistle.sound"]);
    assert_eq!(actions(&town.department()).await, ["whistle.acknowledge"]);
    assert!(actions(&town.clerk()).await.is_empty());
    let lead = of(&whistle, town.department);
    let give_back = ReturnWhistle { assignment: lead, reason: "不属本单位职责".into(), proposed: None };
    town.acts(&town.department(), &whistle, give_back).await.unwrap();
    assert_eq!(actions(&town.secretary()).await, ["whistle.sound", "whistle.reassign"]);
    assert!(actions(&town.department()).await.is_empty());

    let reader = town.app.read(&town.other()).unwrap();
    let (from, to) = ("2026-11-16".parse().unwrap(), "2026-11-30".parse().unwrap());
    let due = desk::due(&reader, from, to).await.unwrap();
    let what: Vec<_> = due.iter().map(|one| (one.what.zh.as_ref(), one.due_at.date().to_string())).collect();
    assert_eq!(what, [("示例区乙局 签收", "2026-11-18".to_owned()), ("示例区乙局 报到", "2026-11-23".to_owned())]);
    let counts = desk::counts(&reader, 1).await.unwrap();
    assert_eq!((counts.running, counts.overdue, counts.due_today), (1, 0, 1));
}

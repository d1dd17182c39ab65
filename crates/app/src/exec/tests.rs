//! The guards of the enforced path, each tried with a command that breaks the rule on purpose.

use std::sync::Arc;

use linli_domain::{
    Error, Message, Result,
    authorisation::{Caller, HeldGrant, Permission, Scope, Signed},
    divisions::Division,
    event::Happened,
    policy_documents::{PolicyDocument, PolicyDocumentContent},
};
use linli_migrations::{Migrator, MigratorTrait};
use linli_vocabulary::{
    AccountId, AuditEntryId, DivisionId, GrantId, SessionId, Timestamp,
    divisions::{DivisionKind, DivisionLevel},
    identity::{AuditOutcome, Role},
};
use uuid::Uuid;

use super::*;
use crate::audit::{AuditEntry, AuditEntryFilter, AuditEntrySort};

/// What a rogue command does instead of its duty.
#[derive(Clone, Copy, Debug, serde::Serialize)]
enum Rogue {
    Honest,
    CommitsNothing,
    CreatesElsewhere(DivisionId),
    RefusesButKeeps,
    RefusesAfterWriting,
}

impl Command for Rogue {
    const NEEDS: Permission = Permission::PolicyDocumentCreate;
    type On = Division;
    type Output = PolicyDocument;

    async fn run(self, on: Loaded<Division>, tx: &mut Tx) -> Result<PolicyDocument> {
        let division = if let Self::CreatesElsewhere(other) = self { other } else { on.id };
        let content = PolicyDocumentContent {
            title: "示例文件".into(),
            issuer: "示例机关".into(),
            number: None,
            issued_on: tx.today(),
        };
        let document =
            PolicyDocument { id: tx.new_id(), version: 1, division, division_code: on.code.clone(), content };
        if matches!(self, Self::CommitsNothing) {
            return Ok(document);
        }
        let document = tx.create(document, Happened("policy_document.created")).await?;
        let refusal = || Error::Rule("rogue", Message::new("不行", "no"));
        match self {
            Self::RefusesButKeeps => Err(tx.keep(refusal())),
            Self::RefusesAfterWriting => Err(refusal()),
            _ => Ok(document),
        }
    }
}

struct Town {
    app: App,
    division: DivisionId,
    other: DivisionId,
    _folder: tempfile::TempDir,
}

/// A town with two divisions, made through the realm as the import would.
async fn town() -> Town {
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
    let (division, other) = (place(&app, "511102").await, place(&app, "511111").await);
    Town { app, division, other, _folder: folder }
}

#[derive(Clone, Debug, serde::Serialize)]
struct Place(&'static str);

impl Command for Place {
    const NEEDS: Permission = Permission::DivisionAdd;
    type On = Realm;
    type Output = Division;

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<Division> {
        let division = Division {
            id: tx.new_id(),
            version: 1,
            code: self.0.into(),
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

pub(crate) async fn place(app: &App, code: &'static str) -> DivisionId {
    app.execute(&Arc::new(Request::system("test")), Target::of(()), Place(code)).await.unwrap().id
}

fn coordinator(code: &str, role: Role) -> Arc<Request> {
    let grant = HeldGrant {
        id: GrantId::from(Uuid::from_u128(3)),
        role,
        scope: Scope::Division(code.into()),
        on_behalf_of: None,
    };
    let signed = Signed {
        account: AccountId::from(Uuid::from_u128(1)),
        session: SessionId::from(Uuid::from_u128(2)),
        login: "shizhong".into(),
        name: "示例".into(),
        limited: false,
        by_phone: false,
        grants: vec![grant],
    };
    Arc::new(Request { caller: Caller::Account(Box::new(signed)), address: None, trace: "t".into() })
}

impl Town {
    async fn trail(&self, action: &str) -> Vec<AuditEntry> {
        let filter = AuditEntryFilter { action: Some(action.into()), ..Default::default() };
        let reader = self.app.read(&Arc::new(Request::system("test"))).unwrap();
        let page = reader.list::<AuditEntry>(&filter, AuditEntrySort::Newest, &PageRequest::default()).await.unwrap();
        page.items.into_iter().map(|(entry, _)| entry).collect()
    }

    async fn documents(&self) -> usize {
        let reader = self.app.read(&Arc::new(Request::system("test"))).unwrap();
        let all = PageRequest::default();
        let filter = Default::default();
        let page = reader.list::<PolicyDocument>(&filter, Default::default(), &all);
        page.await.unwrap().items.len()
    }

    async fn attempt(&self, request: &Arc<Request>, rogue: Rogue) -> Result<PolicyDocument> {
        self.app.execute(request, Target::of(self.division), rogue).await
    }
}

#[tokio::test]
async fn an_honest_command_leaves_its_record_and_one_audit_entry() {
    let town = town().await;
    let dana = coordinator("511102", Role::CountyCoordinator);
    let (document, statements) = counted(town.attempt(&dana, Rogue::Honest)).await;
    assert_eq!(document.unwrap().version, 1);
    // load the division · insert · what it is found by · audit · outbox
    assert_eq!(statements, 5);
    let trail = town.trail("policy_document.create").await;
    assert_eq!(trail.len(), 1);
    assert_eq!(trail[0].outcome, AuditOutcome::Done);
}

#[tokio::test]
async fn a_commit_without_an_event_is_a_bug_error() {
    let town = town().await;
    let dana = coordinator("511102", Role::CountyCoordinator);
    assert!(matches!(town.attempt(&dana, Rogue::CommitsNothing).await, Err(Error::Internal(_))));
    assert!(town.trail("policy_document.create").await.is_empty());
}

#[tokio::test]
async fn a_record_cannot_be_created_outside_the_authorised_container() {
    let town = town().await;
    let dana = coordinator("511102", Role::CountyCoordinator);
    let elsewhere = town.attempt(&dana, Rogue::CreatesElsewhere(town.other)).await;
    assert!(matches!(elsewhere, Err(Error::Internal(_))));
    assert_eq!(town.documents().await, 0);
}

#[tokio::test]
async fn a_refusal_writes_nothing_unless_it_is_kept() {
    let town = town().await;
    let dana = coordinator("511102", Role::CountyCoordinator);
    assert_eq!(town.attempt(&dana, Rogue::RefusesAfterWriting).await.unwrap_err().code(), "rogue");
    assert_eq!(town.documents().await, 0);
    assert_eq!(town.attempt(&dana, Rogue::RefusesButKeeps).await.unwrap_err().code(), "rogue");
    assert_eq!(town.documents().await, 1);
    assert_eq!(town.trail("policy_document.create").await[0].outcome, AuditOutcome::Refused);
}

#[tokio::test]
async fn a_neighbour_and_a_reader_are_forbidden_and_a_stranger_must_sign_in() {
    let town = town().await;
    let neighbour = coordinator("511111", Role::CountyCoordinator);
    let reader = coordinator("511102", Role::CommunityOfficer);
    for _ in 0..3 {
        assert_eq!(town.attempt(&neighbour, Rogue::Honest).await.unwrap_err().code(), "forbidden");
    }
    assert_eq!(town.attempt(&reader, Rogue::Honest).await.unwrap_err().code(), "forbidden");
    let anonymous = Arc::new(Request { caller: Caller::Anonymous, address: None, trace: String::new() });
    assert_eq!(town.attempt(&anonymous, Rogue::Honest).await.unwrap_err().code(), "unauthenticated");
    // Both callers are one account here, so their denials of this minute are one entry; the stranger's is another.
    let trail = town.trail("policy_document.create").await;
    assert!((2..=3).contains(&trail.len()), "{}", trail.len());
    assert!(trail.iter().all(|entry| entry.outcome == AuditOutcome::Denied));
    assert_eq!(town.documents().await, 0);
}

#[tokio::test]
async fn a_repeated_request_answers_the_same_record_and_other_input_is_refused() {
    let town = town().await;
    let dana = coordinator("511102", Role::CountyCoordinator);
    let keyed = || Target { key: Some("k-1".into()), ..Target::of(town.division) };
    let first = town.app.execute(&dana, keyed(), Rogue::Honest).await.unwrap();
    let again = town.app.execute(&dana, keyed(), Rogue::Honest).await.unwrap();
    assert_eq!(first, again);
    assert_eq!(town.documents().await, 1);
    let other = town.app.execute(&dana, keyed(), Rogue::RefusesAfterWriting).await;
    assert_eq!(other.unwrap_err().code(), "idempotency_key_reused");
}

#[tokio::test]
async fn the_relay_numbers_and_seals_and_a_touched_row_breaks_the_chain() {
    let town = town().await;
    let dana = coordinator("511102", Role::CountyCoordinator);
    for _ in 0..3 {
        town.attempt(&dana, Rogue::Honest).await.unwrap();
    }
    let stamped = town.app.relay().turn(town.app.clock().now()).await.unwrap();
    assert_eq!((stamped.events, stamped.audit), (5, 5));
    let mut trail = town.trail("policy_document.create").await;
    trail.extend(town.trail("division.add").await);
    trail.sort_by_key(|entry| entry.seq);
    assert_eq!(trail.iter().filter_map(|entry| entry.seq).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    let key = AuditKey::new(Secret::new([7; 32]).derive("audit").to_vec());
    let mut seal = String::new();
    for entry in &trail {
        assert_eq!(entry.mac, key.mac_of(entry));
        seal = key.seal(&seal, &entry.mac);
        assert_eq!(entry.seal.as_deref(), Some(seal.as_str()));
    }
    let touched = AuditEntry { address: Some("10.0.0.1".into()), ..trail[0].clone() };
    assert_ne!(touched.mac, key.mac_of(&touched));
}

#[tokio::test]
async fn a_relay_that_died_is_followed_by_another_also_when_the_clock_was_set_back() {
    let town = town().await;
    let dana = coordinator("511102", Role::CountyCoordinator);
    let turn = async |relay: &Relay| {
        town.attempt(&dana, Rogue::Honest).await.unwrap();
        relay.turn(town.app.clock().now()).await.unwrap().events > 0
    };
    let (dead, second, third) = (town.app.relay(), town.app.relay(), town.app.relay());
    assert!(turn(&dead).await);
    assert!(!turn(&second).await, "the lease holds for a while");
    town.app.clock().shift(6_000);
    assert!(turn(&second).await);
    // A demonstration is started again, on another day.
    town.app.clock().shift(-86_400_000);
    assert!(turn(&third).await);
}

#[tokio::test]
async fn pages_go_on_where_they_ended_and_a_foreign_cursor_is_refused() {
    let town = town().await;
    let dana = coordinator("511102", Role::CountyCoordinator);
    for _ in 0..5 {
        town.attempt(&dana, Rogue::Honest).await.unwrap();
    }
    let reader = town.app.read(&dana).unwrap();
    let mut seen = std::collections::BTreeSet::new();
    let mut page = PageRequest { first: Some(2), after: None };
    loop {
        let answer = reader.list::<PolicyDocument>(&Default::default(), Default::default(), &page).await.unwrap();
        seen.extend(answer.items.iter().map(|(document, _)| document.id));
        page.after = answer.items.last().map(|(_, cursor)| cursor.clone());
        if !answer.more {
            break;
        }
    }
    assert_eq!(seen.len(), 5);
    let foreign = reader.list::<Division>(&Default::default(), Default::default(), &page).await;
    assert_eq!(foreign.unwrap_err().code(), "invalid");
    let huge = PageRequest { first: Some(100_000), after: None };
    assert!(reader.list::<Division>(&Default::default(), Default::default(), &huge).await.is_err());
}

#[tokio::test]
async fn moments_sort_as_text_on_sqlite_whether_or_not_they_have_milliseconds() {
    let town = town().await;
    let moments = ["2026-11-23T01:00:00.000Z", "2026-11-23T01:00:00.001Z", "2026-11-23T01:00:00.100Z"];
    let ids: Vec<AuditEntryId> = town.trail("division.add").await.into_iter().map(|entry| entry.id).collect();
    assert_eq!(ids.len(), 2);
    let texts: Vec<String> = moments
        .iter()
        .map(|text| text.parse::<Timestamp>().unwrap().utc())
        .map(|at| at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, false))
        .collect();
    assert!(texts.is_sorted(), "{texts:?}");
}

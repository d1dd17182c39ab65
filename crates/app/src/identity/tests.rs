//! Signing in and what follows, on a real database.

use std::sync::Arc;

use linli_domain::{
    Error, Result,
    authorisation::Caller,
    identity::{Account, GrantHolder},
};
use linli_migrations::{Migrator, MigratorTrait};
use linli_vocabulary::{AccountId, identity::Role};

use super::*;
use crate::exec::{App, Clock, Db, DbSettings, Request, Secret, Settings, Target, counted, tests::place};

struct Office {
    app: App,
    _folder: tempfile::TempDir,
}

async fn office(second_factor: bool) -> Office {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}", folder.path().join("t.db").display());
    let db = Db::connect(&DbSettings { url, connections: 2 }).await.unwrap();
    Migrator::up(db.writer(), None).await.unwrap();
    let settings = Settings {
        secret: Secret::new([7; 32]),
        demonstration: false,
        second_factor,
        commands_per_minute: std::num::NonZeroU32::MAX,
        gateways: crate::notifications::Gateways::default(),
        files: crate::attachments::Files::in_memory(),
    };
    Office { app: App::new(db, Clock::default(), settings), _folder: folder }
}

fn from(address: &str) -> Arc<Request> {
    Arc::new(Request { caller: Caller::Anonymous, address: Some(address.to_owned()), trace: "t".into() })
}

fn shows(account: &str, password: &str) -> Credentials {
    Credentials { account: account.into(), password: password.into(), code: None, device: None, mobile: false }
}

const PASSWORD: &str = "Linxi-2026-x";

impl Office {
    fn linli() -> Arc<Request> {
        Arc::new(Request::system("test"))
    }

    async fn hires(&self, login: &str) -> AccountId {
        let issued =
            self.app.execute(&Self::linli(), Target::of(()), CreateAccount::new(login, "示某某", None)).await.unwrap();
        let change = ChangePassword::new(&issued.slip.unwrap(), PASSWORD);
        self.app.execute(&Self::linli(), Target::of(issued.account.id), change).await.unwrap();
        issued.account.id
    }

    async fn grants(&self, grant: GiveGrant) -> Result<()> {
        self.app.execute(&Self::linli(), Target::of(()), grant).await.map(drop)
    }

    async fn signs_in(&self, login: &str) -> Opened {
        self.app.sign_in(&from("203.0.113.1"), shows(login, PASSWORD)).await.unwrap()
    }

    async fn caller(&self, opened: &Opened) -> Arc<Request> {
        let caller = self.app.authenticate(&opened.access_token, None).await.unwrap();
        Arc::new(Request { caller, ..(*from("203.0.113.1")).clone() })
    }

    fn today(&self) -> linli_vocabulary::Date {
        self.app.clock().now().date()
    }

    fn later(&self, minutes: i64) {
        self.app.clock().shift(minutes * 60_000);
    }
}

fn code<T>(answer: Result<T>) -> &'static str {
    match answer {
        Ok(_) => "done",
        Err(error) => error.code(),
    }
}

#[tokio::test]
async fn a_token_costs_one_statement() {
    let office = office(false).await;
    let auditor = office.hires("auditor").await;
    office.grants(GiveGrant::realm(auditor, Role::AuditAdministrator, office.today())).await.unwrap();
    let opened = office.signs_in("Auditor").await;
    let (caller, statements) = counted(office.app.authenticate(&opened.access_token, None)).await;
    let signed = caller.unwrap().signed().unwrap().clone();
    assert_eq!(statements, 1);
    assert_eq!((signed.account, signed.grants.len()), (auditor, 1));
    assert!(!opened.must_change_password);
}

#[tokio::test]
async fn a_slip_opens_a_session_that_can_only_change_the_password() {
    let office = office(false).await;
    let create = CreateAccount::new("sysadmin", "管某某", None);
    let issued = office.app.execute(&Office::linli(), Target::of(()), create.clone()).await.unwrap();
    let id = issued.account.id;
    office.grants(GiveGrant::realm(id, Role::SystemAdministrator, office.today())).await.unwrap();
    let slip = issued.slip.unwrap();
    let opened = office.app.sign_in(&from("203.0.113.1"), shows("sysadmin", &slip)).await.unwrap();
    assert!(opened.must_change_password);
    let person = office.caller(&opened).await;
    assert_eq!(
        person.caller.permissions(),
        ["account.change_password", "account.confirm_factor", "account.enrol_factor", "account.read", "session.close"]
    );
    assert_eq!(code(office.app.execute(&person, Target::of(()), create).await), "forbidden");
    let change =
        |current: &str, new: &str| office.app.execute(&person, Target::of(id), ChangePassword::new(current, new));
    assert_eq!(code(change("Wrong-Slip-1", PASSWORD).await), "invalid");
    assert_eq!(code(change(&slip, "Sysadmin-2026").await), "invalid");
    change(&slip, PASSWORD).await.unwrap();
    let opened = office.signs_in("sysadmin").await;
    assert!(!opened.must_change_password && opened.must_enrol_factor);
    assert_eq!(code(change(PASSWORD, &slip).await), "invalid", "the slip was one of the last five");
}

#[tokio::test]
async fn without_a_second_factor_where_it_is_required_nothing_but_enrolling_is_allowed() {
    let office = office(true).await;
    let id = office.hires("fujie").await;
    let opened = office.signs_in("fujie").await;
    assert!(opened.must_enrol_factor);
    let person = office.caller(&opened).await;
    let enrolled = office.app.execute(&person, Target::of(id), EnrolFactor::default()).await.unwrap();
    assert!(enrolled.uri.unwrap().starts_with("otpauth://totp/Linli:fujie?secret="));
    assert!(person.caller.signed().unwrap().limited);
}

#[tokio::test]
async fn an_administrator_needs_the_second_factor_whatever_the_setting_says() {
    let office = office(false).await;
    let id = office.hires("sysadmin").await;
    office.grants(GiveGrant::realm(id, Role::SystemAdministrator, office.today())).await.unwrap();
    office.hires("fujie").await;
    assert!(office.signs_in("sysadmin").await.must_enrol_factor);
    assert!(!office.signs_in("fujie").await.must_enrol_factor);
}

#[tokio::test]
async fn five_failures_stop_a_name_at_an_address_and_nobody_elsewhere() {
    let office = office(false).await;
    office.hires("fujie").await;
    let (guesser, official) = (from("198.51.100.7"), from("203.0.113.1"));
    for _ in 0..5 {
        assert_eq!(code(office.app.sign_in(&guesser, shows("fujie", "Wrong-Guess-1")).await), "sign_in_failed");
    }
    assert_eq!(code(office.app.sign_in(&guesser, shows("FUJIE", PASSWORD)).await), "rate_limited");
    assert_eq!(code(office.app.sign_in(&official, shows("fujie", PASSWORD)).await), "done");
    for name in ["nobody", "没有这个人"] {
        assert_eq!(code(office.app.sign_in(&guesser, shows(name, PASSWORD)).await), "sign_in_failed");
    }
    office.later(31);
    assert_eq!(code(office.app.sign_in(&guesser, shows("fujie", PASSWORD)).await), "done");
}

#[tokio::test]
async fn a_known_device_passes_where_strangers_are_stopped() {
    let office = office(false).await;
    office.hires("fujie").await;
    let shared = from("198.51.100.7");
    let device = office.app.sign_in(&shared, shows("fujie", PASSWORD)).await.unwrap().device_token;
    for _ in 0..5 {
        assert_eq!(code(office.app.sign_in(&shared, shows("fujie", "Wrong-Guess-1")).await), "sign_in_failed");
    }
    assert_eq!(code(office.app.sign_in(&shared, shows("fujie", PASSWORD)).await), "rate_limited");
    assert_eq!(code(office.app.sign_in(&shared, Credentials { device, ..shows("fujie", PASSWORD) }).await), "done");
}

#[tokio::test]
async fn a_refresh_rotates_tabs_agree_and_a_replayed_token_ends_the_family() {
    let office = office(false).await;
    office.hires("fujie").await;
    let first = office.signs_in("fujie").await;
    let somebody = from("203.0.113.1");
    let refresh = |token: String| {
        let (app, somebody) = (office.app.clone(), somebody.clone());
        async move { app.refresh(&somebody, &token).await }
    };
    let (one, other) = futures::join!(refresh(first.refresh_token.clone()), refresh(first.refresh_token.clone()));
    let (one, other) = (one.unwrap(), other.unwrap());
    assert_eq!(one.refresh_token, other.refresh_token);
    assert_ne!(one.refresh_token, first.refresh_token);
    office.later(1);
    let second = refresh(one.refresh_token).await.unwrap();
    assert_eq!(code(refresh(first.refresh_token).await), "session_ended");
    assert_eq!(code(refresh(second.refresh_token).await), "session_ended");
    assert_eq!(code(office.app.authenticate(&second.access_token, None).await), "session_ended");
}

#[tokio::test]
async fn an_access_token_lives_five_minutes_and_a_disabled_account_not_even_that() {
    let office = office(false).await;
    let id = office.hires("fujie").await;
    let opened = office.signs_in("fujie").await;
    let version = office.app.reader(&Office::linli()).get::<Account>(id).await.unwrap().version;
    let target = Target { id, expected_version: Some(version), key: None };
    office.app.execute(&Office::linli(), target, DisableAccount { reason: "调离".into() }).await.unwrap();
    assert_eq!(code(office.app.authenticate(&opened.access_token, None).await), "session_ended");
    assert_eq!(code(office.app.sign_in(&from("203.0.113.1"), shows("fujie", PASSWORD)).await), "sign_in_failed");
    office.later(6);
    assert_eq!(code(office.app.authenticate(&opened.access_token, None).await), "token_expired");
}

#[tokio::test]
async fn an_account_that_nobody_used_for_ninety_days_has_to_be_reset() {
    let office = office(false).await;
    let id = office.hires("fujie").await;
    office.later(91 * 24 * 60);
    assert_eq!(code(office.app.sign_in(&from("203.0.113.1"), shows("fujie", PASSWORD)).await), "account_dormant");
    let issued = office.app.execute(&Office::linli(), Target::of(id), ResetAccount::default()).await.unwrap();
    let opened = office.app.sign_in(&from("203.0.113.1"), shows("fujie", &issued.slip.unwrap())).await.unwrap();
    assert!(opened.must_change_password);
}

#[tokio::test]
async fn the_three_administrators_are_kept_apart() {
    let office = office(false).await;
    let id = office.hires("sysadmin").await;
    office.grants(GiveGrant::realm(id, Role::SystemAdministrator, office.today())).await.unwrap();
    for role in [Role::SecurityAdministrator, Role::AuditAdministrator] {
        assert_eq!(
            code(office.grants(GiveGrant::realm(id, role, office.today())).await),
            "grant_separated_administrators"
        );
    }
    assert_eq!(
        code(office.grants(GiveGrant::realm(id, Role::SystemAdministrator, office.today())).await),
        "grant_already_held"
    );
}

#[tokio::test]
async fn a_deputy_acts_for_the_other_while_it_lasts_and_it_shows() {
    let office = office(false).await;
    let (holder, deputy) = (office.hires("haitang").await, office.hires("deputy").await);
    let street = place(&office.app, "511102008").await;
    let grant = GiveGrant::division(GrantHolder::Account(holder), Role::SubdistrictSecretary, street, office.today());
    office.grants(grant).await.unwrap();
    let away = office.caller(&office.signs_in("haitang").await).await;
    let now = office.app.clock().now();
    let give = GiveDelegation {
        deputy,
        valid_from: now,
        valid_to: now.plus(chrono::TimeDelta::hours(1)),
        reason: "培训".into(),
    };
    let delegation = office.app.execute(&away, Target::of(holder), give.clone()).await.unwrap();
    let opened = office.signs_in("deputy").await;
    let acting = office.caller(&opened).await;
    assert_eq!(acting.caller.signed().unwrap().grants[0].on_behalf_of, Some(holder));
    assert_eq!(
        code(office.app.execute(&acting, Target::of(deputy), GiveDelegation { deputy: holder, ..give }).await),
        "delegation_nothing_to_delegate"
    );
    office.app.execute(&acting, Target::of(delegation.id), EndDelegation {}).await.unwrap();
    assert!(office.caller(&opened).await.caller.signed().unwrap().grants.is_empty());
}

#[tokio::test]
async fn a_token_under_an_unknown_key_or_with_another_signature_is_refused() {
    let office = office(false).await;
    office.hires("fujie").await;
    let token = office.signs_in("fujie").await.access_token;
    let (head, _) = token.rsplit_once('.').unwrap();
    for wrong in ["", "x", "a.b.c", &format!("{head}."), &format!("{head}.AAAA"), &token[1..]] {
        assert_eq!(code(office.app.authenticate(wrong, None).await), "invalid_token", "{wrong}");
    }
    assert_eq!(office.app.published_keys().await.unwrap().keys.len(), 1);
    assert!(matches!(
        office.app.refresh(&from("203.0.113.1"), "AAAA").await,
        Err(Error::Unauthenticated("invalid_token", _))
    ));
}

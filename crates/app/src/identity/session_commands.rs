//! What happens to sessions. Opening and refreshing are Linli's own acts on somebody's behalf; a refusal leaves its trace.

use linli_domain::{
    Error, Message, Result,
    authorisation::Permission,
    identity::{Account, Ending, Refreshed, Session},
};
use linli_persistence::identity::{forgive, last_sign_in, newest_factor_step, record_failure, stopped_for};
use linli_vocabulary::Timestamp;

use super::authentication::session_ended;
use crate::exec::{Command, Loaded, Realm, Tx};

/// What an attempt counts for, and the limit of each.
#[derive(Clone, Debug, Default)]
pub(super) struct Counts {
    /// Key and limit.
    pub(super) all: Vec<(String, i32)>,
    /// Those that success forgives.
    pub(super) forgiven: Vec<String>,
}

impl Counts {
    pub(super) fn keys(&self) -> Vec<String> {
        self.all.iter().map(|(key, _)| key.clone()).collect()
    }
}

/// How the password and the code compared, before the transaction began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub(super) enum Verdict {
    /// Right; with the time step of the code, where one was needed.
    Right(Option<i64>),
    /// Not the password, or the account is disabled.
    WrongPassword,
    /// The password, but not the code of this moment.
    WrongCode,
}

/// Opens a session, or counts the failure.
#[derive(Clone, Debug, serde::Serialize)]
pub(super) struct OpenSession {
    pub(super) verdict: Verdict,
    pub(super) mobile: bool,
    /// The hash the password was compared with.
    #[serde(skip)]
    pub(super) compared: String,
    #[serde(skip)]
    pub(super) counts: Counts,
}

impl Command for OpenSession {
    const NEEDS: Permission = Permission::SessionOpen;
    type On = Account;
    type Output = Session;

    async fn run(self, on: Loaded<Account>, tx: &mut Tx) -> Result<Session> {
        refuse_while_stopped(tx, &self.counts).await?;
        let step = match self.verdict {
            Verdict::Right(step) if on.disabled_at.is_none() && on.password.hash == self.compared => step,
            Verdict::WrongCode => return Err(failed(tx, &self.counts, wrong_code()).await?),
            _ => return Err(failed(tx, &self.counts, wrong_password()).await?),
        };
        if let (Some(step), Some(factor)) = (step, &on.factor) {
            let used = newest_factor_step(tx, on.id).await?.unwrap_or(0).max(factor.step);
            if step <= used {
                return Err(failed(tx, &self.counts, wrong_code()).await?);
            }
        }
        if on.slip_until().is_some_and(|until| until <= tx.now()) {
            return Err(tx.keep(slip_expired()));
        }
        if on.is_dormant(last_sign_in(tx, on.id).await?, tx.now()) {
            return Err(tx.keep(dormant()));
        }
        forgive(tx, &self.counts.forgiven).await?;
        let address = tx.request().address.clone();
        let (session, event) = Session::open(tx.new_id(), on.id, self.mobile, step, address, tx.now());
        tx.create_unique(session, event, wrong_code()).await
    }
}

/// Counts the failure of a name that nobody has; it answers as a wrong password does.
#[derive(Clone, Debug, serde::Serialize)]
pub(super) struct RefuseStranger {
    #[serde(skip)]
    pub(super) counts: Counts,
}

impl Command for RefuseStranger {
    const NEEDS: Permission = Permission::SessionOpen;
    type On = Realm;
    type Output = Session;

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<Session> {
        refuse_while_stopped(tx, &self.counts).await?;
        Err(failed(tx, &self.counts, wrong_password()).await?)
    }
}

pub(super) async fn refuse_while_stopped(tx: &mut Tx, counts: &Counts) -> Result<()> {
    match stopped_for(tx, &counts.keys()).await? {
        Some(until) => Err(tx.keep(stopped(until, tx.now()))),
        None => Ok(()),
    }
}

pub(super) async fn failed(tx: &mut Tx, counts: &Counts, refusal: Error) -> Result<Error> {
    record_failure(tx, &counts.all).await?;
    Ok(tx.keep(refusal))
}

pub(super) fn stopped(until: Timestamp, now: Timestamp) -> Error {
    let seconds = (until.utc() - now.utc()).num_seconds().max(1);
    Error::RateLimited { retry_after: seconds.unsigned_abs() }
}

fn wrong_password() -> Error {
    Error::Unauthenticated(
        "sign_in_failed",
        Message::new(
            "账号或密码不正确，或账号已停用。",
            "Account or password is not right, or the account is disabled.",
        ),
    )
}

/// Told only to who knows the password of the slip.
fn slip_expired() -> Error {
    Error::Unauthenticated(
        "slip_expired",
        Message::new(
            "密码条已过期（14天内有效），请到系统管理员处当面重置，换一张新的。",
            "The slip has run out: it is good for 14 days. Have the account reset in person for a new one.",
        ),
    )
}

/// Told only to who knows the password.
fn dormant() -> Error {
    Error::Unauthenticated(
        "account_dormant",
        Message::new(
            "账号90天未使用，已停止登录，请到系统管理员处当面重置。",
            "Nobody used this account for 90 days; have it reset in person.",
        ),
    )
}

fn wrong_code() -> Error {
    Error::Unauthenticated(
        "second_factor_wrong",
        Message::new(
            "动态口令不正确或已用过，请输入新的口令。",
            "The code is not right or was used already; enter a new one.",
        ),
    )
}

/// Takes a refresh token's generation: the next one holds, or the session ends. What every open page does every five minutes
/// leaves no line in the trail; that a session ends does, and that it is used from another address.
#[derive(Clone, Debug, serde::Serialize)]
pub(super) struct RefreshSession {
    pub(super) generation: i32,
}

impl Command for RefreshSession {
    const NEEDS: Permission = Permission::SessionRefresh;
    const VERSIONED: bool = true;
    type On = Session;
    type Output = Session;

    async fn run(self, on: Loaded<Session>, tx: &mut Tx) -> Result<Session> {
        let event = linli_domain::event::Happened;
        let address = tx.request().address.clone();
        match on.clone().refresh(self.generation, address.as_deref(), tx.now()) {
            Refreshed::Rotated(next) => {
                if next.address == on.address {
                    #[expect(clippy::disallowed_methods, reason = "nothing changed but the time")]
                    tx.routine();
                }
                let decided = on.decide(|_| Ok::<_, Error>((next, event("session.refreshed"))))?;
                tx.save(decided).await
            }
            Refreshed::Ended(ended, _) => {
                let decided = on.decide(|_| Ok::<_, Error>((ended, event("session.closed"))))?;
                tx.save(decided).await?;
                Err(tx.keep(session_ended()))
            }
            // Whoever asked saw another state; the version check makes this unreachable, and harmless.
            Refreshed::Again | Refreshed::Gone => Err(session_ended()),
        }
    }
}

/// Signs out: the session ends with all its tokens.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CloseSession {}

impl Command for CloseSession {
    const NEEDS: Permission = Permission::SessionClose;
    type On = Session;
    type Output = Session;

    async fn run(self, on: Loaded<Session>, tx: &mut Tx) -> Result<Session> {
        if on.closed_at.is_some() {
            return Err(session_ended());
        }
        let now = tx.now();
        let decided = on.decide(|session| Ok::<_, Error>(session.close(Ending::SignedOut, now)))?;
        tx.save(decided).await
    }
}

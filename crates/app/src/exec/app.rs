//! `App::execute`: begin · stand on · run · record · commit, all or nothing.

use std::{num::NonZeroU32, sync::Arc};

use hmac::{Hmac, Mac};
use linli_domain::{
    Error, Message, Result,
    authorisation::{Caller, Permission, Reach},
};
use linli_persistence::exec::{Asks, AuditKey, Denials, Leased, Replay};
use linli_vocabulary::Kind;
use sha2::Sha256;
use tokio::sync::{Notify, broadcast};
use uuid::Uuid;

use super::{Clock, Command, Db, Ground, Hint, Output, Reader, Request, Secret, Target, Tx, lines::Lines, pace::Pace};
use crate::{
    attachments::Files,
    identity::Doors,
    notifications::{Gateways, heard},
};

/// What an installation decides.
#[derive(Clone)]
pub struct Settings {
    /// The installation's secret.
    pub secret: Secret,
    /// Whether this is a demonstration database.
    pub demonstration: bool,
    /// Whether staff need a second factor.
    pub second_factor: bool,
    /// How many commands one account may send in a minute.
    pub commands_per_minute: NonZeroU32,
    /// Ways out of the house.
    pub gateways: Gateways,
    /// Where files are kept.
    pub files: Files,
}

struct Inner {
    db: Db,
    clock: Clock,
    settings: Settings,
    audit_key: AuditKey,
    denials: Denials,
    pace: Pace,
    lines: Lines,
    committed: Notify,
    stamped: Notify,
    changes: broadcast::Sender<Hint>,
    doors: Doors,
}

/// The application: cheap to clone, one per process.
#[derive(Clone)]
pub struct App(Arc<Inner>);

impl App {
    /// An application on a database.
    #[must_use]
    pub fn new(db: Db, clock: Clock, settings: Settings) -> Self {
        let pace = Pace::per_minute(settings.commands_per_minute);
        let audit_key = settings.secret.audit_key();
        let doors = Doors::new(&settings.secret);
        Self(Arc::new(Inner {
            doors,
            db,
            clock,
            settings,
            audit_key,
            denials: Denials::default(),
            pace,
            lines: Lines::default(),
            committed: Notify::new(),
            stamped: Notify::new(),
            changes: broadcast::Sender::new(1024),
        }))
    }

    /// The clock.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.0.clock
    }

    /// The database, for workers.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.0.db
    }

    /// Wakes when the relay of this process has given out new `seq`s.
    #[must_use]
    pub fn stamped(&self) -> &Notify {
        &self.0.stamped
    }

    /// Everything that changes, of this process and of others; a hint becomes data only through a scoped read.
    #[must_use]
    pub(crate) fn changes(&self) -> &broadcast::Sender<Hint> {
        &self.0.changes
    }

    /// The live lines of this process.
    pub(crate) fn lines(&self) -> &Lines {
        &self.0.lines
    }

    /// The relay of this process.
    #[must_use]
    pub fn relay(&self) -> linli_persistence::exec::Relay {
        let asks = Asks { job: Permission::NotificationTell.name(), events: heard() };
        linli_persistence::exec::Relay::new(self.0.db.clone(), self.0.audit_key.clone(), asks)
    }

    /// Passwords, keys and tokens.
    pub(crate) fn doors(&self) -> &Doors {
        &self.0.doors
    }

    /// What the installation decided.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// Wakes after each commit of this process.
    #[must_use]
    pub fn committed(&self) -> &Notify {
        &self.0.committed
    }

    /// Reads on behalf of somebody who has signed in.
    ///
    /// # Errors
    /// *Unauthenticated* for anybody else.
    pub fn read(&self, request: &Arc<Request>) -> Result<Reader> {
        match request.caller {
            Caller::Anonymous => Err(sign_in_first()),
            _ => Ok(self.reader(request)),
        }
    }

    pub(crate) fn reader(&self, request: &Arc<Request>) -> Reader {
        Reader::new(self.0.db.clone(), request.clone(), self.0.clock.now())
    }

    /// Runs a command: the one enforced path.
    ///
    /// # Errors
    /// Every refusal; nothing was written then, except what a refusal must leave behind.
    pub async fn execute<C: Command>(
        &self,
        request: &Arc<Request>,
        target: Target<<C::On as Ground>::Key>,
        command: C,
    ) -> Result<C::Output> {
        self.execute_leased(request, target, command, None).await
    }

    /// As `execute`; the job whose command this is becomes done with it.
    pub(crate) async fn execute_leased<C: Command>(
        &self,
        request: &Arc<Request>,
        target: Target<<C::On as Ground>::Key>,
        command: C,
        lease: Option<&Leased>,
    ) -> Result<C::Output> {
        // Nobody is told what is wrong with an input before it is known who asks.
        if matches!(request.caller, Caller::Anonymous) {
            let subject = (C::On::KIND, C::On::subject(target.id));
            return Err(self.denied(request, C::NEEDS.name(), subject, Error::Forbidden).await);
        }
        if C::VERSIONED && target.expected_version.is_none() {
            return Err(Error::VersionRequired);
        }
        command.check()?;
        if let Caller::Account(signed) = &request.caller {
            self.pace_of(signed.account.into())?;
        }
        let replay = self.replay(C::On::subject(target.id), &target.key, &command)?;
        // Whoever holds the permission nowhere costs no more than the denial.
        let command = match request.caller.reach(C::NEEDS) {
            Reach::Through(branches) if branches.is_empty() => command,
            _ => command.prepare(self, request, target.id).await?,
        };
        let mut tries = 0;
        loop {
            tries += 1;
            match self.attempt(request, &target, replay.clone(), command.clone(), lease).await {
                Err(Error::Unavailable { retry_after: 0 }) if tries < 3 => {}
                Err(Error::Unavailable { retry_after: 0 }) => return Err(Error::Unavailable { retry_after: 1 }),
                other => return other,
            }
        }
    }

    async fn attempt<C: Command>(
        &self,
        request: &Arc<Request>,
        target: &Target<<C::On as Ground>::Key>,
        replay: Option<Replay>,
        command: C,
        lease: Option<&Leased>,
    ) -> Result<C::Output> {
        let name = C::NEEDS.name();
        let mut tx = self.begin(request, C::NEEDS).await?;
        if let Some(replay) = &replay
            && let Some(output) = tx.replayed(replay).await?
        {
            drop(tx);
            return C::Output::again(&self.reader(request), output).await;
        }
        let subject = (C::On::KIND, C::On::subject(target.id));
        let on = match tx.stand_on::<C::On>(target.id, target.expected_version).await {
            Ok(on) => on,
            Err(error) => {
                drop(tx);
                return Err(self.denied(request, name, subject, error).await);
            }
        };
        match Box::pin(command.run(on, &mut tx)).await {
            Ok(output) => {
                let replay = replay.map(|replay| (replay, output.output_id()));
                self.finish(tx, subject, None, replay, lease).await?;
                Ok(output)
            }
            Err(error) if tx.is_kept() => {
                self.finish(tx, subject, Some(&error), None, None).await?;
                Err(error)
            }
            Err(error @ (Error::Forbidden | Error::NotFound(_))) => {
                drop(tx);
                Err(self.denied(request, name, subject, error).await)
            }
            Err(error) => Err(error),
        }
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that begins a transaction")]
    async fn begin(&self, request: &Arc<Request>, need: Permission) -> Result<Tx> {
        Tx::begin(&self.0.db, request.clone(), need.name(), need, self.0.clock.now()).await
    }

    async fn finish(
        &self,
        tx: Tx,
        subject: (Kind, Option<Uuid>),
        refusal: Option<&Error>,
        replay: Option<(Replay, Uuid)>,
        lease: Option<&Leased>,
    ) -> Result<()> {
        tx.finish(&self.0.audit_key, subject, refusal, replay, lease).await?;
        self.0.committed.notify_waiters();
        Ok(())
    }

    /// Records a denial, once per caller, action and minute, and answers with it.
    pub(crate) async fn denied(
        &self,
        request: &Request,
        action: &'static str,
        subject: (Kind, Option<Uuid>),
        error: Error,
    ) -> Error {
        let now = self.0.clock.now();
        let denial = matches!(
            error,
            Error::Forbidden | Error::NotFound(_) | Error::Unauthenticated(..) | Error::RateLimited { .. }
        );
        if denial && self.0.denials.first(request, action, now) {
            let recorded =
                Tx::record_denial(&self.0.db, request, action, now, subject, error.code(), &self.0.audit_key).await;
            if let Err(fault) = recorded {
                tracing::error!(%fault, action, "a denial could not be recorded");
                return fault;
            }
        }
        // Who has not signed in learns nothing about what exists.
        match (&request.caller, error) {
            (Caller::Anonymous, Error::NotFound(_) | Error::Forbidden) => sign_in_first(),
            (_, error) => error,
        }
    }

    /// Takes one from the pace of an account or a machine client.
    pub(crate) fn pace_of(&self, caller: Uuid) -> Result<()> {
        self.0.pace.take(caller)
    }

    fn replay<C: Command>(&self, target: Option<Uuid>, key: &Option<String>, command: &C) -> Result<Option<Replay>> {
        let Some(key) = key else { return Ok(None) };
        if key.is_empty() || key.len() > 100 || !key.bytes().all(|b| b.is_ascii_graphic()) {
            return Err(Error::field(
                "idempotencyKey",
                "bad_key",
                Message::new(
                    "幂等键为1到100个可见ASCII字符。",
                    "An idempotency key has 1 to 100 visible ASCII characters.",
                ),
            ));
        }
        let input = serde_json::to_vec(&(target, command)).map_err(Error::internal)?;
        // Under a key: a telephone number has so few digits that a bare digest would tell it.
        let mut digest = <Hmac<Sha256> as Mac>::new_from_slice(&self.0.settings.secret.derive("idempotency"))
            .map_err(Error::internal)?;
        digest.update(&input);
        Ok(Some(Replay { key: key.clone(), digest: hex::encode(digest.finalize().into_bytes()) }))
    }
}

fn sign_in_first() -> Error {
    Error::Unauthenticated("unauthenticated", Message::new("请先登录。", "Please sign in first."))
}

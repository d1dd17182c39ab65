//! Signing in, staying signed in, signing out.

use std::sync::Arc;

use linli_domain::{
    Error, Message, Result,
    authorisation::{Caller, Permission},
    identity::{Account, Refreshed, Session, login_name, throttle::Counted},
};
use linli_persistence::identity::known;
use linli_vocabulary::{AccountId, Kind, Timestamp, identity::AccountKind};

use super::{
    authentication::session_ended,
    session_commands::{CloseSession, Counts, OpenSession, RefreshSession, RefuseStranger, Verdict, stopped},
    signing_keys::{ACCESS, invalid},
};
use crate::exec::{App, Fields, Request, Target};

/// What somebody shows at the door.
#[derive(Clone)]
pub struct Credentials {
    /// Sign-in name, in whatever case.
    pub account: String,
    /// Password.
    pub password: String,
    /// One-time code, for those who have enrolled.
    pub code: Option<String>,
    /// The device token of an earlier sign-in.
    pub device: Option<String>,
    /// Whether the mobile app asks, which keeps its refresh token itself.
    pub mobile: bool,
}

/// A session that is open.
pub struct Opened {
    /// The access token.
    pub access_token: String,
    /// Seconds it lives.
    pub expires_in: i64,
    /// The refresh token, for the cookie (or the mobile app).
    pub refresh_token: String,
    /// A device token, for the cookie; only sign-in gives one.
    pub device_token: Option<String>,
    /// Nothing but changing the password is allowed.
    pub must_change_password: bool,
    /// Nothing but enrolling a second factor is allowed.
    pub must_enrol_factor: bool,
    /// Whether the mobile app opened it.
    pub mobile: bool,
}

impl App {
    /// Signs in: throttle, then the password (hashed outside any transaction), then the code, then the session.
    ///
    /// # Errors
    /// *Unauthenticated* with `sign_in_failed`, `second_factor_required` or `second_factor_wrong`; *rate limited* after too
    /// many failures; *unavailable* when too many passwords wait to be hashed.
    pub async fn sign_in(&self, request: &Arc<Request>, credentials: Credentials) -> Result<Opened> {
        Fields::new().text("account", &credentials.account, 100).text("password", &credentials.password, 200).done()?;
        let login = login_name(&credentials.account).unwrap_or_else(|| credentials.account.to_lowercase());
        let device = credentials.device.as_deref().and_then(|token| self.doors().tokens.read_device(&login, token));
        let counts = self.counts(&login, request.address.as_deref().unwrap_or_default(), device.as_deref());
        let nobody = self.on_behalf_of(request, "sign-in", None);
        let known = known(&self.reader(&nobody), &login, &counts.keys()).await?;
        if let Some(until) = known.stopped_until {
            let account = known.account.map(|account| account.id);
            return Err(self.stopped(&nobody, Permission::SessionOpen, account, until).await);
        }
        // What a telephone opens has no password: to this door it is nobody.
        let Some(account) = known.account.filter(|account| account.kind == AccountKind::Staff) else {
            self.doors().passwords.verify_nobody(credentials.password).await?;
            self.execute(&nobody, Target::of(()), RefuseStranger { counts }).await?;
            return Err(Error::internal("a stranger was not refused"));
        };
        let verdict = self.verdict(&account, &credentials).await?;
        let right = matches!(verdict, Verdict::Right(_));
        let caller = if right { self.on_behalf_of(request, "sign-in", Some(account.id)) } else { nobody };
        let open = OpenSession { verdict, mobile: credentials.mobile, compared: account.password.hash, counts };
        let session = self.execute(&caller, Target::of(account.id), open).await?;
        let device_token = self.doors().tokens.device(&login);
        Ok(Opened { device_token: Some(device_token), ..self.opened(&session).await? })
    }

    /// Signs in as somebody of a demonstration. Only `Demonstration` asks for it, which no installation that works has.
    pub(crate) async fn sign_in_without_password(&self, request: &Arc<Request>, login: &str) -> Result<Opened> {
        let nobody = self.on_behalf_of(request, "demo", None);
        let account = known(&self.reader(&nobody), login, &[]).await?.account.ok_or(Error::NotFound(Kind::Account))?;
        let caller = self.on_behalf_of(request, "demo", Some(account.id));
        let (verdict, counts) = (Verdict::Right(None), Counts::default());
        let open = OpenSession { verdict, mobile: false, compared: account.password.hash, counts };
        self.opened(&self.execute(&caller, Target::of(account.id), open).await?).await
    }

    async fn verdict(&self, account: &Account, credentials: &Credentials) -> Result<Verdict> {
        let right = self.doors().passwords.verify(credentials.password.clone(), account.password.hash.clone()).await?;
        if !right || account.disabled_at.is_some() {
            return Ok(Verdict::WrongPassword);
        }
        if !account.has_factor() {
            return Ok(Verdict::Right(None));
        }
        let Some(code) = &credentials.code else {
            return Err(Error::Unauthenticated(
                "second_factor_required",
                Message::new("请输入动态口令。", "Enter the code of your authenticator app."),
            ));
        };
        let step = self.step_of(account, code)?;
        Ok(step.map_or(Verdict::WrongCode, |step| Verdict::Right(Some(step))))
    }

    /// Takes a refresh token for a new access token and the next refresh token.
    ///
    /// # Errors
    /// *Unauthenticated* when the token is not ours or the session has ended; presenting a token that was replaced more than
    /// a few seconds ago ends the session.
    pub async fn refresh(&self, request: &Arc<Request>, token: &str) -> Result<Opened> {
        let (id, generation) = self.doors().tokens.read_refresh(token).ok_or_else(invalid)?;
        let linli = self.on_behalf_of(request, "refresh", None);
        // Two tabs may do this at the same moment: who comes second sees another version, and looks again.
        for _ in 0..3 {
            let session = self.reader(&linli).get::<Session>(id).await.map_err(|_| session_ended())?;
            match session.clone().refresh(generation, request.address.as_deref(), self.clock().now()) {
                Refreshed::Gone => return Err(session_ended()),
                Refreshed::Again => return self.opened(&session).await,
                Refreshed::Rotated(_) | Refreshed::Ended(..) => {}
            }
            let target = Target { id, expected_version: Some(session.version), key: None };
            let caller = self.on_behalf_of(request, "refresh", Some(session.account));
            match self.execute(&caller, target, RefreshSession { generation }).await {
                Err(Error::Stale { .. }) => {}
                Err(refusal) => return Err(refusal),
                Ok(session) => return self.opened(&session).await,
            }
        }
        Err(Error::Unavailable { retry_after: 1 })
    }

    /// Signs out of the session the caller came with.
    ///
    /// # Errors
    /// *Unauthenticated* when there is none.
    pub async fn sign_out(&self, request: &Arc<Request>) -> Result<()> {
        let session = request.caller.signed().map(|signed| signed.session).ok_or_else(session_ended)?;
        self.execute(request, Target::of(session), CloseSession {}).await.map(drop)
    }

    pub(super) async fn opened(&self, session: &Session) -> Result<Opened> {
        let standing = self.standing(session.account, session.id).await?;
        Ok(Opened {
            access_token: self.sign(session.account, session.id).await?,
            expires_in: ACCESS.num_seconds(),
            refresh_token: self.doors().tokens.refresh(session.id, session.generation),
            device_token: None,
            must_change_password: standing.password_is_due,
            must_enrol_factor: self.owes_factor(&standing),
            mobile: session.mobile,
        })
    }

    /// The answer while attempts are stopped, recorded as a denial.
    pub(super) async fn stopped(
        &self,
        request: &Request,
        need: Permission,
        account: Option<AccountId>,
        until: Timestamp,
    ) -> Error {
        let subject = (Kind::Account, account.map(Into::into));
        self.denied(request, need.name(), subject, stopped(until, self.clock().now())).await
    }

    /// What an attempt counts for.
    pub(super) fn counts(&self, login: &str, address: &str, device: Option<&str>) -> Counts {
        self.counts_of(Counted::of(login, address, device))
    }

    /// The same for whatever is counted.
    pub(super) fn counts_of(&self, all: Vec<Counted>) -> Counts {
        let mut counts = Counts::default();
        for counted in all {
            let key = self.doors().tokens.counted(&counted);
            if counted.is_forgiven() {
                counts.forgiven.push(key.clone());
            }
            counts.all.push((key, counted.limit()));
        }
        counts
    }

    /// The same request as an act of Linli's own.
    pub(super) fn on_behalf_of(
        &self,
        request: &Request,
        job: &'static str,
        on_behalf_of: Option<AccountId>,
    ) -> Arc<Request> {
        let caller = Caller::System { job, on_behalf_of };
        Arc::new(Request { caller, address: request.address.clone(), trace: request.trace.clone() })
    }
}

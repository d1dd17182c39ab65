//! Signing up and signing in by a code to one's telephone: one way for both, so that nothing tells whether a number is known.

use std::sync::Arc;

use linli_domain::{
    Error, Message, Result, Rule,
    authorisation::Permission,
    identity::{
        Account, Ending, PhoneCode, Session, WrongPhoneCode,
        phone_code::{CODES_A_DAY, CODES_A_DAY_FROM, DAY},
        throttle::Counted,
    },
    notifications::OneTimeCode,
    phone::Mobile,
    privacy::{Place, SealedField},
};
use linli_persistence::identity::{
    account_by_phone, asked_lately, close_sessions, last_code, last_sign_in, record_failure, stopped_among,
};
use linli_vocabulary::{AccountId, PrivacyNoticeId};

use super::{
    links::end_open_link,
    sealing,
    session_commands::{Counts, refuse_while_stopped},
    sign_in::Opened,
    tokens,
};
use crate::{
    exec::{App, Command, Fields, Loaded, Realm, Request, Target, Tx},
    notifications::{SealedCode, queue_code},
};

/// What somebody shows who signs in by telephone.
#[derive(Clone)]
pub struct PhoneCredentials {
    /// The number, as it was typed.
    pub phone: String,
    /// The code that was sent.
    pub code: String,
    /// The person's name; needed once.
    pub name: Option<String>,
    /// Whether the mobile app asks.
    pub mobile: bool,
}

impl App {
    /// Sends a code to a number, whoever has it.
    ///
    /// # Errors
    /// *Invalid* when it is no number; *rate limited* when a code was sent a moment ago, or many today.
    pub async fn send_code(&self, request: &Arc<Request>, phone: &str, notice: Option<PrivacyNoticeId>) -> Result<()> {
        let phone = number(phone)?;
        let linli = self.on_behalf_of(request, "phone-code", None);
        let code = OneTimeCode::try_from(sealing::six_digits()).map_err(Error::internal)?;
        let tokens = &self.doors().tokens;
        let send = SendCode {
            number: tokens.number(&phone),
            asked_from: tokens.asked_from(request.address.as_deref().unwrap_or_default()),
            mac: tokens.phone_code(&phone, code.as_str()),
            sealed: self.seal_code(&phone, &code)?,
            notice,
        };
        self.execute(&linli, Target::of(()), send).await.map(drop)
    }

    /// Signs in, or signs up, whoever shows the code.
    ///
    /// # Errors
    /// *Rule* `phone_code_wrong`; *invalid* with `name` when there is no account yet and no name; *rate limited* after many
    /// wrong codes from one address.
    pub async fn sign_in_by_code(&self, request: &Arc<Request>, shown: PhoneCredentials) -> Result<Opened> {
        Fields::new().optional_line("name", shown.name.as_deref(), 50).done()?;
        let phone = number(&shown.phone)?;
        let counts = self.counts_of(Counted::of_code(request.address.as_deref().unwrap_or_default()));
        let linli = self.on_behalf_of(request, "phone-code", None);
        let reader = self.reader(&linli);
        if let Some(until) = stopped_among(&reader, &counts.keys()).await? {
            return Err(self.stopped(&linli, Permission::PhoneCodeUse, None, until).await);
        }
        let tokens = &self.doors().tokens;
        let Some(known) = last_code(&reader, &tokens.number(&phone)).await? else {
            self.execute(&linli, Target::of(()), RefuseCode { counts }).await?;
            return Err(Error::internal("a code that nobody asked for was not refused"));
        };
        let mac = tokens.phone_code(&phone, &shown.code);
        let code = UseCode { mac, phone, name: shown.name, counts };
        let account = self.execute(&linli, Target::of(known.id), code).await?;
        let caller = self.on_behalf_of(request, "phone-code", Some(account.id));
        let session = self.execute(&caller, Target::of(account.id), OpenByPhone { mobile: shown.mobile }).await?;
        self.opened(&session).await
    }
}

fn number(text: &str) -> Result<Mobile> {
    Mobile::parse(text).map_err(|fault| Error::field("phone", fault.code(), fault.message()))
}

/// Keeps a code's MAC and has the code sent.
#[derive(Clone, Debug, serde::Serialize)]
struct SendCode {
    #[serde(skip)]
    number: String,
    #[serde(skip)]
    asked_from: String,
    #[serde(skip)]
    mac: String,
    #[serde(skip)]
    sealed: SealedCode,
    notice: Option<PrivacyNoticeId>,
}

impl Command for SendCode {
    const NEEDS: Permission = Permission::PhoneCodeSend;
    type On = Realm;
    type Output = PhoneCode;

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<PhoneCode> {
        let lately = asked_lately(tx, &self.number, &self.asked_from).await?;
        if let Some(until) = lately.pause_until {
            return Err(super::session_commands::stopped(until, tx.now()));
        }
        if lately.to_number >= CODES_A_DAY || lately.from_address >= CODES_A_DAY_FROM {
            return Err(Error::RateLimited { retry_after: DAY.num_seconds().unsigned_abs() });
        }
        let code = PhoneCode {
            id: tx.new_id(),
            version: 1,
            number: self.number,
            asked_from: self.asked_from,
            mac: self.mac,
            asked_at: tx.now(),
            tries: 0,
            used_at: None,
            notice: self.notice,
        };
        let code = tx.create(code, linli_domain::event::Happened("phone_code.sent")).await?;
        queue_code(tx, self.sealed, code.id.to_string()).await?;
        Ok(code)
    }
}

/// Counts the failure of whoever shows a code that nobody asked for.
#[derive(Clone, Debug, serde::Serialize)]
struct RefuseCode {
    #[serde(skip)]
    counts: Counts,
}

impl Command for RefuseCode {
    const NEEDS: Permission = Permission::PhoneCodeUse;
    type On = Realm;
    type Output = PhoneCode;

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<PhoneCode> {
        refuse_while_stopped(tx, &self.counts).await?;
        record_failure(tx, &self.counts.all).await?;
        Err(tx.keep(WrongPhoneCode.into()))
    }
}

/// Takes a code for the account of its telephone, which is made if there is none.
#[derive(Clone, Debug, serde::Serialize)]
struct UseCode {
    #[serde(skip)]
    mac: String,
    #[serde(skip)]
    phone: Mobile,
    #[serde(skip)]
    name: Option<String>,
    #[serde(skip)]
    counts: Counts,
}

impl Command for UseCode {
    const NEEDS: Permission = Permission::PhoneCodeUse;
    type On = PhoneCode;
    type Output = Account;

    async fn run(self, on: Loaded<PhoneCode>, tx: &mut Tx) -> Result<Account> {
        refuse_while_stopped(tx, &self.counts).await?;
        let now = tx.now();
        if !on.holds(now) || !tokens::same(&on.mac, &self.mac) {
            let decided = on.decide(|code| Ok::<_, Error>(code.mistaken()))?;
            tx.save(decided).await?;
            record_failure(tx, &self.counts.all).await?;
            return Err(tx.keep(WrongPhoneCode.into()));
        }
        let account = match account_by_phone(tx, self.phone.as_str()).await? {
            Some(account) if account.disabled_at.is_some() => return Err(tx.keep(disabled())),
            Some(account) if account.may_be_somebody_elses(last_sign_in(tx, account.id).await?, now) => {
                leave(tx, account.id).await?;
                sign_up(tx, &self.phone, self.name).await?
            }
            Some(account) => account,
            None => sign_up(tx, &self.phone, self.name).await?,
        };
        let decided = on.decide(|code| Ok::<_, Error>(code.used(now)))?;
        tx.save(decided).await?;
        Ok(account)
    }
}

/// The number may be somebody else's by now: what was opened by it stays shut, and the new owner begins anew.
async fn leave(tx: &mut Tx, account: AccountId) -> Result<()> {
    close_sessions(tx, account, None, Ending::Disabled).await?;
    end_open_link(tx, account).await?;
    let (on, now) = (tx.also::<Account>(Permission::PhoneCodeUse, account).await?, tx.now());
    let decided = on.decide(|account| Ok::<_, Error>(account.leave_phone(now)))?;
    tx.save(decided).await.map(drop)
}

async fn sign_up(tx: &mut Tx, phone: &Mobile, name: Option<String>) -> Result<Account> {
    let name = name.ok_or_else(|| {
        let message = Message::new("首次使用，请填写姓名。", "Please give your name: it is your first time here.");
        Error::field("name", "required", message)
    })?;
    let id: AccountId = tx.new_id();
    let kept = tx.seal(Place::of(SealedField::AccountPhone, id), phone.as_str())?;
    let (account, event) = Account::by_phone(id, name, kept, tx.now());
    // Who signs up twice at once has one account: the second comes again and finds the code used.
    tx.create_unique(account, event, Error::Unavailable { retry_after: 0 }).await
}

/// Makes the account of a telephone without a code: for Linli itself, which prepares a demonstration.
#[derive(Clone, Debug, serde::Serialize)]
pub struct MakePhoneAccount {
    #[serde(skip)]
    phone: Mobile,
    #[serde(skip)]
    name: String,
}

impl MakePhoneAccount {
    /// For a number and a name.
    ///
    /// # Errors
    /// *Invalid* when it is no number.
    pub fn new(phone: &str, name: &str) -> Result<Self> {
        Ok(Self { phone: number(phone)?, name: name.to_owned() })
    }
}

impl Command for MakePhoneAccount {
    const NEEDS: Permission = Permission::PhoneCodeUse;
    type On = Realm;
    type Output = Account;

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<Account> {
        sign_up(tx, &self.phone, Some(self.name)).await
    }
}

/// Opens the session of an account whose telephone has shown its code.
#[derive(Clone, Debug, serde::Serialize)]
struct OpenByPhone {
    mobile: bool,
}

impl Command for OpenByPhone {
    const NEEDS: Permission = Permission::SessionOpen;
    type On = Account;
    type Output = Session;

    async fn run(self, on: Loaded<Account>, tx: &mut Tx) -> Result<Session> {
        if on.disabled_at.is_some() {
            return Err(tx.keep(disabled()));
        }
        let address = tx.request().address.clone();
        let (session, event) = Session::open(tx.new_id(), on.id, self.mobile, None, address, tx.now());
        tx.create(session, event).await
    }
}

/// Told only to who holds the telephone.
fn disabled() -> Error {
    Error::Unauthenticated(
        "account_disabled",
        Message::new("该账号已停用，请联系所在社区。", "This account is disabled; please ask your community."),
    )
}

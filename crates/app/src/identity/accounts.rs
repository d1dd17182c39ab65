//! Accounts: made with a slip, reset in person, disabled and enabled by the system administrator; password and second factor
//! by the person.

use std::sync::Arc;

use linli_domain::{
    Error, FieldError, Message, Result, Rule,
    authorisation::Permission,
    identity::{Account, AccountRule, Ending, login_name},
    password_rule::{PasswordOwner, PasswordRule},
    phone::Mobile,
    privacy::{Place, SealedField},
};
use linli_persistence::identity::{close_sessions, forgive, known, login_is_taken};
use linli_vocabulary::AccountId;
use uuid::Uuid;

use super::{
    factor::NewFactor,
    sealing,
    session_commands::{Counts, failed, refuse_while_stopped},
};
use crate::exec::{App, Command, Fields, Loaded, Output, Reader, Realm, Request, Tx};

mod first;

pub use first::create_first_account;

/// An account with the one-time password to hand over in person, which is shown once and kept nowhere.
#[derive(Clone, Debug)]
pub struct IssuedSlip {
    /// The account.
    pub account: Account,
    /// The slip; absent when a request is repeated.
    pub slip: Option<String>,
}

impl Output for IssuedSlip {
    const SHOWN_ONCE: bool = true;

    fn output_id(&self) -> Uuid {
        self.account.id.into()
    }

    async fn again(reader: &Reader, id: Uuid) -> Result<Self> {
        Ok(Self { account: reader.get(AccountId::from(id)).await?, slip: None })
    }
}

/// A slip and its hash, made before the transaction.
#[derive(Clone, Default)]
struct Slip {
    text: String,
    hash: String,
}

impl std::fmt::Debug for Slip {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Slip(…)")
    }
}

impl Slip {
    async fn fresh(app: &App) -> Result<Self> {
        let text = sealing::slip();
        let hash = app.doors().passwords.hash(text.clone()).await?;
        Ok(Self { text, hash })
    }
}

/// Makes an account; the answer carries the slip of its first password.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "AccountCreateInput")]
#[schema(as = AccountCreateInput)]
pub struct CreateAccount {
    /// Sign-in name: 3 to 32 of a–z, 0–9, dot, hyphen and underscore, beginning with a letter.
    #[schema(pattern = "^[a-zA-Z][a-zA-Z0-9._-]{2,31}$")]
    pub account: String,
    /// The person's name, at most 50 characters.
    #[schema(min_length = 1, max_length = 50)]
    pub name: String,
    /// Mobile number.
    pub phone: Option<String>,
    #[serde(skip)]
    #[graphql(skip)]
    #[schema(ignore)]
    slip: Slip,
}

impl CreateAccount {
    /// For a person.
    #[must_use]
    pub fn new(account: &str, name: &str, phone: Option<&str>) -> Self {
        Self {
            account: account.to_owned(),
            name: name.to_owned(),
            phone: phone.map(str::to_owned),
            slip: Slip::default(),
        }
    }
}

impl Command for CreateAccount {
    const NEEDS: Permission = Permission::AccountCreate;
    type On = Realm;
    type Output = IssuedSlip;

    fn check(&self) -> Result<()> {
        let login = Message::new(
            "账号名为3到32个小写字母、数字、点、连字符或下划线，以字母开头。",
            "A sign-in name has 3 to 32 letters a–z, digits, dots, hyphens or underscores, beginning with a letter.",
        );
        let fields = Fields::new().line("name", &self.name, 50).must(
            "account",
            login_name(&self.account).is_some(),
            "bad_login",
            login,
        );
        match self.phone.as_deref().map(Mobile::parse) {
            Some(Err(fault)) => fields.must("phone", false, fault.code(), fault.message()).done(),
            _ => fields.done(),
        }
    }

    async fn prepare(self, app: &App, _: &Arc<Request>, (): ()) -> Result<Self> {
        Ok(Self { slip: Slip::fresh(app).await?, ..self })
    }

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<IssuedSlip> {
        let login = login_name(&self.account).unwrap_or_default();
        if login_is_taken(tx, &login).await? {
            return Err(AccountRule::NameTaken.into());
        }
        let id: AccountId = tx.new_id();
        let phone = self.phone.and_then(|phone| Mobile::parse(&phone).ok());
        let phone = phone.map(|phone| tx.seal(Place::of(SealedField::AccountPhone, id), phone.as_str())).transpose()?;
        let (account, event) = Account::create(id, login, self.name, phone, self.slip.hash, tx.now());
        let account = tx.create_unique(account, event, AccountRule::NameTaken).await?;
        Ok(IssuedSlip { account, slip: Some(self.slip.text) })
    }
}

/// Resets an account in person: a new slip, no second factor, all sessions closed.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AccountResetInput)]
pub struct ResetAccount {
    #[serde(skip)]
    #[schema(ignore)]
    slip: Slip,
}

impl Command for ResetAccount {
    const NEEDS: Permission = Permission::AccountReset;
    type On = Account;
    type Output = IssuedSlip;

    async fn prepare(self, app: &App, _: &Arc<Request>, _: AccountId) -> Result<Self> {
        Ok(Self { slip: Slip::fresh(app).await? })
    }

    async fn run(self, on: Loaded<Account>, tx: &mut Tx) -> Result<IssuedSlip> {
        let (by, now) = (tx.account().ok(), tx.now());
        close_sessions(tx, on.id, None, Ending::PasswordChanged).await?;
        let decided = on.decide(|account| account.reset(by, self.slip.hash, now))?;
        Ok(IssuedSlip { account: tx.save(decided).await?, slip: Some(self.slip.text) })
    }
}

/// Lets nobody sign in with an account any more, at once.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "AccountDisableInput")]
#[schema(as = AccountDisableInput)]
pub struct DisableAccount {
    /// Why, at most 200 characters.
    #[schema(min_length = 1, max_length = 200)]
    pub reason: String,
}

impl Command for DisableAccount {
    const NEEDS: Permission = Permission::AccountDisable;
    type On = Account;
    type Output = Account;

    fn check(&self) -> Result<()> {
        Fields::new().text("reason", &self.reason, 200).done()
    }

    async fn run(self, on: Loaded<Account>, tx: &mut Tx) -> Result<Account> {
        let (by, now) = (tx.account().ok(), tx.now());
        close_sessions(tx, on.id, None, Ending::Disabled).await?;
        let decided = on.decide(|account| account.disable(by, self.reason, now))?;
        tx.save(decided).await
    }
}

/// Lets a disabled account be used again.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AccountEnableInput)]
pub struct EnableAccount {}

impl Command for EnableAccount {
    const NEEDS: Permission = Permission::AccountEnable;
    type On = Account;
    type Output = Account;

    async fn run(self, on: Loaded<Account>, tx: &mut Tx) -> Result<Account> {
        let decided = on.decide(Account::enable)?;
        tx.save(decided).await
    }
}

/// A secret in an input is written nowhere, not even into the digest that is kept with an idempotency key. (A skipped field
/// would be missing in the contract too.)
fn unsaid<S: serde::Serializer>(_: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_unit()
}

/// Changes one's own password; every other session of the account ends.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "AccountChangePasswordInput")]
#[schema(as = AccountChangePasswordInput)]
pub struct ChangePassword {
    /// The present password, or the slip. Never serialised: not even a digest of it is kept with an idempotency key.
    #[serde(serialize_with = "unsaid")]
    pub current: String,
    /// The new one.
    #[serde(serialize_with = "unsaid")]
    #[schema(min_length = 10, max_length = 128)]
    pub new: String,
    #[serde(skip)]
    #[graphql(skip)]
    #[schema(ignore)]
    compared: Compared,
}

/// What was compared and made before the transaction, and what a failure counts for.
#[derive(Clone, Default)]
struct Compared {
    with: String,
    hash: String,
    counts: Counts,
}

impl std::fmt::Debug for Compared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Compared(…)")
    }
}

impl ChangePassword {
    /// From one password to another.
    #[must_use]
    pub fn new(current: &str, new: &str) -> Self {
        Self { current: current.to_owned(), new: new.to_owned(), compared: Compared::default() }
    }
}

impl Command for ChangePassword {
    const NEEDS: Permission = Permission::AccountChangePassword;
    type On = Account;
    type Output = Account;

    fn check(&self) -> Result<()> {
        let faults = PasswordRule::default().faults(&self.new, PasswordOwner::default());
        Fields::new().text("current", &self.current, 200).done()?;
        refuse_new(faults)
    }

    async fn prepare(self, app: &App, request: &Arc<Request>, id: AccountId) -> Result<Self> {
        // Not one's own: say nothing here, and let the transaction refuse and record it.
        let reader = app.reader(request);
        let Ok(account) = reader.get::<Account>(id).await else { return Ok(self) };
        // Linli itself exchanges the slips of a demonstration.
        if request.caller.signed().is_some_and(|signed| signed.account != id) {
            return Ok(self);
        }
        let phone = reader.phone_of(&account)?;
        let phone = phone.as_ref().map(|phone| phone.bare().as_str());
        let owner = PasswordOwner { account: &account.login, phone };
        refuse_new(PasswordRule::default().faults(&self.new, owner))?;
        // Whoever sits down at somebody's open page guesses no longer than whoever stands at the door.
        let address = request.address.as_deref().unwrap_or_default();
        let counts = app.counts(&account.login, address, None);
        if let Some(until) = known(&app.reader(request), &account.login, &counts.keys()).await?.stopped_until {
            return Err(app.stopped(request, Self::NEEDS, Some(id), until).await);
        }
        let passwords = &app.doors().passwords;
        if !passwords.verify(self.current.clone(), account.password.hash.clone()).await? {
            return Ok(Self { compared: Compared { counts, ..Compared::default() }, ..self });
        }
        for used in account.password.remembered() {
            if passwords.verify(self.new.clone(), used.to_owned()).await? {
                return Err(Error::field("new", AccountRule::PasswordUsed.code(), AccountRule::PasswordUsed.message()));
            }
        }
        let hash = passwords.hash(self.new.clone()).await?;
        let compared = Compared { with: account.password.hash.clone(), hash, counts };
        Ok(Self { compared, ..self })
    }

    async fn run(self, on: Loaded<Account>, tx: &mut Tx) -> Result<Account> {
        let Compared { with, hash, counts } = self.compared;
        refuse_while_stopped(tx, &counts).await?;
        if with != on.password.hash {
            let wrong = AccountRule::WrongPassword;
            return Err(failed(tx, &counts, Error::field("current", wrong.code(), wrong.message())).await?);
        }
        forgive(tx, &counts.forgiven).await?;
        let now = tx.now();
        let session = tx.request().caller.signed().map(|signed| signed.session);
        close_sessions(tx, on.id, session, Ending::PasswordChanged).await?;
        let decided = on.decide(|account| Ok::<_, Error>(account.change_password(hash, now)))?;
        tx.save(decided).await
    }
}

fn refuse_new(faults: Vec<linli_domain::password_rule::PasswordFault>) -> Result<()> {
    if faults.is_empty() {
        return Ok(());
    }
    Err(Error::Invalid(faults.into_iter().map(|fault| FieldError::new("new", fault.code(), fault.message())).collect()))
}

/// An account with the secret of a second factor, which is shown once.
#[derive(Clone, Debug)]
pub struct EnrolledFactor {
    /// The account.
    pub account: Account,
    /// Base32, to be typed; absent when a request is repeated.
    pub secret: Option<String>,
    /// `otpauth://` address, to be scanned.
    pub uri: Option<String>,
}

impl Output for EnrolledFactor {
    const SHOWN_ONCE: bool = true;

    fn output_id(&self) -> Uuid {
        self.account.id.into()
    }

    async fn again(reader: &Reader, id: Uuid) -> Result<Self> {
        Ok(Self { account: reader.get(AccountId::from(id)).await?, secret: None, uri: None })
    }
}

/// Enrols a second factor for oneself; it asks for nothing until it is confirmed.
#[derive(Clone, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AccountEnrolFactorInput)]
pub struct EnrolFactor {
    #[serde(skip)]
    #[schema(ignore)]
    factor: Option<NewFactor>,
}

impl Command for EnrolFactor {
    const NEEDS: Permission = Permission::AccountEnrolFactor;
    type On = Account;
    type Output = EnrolledFactor;

    async fn prepare(self, app: &App, request: &Arc<Request>, id: AccountId) -> Result<Self> {
        let login = request.caller.signed().map(|signed| signed.login.clone()).unwrap_or_default();
        Ok(Self { factor: Some(app.new_factor(id, &login)?) })
    }

    async fn run(self, on: Loaded<Account>, tx: &mut Tx) -> Result<EnrolledFactor> {
        let NewFactor { secret, uri, sealed } = self.factor.ok_or_else(|| Error::internal("no factor was made"))?;
        let decided = on.decide(|account| account.enrol_factor(sealed))?;
        Ok(EnrolledFactor { account: tx.save(decided).await?, secret: Some(secret), uri: Some(uri) })
    }
}

/// Confirms one's second factor with a first code; from now on sign-in asks for one.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "AccountConfirmFactorInput")]
#[schema(as = AccountConfirmFactorInput)]
pub struct ConfirmFactor {
    /// Six digits.
    #[serde(serialize_with = "unsaid")]
    #[schema(pattern = "^[0-9]{6}$")]
    pub code: String,
    /// The factor the code was compared with, and the step for which it was right.
    #[serde(skip)]
    #[graphql(skip)]
    #[schema(ignore)]
    found: Option<(String, i64)>,
}

impl Command for ConfirmFactor {
    const NEEDS: Permission = Permission::AccountConfirmFactor;
    type On = Account;
    type Output = Account;

    fn check(&self) -> Result<()> {
        Fields::new().text("code", &self.code, 6).done()
    }

    async fn prepare(self, app: &App, request: &Arc<Request>, id: AccountId) -> Result<Self> {
        let Ok(account) = app.reader(request).get::<Account>(id).await else { return Ok(self) };
        let step = app.step_of(&account, &self.code)?;
        let found = account.factor.as_ref().zip(step).map(|(factor, step)| (factor.sealed.clone(), step));
        Ok(Self { found, ..self })
    }

    async fn run(self, on: Loaded<Account>, tx: &mut Tx) -> Result<Account> {
        let now = tx.now();
        let same = on.factor.as_ref().map(|factor| factor.sealed.clone());
        let step = self.found.filter(|(sealed, _)| Some(sealed) == same.as_ref()).map(|(_, step)| step);
        let decided = on.decide(|account| account.confirm_factor(step, now))?;
        tx.save(decided).await
    }
}

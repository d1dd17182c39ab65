//! An account: a person who signs in. One person, one account; it is disabled, never deleted, because audit names it.

use linli_vocabulary::{AccountId, Timestamp, identity::AccountKind};
use serde::{Serialize, Serializer};

use crate::{
    error::{Message, Rule},
    event::Happened,
    personal::Personal,
    privacy::Kept,
};

/// So many passwords, the present one among them, must not come again (facts DB-1).
const REMEMBERED: usize = 5;

/// A password is changed after this many days at the latest (facts DB-1).
const PASSWORD_DAYS: i64 = 90;

/// A slip that was not used within so many days is worth nothing: who finds it later finds paper.
const SLIP_DAYS: i64 = 14;

/// How long a slip is good.
pub const SLIP_LIFE: chrono::TimeDelta = chrono::TimeDelta::days(SLIP_DAYS);

/// An account that nobody used for this many days is as good as disabled (facts DB-6).
const DORMANT_DAYS: i64 = 90;

/// An account.
#[derive(Clone, Debug, Serialize)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// Its version.
    pub version: i32,
    /// How one signs in with it.
    pub kind: AccountKind,
    /// Sign-in name in lower case.
    pub login: String,
    /// The person's name.
    #[serde(serialize_with = "crate::personal::hidden")]
    pub name: Personal<String>,
    /// Their telephone number, encrypted.
    pub phone: Option<Kept>,
    /// What is kept of the password.
    #[serde(skip)]
    pub password: Password,
    /// When the password was set.
    pub password_changed_at: Timestamp,
    /// The password came from a slip.
    pub must_change_password: bool,
    /// The second factor.
    #[serde(rename = "second_factor", serialize_with = "state")]
    pub factor: Option<Factor>,
    /// Since when nobody can sign in with it.
    pub disabled_at: Option<Timestamp>,
    /// Why.
    #[serde(serialize_with = "crate::personal::hidden")]
    pub disabled_because: Personal<Option<String>>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// Argon2id hashes in PHC form: the present one and those that must not come again, newest first.
#[derive(Clone, PartialEq, Eq)]
pub struct Password {
    /// Of the password that holds.
    pub hash: String,
    /// Of the ones before.
    pub former: Vec<String>,
}

impl Password {
    /// A first password.
    #[must_use]
    pub const fn first(hash: String) -> Self {
        Self { hash, former: Vec::new() }
    }

    /// Every hash a new password is compared with.
    pub fn remembered(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.hash.as_str()).chain(self.former.iter().map(String::as_str)).take(REMEMBERED)
    }

    fn followed_by(self, hash: String) -> Self {
        let former = self.remembered().take(REMEMBERED - 1).map(str::to_owned).collect();
        Self { hash, former }
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

/// A time-based one-time password (RFC 6238), its secret encrypted.
#[derive(Clone, PartialEq, Eq)]
pub struct Factor {
    /// The secret under the server's key.
    pub sealed: String,
    /// When the first code proved that the person has it; until then it asks for nothing.
    pub confirmed_at: Option<Timestamp>,
    /// The time step of that code: no code of this step or before opens a session.
    pub step: i64,
}

impl std::fmt::Debug for Factor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Factor(confirmed {:?})", self.confirmed_at)
    }
}

fn state<S: Serializer>(factor: &Option<Factor>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(match factor {
        None => "none",
        Some(Factor { confirmed_at: None, .. }) => "enrolled",
        Some(_) => "confirmed",
    })
}

/// What an account refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountRule {
    /// The name is in use, in whatever case.
    NameTaken,
    /// Already disabled.
    AlreadyDisabled,
    /// Not disabled.
    NotDisabled,
    /// An administrator cannot lock itself out.
    Oneself,
    /// The present password is another one.
    WrongPassword,
    /// One of the last five.
    PasswordUsed,
    /// There is nothing to confirm.
    FactorNotEnrolled,
    /// A factor is already in use; only a reset in person takes it away.
    FactorInUse,
    /// The code is not the one of this moment.
    WrongCode,
    /// It has neither password nor second factor: a code to its telephone opens it.
    ByPhone,
}

impl Rule for AccountRule {
    fn code(&self) -> &'static str {
        match self {
            Self::NameTaken => "account_name_taken",
            Self::AlreadyDisabled => "account_already_disabled",
            Self::NotDisabled => "account_not_disabled",
            Self::Oneself => "account_oneself",
            Self::WrongPassword => "account_wrong_password",
            Self::PasswordUsed => "account_password_used",
            Self::FactorNotEnrolled => "account_factor_not_enrolled",
            Self::FactorInUse => "account_factor_in_use",
            Self::WrongCode => "account_wrong_code",
            Self::ByPhone => "account_by_phone",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::NameTaken => {
                Message::new("该账号名已被使用，请换一个。", "This account name is taken; choose another.")
            }
            Self::AlreadyDisabled => Message::new("该账号已停用。", "This account is already disabled."),
            Self::NotDisabled => Message::new("该账号没有停用。", "This account is not disabled."),
            Self::Oneself => Message::new(
                "不能停用或重置自己的账号，请找另一位系统管理员。",
                "You cannot disable or reset your own account; ask another system administrator.",
            ),
            Self::WrongPassword => Message::new("当前密码不正确。", "The present password is not right."),
            Self::PasswordUsed => {
                Message::new("不能使用最近5次用过的密码。", "The last five passwords cannot be used again.")
            }
            Self::FactorNotEnrolled => Message::new("请先登记动态口令。", "Enrol a one-time password app first."),
            Self::FactorInUse => Message::new(
                "动态口令已启用；更换手机请到系统管理员处当面重置。",
                "A one-time password is already in use; to change the phone, have the account reset in person.",
            ),
            Self::ByPhone => Message::new(
                "手机号账号用短信验证码登录，没有密码和动态口令，不能担任工作角色。",
                "This account signs in by a code to its telephone: it has no password, no second factor and no staff role.",
            ),
            Self::WrongCode => Message::new(
                "动态口令不正确，请核对手机时间后再输入新的口令。",
                "The code is not right; check the phone's time and enter a new one.",
            ),
        }
    }
}

/// The form in which a sign-in name is kept and compared: 3 to 32 of a–z, 0–9, dot, hyphen and underscore, beginning with
/// a letter, in lower case. `None` when it is none.
#[must_use]
pub fn login_name(text: &str) -> Option<String> {
    let name = text.to_ascii_lowercase();
    let good = (3..=32).contains(&name.len())
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'_'));
    good.then_some(name)
}

impl Account {
    /// A new account with the password of a slip.
    #[must_use]
    pub fn create(
        id: AccountId,
        login: String,
        name: String,
        phone: Option<Kept>,
        hash: String,
        now: Timestamp,
    ) -> (Self, Happened) {
        let account = Self {
            id,
            version: 1,
            kind: AccountKind::Staff,
            login,
            name: Personal::new(name),
            phone,
            password: Password::first(hash),
            password_changed_at: now,
            must_change_password: true,
            factor: None,
            disabled_at: None,
            disabled_because: Personal::new(None),
            created_at: now,
        };
        (account, Happened("account.created"))
    }

    /// Until when its slip opens a session; none when it has a password of its own.
    #[must_use]
    pub fn slip_until(&self) -> Option<Timestamp> {
        self.must_change_password.then(|| self.password_changed_at.plus(SLIP_LIFE))
    }

    /// A new account of whoever holds a telephone. There is no password: nothing that anybody types is its hash.
    #[must_use]
    pub fn by_phone(id: AccountId, name: String, phone: Kept, now: Timestamp) -> (Self, Happened) {
        let login = format!("p{}", uuid::Uuid::from(id).simple());
        let (account, _) = Self::create(id, login, name, Some(phone), String::new(), now);
        let account = Self { kind: AccountKind::Phone, must_change_password: false, ..account };
        (account, Happened("account.created"))
    }

    /// Whether the telephone may have changed hands since it was used here: operators give a number to somebody else after
    /// ninety days.
    #[must_use]
    pub fn may_be_somebody_elses(&self, last_sign_in: Option<Timestamp>, now: Timestamp) -> bool {
        self.kind == AccountKind::Phone && self.is_dormant(last_sign_in, now)
    }

    /// Closes an account whose telephone may be somebody else's by now: the number goes, what it was linked to stays shut.
    #[must_use]
    pub fn leave_phone(self, now: Timestamp) -> (Self, Happened) {
        let because = "该手机号90天未登录，号码可能已换人使用".to_owned();
        let disabled_because = Personal::new(Some(because));
        (Self { phone: None, disabled_at: Some(now), disabled_because, ..self }, Happened("account.disabled"))
    }

    /// The person gives the account up: name and number go, and nobody signs in with it again.
    ///
    /// # Errors
    /// A staff account is disabled by the system administrator.
    pub fn give_up(self, now: Timestamp) -> Result<(Self, Happened), AccountRule> {
        if self.kind == AccountKind::Staff {
            return Err(AccountRule::Oneself);
        }
        let disabled_because = Personal::new(Some("本人注销".to_owned()));
        let name = Personal::new("已注销".to_owned());
        Ok((Self { name, phone: None, disabled_at: Some(now), disabled_because, ..self }, Happened("account.given_up")))
    }

    /// Whether the password has to be changed before anything else: it came from a slip, or it is 90 days old.
    #[must_use]
    pub fn password_is_due(&self, now: Timestamp) -> bool {
        self.kind == AccountKind::Staff && password_is_due(self.must_change_password, self.password_changed_at, now)
    }

    /// Whether nobody has used it for too long: neither signed in nor been given or chosen a password.
    #[must_use]
    pub fn is_dormant(&self, last_sign_in: Option<Timestamp>, now: Timestamp) -> bool {
        let used = last_sign_in.unwrap_or(self.created_at).max(self.password_changed_at);
        used.plus(chrono::TimeDelta::days(DORMANT_DAYS)) <= now
    }

    /// Whether sign-in asks for a code.
    #[must_use]
    pub fn has_factor(&self) -> bool {
        self.factor.as_ref().is_some_and(|factor| factor.confirmed_at.is_some())
    }

    /// Takes a password the person chose.
    #[must_use]
    pub fn change_password(self, hash: String, now: Timestamp) -> (Self, Happened) {
        (
            Self {
                password: self.password.followed_by(hash),
                password_changed_at: now,
                must_change_password: false,
                ..self
            },
            Happened("account.password_changed"),
        )
    }

    /// Takes the password of a slip that is handed over in person. The second factor goes too: who lost the phone is
    /// standing at the desk.
    ///
    /// # Errors
    /// Nobody resets their own account.
    pub fn reset(self, by: Option<AccountId>, hash: String, now: Timestamp) -> Result<(Self, Happened), AccountRule> {
        if by == Some(self.id) {
            return Err(AccountRule::Oneself);
        }
        if self.kind == AccountKind::Phone {
            return Err(AccountRule::ByPhone);
        }
        Ok((
            Self {
                password: self.password.followed_by(hash),
                password_changed_at: now,
                must_change_password: true,
                factor: None,
                ..self
            },
            Happened("account.reset"),
        ))
    }

    /// Lets nobody sign in with it any more.
    ///
    /// # Errors
    /// It is disabled already, or it is one's own.
    pub fn disable(
        self,
        by: Option<AccountId>,
        because: String,
        now: Timestamp,
    ) -> Result<(Self, Happened), AccountRule> {
        if by == Some(self.id) {
            return Err(AccountRule::Oneself);
        }
        if self.disabled_at.is_some() {
            return Err(AccountRule::AlreadyDisabled);
        }
        Ok((
            Self { disabled_at: Some(now), disabled_because: Personal::new(Some(because)), ..self },
            Happened("account.disabled"),
        ))
    }

    /// Lets the person sign in again.
    ///
    /// # Errors
    /// It is not disabled.
    pub fn enable(self) -> Result<(Self, Happened), AccountRule> {
        if self.disabled_at.is_none() {
            return Err(AccountRule::NotDisabled);
        }
        if self.kind == AccountKind::Phone && self.phone.is_none() {
            return Err(AccountRule::ByPhone);
        }
        Ok((Self { disabled_at: None, disabled_because: Personal::new(None), ..self }, Happened("account.enabled")))
    }

    /// Takes the secret of a second factor, which asks for nothing until it is confirmed.
    ///
    /// # Errors
    /// A confirmed factor is in use.
    pub fn enrol_factor(self, sealed: String) -> Result<(Self, Happened), AccountRule> {
        if self.kind == AccountKind::Phone {
            return Err(AccountRule::ByPhone);
        }
        if self.has_factor() {
            return Err(AccountRule::FactorInUse);
        }
        Ok((
            Self { factor: Some(Factor { sealed, confirmed_at: None, step: 0 }), ..self },
            Happened("account.factor_enrolled"),
        ))
    }

    /// Confirms the factor with the time step of a code that was right.
    ///
    /// # Errors
    /// None was enrolled, it is confirmed already, or the code (`None`) was wrong.
    pub fn confirm_factor(self, step: Option<i64>, now: Timestamp) -> Result<(Self, Happened), AccountRule> {
        let factor = self.factor.as_ref().ok_or(AccountRule::FactorNotEnrolled)?;
        if factor.confirmed_at.is_some() {
            return Err(AccountRule::FactorInUse);
        }
        let factor = Factor { confirmed_at: Some(now), step: step.ok_or(AccountRule::WrongCode)?, ..factor.clone() };
        Ok((Self { factor: Some(factor), ..self }, Happened("account.factor_confirmed")))
    }
}

/// As [`Account::password_is_due`], for those who have only the two columns at hand.
#[must_use]
pub fn password_is_due(must_change: bool, changed_at: Timestamp, now: Timestamp) -> bool {
    must_change || changed_at.plus(chrono::TimeDelta::days(PASSWORD_DAYS)) <= now
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn now() -> Timestamp {
        "2026-11-23T09:00:00.000Z".parse().unwrap()
    }

    fn account() -> Account {
        Account {
            id: AccountId::from(uuid::Uuid::from_u128(1)),
            version: 1,
            kind: AccountKind::Staff,
            login: "haitang".into(),
            name: Personal::new("海某某".into()),
            phone: None,
            password: Password::first("hash-0".into()),
            password_changed_at: now(),
            must_change_password: false,
            factor: None,
            disabled_at: None,
            disabled_because: Personal::new(None),
            created_at: now(),
        }
    }

    #[test]
    fn the_last_five_passwords_are_remembered() {
        let account = (1..=7).fold(account(), |account, n| account.change_password(format!("hash-{n}"), now()).0);
        assert_eq!(
            account.password.remembered().collect::<Vec<_>>(),
            ["hash-7", "hash-6", "hash-5", "hash-4", "hash-3"]
        );
    }

    #[test]
    fn a_password_is_due_after_ninety_days_or_from_a_slip() {
        let account = account();
        assert!(!account.password_is_due(now().plus(chrono::TimeDelta::days(89))));
        assert!(account.password_is_due(now().plus(chrono::TimeDelta::days(90))));
        let other = Some(AccountId::from(uuid::Uuid::from_u128(2)));
        assert!(account.reset(other, "slip".into(), now()).unwrap().0.password_is_due(now()));
    }

    #[test]
    fn an_account_sleeps_after_ninety_days_and_a_reset_wakes_it() {
        let (account, later) = (account(), now().plus(chrono::TimeDelta::days(120)));
        assert!(account.is_dormant(None, later));
        assert!(!account.is_dormant(Some(now().plus(chrono::TimeDelta::days(31))), later));
        assert!(!account.reset(None, "slip".into(), later).unwrap().0.is_dormant(None, later));
    }

    #[test]
    fn a_factor_asks_for_nothing_until_it_is_confirmed_and_is_taken_away_only_by_a_reset() {
        let (enrolled, _) = account().enrol_factor("sealed".into()).unwrap();
        assert!(!enrolled.has_factor());
        assert_eq!(enrolled.clone().confirm_factor(None, now()).unwrap_err(), AccountRule::WrongCode);
        let (confirmed, _) = enrolled.confirm_factor(Some(59_000_000), now()).unwrap();
        assert!(confirmed.has_factor());
        assert_eq!(confirmed.clone().enrol_factor("other".into()).unwrap_err(), AccountRule::FactorInUse);
        assert!(!confirmed.reset(None, "slip".into(), now()).unwrap().0.has_factor());
    }

    #[test]
    fn nobody_disables_or_resets_themselves() {
        let me = Some(account().id);
        assert_eq!(account().disable(me, "离岗".into(), now()).unwrap_err(), AccountRule::Oneself);
        assert_eq!(account().reset(me, "slip".into(), now()).unwrap_err(), AccountRule::Oneself);
    }

    #[test]
    fn what_is_written_to_audit_holds_no_secret_and_no_name() {
        let (account, _) = account().enrol_factor("sealed-secret".into()).unwrap();
        let text = serde_json::to_string(&account).unwrap();
        for secret in ["hash-0", "sealed-secret", "海某某"] {
            assert!(!text.contains(secret), "{text}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn a_login_name_is_its_own_form(text in "\\PC{0,40}") {
            if let Some(name) = login_name(&text) {
                prop_assert_eq!(login_name(&name), Some(name.clone()));
                prop_assert_eq!(login_name(&text.to_ascii_uppercase()), Some(name));
            }
        }
    }
}

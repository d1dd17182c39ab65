//! Accounts: owner is the realm, readable by oneself and the three administrators; name, phone and reasons are personal;
//! kept for good.

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Happened,
    identity::{Account, Factor, Password},
    personal::Personal,
    privacy::{Kept, Place, SealedField},
    search::SearchText,
};
use linli_vocabulary::{AccountId, Kind, Timestamp, identity::AccountKind};
use sea_orm::{Condition, ConnectionTrait, entity::prelude::*};

use crate::exec::{Fault, Home, Listing, Order, Reader, Record, Subject, Tx};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AccountId,
    /// Raised by each change.
    pub version: i32,
    /// How one signs in with it.
    pub kind: AccountKind,
    /// Sign-in name in lower case.
    pub login: String,
    /// The person's name.
    pub name: String,
    /// Telephone number, encrypted.
    pub phone: Option<String>,
    /// Its blind index.
    pub phone_blind: Option<String>,
    /// Argon2id hash, PHC form.
    pub password: String,
    /// Hashes that must not come again, newest first, one a line.
    pub former_passwords: String,
    /// When the password was set.
    pub password_changed_at: Timestamp,
    /// It came from a slip.
    pub must_change_password: bool,
    /// The second factor's secret, encrypted.
    pub factor: Option<String>,
    /// When it was confirmed.
    pub factor_confirmed_at: Option<Timestamp>,
    /// The time step of the code that confirmed it.
    pub factor_step: i64,
    /// Since when nobody signs in with it.
    pub disabled_at: Option<Timestamp>,
    /// Why.
    pub disabled_because: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
}

impl ActiveModelBehavior for ActiveModel {}

impl From<Model> for Account {
    fn from(row: Model) -> Self {
        let former = row.former_passwords.lines().map(str::to_owned).collect();
        let factor =
            row.factor.map(|sealed| Factor { sealed, confirmed_at: row.factor_confirmed_at, step: row.factor_step });
        Self {
            id: row.id,
            version: row.version,
            kind: row.kind,
            login: row.login,
            name: Personal::new(row.name),
            phone: Kept::stored(row.phone, row.phone_blind),
            password: Password { hash: row.password, former },
            password_changed_at: row.password_changed_at,
            must_change_password: row.must_change_password,
            factor,
            disabled_at: row.disabled_at,
            disabled_because: Personal::new(row.disabled_because),
            created_at: row.created_at,
        }
    }
}

impl Subject for Account {
    type Id = AccountId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::Account;
    const READ: Permission = Permission::AccountRead;

    fn id(&self) -> AccountId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Realm
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        match branch {
            Branch::Myself(account) => Some(Condition::all().add(Column::Id.eq(*account))),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        Ok(rows.into_iter().map(Self::from).collect())
    }
}

impl Record for Account {
    type Event = Happened;

    fn row(&self) -> Model {
        let account = self.clone();
        let (factor, factor_confirmed_at, factor_step) =
            account.factor.map_or((None, None, 0), |factor| (Some(factor.sealed), factor.confirmed_at, factor.step));
        let (phone, phone_blind) = Kept::columns(account.phone.as_ref());
        Model {
            id: account.id,
            version: account.version,
            kind: account.kind,
            login: account.login,
            name: account.name.bare().clone(),
            phone,
            phone_blind,
            password: account.password.hash,
            former_passwords: account.password.former.join("\n"),
            password_changed_at: account.password_changed_at,
            must_change_password: account.must_change_password,
            factor,
            factor_confirmed_at,
            factor_step,
            disabled_at: account.disabled_at,
            disabled_because: account.disabled_because.bare().clone(),
            created_at: account.created_at,
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }

    fn searched(&self) -> Option<SearchText> {
        let name = self.name.bare().clone();
        let (subtitle, parties) = (self.login.clone(), vec![self.id.into()]);
        Some(SearchText { title: name.clone(), subtitle, names: vec![name], parties, ..SearchText::default() })
    }
}

/// What accounts can be asked for.
#[derive(
    Clone,
    Debug,
    Default,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::InputObject,
    utoipa::IntoParams,
    utoipa::ToSchema,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub struct AccountFilter {
    /// Part of the person's name, its pinyin initials, or the beginning of the sign-in name; whoever lists accounts sees both.
    pub search: Option<String>,
    /// Only disabled ones, or only those that are not.
    pub disabled: Option<bool>,
}

/// In which order.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::Enum,
    utoipa::ToSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum AccountSort {
    /// By sign-in name.
    #[default]
    Account,
    /// Newest first.
    Newest,
}

impl Listing for Account {
    type Filter = AccountFilter;
    type Sort = AccountSort;

    fn matching(filter: &AccountFilter, _: Timestamp) -> Condition {
        let disabled = filter.disabled.map(|disabled| match disabled {
            true => Column::DisabledAt.is_not_null(),
            false => Column::DisabledAt.is_null(),
        });
        Condition::all().add_option(disabled)
    }

    fn asked(filter: &AccountFilter) -> Option<&str> {
        filter.search.as_deref()
    }

    fn order(sort: AccountSort) -> Order<Column> {
        match sort {
            AccountSort::Account => Order { columns: vec![Column::Login], descending: false },
            AccountSort::Newest => Order { columns: vec![Column::CreatedAt], descending: true },
        }
    }
}

/// Whether a sign-in name is in use.
///
/// # Errors
/// A fault.
pub async fn login_is_taken(tx: &Tx, login: &str) -> Result<bool> {
    Ok(Entity::find().filter(Column::Login.eq(login)).one(tx.connection()).await.or_fault()?.is_some())
}

/// The account that is opened by a code to this telephone, disabled or not; never a staff account, whatever number it has.
///
/// # Errors
/// A fault.
pub async fn account_by_phone(tx: &Tx, number: &str) -> Result<Option<Account>> {
    let blinds = tx.vault.blinds(SealedField::AccountPhone, &SealedField::normalised(number))?;
    let row = Entity::find()
        .filter(Column::Kind.eq(AccountKind::Phone))
        .filter(Column::PhoneBlind.is_in(blinds.iter().map(|blind| blind.text().to_owned())))
        .one(tx.connection())
        .await
        .or_fault()?;
    Ok(row.map(Account::from))
}

impl Reader {
    /// The telephone number of an account, decrypted.
    ///
    /// # Errors
    /// A fault.
    pub fn phone_of(&self, account: &Account) -> Result<Option<Personal<String>>> {
        let place = Place::of(SealedField::AccountPhone, account.id);
        account.phone.as_ref().map(|phone| self.open(place, phone)).transpose()
    }
}

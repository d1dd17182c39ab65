//! Preferences: owner and only reader is the account; addresses are encrypted; kept as long as the account.

use std::collections::HashMap;

use linli_domain::{
    Error, Result,
    authorisation::{Branch, Permission},
    event::Happened,
    notifications::{NotificationPreference, SealedAddress},
    personal::Personal,
};
use linli_vocabulary::{AccountId, Kind, NotificationPreferenceId};
use sea_orm::{Condition, ConnectionTrait, Statement, entity::prelude::*};
use serde_json::json;

use crate::exec::{Db, Fault, Home, Reader, Record, Subject, Tx};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notification_preference")]
pub struct Model {
    /// The account's.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: NotificationPreferenceId,
    /// Raised by each change.
    pub version: i32,
    /// Whose.
    pub account: AccountId,
    /// What was chosen, as JSON.
    pub choice: String,
    /// Mail address, encrypted.
    pub email: Option<String>,
    /// Mail address, masked.
    pub email_masked: Option<String>,
    /// Name in the chat, encrypted.
    pub chat: Option<String>,
    /// Name in the chat, masked.
    pub chat_masked: Option<String>,
}

impl ActiveModelBehavior for ActiveModel {}

fn address(sealed: Option<String>, masked: Option<String>) -> Option<Personal<SealedAddress>> {
    sealed.zip(masked).map(|(sealed, masked)| Personal::new(SealedAddress { sealed, masked }))
}

impl Subject for NotificationPreference {
    type Id = NotificationPreferenceId;
    type Entity = Entity;
    type Row = Model;
    const KIND: Kind = Kind::NotificationPreference;
    const READ: Permission = Permission::NotificationPreferenceRead;

    fn id(&self) -> NotificationPreferenceId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Account(self.account)
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        match branch {
            Branch::Myself(account) => Some(Condition::all().add(Column::Account.eq(*account))),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(_: &C, rows: Vec<Model>) -> Result<Vec<Self>> {
        let one = |row: Model| {
            Ok(Self {
                id: row.id,
                version: row.version,
                account: row.account,
                choice: serde_json::from_str(&row.choice).map_err(Error::internal)?,
                email: address(row.email, row.email_masked),
                chat: address(row.chat, row.chat_masked),
            })
        };
        rows.into_iter().map(one).collect()
    }
}

impl Record for NotificationPreference {
    type Event = Happened;

    fn row(&self) -> Model {
        let kept = |address: &Option<Personal<SealedAddress>>| {
            let address = address.as_ref().map(|one| one.bare().clone());
            (address.as_ref().map(|one| one.sealed.clone()), address.map(|one| one.masked))
        };
        let ((email, email_masked), (chat, chat_masked)) = (kept(&self.email), kept(&self.chat));
        Model {
            id: self.id,
            version: self.version,
            account: self.account,
            choice: json!(self.choice).to_string(),
            email,
            email_masked,
            chat,
            chat_masked,
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }
}

async fn of(db: &impl ConnectionTrait, accounts: &[AccountId]) -> Result<HashMap<AccountId, NotificationPreference>> {
    let rows = Entity::find().filter(Column::Account.is_in(accounts.iter().copied())).all(db).await.or_fault()?;
    let all = NotificationPreference::assemble(db, rows).await?;
    Ok(all.into_iter().map(|one| (one.account, one)).collect())
}

/// The preferences of these accounts; who has chosen nothing is not among them.
///
/// # Errors
/// A fault.
pub async fn preferences(tx: &Tx, accounts: &[AccountId]) -> Result<HashMap<AccountId, NotificationPreference>> {
    of(tx.connection(), accounts).await
}

impl Reader {
    /// What an account has chosen, if anything.
    ///
    /// # Errors
    /// A fault.
    pub async fn preference(&self, account: AccountId) -> Result<Option<NotificationPreference>> {
        Ok(of(self.connection(), &[account]).await?.remove(&account))
    }
}

/// Accounts that can sign in and hold a grant, themselves or by a post, after one of them, in the order of ids: who may want a
/// digest.
///
/// # Errors
/// A fault.
pub async fn digesting(tx: &Tx, after: Option<AccountId>, most: u64) -> Result<Vec<AccountId>> {
    const WHO: &str = "SELECT a.id AS id FROM account a WHERE a.disabled_at IS NULL AND a.id > $1 AND (
            EXISTS (SELECT 1 FROM grant_ g WHERE g.account = a.id AND g.closed_at IS NULL)
            OR EXISTS (SELECT 1 FROM tenure t WHERE t.account = a.id AND (t.until IS NULL OR t.until > $2))
        ) ORDER BY a.id LIMIT $3";
    let after = after.map_or_else(Uuid::nil, Uuid::from);
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let db = tx.connection();
    let values = [after.into(), tx.today().into(), most.into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), WHO, values);
    let rows = db.query_all_raw(statement).await.or_fault()?;
    rows.iter().map(|row| row.try_get_by_index(0).or_fault()).collect()
}

/// For the sender, which has no caller.
///
/// # Errors
/// A fault.
pub async fn preference_of(db: &Db, account: AccountId) -> Result<Option<NotificationPreference>> {
    Ok(of(db.reader(), &[account]).await?.remove(&account))
}

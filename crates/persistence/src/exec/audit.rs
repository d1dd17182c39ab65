//! The audit trail: append-only rows, each with a MAC made in its own transaction; the relay chains them.

use std::{collections::HashMap, sync::Mutex};

use hmac::{Hmac, Mac};
use linli_domain::Result;
use linli_vocabulary::{AccountId, AuditEntryId, ClientId, Kind, Timestamp, identity::AuditOutcome};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, IntoActiveModel};
use sha2::Sha256;

use super::{Db, Fault, Request};

/// The entity.
pub mod entry {
    use linli_vocabulary::{AccountId, AuditEntryId, ClientId, Kind, Timestamp, identity::AuditOutcome};
    use sea_orm::entity::prelude::*;

    /// Who did what to what, from where, when, with which outcome.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, DeriveEntityModel)]
    #[sea_orm(table_name = "audit_entry")]
    pub struct Model {
        /// Made by the transaction.
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: AuditEntryId,
        /// Stamped by the relay after commit.
        pub seq: Option<i64>,
        /// When.
        pub at: Timestamp,
        /// Who, if a person.
        pub actor: Option<AccountId>,
        /// Which machine client, if one. Rows from before there were any keep their MAC.
        #[serde(skip_serializing_if = "Option::is_none")]
        pub client: Option<ClientId>,
        /// For whom, if a deputy.
        pub on_behalf_of: Option<AccountId>,
        /// Which job, if Linli itself.
        pub job: Option<String>,
        /// From where.
        pub address: Option<String>,
        /// The command's name.
        pub action: String,
        /// On what kind of record.
        pub kind: Kind,
        /// On which record.
        pub subject: Option<Uuid>,
        /// How it ended.
        pub outcome: AuditOutcome,
        /// The refusal's code.
        pub code: Option<String>,
        /// JSON: fields before and after, personal values masked.
        pub change: Option<String>,
        /// Trace id.
        pub trace: String,
        /// HMAC-SHA256 over all of the above but `seq`, hexadecimal.
        pub mac: String,
        /// HMAC-SHA256 over the former row's seal and this row's MAC.
        pub seal: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The key under which audit rows are authenticated.
#[derive(Clone)]
pub struct AuditKey(Vec<u8>);

impl AuditKey {
    /// Wraps key bytes; 32 or more of them.
    #[must_use]
    pub const fn new(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    fn mac(&self, parts: &[&[u8]]) -> String {
        let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&self.0)
            .unwrap_or_else(|_| unreachable!("HMAC takes keys of any length"));
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        hex::encode(mac.finalize().into_bytes())
    }

    /// Puts the MAC on a row.
    #[must_use]
    pub(super) fn signed(&self, mut row: entry::Model) -> entry::Model {
        row.mac = self.mac_of(&row);
        row
    }

    /// The MAC a row should have.
    #[must_use]
    pub fn mac_of(&self, row: &entry::Model) -> String {
        let bare = entry::Model { seq: None, mac: String::new(), seal: None, ..row.clone() };
        self.mac(&[&serde_json::to_vec(&bare).unwrap_or_default()])
    }

    /// The seal of a row that follows one with the seal `former`.
    #[must_use]
    pub fn seal(&self, former: &str, mac: &str) -> String {
        self.mac(&[former.as_bytes(), mac.as_bytes()])
    }
}

/// What an attempt was, before it becomes a row.
#[derive(Clone, Debug)]
pub(super) struct Attempt<'a> {
    pub request: &'a Request,
    pub on_behalf_of: Option<AccountId>,
    pub at: Timestamp,
    pub action: &'a str,
    pub kind: Kind,
    pub subject: Option<uuid::Uuid>,
}

impl Attempt<'_> {
    pub(super) fn row(&self, outcome: AuditOutcome, code: Option<&str>, change: Option<String>) -> entry::Model {
        let job = match &self.request.caller {
            linli_domain::authorisation::Caller::System { job, .. } => Some((*job).to_owned()),
            _ => None,
        };
        entry::Model {
            id: AuditEntryId::from(super::tx::fresh()),
            seq: None,
            at: self.at,
            actor: self.request.caller.account(),
            client: self.request.caller.client(),
            on_behalf_of: self.on_behalf_of,
            job,
            address: self.request.address.clone(),
            action: self.action.to_owned(),
            kind: self.kind,
            subject: self.subject,
            outcome,
            code: code.map(str::to_owned),
            change,
            trace: self.request.trace.clone(),
            mac: String::new(),
            seal: None,
        }
    }
}

/// Records what an operator did to the installation as a whole from the command line. It changes no record, so that there is
/// no event; but it leaves its trace.
///
/// # Errors
/// A fault.
pub async fn record_operation(
    db: &Db,
    action: &'static str,
    at: Timestamp,
    did: &serde_json::Value,
    key: &AuditKey,
) -> Result<()> {
    let request = Request::system("command line");
    let attempt = Attempt { request: &request, on_behalf_of: None, at, action, kind: Kind::Realm, subject: None };
    let change = serde_json::json!([{ "kind": Kind::Realm, "operation": did }]).to_string();
    let row = key.signed(attempt.row(AuditOutcome::Done, None, Some(change)));
    let insert = entry::Entity::insert(row.into_active_model().reset_all());
    insert.exec_without_returning(db.writer()).await.or_fault().map(drop)
}

/// Records that somebody looked at a record, in the transaction that lets them.
///
/// # Errors
/// A fault.
pub(crate) async fn record_look(
    tx: &DatabaseTransaction,
    request: &Request,
    action: &str,
    at: Timestamp,
    (kind, subject): (Kind, Option<uuid::Uuid>),
    key: &AuditKey,
) -> Result<()> {
    let attempt = Attempt { request, on_behalf_of: None, at, action, kind, subject };
    let row = key.signed(attempt.row(AuditOutcome::Done, None, None));
    let insert = entry::Entity::insert(row.into_active_model().reset_all());
    insert.exec_without_returning(tx).await.or_fault().map(drop)
}

/// Lets one denial per caller, action and minute through to the audit trail, so that a flood cannot fill it.
#[derive(Default)]
pub struct Denials(Mutex<HashMap<Denied, i64>>);

/// Caller, address and action of a denial.
type Denied = (Option<AccountId>, Option<ClientId>, Option<String>, &'static str);

impl Denials {
    /// Whether this denial is the first of its minute.
    pub fn first(&self, request: &Request, action: &'static str, at: Timestamp) -> bool {
        let minute = at.utc().timestamp() / 60;
        let mut seen = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        seen.retain(|_, last| *last == minute);
        seen.insert((request.caller.account(), request.caller.client(), request.address.clone(), action), minute)
            .is_none()
    }
}

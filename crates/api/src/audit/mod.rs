//! The audit trail on both faces, for the audit administrator.

use async_graphql::SimpleObject;
use linli_app::{audit::AuditEntry, exec::Reader};
use linli_domain::Result;
use linli_vocabulary::{AccountId, AuditEntryId, ClientId, Kind, Timestamp, identity::AuditOutcome};

use crate::{faces::Faces, wire::View};

/// Who did what to what, from where, when, with which outcome.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "AuditEntry", serial)]
#[schema(as = AuditEntry)]
pub struct AuditEntryView {
    /// Its id.
    pub id: AuditEntryId,
    /// Place in the sealed chain; absent for the second before the relay has sealed it.
    pub seq: Option<i64>,
    /// When.
    pub at: Timestamp,
    /// Who: an account, a machine client, a job of Linli's own, or nobody who had signed in.
    pub actor: String,
    /// The account that acted.
    pub actor_account: Option<AccountId>,
    /// The machine client that acted.
    pub actor_client: Option<ClientId>,
    /// For whom, if a deputy.
    pub on_behalf_of: Option<String>,
    /// From where.
    pub address: Option<String>,
    /// The command's name.
    pub action: String,
    /// On what kind of record.
    pub kind: Kind,
    /// On which record.
    pub subject: Option<String>,
    /// How it ended.
    pub outcome: AuditOutcome,
    /// The refusal's code.
    pub code: Option<String>,
    /// JSON text: fields before and after, personal values masked.
    pub change: Option<String>,
    /// Trace id.
    pub trace_id: String,
}

impl View for AuditEntryView {
    type Of = AuditEntry;

    async fn of(records: Vec<AuditEntry>, reader: &Reader) -> Result<Vec<Self>> {
        let accounts = records.iter().flat_map(|entry| [entry.actor, entry.on_behalf_of]).flatten().collect();
        let names = reader.logins(accounts).await?;
        let clients = reader.clients(records.iter().filter_map(|entry| entry.client).collect()).await?;
        let named = |account| names.get(&account).cloned().unwrap_or_default();
        let view = |entry: AuditEntry| Self {
            id: entry.id,
            seq: entry.seq,
            at: entry.at,
            actor: entry
                .actor
                .map(named)
                .or_else(|| entry.client.and_then(|client| clients.get(&client).cloned()))
                .or(entry.job)
                .unwrap_or_else(|| "anonymous".to_owned()),
            actor_account: entry.actor,
            actor_client: entry.client,
            on_behalf_of: entry.on_behalf_of.map(named),
            address: entry.address,
            action: entry.action,
            kind: entry.kind,
            subject: entry.subject.map(|id| entry.kind.id_text(id)),
            outcome: entry.outcome,
            code: entry.code,
            change: entry.change,
            trace_id: entry.trace,
        };
        Ok(records.into_iter().map(view).collect())
    }
}

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.listing::<AuditEntry, AuditEntryView>();
}

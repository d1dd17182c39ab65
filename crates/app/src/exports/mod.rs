//! Lists that leave the house as files: what stands in their cells, and what is told of it before they are handed out.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use linli_domain::{
    Error, Result,
    authorisation::Permission,
    divisions::Division,
    exports::{ExportLimits, Exported},
    identity::Account,
    organisations::{Organisation, Post},
    policy_documents::PolicyDocument,
    whistles::Whistle,
};
use linli_vocabulary::{Date, Kind};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    exec::{Command, Fields, Loaded, Reader, Subject, Tx},
    rules::in_force,
};

/// Records that a list was exported, before it is handed out. Made by the export only.
#[derive(Clone, Debug, serde::Serialize)]
pub struct RecordExport {
    /// What is told.
    pub exported: Exported,
}

impl Command for RecordExport {
    const NEEDS: Permission = Permission::ListExport;
    type On = Account;
    type Output = Account;

    fn check(&self) -> Result<()> {
        Fields::new().optional("reason", self.exported.reason.as_deref(), 500).done()
    }

    async fn run(self, on: Loaded<Account>, tx: &mut Tx) -> Result<Account> {
        let limits = in_force::<ExportLimits>(tx, tx.today()).await?;
        self.exported.within(&limits.body)?;
        let told = json!({ "export": self.exported });
        tx.tell((Kind::Account, on.id.into(), on.version), "list.exported", told);
        Ok((*on).clone())
    }
}

/// The limits that hold on a day, so that nothing is read for naught.
///
/// # Errors
/// A fault.
pub async fn limits(reader: &Reader, day: Date) -> Result<Arc<ExportLimits>> {
    Ok(in_force::<ExportLimits>(reader, day).await?.body)
}

/// What records are called in a cell, as far as the caller may see them: one statement for each kind.
///
/// # Errors
/// A fault.
pub async fn names(reader: &Reader, ids: &HashSet<(Kind, Uuid)>) -> Result<HashMap<Uuid, String>> {
    async fn of<S: Subject>(
        reader: &Reader,
        ids: &HashSet<(Kind, Uuid)>,
        name: fn(&S) -> String,
    ) -> Result<Vec<(Uuid, String)>> {
        let mine = ids.iter().filter(|(kind, _)| *kind == S::KIND).map(|(_, id)| S::Id::from(*id)).collect::<Vec<_>>();
        let found = reader.many::<S>(&mine).await?;
        Ok(found.iter().map(|(id, record)| ((*id).into(), name(record))).collect())
    }
    let mut all = of::<Division>(reader, ids, |one| format!("{} {}", one.code, one.short_name)).await?;
    all.extend(of::<Organisation>(reader, ids, |one| one.content.name.clone()).await?);
    all.extend(of::<Post>(reader, ids, |one| one.title.clone()).await?);
    all.extend(of::<PolicyDocument>(reader, ids, |one| one.content.title.clone()).await?);
    all.extend(of::<Whistle>(reader, ids, |one| one.number.clone()).await?);
    let accounts = ids.iter().filter(|(kind, _)| *kind == Kind::Account).map(|(_, id)| (*id).into()).collect();
    let accounts: HashMap<linli_vocabulary::AccountId, String> = reader.names(accounts).await?;
    all.extend(accounts.into_iter().map(|(id, name)| (id.into(), name)));
    Ok(all.into_iter().collect())
}

/// The kinds whose ids [`names`] knows by name.
pub const NAMED: [Kind; 6] =
    [Kind::Account, Kind::Division, Kind::Organisation, Kind::PolicyDocument, Kind::Post, Kind::Whistle];

/// SHA-256 of what was asked, hexadecimal: who asks the same again is recognised, and the filter's words stay out of the trail.
///
/// # Errors
/// A fault.
pub fn digest(asked: &impl serde::Serialize) -> Result<String> {
    Ok(hex::encode(Sha256::digest(serde_json::to_vec(asked).map_err(Error::internal)?)))
}

/// The account that exports.
///
/// # Errors
/// *Forbidden* when no person stands behind the request: who takes a list away is written below it.
pub fn exporter(reader: &Reader) -> Result<(linli_vocabulary::AccountId, String)> {
    let signed = reader.request().caller.signed().ok_or(Error::Forbidden)?;
    Ok((signed.account, signed.name.clone()))
}

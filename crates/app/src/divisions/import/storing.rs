//! Storing what was staged: one transaction, one event, one line of audit.

use std::{collections::HashMap, sync::Arc};

use linli_domain::{Error, Result, authorisation::Permission, division_file::DivisionRow, divisions::Division};
use linli_persistence::divisions::import::{insert, rename};
use linli_vocabulary::{Date, DivisionId, Kind};
use uuid::Uuid;

use super::Progress;
use crate::exec::{Command, Loaded, Output, Reader, Realm, Tx};

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// New divisions.
    pub added: usize,
    /// Divisions with another name now.
    pub renamed: usize,
    /// Rows that were there already.
    pub unchanged: usize,
    /// The first division that was touched: what the event is about.
    pub(super) subject: Uuid,
}

impl Output for Imported {
    fn output_id(&self) -> Uuid {
        self.subject
    }

    async fn again(_: &Reader, _: Uuid) -> Result<Self> {
        Err(Error::internal("an import has no idempotency key: repeating it changes nothing"))
    }
}

/// A division with another name.
#[derive(Clone, Debug)]
pub(super) struct Rename {
    pub id: DivisionId,
    pub row: DivisionRow,
}

/// Stores staged rows. Made by the import only; no door leads here, and no role holds its permission.
#[derive(Clone, serde::Serialize)]
pub struct ImportDivisions {
    pub(super) files: Vec<String>,
    pub(super) digest: String,
    pub(super) valid_from: Date,
    /// By level, so that parents come first.
    #[serde(skip)]
    pub(super) added: Arc<[DivisionRow]>,
    #[serde(skip)]
    pub(super) renamed: Arc<[Rename]>,
    /// Ids of what is there, by code.
    #[serde(skip)]
    pub(super) parents: Arc<HashMap<String, DivisionId>>,
    #[serde(skip)]
    pub(super) progress: Option<Progress>,
}

impl ImportDivisions {
    fn divisions(&self, tx: &Tx) -> Result<Vec<Division>> {
        let mut made: HashMap<&str, DivisionId> = HashMap::with_capacity(self.added.len());
        let division = |row: &'_ DivisionRow, id, parent| Division {
            id,
            version: 1,
            code: row.code.as_str().to_owned(),
            name: row.name.clone(),
            short_name: row.short_name().to_owned(),
            kind: row.kind(),
            level: row.level(),
            parent,
            valid_from: self.valid_from,
            valid_to: None,
            successor: None,
        };
        let mut divisions = Vec::with_capacity(self.added.len());
        for row in &*self.added {
            let above = row.code.parent();
            let parent = above
                .as_ref()
                .map(|above| made.get(above.as_str()).or_else(|| self.parents.get(above.as_str())).copied());
            if parent == Some(None) {
                return Err(Error::internal(format!("{} was staged without its parent", row.code)));
            }
            let id = tx.new_id();
            made.insert(row.code.as_str(), id);
            divisions.push(division(row, id, parent.flatten()));
        }
        Ok(divisions)
    }
}

impl Command for ImportDivisions {
    const NEEDS: Permission = Permission::DivisionImport;
    type On = Realm;
    type Output = Imported;

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<Imported> {
        let divisions = self.divisions(tx)?;
        let total = divisions.len() + self.renamed.len();
        let tell = |done| self.progress.iter().for_each(|progress| progress(done, total));
        insert(tx, &divisions, tell).await?;
        for (done, Rename { id, row }) in self.renamed.iter().enumerate() {
            rename(tx, *id, &row.name, row.short_name(), row.kind()).await?;
            tell(divisions.len() + done + 1);
        }
        let first = divisions.first().map(|division| division.id).or(self.renamed.first().map(|rename| rename.id));
        let subject = first.map_or_else(Uuid::nil, Uuid::from);
        let imported = Imported { added: divisions.len(), renamed: self.renamed.len(), unchanged: 0, subject };
        let summary = serde_json::json!({ "files": self.files, "sha256": self.digest, "added": imported.added, "renamed": imported.renamed });
        tx.tell((Kind::Division, subject, 1), "division.imported", serde_json::json!({ "import": summary }));
        Ok(imported)
    }
}

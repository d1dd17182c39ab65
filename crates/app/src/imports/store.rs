//! Storing: the good rows become records, all of them in one transaction that holds the writer for less than two seconds.

use std::{any::Any, sync::Arc};

use linli_domain::{
    Error, Result,
    authorisation::Permission,
    imports::{Import, ImportRow, ImportRule},
};
use linli_persistence::imports::{rows_of, settle};
use linli_vocabulary::{ImportId, imports::ImportRowState};
use sha2::{Digest, Sha256};

use super::{declared, importable::Ready};
use crate::exec::{App, Command, Loaded, Request, Tx};

/// Makes records of an import's rows: of all, or of the good ones only. It is done as a whole or not at all.
#[derive(Clone, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "ImportStoreInput")]
#[schema(as = ImportStoreInput)]
pub struct StoreImport {
    /// Leave faulty rows out; without it an import with faulty rows is refused.
    #[serde(default)]
    pub good_only: bool,
    /// What was read before the transaction began.
    #[serde(skip)]
    #[graphql(skip)]
    #[schema(ignore)]
    ready: Option<Arc<Prepared>>,
}

/// Rows that are ready, at a version of their import.
struct Prepared {
    version: i32,
    made: Arc<dyn Any + Send + Sync>,
    sha256: String,
}

impl Command for StoreImport {
    const NEEDS: Permission = Permission::ImportStore;
    type On = Import;
    type Output = Import;

    async fn prepare(mut self, app: &App, request: &Arc<Request>, id: ImportId) -> Result<Self> {
        let reader = app.read(request)?;
        let import = reader.get::<Import>(id).await?;
        import.may_store(self.good_only)?;
        let mut rows = rows_of(&reader, id).await?;
        rows.retain(|row| row.state == ImportRowState::Good);
        let sha256 = digest(&rows);
        let verdicts = declared(import.kind)?.judge(&reader, &rows, 0..rows.len(), None).await?;
        // A row takes its record's id along, so that who was made of what needs no second table.
        let ready = rows.iter().zip(verdicts).map(|(row, verdict)| Ok((row.id.into(), verdict?)));
        let ready: Result<Ready, Vec<_>> = ready.collect();
        let ready = ready.map_err(|_| ImportRule::Overtaken)?;
        let declared = declared(import.kind)?;
        let made = tokio::task::spawn_blocking(move || declared.made(ready)).await.map_err(Error::internal)??;
        self.ready = Some(Arc::new(Prepared { version: import.version, made, sha256 }));
        Ok(self)
    }

    async fn run(self, on: Loaded<Import>, tx: &mut Tx) -> Result<Import> {
        let ready = self.ready.filter(|ready| ready.version == on.version).ok_or(ImportRule::Overtaken)?;
        declared(on.kind)?.store(ready.made.as_ref(), tx).await?;
        settle(tx, on.id, ImportRowState::Good, ImportRowState::Stored).await?;
        let at = tx.now();
        let decided = on.decide(|import| import.store(self.good_only, ready.sha256.clone(), at))?;
        tx.save(decided).await
    }
}

/// What was stored: each row with its record.
fn digest(rows: &[ImportRow]) -> String {
    let mut hasher = Sha256::new();
    for row in rows {
        hasher.update(uuid::Uuid::from(row.id).as_bytes());
        for cell in &row.cells {
            hasher.update((cell.len() as u64).to_be_bytes());
            hasher.update(cell);
        }
    }
    hex::encode(hasher.finalize())
}

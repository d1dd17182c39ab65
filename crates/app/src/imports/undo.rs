//! Taking an import back, or giving it up before it was stored.

use std::collections::HashMap;

use linli_domain::{
    Result,
    authorisation::Permission,
    imports::{Import, ImportRow},
};
use linli_persistence::imports::{judge, settle, stored_rows};
use linli_vocabulary::imports::ImportRowState;
use uuid::Uuid;

use super::declared;
use crate::exec::{Command, Loaded, Tx};

/// Takes an import back: what nobody has changed or used since goes, the rest stays and says why.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ImportUndoInput)]
pub struct UndoImport {}

impl Command for UndoImport {
    const NEEDS: Permission = Permission::ImportUndo;
    type On = Import;
    type Output = Import;

    async fn run(self, on: Loaded<Import>, tx: &mut Tx) -> Result<Import> {
        on.may_undo()?;
        let rows = stored_rows(tx, on.id).await?;
        let records: Vec<Uuid> = rows.iter().map(|row| row.id.into()).collect();
        let mut stay: HashMap<Uuid, _> = declared(on.kind)?.take_back(&records, tx).await?.into_iter().collect();
        settle(tx, on.id, ImportRowState::Stored, ImportRowState::Undone).await?;
        let kept: Vec<ImportRow> = rows
            .into_iter()
            .filter_map(|row| {
                let problems = vec![stay.remove(&row.id.into())?];
                Some(ImportRow { state: ImportRowState::Kept, problems, ..row })
            })
            .collect();
        judge(tx, &kept).await?;
        let at = tx.now();
        let decided = on.decide(|import| import.undo(i32::try_from(kept.len()).unwrap_or(i32::MAX), at))?;
        tx.save(decided).await
    }
}

/// Gives an import up before it was stored.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ImportDiscardInput)]
pub struct DiscardImport {}

impl Command for DiscardImport {
    const NEEDS: Permission = Permission::ImportDiscard;
    type On = Import;
    type Output = Import;

    async fn run(self, on: Loaded<Import>, tx: &mut Tx) -> Result<Import> {
        let at = tx.now();
        let decided = on.decide(|import| import.discard(at))?;
        tx.save(decided).await
    }
}

//! A file comes in: read, its columns recognised, staged row by row.

use std::sync::Arc;

use linli_domain::{
    Error, FieldError, Message, Result,
    authorisation::{Branch, Caller, Permission, Reach},
    identity::Account,
    imports::{Import, ImportEvent, ImportRow},
};
use linli_persistence::imports::stage;
use linli_vocabulary::{
    Kind,
    imports::{ImportRowState, ImportState},
};
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{check::check_later, declared};
use crate::{
    exec::{App, Command, Fields, Loaded, Request, Target, Tx},
    sheets::{Column, Grid, SheetRule, read},
};

/// Stages a file for its uploader. Made by [`upload`] only; the file itself is no part of what idempotency keys compare, its
/// digest is.
#[derive(Clone, Debug, Serialize)]
pub struct UploadImport {
    kind: Kind,
    file: String,
    sha256: String,
    #[serde(skip)]
    scope: Option<String>,
    #[serde(skip)]
    rows: Arc<[(u32, Vec<String>)]>,
}

/// Takes a file in. What is wrong with the file as a whole is told at once; what is wrong with its rows, once they are checked.
///
/// # Errors
/// *Forbidden* for whoever may create no such record anywhere; a file that is no sheet, has no such columns or too many rows.
pub async fn upload(
    app: &App,
    request: &Arc<Request>,
    kind: Kind,
    file: String,
    bytes: Vec<u8>,
    key: Option<String>,
) -> Result<Import> {
    let signed = match &request.caller {
        Caller::Account(signed) => signed.account,
        _ => return Err(Error::Forbidden),
    };
    let declared = declared(kind)?;
    let scope = scope(&request.caller.reach(declared.needs()))?;
    let most = declared.most();
    let reading = move || (hex::encode(Sha256::digest(&bytes)), read(&bytes, most));
    // The reader of spreadsheets gives up on some that were made to break it: they are no sheets.
    let (sha256, grid) = tokio::task::spawn_blocking(reading).await.map_err(|_| SheetRule::NoSheet)?;
    let rows = arranged(grid?, declared.columns())?;
    let command = UploadImport { kind, file, sha256, scope, rows: rows.into() };
    let import = app.execute(request, Target { key, ..Target::of(signed) }, command).await?;
    Ok(import)
}

/// Where somebody may create, as the import keeps it: codes separated by commas, none for everywhere.
fn scope(reach: &Reach) -> Result<Option<String>> {
    let Reach::Through(branches) = reach else { return Ok(None) };
    let codes: Vec<&str> = branches
        .iter()
        .filter_map(|branch| match branch {
            Branch::Owner(code) => Some(code.as_str()),
            _ => None,
        })
        .collect();
    if codes.is_empty() { Err(Error::Forbidden) } else { Ok(Some(codes.join(","))) }
}

/// The cells in the order of the declared columns. A column nobody knows is left out; one that must be there and is not refuses
/// the file.
fn arranged(grid: Grid, columns: &[Column]) -> Result<Vec<(u32, Vec<String>)>> {
    let plain =
        |text: &str| text.trim().trim_start_matches(['*', '＊']).trim_end_matches(['*', '＊']).trim().to_lowercase();
    let heads: Vec<String> = grid.header.iter().map(|head| plain(head)).collect();
    let place = |column: &Column| {
        let names = [plain(&column.heading.zh), plain(&column.heading.en), column.key.to_lowercase()];
        heads.iter().position(|head| names.contains(head))
    };
    let places: Vec<Option<usize>> = columns.iter().map(place).collect();
    let lost: Vec<&Column> = columns
        .iter()
        .zip(&places)
        .filter(|(column, at)| column.required && at.is_none())
        .map(|(one, _)| one)
        .collect();
    if !lost.is_empty() {
        let all = |say: fn(&Message) -> &str| lost.iter().map(|column| say(&column.heading)).collect::<Vec<_>>();
        let message = Message::of(
            format!("缺少这些列：{}。请使用模板的表头。", all(|said| &said.zh).join("、")),
            format!("These columns are missing: {}. Use the template's header.", all(|said| &said.en).join(", ")),
        );
        return Err(Error::Invalid(vec![FieldError::new("file", "columns_missing", message)]));
    }
    let arranged = |(number, cells): (u32, Vec<String>)| {
        let cell = |at: &Option<usize>| at.and_then(|at| cells.get(at)).cloned().unwrap_or_default();
        (number, places.iter().map(cell).collect::<Vec<_>>())
    };
    // A line with something in columns that nobody reads only is none.
    let told = |(_, cells): &(u32, Vec<String>)| cells.iter().any(|cell| !cell.trim().is_empty());
    Ok(grid.rows.into_iter().map(arranged).filter(told).collect())
}

impl Command for UploadImport {
    const NEEDS: Permission = Permission::ImportUpload;
    type On = Account;
    type Output = Import;

    fn check(&self) -> Result<()> {
        Fields::new().line("file", &self.file, 200).done()
    }

    async fn run(self, on: Loaded<Account>, tx: &mut Tx) -> Result<Import> {
        let (id, account) = (tx.new_id(), on.id);
        let import = Import {
            id,
            version: 1,
            account,
            kind: self.kind,
            file: self.file,
            sha256: self.sha256,
            scope: self.scope,
            state: ImportState::Checking,
            rows: i32::try_from(self.rows.len()).unwrap_or(i32::MAX),
            checked: 0,
            faulty: 0,
            stored: 0,
            kept: 0,
            stored_sha256: None,
            uploaded_at: tx.now(),
            stored_at: None,
            ended_at: None,
            cleared_at: None,
        };
        let row = |(number, cells): &(u32, Vec<String>)| ImportRow {
            id: tx.new_id(),
            version: 1,
            import: id,
            account,
            number: i32::try_from(*number).unwrap_or(i32::MAX),
            cells: cells.clone(),
            state: ImportRowState::Good,
            problems: Vec::new(),
            record: None,
        };
        let rows: Vec<ImportRow> = self.rows.iter().map(row).collect();
        stage(tx, &rows).await?;
        let import = tx.create(import, ImportEvent::Uploaded {}).await?;
        check_later(tx, &import).await?;
        Ok(import)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn columns_are_found_by_heading_in_either_language_in_any_order() {
        let columns = super::super::importable::importing(Kind::Organisation).unwrap().columns();
        let grid =
            |header: &[&str]| Grid { header: texts(header), rows: vec![(2, texts(&["甲", "乙", "丙", "丁"]))] };
        let rows = arranged(grid(&["所在区划*", "备注", " NAME ", "kind"]), columns).unwrap();
        assert_eq!(rows, [(2, texts(&["丙", "", "丁", "", "甲", ""]))]);
        let refused = arranged(grid(&["简称", "备注", "类别", "x"]), columns);
        assert!(
            matches!(&refused, Err(Error::Invalid(fields)) if fields[0].message.zh.contains("名称、所在区划")),
            "{refused:?}"
        );
    }
}

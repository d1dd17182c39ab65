//! Importing division files: staged and checked outside the write transaction, then stored as a whole or not at all.

mod staging;
mod storing;

use std::{collections::HashMap, sync::Arc};

use linli_domain::{
    Error, Result,
    division_file::{DivisionRow, ProblemReason},
};
use linli_persistence::divisions::import::{Present, present};
use linli_vocabulary::Date;

use crate::exec::{App, Request, Target};

pub use storing::Imported;
use storing::{ImportDivisions, Rename};

/// A file as it came in.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Its name, for messages and audit.
    pub name: String,
    /// Its bytes: UTF-8 CSV with a header line.
    pub bytes: Vec<u8>,
}

/// What is wrong on one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineProblem {
    /// The file.
    pub file: String,
    /// The line, counted from 1 with the header.
    pub line: u32,
    /// What is wrong.
    pub reason: LineReason,
}

/// Why a line cannot be imported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineReason {
    /// The header is none of those that are known.
    Header,
    /// Not CSV, or not UTF-8.
    Unreadable(String),
    /// The row is not acceptable.
    Row(ProblemReason),
}

impl std::fmt::Display for LineProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}: ", self.file, self.line)?;
        match &self.reason {
            LineReason::Header => {
                f.write_str("the header is neither code,name,level,parent nor one of the national files'")
            }
            LineReason::Unreadable(cause) => f.write_str(cause),
            LineReason::Row(reason) => std::fmt::Display::fmt(reason, f),
        }
    }
}

/// Why an import was not done. Nothing was stored then.
#[derive(Debug)]
pub enum Refusal {
    /// Lines that are not acceptable.
    Lines(Vec<LineProblem>),
    /// The enforced path refused or failed.
    Failed(Error),
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

/// Told as the import goes on: rows stored, rows to store.
pub type Progress = Arc<dyn Fn(usize, usize) + Send + Sync>;

/// Imports files: new codes are added from `valid_from` on, changed names are updated, the rest stays as it is.
///
/// # Errors
/// Every line that is not acceptable, or a fault; nothing was stored then.
pub async fn import(
    app: &App,
    request: &Arc<Request>,
    files: &[SourceFile],
    valid_from: Date,
    progress: Progress,
) -> Result<Imported, Refusal> {
    let present = present(&app.read(request)?).await?;
    let rows = staging::stage(files, &present).map_err(Refusal::Lines)?;
    let unchanged = rows.len();
    let command = compare(rows, present, files, valid_from, progress);
    let changes = command.added.len() + command.renamed.len();
    if changes == 0 {
        return Ok(Imported { unchanged, ..Imported::default() });
    }
    let imported = app.execute(request, Target::of(()), command).await?;
    Ok(Imported { unchanged: unchanged - changes, ..imported })
}

/// What is new and what has another name. A code whose division was closed here stays closed.
fn compare(
    rows: Vec<DivisionRow>,
    present: HashMap<String, Present>,
    files: &[SourceFile],
    valid_from: Date,
    progress: Progress,
) -> ImportDivisions {
    let mut added = Vec::new();
    let mut renamed = Vec::new();
    for row in rows {
        match present.get(row.code.as_str()) {
            None => added.push(row),
            Some(there) if there.living && there.name != row.name => renamed.push(Rename { id: there.id, row }),
            Some(_) => {}
        }
    }
    // Parents are stored before their children: their ids must be known.
    added.sort_by(|one, two| (one.code.as_str().len(), &one.code).cmp(&(two.code.as_str().len(), &two.code)));
    ImportDivisions {
        files: files.iter().map(|file| file.name.clone()).collect(),
        digest: staging::digest(files),
        valid_from,
        added: added.into(),
        renamed: renamed.into(),
        parents: Arc::new(present.into_iter().map(|(code, there)| (code, there.id)).collect()),
        progress: Some(progress),
    }
}

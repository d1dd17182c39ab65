//! Checking: a job that judges some thousand rows at a time, outside the transaction that notes what it found. A server that dies
//! in between leaves what was noted, and another goes on from there.

use std::sync::Arc;

use chrono::TimeDelta;
use linli_domain::{
    Result,
    authorisation::Permission,
    imports::{Import, ImportRow},
};
use linli_persistence::imports::{forget, judge, rows_of};
use linli_vocabulary::{
    ImportId, Timestamp,
    imports::{ImportRowState, ImportState},
};
use serde::Serialize;
use uuid::Uuid;

use super::declared;
use crate::exec::{App, Command, Job, Loaded, Request, Tx, later};

/// So many rows are judged at a time: under a second, so that progress can be seen.
const ROWS: usize = 2_500;

/// Judges the next rows of an import.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CheckImport {
    #[serde(skip)]
    judged: Option<Arc<Judged>>,
}

/// What was found, of which rows.
#[derive(Debug)]
struct Judged {
    from: i32,
    rows: i32,
    faulty: Vec<ImportRow>,
}

impl Command for CheckImport {
    const NEEDS: Permission = Permission::ImportCheck;
    type On = Import;
    type Output = Import;

    async fn prepare(self, app: &App, request: &Arc<Request>, id: ImportId) -> Result<Self> {
        let reader = app.read(request)?;
        let import = reader.get::<Import>(id).await?;
        let rows = rows_of(&reader, id).await?;
        let from = usize::try_from(import.checked).unwrap_or_default().min(rows.len());
        let some = from..rows.len().min(from + ROWS);
        let verdicts = declared(import.kind)?.judge(&reader, &rows, some.clone(), import.scope.as_deref()).await?;
        let faulty = rows[some.clone()].iter().zip(verdicts).filter_map(|(row, verdict)| {
            let problems = verdict.err()?;
            Some(ImportRow { state: ImportRowState::Faulty, problems, ..row.clone() })
        });
        let judged = Judged {
            from: import.checked,
            rows: i32::try_from(some.len()).unwrap_or_default(),
            faulty: faulty.collect(),
        };
        Ok(Self { judged: Some(Arc::new(judged)) })
    }

    async fn run(self, on: Loaded<Import>, tx: &mut Tx) -> Result<Import> {
        // Given up, or judged by another server, while this one was reading.
        let judged = self.judged.filter(|judged| on.state == ImportState::Checking && judged.from == on.checked);
        let Some(judged) = judged else {
            #[expect(clippy::disallowed_methods, reason = "there is nothing left to check")]
            tx.routine();
            return Ok((*on).clone());
        };
        judge(tx, &judged.faulty).await?;
        let decided =
            on.decide(|import| import.check(judged.rows, i32::try_from(judged.faulty.len()).unwrap_or(i32::MAX)))?;
        let import = tx.save(decided).await?;
        if import.state == ImportState::Checking {
            check_later(tx, &import).await?;
            #[expect(clippy::disallowed_methods, reason = "only the end of checking is worth a line")]
            tx.routine();
        }
        Ok(import)
    }
}

impl Job for CheckImport {
    fn of(subject: Uuid, _: Timestamp) -> (ImportId, Self) {
        (subject.into(), Self::default())
    }
}

/// Asks for the next rows to be judged: once for each version of the import.
pub(super) async fn check_later(tx: &Tx, import: &Import) -> Result<()> {
    let due = import.uploaded_at.plus(TimeDelta::milliseconds(import.version.into()));
    later::<CheckImport>(tx, [(import.id.into(), due)]).await
}

/// Checks an import once more, because what it was checked against has changed.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ImportRecheckInput)]
pub struct RecheckImport {}

impl Command for RecheckImport {
    const NEEDS: Permission = Permission::ImportRecheck;
    type On = Import;
    type Output = Import;

    async fn run(self, on: Loaded<Import>, tx: &mut Tx) -> Result<Import> {
        let decided = on.decide(Import::recheck)?;
        let import = tx.save(decided).await?;
        forget(tx, import.id).await?;
        check_later(tx, &import).await?;
        Ok(import)
    }
}

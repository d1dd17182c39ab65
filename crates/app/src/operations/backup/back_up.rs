//! Taking a backup while others work.

use std::{
    fs::{self, File, OpenOptions},
    path::{Path, PathBuf},
};

use linli_domain::Result;
use linli_persistence::{exec::record_operation, operations::copy::Snapshot};
use linli_vocabulary::Timestamp;
use serde_json::json;

use super::{
    BackupRule, Progress,
    archive::{EDITION, Entry, FORMAT, Manifest, Writer, unwritable},
    tell,
};
use crate::exec::{Clock, Db, Secret};

/// What was taken.
#[derive(Clone, Debug)]
pub struct BackedUp {
    /// Rows of all tables.
    pub rows: u64,
    /// Tables.
    pub tables: usize,
    /// Size of the file.
    pub bytes: u64,
    /// Digest of what is in it.
    pub sha256: String,
}

/// Writes every row into a file, as they are at one moment, and records in the audit trail that it was done. The file gets
/// its name when it is complete.
///
/// # Errors
/// [`BackupRule`], or a fault; there is no file then.
pub async fn back_up(db: &Db, secret: &Secret, clock: &Clock, path: &Path, progress: Progress<'_>) -> Result<BackedUp> {
    if path.exists() {
        return Err(BackupRule::FileExists.into());
    }
    let now = clock.now();
    let unfinished = Unfinished::beside(path);
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    // It holds whatever the database holds: for the operator's eyes only.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(&unfinished.0).map_err(unwritable)?;
    let snapshot = Snapshot::take(db).await?;
    let manifest = manifest(db, &snapshot, now).await?;
    let (rows, sha256) = write(&snapshot, &manifest, file, secret, progress).await?;
    drop(snapshot);
    fs::rename(&unfinished.0, path).map_err(unwritable)?;
    let bytes = fs::metadata(path).map_err(unwritable)?.len();
    let did = json!({ "rows": rows, "bytes": bytes, "sha256": sha256 });
    record_operation(db, "installation.back_up", clock.now(), &did, &secret.audit_key()).await?;
    Ok(BackedUp { rows, tables: manifest.tables.len(), bytes, sha256 })
}

async fn manifest(db: &Db, snapshot: &Snapshot, made_at: Timestamp) -> Result<Manifest> {
    let mut tables = Vec::new();
    for table in snapshot.tables() {
        let rows = snapshot.count(table).await?;
        tables.push(Entry { name: table.name.clone(), rows, columns: table.columns.clone() });
    }
    Ok(Manifest {
        format: FORMAT.to_owned(),
        edition: EDITION,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        made_at,
        schema: linli_persistence::operations::copy::applied_migrations(db).await?,
        tables,
    })
}

async fn write(
    snapshot: &Snapshot,
    manifest: &Manifest,
    file: File,
    secret: &Secret,
    progress: Progress<'_>,
) -> Result<(u64, String)> {
    let mut writer = Writer::new(file, manifest)?;
    let total = manifest.rows();
    let mut done = 0;
    for table in snapshot.tables() {
        snapshot
            .rows(table, |row| {
                done += 1;
                tell(progress, done, total);
                writer.row(&row)
            })
            .await?;
        writer.end(&table.name)?;
    }
    Ok((done, writer.seal(secret)?))
}

/// The file while it is written; gone when the backup did not come to its end.
struct Unfinished(PathBuf);

impl Unfinished {
    fn beside(path: &Path) -> Self {
        let mut name = path.as_os_str().to_owned();
        name.push(".part");
        Self(name.into())
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.0);
    }
}

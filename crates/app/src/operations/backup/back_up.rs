//! Taking a backup while others work.

use std::{
    fs::{self, File, OpenOptions},
    path::{Path, PathBuf},
};

use linli_domain::Result;
use linli_persistence::{
    exec::record_operation,
    operations::copy::{Row, Snapshot, Table},
};
use linli_vocabulary::Timestamp;
use serde_json::json;

use super::{
    BackupRule, Progress,
    archive::{EDITION, Entry, FORMAT, Manifest, Place, Writer, unwritable},
    tell,
};
use crate::{
    attachments::{
        Files,
        backed::{bytes_at, versions},
    },
    exec::{Clock, Db, Secret},
};

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
    /// The files of attachments.
    pub files: CarriedFiles,
}

/// What of the files of attachments is in a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarriedFiles {
    /// So many attachments with their bytes; of `missing` ones there was nothing in the store.
    Here {
        /// With bytes.
        carried: u64,
        /// Without.
        missing: u64,
    },
    /// None: they are in a bucket, which is backed up by whoever runs it.
    Elsewhere,
}

/// Writes every row into a file, as they are at one moment, and records in the audit trail that it was done. The file gets
/// its name when it is complete.
///
/// # Errors
/// [`BackupRule`], or a fault; there is no file then.
pub async fn back_up(
    db: &Db,
    store: &Files,
    secret: &Secret,
    clock: &Clock,
    path: &Path,
    progress: Progress<'_>,
) -> Result<BackedUp> {
    let backed_up = copy_out(db, store, secret, clock, path, progress).await?;
    let did = json!({ "rows": backed_up.rows, "bytes": backed_up.bytes, "sha256": backed_up.sha256 });
    record_operation(db, "installation.back_up", clock.now(), &did, &secret.audit_key()).await?;
    Ok(backed_up)
}

/// As `back_up`, but no trail tells of it: a demonstration keeps such a copy of its beginning.
///
/// # Errors
/// As `back_up`.
pub async fn copy_out(
    db: &Db,
    store: &Files,
    secret: &Secret,
    clock: &Clock,
    path: &Path,
    progress: Progress<'_>,
) -> Result<BackedUp> {
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
    let manifest = manifest(db, store, &snapshot, now).await?;
    let (rows, files, sha256) = write(&snapshot, &manifest, store, file, secret, progress).await?;
    drop(snapshot);
    fs::rename(&unfinished.0, path).map_err(unwritable)?;
    let bytes = fs::metadata(path).map_err(unwritable)?.len();
    Ok(BackedUp { rows, tables: manifest.tables.len(), bytes, sha256, files })
}

async fn manifest(db: &Db, store: &Files, snapshot: &Snapshot, made_at: Timestamp) -> Result<Manifest> {
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
        files: if store.are_carried() { Place::Here } else { Place::Elsewhere },
    })
}

async fn write(
    snapshot: &Snapshot,
    manifest: &Manifest,
    store: &Files,
    file: File,
    secret: &Secret,
    progress: Progress<'_>,
) -> Result<(u64, CarriedFiles, String)> {
    let mut writer = Writer::new(file, manifest)?;
    let total = manifest.rows();
    let (mut done, mut keys) = (0, Vec::new());
    for table in snapshot.tables() {
        snapshot
            .rows(table, |row| {
                done += 1;
                tell(progress, done, total);
                keys.extend(key_of_file(table, &row));
                writer.row(&row)
            })
            .await?;
        writer.end(&table.name)?;
    }
    let files = match manifest.files {
        Place::Here => carry(store, &keys, &mut writer).await?,
        Place::Elsewhere => CarriedFiles::Elsewhere,
    };
    Ok((done, files, writer.seal(secret)?))
}

/// Where the bytes of an attachment are, if this is the row of one that has bytes. What was removed keeps its row for a
/// while; its bytes may go at any time.
fn key_of_file(table: &Table, row: &Row) -> Option<String> {
    if table.name != "attachment" {
        return None;
    }
    let cell = |name: &str| row.get(table.columns.iter().position(|column| column.name == name)?)?.as_str();
    matches!(cell("state"), Some("stored" | "waiting")).then(|| cell("key").map(str::to_owned)).flatten()
}

/// Bytes never change under their key, so that those of the moment of the rows are read after it. A file that is lost must not
/// stop a backup of everything else: it is counted and told.
async fn carry(store: &Files, keys: &[String], writer: &mut Writer) -> Result<CarriedFiles> {
    let (mut carried, mut missing) = (0, 0);
    for key in keys {
        let mut there = false;
        for version in versions(key) {
            if let Some(bytes) = bytes_at(store, &version).await? {
                writer.file(&version, &bytes)?;
                there |= version == *key;
            }
        }
        if there {
            carried += 1;
        } else {
            missing += 1;
        }
    }
    Ok(CarriedFiles::Here { carried, missing })
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

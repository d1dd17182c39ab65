//! Bringing a backup into an empty database: read to the end and verified first, then stored, all or nothing.

use std::path::{Path, PathBuf};

use linli_domain::{Error, Result};
use linli_persistence::{
    exec::record_operation,
    operations::copy::{Refill, Row, Table, applied_migrations},
};
use linli_vocabulary::Timestamp;
use serde_json::json;

use super::{
    BackupRule, Progress,
    archive::{EDITION, Entry, Manifest, Piece, Place, Reader},
    tell,
};
use crate::{
    attachments::{Files, backed::put_back},
    exec::{Clock, Db, Secret},
};

/// A backup that was read to its end: every digest was borne out.
#[derive(Debug)]
pub struct Proven {
    path: PathBuf,
    manifest: Manifest,
}

/// Reads a backup to its end without storing anything. With a secret it is also asked whether the backup is of this
/// installation.
///
/// # Errors
/// [`BackupRule`].
pub fn prove(path: &Path, secret: Option<&Secret>, progress: Progress<'_>) -> Result<Proven> {
    let mut archive = Reader::open(path)?;
    let (total, mut done) = (archive.manifest().rows(), 0);
    while let Some(piece) = archive.next(secret)? {
        if matches!(piece, Piece::Row(..)) {
            done += 1;
            tell(progress, done, total);
        }
    }
    Ok(Proven { path: path.to_owned(), manifest: archive.manifest().clone() })
}

impl Proven {
    /// Rows of all tables.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.manifest.rows()
    }

    /// When the backup was taken.
    #[must_use]
    pub const fn made_at(&self) -> Timestamp {
        self.manifest.made_at
    }

    /// Stores every row in an empty database that was migrated by this version, and records in its audit trail that it did.
    ///
    /// # Errors
    /// [`BackupRule`], or a fault; nothing was written then.
    pub async fn restore(
        &self,
        db: &Db,
        store: &Files,
        secret: &Secret,
        clock: &Clock,
        progress: Progress<'_>,
    ) -> Result<()> {
        self.copy_in(db, store, progress).await?;
        let did = json!({ "rows": self.rows(), "takenAt": self.made_at() });
        record_operation(db, "installation.restore", clock.now(), &did, &secret.audit_key()).await
    }

    /// As `restore`, but no trail tells of it: a demonstration that begins anew has no past.
    ///
    /// # Errors
    /// As `restore`.
    pub async fn copy_in(&self, db: &Db, store: &Files, progress: Progress<'_>) -> Result<()> {
        let schema = applied_migrations(db).await?;
        let refill = Refill::begin(db).await?.ok_or(BackupRule::NotEmpty)?;
        if self.manifest.edition != EDITION || self.manifest.schema != schema || !self.fits(refill.tables()) {
            return Err(BackupRule::OtherSchema { version: self.manifest.version.clone() }.into());
        }
        self.fill(&refill, store, progress).await?;
        refill.commit().await
    }

    /// Whether the bytes of attachments are in the backup; else they are in the bucket that they were in.
    #[must_use]
    pub fn carries_files(&self) -> bool {
        self.manifest.files == Place::Here
    }

    fn fits(&self, tables: &[Table]) -> bool {
        let entries = &self.manifest.tables;
        let same = |(table, entry): (&Table, &Entry)| table.name == entry.name && table.columns == entry.columns;
        tables.len() == entries.len() && tables.iter().zip(entries).all(same)
    }

    /// Reads the file again; the digests are borne out once more, because a file can change meanwhile.
    async fn fill(&self, refill: &Refill, store: &Files, progress: Progress<'_>) -> Result<()> {
        let mut archive = Reader::open(&self.path)?;
        let (mut done, mut at, mut rows) = (0, 0, Vec::<Row>::new());
        loop {
            let piece = match archive.next(None)? {
                // Bytes stand behind all rows, and are there before the rows are committed.
                Some(Piece::File(key, bytes)) => {
                    put_back(store, &key, bytes).await?;
                    continue;
                }
                Some(Piece::Row(table, row)) => Some((table, row)),
                None => None,
            };
            let table = refill.tables().get(at).ok_or_else(|| Error::internal("a row of a table that is not there"))?;
            let changes = piece.as_ref().is_none_or(|(table, _)| *table != at);
            if changes || rows.len() >= Refill::batch(table) {
                refill.put(table, &rows).await?;
                rows.clear();
            }
            let Some((table, row)) = piece else { return Ok(()) };
            (at, done) = (table, done + 1);
            rows.push(row);
            tell(progress, done, self.rows());
        }
    }
}

//! Bringing a backup into an empty database: read to the end and verified first, then stored, all or nothing.

use std::path::Path;

use linli_domain::{Error, Result};
use linli_persistence::{
    exec::record_operation,
    operations::copy::{Refill, Row, Table, applied_migrations},
};
use linli_vocabulary::Timestamp;
use serde_json::json;

use super::{BackupRule, Progress, STEP, archive::Reader};
use crate::exec::{Clock, Db, Secret};

/// What was restored.
#[derive(Clone, Debug)]
pub struct Restored {
    /// Rows of all tables.
    pub rows: u64,
    /// When the backup was taken.
    pub made_at: Timestamp,
}

/// Stores every row of a backup in an empty database that was migrated by this version. With `another_secret` it is not asked
/// whether the secret is the backup's.
///
/// # Errors
/// [`BackupRule`], or a fault; nothing was written then.
pub async fn restore(
    db: &Db,
    secret: &Secret,
    another_secret: bool,
    clock: &Clock,
    path: &Path,
    progress: Progress<'_>,
) -> Result<Restored> {
    let proof = (!another_secret).then_some(secret);
    let refill = Refill::begin(db).await?.ok_or(BackupRule::NotEmpty)?;
    let made_at = verified(path, proof, db, &refill).await?;
    let rows = fill(&refill, path, proof, progress).await?;
    refill.commit().await?;
    let did = json!({ "rows": rows, "takenAt": made_at });
    record_operation(db, "installation.restore", clock.now(), &did, &secret.audit_key()).await?;
    Ok(Restored { rows, made_at })
}

/// Reads it all once, without storing anything.
async fn verified(path: &Path, proof: Option<&Secret>, db: &Db, refill: &Refill) -> Result<Timestamp> {
    let mut archive = Reader::open(path)?;
    while archive.next(proof)?.is_some() {}
    let manifest = archive.manifest();
    let same =
        |table: &Table, entry: &super::archive::Entry| (&table.name, &table.columns) == (&entry.name, &entry.columns);
    let fits = manifest.edition == 1
        && manifest.schema == applied_migrations(db).await?
        && manifest.tables.len() == refill.tables().len()
        && refill.tables().iter().zip(&manifest.tables).all(|(table, entry)| same(table, entry));
    if fits { Ok(manifest.made_at) } else { Err(BackupRule::OtherSchema { version: manifest.version.clone() }.into()) }
}

/// Reads it again and stores it; the digests are compared once more, because a file can change meanwhile.
async fn fill(refill: &Refill, path: &Path, proof: Option<&Secret>, progress: Progress<'_>) -> Result<u64> {
    let mut archive = Reader::open(path)?;
    let total = archive.manifest().tables.iter().map(|table| table.rows).sum();
    let (mut done, mut at, mut rows) = (0, 0, Vec::<Row>::new());
    loop {
        let next = archive.next(proof)?;
        let table = refill.tables().get(at).ok_or_else(|| Error::internal("a row of a table that is not there"))?;
        let changes = next.as_ref().is_none_or(|(table, _)| *table != at);
        if changes || rows.len() >= Refill::batch(table) {
            refill.put(table, &rows).await?;
            rows.clear();
        }
        let Some((table, row)) = next else { return Ok(done) };
        (at, done) = (table, done + 1);
        rows.push(row);
        if done % STEP == 0 {
            progress(done, total);
        }
    }
}

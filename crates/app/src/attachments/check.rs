//! Whether attachments and the store of their bytes agree, both ways. Every byte is read: on a large store this takes a while.

use std::{collections::HashMap, sync::Arc};

use chrono::TimeDelta;
use futures::{StreamExt, TryStreamExt, stream};
use linli_domain::{Error, Result, attachments::FileLimits};
use linli_persistence::{
    attachments::{Kept, held_and_counted, kept_after, known_keys},
    operations::checks::{FileFlaw, NAMED, Offender, Offenders},
};
use linli_vocabulary::Timestamp;
use object_store::GetOptions;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Files, attach::STORE, files::fault, sweep::original};
use crate::{
    exec::{Db, Reader, Request},
    rules::in_force,
};

const AT_ONCE: usize = 4;
const BATCH: u64 = 500;
/// Bytes younger than this may yet get their row.
const UNDECIDED: TimeDelta = TimeDelta::hours(24);

/// What is wrong, by flaw.
pub(crate) async fn check_files(db: &Db, files: &Files, now: Timestamp) -> Result<HashMap<FileFlaw, Offenders>> {
    let mut found = HashMap::new();
    bytes_of_rows(db, files, &mut found).await?;
    rows_of_bytes(db, files, now, &mut found).await?;
    space(db, now, &mut found).await?;
    Ok(found)
}

fn note(found: &mut HashMap<FileFlaw, Offenders>, flaw: FileFlaw, id: Uuid, label: String) {
    let offenders = found.entry(flaw).or_default();
    offenders.count += 1;
    if offenders.named.len() < NAMED {
        offenders.named.push(Offender { id, label });
    }
}

async fn bytes_of_rows(db: &Db, files: &Files, found: &mut HashMap<FileFlaw, Offenders>) -> Result<()> {
    let mut after = None;
    loop {
        let batch = kept_after(db, after, BATCH).await?;
        let Some(last) = batch.last() else { return Ok(()) };
        after = Some(last.id);
        let looked =
            stream::iter(&batch).map(|kept| async move { Ok::<_, Error>((kept, flaw_of(files, kept).await?)) });
        let looked: Vec<_> = looked.buffer_unordered(AT_ONCE).try_collect().await?;
        for (kept, flaw) in looked {
            if let Some(flaw) = flaw {
                note(found, flaw, kept.id.into(), kept.key.clone());
            }
        }
    }
}

async fn flaw_of(files: &Files, kept: &Kept) -> Result<Option<FileFlaw>> {
    let got = match files.get(&kept.key, GetOptions::default()).await {
        Ok(got) => got,
        Err(object_store::Error::NotFound { .. }) => return Ok(Some(FileFlaw::Missing)),
        Err(other) => return Err(fault(other)),
    };
    let digest = got.into_stream().try_fold(Sha256::new(), |digest, part| async move { Ok(digest.chain_update(part)) });
    let digest = hex::encode(digest.await.map_err(fault)?.finalize());
    Ok((digest != kept.sha256).then_some(FileFlaw::Altered))
}

async fn rows_of_bytes(db: &Db, files: &Files, now: Timestamp, found: &mut HashMap<FileFlaw, Offenders>) -> Result<()> {
    let decided = now.plus(-UNDECIDED).utc().timestamp_millis();
    let old =
        files.store().list(None).try_filter(|one| std::future::ready(one.last_modified.timestamp_millis() < decided));
    let mut batches = old.try_chunks(BATCH as usize);
    while let Some(batch) = batches.next().await {
        let batch = batch.map_err(|error| fault(error.1))?;
        let mut keys: Vec<String> = batch.iter().map(|one| original(one.location.as_ref()).to_owned()).collect();
        keys.dedup();
        let known = known_keys(db, &keys).await?;
        for key in keys.into_iter().filter(|key| !known.contains(key)) {
            note(found, FileFlaw::Stray, Uuid::nil(), key);
        }
    }
    Ok(())
}

async fn space(db: &Db, now: Timestamp, found: &mut HashMap<FileFlaw, Offenders>) -> Result<()> {
    let (held, counted) = held_and_counted(db, STORE).await?;
    if held != counted {
        note(found, FileFlaw::Miscounted, Uuid::nil(), format!("{counted} / {held}"));
    }
    let reader = Reader::new(db.clone(), Arc::new(Request::system("check")), now);
    // An installation that was never started has no rules yet, and no files either.
    let Ok(limits) = in_force::<FileLimits>(&reader, now.date()).await else { return Ok(()) };
    if held >= limits.body.warns_at() {
        note(found, FileFlaw::NearlyFull, Uuid::nil(), format!("{held} / {}", limits.body.store_bytes()));
    }
    Ok(())
}

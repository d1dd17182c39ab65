//! Each night: bytes that no row speaks of are deleted, and attachments that were removed or refused 30 days ago. Bytes go
//! first, rows after them: whoever dies between leaves a row of something ended, which the next night finishes.

use std::{sync::Arc, time::Duration};

use chrono::TimeDelta;
use futures::{StreamExt, TryStreamExt};
use linli_domain::{Error, Result, authorisation::Permission};
use linli_persistence::attachments::{Expired, expired, forget, give_back, known_keys};
use linli_vocabulary::{Kind, Timestamp};
use object_store::path::Path;
use serde_json::json;
use uuid::Uuid;

use super::{
    attach::STORE,
    files::{MEDIUM, SMALL, fault},
};
use crate::exec::{App, Command, Job, Loaded, Output, Reader, Realm, Request, Tx, later};

/// How long what was removed or refused can be asked for.
const KEPT: TimeDelta = TimeDelta::days(30);
/// An upload is over long before this; younger bytes may yet get their row.
const UNDECIDED: TimeDelta = TimeDelta::hours(24);
/// So many nights back bytes are looked for that no row speaks of: a server may have been away for a while.
const NIGHTS: i64 = 30;
/// So many at a time, within the time a job has.
const MOST: u64 = 500;
const PATIENCE: Duration = Duration::from_secs(15);

/// Deletes what nobody speaks of any more.
#[derive(Clone, Debug, Default, serde::Serialize)]
pub struct SweepAttachments {
    gone: Vec<Expired>,
    strays: u64,
}

/// What was deleted.
#[derive(Clone, Copy, Debug)]
pub struct Swept {
    /// Bytes that no row spoke of.
    pub strays: u64,
    /// Attachments that ended long ago.
    pub ended: u64,
}

impl Output for Swept {
    fn output_id(&self) -> Uuid {
        Uuid::nil()
    }

    async fn again(_: &Reader, _: Uuid) -> Result<Self> {
        Err(Error::internal("sweeping has no result to read again"))
    }
}

impl Command for SweepAttachments {
    const NEEDS: Permission = Permission::AttachmentSweep;
    type On = Realm;
    type Output = Swept;

    async fn prepare(self, app: &App, _: &Arc<Request>, (): ()) -> Result<Self> {
        let now = app.clock().now();
        let gone = expired(app.db(), now.plus(-KEPT), MOST).await?;
        for one in &gone {
            app.files().delete(&one.key).await?;
        }
        let strays = match tokio::time::timeout(PATIENCE, sweep_strays(app, now)).await {
            Ok(swept) => swept?,
            // What is left is found again tomorrow.
            Err(_) => 0,
        };
        Ok(Self { gone, strays })
    }

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<Swept> {
        let ended = forget(tx, &self.gone, tx.now().plus(-TimeDelta::days(7))).await?;
        if !ended.is_empty() {
            give_back(tx, STORE, ended.iter().map(|one| one.bytes).sum()).await?;
        }
        let ended = ended.len() as u64;
        if self.gone.len() as u64 == MOST {
            later::<Self>(tx, [(Uuid::nil(), tx.now())]).await?;
        }
        if ended + self.strays == 0 {
            #[expect(clippy::disallowed_methods, reason = "there was nothing to sweep")]
            tx.routine();
        } else {
            let summary = json!({ "strays": self.strays, "ended": ended });
            tx.tell((Kind::Realm, Uuid::nil(), 1), "attachment.swept", summary);
        }
        Ok(Swept { strays: self.strays, ended })
    }
}

/// Keys begin with the day on which they were made, so that only the last nights' are read.
async fn sweep_strays(app: &App, now: Timestamp) -> Result<u64> {
    let mut strays = 0;
    for back in 0..=NIGHTS {
        let day = now.plus(-TimeDelta::days(back)).date().to_string().replace('-', "/");
        let store = app.files().store();
        let old = store.list(Some(&Path::from(day))).try_filter(|one| {
            std::future::ready(one.last_modified.timestamp_millis() < now.plus(-UNDECIDED).utc().timestamp_millis())
        });
        let mut batches = old.try_chunks(MOST as usize);
        while let Some(batch) = batches.next().await {
            let batch = batch.map_err(|error| fault(error.1))?;
            let mut keys: Vec<String> = batch.iter().map(|one| original(one.location.as_ref()).to_owned()).collect();
            keys.dedup();
            let known = known_keys(app.db(), &keys).await?;
            for key in keys.iter().filter(|key| !known.contains(*key)) {
                app.files().delete(key).await?;
                strays += 1;
            }
        }
    }
    Ok(strays)
}

/// The key of the file that a smaller version is of.
pub(super) fn original(key: &str) -> &str {
    key.strip_suffix(SMALL).or_else(|| key.strip_suffix(MEDIUM)).unwrap_or(key)
}

impl Job for SweepAttachments {
    fn of(_: Uuid, _: Timestamp) -> ((), Self) {
        ((), Self::default())
    }
}

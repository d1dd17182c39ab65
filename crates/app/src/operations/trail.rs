//! Verifying the audit trail, and the heads of its chain that are kept elsewhere.

use linli_domain::Result;
use linli_persistence::operations::trail::{self, Blemish, Walk};
use linli_vocabulary::{AuditEntryId, Timestamp};
use serde::{Deserialize, Serialize};

use crate::exec::{AuditKey, Db};

/// The head of the chain at a moment. Printed or kept elsewhere it proves that nothing up to `seq` was changed or removed
/// since, even against somebody who has both the database and `secret.key`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Head {
    /// Its place in the chain: how many entries there were.
    pub seq: i64,
    /// The entry.
    pub id: AuditEntryId,
    /// When the entry was written.
    pub at: Timestamp,
    /// The entry's own MAC.
    pub mac: String,
    /// The seal over this MAC and everything before.
    pub seal: String,
    /// When the head was exported.
    pub exported_at: Timestamp,
}

/// What became of the entry that a head names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HeadFault {
    /// It is gone.
    Gone,
    /// Another entry, or another seal, is in its place.
    Other,
}

/// What verifying found.
#[derive(Clone, Debug)]
pub struct Verified {
    /// What the walk saw.
    pub walk: Walk,
    /// Heads that do not fit.
    pub heads: Vec<(Head, HeadFault)>,
}

impl Verified {
    /// The first entry at fault, in the order of the chain.
    #[must_use]
    pub fn first(&self) -> Option<&Blemish> {
        self.walk.blemishes.first()
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_intact(&self) -> bool {
        self.walk.blemishes.is_empty() && self.heads.is_empty()
    }
}

/// Walks the chain between two places, and compares it with heads that were exported before.
///
/// # Errors
/// A fault.
pub async fn verify(
    db: &Db,
    key: &AuditKey,
    range: (i64, Option<i64>),
    heads: Vec<Head>,
    seen: impl Fn(u64),
) -> Result<Verified> {
    let walk = trail::walk(db, key, range.0.max(1), range.1, seen).await?;
    let mut unfit = Vec::new();
    for head in heads {
        match trail::at(db, head.seq).await? {
            None => unfit.push((head, HeadFault::Gone)),
            Some(row) if row.id != head.id || row.mac != head.mac || row.seal.as_deref() != Some(&head.seal) => {
                unfit.push((head, HeadFault::Other));
            }
            Some(_) => {}
        }
    }
    Ok(Verified { walk, heads: unfit })
}

/// The head of the chain now; none while nothing has been sealed.
///
/// # Errors
/// A fault.
pub async fn export_head(db: &Db, now: Timestamp) -> Result<Option<Head>> {
    Ok(trail::head(db).await?.and_then(|row| {
        let (seq, seal) = (row.seq?, row.seal?);
        Some(Head { seq, id: row.id, at: row.at, mac: row.mac, seal, exported_at: now })
    }))
}

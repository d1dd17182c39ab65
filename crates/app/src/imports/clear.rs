//! Clearing what was uploaded when its time is over. What it became stays, and so does the line that says who brought what in.

use chrono::TimeDelta;
use linli_domain::{Result, authorisation::Permission};
use linli_persistence::imports::{clear, uncleared};
use linli_vocabulary::{Kind, Timestamp};
use serde_json::json;
use uuid::Uuid;

use crate::exec::{Command, Job, Loaded, Output, Reader, Realm, Tx};

/// Rows are kept so long after the upload: time to notice a mistake and take an import back.
const KEPT: TimeDelta = TimeDelta::days(30);
/// So many imports are cleared in a night.
const MOST: u64 = 50;

/// Clears the rows of old imports.
#[derive(Clone, Copy, Debug, serde::Serialize)]
pub struct ClearImports {}

/// How many imports were cleared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cleared(pub usize);

impl Output for Cleared {
    fn output_id(&self) -> Uuid {
        Uuid::nil()
    }

    async fn again(_: &Reader, _: Uuid) -> Result<Self> {
        Ok(Self(0))
    }
}

impl Command for ClearImports {
    const NEEDS: Permission = Permission::ImportClear;
    type On = Realm;
    type Output = Cleared;

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<Cleared> {
        let old = uncleared(tx, tx.now().plus(-KEPT), MOST).await?;
        let Some(first) = old.first() else {
            #[expect(clippy::disallowed_methods, reason = "nothing was old enough")]
            tx.routine();
            return Ok(Cleared(0));
        };
        let rows = clear(tx, &old).await?;
        let told = json!({ "imports": old.len(), "rows": rows });
        tx.tell((Kind::Import, (*first).into(), 1), "import.cleared", told);
        Ok(Cleared(old.len()))
    }
}

impl Job for ClearImports {
    fn of(_: Uuid, _: Timestamp) -> ((), Self) {
        ((), Self {})
    }
}

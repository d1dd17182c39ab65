//! Attachments: bringing files, reading them, taking them away, and what is done with them at night. Bytes are put into the
//! store before the row that speaks of them is committed; bytes that no row speaks of are swept.

mod attach;
pub(crate) mod backed;
mod check;
mod examine;
mod fetch;
mod files;
mod remove;
mod scan;
mod scanner;
mod shown;
mod sweep;
#[cfg(test)]
mod tests;

pub use attach::{Attach, limits, may_attach};
pub(crate) use check::check_files;
pub use fetch::{Fetched, Size, fetch};
pub use files::{Bucket, Files, Upload};
pub use linli_persistence::attachments::Attachable;
pub use remove::RemoveAttachment;
pub use scan::ScanAttachment;
pub use scanner::Scanner;
pub use shown::{AttachmentsOf, Shown};
pub use sweep::SweepAttachments;

use std::collections::HashMap;

use linli_domain::Result;
use linli_persistence::attachments::some;
use linli_vocabulary::Kind;
use uuid::Uuid;

use crate::exec::Reader;

/// Of these attachments, those whose record the caller may read; removed ones too, so that a screen hears that they went.
pub(crate) async fn readable(reader: &Reader, ids: &[Uuid]) -> Result<Vec<Uuid>> {
    let mut of: HashMap<Kind, Vec<(Uuid, Uuid)>> = HashMap::new();
    for one in some(reader, ids).await? {
        of.entry(one.kind).or_default().push((one.record, one.id.into()));
    }
    let mut seen = Vec::new();
    for (kind, pairs) in of {
        let records: Vec<_> = pairs.iter().map(|(record, _)| *record).collect();
        let records = Box::pin(crate::readable(reader, kind, &records)).await?;
        seen.extend(pairs.into_iter().filter(|(record, _)| records.contains(record)).map(|(_, id)| id));
    }
    Ok(seen)
}

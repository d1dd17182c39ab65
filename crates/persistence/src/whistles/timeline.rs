//! Timelines.

use std::collections::HashMap;

use linli_domain::{Result, whistles::TimelineEntry};
use linli_vocabulary::WhistleId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::entry;
use crate::exec::{Fault, Reader, Tx, insert_all};

/// Adds lines that change nothing of the whistle itself.
///
/// # Errors
/// A fault.
pub async fn append(tx: &Tx, whistle: WhistleId, lines: Vec<TimelineEntry>) -> Result<()> {
    let rows = lines.iter().map(|line| entry::Model::of(whistle, line)).collect();
    insert_all::<entry::Entity, _>(tx.connection(), rows).await
}

/// The timelines of whistles that the caller was allowed to read, oldest line first. One statement.
///
/// # Errors
/// A fault.
pub async fn timelines(reader: &Reader, whistles: &[WhistleId]) -> Result<HashMap<WhistleId, Vec<TimelineEntry>>> {
    let rows = entry::Entity::find()
        .filter(entry::Column::Whistle.is_in(whistles.iter().copied()))
        .order_by_asc(entry::Column::At)
        .order_by_asc(entry::Column::Id)
        .all(reader.connection())
        .await
        .or_fault()?;
    let mut timelines: HashMap<_, Vec<TimelineEntry>> = HashMap::new();
    for row in rows {
        timelines.entry(row.whistle).or_default().push(row.into());
    }
    Ok(timelines)
}

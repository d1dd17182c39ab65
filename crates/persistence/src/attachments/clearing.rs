//! What is deleted at night: attachments that were removed or refused long enough ago, and the counts of past days. The bytes
//! are deleted first, and before that those that no row speaks of.

use std::collections::HashSet;

use linli_domain::Result;
use linli_vocabulary::{AttachmentId, Timestamp, attachments::AttachmentState};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};

use super::{row, usage};
use crate::exec::{Db, Fault, Tx};

/// One whose time is over.
#[derive(Clone, Debug, serde::Serialize, FromQueryResult)]
pub struct Expired {
    /// The attachment.
    pub id: AttachmentId,
    /// Where its bytes are.
    pub key: String,
    /// How many.
    pub bytes: i64,
}

/// Those that ended before a moment, oldest first.
///
/// # Errors
/// A fault.
pub async fn expired(db: &Db, before: Timestamp, most: u64) -> Result<Vec<Expired>> {
    row::Entity::find()
        .select_only()
        .columns([row::Column::Id, row::Column::Key, row::Column::Bytes])
        .filter(row::Column::State.is_in([AttachmentState::Removed, AttachmentState::Refused]))
        .filter(row::Column::EndedAt.lt(before))
        .order_by_asc(row::Column::EndedAt)
        .order_by_asc(row::Column::Id)
        .limit(most)
        .into_model::<Expired>()
        .all(db.reader())
        .await
        .or_fault()
}

/// Which of these places in the store a row speaks of.
///
/// # Errors
/// A fault.
pub async fn known_keys(db: &Db, keys: &[String]) -> Result<HashSet<String>> {
    // The writer's connection: what was committed a moment ago is seen, also where readers follow a little later.
    let found: Vec<String> = row::Entity::find()
        .select_only()
        .column(row::Column::Key)
        .filter(row::Column::Key.is_in(keys.iter().map(String::as_str)))
        .into_tuple()
        .all(db.writer())
        .await
        .or_fault()?;
    Ok(found.into_iter().collect())
}

/// Deletes the rows of those whose bytes are gone, and the counts of days before a moment; tells which rows went.
///
/// # Errors
/// A fault.
pub async fn forget(tx: &Tx, gone: &[Expired], days_before: Timestamp) -> Result<Vec<Expired>> {
    let these = row::Column::Id.is_in(gone.iter().map(|one| one.id));
    let there = row::Entity::find()
        .select_only()
        .columns([row::Column::Id, row::Column::Key, row::Column::Bytes])
        .filter(these.clone())
        .into_model::<Expired>()
        .all(tx.connection())
        .await
        .or_fault()?;
    row::Entity::delete_many().filter(these).exec(tx.connection()).await.or_fault()?;
    usage::Entity::delete_many()
        .filter(usage::Column::CountedAt.lt(days_before))
        .filter(usage::Column::Scope.like("account_%"))
        .exec(tx.connection())
        .await
        .or_fault()?;
    Ok(there)
}

//! Attachments: owner and reach are those of the record they belong to; a name may name persons; removed and refused ones
//! are kept 30 days.

mod attachable;
mod clearing;
mod ground;
pub mod row;
mod usage;
mod walking;

pub use attachable::{Attachable, Standing, look, takes};
pub use clearing::{Expired, expired, forget, known_keys};
pub use usage::{count_in, give_back, held};
pub use walking::{Kept, held_and_counted, kept_after};

use linli_domain::{Error, Result, attachments::Attachment};
use linli_vocabulary::{AttachmentId, Kind, attachments::AttachmentState};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::exec::{Db, Fault, Reader, Tx, insert_all};

/// Stores a new one.
///
/// # Errors
/// A fault.
pub async fn store(tx: &Tx, attachment: &Attachment) -> Result<()> {
    insert_all::<row::Entity, _>(tx.connection(), vec![row::Model::of(attachment)]).await
}

/// Stores what became of one.
///
/// # Errors
/// A fault.
pub async fn keep(tx: &Tx, attachment: &Attachment) -> Result<()> {
    let active = row::Model::of(attachment).into_active_model().reset_all();
    row::Entity::update(active).exec(tx.connection()).await.or_fault()?;
    Ok(())
}

/// One, for Linli's own work on it; nobody's permission is asked.
///
/// # Errors
/// *Not found*, or a fault.
pub async fn in_transaction(tx: &Tx, id: AttachmentId) -> Result<Attachment> {
    let found = row::Entity::find_by_id(id).one(tx.connection()).await.or_fault()?;
    found.map(Attachment::from).ok_or(Error::NotFound(Kind::Attachment))
}

/// One, for Linli's own work on it; nobody's permission is asked.
///
/// # Errors
/// *Not found*, or a fault.
pub async fn one(db: &Db, id: AttachmentId) -> Result<Attachment> {
    let found = row::Entity::find_by_id(id).one(db.reader()).await.or_fault()?;
    found.map(Attachment::from).ok_or(Error::NotFound(Kind::Attachment))
}

/// Those of these that are there, removed or not, whoever may see them: the caller asks their records next.
///
/// # Errors
/// A fault.
pub async fn some(reader: &Reader, ids: &[Uuid]) -> Result<Vec<Attachment>> {
    let there = row::Entity::find()
        .filter(row::Column::Id.is_in(ids.iter().copied()))
        .all(reader.connection())
        .await
        .or_fault()?;
    Ok(there.into_iter().map(Attachment::from).collect())
}

/// Those of a record that the caller was allowed to read, in the order in which they came. A record holds few enough for all
/// of them to come at once; `FileLimits` says how many.
///
/// # Errors
/// A fault.
pub async fn of_record(reader: &Reader, kind: Kind, record: Uuid) -> Result<Vec<Attachment>> {
    let rows = row::Entity::find()
        .filter(row::Column::Kind.eq(kind))
        .filter(row::Column::Record.eq(record))
        .filter(row::Column::State.ne(AttachmentState::Removed))
        .order_by_asc(row::Column::Id)
        .all(reader.connection())
        .await
        .or_fault()?;
    Ok(rows.into_iter().map(Attachment::from).collect())
}

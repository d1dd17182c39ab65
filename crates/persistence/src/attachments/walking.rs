//! What `linli check` and `linli backup` ask about all attachments at once.

use linli_domain::Result;
use linli_vocabulary::{AttachmentId, attachments::AttachmentState};
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Alias, Expr, ExprTrait, Query},
};

use super::{row, usage};
use crate::exec::{Db, Fault};

/// One whose bytes must be there.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Kept {
    /// The attachment.
    pub id: AttachmentId,
    /// Where its bytes are.
    pub key: String,
    /// How many.
    pub bytes: i64,
    /// Their digest.
    pub sha256: String,
}

/// Some of those whose bytes must be there, in the order of their ids, after one of them.
///
/// # Errors
/// A fault.
pub async fn kept_after(db: &Db, after: Option<AttachmentId>, most: u64) -> Result<Vec<Kept>> {
    let mut select = row::Entity::find()
        .select_only()
        .columns([row::Column::Id, row::Column::Key, row::Column::Bytes, row::Column::Sha256])
        .filter(row::Column::State.is_in([AttachmentState::Stored, AttachmentState::Waiting]))
        .order_by_asc(row::Column::Id)
        .limit(most);
    if let Some(after) = after {
        select = select.filter(row::Column::Id.gt(after));
    }
    select.into_model::<Kept>().all(db.reader()).await.or_fault()
}

#[derive(FromQueryResult)]
struct Bytes {
    bytes: i64,
}

/// How many bytes are held by all rows together, and how many are counted.
///
/// # Errors
/// A fault.
pub async fn held_and_counted(db: &Db, scope: &str) -> Result<(u64, u64)> {
    let sum = Query::select()
        .expr_as(Expr::col(row::Column::Bytes).sum().cast_as(Alias::new("bigint")).if_null(0_i64), Alias::new("bytes"))
        .from(row::Entity)
        .to_owned();
    let reader = db.reader();
    let held = Bytes::find_by_statement(reader.get_database_backend().build(&sum)).one(reader).await.or_fault()?;
    let counted = usage::Entity::find_by_id(scope.to_owned()).one(reader).await.or_fault()?;
    let number = |bytes: Option<i64>| bytes.unwrap_or_default().unsigned_abs();
    Ok((number(held.map(|held| held.bytes)), number(counted.map(|counted| counted.bytes))))
}

//! Timelines, and the names of those who act in them.

use std::collections::HashMap;

use linli_domain::{Result, personal::Personal, whistles::TimelineEntry};
use linli_vocabulary::{AccountId, WhistleId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    sea_query::{Alias, Expr, ExprTrait, Query},
};

use super::entry;
use crate::exec::{Fault, Reader};

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

/// Names of accounts. One statement.
///
/// # Errors
/// A fault.
pub async fn names(reader: &Reader, accounts: &[AccountId]) -> Result<HashMap<AccountId, Personal<String>>> {
    #[derive(FromQueryResult)]
    struct Named {
        id: AccountId,
        name: String,
    }
    let select = Query::select()
        .columns([Alias::new("id"), Alias::new("name")])
        .from(Alias::new("account"))
        .and_where(Expr::col(Alias::new("id")).is_in(accounts.iter().copied()))
        .to_owned();
    let db = reader.connection();
    let rows = Named::find_by_statement(db.get_database_backend().build(&select)).all(db).await.or_fault()?;
    Ok(rows.into_iter().map(|row| (row.id, Personal::new(row.name))).collect())
}

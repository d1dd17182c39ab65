//! Bulk reads and writes of the import: offline maintenance, hundreds of thousands of rows in one transaction.

use std::collections::HashMap;

use futures::TryStreamExt;
use linli_domain::{Result, authorisation::Permission, divisions::Division};
use linli_vocabulary::{DivisionId, divisions::DivisionKind};
use sea_orm::{QueryOrder, QuerySelect, entity::prelude::*, sea_query::ExprTrait};

use super::{Column, Entity};
use crate::exec::{
    Fault, Reader, Record, Subject, Tx, insert_all,
    search::{self, Entry},
};

/// Rows of one INSERT: with eleven columns each, 22,000 of the 32,766 values that SQLite binds (PostgreSQL: 65,535).
const ROWS: usize = 2_000;

/// What the import needs to know of a division that is there already.
#[derive(Clone, Debug)]
pub struct Present {
    /// Its id.
    pub id: DivisionId,
    /// Its official name.
    pub name: String,
    /// Whether it still lives.
    pub living: bool,
}

/// Every division by code; where a code was given twice, the one that still lives.
///
/// # Errors
/// A fault.
pub async fn present(reader: &Reader) -> Result<HashMap<String, Present>> {
    let select = Entity::find()
        .filter(reader.scope::<Division>(Permission::DivisionRead))
        .select_only()
        .columns([Column::Id, Column::Code, Column::Name, Column::ValidTo])
        .order_by_asc(Column::Code)
        .into_tuple::<(DivisionId, String, String, Option<linli_vocabulary::Date>)>();
    let mut rows = select.stream(reader.connection()).await.or_fault()?;
    let mut present = HashMap::new();
    while let Some((id, code, name, valid_to)) = rows.try_next().await.or_fault()? {
        let living = valid_to.is_none();
        if living || !present.contains_key(&code) {
            present.insert(code, Present { id, name, living });
        }
    }
    Ok(present)
}

/// Stores new divisions, telling after each statement how many are stored.
///
/// # Errors
/// A fault; the transaction is lost then.
pub async fn insert(tx: &Tx, divisions: &[Division], stored: impl Fn(usize)) -> Result<()> {
    for (number, rows) in divisions.chunks(ROWS).enumerate() {
        insert_all::<Entity, _>(tx.connection(), rows.iter().map(Record::row).collect()).await?;
        search::put(tx.connection(), &rows.iter().filter_map(Entry::of).collect::<Vec<_>>()).await?;
        stored(number * ROWS + rows.len());
    }
    Ok(())
}

/// Gives a division another official name, with what follows from it.
///
/// # Errors
/// A fault.
pub async fn rename(tx: &Tx, id: DivisionId, name: &str, short_name: &str, kind: DivisionKind) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Name, name.into())
        .col_expr(Column::ShortName, short_name.into())
        .col_expr(Column::Kind, Expr::value(kind))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(id))
        .exec(tx.connection())
        .await
        .or_fault()?;
    let rows = Entity::find_by_id(id).all(tx.connection()).await.or_fault()?;
    let renamed = Division::assemble(tx.connection(), rows).await?;
    search::put(tx.connection(), &renamed.iter().filter_map(Entry::of).collect::<Vec<_>>()).await
}

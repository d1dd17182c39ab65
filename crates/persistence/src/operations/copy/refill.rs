//! Rows into an empty database, in one transaction.

use linli_domain::{Error, Result};
use sea_orm::{
    ConnectionTrait, DatabaseTransaction, Statement,
    sea_query::{Alias, Expr, Query},
};

use super::{Row, Table, tables::tables};
use crate::{
    exec::{Db, Fault},
    search,
};

/// So many values go with one statement: SQLite takes 32,766, PostgreSQL 65,535.
const VALUES: usize = 30_000;
/// So many rows at most.
const ROWS: usize = 1_000;

/// A transaction that fills an empty database. Dropped without `commit`, it leaves nothing.
pub struct Refill {
    tx: DatabaseTransaction,
    tables: Vec<Table>,
}

impl Refill {
    /// Begins on a database without any record in it; `None` when there are some.
    ///
    /// # Errors
    /// A fault.
    pub async fn begin(db: &Db) -> Result<Option<Self>> {
        let tx = db.begin().await?;
        let tables = tables(&tx).await?;
        for table in &tables {
            let sql = format!("SELECT 1 FROM \"{}\" LIMIT 1", table.name);
            if tx.query_one_raw(Statement::from_string(db.backend(), sql)).await.or_fault()?.is_some() {
                return Ok(None);
            }
        }
        Ok(Some(Self { tx, tables }))
    }

    /// Its tables.
    #[must_use]
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// How many rows of this table are best stored at once.
    #[must_use]
    pub fn batch(table: &Table) -> usize {
        (VALUES / table.columns.len().max(1)).clamp(1, ROWS)
    }

    /// Stores rows, at most `batch` of them.
    ///
    /// # Errors
    /// A fault, also for a value of another shape than its column.
    pub async fn put(&self, table: &Table, rows: &[Row]) -> Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        let mut insert = Query::insert();
        insert.into_table(Alias::new(&table.name));
        insert.columns(table.columns.iter().map(|column| Alias::new(&column.name)));
        for row in rows {
            let values = table.columns.iter().zip(row).map(|(column, value)| {
                let unfit = || Error::internal(format!("{}.{} cannot be {value}", table.name, column.name));
                column.shape.value(value).map(Expr::val).ok_or_else(unfit)
            });
            insert.values(values.collect::<Result<Vec<_>>>()?).map_err(Error::internal)?;
        }
        self.tx.execute(&insert).await.or_fault().map(drop)
    }

    /// Makes it last, and everything in it findable.
    ///
    /// # Errors
    /// A fault; nothing was stored then.
    pub async fn commit(self) -> Result<()> {
        search::fill(&self.tx).await?;
        self.tx.commit().await.or_fault()
    }
}

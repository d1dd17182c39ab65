//! One moment of a database, read while others write.

use futures::TryStreamExt;
use linli_domain::Result;
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseBackend, DatabaseTransaction, IsolationLevel, SqliteTransactionMode,
    Statement, StreamTrait, TransactionOptions, TransactionTrait,
};

use super::{Row, Table, tables::tables};
use crate::exec::{Db, Fault};

/// A transaction that sees the database as it was when it began, and holds up nobody.
pub struct Snapshot {
    tx: DatabaseTransaction,
    tables: Vec<Table>,
}

impl Snapshot {
    /// Takes it. On SQLite a reader of the write-ahead log sees one moment; on PostgreSQL `REPEATABLE READ` does.
    ///
    /// # Errors
    /// A fault.
    pub async fn take(db: &Db) -> Result<Self> {
        let postgres = db.backend() == DatabaseBackend::Postgres;
        let options = TransactionOptions {
            isolation_level: postgres.then_some(IsolationLevel::RepeatableRead),
            access_mode: postgres.then_some(AccessMode::ReadOnly),
            sqlite_transaction_mode: Some(SqliteTransactionMode::Deferred),
        };
        let tx = db.reader().begin_with_options(options).await.or_fault()?;
        let tables = tables(&tx).await?;
        Ok(Self { tx, tables })
    }

    /// Its tables.
    #[must_use]
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// How many rows a table has.
    ///
    /// # Errors
    /// A fault.
    pub async fn count(&self, table: &Table) -> Result<u64> {
        let sql = format!("SELECT COUNT(*) FROM \"{}\"", table.name);
        let row = self.tx.query_one_raw(self.statement(sql)).await.or_fault()?;
        let count: Option<i64> = row.map(|row| row.try_get_by_index(0)).transpose().or_fault()?;
        Ok(count.unwrap_or_default().unsigned_abs())
    }

    /// Reads the rows of a table in the order of its key and passes each on.
    ///
    /// # Errors
    /// A fault, or what `each` says.
    pub async fn rows(&self, table: &Table, mut each: impl FnMut(Row) -> Result<()>) -> Result<()> {
        let quoted = |names: Vec<&str>| names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
        let columns = quoted(table.columns.iter().map(|column| column.name.as_str()).collect());
        let key = quoted(table.key.iter().map(String::as_str).collect());
        let sql = format!("SELECT {columns} FROM \"{}\" ORDER BY {key}", table.name);
        let mut rows = self.tx.stream_raw(self.statement(sql)).await.or_fault()?;
        while let Some(row) = rows.try_next().await.or_fault()? {
            let values = table.columns.iter().enumerate().map(|(index, column)| column.shape.read(&row, index));
            each(values.collect::<Result<_, _>>().or_fault()?)?;
        }
        Ok(())
    }

    fn statement(&self, sql: String) -> Statement {
        Statement::from_string(ConnectionTrait::get_database_backend(&self.tx), sql)
    }
}

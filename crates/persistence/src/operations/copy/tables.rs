//! Which tables there are, as the database tells it.

use linli_domain::{
    Error, Result,
    privacy::registry::{Difference, compare},
};
use sea_orm::{ConnectionTrait, DatabaseBackend, Statement};

use super::Shape;
use crate::exec::{Db, Fault};

/// Tables that are not copied: which migrations were run is compared instead, and leases belong to running processes. Those of
/// the search index are made anew from the records.
const LEFT_OUT: [&str; 2] = [MIGRATIONS, "lease"];
const INDEX: &str = "search_";
const MIGRATIONS: &str = "seaql_migrations";

/// A table.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in their order.
    pub columns: Vec<Column>,
    /// The columns of its primary key: rows are copied in this order.
    #[serde(skip)]
    pub key: Vec<String>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub shape: Shape,
}

/// Table, column, declared type, place in the primary key or 0; in the order of tables and columns.
const SQLITE: &str = "SELECT t.name, c.name, LOWER(c.type), CAST(c.pk AS integer)
    FROM sqlite_master t JOIN pragma_table_info(t.name) c
    WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY t.name, c.cid";
const POSTGRES: &str = "SELECT CAST(c.table_name AS text), CAST(c.column_name AS text), CAST(c.data_type AS text),
        COALESCE(CAST(k.ordinal_position AS integer), 0)
    FROM information_schema.columns c
    JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
    LEFT JOIN information_schema.table_constraints p ON p.table_schema = c.table_schema AND p.table_name = c.table_name
        AND p.constraint_type = 'PRIMARY KEY'
    LEFT JOIN information_schema.key_column_usage k ON k.constraint_schema = p.constraint_schema
        AND k.constraint_name = p.constraint_name AND k.table_name = c.table_name AND k.column_name = c.column_name
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
    ORDER BY CAST(c.table_name AS text) COLLATE \"C\", c.ordinal_position";

/// The tables that are copied.
///
/// # Errors
/// A fault, also for a column of a type that `Shape` does not know: it would be missing in every backup.
pub(super) async fn tables(db: &impl ConnectionTrait) -> Result<Vec<Table>> {
    let mut tables: Vec<Table> = Vec::new();
    let mut keys: Vec<Vec<(i32, String)>> = Vec::new();
    for (table, column, declared, place) in columns(db).await? {
        if LEFT_OUT.contains(&table.as_str()) || table.starts_with(INDEX) {
            continue;
        }
        let shape = Shape::declared(&declared)
            .ok_or_else(|| Error::internal(format!("{table}.{column} is of a type no backup knows: {declared}")))?;
        if tables.last().is_none_or(|last| last.name != table) {
            tables.push(Table { name: table, columns: Vec::new(), key: Vec::new() });
            keys.push(Vec::new());
        }
        if let (Some(table), Some(key)) = (tables.last_mut(), keys.last_mut()) {
            key.extend((place > 0).then(|| (place, column.clone())));
            table.columns.push(Column { name: column, shape });
        }
    }
    for (table, mut key) in tables.iter_mut().zip(keys) {
        key.sort();
        table.key = key.into_iter().map(|(_, column)| column).collect();
    }
    Ok(tables)
}

/// The names of the migrations that were run, in order; none in a database that Linli has never seen.
///
/// # Errors
/// A fault.
pub async fn applied_migrations(db: &Db) -> Result<Vec<String>> {
    if !columns(db.reader()).await?.iter().any(|(table, ..)| table == MIGRATIONS) {
        return Ok(Vec::new());
    }
    let sql = format!("SELECT version FROM {MIGRATIONS} ORDER BY version");
    let rows = db.reader().query_all_raw(Statement::from_string(db.backend(), sql)).await.or_fault()?;
    rows.iter().map(|row| row.try_get_by_index(0)).collect::<Result<_, _>>().or_fault()
}

/// Where the schema and the registry of personal fields differ. What SQLite keeps of its full-text index holds no more than
/// `search_entry.terms`, which the registry names.
///
/// # Errors
/// A fault.
pub async fn unlike_registry(db: &Db) -> Result<Difference> {
    let columns = columns(db.reader()).await?.into_iter().map(|(table, column, ..)| (table, column));
    Ok(compare(columns.filter(|(table, _)| table != MIGRATIONS && !table.starts_with("search_terms"))))
}

async fn columns(db: &impl ConnectionTrait) -> Result<Vec<(String, String, String, i32)>> {
    let backend = db.get_database_backend();
    let sql = if backend == DatabaseBackend::Sqlite { SQLITE } else { POSTGRES };
    let rows = db.query_all_raw(Statement::from_string(backend, sql)).await.or_fault()?;
    rows.iter().map(sea_orm::QueryResult::try_get_many_by_index).collect::<Result<_, _>>().or_fault()
}

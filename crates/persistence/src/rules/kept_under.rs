//! What goes on under the version it began with.

use linli_domain::Result;
use linli_vocabulary::Kind;
use sea_orm::{ConnectionTrait, Statement};

use crate::exec::{Fault, Reader};

/// Counted no further: a preview says how many, not how many exactly.
pub const MOST: i64 = 10_000;

/// How many open records were decided under any version of a table, at most [`MOST`]. A number for whoever decides about
/// the table, without the records themselves.
///
/// # Errors
/// A fault.
pub async fn kept_under(reader: &Reader, name: &str, kind: Kind) -> Result<i64> {
    let open = match kind {
        // As the partial index says it.
        Kind::Whistle => "FROM whistle w WHERE w.state NOT IN ('closed', 'discarded', 'draft')",
        _ => return Ok(0),
    };
    let sql = format!(
        "SELECT COUNT(*) FROM (SELECT 1 AS one {open}
            AND w.rule_version IN (SELECT r.id FROM rule_version r WHERE r.name = $1) LIMIT {MOST}) AS counted"
    );
    let backend = reader.connection().get_database_backend();
    let row = reader
        .connection()
        .query_one_raw(Statement::from_sql_and_values(backend, sql, [name.into()]))
        .await
        .or_fault()?;
    row.map_or(Ok(0), |row| row.try_get_by_index(0)).or_fault()
}

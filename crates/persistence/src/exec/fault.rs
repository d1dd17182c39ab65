//! Database faults as domain errors.

use linli_domain::{Error, Result};
use sea_orm::{DbErr, RuntimeErr, SqlErr};

/// Turns a database fault into an `Error`, keeping what can be tried again apart from what cannot.
pub trait Fault<T> {
    /// Deadlocks, serialisation failures and a busy database become `Unavailable`, the rest `Internal`.
    ///
    /// # Errors
    /// The database's own, as said.
    fn or_fault(self) -> Result<T>;

    /// As `or_fault`, but a broken unique index becomes `refusal`.
    ///
    /// # Errors
    /// As said.
    fn or_taken(self, refusal: impl Into<Error>) -> Result<T>;
}

impl<T> Fault<T> for Result<T, DbErr> {
    fn or_fault(self) -> Result<T> {
        self.map_err(
            |fault| if passes(&fault) { Error::Unavailable { retry_after: 0 } } else { Error::internal(fault) },
        )
    }

    fn or_taken(self, refusal: impl Into<Error>) -> Result<T> {
        match self {
            Err(fault) if matches!(fault.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => Err(refusal.into()),
            other => other.or_fault(),
        }
    }
}

/// Whether the same statement may succeed when tried again: PostgreSQL 40001, 40P01, 55P03; SQLite BUSY and LOCKED.
fn passes(fault: &DbErr) -> bool {
    match fault {
        DbErr::ConnectionAcquire(_) => true,
        DbErr::Exec(RuntimeErr::SqlxError(inner)) | DbErr::Query(RuntimeErr::SqlxError(inner)) => inner
            .as_database_error()
            .and_then(|error| {
                error
                    .code()
                    .map(|code| matches!(code.as_ref(), "40001" | "40P01" | "55P03" | "5" | "6" | "261" | "517"))
            })
            .unwrap_or(false),
        _ => false,
    }
}

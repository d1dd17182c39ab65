//! Rows of all tables, out of one database and into another: what `linli backup` and `linli restore` move. The tables are
//! asked of the database itself, so that a table that a migration adds is in the next backup without anybody thinking of it.

mod refill;
mod shape;
mod snapshot;
mod tables;

pub use refill::Refill;
pub use shape::Shape;
pub use snapshot::Snapshot;
pub use tables::{Column, Table, applied_migrations, unlike_registry};

/// A row: its values in the order of the table's columns, in a form that is the same for both databases.
pub type Row = Vec<serde_json::Value>;

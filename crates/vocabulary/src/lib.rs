//! The words of the house: ids, enumerations and time.
//!
//! Each is declared once with all its derives (ORM, GraphQL, OpenAPI, serde), so that a word looks the
//! same in the database, in both APIs and in the logs. Nothing else lives here.

pub mod attachments;
pub mod divisions;
pub mod identity;
pub mod ids;
pub mod imports;
pub mod indicators;
pub mod jobs;
pub mod kinds;
pub mod notifications;
pub mod opening_balances;
pub mod operations;
pub mod organisations;
pub mod privacy;
pub mod time;
pub mod whistles;

pub use ids::*;
pub use kinds::*;
pub use time::{Date, Timestamp};

/// All words of an enumeration, in order: `<Role as Words>::iter()`.
pub use sea_orm::Iterable as Words;

//! The only crate with SQL: `exec` (how records are loaded, changed, listed and recorded) and one folder per context
//! with its entities, reach and selects.

pub mod attachments;
pub mod audit;
pub mod calendar;
pub mod demonstration;
pub mod desk;
pub mod divisions;
pub mod exec;
pub mod identity;
pub mod imports;
pub mod indicators;
pub mod jobs;
pub mod list_preferences;
pub mod notifications;
pub mod opening_balances;
pub mod operations;
pub mod organisations;
pub mod persons;
pub mod policy_documents;
pub mod privacy;
pub mod rules;
pub mod search;
pub mod whistles;

pub use exec::{Db, Home, Listing, Loaded, Page, Reader, Record, Request, Subject, Tx};

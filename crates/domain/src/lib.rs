//! What Linli knows: aggregates, rules, events, permissions, roles, grants and `Caller`.
//!
//! Pure functions only: no I/O, no async, no clock. Time, ids and randomness are arguments.

pub mod attachments;
pub mod authorisation;
pub mod bigrams;
pub mod calendar;
pub mod citizen_id;
pub mod clocks;
pub mod division_code;
pub mod division_file;
pub mod division_names;
pub mod division_sets;
pub mod divisions;
pub mod error;
pub mod event;
pub mod exports;
pub mod identity;
pub mod imports;
pub mod indicators;
pub mod initials;
pub mod jobs;
pub mod list_preferences;
pub mod masking;
pub mod notifications;
pub mod opening_balances;
pub mod organisations;
pub mod password_rule;
pub mod personal;
pub mod persons;
pub mod phone;
pub mod policy_documents;
pub mod privacy;
pub mod rules;
pub mod search;
pub mod uscc;
pub mod whistles;

pub use error::{Error, FieldError, Message, Result, Rule};

//! The audit trail is written by the enforced path; here it is only read.

pub use linli_persistence::audit::{AuditEntry, AuditEntryFilter, AuditEntrySort};

//! `linli backup` and `linli restore`: one file that holds every row, the same for SQLite and PostgreSQL (docs/adr/0012).
//! The installation's secret is not in it.

mod archive;
mod back_up;
mod restore;
mod rules;

pub use back_up::{BackedUp, back_up};
pub use restore::{Restored, restore};
pub use rules::BackupRule;

/// Hears how many rows of how many are done.
pub type Progress<'a> = &'a dyn Fn(u64, u64);

/// Rows between two words about progress.
const STEP: u64 = 1_000;

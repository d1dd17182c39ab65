//! `linli backup` and `linli restore`: one file that holds every row and every file of the folder store, the same for SQLite and PostgreSQL (docs/adr/0012).
//! The installation's secret is not in it.

mod archive;
mod back_up;
mod restore;
mod rules;

pub use back_up::{BackedUp, CarriedFiles, back_up, copy_out};
pub use restore::{Proven, prove};
pub use rules::BackupRule;

/// Hears how many rows of how many are done.
pub type Progress<'a> = &'a dyn Fn(u64, u64);

/// Says how far it is, every thousand rows.
fn tell(progress: Progress<'_>, done: u64, total: u64) {
    if done.is_multiple_of(1_000) || done == total {
        progress(done, total);
    }
}

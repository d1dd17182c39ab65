//! Imports: lists that people keep in spreadsheets. Uploaded and staged, checked by a job outside any write transaction, looked
//! at, and then stored as a whole in one short transaction, or taken back.

mod actions;
mod cells;
mod check;
mod clear;
mod importable;
mod kinds;
mod organisations;
mod sheets;
mod store;
#[cfg(test)]
mod tests;
mod undo;
mod upload;
mod whistles;

pub use check::{CheckImport, RecheckImport};
pub use clear::ClearImports;
pub use kinds::{ImportKind, ImportKindsAsked};
pub use linli_persistence::imports::{ImportFilter, ImportRowFilter, ImportRowSort, ImportSort};
pub use sheets::{columns_of, faulty_rows, template_of};
pub use store::StoreImport;
pub use undo::{DiscardImport, UndoImport};
pub use upload::upload;

use linli_domain::{Error, Message, Result, imports::CellProblem};
use linli_vocabulary::Kind;

use importable::{Importing, importing};

/// The declaration for a kind of record, for people.
fn declared(kind: Kind) -> Result<&'static (dyn Importing + Sync)> {
    importing(kind).ok_or_else(|| {
        let message = Message::new("这类记录不能导入。", "Records of this kind cannot be imported.");
        Error::field("kind", "not_importable", message)
    })
}

/// Why a record stays when its import is taken back.
fn kept(unchanged: bool) -> CellProblem {
    if unchanged {
        CellProblem::new(None, "in_use", Message::new("已被其他记录使用，保留", "stays: other records use it"))
    } else {
        CellProblem::new(
            None,
            "changed",
            Message::new("导入后有人改动过，保留", "stays: somebody has changed it since"),
        )
    }
}

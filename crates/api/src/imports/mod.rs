//! Imports on both faces; files come and go over REST only.

mod rest;
mod view;

pub(crate) use rest::rest;
pub use view::{CellProblemView, ImportColumnView, ImportKindView, ImportRowView, ImportView};

use linli_app::imports::{DiscardImport, ImportKindsAsked, RecheckImport, StoreImport, UndoImport};
use linli_domain::imports::{Import, ImportRow};

use crate::faces::Faces;

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.listing::<Import, ImportView>();
    faces.step::<RecheckImport, ImportView>();
    faces.command::<StoreImport, ImportView>();
    faces.step::<UndoImport, ImportView>();
    faces.step::<DiscardImport, ImportView>();
    faces.listing::<ImportRow, ImportRowView>();
    faces.figures::<ImportKindsAsked, ImportKindView>();
}

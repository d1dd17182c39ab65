//! Divisions on both faces: the tree, and what is added or closed in it.

mod view;

use linli_app::divisions::{AddDivision, CloseDivision};
use linli_domain::divisions::Division;

pub use view::DivisionView;

use crate::faces::Faces;

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.listing::<Division, DivisionView>();
    faces.command::<AddDivision, DivisionView>();
    faces.command::<CloseDivision, DivisionView>();
}

//! Divisions on both faces: the tree, what is added or closed in it, and named sets of divisions.

mod set;
mod view;

use linli_app::divisions::{
    AddDivision, ChangeDivisionSet, CloseDivision, CloseDivisionSet, CreateDivisionSet, ExcludeDivisions,
    IncludeDivisions,
};
use linli_domain::{division_sets::DivisionSet, divisions::Division};

pub use set::DivisionSetView;
pub use view::DivisionView;

use crate::faces::Faces;

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.listing::<Division, DivisionView>();
    faces.command::<AddDivision, DivisionView>();
    faces.command::<CloseDivision, DivisionView>();
    faces.listing::<DivisionSet, DivisionSetView>();
    faces.command::<CreateDivisionSet, DivisionSetView>();
    faces.command::<ChangeDivisionSet, DivisionSetView>();
    faces.command::<IncludeDivisions, DivisionSetView>();
    faces.command::<ExcludeDivisions, DivisionSetView>();
    faces.command::<CloseDivisionSet, DivisionSetView>();
}

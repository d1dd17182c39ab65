//! Divisions: add, close, import; named, dated sets of them.

mod add;
mod close;
pub mod import;
mod set_actions;
mod sets;
mod ships;

pub use add::AddDivision;
pub use close::CloseDivision;
pub use linli_persistence::divisions::{
    DivisionFilter, DivisionSort,
    tree::{ancestors, child_counts, children},
};
pub(crate) use sets::codes_of;
pub use sets::{
    ChangeDivisionSet, CloseDivisionSet, CreateDivisionSet, DivisionSetFilter, DivisionSetSort, ExcludeDivisions,
    IncludeDivisions,
};
pub use ships::first_start;

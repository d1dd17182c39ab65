//! Divisions: add, close, import.

mod add;
mod close;
pub mod import;

pub use add::AddDivision;
pub use close::CloseDivision;
pub use linli_persistence::divisions::{
    DivisionFilter, DivisionSort,
    tree::{ancestors, child_counts, children},
};

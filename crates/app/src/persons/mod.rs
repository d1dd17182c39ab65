//! Persons: entered, corrected and ended by their community; uncovered and found with a reason.

mod actions;
mod content;
mod enter;
mod find;
pub(crate) mod looking;
mod unmask;

pub use content::Opened;
pub(crate) use enter::must_be_newest;
pub use enter::{ChangePerson, CreatePerson, EndPerson};
pub use find::{FindPerson, Found};
pub use looking::looked_at;
pub(crate) use unmask::uncovered;
pub use unmask::{Unmask, Unmasked};

pub use linli_persistence::persons::{PersonAccessFilter, PersonAccessSort, PersonFilter, PersonSort};

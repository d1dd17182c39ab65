//! REST from types: registering a command or a listing gives its route, its OpenAPI operation and its row in the tests'
//! tables of authorisation and parity.

mod command;
mod contract;
mod input;
mod listing;
mod openapi;

pub use contract::{Contract, Operation, method_not_allowed};
pub(crate) use input::{json, query};
pub(crate) use listing::{asked, pairs};
pub use openapi::{id_in_path, problem};

//! What both faces share: who asks, in which language, and how a refusal looks.

mod filter;
mod incoming;
mod language;
mod problem;
mod view;

pub use filter::without_nul;
pub use incoming::Incoming;
pub use language::Language;
pub use problem::{Problem, ProblemField, Refusal};
pub use view::View;

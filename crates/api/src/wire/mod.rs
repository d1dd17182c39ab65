//! What both faces share: who asks, in which language, and how a refusal looks.

mod address;
mod body;
mod disposition;
pub(crate) mod download;
mod filter;
mod incoming;
mod language;
mod origin;
mod problem;
mod view;

pub use address::Proxies;
pub use body::Body;
pub use disposition::{as_download, uploaded_name};
pub use filter::without_nul;
pub use incoming::Incoming;
pub use language::Language;
pub use origin::{Origin, Origins};
pub use problem::{Problem, ProblemField, Refusal};
pub use view::View;

//! Organisations, their posts and who holds them, what is handed over when a post ends, and who is competent for what.

mod competence;
mod handover;
mod organisation;
mod post;

pub use competence::Competence;
pub use handover::{Handover, HandoverItem, HandoverRule, OpenWork};
pub use organisation::{Organisation, OrganisationContent, OrganisationRule};
pub use post::{Post, PostRule, Tenure};

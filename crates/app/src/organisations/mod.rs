//! Organisations, posts, hand-overs and competences.

mod actions;
mod change;
mod close;
mod competence;
mod create;
mod handover;
mod post;
mod tenure;
#[cfg(test)]
mod tests;

pub use change::ChangeOrganisation;
pub use close::CloseOrganisation;
pub use competence::SetCompetence;
pub use create::CreateOrganisation;
pub use handover::TransferHandover;
pub use linli_persistence::organisations::{
    CompetenceFilter, CompetenceSort, HandoverFilter, HandoverSort, OrganisationFilter, OrganisationSort, PostFilter,
    PostSort, posts_of,
};
pub use post::{ChangePost, CreatePost};
pub use tenure::{AppointPost, EndPost};

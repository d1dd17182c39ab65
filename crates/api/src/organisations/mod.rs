//! Organisations, posts, hand-overs and competences on both faces.

mod competence;
mod handover;
mod mutations;
mod organisation;
mod post;
mod queries;

pub use competence::CompetenceView;
pub use handover::{HandoverItemView, HandoverView};
pub use mutations::OrganisationMutations;
pub use organisation::OrganisationView;
pub use post::{PostHolder, PostView};
pub use queries::OrganisationQueries;

use linli_app::organisations::{
    AppointPost, ChangeOrganisation, ChangePost, CloseOrganisation, CreateOrganisation, CreatePost, EndPost,
    SetCompetence, TransferHandover,
};
use linli_domain::organisations::{Competence, Handover, Organisation, Post};

use crate::rest::Contract;

/// REST operations.
pub fn rest(contract: &mut Contract) {
    contract.listing::<Organisation, OrganisationView>();
    contract.command::<CreateOrganisation, OrganisationView>();
    contract.command::<ChangeOrganisation, OrganisationView>();
    contract.command::<CloseOrganisation, OrganisationView>();
    contract.listing::<Post, PostView>();
    contract.command::<CreatePost, PostView>();
    contract.command::<ChangePost, PostView>();
    contract.command::<AppointPost, PostView>();
    contract.command::<EndPost, PostView>();
    contract.listing::<Handover, HandoverView>();
    contract.command::<TransferHandover, HandoverView>();
    contract.listing::<Competence, CompetenceView>();
    contract.command::<SetCompetence, CompetenceView>();
}

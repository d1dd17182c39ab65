//! Organisations, posts, hand-overs and competences on both faces.

mod competence;
mod handover;
mod organisation;
mod post;

pub use competence::CompetenceView;
pub use handover::{HandoverItemView, HandoverView};
pub use organisation::OrganisationView;
pub use post::{PostHolder, PostView};

use linli_app::organisations::{
    AppointPost, ChangeOrganisation, ChangePost, CloseOrganisation, CreateOrganisation, CreatePost, EndPost,
    SetCompetence, TransferHandover,
};
use linli_domain::organisations::{Competence, Handover, Organisation, Post};

use crate::faces::Faces;

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.listing::<Organisation, OrganisationView>();
    faces.command::<CreateOrganisation, OrganisationView>();
    faces.command::<ChangeOrganisation, OrganisationView>();
    faces.command::<CloseOrganisation, OrganisationView>();
    faces.listing::<Post, PostView>();
    faces.command::<CreatePost, PostView>();
    faces.command::<ChangePost, PostView>();
    faces.command::<AppointPost, PostView>();
    faces.command::<EndPost, PostView>();
    faces.listing::<Handover, HandoverView>();
    faces.command::<TransferHandover, HandoverView>();
    faces.listing::<Competence, CompetenceView>();
    faces.command::<SetCompetence, CompetenceView>();
}

//! Organisations, posts with their tenures, hand-overs and competences.

pub mod competence;
pub mod handover;
pub mod organisation;
pub mod post;
mod work;

pub use competence::{CompetenceFilter, CompetenceSort, competent};
pub use handover::{HandoverFilter, HandoverSort};
pub use organisation::{OrganisationFilter, OrganisationSort, has_holders};
pub use post::{PostFilter, PostSort, appointable, posts_of};
pub use work::open_work;

//! Persons on both faces: masked everywhere, in full once for whoever says why.

mod access;
mod view;

pub use access::PersonAccessView;
pub use view::{FoundView, PersonView, UnmaskedView};

use linli_app::persons::{ChangePerson, CreatePerson, EndPerson, FindPerson, Unmask};
use linli_domain::persons::{Person, PersonAccess};

use crate::faces::Faces;

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.listing::<Person, PersonView>();
    faces.command::<CreatePerson, PersonView>();
    faces.command::<ChangePerson, PersonView>();
    faces.step::<EndPerson, PersonView>();
    faces.command::<Unmask, UnmaskedView>();
    faces.command::<FindPerson, FoundView>();
    faces.listing::<PersonAccess, PersonAccessView>();
}

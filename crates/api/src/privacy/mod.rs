//! Personal data on both faces: the registry, notices and assessments, consent, contact cards, requests, holds.

mod cards;
mod consent;
mod hold;
mod notice;
mod registry;
mod request;

pub use cards::ContactCardsView;
pub use consent::ConsentView;
pub use hold::LegalHoldView;
pub use notice::{ImpactAssessmentView, PrivacyNoticeView};
pub use registry::PersonalFieldView;
pub use request::{CopiedView, DataRequestView};

use linli_app::privacy::{
    ContactCardFilter, CopyData, EnterRequest, GiveConsent, GrantRequest, LiftHold, PersonalFieldFilter, PlaceHold,
    PublishNotice, RecordAssessment, RefuseRequest, WithdrawConsent,
};
use linli_domain::privacy::{Consent, DataRequest, ImpactAssessment, LegalHold, PrivacyNotice};

use crate::faces::Faces;

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.figures::<PersonalFieldFilter, PersonalFieldView>();
    faces.listing::<PrivacyNotice, PrivacyNoticeView>();
    faces.command::<PublishNotice, PrivacyNoticeView>();
    faces.listing::<ImpactAssessment, ImpactAssessmentView>();
    faces.command::<RecordAssessment, ImpactAssessmentView>();
    faces.listing::<Consent, ConsentView>();
    faces.command::<GiveConsent, ConsentView>();
    faces.step::<WithdrawConsent, ConsentView>();
    faces.figures::<ContactCardFilter, ContactCardsView>();
    faces.listing::<DataRequest, DataRequestView>();
    faces.command::<EnterRequest, DataRequestView>();
    faces.command::<GrantRequest, DataRequestView>();
    faces.command::<RefuseRequest, DataRequestView>();
    faces.step::<CopyData, CopiedView>();
    faces.listing::<LegalHold, LegalHoldView>();
    faces.command::<PlaceHold, LegalHoldView>();
    faces.step::<LiftHold, LegalHoldView>();
}

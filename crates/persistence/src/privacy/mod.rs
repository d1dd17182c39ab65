//! Personal data: notices, assessments, consents, requests, holds, and the encrypted columns.

mod assessment;
pub(crate) mod consent;
pub(crate) mod hold;
mod notice;
pub(crate) mod request;
mod resealing;

pub use assessment::{ImpactAssessmentFilter, ImpactAssessmentSort};
pub(crate) use consent::consented;
pub use consent::{ConsentFilter, ConsentSort, consents_of};
pub use hold::{LegalHoldFilter, LegalHoldSort, is_held};
pub use notice::{PrivacyNoticeFilter, PrivacyNoticeSort, newest_notice};
pub use request::{DataRequestFilter, DataRequestSort, requests_of};
pub use resealing::{Resealed, holds_plain, reseal, sweep, values_by_key};

//! Personal data: the registry of every personal column, values that are encrypted at rest, notices and consent, requests,
//! holds and retention.

mod consent;
mod hold;
mod notice;
pub mod registry;
mod request;
mod rules;
mod sealed;

pub use consent::{Consent, ConsentRule};
pub use hold::{AlreadyLifted, LegalHold};
pub use notice::{ImpactAssessment, NoticeRule, PrivacyNotice, holds_in, publishes};
pub use request::{DataRequest, DataRequestRule};
pub use rules::RetentionPeriods;
pub use sealed::{Blind, Kept, Place, Sealed, SealedField};

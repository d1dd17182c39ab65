//! Personal data: the registry, notices and assessments, consent, requests, holds, retention, keys.

mod actions;
mod cards;
mod consents;
mod copies;
mod holds;
mod keyring;
mod notices;
mod past;
mod registry;
mod requests;

pub use cards::{Cards, ContactCardFilter};
pub use consents::{GiveConsent, WithdrawConsent};
pub use copies::{Copied, CopyData};
pub use holds::{LiftHold, PlaceHold};
pub use keyring::{Algorithm, Key, KeyRing, Keys};
pub use notices::{PublishNotice, RecordAssessment};
pub use past::AnonymisePast;
pub use registry::{PersonalFieldFilter, Registered};
pub use requests::{EnterRequest, GrantRequest, RefuseRequest};

pub use linli_persistence::privacy::{
    ConsentFilter, ConsentSort, DataRequestFilter, DataRequestSort, ImpactAssessmentFilter, ImpactAssessmentSort,
    LegalHoldFilter, LegalHoldSort, PrivacyNoticeFilter, PrivacyNoticeSort, Resealed, holds_plain, reseal, sweep,
    values_by_key,
};

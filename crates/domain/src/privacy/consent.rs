//! Consent: of a person, for one purpose, under one version of the notice; withdrawn as easily as it was given.

use linli_vocabulary::{
    AccountId, ConsentId, DivisionId, PersonId, PrivacyNoticeId, Timestamp,
    privacy::{ConsentForm, ConsentPurpose},
};
use serde::Serialize;

use crate::{
    error::{Message, Rule},
    event::Happened,
};

/// A consent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Consent {
    /// Its id.
    pub id: ConsentId,
    /// Its version.
    pub version: i32,
    /// Whose.
    pub person: PersonId,
    /// The person's community.
    pub division: DivisionId,
    /// Unpadded code of that community.
    pub division_code: String,
    /// For what.
    pub purpose: ConsentPurpose,
    /// After which notice.
    pub notice: PrivacyNoticeId,
    /// How it was given.
    pub form: ConsentForm,
    /// Whether a guardian gave it for a child.
    pub by_guardian: bool,
    /// When.
    pub given_at: Timestamp,
    /// Who recorded it.
    pub recorded_by: AccountId,
    /// Since when it does not hold.
    pub withdrawn_at: Option<Timestamp>,
    /// Who recorded that.
    pub withdrawn_by: Option<AccountId>,
}

/// What a consent refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConsentRule {
    /// The person has consented to this purpose already.
    AlreadyGiven,
    /// It was withdrawn before.
    AlreadyWithdrawn,
}

impl Rule for ConsentRule {
    fn code(&self) -> &'static str {
        match self {
            Self::AlreadyGiven => "consent_already_given",
            Self::AlreadyWithdrawn => "consent_already_withdrawn",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::AlreadyGiven => {
                Message::new("该居民对这个用途已有有效的同意。", "This person's consent to this purpose holds already.")
            }
            Self::AlreadyWithdrawn => Message::new("这项同意已经撤回。", "This consent was withdrawn before."),
        }
    }
}

impl Consent {
    /// Takes it back: from the next request on nobody is shown by it.
    ///
    /// # Errors
    /// It was withdrawn before.
    pub fn withdraw(self, by: Option<AccountId>, now: Timestamp) -> Result<(Self, Happened), ConsentRule> {
        if self.withdrawn_at.is_some() {
            return Err(ConsentRule::AlreadyWithdrawn);
        }
        Ok((Self { withdrawn_at: Some(now), withdrawn_by: by, ..self }, Happened("consent.withdrawn")))
    }
}

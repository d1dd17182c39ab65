//! Legal holds: what is known about a person is kept for a while longer, whatever its period.

use linli_vocabulary::{AccountId, Date, DivisionId, LegalHoldId, PersonId, Timestamp};
use serde::Serialize;

use crate::{
    error::{Message, Rule},
    event::Happened,
    personal::Personal,
};

/// A hold.
#[derive(Clone, Debug, Serialize)]
pub struct LegalHold {
    /// Its id.
    pub id: LegalHoldId,
    /// Its version.
    pub version: i32,
    /// On whom.
    pub person: PersonId,
    /// The person's community.
    pub division: DivisionId,
    /// Unpadded code of that community.
    pub division_code: String,
    /// Why: the case, the authority that asked.
    #[serde(serialize_with = "crate::personal::hidden")]
    pub reason: Personal<String>,
    /// The first day.
    pub from: Date,
    /// The last day, if it has one.
    pub until: Option<Date>,
    /// Who placed it.
    pub placed_by: AccountId,
    /// When.
    pub placed_at: Timestamp,
    /// When it was lifted before its time.
    pub lifted_at: Option<Timestamp>,
}

/// What a hold refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AlreadyLifted;

impl Rule for AlreadyLifted {
    fn code(&self) -> &'static str {
        "legal_hold_already_lifted"
    }

    fn message(&self) -> Message {
        Message::new("这项留存令已经解除。", "This hold was lifted before.")
    }
}

impl LegalHold {
    /// Whether it holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.lifted_at.is_none() && self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Ends it before its time.
    ///
    /// # Errors
    /// It was lifted before.
    pub fn lift(self, now: Timestamp) -> Result<(Self, Happened), AlreadyLifted> {
        if self.lifted_at.is_some() {
            return Err(AlreadyLifted);
        }
        Ok((Self { lifted_at: Some(now), ..self }, Happened("legal_hold.lifted")))
    }
}

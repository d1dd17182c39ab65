//! Which authority is competent for a process in a division: dated, because reforms move work between departments.

use linli_vocabulary::{CompetenceId, Date, OrganisationId};
use serde::Serialize;

use crate::{Message, Rule, event::Happened};

/// An organisation's competence for a process in its division and everything below.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Competence {
    /// Its id.
    pub id: CompetenceId,
    /// Its version.
    pub version: i32,
    /// The process, for example 占道经营查处.
    pub process: String,
    /// The competent organisation.
    pub organisation: OrganisationId,
    /// Unpadded code of the organisation's division.
    pub division_code: String,
    /// First day.
    pub valid_from: Date,
    /// First day on which it is no longer competent.
    pub valid_to: Option<Date>,
    /// The document that says so, or "local choice".
    pub source: String,
}

/// Why a competence is not set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompetenceRule {
    /// The former authority became competent on that day or later.
    NotAfterFormer,
}

impl Rule for CompetenceRule {
    fn code(&self) -> &'static str {
        "competence_not_after_former"
    }

    fn message(&self) -> Message {
        Message::new(
            "生效日期应晚于现主管部门的生效日期。",
            "It must begin after the present authority's competence began.",
        )
    }
}

impl Competence {
    /// Ends it on the day another organisation takes over.
    ///
    /// # Errors
    /// *Not after former*.
    pub fn end(self, until: Date) -> Result<(Self, Happened), CompetenceRule> {
        if until <= self.valid_from {
            return Err(CompetenceRule::NotAfterFormer);
        }
        Ok((Self { valid_to: Some(until), ..self }, Happened("competence.ended")))
    }
}

//! What people ask about what is kept of them: a copy, a correction, that it be deleted, an explanation (articles 44 to 48).

use linli_vocabulary::{
    AccountId, DataRequestId, DivisionId, PersonId, Timestamp,
    privacy::{DataRequestKind, DataRequestState},
};
use serde::Serialize;

use crate::{
    error::{Message, Rule},
    event::Happened,
    personal::Personal,
};

/// A request.
#[derive(Clone, Debug, Serialize)]
pub struct DataRequest {
    /// Its id.
    pub id: DataRequestId,
    /// Its version.
    pub version: i32,
    /// Who asks.
    pub person: PersonId,
    /// The person's community.
    pub division: DivisionId,
    /// Unpadded code of that community.
    pub division_code: String,
    /// For what.
    pub kind: DataRequestKind,
    /// In the person's words.
    #[serde(serialize_with = "crate::personal::hidden")]
    pub detail: Personal<String>,
    /// When it arrived.
    pub received_at: Timestamp,
    /// The last moment in time; none as long as the calendar of that year is not loaded.
    pub due_at: Option<Timestamp>,
    /// Who entered it.
    pub entered_by: AccountId,
    /// How it stands.
    pub state: DataRequestState,
    /// When it was decided.
    pub decided_at: Option<Timestamp>,
    /// By whom.
    pub decided_by: Option<AccountId>,
    /// What the person is told.
    #[serde(serialize_with = "crate::personal::hidden_if_any")]
    pub answer: Option<Personal<String>>,
}

/// What a request refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataRequestRule {
    /// It was decided before.
    AlreadyDecided,
    /// Only a copy that was granted is given out.
    NoCopy,
}

impl Rule for DataRequestRule {
    fn code(&self) -> &'static str {
        match self {
            Self::AlreadyDecided => "data_request_already_decided",
            Self::NoCopy => "data_request_no_copy",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::AlreadyDecided => Message::new("该申请已经办结。", "This request was decided before."),
            Self::NoCopy => Message::new(
                "只有已同意的查阅复制申请才能出具副本。",
                "A copy is made of a request for a copy that was granted.",
            ),
        }
    }
}

impl DataRequest {
    fn decide(
        self,
        state: DataRequestState,
        answer: String,
        by: AccountId,
        now: Timestamp,
        event: &'static str,
    ) -> Result<(Self, Happened), DataRequestRule> {
        if self.state != DataRequestState::Open {
            return Err(DataRequestRule::AlreadyDecided);
        }
        let answer = Some(Personal::new(answer));
        Ok((Self { state, answer, decided_at: Some(now), decided_by: Some(by), ..self }, Happened(event)))
    }

    /// Does what is asked for.
    ///
    /// # Errors
    /// It was decided before.
    pub fn grant(self, answer: String, by: AccountId, now: Timestamp) -> Result<(Self, Happened), DataRequestRule> {
        self.decide(DataRequestState::Granted, answer, by, now, "data_request.granted")
    }

    /// Refuses, with the reason that the person is told.
    ///
    /// # Errors
    /// It was decided before.
    pub fn refuse(self, reason: String, by: AccountId, now: Timestamp) -> Result<(Self, Happened), DataRequestRule> {
        self.decide(DataRequestState::Refused, reason, by, now, "data_request.refused")
    }

    /// Whether a copy may be made.
    ///
    /// # Errors
    /// It asks for something else, or was not granted.
    pub fn copy(&self) -> Result<(), DataRequestRule> {
        match (self.kind, self.state) {
            (DataRequestKind::Copy, DataRequestState::Granted) => Ok(()),
            _ => Err(DataRequestRule::NoCopy),
        }
    }
}

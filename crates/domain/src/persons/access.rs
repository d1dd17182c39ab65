//! That somebody looked at what is kept of a person: for the auditor, and for the person who asks.

use linli_vocabulary::{AccountId, Date, PersonAccessId, PersonId, Timestamp, privacy::PersonField};
use serde::Serialize;

use crate::personal::Personal;

/// How somebody looked.
pub use linli_vocabulary::privacy::AccessKind;

/// One look.
#[derive(Clone, Debug, Serialize)]
pub struct PersonAccess {
    /// Its id.
    pub id: PersonAccessId,
    /// Who looked.
    pub account: AccountId,
    /// At whom; nobody when a search found nobody.
    pub person: Option<PersonId>,
    /// Unpadded code of the person's community.
    pub division_code: Option<String>,
    /// When, the first time of the day for reading.
    pub at: Timestamp,
    /// On which day (Asia/Shanghai).
    pub on: Date,
    /// How.
    pub kind: AccessKind,
    /// At which fields, where they were shown in full.
    pub fields: Vec<PersonField>,
    /// Why.
    #[serde(serialize_with = "crate::personal::hidden_if_any")]
    pub reason: Option<Personal<String>>,
}

//! What happened, and what indicators may count of it.

use linli_vocabulary::{Date, OrganisationId, indicators::FactKind};

/// Something that happened to a record. Its payload holds ids and masked values only.
pub trait Event: serde::Serialize + Send + Sync {
    /// Past tense with the aggregate's name: `whistle.sounded`.
    fn name(&self) -> &'static str;
}

/// One countable fact, appended by `save` and never changed (only voided).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What is counted.
    pub kind: FactKind,
    /// Unpadded code of the division it counts for.
    pub division: Option<String>,
    /// The organisation it counts for.
    pub organisation: Option<OrganisationId>,
    /// The day it happened (Asia/Shanghai).
    pub occurred_on: Date,
    /// Usually 1; else what [`FactKind`] says.
    pub amount: i64,
}

/// An event with no more than a name, for aggregates whose changes speak for themselves in audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Happened(#[serde(skip)] pub &'static str);

impl Event for Happened {
    fn name(&self) -> &'static str {
        self.0
    }
}

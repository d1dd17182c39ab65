//! A fact as it was recorded.

use linli_vocabulary::{Date, FactId, Kind, OrganisationId, Timestamp, indicators::FactKind};
use serde::Serialize;
use uuid::Uuid;

use super::Period;
use crate::calendar::end_of_day;

/// A fact with what Linli knows about it. Only its voiding is ever added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RecordedFact {
    /// Its id.
    pub id: FactId,
    /// What happened.
    pub kind: FactKind,
    /// What kind of record it comes from.
    pub record: Kind,
    /// The record it comes from.
    pub subject: Uuid,
    /// Unpadded code of the division it counts for.
    pub division: Option<String>,
    /// The organisation it counts for.
    pub organisation: Option<OrganisationId>,
    /// The day it happened.
    pub occurred_on: Date,
    /// When Linli learnt of it.
    pub recorded_at: Timestamp,
    /// Usually 1; else what [`FactKind`] says. Of an opening balance, how many of the kind there were.
    pub amount: i64,
    /// When it was found not to count, if it was.
    pub voided_at: Option<Timestamp>,
}

impl RecordedFact {
    /// Whether it was brought along from before Linli, as a number and not one by one.
    #[must_use]
    pub fn is_opening(&self) -> bool {
        self.record == Kind::OpeningBalance
    }

    /// Whether it happened in this period, as known on its day: recorded by the end of that day and not voided by then.
    #[must_use]
    pub fn counts_in(&self, period: &Period) -> bool {
        let known = end_of_day(period.known_on);
        (period.from..=period.as_of).contains(&self.occurred_on)
            && self.recorded_at <= known
            && self.voided_at.is_none_or(|voided| voided > known)
    }
}

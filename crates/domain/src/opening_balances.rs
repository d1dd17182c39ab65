//! Opening balances (期初数): what a unit counted before it worked with Linli. A confirmed balance is counted by indicators
//! beside what Linli saw itself, and always told apart from it.

mod rules;

pub use rules::OpeningBalanceRule;

use linli_vocabulary::{
    AccountId, Date, DivisionId, OpeningBalanceId, OrganisationId, PolicyDocumentId, Timestamp,
    indicators::FactKind,
    opening_balances::{OpeningBalanceState, OpeningMeasure},
};
use serde::Serialize;

use crate::event::{Event, Fact};

/// Numbers of one division for some days, with where they come from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpeningBalance {
    /// Its id.
    pub id: OpeningBalanceId,
    /// Its version.
    pub version: i32,
    /// The division they are about.
    pub division: DivisionId,
    /// Its unpadded code.
    pub division_code: String,
    /// What is said.
    #[serde(flatten)]
    pub content: OpeningBalanceContent,
    /// Who wrote it as it is now.
    pub entered_by: AccountId,
    /// When.
    pub entered_at: Timestamp,
    /// Who compared it with its source.
    pub confirmed_by: Option<AccountId>,
    /// When: from then on it counts.
    pub confirmed_at: Option<Timestamp>,
    /// Who took it back.
    pub voided_by: Option<AccountId>,
    /// When: from then on it does not count.
    pub voided_at: Option<Timestamp>,
    /// Why.
    pub void_reason: Option<String>,
}

/// What an opening balance says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpeningBalanceContent {
    /// The first day it counts.
    pub since: Date,
    /// The last day it counts, as of which its numbers hold; indicators count them on this day.
    pub as_of: Date,
    /// Where the numbers stand: a letter, a report and its page.
    pub source: String,
    /// The policy document they stand in, if it is one.
    pub document: Option<PolicyDocumentId>,
    /// The numbers.
    pub lines: Vec<OpeningLine>,
}

/// One number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct OpeningLine {
    /// Whose work it was.
    pub organisation: OrganisationId,
    /// What is counted.
    pub measure: OpeningMeasure,
    /// How many, at least 1.
    pub amount: i64,
}

/// What happened to an opening balance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the name says it")]
pub enum OpeningBalanceEvent {
    Entered {},
    Changed {},
    Confirmed {},
    Voided {},
}

impl Event for OpeningBalanceEvent {
    fn name(&self) -> &'static str {
        match self {
            Self::Entered {} => "opening_balance.entered",
            Self::Changed {} => "opening_balance.changed",
            Self::Confirmed {} => "opening_balance.confirmed",
            Self::Voided {} => "opening_balance.voided",
        }
    }
}

/// As which fact a measure counts.
#[must_use]
pub const fn counted_as(measure: OpeningMeasure) -> FactKind {
    match measure {
        OpeningMeasure::Sounded => FactKind::WhistleSounded,
        OpeningMeasure::ReportedIn => FactKind::WhistleReportedIn,
        OpeningMeasure::ReportedInLate => FactKind::WhistleReportedInLate,
        OpeningMeasure::Finished => FactKind::WhistleFinished,
        OpeningMeasure::Closed => FactKind::WhistleClosed,
    }
}

type Decision = Result<(OpeningBalance, OpeningBalanceEvent), OpeningBalanceRule>;

impl OpeningBalance {
    /// A new balance, which counts nowhere until somebody else has confirmed it.
    #[must_use]
    pub fn enter(
        id: OpeningBalanceId,
        (division, division_code): (DivisionId, String),
        content: OpeningBalanceContent,
        entered_by: AccountId,
        now: Timestamp,
    ) -> (Self, OpeningBalanceEvent) {
        let balance = Self {
            id,
            version: 1,
            division,
            division_code,
            content,
            entered_by,
            entered_at: now,
            confirmed_by: None,
            confirmed_at: None,
            voided_by: None,
            voided_at: None,
            void_reason: None,
        };
        (balance, OpeningBalanceEvent::Entered {})
    }

    /// How it stands.
    #[must_use]
    pub const fn state(&self) -> OpeningBalanceState {
        match (self.voided_at, self.confirmed_at) {
            (Some(_), _) => OpeningBalanceState::Voided,
            (None, Some(_)) => OpeningBalanceState::Confirmed,
            (None, None) => OpeningBalanceState::Entered,
        }
    }

    /// Whether it can still be changed or confirmed.
    ///
    /// # Errors
    /// The rule in the way.
    pub const fn unsettled(&self) -> Result<(), OpeningBalanceRule> {
        match self.state() {
            OpeningBalanceState::Entered => Ok(()),
            OpeningBalanceState::Confirmed => Err(OpeningBalanceRule::AlreadyConfirmed),
            OpeningBalanceState::Voided => Err(OpeningBalanceRule::AlreadyVoided),
        }
    }

    /// Whether this person may confirm it now: not the one who wrote it.
    ///
    /// # Errors
    /// The rule in the way.
    pub fn confirmable_by(&self, account: AccountId) -> Result<(), OpeningBalanceRule> {
        self.unsettled()?;
        if account == self.entered_by { Err(OpeningBalanceRule::OwnEntry) } else { Ok(()) }
    }

    /// Says something else, while nothing of it counts.
    ///
    /// # Errors
    /// When it was confirmed or voided.
    pub fn change(self, content: OpeningBalanceContent, entered_by: AccountId, now: Timestamp) -> Decision {
        self.unsettled()?;
        Ok((Self { content, entered_by, entered_at: now, ..self }, OpeningBalanceEvent::Changed {}))
    }

    /// Lets it count.
    ///
    /// # Errors
    /// When it was confirmed or voided, or by the one who wrote it.
    pub fn confirm(self, by: AccountId, now: Timestamp) -> Decision {
        self.confirmable_by(by)?;
        Ok((Self { confirmed_by: Some(by), confirmed_at: Some(now), ..self }, OpeningBalanceEvent::Confirmed {}))
    }

    /// Takes it back. What was counted stays in what was known before.
    ///
    /// # Errors
    /// When that was done already.
    pub fn void(self, reason: String, by: AccountId, now: Timestamp) -> Decision {
        if self.voided_at.is_some() {
            return Err(OpeningBalanceRule::AlreadyVoided);
        }
        let voided = Self { voided_by: Some(by), voided_at: Some(now), void_reason: Some(reason), ..self };
        Ok((voided, OpeningBalanceEvent::Voided {}))
    }

    /// The facts it counts as once it is confirmed.
    #[must_use]
    pub fn counted(&self) -> Vec<Fact> {
        let fact = |line: &OpeningLine| Fact {
            kind: counted_as(line.measure),
            division: Some(self.division_code.clone()),
            organisation: Some(line.organisation),
            occurred_on: self.content.as_of,
            amount: line.amount,
        };
        self.content.lines.iter().map(fact).collect()
    }
}

#[cfg(test)]
mod tests {
    use linli_vocabulary::Words;
    use uuid::Uuid;

    use super::*;

    fn id<T: From<Uuid>>(number: u128) -> T {
        T::from(Uuid::from_u128(number))
    }

    fn now() -> Timestamp {
        "2026-11-23T01:00:00.000Z".parse().unwrap()
    }

    fn entered() -> OpeningBalance {
        let line = OpeningLine { organisation: id(9), measure: OpeningMeasure::Sounded, amount: 120 };
        let content = OpeningBalanceContent {
            since: "2026-01-01".parse().unwrap(),
            as_of: "2026-09-30".parse().unwrap(),
            source: "三季度报表".to_owned(),
            document: None,
            lines: vec![line],
        };
        OpeningBalance::enter(id(1), (id(2), "511102008".to_owned()), content, id(3), now()).0
    }

    #[test]
    fn who_wrote_it_does_not_confirm_it_and_who_rewrote_it_neither() {
        assert_eq!(entered().confirm(id(3), now()).unwrap_err(), OpeningBalanceRule::OwnEntry);
        let (changed, _) = entered().change(entered().content, id(4), now()).unwrap();
        assert_eq!(changed.clone().confirm(id(4), now()).unwrap_err(), OpeningBalanceRule::OwnEntry);
        assert_eq!(changed.confirm(id(3), now()).unwrap().0.state(), OpeningBalanceState::Confirmed);
    }

    #[test]
    fn what_counts_is_not_changed_but_voided_once() {
        let (confirmed, _) = entered().confirm(id(4), now()).unwrap();
        assert_eq!(confirmed.clone().confirm(id(5), now()).unwrap_err(), OpeningBalanceRule::AlreadyConfirmed);
        let content = entered().content;
        assert_eq!(confirmed.clone().change(content, id(5), now()).unwrap_err(), OpeningBalanceRule::AlreadyConfirmed);
        let (voided, _) = confirmed.void("重复".to_owned(), id(4), now()).unwrap();
        assert_eq!(voided.state(), OpeningBalanceState::Voided);
        assert_eq!(voided.clone().void("再".to_owned(), id(4), now()).unwrap_err(), OpeningBalanceRule::AlreadyVoided);
        assert_eq!(voided.confirm(id(5), now()).unwrap_err(), OpeningBalanceRule::AlreadyVoided);
    }

    #[test]
    fn it_counts_on_its_last_day_for_its_division_and_each_measure_as_another_fact() {
        let facts = entered().counted();
        let [fact] = facts.as_slice() else { panic!("{facts:?}") };
        assert_eq!((fact.amount, fact.kind), (120, FactKind::WhistleSounded));
        assert_eq!((fact.occurred_on, fact.division.as_deref()), (entered().content.as_of, Some("511102008")));
        let kinds: std::collections::HashSet<_> = OpeningMeasure::iter().map(counted_as).collect();
        assert_eq!(kinds.len(), OpeningMeasure::iter().count());
    }
}

//! Legal holds.

use linli_domain::{
    Message, Result,
    authorisation::Permission,
    event::Happened,
    personal::Personal,
    persons::{Person, PersonRule},
    privacy::LegalHold,
};
use linli_vocabulary::Date;

use crate::exec::{Command, Fields, Loaded, Tx};

/// Places a hold on a person: what is known of them is not deleted while it holds.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "LegalHoldPlaceInput")]
#[schema(as = LegalHoldPlaceInput)]
pub struct PlaceHold {
    /// Why: the case, the authority that asked; at most 500 characters.
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
    /// The first day.
    pub from: Date,
    /// The last day, if it has one.
    pub until: Option<Date>,
}

impl Command for PlaceHold {
    const NEEDS: Permission = Permission::LegalHoldPlace;
    type On = Person;
    type Output = LegalHold;

    fn check(&self) -> Result<()> {
        Fields::new()
            .text("reason", &self.reason, 500)
            .must(
                "until",
                self.until.is_none_or(|until| self.from <= until),
                "ends_before_it_begins",
                Message::new("截止日不能早于起始日。", "The last day is not before the first."),
            )
            .done()
    }

    async fn run(self, on: Loaded<Person>, tx: &mut Tx) -> Result<LegalHold> {
        if on.anonymised_at.is_some() {
            return Err(PersonRule::Anonymised.into());
        }
        let hold = LegalHold {
            id: tx.new_id(),
            version: 1,
            person: on.id,
            division: on.division,
            division_code: on.division_code.clone(),
            reason: Personal::new(self.reason),
            from: self.from,
            until: self.until,
            placed_by: tx.account()?,
            placed_at: tx.now(),
            lifted_at: None,
        };
        tx.create(hold, Happened("legal_hold.placed")).await
    }
}

/// Lifts a hold before its time.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = LegalHoldLiftInput)]
pub struct LiftHold {}

impl Command for LiftHold {
    const NEEDS: Permission = Permission::LegalHoldLift;
    type On = LegalHold;
    type Output = LegalHold;

    async fn run(self, on: Loaded<LegalHold>, tx: &mut Tx) -> Result<LegalHold> {
        let now = tx.now();
        let decided = on.decide(|hold| hold.lift(now))?;
        tx.save(decided).await
    }
}

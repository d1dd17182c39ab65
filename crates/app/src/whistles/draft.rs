//! Drafting, changing, discarding and sounding.

use chrono::Datelike;
use linli_domain::{
    Message, Result,
    authorisation::Permission,
    divisions::Division,
    whistles::{Assignment, Called, Place, Whistle, WhistleContent, WhistleRule, parties},
};
use linli_persistence::whistles::{Office, next_number, office_of};
use linli_vocabulary::{OrganisationId, divisions::DivisionLevel, whistles::WhistleKind};

use super::{must_be_callable, remind_later, step};
use crate::{
    calendar::deadlines,
    exec::{Change, Command, Fields, Loaded, Tx},
};

/// Drafts a whistle about a subdistrict or a community.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "WhistleDraftInput")]
#[schema(as = WhistleDraftInput)]
pub struct DraftWhistle {
    /// One line, at most 100 characters.
    #[schema(min_length = 1, max_length = 100)]
    pub title: String,
    /// What happened and what is beyond the subdistrict's own means, at most 4,000 characters.
    #[schema(min_length = 1, max_length = 4000)]
    pub body: String,
    /// Why it may whistle.
    pub kind: WhistleKind,
    /// Street and house, at most 200 characters.
    #[schema(max_length = 200)]
    pub address: Option<String>,
    /// The lead department.
    pub lead: OrganisationId,
    /// Supporting departments, at most 20.
    #[schema(max_items = 20)]
    pub supporting: Vec<OrganisationId>,
}

impl DraftWhistle {
    fn content(&self) -> WhistleContent {
        WhistleContent {
            title: self.title.trim().to_owned(),
            body: self.body.clone(),
            kind: self.kind,
            address: self.address.clone(),
        }
    }

    fn assignments(&self, tx: &Tx) -> Result<Vec<Assignment>, WhistleRule> {
        let called = |organisation| Called { assignment: tx.new_id(), organisation };
        let supporting: Vec<_> = self.supporting.iter().copied().map(called).collect();
        parties(called(self.lead), &supporting)
    }

    fn called(&self) -> Vec<OrganisationId> {
        self.supporting.iter().copied().chain([self.lead]).collect()
    }
}

impl Command for DraftWhistle {
    const NEEDS: Permission = Permission::WhistleDraft;
    type On = Division;
    type Output = Whistle;

    fn check(&self) -> Result<()> {
        Fields::new()
            .line("title", &self.title, 100)
            .text("body", &self.body, 4000)
            .optional_line("address", self.address.as_deref(), 200)
            .must(
                "supporting",
                self.supporting.len() <= 20,
                "too_many",
                Message::new("协办单位最多20个。", "At most 20 supporting departments."),
            )
            .done()
    }

    async fn run(self, on: Loaded<Division>, tx: &mut Tx) -> Result<Whistle> {
        let drafted_by = tx.account()?;
        let office = office(tx, &on).await?;
        let assignments = self.assignments(tx)?;
        must_be_callable(tx, &on.code, &self.called()).await?;
        let year = tx.today().day().year();
        let number =
            format!("{}-{year}-{:04}", office.division_code, next_number(tx, &office.division_code, year).await?);
        let place = Place { division: on.id, division_code: on.code.clone(), organisation: office.id };
        let (whistle, event) =
            Whistle::draft(tx.new_id(), number, place, self.content(), assignments, drafted_by, step(tx));
        tx.create(whistle, event).await
    }
}

/// The office that whistles for a division: that of its township-level ancestor.
async fn office(tx: &Tx, division: &Division) -> Result<Office> {
    let subdistrict = match division.level {
        DivisionLevel::Township => Some(division.id),
        DivisionLevel::Village => division.parent,
        _ => None,
    };
    let office = match subdistrict {
        Some(subdistrict) => office_of(tx, subdistrict).await?,
        None => None,
    };
    office.ok_or_else(|| WhistleRule::NoSubdistrict.into())
}

impl Command for Change<DraftWhistle> {
    const NEEDS: Permission = Permission::WhistleChange;
    const VERSIONED: bool = true;
    type On = Whistle;
    type Output = Whistle;

    fn check(&self) -> Result<()> {
        self.0.check()
    }

    async fn run(self, on: Loaded<Whistle>, tx: &mut Tx) -> Result<Whistle> {
        let assignments = self.0.assignments(tx)?;
        must_be_callable(tx, &on.place.division_code, &self.0.called()).await?;
        let step = step(tx);
        let decided = on.decide(|whistle| whistle.change(self.0.content(), assignments, step))?;
        tx.save(decided).await
    }
}

/// Sounds a whistle: every called department's clocks start.
#[derive(Clone, Copy, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = WhistleSoundInput)]
pub struct SoundWhistle {}

impl Command for SoundWhistle {
    const NEEDS: Permission = Permission::WhistleSound;
    type On = Whistle;
    type Output = Whistle;

    async fn run(self, on: Loaded<Whistle>, tx: &mut Tx) -> Result<Whistle> {
        let (deadlines, sounded_by, step) = (deadlines(tx).await?, tx.account()?, step(tx));
        let decided = on.decide(|whistle| whistle.sound(&deadlines, sounded_by, step))?;
        let whistle = tx.save(decided).await?;
        remind_later(tx, &whistle).await?;
        Ok(whistle)
    }
}

/// Discards a draft.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "WhistleReasonInput")]
#[schema(as = WhistleReasonInput)]
pub struct DiscardWhistle {
    /// Why, at most 500 characters.
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
}

impl Command for DiscardWhistle {
    const NEEDS: Permission = Permission::WhistleDiscard;
    type On = Whistle;
    type Output = Whistle;

    fn check(&self) -> Result<()> {
        Fields::new().text("reason", &self.reason, 500).done()
    }

    async fn run(self, on: Loaded<Whistle>, tx: &mut Tx) -> Result<Whistle> {
        let step = step(tx);
        let decided = on.decide(|whistle| whistle.discard(self.reason, step))?;
        tx.save(decided).await
    }
}

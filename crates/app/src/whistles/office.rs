//! What the subdistrict decides: reassign a return, confirm and grade, close.

use linli_domain::{
    Error, FieldError, Message, Result,
    authorisation::Permission,
    whistles::{Assignment, Called, Rating, Whistle},
};
use linli_vocabulary::{AssignmentId, OrganisationId};

use super::{must_be_callable, remind_later, step};
use crate::{
    calendar::deadlines,
    exec::{Command, Fields, Loaded, Tx},
};

/// A party of this whistle.
pub(super) fn assignment(whistle: &Whistle, id: AssignmentId) -> Result<&Assignment> {
    let found = whistle.assignments.iter().find(|one| one.id == id);
    found.ok_or_else(|| {
        Error::field(
            "assignment",
            "not_found",
            Message::new("这次哨没有吹给该单位。", "This whistle has no such assignment."),
        )
    })
}

/// Gives a returned call to another organisation, or back to the same one.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "WhistleReassignInput")]
#[schema(as = WhistleReassignInput)]
pub struct ReassignWhistle {
    /// The returned call.
    pub assignment: AssignmentId,
    /// Who is called now.
    pub organisation: OrganisationId,
    /// Why, at most 500 characters.
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
}

impl Command for ReassignWhistle {
    const NEEDS: Permission = Permission::WhistleReassign;
    type On = Whistle;
    type Output = Whistle;

    fn check(&self) -> Result<()> {
        Fields::new().text("reason", &self.reason, 500).done()
    }

    async fn run(self, on: Loaded<Whistle>, tx: &mut Tx) -> Result<Whistle> {
        assignment(&on, self.assignment)?;
        must_be_callable(tx, &on.place.division_code, &[self.organisation]).await?;
        let to = Called { assignment: tx.new_id(), organisation: self.organisation };
        let (deadlines, step) = (deadlines(tx).await?, step(tx));
        let decided = on.decide(|whistle| whistle.reassign(self.assignment, to, self.reason, &deadlines, step))?;
        let whistle = tx.save(decided).await?;
        remind_later(tx, &whistle).await?;
        Ok(whistle)
    }
}

/// Confirms that the work is done, and grades every party.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "WhistleConfirmInput")]
#[schema(as = WhistleConfirmInput)]
pub struct ConfirmWhistle {
    /// At most 1,000 characters.
    #[schema(max_length = 1000)]
    pub remark: Option<String>,
    /// One for every party that finished.
    #[schema(max_items = 50)]
    pub ratings: Vec<RateParty>,
}

/// A grade for one party.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "WhistleRatingInput")]
#[schema(as = WhistleRatingInput)]
pub struct RateParty {
    /// The party.
    pub assignment: AssignmentId,
    /// 1 to 5.
    #[schema(minimum = 1, maximum = 5)]
    pub grade: i32,
    /// At most 500 characters.
    #[schema(max_length = 500)]
    pub remark: Option<String>,
}

impl Command for ConfirmWhistle {
    const NEEDS: Permission = Permission::WhistleConfirm;
    type On = Whistle;
    type Output = Whistle;

    fn check(&self) -> Result<()> {
        Fields::new().optional("remark", self.remark.as_deref(), 1000).done()?;
        let out_of_range = |at: usize| FieldError {
            field: vec!["ratings".to_owned(), at.to_string(), "grade".to_owned()],
            code: "out_of_range",
            message: Message::new("评分为1到5分。", "A grade is 1 to 5."),
        };
        let bad: Vec<_> = self
            .ratings
            .iter()
            .enumerate()
            .filter(|(_, rating)| !(1..=5).contains(&rating.grade))
            .map(|(at, _)| out_of_range(at))
            .collect();
        if !bad.is_empty() {
            return Err(Error::Invalid(bad));
        }
        self.ratings
            .iter()
            .try_for_each(|rating| Fields::new().optional("ratings", rating.remark.as_deref(), 500).done())
    }

    async fn run(self, on: Loaded<Whistle>, tx: &mut Tx) -> Result<Whistle> {
        let step = step(tx);
        let ratings: Vec<_> = self
            .ratings
            .into_iter()
            .map(|RateParty { assignment, grade, remark }| Rating { assignment, grade, remark })
            .collect();
        let decided = on.decide(|whistle| whistle.confirm(self.remark, &ratings, step))?;
        tx.save(decided).await
    }
}

/// Closes a confirmed whistle (销哨).
#[derive(Clone, Copy, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schema(as = WhistleCloseInput)]
pub struct CloseWhistle {}

impl Command for CloseWhistle {
    const NEEDS: Permission = Permission::WhistleClose;
    type On = Whistle;
    type Output = Whistle;

    async fn run(self, on: Loaded<Whistle>, tx: &mut Tx) -> Result<Whistle> {
        let step = step(tx);
        let decided = on.decide(|whistle| whistle.close(step))?;
        tx.save(decided).await
    }
}

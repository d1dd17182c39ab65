//! What a called department does on its own assignment, never on another's.

use linli_domain::{Error, Message, Result, authorisation::Permission, whistles::Whistle};
use linli_vocabulary::{AssignmentId, OrganisationId};

use super::step;
use crate::exec::{Command, Fields, Loaded, Tx};

/// Refuses an assignment that is not the caller's own organisation's, before any rule says more about it.
fn must_be_own(tx: &Tx, whistle: &Whistle, assignment: AssignmentId) -> Result<()> {
    let party = super::office::assignment(whistle, assignment)?;
    if tx.acting().acts_for(party.organisation) { Ok(()) } else { Err(Error::Forbidden) }
}

/// Acknowledges the call (签收).
#[derive(Clone, Copy, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "WhistleAcknowledgeInput")]
#[schema(as = WhistleAcknowledgeInput)]
pub struct AcknowledgeWhistle {
    /// The caller's own assignment.
    pub assignment: AssignmentId,
}

impl Command for AcknowledgeWhistle {
    const NEEDS: Permission = Permission::WhistleAcknowledge;
    type On = Whistle;
    type Output = Whistle;

    async fn run(self, on: Loaded<Whistle>, tx: &mut Tx) -> Result<Whistle> {
        must_be_own(tx, &on, self.assignment)?;
        let step = step(tx);
        let decided = on.decide(|whistle| whistle.acknowledge(self.assignment, step))?;
        tx.save(decided).await
    }
}

/// Reports in (报到).
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "WhistleReportInInput")]
#[schema(as = WhistleReportInInput)]
pub struct ReportInWhistle {
    /// The caller's own assignment.
    pub assignment: AssignmentId,
    /// Who came, as the department writes it, at most 200 characters.
    #[schema(min_length = 1, max_length = 200)]
    pub arrived: String,
    /// At most 500 characters.
    #[schema(max_length = 500)]
    pub remark: Option<String>,
}

impl Command for ReportInWhistle {
    const NEEDS: Permission = Permission::WhistleReportIn;
    type On = Whistle;
    type Output = Whistle;

    fn check(&self) -> Result<()> {
        Fields::new().line("arrived", &self.arrived, 200).optional("remark", self.remark.as_deref(), 500).done()
    }

    async fn run(self, on: Loaded<Whistle>, tx: &mut Tx) -> Result<Whistle> {
        must_be_own(tx, &on, self.assignment)?;
        let step = step(tx);
        let decided = on.decide(|whistle| whistle.report_in(self.assignment, self.arrived, self.remark, step))?;
        tx.save(decided).await
    }
}

/// Begins to handle it.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "WhistleHandleInput")]
#[schema(as = WhistleHandleInput)]
pub struct HandleWhistle {
    /// The caller's own assignment.
    pub assignment: AssignmentId,
    /// At most 500 characters.
    #[schema(max_length = 500)]
    pub remark: Option<String>,
}

impl Command for HandleWhistle {
    const NEEDS: Permission = Permission::WhistleHandle;
    type On = Whistle;
    type Output = Whistle;

    fn check(&self) -> Result<()> {
        Fields::new().optional("remark", self.remark.as_deref(), 500).done()
    }

    async fn run(self, on: Loaded<Whistle>, tx: &mut Tx) -> Result<Whistle> {
        must_be_own(tx, &on, self.assignment)?;
        let step = step(tx);
        let decided = on.decide(|whistle| whistle.handle(self.assignment, self.remark, step))?;
        tx.save(decided).await
    }
}

/// Finishes (办结).
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "WhistleFinishInput")]
#[schema(as = WhistleFinishInput)]
pub struct FinishWhistle {
    /// The caller's own assignment.
    pub assignment: AssignmentId,
    /// What came of it, at most 2,000 characters.
    #[schema(min_length = 1, max_length = 2000)]
    pub result: String,
}

impl Command for FinishWhistle {
    const NEEDS: Permission = Permission::WhistleFinish;
    type On = Whistle;
    type Output = Whistle;

    fn check(&self) -> Result<()> {
        Fields::new().text("result", &self.result, 2000).done()
    }

    async fn run(self, on: Loaded<Whistle>, tx: &mut Tx) -> Result<Whistle> {
        must_be_own(tx, &on, self.assignment)?;
        let step = step(tx);
        let decided = on.decide(|whistle| whistle.finish(self.assignment, self.result, step))?;
        tx.save(decided).await
    }
}

/// Gives the call back, once, with a reason and perhaps another organisation.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "WhistleReturnInput")]
#[schema(as = WhistleReturnInput)]
pub struct ReturnWhistle {
    /// The caller's own assignment.
    pub assignment: AssignmentId,
    /// Why, at most 500 characters.
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
    /// Who is competent instead, in the department's view.
    pub proposed: Option<OrganisationId>,
}

impl Command for ReturnWhistle {
    const NEEDS: Permission = Permission::WhistleReturn;
    type On = Whistle;
    type Output = Whistle;

    fn check(&self) -> Result<()> {
        Fields::new().text("reason", &self.reason, 500).done()
    }

    async fn run(self, on: Loaded<Whistle>, tx: &mut Tx) -> Result<Whistle> {
        must_be_own(tx, &on, self.assignment)?;
        if let Some(proposed) = self.proposed {
            let itself = super::office::assignment(&on, self.assignment)?.organisation == proposed;
            Fields::new()
                .must(
                    "proposed",
                    !itself,
                    "same_organisation",
                    Message::new("请建议本单位以外的单位。", "Propose another organisation than your own."),
                )
                .done()?;
            super::must_be_callable(tx, &on.place.division_code, &[proposed]).await?;
        }
        let step = step(tx);
        let decided = on.decide(|whistle| whistle.give_back(self.assignment, self.reason, self.proposed, step))?;
        tx.save(decided).await
    }
}

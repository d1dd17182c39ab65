//! Adopting a version, and taking back one that has not begun.

use std::sync::Arc;

use linli_domain::{
    Error, Result,
    authorisation::Permission,
    event::Happened,
    rules::{PlannedVersion, RuleVersion, RuleVersionRule, may_adopt},
};
use linli_persistence::rules::Reading;
use linli_vocabulary::{Date, PolicyDocumentId};

use super::{
    citation::{self, cite},
    preview::{Seal, canonical, known},
};
use crate::exec::{Anywhere, App, Command, Fields, Loaded, Request, Tx};

/// Adopts a version of a rule table. What was begun under an earlier version keeps it.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "RuleVersionAdoptInput")]
#[schema(as = RuleVersionAdoptInput)]
pub struct AdoptRuleVersion {
    /// Which table: `whistle_time_limits`.
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    /// The first day it holds.
    pub effective_from: Date,
    /// The table as JSON text, every number with its source; at most 20,000 characters.
    #[schema(min_length = 2, max_length = 20000)]
    pub body: String,
    /// The document that decided it; none is a local choice.
    pub policy_document: Option<PolicyDocumentId>,
    /// Why it was chosen, which a local choice must say, or a remark on the document; at most 500 characters.
    #[schema(max_length = 500)]
    pub reason: Option<String>,
    /// The seal of the preview of exactly this body on this day.
    #[schema(min_length = 1, max_length = 200)]
    pub previewed: String,
}

impl Command for AdoptRuleVersion {
    const NEEDS: Permission = Permission::RuleVersionAdopt;
    type On = Anywhere;
    type Output = RuleVersion;

    fn check(&self) -> Result<()> {
        let fields = Fields::new().line("name", &self.name, 100).text("body", &self.body, 20_000).line(
            "previewed",
            &self.previewed,
            200,
        );
        citation::check(fields, self.policy_document, self.reason.as_deref()).done()
    }

    /// Whether exactly this was previewed: the seal is made under a key that a transaction does not have.
    async fn prepare(self, app: &App, request: &Arc<Request>, (): ()) -> Result<Self> {
        let table = known(&self.name)?;
        if !may_adopt(&request.caller, table.about().adopted_by) {
            // `run` refuses it, with a line in the trail.
            return Ok(self);
        }
        let body = canonical(table, &self.body)?;
        Seal::opened(app, &self.previewed, &self.name, self.effective_from, &body)?;
        Ok(Self { body, ..self })
    }

    async fn run(self, _: Loaded<Anywhere>, tx: &mut Tx) -> Result<RuleVersion> {
        let about = known(&self.name)?.about();
        if !may_adopt(&tx.request().caller, about.adopted_by) {
            return Err(Error::Forbidden);
        }
        let Self { name, effective_from, body, policy_document, reason, previewed } = self;
        let citation = cite(tx, policy_document, reason).await?;
        let in_force = tx.version_on(&name, effective_from).await?;
        Seal::fits(&previewed, in_force.as_ref())?;
        let planned = PlannedVersion { effective_from, body, citation };
        planned.check(&about, in_force.as_ref(), tx.today())?;
        let PlannedVersion { effective_from, body, citation } = planned;
        let adopted = RuleVersion {
            id: tx.new_id(),
            version: 1,
            name,
            effective_from,
            body,
            citation,
            adopted_at: tx.now(),
            adopted_by: tx.request().caller.account(),
            withdrawn: None,
        };
        tx.create_unique(adopted, Happened("rule_version.adopted"), RuleVersionRule::OnThatDay).await
    }
}

/// Takes back a version that has not begun.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "RuleVersionWithdrawInput")]
#[schema(as = RuleVersionWithdrawInput)]
pub struct WithdrawRuleVersion {
    /// Why; at most 500 characters.
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
}

impl Command for WithdrawRuleVersion {
    const NEEDS: Permission = Permission::RuleVersionWithdraw;
    const VERSIONED: bool = true;
    type On = RuleVersion;
    type Output = RuleVersion;

    fn check(&self) -> Result<()> {
        Fields::new().text("reason", &self.reason, 500).done()
    }

    async fn run(self, on: Loaded<RuleVersion>, tx: &mut Tx) -> Result<RuleVersion> {
        let adopter = known(&on.name)?.about().adopted_by;
        if !may_adopt(&tx.request().caller, adopter) {
            return Err(Error::Forbidden);
        }
        let now = tx.now();
        tx.save(on.decide(|version| version.withdraw(self.reason, now))?).await
    }
}

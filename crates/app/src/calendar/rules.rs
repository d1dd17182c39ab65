//! Versions of rule tables, and the deadlines that the one in force sets.

use linli_domain::{
    Error, FieldError, Message, Result, Rule,
    authorisation::Permission,
    calendar::{RuleVersion, VersionOnThatDay},
    event::Happened,
    whistles::{Deadlines, TimeLimits},
};
use linli_persistence::calendar;
use linli_vocabulary::Date;

use crate::exec::{Command, Fields, Loaded, Realm, Tx};

/// The table of time limits for whistles.
pub const WHISTLE_TIME_LIMITS: &str = "whistle_time_limits";

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
    /// The document that decided it, or "local choice"; at most 500 characters.
    #[schema(min_length = 1, max_length = 500)]
    pub source: String,
}

impl Command for AdoptRuleVersion {
    const NEEDS: Permission = Permission::RuleVersionAdopt;
    type On = Realm;
    type Output = RuleVersion;

    fn check(&self) -> Result<()> {
        Fields::new()
            .line("name", &self.name, 100)
            .text("body", &self.body, 20_000)
            .text("source", &self.source, 500)
            .done()
    }

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<RuleVersion> {
        let Self { name, effective_from, body, source } = self;
        let unknown = Message::new("没有这张规则表。", "There is no such rule table.");
        Fields::new().must("name", name == WHISTLE_TIME_LIMITS, "unknown_value", unknown).done()?;
        TimeLimits::parse(&body)
            .map_err(|fault| Error::Invalid(vec![FieldError::new("body", fault.code(), fault.message())]))?;
        let adopted =
            RuleVersion { id: tx.new_id(), version: 1, name, effective_from, body, source, adopted_at: tx.now() };
        tx.create_unique(adopted, Happened("rule_version.adopted"), VersionOnThatDay).await
    }
}

/// The rule in force and the calendar from this year on: two small statements.
pub(crate) async fn deadlines(tx: &Tx) -> Result<Deadlines> {
    let rule = calendar::rule_in_force(tx, WHISTLE_TIME_LIMITS, tx.today()).await?;
    Ok(Deadlines { rule: rule.id, limits: TimeLimits::parse(&rule.body)?, calendar: calendar::calendar(tx).await? })
}

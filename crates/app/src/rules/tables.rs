//! All tables with the version in force: what the editor lists.

use linli_domain::{
    Error, Result,
    authorisation::{Permission, Reach},
    rules::{RuleVersion, TABLES, Table, may_adopt},
};
use linli_persistence::rules::standing;
use linli_vocabulary::Date;

use crate::exec::{Figures, Reader};

/// Which tables, and on which day.
#[derive(
    Clone,
    Debug,
    Default,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::InputObject,
    utoipa::IntoParams,
    utoipa::ToSchema,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub struct RuleTableFilter {
    /// Only the one of this name.
    pub name: Option<String>,
    /// What holds on this day; today, if not said.
    pub on: Option<Date>,
}

/// A table as it holds on a day.
#[derive(Clone)]
pub struct TableNow {
    /// The table.
    pub table: &'static dyn Table,
    /// What holds.
    pub in_force: RuleVersion,
    /// What is planned, in the order of first days.
    pub planned: Vec<RuleVersion>,
    /// Whether the caller adopts its versions.
    pub may_adopt: bool,
}

impl Figures for RuleTableFilter {
    const NAME: &'static str = "rule_table";
    type Of = TableNow;

    /// One statement.
    async fn read(self, reader: &Reader) -> Result<Vec<TableNow>> {
        if reader.request().caller.reach(Permission::RuleVersionRead) == Reach::Through(Vec::new()) {
            return Err(Error::Forbidden);
        }
        let day = self.on.unwrap_or_else(|| reader.now().date());
        let versions = standing(reader).await?;
        let wanted = |table: &&&'static dyn Table| self.name.as_deref().is_none_or(|name| name == table.about().name);
        let now = |table: &&'static dyn Table| {
            let about = table.about();
            let of_table = || versions.iter().filter(|version| version.name == about.name);
            let in_force = of_table().find(|version| version.effective_from <= day)?;
            let mut planned: Vec<_> = of_table().filter(|version| version.effective_from > day).cloned().collect();
            planned.reverse();
            let may_adopt = may_adopt(&reader.request().caller, about.adopted_by);
            Some(TableNow { table: *table, in_force: in_force.clone(), planned, may_adopt })
        };
        Ok(TABLES.iter().filter(wanted).filter_map(now).collect())
    }
}

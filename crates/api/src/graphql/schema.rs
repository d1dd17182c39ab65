//! The one schema.

use async_graphql::{MergedObject, Schema};

use super::{Commands, Readings};
use crate::{desk::DeskQueries, identity::MeQueries, live::LiveSubscriptions, rules::RuleQueries, search::SearchQueries};

/// All queries: what every context offers, and what only the single-page app asks for.
#[derive(MergedObject, Default)]
#[graphql(name = "Query")]
pub struct QueryRoot(Readings, DeskQueries, MeQueries, RuleQueries, SearchQueries);

/// Linli's schema.
pub type LinliSchema = Schema<QueryRoot, Commands, LiveSubscriptions>;

/// Builds it with its limits: depth 15, cost 4,000, and no hints about names that do not exist.
#[must_use]
pub fn build() -> LinliSchema {
    Schema::build(QueryRoot::default(), Commands::default(), LiveSubscriptions)
        .limit_depth(15)
        .limit_complexity(4000)
        .limit_recursive_depth(24)
        .disable_suggestions()
        .finish()
}

//! The one schema.

use async_graphql::{MergedObject, Schema};

use super::{Commands, Readings};
use crate::{
    bulk::BulkMutations, desk::DeskQueries, identity::MeQueries, live::LiveSubscriptions, rules::RuleQueries,
    search::SearchQueries,
};

/// All queries: what every context offers, and what only the single-page app asks for.
#[derive(MergedObject, Default)]
#[graphql(name = "Query")]
pub struct QueryRoot(Readings, DeskQueries, MeQueries, RuleQueries, SearchQueries);

/// All mutations: the commands of every context, and one that sends them by the hundred.
#[derive(MergedObject, Default)]
#[graphql(name = "Mutation")]
pub struct MutationRoot(Commands, BulkMutations);

/// Linli's schema.
pub type LinliSchema = Schema<QueryRoot, MutationRoot, LiveSubscriptions>;

/// Builds it with its limits: depth 15, cost 4,000, and no hints about names that do not exist.
#[must_use]
pub fn build() -> LinliSchema {
    Schema::build(QueryRoot::default(), MutationRoot::default(), LiveSubscriptions)
        .limit_depth(15)
        .limit_complexity(4000)
        .limit_recursive_depth(24)
        .disable_suggestions()
        .finish()
}

//! The one schema.

use async_graphql::{MergedObject, Schema};

use crate::audit::AuditQueries;
use crate::divisions::{DivisionMutations, DivisionQueries};
use crate::identity::{IdentityMutations, IdentityQueries, MeQueries};
use crate::live::LiveSubscriptions;
use crate::organisations::{OrganisationMutations, OrganisationQueries};
use crate::policy_documents::{PolicyDocumentMutations, PolicyDocumentQueries};

/// All queries.
#[derive(MergedObject, Default)]
#[graphql(name = "Query")]
pub struct QueryRoot(
    AuditQueries,
    DivisionQueries,
    IdentityQueries,
    MeQueries,
    OrganisationQueries,
    PolicyDocumentQueries,
);

/// All mutations.
#[derive(MergedObject, Default)]
#[graphql(name = "Mutation")]
pub struct MutationRoot(DivisionMutations, IdentityMutations, OrganisationMutations, PolicyDocumentMutations);

/// Linli's schema.
pub type LinliSchema = Schema<QueryRoot, MutationRoot, LiveSubscriptions>;

/// Builds it with its limits: depth 12, cost 2,000, and no hints about names that do not exist.
#[must_use]
pub fn build() -> LinliSchema {
    Schema::build(QueryRoot::default(), MutationRoot::default(), LiveSubscriptions)
        .limit_depth(15)
        .limit_complexity(4000)
        .limit_recursive_depth(24)
        .disable_suggestions()
        .finish()
}

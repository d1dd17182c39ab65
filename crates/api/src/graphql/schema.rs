//! The one schema.

use async_graphql::{MergedObject, Schema};

use crate::audit::AuditQueries;
use crate::calendar::{CalendarMutations, CalendarQueries};
use crate::desk::DeskQueries;
use crate::divisions::{DivisionMutations, DivisionQueries};
use crate::identity::{IdentityMutations, IdentityQueries, MeQueries};
use crate::live::LiveSubscriptions;
use crate::organisations::{OrganisationMutations, OrganisationQueries};
use crate::policy_documents::{PolicyDocumentMutations, PolicyDocumentQueries};
use crate::whistles::{WhistleMutations, WhistleQueries};

/// All queries.
#[derive(MergedObject, Default)]
#[graphql(name = "Query")]
pub struct QueryRoot(
    AuditQueries,
    CalendarQueries,
    DeskQueries,
    DivisionQueries,
    IdentityQueries,
    MeQueries,
    OrganisationQueries,
    PolicyDocumentQueries,
    WhistleQueries,
);

/// All mutations.
#[derive(MergedObject, Default)]
#[graphql(name = "Mutation")]
pub struct MutationRoot(
    CalendarMutations,
    DivisionMutations,
    IdentityMutations,
    OrganisationMutations,
    PolicyDocumentMutations,
    WhistleMutations,
);

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

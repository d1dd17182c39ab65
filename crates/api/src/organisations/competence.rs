//! What is shown of a competence.

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::exec::Reader;
use linli_domain::{
    Result,
    organisations::{Competence, Organisation},
};
use linli_vocabulary::{CompetenceId, Date, OrganisationId};

use super::OrganisationView;
use crate::{
    graphql::{Gql, related},
    wire::View,
};

/// Which organisation is competent for a process in its division, from when to when.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Competence", complex)]
#[schema(as = Competence)]
pub struct CompetenceView {
    /// Its id.
    pub id: CompetenceId,
    /// Raised by each change.
    pub version: i32,
    /// The process.
    pub process: String,
    /// First day.
    pub valid_from: Date,
    /// First day on which it is no longer competent.
    pub valid_to: Option<Date>,
    /// The document that says so, or "local choice".
    pub source: String,
    /// The competent organisation.
    #[graphql(skip)]
    pub organisation: OrganisationId,
}

#[ComplexObject]
impl CompetenceView {
    /// The competent organisation.
    async fn organisation(&self, cx: &Context<'_>) -> Gql<Option<OrganisationView>> {
        related::<Organisation, _>(cx, self.organisation).await
    }
}

impl View for CompetenceView {
    type Of = Competence;

    async fn of(records: Vec<Competence>, _: &Reader) -> Result<Vec<Self>> {
        let view = |competence: Competence| {
            let Competence { id, version, process, organisation, valid_from, valid_to, source, .. } = competence;
            Self { id, version, process, valid_from, valid_to, source, organisation }
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

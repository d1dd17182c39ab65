//! What is shown of an organisation.

use std::{collections::HashMap, sync::Arc};

use async_graphql::{ComplexObject, Context, SimpleObject, dataloader::Loader};
use linli_app::{exec::Reader, organisations::posts_of};
use linli_domain::{
    Error, Result,
    divisions::Division,
    organisations::{Organisation, OrganisationContent},
};
use linli_vocabulary::{Date, DivisionId, OrganisationId, organisations::OrganisationKind};

use super::PostView;
use crate::{
    divisions::DivisionView,
    graphql::{AllowedAction, Gql, actions, batched, related},
    wire::View,
};

/// A department, an office, a community's organisation, a unit.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Organisation", complex, serial)]
#[schema(as = Organisation)]
pub struct OrganisationView {
    /// Its id.
    pub id: OrganisationId,
    /// Raised by each change.
    pub version: i32,
    /// Official name.
    pub name: String,
    /// Name as lists show it.
    pub short_name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// Unified social credit code (GB 32100-2015).
    pub uscc: Option<String>,
    /// Place in the official order.
    pub display_order: i32,
    /// The day it was closed.
    pub closed_on: Option<Date>,
    /// Why it was closed.
    pub close_reason: Option<String>,
    /// The division it works for.
    #[graphql(skip)]
    pub division: DivisionId,
    #[graphql(skip)]
    #[serde(skip)]
    record: Arc<Organisation>,
}

#[ComplexObject]
impl OrganisationView {
    /// The division it works for.
    async fn division(&self, cx: &Context<'_>) -> Gql<Option<DivisionView>> {
        related::<Division, _>(cx, self.division).await
    }

    /// Its posts in their official order.
    #[graphql(complexity = "5 + 2 * child_complexity")]
    async fn posts(&self, cx: &Context<'_>) -> Gql<Vec<PostView>> {
        Ok(batched(cx, Posts, self.id).await?.unwrap_or_default())
    }

    /// What the caller may do now, and why not the rest.
    #[graphql(complexity = "5 + child_complexity")]
    async fn allowed_actions(&self, cx: &Context<'_>) -> Gql<Vec<AllowedAction>> {
        actions(cx, &self.record).await
    }
}

impl View for OrganisationView {
    type Of = Organisation;

    async fn of(records: Vec<Organisation>, _: &Reader) -> Result<Vec<Self>> {
        let view = |organisation: Organisation| {
            let OrganisationContent { name, short_name, uscc, display_order } = organisation.content.clone();
            Self {
                id: organisation.id,
                version: organisation.version,
                name,
                short_name,
                kind: organisation.kind,
                uscc: uscc.map(String::from),
                display_order,
                closed_on: organisation.closed_on,
                close_reason: organisation.close_reason.clone(),
                division: organisation.division,
                record: Arc::new(organisation),
            }
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

/// The posts of all organisations of a request: posts, tenures and names in one statement each.
struct Posts(Reader);

impl Loader<OrganisationId> for Posts {
    type Value = Vec<PostView>;
    type Error = Arc<Error>;

    async fn load(&self, keys: &[OrganisationId]) -> Result<HashMap<OrganisationId, Vec<PostView>>, Arc<Error>> {
        let posts = posts_of(&self.0, keys).await.map_err(Arc::new)?;
        let views = PostView::of(posts, &self.0).await.map_err(Arc::new)?;
        let mut of: HashMap<_, Vec<_>> = HashMap::new();
        for view in views {
            of.entry(view.organisation).or_default().push(view);
        }
        Ok(of)
    }
}

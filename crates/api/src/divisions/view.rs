//! What is shown of a division, and the loaders along the tree: one statement for all divisions of a request.

use std::{collections::HashMap, sync::Arc};

use async_graphql::{ComplexObject, Context, SimpleObject, dataloader::Loader};
use linli_app::{divisions, exec::Reader};
use linli_domain::{Error, Result, divisions::Division};
use linli_vocabulary::{
    Date, DivisionId,
    divisions::{DivisionKind, DivisionLevel},
};

use crate::{
    graphql::{Gql, batched, related},
    wire::View,
};

/// A division of the country's tree.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Division", complex, serial)]
#[schema(as = Division)]
pub struct DivisionView {
    /// Its id.
    pub id: DivisionId,
    /// Raised by each change.
    pub version: i32,
    /// Unpadded statistical code: 2, 4, 6, 9 or 12 digits.
    pub code: String,
    /// Official name.
    pub name: String,
    /// Name without the committee's suffix.
    pub short_name: String,
    /// Kind.
    pub kind: DivisionKind,
    /// Level.
    pub level: DivisionLevel,
    /// First day it exists.
    pub valid_from: Date,
    /// Last day it exists, if it has ended.
    pub valid_to: Option<Date>,
    /// What it lies in.
    #[graphql(skip)]
    pub parent: Option<DivisionId>,
    /// What took its place.
    #[graphql(skip)]
    pub successor: Option<DivisionId>,
}

#[ComplexObject]
impl DivisionView {
    /// What it lies in.
    async fn parent(&self, cx: &Context<'_>) -> Gql<Option<Self>> {
        match self.parent {
            Some(parent) => related::<Division, _>(cx, parent).await,
            None => Ok(None),
        }
    }

    /// What took its place.
    async fn successor(&self, cx: &Context<'_>) -> Gql<Option<Self>> {
        match self.successor {
            Some(successor) => related::<Division, _>(cx, successor).await,
            None => Ok(None),
        }
    }

    /// What it lies in, root first, without itself.
    #[graphql(complexity = "5 + child_complexity")]
    async fn ancestors(&self, cx: &Context<'_>) -> Gql<Vec<Self>> {
        Ok(batched(cx, Ancestors, self.code.clone()).await?.unwrap_or_default())
    }

    /// The living divisions directly below, by code.
    #[graphql(complexity = "5 + 3 * child_complexity")]
    async fn children(&self, cx: &Context<'_>) -> Gql<Vec<Self>> {
        Ok(batched(cx, Children, self.id).await?.unwrap_or_default())
    }

    /// How many living divisions lie directly below.
    #[graphql(complexity = 3)]
    async fn child_count(&self, cx: &Context<'_>) -> Gql<i64> {
        Ok(batched(cx, ChildCounts, self.id).await?.unwrap_or_default())
    }
}

impl View for DivisionView {
    type Of = Division;

    async fn of(records: Vec<Division>, _: &Reader) -> Result<Vec<Self>> {
        Ok(records.into_iter().map(Self::from).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

impl From<Division> for DivisionView {
    fn from(division: Division) -> Self {
        let Division { id, version, code, name, short_name, kind, level, parent, valid_from, valid_to, successor } =
            division;
        Self { id, version, code, name, short_name, kind, level, valid_from, valid_to, parent, successor }
    }
}

struct Ancestors(Reader);

impl Loader<String> for Ancestors {
    type Value = Vec<DivisionView>;
    type Error = Arc<Error>;

    async fn load(&self, codes: &[String]) -> Result<HashMap<String, Vec<DivisionView>>, Arc<Error>> {
        let above = divisions::ancestors(&self.0, codes).await.map_err(Arc::new)?;
        Ok(above.into_iter().map(|(code, above)| (code, views(above))).collect())
    }
}

struct Children(Reader);

impl Loader<DivisionId> for Children {
    type Value = Vec<DivisionView>;
    type Error = Arc<Error>;

    async fn load(&self, parents: &[DivisionId]) -> Result<HashMap<DivisionId, Vec<DivisionView>>, Arc<Error>> {
        let children = divisions::children(&self.0, parents).await.map_err(Arc::new)?;
        Ok(children.into_iter().map(|(parent, children)| (parent, views(children))).collect())
    }
}

struct ChildCounts(Reader);

impl Loader<DivisionId> for ChildCounts {
    type Value = i64;
    type Error = Arc<Error>;

    async fn load(&self, parents: &[DivisionId]) -> Result<HashMap<DivisionId, i64>, Arc<Error>> {
        divisions::child_counts(&self.0, parents).await.map_err(Arc::new)
    }
}

fn views(divisions: Vec<Division>) -> Vec<DivisionView> {
    divisions.into_iter().map(DivisionView::from).collect()
}

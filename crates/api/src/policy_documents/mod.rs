//! Policy documents on both faces: the pattern of a small aggregate.

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::{
    exec::{Change, Reader},
    policy_documents::CreatePolicyDocument,
};
use linli_domain::{Result, divisions::Division, policy_documents::PolicyDocument};
use linli_vocabulary::{Date, DivisionId, PolicyDocumentId};

use crate::{
    divisions::DivisionView,
    faces::Faces,
    graphql::{Gql, related},
    wire::View,
};

/// A document that rules and reports cite.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "PolicyDocument", complex)]
#[schema(as = PolicyDocument)]
pub struct PolicyDocumentView {
    /// Its id.
    pub id: PolicyDocumentId,
    /// Raised by each change.
    pub version: i32,
    /// Title without book-title marks.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
    /// Its number (发文字号).
    pub number: Option<String>,
    /// The day it was issued.
    pub issued_on: Date,
    /// The division whose authority keeps it here.
    #[graphql(skip)]
    pub division: DivisionId,
}

#[ComplexObject]
impl PolicyDocumentView {
    /// The division whose authority keeps it here.
    async fn division(&self, cx: &Context<'_>) -> Gql<Option<DivisionView>> {
        related::<Division, _>(cx, self.division).await
    }
}

impl View for PolicyDocumentView {
    type Of = PolicyDocument;

    async fn of(records: Vec<PolicyDocument>, _: &Reader) -> Result<Vec<Self>> {
        let view = |PolicyDocument { id, version, division, content, .. }| Self {
            id,
            version,
            division,
            title: content.title,
            issuer: content.issuer,
            number: content.number,
            issued_on: content.issued_on,
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.listing::<PolicyDocument, PolicyDocumentView>();
    faces.command::<CreatePolicyDocument, PolicyDocumentView>();
    faces.command::<Change<CreatePolicyDocument>, PolicyDocumentView>();
}

//! Policy documents on both faces: the pattern of a small aggregate.

use async_graphql::{ComplexObject, Context, Object, SimpleObject};
use linli_app::{
    Target,
    exec::Reader,
    policy_documents::{ChangePolicyDocument, CreatePolicyDocument, PolicyDocumentFilter, PolicyDocumentSort},
};
use linli_domain::{Result, policy_documents::PolicyDocument};
use linli_vocabulary::{Date, DivisionId, PolicyDocumentId};

use crate::{
    graphql::{Connection, Gql, UserError, list, mutate, one},
    rest::Contract,
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
    #[graphql(name = "divisionId")]
    async fn kept_by(&self) -> DivisionId {
        self.division
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

/// REST operations.
pub fn rest(contract: &mut Contract) {
    contract.listing::<PolicyDocument, PolicyDocumentView>();
    contract.command::<CreatePolicyDocument, PolicyDocumentView>();
    contract.command::<ChangePolicyDocument, PolicyDocumentView>();
}

/// What a mutation of a policy document answers.
#[derive(SimpleObject)]
pub struct PolicyDocumentPayload {
    /// The document as it is now.
    policy_document: Option<PolicyDocumentView>,
    /// Why it was not done.
    user_errors: Vec<UserError>,
}

impl From<(Option<PolicyDocumentView>, Vec<UserError>)> for PolicyDocumentPayload {
    fn from((policy_document, user_errors): (Option<PolicyDocumentView>, Vec<UserError>)) -> Self {
        Self { policy_document, user_errors }
    }
}

/// Queries.
#[derive(Default)]
pub struct PolicyDocumentQueries;

#[Object]
impl PolicyDocumentQueries {
    /// One policy document.
    async fn policy_document(&self, cx: &Context<'_>, id: PolicyDocumentId) -> Gql<Option<PolicyDocumentView>> {
        one::<PolicyDocument, _>(cx, id).await
    }

    /// Policy documents.
    #[graphql(complexity = "first.unwrap_or(50) as usize * child_complexity / 10 + 1")]
    async fn policy_documents(
        &self,
        cx: &Context<'_>,
        filter: Option<PolicyDocumentFilter>,
        sort: Option<PolicyDocumentSort>,
        first: Option<u32>,
        after: Option<String>,
    ) -> Gql<Connection<PolicyDocumentView>> {
        list::<PolicyDocument, _>(cx, filter, sort, first, after).await
    }
}

/// Mutations.
#[derive(Default)]
pub struct PolicyDocumentMutations;

#[Object]
impl PolicyDocumentMutations {
    /// Enters a policy document for a division.
    async fn policy_document_create(
        &self,
        cx: &Context<'_>,
        id: DivisionId,
        input: CreatePolicyDocument,
        idempotency_key: Option<String>,
    ) -> Gql<PolicyDocumentPayload> {
        mutate(cx, Target { id, expected_version: None, key: idempotency_key }, input).await.map(Into::into)
    }

    /// Corrects a policy document.
    async fn policy_document_change(
        &self,
        cx: &Context<'_>,
        id: PolicyDocumentId,
        expected_version: Option<i32>,
        input: CreatePolicyDocument,
        idempotency_key: Option<String>,
    ) -> Gql<PolicyDocumentPayload> {
        mutate(cx, Target { id, expected_version, key: idempotency_key }, ChangePolicyDocument(input))
            .await
            .map(Into::into)
    }
}

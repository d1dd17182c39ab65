//! Sets of divisions on both faces.

use std::{collections::HashSet, sync::Arc};

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::exec::Reader;
use linli_domain::{
    Result,
    division_sets::{DivisionSet, DivisionSetContent},
    divisions::Division,
    policy_documents::PolicyDocument,
};
use linli_vocabulary::{Date, DivisionId, DivisionSetId, PolicyDocumentId};

use super::DivisionView;
use crate::{
    graphql::{AllowedAction, Gql, actions, related},
    policy_documents::PolicyDocumentView,
    wire::View,
};

/// A named, dated set of divisions. What lies below a member belongs too.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "DivisionSet", complex)]
#[schema(as = DivisionSet)]
pub struct DivisionSetView {
    /// Its id.
    pub id: DivisionSetId,
    /// Raised by each change.
    pub version: i32,
    /// How reports and other systems name it.
    pub code: String,
    /// Its name.
    pub name: String,
    /// In English.
    pub english_name: String,
    /// What it is for.
    pub purpose: String,
    /// The division whose authority keeps it.
    #[graphql(skip)]
    pub division: DivisionId,
    /// The document that decided it; none is a local choice.
    #[graphql(skip)]
    pub policy_document: Option<PolicyDocumentId>,
    /// Why it was chosen, or a remark on the document.
    pub reason: Option<String>,
    /// The first day on which it no longer exists.
    pub closed_on: Option<Date>,
    /// Members, past, present and planned, by code.
    pub members: Vec<DivisionSetMemberView>,
    #[serde(skip)]
    #[graphql(skip)]
    #[schema(ignore)]
    seen: Arc<DivisionSet>,
}

/// That a division belongs to a set.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "DivisionSetMember", serial)]
#[schema(as = DivisionSetMember)]
pub struct DivisionSetMemberView {
    /// Which division.
    pub division: DivisionId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The first day.
    pub since: Date,
    /// The first day on which it no longer belongs.
    pub until: Option<Date>,
}

#[ComplexObject]
impl DivisionSetView {
    /// The division whose authority keeps it.
    async fn division(&self, cx: &Context<'_>) -> Gql<Option<DivisionView>> {
        related::<Division, _>(cx, self.division).await
    }

    /// The document that decided it; none is a local choice.
    async fn policy_document(&self, cx: &Context<'_>) -> Gql<Option<PolicyDocumentView>> {
        match self.policy_document {
            Some(document) => related::<PolicyDocument, _>(cx, document).await,
            None => Ok(None),
        }
    }

    /// What the caller may do with it now, and why the rest may not be done.
    async fn allowed_actions(&self, cx: &Context<'_>) -> Gql<Vec<AllowedAction>> {
        actions::<DivisionSet>(cx, &self.seen).await
    }
}

impl View for DivisionSetView {
    type Of = DivisionSet;

    async fn of(records: Vec<DivisionSet>, reader: &Reader) -> Result<Vec<Self>> {
        let wanted: HashSet<_> = records.iter().flat_map(|set| set.members.iter().map(|one| one.division)).collect();
        let names = reader.many::<Division>(&wanted.into_iter().collect::<Vec<_>>()).await?;
        let view = |set: DivisionSet| {
            let seen = Arc::new(set.clone());
            let DivisionSet { id, version, code, content, division, members, closed_on, .. } = set;
            let DivisionSetContent { name, english_name, purpose, citation } = content;
            let (policy_document, reason) = citation.columns();
            let members = members.into_iter().map(|one| DivisionSetMemberView {
                division: one.division,
                name: names.get(&one.division).map(|division| division.name.clone()).unwrap_or_default(),
                code: one.division_code,
                since: one.since,
                until: one.until,
            });
            Self {
                id,
                version,
                code,
                name,
                english_name,
                purpose,
                division,
                policy_document,
                reason: Some(reason).filter(|reason| !reason.is_empty()),
                closed_on,
                members: members.collect(),
                seen,
            }
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

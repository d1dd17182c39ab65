//! Rule tables on both faces: what they say, what a version would mean, adopting and withdrawing one.

mod preview;
mod table;

use std::sync::Arc;

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::{
    exec::Reader,
    rules::{AdoptRuleVersion, RuleTableFilter, WithdrawRuleVersion},
};
use linli_domain::{
    Result,
    policy_documents::PolicyDocument,
    rules::{self, RuleVersion, Told},
};
use linli_vocabulary::{AccountId, Date, PolicyDocumentId, RuleVersionId, Timestamp};

use crate::{
    faces::Faces,
    graphql::{AllowedAction, Gql, actions, related},
    indicators::WordsView,
    policy_documents::PolicyDocumentView,
    wire::View,
};

pub use preview::RuleQueries;
pub(crate) use preview::rest;
use table::RuleTableView;

/// A version of a rule table.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "RuleVersion", complex)]
#[schema(as = RuleVersion)]
pub struct RuleVersionView {
    /// Its id.
    pub id: RuleVersionId,
    /// 1, or 2 once it was withdrawn.
    pub version: i32,
    /// Which table: `whistle_time_limits`.
    pub name: String,
    /// The first day it holds.
    pub effective_from: Date,
    /// The table as JSON text, every number with its source.
    pub body: String,
    /// The same in words, in the order of its form.
    pub values: Vec<RuleValueView>,
    /// The document it goes back to; none is a local choice.
    #[graphql(skip)]
    pub policy_document: Option<PolicyDocumentId>,
    /// Why it was chosen, or a remark on the document.
    pub reason: Option<String>,
    /// When it was adopted.
    pub adopted_at: Timestamp,
    /// Who adopted it; nobody for what ships.
    #[graphql(skip)]
    pub adopted_by: Option<AccountId>,
    /// The name of who adopted it.
    pub adopted_by_name: Option<String>,
    /// When it was taken back, before its first day.
    pub withdrawn_at: Option<Timestamp>,
    /// Why.
    pub withdrawn_reason: Option<String>,
    #[serde(skip)]
    #[graphql(skip)]
    #[schema(ignore)]
    seen: Arc<RuleVersion>,
}

/// One value of a version, as people read it.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "RuleValue", serial)]
#[schema(as = RuleValue)]
pub struct RuleValueView {
    /// The field's name within the table, the same in every version.
    pub key: String,
    /// The label of its group.
    pub group: WordsView,
    /// What it is called.
    pub label: WordsView,
    /// What it says.
    pub value: WordsView,
    /// Where it comes from, if it has a source of its own.
    pub source: Option<String>,
}

impl From<&Told> for RuleValueView {
    fn from(told: &Told) -> Self {
        Self {
            key: told.key.clone(),
            group: (&told.group).into(),
            label: (&told.label).into(),
            value: (&told.value).into(),
            source: told.source.clone(),
        }
    }
}

#[ComplexObject]
impl RuleVersionView {
    /// The document it goes back to; none is a local choice.
    async fn policy_document(&self, cx: &Context<'_>) -> Gql<Option<PolicyDocumentView>> {
        match self.policy_document {
            Some(document) => related::<PolicyDocument, _>(cx, document).await,
            None => Ok(None),
        }
    }

    /// What the caller may do with it now, and why the rest may not be done.
    async fn allowed_actions(&self, cx: &Context<'_>) -> Gql<Vec<AllowedAction>> {
        actions::<RuleVersion>(cx, &self.seen).await
    }
}

impl View for RuleVersionView {
    type Of = RuleVersion;

    async fn of(records: Vec<RuleVersion>, reader: &Reader) -> Result<Vec<Self>> {
        let names = reader.names(records.iter().filter_map(|version| version.adopted_by).collect()).await?;
        let view = |version: RuleVersion| {
            let seen = Arc::new(version.clone());
            let RuleVersion { id, version, name, effective_from, body, citation, adopted_at, adopted_by, withdrawn } =
                version;
            let (policy_document, reason) = citation.columns();
            let (withdrawn_at, withdrawn_reason) =
                withdrawn.map(|withdrawal| (withdrawal.at, withdrawal.reason)).unzip();
            Self {
                id,
                version,
                name,
                effective_from,
                values: rules::table(&seen.name)
                    .map(|table| rules::tell(table, &body).iter().map(Into::into).collect())
                    .unwrap_or_default(),
                body,
                policy_document,
                reason: Some(reason).filter(|reason| !reason.is_empty()),
                adopted_at,
                adopted_by,
                adopted_by_name: adopted_by.and_then(|account| names.get(&account).cloned()),
                withdrawn_at,
                withdrawn_reason,
                seen,
            }
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.figures::<RuleTableFilter, RuleTableView>();
    faces.listing::<RuleVersion, RuleVersionView>();
    faces.command::<AdoptRuleVersion, RuleVersionView>();
    faces.command::<WithdrawRuleVersion, RuleVersionView>();
}

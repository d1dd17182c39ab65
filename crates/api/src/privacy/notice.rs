//! Notices, and the assessments that come before those that publish.

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::exec::Reader;
use linli_domain::{
    Result,
    divisions::Division,
    privacy::{ImpactAssessment, PrivacyNotice},
};
use linli_vocabulary::{Date, DivisionId, ImpactAssessmentId, PrivacyNoticeId, Timestamp, privacy::ConsentPurpose};

use crate::{
    divisions::DivisionView,
    graphql::{Gql, related},
    wire::View,
};

/// A version of the notice for one purpose.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "PrivacyNotice", complex)]
#[schema(as = PrivacyNotice)]
pub struct PrivacyNoticeView {
    /// Its id.
    pub id: PrivacyNoticeId,
    /// For what people are asked.
    pub purpose: ConsentPurpose,
    /// 1, 2, 3 … for the purpose in its division.
    pub edition: i32,
    /// Title.
    pub title: String,
    /// What people read.
    pub body: String,
    /// SHA-256 of title, line feed and body, hexadecimal.
    pub sha256: String,
    /// The assessment before it.
    pub assessment: Option<ImpactAssessmentId>,
    /// When it was published.
    pub published_at: Timestamp,
    /// Code of the division in which it holds, with everything below.
    pub division_code: String,
    /// The division in which it holds, with everything below.
    #[graphql(skip)]
    pub division: DivisionId,
}

#[ComplexObject]
impl PrivacyNoticeView {
    /// The division in which it holds, with everything below.
    async fn division(&self, cx: &Context<'_>) -> Gql<Option<DivisionView>> {
        related::<Division, _>(cx, self.division).await
    }
}

impl View for PrivacyNoticeView {
    type Of = PrivacyNotice;

    async fn of(records: Vec<PrivacyNotice>, _: &Reader) -> Result<Vec<Self>> {
        let view = |notice: PrivacyNotice| Self {
            id: notice.id,
            purpose: notice.purpose,
            edition: notice.edition,
            title: notice.title,
            body: notice.body,
            sha256: notice.sha256,
            assessment: notice.assessment,
            published_at: notice.published_at,
            division_code: notice.division_code,
            division: notice.division,
        };
        Ok(records.into_iter().map(view).collect())
    }
}

/// An impact assessment.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "ImpactAssessment", complex)]
#[schema(as = ImpactAssessment)]
pub struct ImpactAssessmentView {
    /// Its id.
    pub id: ImpactAssessmentId,
    /// Of what.
    pub purpose: ConsentPurpose,
    /// Whether purpose and way are lawful, legitimate and necessary.
    pub necessity: String,
    /// What it can do to people.
    pub risks: String,
    /// What is done against it.
    pub measures: String,
    /// The day it was made.
    pub assessed_on: Date,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// Where it holds.
    #[graphql(skip)]
    pub division: DivisionId,
}

#[ComplexObject]
impl ImpactAssessmentView {
    /// Where it holds.
    async fn division(&self, cx: &Context<'_>) -> Gql<Option<DivisionView>> {
        related::<Division, _>(cx, self.division).await
    }
}

impl View for ImpactAssessmentView {
    type Of = ImpactAssessment;

    async fn of(records: Vec<ImpactAssessment>, _: &Reader) -> Result<Vec<Self>> {
        let view = |one: ImpactAssessment| Self {
            id: one.id,
            purpose: one.purpose,
            necessity: one.necessity,
            risks: one.risks,
            measures: one.measures,
            assessed_on: one.assessed_on,
            recorded_at: one.recorded_at,
            division: one.division,
        };
        Ok(records.into_iter().map(view).collect())
    }
}

//! Notices, and the assessments that come before those that publish.

use linli_domain::{
    Result,
    authorisation::Permission,
    divisions::Division,
    event::Happened,
    privacy::{ImpactAssessment, NoticeRule, PrivacyNotice},
};
use linli_persistence::privacy::newest_notice;
use linli_vocabulary::{Date, ImpactAssessmentId, privacy::ConsentPurpose};

use crate::exec::{Command, Fields, Loaded, Tx};

/// Publishes the next version of the notice for a purpose. From now on people are asked under this one.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "PrivacyNoticePublishInput")]
#[schema(as = PrivacyNoticePublishInput)]
pub struct PublishNotice {
    /// For what people are asked.
    pub purpose: ConsentPurpose,
    /// Title, at most 100 characters.
    #[schema(min_length = 1, max_length = 100)]
    pub title: String,
    /// What people read, at most 5,000 characters.
    #[schema(min_length = 1, max_length = 5000)]
    pub body: String,
    /// The assessment that came before; needed where the purpose shows persons to others.
    pub assessment: Option<ImpactAssessmentId>,
}

impl Command for PublishNotice {
    const NEEDS: Permission = Permission::PrivacyNoticePublish;
    type On = Division;
    type Output = PrivacyNotice;

    fn check(&self) -> Result<()> {
        Fields::new().line("title", &self.title, 100).text("body", &self.body, 5_000).done()
    }

    async fn run(self, on: Loaded<Division>, tx: &mut Tx) -> Result<PrivacyNotice> {
        let assessment = match self.assessment {
            Some(id) => Some(tx.read::<ImpactAssessment>(id).await.map_err(|_| NoticeRule::WrongAssessment)?),
            None => None,
        };
        PrivacyNotice::assessed(self.purpose, &on.code, assessment.as_ref())?;
        let former = newest_notice(tx, on.id, self.purpose).await?;
        let notice = PrivacyNotice {
            id: tx.new_id(),
            version: 1,
            division: on.id,
            division_code: on.code.clone(),
            purpose: self.purpose,
            edition: former.map_or(0, |former| former.edition) + 1,
            sha256: PrivacyNotice::digest(&self.title, &self.body),
            title: self.title,
            body: self.body,
            assessment: self.assessment,
            published_at: tx.now(),
            published_by: tx.account()?,
        };
        tx.create_unique(notice, PrivacyNotice::published(), NoticeRule::EditionTaken).await
    }
}

/// Records an impact assessment (Personal Information Protection Law, article 55); it is kept for three years.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "ImpactAssessmentRecordInput")]
#[schema(as = ImpactAssessmentRecordInput)]
pub struct RecordAssessment {
    /// Of what.
    pub purpose: ConsentPurpose,
    /// Whether purpose and way are lawful, legitimate and necessary; at most 2,000 characters.
    #[schema(min_length = 1, max_length = 2000)]
    pub necessity: String,
    /// What it can do to people; at most 2,000 characters.
    #[schema(min_length = 1, max_length = 2000)]
    pub risks: String,
    /// What is done against it; at most 2,000 characters.
    #[schema(min_length = 1, max_length = 2000)]
    pub measures: String,
    /// The day it was made.
    pub assessed_on: Date,
}

impl Command for RecordAssessment {
    const NEEDS: Permission = Permission::ImpactAssessmentRecord;
    type On = Division;
    type Output = ImpactAssessment;

    fn check(&self) -> Result<()> {
        Fields::new()
            .text("necessity", &self.necessity, 2_000)
            .text("risks", &self.risks, 2_000)
            .text("measures", &self.measures, 2_000)
            .done()
    }

    async fn run(self, on: Loaded<Division>, tx: &mut Tx) -> Result<ImpactAssessment> {
        let assessment = ImpactAssessment {
            id: tx.new_id(),
            version: 1,
            division: on.id,
            division_code: on.code.clone(),
            purpose: self.purpose,
            necessity: self.necessity,
            risks: self.risks,
            measures: self.measures,
            assessed_on: self.assessed_on,
            recorded_at: tx.now(),
            recorded_by: tx.account()?,
        };
        tx.create(assessment, Happened("impact_assessment.recorded")).await
    }
}

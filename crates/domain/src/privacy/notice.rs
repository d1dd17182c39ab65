//! Notices that people read before they say anything about themselves, and the assessments that come before publication.

use linli_vocabulary::{
    AccountId, Date, DivisionId, ImpactAssessmentId, PrivacyNoticeId, Timestamp, privacy::ConsentPurpose,
};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::{
    error::{Message, Rule},
    event::Happened,
};

/// A version of the notice for one purpose. It is never changed: a new version takes its place, and who consented under the
/// old one is known to have read that one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PrivacyNotice {
    /// Its id.
    pub id: PrivacyNoticeId,
    /// Its version as a record, always 1.
    pub version: i32,
    /// The division with which it holds, and everything below.
    pub division: DivisionId,
    /// Unpadded code of that division.
    pub division_code: String,
    /// What people are asked for.
    pub purpose: ConsentPurpose,
    /// 1, 2, 3 … for the purpose in this division.
    pub edition: i32,
    /// Title.
    pub title: String,
    /// What people read.
    pub body: String,
    /// SHA-256 of title and body, hexadecimal: what was read can be proved.
    pub sha256: String,
    /// The assessment that came before, where the purpose is to publish.
    pub assessment: Option<ImpactAssessmentId>,
    /// When it was published.
    pub published_at: Timestamp,
    /// By whom.
    pub published_by: AccountId,
}

/// An impact assessment (article 55): necessity, risks and measures, before a purpose is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ImpactAssessment {
    /// Its id.
    pub id: ImpactAssessmentId,
    /// Its version as a record, always 1.
    pub version: i32,
    /// The division with which it holds, and everything below.
    pub division: DivisionId,
    /// Unpadded code of that division.
    pub division_code: String,
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
    /// By whom.
    pub recorded_by: AccountId,
}

/// What a notice refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeRule {
    /// To publish persons needs an assessment first.
    AssessmentNeeded,
    /// The assessment is of another purpose or place.
    WrongAssessment,
    /// Two were published at once.
    EditionTaken,
}

impl Rule for NoticeRule {
    fn code(&self) -> &'static str {
        match self {
            Self::AssessmentNeeded => "notice_assessment_needed",
            Self::WrongAssessment => "notice_wrong_assessment",
            Self::EditionTaken => "notice_edition_taken",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::AssessmentNeeded => Message::new(
                "公开个人信息的用途，须先登记个人信息保护影响评估，再发布告知书。",
                "To publish personal data needs an impact assessment first; record one, then publish the notice.",
            ),
            Self::WrongAssessment => Message::new(
                "所选影响评估不是这个用途或这个地方的。",
                "The assessment is of another purpose or another place.",
            ),
            Self::EditionTaken => Message::new(
                "刚有人发布了同一用途的告知书，请刷新后再发布。",
                "Somebody has just published a notice for this purpose; reload and publish again.",
            ),
        }
    }
}

/// Whether a purpose shows persons to people who do not work with them, so that an assessment comes first (article 55).
#[must_use]
pub const fn publishes(purpose: ConsentPurpose) -> bool {
    match purpose {
        ConsentPurpose::CommunityService => false,
        ConsentPurpose::PublicContactCard => true,
    }
}

/// Whether what was decided for the division with one code holds in the division with the other.
#[must_use]
pub fn holds_in(decided_for: &str, place: &str) -> bool {
    place.starts_with(decided_for)
}

impl PrivacyNotice {
    /// Checks the assessment of a notice that is about to be published.
    ///
    /// # Errors
    /// None where one is needed, or one of something else.
    pub fn assessed(
        purpose: ConsentPurpose,
        division_code: &str,
        assessment: Option<&ImpactAssessment>,
    ) -> Result<(), NoticeRule> {
        match assessment {
            None if publishes(purpose) => Err(NoticeRule::AssessmentNeeded),
            Some(one) if one.purpose != purpose || !holds_in(&one.division_code, division_code) => {
                Err(NoticeRule::WrongAssessment)
            }
            _ => Ok(()),
        }
    }

    /// The digest of what people read.
    #[must_use]
    pub fn digest(title: &str, body: &str) -> String {
        Sha256::digest(format!("{title}\n{body}")).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The event of its publication.
    #[must_use]
    pub const fn published() -> Happened {
        Happened("privacy_notice.published")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ConsentPurpose::{CommunityService, PublicContactCard};
    use uuid::Uuid;

    fn assessment(purpose: ConsentPurpose, code: &str) -> ImpactAssessment {
        ImpactAssessment {
            id: ImpactAssessmentId::from(Uuid::from_u128(1)),
            version: 1,
            division: DivisionId::from(Uuid::from_u128(2)),
            division_code: code.into(),
            purpose,
            necessity: "必要".into(),
            risks: "骚扰".into(),
            measures: "随时撤回".into(),
            assessed_on: "2026-11-01".parse().unwrap(),
            recorded_at: "2026-11-01T01:00:00.000Z".parse().unwrap(),
            recorded_by: AccountId::from(Uuid::from_u128(3)),
        }
    }

    #[test]
    fn nobody_is_published_without_an_assessment_of_that_purpose_and_place() {
        let check =
            |purpose, assessment: Option<&ImpactAssessment>| PrivacyNotice::assessed(purpose, "511102", assessment);
        assert_eq!(check(PublicContactCard, None), Err(NoticeRule::AssessmentNeeded));
        assert_eq!(check(CommunityService, None), Ok(()));
        let other = assessment(CommunityService, "5111");
        assert_eq!(check(PublicContactCard, Some(&other)), Err(NoticeRule::WrongAssessment));
        let elsewhere = assessment(PublicContactCard, "511111");
        assert_eq!(check(PublicContactCard, Some(&elsewhere)), Err(NoticeRule::WrongAssessment));
        assert_eq!(check(PublicContactCard, Some(&assessment(PublicContactCard, "5111"))), Ok(()));
    }

    #[test]
    fn another_word_is_another_digest() {
        assert_eq!(PrivacyNotice::digest("a", "b").len(), 64);
        assert_ne!(PrivacyNotice::digest("a", "b"), PrivacyNotice::digest("a", "c"));
    }
}

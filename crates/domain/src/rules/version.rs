//! A version of a rule table: dated, cited, never changed after its first day. A later date takes its place.

use linli_vocabulary::{AccountId, Date, PolicyDocumentId, RuleVersionId, Timestamp};
use serde::Serialize;

use super::{About, Past};
use crate::{Message, Rule, event::Happened};

/// A version of a rule table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleVersion {
    /// Its id.
    pub id: RuleVersionId,
    /// Its version as a record: 1, or 2 once it was withdrawn.
    pub version: i32,
    /// Which table: `whistle_time_limits`.
    pub name: String,
    /// The first day it holds.
    pub effective_from: Date,
    /// The table as JSON, every number with its source.
    pub body: String,
    /// Who decided it.
    pub citation: Citation,
    /// When it was adopted.
    pub adopted_at: Timestamp,
    /// By whom; nobody for what ships.
    pub adopted_by: Option<AccountId>,
    /// That it was taken back before its first day.
    pub withdrawn: Option<Withdrawal>,
}

/// What a version goes back to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Citation {
    /// A policy document.
    Document {
        /// Which.
        policy_document: PolicyDocumentId,
        /// Which part of it, or how it was understood.
        note: Option<String>,
    },
    /// Nobody prescribes it.
    LocalChoice {
        /// Why it was chosen.
        reason: String,
    },
}

impl Citation {
    /// What was decided by a document, with a remark perhaps, or without one and then for a reason; `None` without either.
    #[must_use]
    pub fn kept(policy_document: Option<PolicyDocumentId>, reason: String) -> Option<Self> {
        let reason = Some(reason.trim().to_owned()).filter(|reason| !reason.is_empty());
        match (policy_document, reason) {
            (Some(policy_document), note) => Some(Self::Document { policy_document, note }),
            (None, Some(reason)) => Some(Self::LocalChoice { reason }),
            (None, None) => None,
        }
    }

    /// The document and the remark or reason, which may be empty beside a document.
    #[must_use]
    pub fn columns(self) -> (Option<PolicyDocumentId>, String) {
        match self {
            Self::Document { policy_document, note } => (Some(policy_document), note.unwrap_or_default()),
            Self::LocalChoice { reason } => (None, reason),
        }
    }
}

/// That a version was taken back before its first day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Withdrawal {
    /// When.
    pub at: Timestamp,
    /// Why.
    pub reason: String,
}

/// A version that somebody means to adopt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedVersion {
    /// The first day.
    pub effective_from: Date,
    /// The body in the form in which it is kept.
    pub body: String,
    /// What it goes back to.
    pub citation: Citation,
}

/// Why a version is not adopted or withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleVersionRule {
    /// Another version of the table begins on the same day.
    OnThatDay,
    /// It would begin in the past.
    InThePast,
    /// It says what the version in force on that day says.
    Unchanged,
    /// Nobody has seen the preview of this body on this day.
    NotPreviewed,
    /// Since the preview, another version has come into its place.
    PreviewOutdated,
    /// It has begun.
    HasBegun,
    /// It was withdrawn before.
    AlreadyWithdrawn,
    /// The table is adopted by somebody else.
    OthersTable,
}

impl Rule for RuleVersionRule {
    fn code(&self) -> &'static str {
        match self {
            Self::OnThatDay => "rule_version_on_that_day",
            Self::InThePast => "rule_version_in_the_past",
            Self::Unchanged => "rule_version_unchanged",
            Self::NotPreviewed => "rule_version_not_previewed",
            Self::PreviewOutdated => "rule_version_preview_outdated",
            Self::HasBegun => "rule_version_has_begun",
            Self::AlreadyWithdrawn => "rule_version_already_withdrawn",
            Self::OthersTable => "rule_version_of_others_table",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::OnThatDay => Message::new(
                "这张规则表已有同日生效的版本，请另定生效日期。",
                "A version of this table takes effect on the same day; choose another day.",
            ),
            Self::InThePast => Message::new(
                "生效日期不能早于今天：此前的决定已按当时的规则作出。",
                "It cannot begin before today: decisions were made under the rules of those days.",
            ),
            Self::Unchanged => Message::new(
                "与生效当日执行的版本完全相同，无需采用。",
                "It says what the version in force on that day says; there is nothing to adopt.",
            ),
            Self::NotPreviewed => Message::new(
                "请先预览这一版的影响，再采用；预览后又有改动的，请重新预览。",
                "Preview what this version would mean before adopting it; preview again after each change.",
            ),
            Self::PreviewOutdated => Message::new(
                "预览之后这张规则表又有了新版本，请重新预览。",
                "Another version of this table came after the preview; please preview again.",
            ),
            Self::HasBegun => Message::new(
                "这一版已经生效，不能撤回；请采用新版取代它。",
                "This version has begun and cannot be withdrawn; adopt another one in its place.",
            ),
            Self::AlreadyWithdrawn => Message::new("这一版已经撤回。", "This version was withdrawn before."),
            Self::OthersTable => Message::new(
                "这张规则表不由您采用：业务规则由市级协调员采用，系统规则由系统管理员采用。",
                "This table is not yours to adopt: the city coordinator adopts business rules, the system administrator those of the system.",
            ),
        }
    }
}

/// Decides whether a version of a table may begin on a day, over `in_force`, the version that holds on that day.
///
/// The very first version of a table may begin in the past: nothing was decided under another one.
///
/// # Errors
/// The rule that stands in the way.
pub fn may_begin(
    about: &About,
    from: Date,
    in_force: Option<&RuleVersion>,
    today: Date,
) -> Result<(), RuleVersionRule> {
    let Some(other) = in_force else { return Ok(()) };
    if from < today && about.past == Past::Closed {
        return Err(RuleVersionRule::InThePast);
    }
    if other.effective_from == from { Err(RuleVersionRule::OnThatDay) } else { Ok(()) }
}

impl PlannedVersion {
    /// Decides whether it may be adopted today over `in_force`, the version that holds on its first day.
    ///
    /// # Errors
    /// The rule that stands in the way.
    pub fn check(&self, about: &About, in_force: Option<&RuleVersion>, today: Date) -> Result<(), RuleVersionRule> {
        may_begin(about, self.effective_from, in_force, today)?;
        let same = |other: &RuleVersion| other.body == self.body && other.citation == self.citation;
        if in_force.is_some_and(same) { Err(RuleVersionRule::Unchanged) } else { Ok(()) }
    }
}

impl RuleVersion {
    /// Takes back a version that has not begun.
    ///
    /// # Errors
    /// The rule that stands in the way.
    pub fn withdraw(self, reason: String, at: Timestamp) -> Result<(Self, Happened), RuleVersionRule> {
        self.may_be_withdrawn(at.date())?;
        let withdrawn = Some(Withdrawal { at, reason });
        Ok((Self { withdrawn, ..self }, Happened("rule_version.withdrawn")))
    }

    /// Whether it may still be taken back.
    ///
    /// # Errors
    /// The rule that stands in the way.
    pub fn may_be_withdrawn(&self, today: Date) -> Result<(), RuleVersionRule> {
        match self.withdrawn {
            Some(_) => Err(RuleVersionRule::AlreadyWithdrawn),
            None if self.effective_from <= today => Err(RuleVersionRule::HasBegun),
            None => Ok(()),
        }
    }
}

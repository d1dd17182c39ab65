//! A version of a rule table: dated, cited, never changed. A later date takes its place.

use linli_vocabulary::{Date, RuleVersionId, Timestamp};
use serde::Serialize;

use crate::{Message, Rule};

/// A version of a rule table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleVersion {
    /// Its id.
    pub id: RuleVersionId,
    /// Its version as a record; always 1.
    pub version: i32,
    /// Which table: `whistle_time_limits`.
    pub name: String,
    /// The first day it holds.
    pub effective_from: Date,
    /// The table as JSON, every number with its source.
    pub body: String,
    /// Who decided it.
    pub source: String,
    /// When it was adopted.
    pub adopted_at: Timestamp,
}

/// Another version of the table begins on the same day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VersionOnThatDay;

impl Rule for VersionOnThatDay {
    fn code(&self) -> &'static str {
        "rule_version_on_that_day"
    }

    fn message(&self) -> Message {
        Message::new(
            "这张规则表已有同日生效的版本，请另定生效日期。",
            "A version of this table takes effect on the same day; choose another day.",
        )
    }
}

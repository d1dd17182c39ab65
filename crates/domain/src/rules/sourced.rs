//! Where a number comes from.

use serde::{Deserialize, Serialize};

/// Where a number comes from: a document, or a local choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum RuleSource {
    /// A document says so.
    Document {
        /// Its title.
        title: String,
        /// Who published it.
        publisher: String,
        /// What it says, in short.
        note: String,
    },
    /// Nobody prescribes it.
    LocalChoice {
        /// Why it was chosen.
        note: String,
    },
}

impl RuleSource {
    /// Its texts with their names, none of which may be empty.
    pub(super) fn texts(&self) -> Vec<(&'static str, &str)> {
        match self {
            Self::Document { title, publisher, note } => {
                vec![("title", title), ("publisher", publisher), ("note", note)]
            }
            Self::LocalChoice { note } => vec![("note", note)],
        }
    }

    /// As a person reads it: 南京市鼓楼区《…》：…
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Document { title, publisher, note } => {
                format!("{publisher}《{}》：{note}", title.replace(['《', '》'], ""))
            }
            Self::LocalChoice { note } => note.clone(),
        }
    }
}

/// A value with its source: what most members of a table's body are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Who says so.
    pub source: RuleSource,
}

//! How an account likes a list: which columns in which order, and filters it has given names.

use linli_vocabulary::{AccountId, ListPreferenceId};
use serde::{Deserialize, Serialize};

use crate::event::Happened;

/// How an account likes a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListPreference {
    /// Its id.
    pub id: ListPreferenceId,
    /// Its version.
    pub version: i32,
    /// Whose it is.
    pub account: AccountId,
    /// Which list, as its page calls it.
    pub list: String,
    /// Keys of the columns in their order; those left out are hidden. Empty: as the page has them.
    pub columns: Vec<String>,
    /// Filters with names.
    pub filters: Vec<SavedFilter>,
}

/// A filter with a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedFilter {
    /// What it is called.
    pub name: String,
    /// What stands in the page's address after the question mark.
    pub search: String,
    /// Whether the list opens with it; one at most.
    pub first: bool,
}

impl ListPreference {
    /// Takes over what was said; what was not said stays.
    #[must_use]
    pub fn keep(self, columns: Option<Vec<String>>, filters: Option<Vec<SavedFilter>>) -> (Self, Happened) {
        let columns = columns.unwrap_or(self.columns);
        let filters = filters.unwrap_or(self.filters);
        (Self { columns, filters, ..self }, Happened("list_preference.kept"))
    }
}

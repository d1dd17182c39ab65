//! How an account likes its lists, on both faces.

use async_graphql::SimpleObject;
use linli_app::{exec::Reader, list_preferences::KeepListPreference};
use linli_domain::{
    Result,
    list_preferences::{ListPreference, SavedFilter},
};
use linli_vocabulary::ListPreferenceId;

use crate::{faces::Faces, wire::View};

/// How the caller likes a list: its columns, and filters with names.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "ListPreference", serial)]
#[schema(as = ListPreference)]
pub struct ListPreferenceView {
    /// Its id.
    pub id: ListPreferenceId,
    /// Raised by each change.
    pub version: i32,
    /// Which list, as its page calls it.
    pub list: String,
    /// Keys of the columns in their order; empty: as the page has them.
    pub columns: Vec<String>,
    /// Filters with names.
    pub filters: Vec<SavedFilterView>,
}

/// A filter with a name.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "SavedFilter", serial)]
#[schema(as = SavedFilter)]
pub struct SavedFilterView {
    /// What it is called.
    pub name: String,
    /// What stands in the page's address after the question mark.
    pub search: String,
    /// Whether the list opens with it.
    pub first: bool,
}

impl View for ListPreferenceView {
    type Of = ListPreference;

    async fn of(records: Vec<ListPreference>, _: &Reader) -> Result<Vec<Self>> {
        let filter = |SavedFilter { name, search, first }| SavedFilterView { name, search, first };
        let view = |ListPreference { id, version, list, columns, filters, .. }: ListPreference| Self {
            id,
            version,
            list,
            columns,
            filters: filters.into_iter().map(filter).collect(),
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.listing::<ListPreference, ListPreferenceView>();
    faces.command::<KeepListPreference, ListPreferenceView>();
}

//! How an account likes its lists.

use linli_domain::{
    Error, FieldError, Message, Result,
    authorisation::Permission,
    event::Happened,
    identity::Account,
    list_preferences::{ListPreference, SavedFilter},
};
use linli_persistence::list_preferences::preference_of;

pub use linli_persistence::list_preferences::{ListPreferenceFilter, ListPreferenceSort};

use crate::exec::{Command, Fields, Loaded, Tx};

/// So many columns a list has at most.
const MOST_COLUMNS: usize = 60;
/// So many filters somebody names for a list.
const MOST_FILTERS: usize = 20;

/// A filter with a name.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "SavedFilterInput")]
#[schema(as = SavedFilterInput)]
pub struct NameFilter {
    /// What it is called, at most 30 characters.
    #[schema(min_length = 1, max_length = 30)]
    pub name: String,
    /// What stands in the page's address after the question mark, at most 1,000 characters.
    #[schema(max_length = 1000)]
    pub search: String,
    /// Whether the list opens with it; one at most.
    #[serde(default)]
    #[graphql(default)]
    pub first: bool,
}

/// Keeps how a list is liked. What is left out stays as it was.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "ListPreferenceKeepInput")]
#[schema(as = ListPreferenceKeepInput)]
pub struct KeepListPreference {
    /// Which list, as its page calls it.
    #[schema(min_length = 1, max_length = 60)]
    pub list: String,
    /// Keys of the columns in their order; none: as the page has them. At most 60.
    #[schema(max_items = 60)]
    pub columns: Option<Vec<String>>,
    /// Filters with names, at most 20.
    #[schema(max_items = 20)]
    pub filters: Option<Vec<NameFilter>>,
}

impl Command for KeepListPreference {
    const NEEDS: Permission = Permission::ListPreferenceKeep;
    type On = Account;
    type Output = ListPreference;

    fn check(&self) -> Result<()> {
        let (columns, filters) = (self.columns.as_deref().unwrap_or(&[]), self.filters.as_deref().unwrap_or(&[]));
        let few = |most: usize| Message::of(format!("最多{most}个。"), format!("At most {most}."));
        let known = |text: &str| {
            !text.is_empty()
                && text.len() <= 60
                && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-')
        };
        let word = Message::new("只能是列表和列的英文名。", "Only the names of lists and columns.");
        let firsts = filters.iter().filter(|filter| filter.first).count();
        Fields::new()
            .must("list", known(&self.list), "unknown_value", word.clone())
            .must("columns", columns.len() <= MOST_COLUMNS, "too_many", few(MOST_COLUMNS))
            .must("columns", columns.iter().all(|column| known(column)), "unknown_value", word)
            .must("filters", filters.len() <= MOST_FILTERS, "too_many", few(MOST_FILTERS))
            .must(
                "filters",
                firsts <= 1,
                "too_many",
                Message::new("只能有一个默认筛选。", "Only one filter can be the first."),
            )
            .done()?;
        for (at, filter) in filters.iter().enumerate() {
            let twice = filters[..at].iter().any(|other| other.name.trim() == filter.name.trim());
            Fields::new()
                .line("name", &filter.name, 30)
                .must("name", !twice, "duplicate", Message::new("已有同名的筛选。", "A filter has that name already."))
                .must(
                    "search",
                    filter.search.chars().count() <= 1000,
                    "too_long",
                    Message::new("最多1000个字。", "At most 1000 characters."),
                )
                .done()
                .map_err(|error| within(at, error))?;
        }
        Ok(())
    }

    async fn run(self, on: Loaded<Account>, tx: &mut Tx) -> Result<ListPreference> {
        let named = |NameFilter { name, search, first }| SavedFilter { name: name.trim().to_owned(), search, first };
        let filters = self.filters.map(|filters| filters.into_iter().map(named).collect());
        match preference_of(tx, on.id, &self.list).await? {
            Some(id) => {
                let there = tx.also::<ListPreference>(Self::NEEDS, id).await?;
                let decided = there.decide(|there| Ok::<_, Error>(there.keep(self.columns, filters)))?;
                tx.save(decided).await
            }
            None => {
                let preference = ListPreference {
                    id: tx.new_id(),
                    version: 1,
                    account: on.id,
                    list: self.list,
                    columns: self.columns.unwrap_or_default(),
                    filters: filters.unwrap_or_default(),
                };
                // Two tabs at once: the later one tries again and finds it there.
                let again = Error::Unavailable { retry_after: 0 };
                tx.create_unique(preference, Happened("list_preference.kept"), again).await
            }
        }
    }
}

/// The fields of one filter, by their place in the input.
fn within(at: usize, error: Error) -> Error {
    match error {
        Error::Invalid(fields) => Error::Invalid(
            fields
                .into_iter()
                .map(|field| FieldError {
                    field: ["filters".to_owned(), at.to_string()].into_iter().chain(field.field).collect(),
                    ..field
                })
                .collect(),
        ),
        other => other,
    }
}

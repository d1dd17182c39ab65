//! What can be imported, and by whom.

use linli_domain::{Message, Result, authorisation::Reach};
use linli_vocabulary::Kind;

use super::importable::{ALL, Importing};
use crate::{
    exec::{Figures, Reader},
    sheets::Column,
};

/// A list that can be imported.
#[derive(Clone, Debug)]
pub struct ImportKind {
    /// What its rows become.
    pub kind: Kind,
    /// What the list is called.
    pub title: Message,
    /// Most rows of a file.
    pub most: usize,
    /// Its columns.
    pub columns: &'static [Column],
}

/// Asks for the lists that the caller may import somewhere.
#[derive(
    Clone,
    Debug,
    Default,
    serde::Serialize,
    serde::Deserialize,
    async_graphql::InputObject,
    utoipa::IntoParams,
    utoipa::ToSchema,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
#[into_params(parameter_in = Query)]
pub struct ImportKindsAsked {
    /// Only for records of this kind.
    pub kind: Option<Kind>,
}

impl Figures for ImportKindsAsked {
    const NAME: &'static str = "import_kind";
    type Of = ImportKind;

    async fn read(self, reader: &Reader) -> Result<Vec<ImportKind>> {
        let caller = &reader.request().caller;
        let mine = |one: &&(dyn Importing + Sync)| {
            self.kind.is_none_or(|kind| kind == one.kind()) && caller.reach(one.needs()) != Reach::Through(Vec::new())
        };
        let told = |one: &(dyn Importing + Sync)| ImportKind {
            kind: one.kind(),
            title: one.title(),
            most: one.most(),
            columns: one.columns(),
        };
        Ok(ALL.into_iter().filter(mine).map(told).collect())
    }
}

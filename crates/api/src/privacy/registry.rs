//! The registry of personal fields, for everybody concerned.

use async_graphql::SimpleObject;
use linli_app::{exec::Reader, privacy::Registered};
use linli_domain::Result;
use linli_vocabulary::privacy::{DataClass, LegalBasis, Retention};

use crate::{indicators::WordsView, wire::View};

/// A column that holds personal data.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "PersonalField")]
#[schema(as = PersonalField)]
pub struct PersonalFieldView {
    /// Its table, as the database calls it.
    pub table: String,
    /// Its name, as the database calls it.
    pub column: String,
    /// What the table holds.
    pub holds: WordsView,
    /// What it is.
    pub what: WordsView,
    /// Why it is kept.
    pub purpose: WordsView,
    /// What allows it.
    pub basis: LegalBasis,
    /// How much harm it can do.
    pub class: DataClass,
    /// Which period it has.
    pub retention: Retention,
    /// That period today, in months.
    pub months: u32,
    /// Who sees it in full.
    pub seen_by: WordsView,
    /// Whether it is encrypted at rest.
    pub encrypted: bool,
}

impl View for PersonalFieldView {
    type Of = Registered;

    async fn of(records: Vec<Registered>, _: &Reader) -> Result<Vec<Self>> {
        let view = |Registered { table, field, months }| Self {
            table: table.name.to_owned(),
            column: field.column.to_owned(),
            holds: (&table.holds).into(),
            what: (&field.what).into(),
            purpose: (&field.purpose.text).into(),
            basis: field.purpose.basis,
            class: field.class,
            retention: field.retention,
            months,
            seen_by: field.seen_by.into(),
            encrypted: field.sealed.is_some(),
        };
        Ok(records.into_iter().map(view).collect())
    }
}

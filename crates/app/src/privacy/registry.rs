//! The registry as a reading.

use linli_domain::{
    Error, Result,
    authorisation::{Permission, Reach},
    privacy::{
        RetentionPeriods,
        registry::{Field, Table, fields},
    },
};
use linli_persistence::rules::in_force;
use linli_vocabulary::privacy::DataClass;

use crate::exec::{Figures, Reader};

/// What of the registry can be asked for.
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
pub struct PersonalFieldFilter {
    /// Only of this class.
    pub class: Option<DataClass>,
}

/// A personal field with the period that holds today.
#[derive(Clone, Copy, Debug)]
pub struct Registered {
    /// Its table.
    pub table: &'static Table,
    /// The field.
    pub field: &'static Field,
    /// Months for which it is kept.
    pub months: u32,
}

impl Figures for PersonalFieldFilter {
    const NAME: &'static str = "personal_field";
    type Of = Registered;

    async fn read(self, reader: &Reader) -> Result<Vec<Registered>> {
        if reader.request().caller.reach(Permission::PersonalFieldRead) == Reach::Through(Vec::new()) {
            return Err(Error::Forbidden);
        }
        let periods = in_force::<RetentionPeriods>(reader, reader.now().date()).await?.body;
        let wanted = fields().filter(|(_, field)| self.class.is_none_or(|class| field.class == class));
        Ok(wanted.map(|(table, field)| Registered { table, field, months: periods.months(field.retention) }).collect())
    }
}

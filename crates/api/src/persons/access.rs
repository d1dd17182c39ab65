//! Who looked at whom.

use async_graphql::SimpleObject;
use linli_app::exec::Reader;
use linli_domain::{Result, persons::PersonAccess};
use linli_vocabulary::{
    AccountId, PersonAccessId, PersonId, Timestamp,
    privacy::{AccessKind, PersonField},
};

use crate::wire::View;

/// One look at what is kept of a person.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "PersonAccess")]
#[schema(as = PersonAccess)]
pub struct PersonAccessView {
    /// Its id.
    pub id: PersonAccessId,
    /// Who looked.
    pub account: AccountId,
    /// Their sign-in name.
    pub login: Option<String>,
    /// At whom; nobody when a search found nobody.
    pub person: Option<PersonId>,
    /// When; for reading the first time of the day.
    pub at: Timestamp,
    /// How.
    pub kind: AccessKind,
    /// At which fields, where they were shown in full.
    pub fields: Vec<PersonField>,
    /// Why.
    pub reason: Option<String>,
}

impl View for PersonAccessView {
    type Of = PersonAccess;

    async fn of(records: Vec<PersonAccess>, reader: &Reader) -> Result<Vec<Self>> {
        let logins = reader.logins(records.iter().map(|look| look.account).collect()).await?;
        let view = |look: PersonAccess| Self {
            id: look.id,
            account: look.account,
            login: logins.get(&look.account).cloned(),
            person: look.person,
            at: look.at,
            kind: look.kind,
            fields: look.fields,
            reason: look.reason.map(|reason| reason.bare().clone()),
        };
        Ok(records.into_iter().map(view).collect())
    }
}

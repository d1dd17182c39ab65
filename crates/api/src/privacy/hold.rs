//! Legal holds.

use std::sync::Arc;

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::exec::Reader;
use linli_domain::{Result, persons::Person, privacy::LegalHold};
use linli_vocabulary::{Date, LegalHoldId, PersonId, Timestamp};

use crate::{
    graphql::{AllowedAction, Gql, actions, related},
    persons::PersonView,
    wire::View,
};

/// That what is known of a person is kept for a while longer.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "LegalHold", complex)]
#[schema(as = LegalHold)]
pub struct LegalHoldView {
    /// Its id.
    pub id: LegalHoldId,
    /// Raised by each change.
    pub version: i32,
    /// Why.
    pub reason: String,
    /// The first day.
    pub from: Date,
    /// The last day, if it has one.
    pub until: Option<Date>,
    /// When it was placed.
    pub placed_at: Timestamp,
    /// When it was lifted before its time.
    pub lifted_at: Option<Timestamp>,
    /// On whom.
    #[graphql(skip)]
    pub person: PersonId,
    #[graphql(skip)]
    #[serde(skip)]
    record: Arc<LegalHold>,
}

#[ComplexObject]
impl LegalHoldView {
    /// On whom, masked.
    async fn person(&self, cx: &Context<'_>) -> Gql<Option<PersonView>> {
        related::<Person, _>(cx, self.person).await
    }

    /// What the caller may do now, and why not the rest.
    #[graphql(complexity = "5 + child_complexity")]
    async fn allowed_actions(&self, cx: &Context<'_>) -> Gql<Vec<AllowedAction>> {
        actions(cx, &self.record).await
    }
}

impl View for LegalHoldView {
    type Of = LegalHold;

    async fn of(records: Vec<LegalHold>, _: &Reader) -> Result<Vec<Self>> {
        let view = |hold: LegalHold| Self {
            id: hold.id,
            version: hold.version,
            reason: hold.reason.bare().clone(),
            from: hold.from,
            until: hold.until,
            placed_at: hold.placed_at,
            lifted_at: hold.lifted_at,
            person: hold.person,
            record: Arc::new(hold),
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

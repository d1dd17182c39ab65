//! Consents.

use std::sync::Arc;

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::exec::Reader;
use linli_domain::{
    Result,
    persons::Person,
    privacy::{Consent, PrivacyNotice},
};
use linli_vocabulary::{
    ConsentId, PersonId, PrivacyNoticeId, Timestamp,
    privacy::{ConsentForm, ConsentPurpose},
};

use super::PrivacyNoticeView;
use crate::{
    graphql::{AllowedAction, Gql, actions, related},
    persons::PersonView,
    wire::View,
};

/// That a person consented to one purpose, under one version of its notice.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Consent", complex)]
#[schema(as = Consent)]
pub struct ConsentView {
    /// Its id.
    pub id: ConsentId,
    /// Raised by each change.
    pub version: i32,
    /// For what.
    pub purpose: ConsentPurpose,
    /// How it was given.
    pub form: ConsentForm,
    /// Whether a guardian gave it for a child.
    pub by_guardian: bool,
    /// When.
    pub given_at: Timestamp,
    /// Since when it does not hold.
    pub withdrawn_at: Option<Timestamp>,
    /// Whose.
    #[graphql(skip)]
    pub person: PersonId,
    /// After which notice.
    #[graphql(skip)]
    pub notice: PrivacyNoticeId,
    #[graphql(skip)]
    #[serde(skip)]
    record: Arc<Consent>,
}

#[ComplexObject]
impl ConsentView {
    /// Whose, masked.
    async fn person(&self, cx: &Context<'_>) -> Gql<Option<PersonView>> {
        related::<Person, _>(cx, self.person).await
    }

    /// After which notice.
    async fn notice(&self, cx: &Context<'_>) -> Gql<Option<PrivacyNoticeView>> {
        related::<PrivacyNotice, _>(cx, self.notice).await
    }

    /// What the caller may do now, and why not the rest.
    #[graphql(complexity = "5 + child_complexity")]
    async fn allowed_actions(&self, cx: &Context<'_>) -> Gql<Vec<AllowedAction>> {
        actions(cx, &self.record).await
    }
}

impl View for ConsentView {
    type Of = Consent;

    async fn of(records: Vec<Consent>, _: &Reader) -> Result<Vec<Self>> {
        let view = |consent: Consent| Self {
            id: consent.id,
            version: consent.version,
            purpose: consent.purpose,
            form: consent.form,
            by_guardian: consent.by_guardian,
            given_at: consent.given_at,
            withdrawn_at: consent.withdrawn_at,
            person: consent.person,
            notice: consent.notice,
            record: Arc::new(consent),
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

//! What is shown of a link between an account and a person: to whoever asked, and to the community.

use std::sync::Arc;

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::exec::Reader;
use linli_domain::{Result, divisions::Division, identity::Link, persons::Person};
use linli_vocabulary::{AccountId, DivisionId, LinkId, PersonId, Timestamp, identity::LinkState};

use crate::{
    divisions::DivisionView,
    graphql::{AllowedAction, Gql, actions, related},
    persons::PersonView,
    wire::View,
};

/// That an account is a person whom a community knows.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Link", complex)]
#[schema(as = Link)]
pub struct LinkView {
    /// Its id.
    pub id: LinkId,
    /// Raised by each change.
    pub version: i32,
    /// Whose account.
    pub account: AccountId,
    /// The name the person signed up with.
    pub name: String,
    /// What the person said of where they live.
    pub said: String,
    /// What became of it.
    pub state: LinkState,
    /// The community.
    #[graphql(skip)]
    pub division: DivisionId,
    /// Who it is, once confirmed.
    #[graphql(skip)]
    pub person: Option<PersonId>,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// When it was decided or ended.
    pub decided_at: Option<Timestamp>,
    /// Why it was refused.
    pub reason: Option<String>,
    #[graphql(skip)]
    #[serde(skip)]
    record: Arc<Link>,
}

#[ComplexObject]
impl LinkView {
    /// The community.
    async fn division(&self, cx: &Context<'_>) -> Gql<Option<DivisionView>> {
        related::<Division, _>(cx, self.division).await
    }

    /// Who it is, once confirmed, as far as the caller may read it.
    async fn person(&self, cx: &Context<'_>) -> Gql<Option<PersonView>> {
        match self.person {
            Some(id) => related::<Person, _>(cx, id).await,
            None => Ok(None),
        }
    }

    /// What the caller may do now, and why not the rest.
    #[graphql(complexity = "5 + child_complexity")]
    async fn allowed_actions(&self, cx: &Context<'_>) -> Gql<Vec<AllowedAction>> {
        actions(cx, &self.record).await
    }
}

impl View for LinkView {
    type Of = Link;

    async fn of(records: Vec<Link>, reader: &Reader) -> Result<Vec<Self>> {
        let names = reader.names(records.iter().map(|link| link.account).collect()).await?;
        let view = |link: Link| Self {
            id: link.id,
            version: link.version,
            account: link.account,
            name: names.get(&link.account).cloned().unwrap_or_default(),
            said: link.said.bare().clone(),
            state: link.state,
            division: link.division,
            person: link.person,
            asked_at: link.asked_at,
            decided_at: link.decided_at,
            reason: link.reason.bare().clone(),
            record: Arc::new(link),
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

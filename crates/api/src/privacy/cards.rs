//! Contact cards: in full, because the person agreed to it; gone with the consent.

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::{exec::Reader, persons::Opened, privacy::Cards};
use linli_domain::{Result, divisions::Division, persons::Person};
use linli_vocabulary::DivisionId;

use crate::{
    divisions::DivisionView,
    graphql::{Gql, related},
    wire::View,
};

/// Who does something for a community and agreed to be reached by everybody.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "ContactCards", complex)]
#[schema(as = ContactCards)]
pub struct ContactCardsView {
    /// Those who agreed.
    pub cards: Vec<ContactCard>,
    /// How many do something for the community in all; nothing when they are so few that a number tells who they are.
    pub on_duty: Option<u64>,
    /// The community.
    #[graphql(skip)]
    pub division: DivisionId,
}

/// One of them.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ContactCard {
    /// Name.
    pub name: String,
    /// What they do for the community.
    pub duty: String,
    /// Telephone number.
    pub phone: Option<String>,
}

#[ComplexObject]
impl ContactCardsView {
    /// The community.
    async fn division(&self, cx: &Context<'_>) -> Gql<Option<DivisionView>> {
        related::<Division, _>(cx, self.division).await
    }
}

impl View for ContactCardsView {
    type Of = Cards;

    async fn of(records: Vec<Cards>, reader: &Reader) -> Result<Vec<Self>> {
        let card = |person: &Person| {
            Ok(ContactCard {
                name: person.content.name.bare().clone(),
                duty: person.content.duty.clone().unwrap_or_default(),
                phone: Opened::of(person, reader)?.phone,
            })
        };
        let view = |of: Cards| {
            let cards = of.cards.iter().map(card).collect::<Result<_>>()?;
            Ok(Self { cards, on_duty: of.on_duty, division: of.division })
        };
        records.into_iter().map(view).collect()
    }
}

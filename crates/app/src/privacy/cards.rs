//! Contact cards: who does something for a community and agreed to be reached by everybody.

use linli_domain::{
    Error, Message, Result,
    authorisation::{Permission, Reach},
    persons::Person,
    privacy::RetentionPeriods,
};
use linli_persistence::{persons::contact_cards, rules::in_force};
use linli_vocabulary::DivisionId;

use crate::exec::{Figures, Reader};

/// Where cards are asked for.
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
pub struct ContactCardFilter {
    /// In the subdistrict or community with this code: 9 or 12 digits.
    pub division_code: String,
}

/// The cards of one community.
#[derive(Clone, Debug)]
pub struct Cards {
    /// The community.
    pub division: DivisionId,
    /// Those who agreed.
    pub cards: Vec<Person>,
    /// How many do something for it in all; nothing when they are so few that a number tells who they are.
    pub on_duty: Option<u64>,
}

impl Figures for ContactCardFilter {
    const NAME: &'static str = "contact_card";
    type Of = Cards;

    /// Three statements at most, whatever is asked for.
    async fn read(self, reader: &Reader) -> Result<Vec<Cards>> {
        // They agreed to be shown to people who have signed in, not to other systems.
        if reader.request().caller.reach(Permission::ContactCardRead) == Reach::Through(Vec::new()) {
            return Err(Error::Forbidden);
        }
        let code = &self.division_code;
        if !matches!(code.len(), 9 | 12) || !code.bytes().all(|byte| byte.is_ascii_digit()) {
            let message = Message::new(
                "请填写街道(9位)或社区(12位)的区划代码。",
                "Give the code of a subdistrict (9 digits) or a community (12 digits).",
            );
            return Err(Error::field("divisionCode", "bad_code", message));
        }
        let fewest = in_force::<RetentionPeriods>(reader, reader.now().date()).await?.body.fewest_counted.value;
        let found = contact_cards(reader, code).await?;
        let cards = found.into_iter().map(|one| Cards {
            division: one.division,
            on_duty: Some(one.on_duty).filter(|count| *count >= u64::from(fewest)),
            cards: one.cards,
        });
        // Where nobody agreed and too few are there to be counted, there is nothing to say.
        Ok(cards.filter(|one| !one.cards.is_empty() || one.on_duty.is_some()).collect())
    }
}

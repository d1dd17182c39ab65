//! Finding somebody who stands at the window: exactly, with a reason, so many times an hour.

use linli_domain::{
    Message, Result, Rule,
    authorisation::Permission,
    citizen_id::CitizenId,
    persons::{AccessKind, Person},
    phone::Mobile,
    privacy::RetentionPeriods,
};
use linli_persistence::{
    persons::{Wanted, find},
    rules::in_force,
};
use linli_vocabulary::Kind;
use serde_json::json;
use uuid::Uuid;

use super::looking::{append_look, within_an_hour};
use crate::exec::{Anywhere, Command, Fields, Loaded, Output, Reader, Tx, unsaid};

/// Finds persons by their whole telephone number, identity number or name, among those whom the caller may read.
#[derive(Clone, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "PersonFindInput")]
#[schema(as = PersonFindInput)]
pub struct FindPerson {
    /// Mobile number; or the identity number; or the name.
    #[serde(serialize_with = "unsaid", default)]
    pub phone: Option<String>,
    /// Citizen's identity number.
    #[serde(serialize_with = "unsaid", default)]
    pub identity_number: Option<String>,
    /// The whole name.
    #[serde(serialize_with = "unsaid", default)]
    #[schema(max_length = 50)]
    pub name: Option<String>,
    /// Why, 4 to 200 characters.
    #[schema(min_length = 4, max_length = 200)]
    pub reason: String,
}

impl std::fmt::Debug for FindPerson {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FindPerson(…)")
    }
}

/// Who was found, masked like everywhere.
#[derive(Clone, Debug)]
pub struct Found {
    /// They.
    pub persons: Vec<Person>,
}

impl Output for Found {
    const SHOWN_ONCE: bool = true;

    fn output_id(&self) -> Uuid {
        Uuid::nil()
    }

    /// A repeated request looks for nobody: it would be a look that nobody recorded.
    async fn again(_: &Reader, _: Uuid) -> Result<Self> {
        Ok(Self { persons: Vec::new() })
    }
}

impl FindPerson {
    fn wanted(&self) -> Option<(&'static str, Wanted<'_>)> {
        match (&self.phone, &self.identity_number, &self.name) {
            (Some(phone), None, None) => Some(("phone", Wanted::Phone(phone))),
            (None, Some(number), None) => Some(("identityNumber", Wanted::IdentityNumber(number))),
            (None, None, Some(name)) => Some(("name", Wanted::Name(name.trim()))),
            _ => None,
        }
    }
}

impl Command for FindPerson {
    const NEEDS: Permission = Permission::PersonFind;
    type On = Anywhere;
    type Output = Found;

    fn check(&self) -> Result<()> {
        let mut fields = Fields::new()
            .text("reason", &self.reason, 200)
            .must(
                "reason",
                self.reason.trim().chars().count() >= 4,
                "too_short",
                Message::new("请写明具体事由，至少4个字。", "Say what it is needed for: at least 4 characters."),
            )
            .must(
                "phone",
                self.wanted().is_some(),
                "one_of_three",
                Message::new(
                    "请填写手机号码、身份号码、姓名中的一项。",
                    "Give one of telephone number, identity number and name.",
                ),
            );
        match self.wanted() {
            Some((field, Wanted::Phone(text))) => {
                if let Err(fault) = Mobile::parse(text) {
                    fields = fields.must(field, false, fault.code(), fault.message());
                }
            }
            Some((field, Wanted::IdentityNumber(text))) => {
                // Whether a day of birth is in the future does not matter to a search.
                let distant = linli_vocabulary::Date::new(chrono::NaiveDate::MAX);
                if let Err(fault) = CitizenId::parse(text, distant) {
                    fields = fields.must(field, false, fault.code(), fault.message());
                }
            }
            Some((field, Wanted::Name(name))) => fields = fields.line(field, name, 50),
            None => {}
        }
        fields.done()
    }

    async fn run(self, _: Loaded<Anywhere>, tx: &mut Tx) -> Result<Found> {
        let periods = in_force::<RetentionPeriods>(tx, tx.today()).await?;
        within_an_hour(tx, AccessKind::Find, periods.body.finds_an_hour.value).await?;
        let Some((by, wanted)) = self.wanted() else { return Ok(Found { persons: Vec::new() }) };
        let persons = find(tx, wanted).await?;
        // Everybody who is shown can be told of it later; a search that shows nobody is one look too.
        let shown = persons.iter().map(Some).chain(persons.is_empty().then_some(None));
        for person in shown {
            append_look(tx, person, AccessKind::Find, Vec::new(), Some(self.reason.clone())).await?;
        }
        tx.tell((Kind::Realm, Uuid::nil(), 1), "person.searched", json!({ "by": by, "found": persons.len() }));
        Ok(Found { persons })
    }
}

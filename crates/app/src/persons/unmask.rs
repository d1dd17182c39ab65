//! Uncovering fields of a person: with a reason, recorded, so many times an hour.

use linli_domain::{
    Message, Result,
    authorisation::Permission,
    persons::{AccessKind, Person},
    privacy::RetentionPeriods,
};
use linli_persistence::rules::in_force;
use linli_vocabulary::{Date, Kind, PersonId, privacy::PersonField};
use serde_json::json;
use uuid::Uuid;

use super::{
    content::Opened,
    looking::{append_look, within_an_hour},
};
use crate::exec::{Command, Fields, Loaded, Output, Reader, Tx};

/// Shows fields of a person in full, once, to whoever says why.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "PersonUnmaskInput")]
#[schema(as = PersonUnmaskInput)]
pub struct Unmask {
    /// Which.
    pub fields: Vec<PersonField>,
    /// Why, 4 to 200 characters. A sensitive field (identity number, address, day of birth) is uncovered alone.
    #[schema(min_length = 4, max_length = 200)]
    pub reason: String,
}

/// A person with what was uncovered.
#[derive(Clone)]
pub struct Unmasked {
    /// The person.
    pub person: Person,
    /// Name.
    pub name: Option<String>,
    /// The encrypted fields that were asked for.
    pub opened: Opened,
    /// Day of birth.
    pub birth_date: Option<Date>,
}

impl std::fmt::Debug for Unmasked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Unmasked({})", self.person.id)
    }
}

impl Output for Unmasked {
    const SHOWN_ONCE: bool = true;

    fn output_id(&self) -> Uuid {
        self.person.id.into()
    }

    /// A repeated request shows nothing again.
    async fn again(reader: &Reader, id: Uuid) -> Result<Self> {
        let person = reader.get(PersonId::from(id)).await?;
        Ok(Self { person, name: None, opened: Opened::default(), birth_date: None })
    }
}

/// Whether a field is of class S3, for which a general reason is none.
const fn sensitive(field: PersonField) -> bool {
    matches!(field, PersonField::IdentityNumber | PersonField::Address | PersonField::BirthDate)
}

/// What of a person these fields say.
pub(crate) fn uncovered(person: Person, fields: &[PersonField], tx: &Tx) -> Result<Unmasked> {
    let asked = |field| fields.contains(&field);
    let all = Opened::in_command(&person, tx)?;
    Ok(Unmasked {
        name: asked(PersonField::Name).then(|| person.content.name.bare().clone()),
        opened: Opened {
            phone: all.phone.filter(|_| asked(PersonField::Phone)),
            identity_number: all.identity_number.filter(|_| asked(PersonField::IdentityNumber)),
            address: all.address.filter(|_| asked(PersonField::Address)),
        },
        birth_date: person
            .content
            .birth_date
            .as_ref()
            .map(|born| *born.bare())
            .filter(|_| asked(PersonField::BirthDate)),
        person,
    })
}

impl Command for Unmask {
    const NEEDS: Permission = Permission::PersonUnmask;
    type On = Person;
    type Output = Unmasked;

    fn check(&self) -> Result<()> {
        let alone = self.fields.len() == 1 || !self.fields.iter().copied().any(sensitive);
        Fields::new()
            .text("reason", &self.reason, 200)
            .must(
                "reason",
                self.reason.trim().chars().count() >= 4,
                "too_short",
                Message::new("请写明具体事由，至少4个字。", "Say what it is needed for: at least 4 characters."),
            )
            .must(
                "fields",
                (1..=5).contains(&self.fields.len()),
                "required",
                Message::new("请选择要查看的内容。", "Choose what to uncover."),
            )
            .must(
                "fields",
                alone,
                "one_at_a_time",
                Message::new(
                    "身份号码、住址、出生日期属敏感信息，请逐项查看并分别写明理由。",
                    "Identity number, address and day of birth are sensitive: one at a time, each with its own reason.",
                ),
            )
            .done()
    }

    async fn run(self, on: Loaded<Person>, tx: &mut Tx) -> Result<Unmasked> {
        let person = (*on).clone();
        person.to_be_seen()?;
        let periods = in_force::<RetentionPeriods>(tx, tx.today()).await?;
        within_an_hour(tx, AccessKind::Unmask, periods.body.unmasks_an_hour.value).await?;
        append_look(tx, Some(&person), AccessKind::Unmask, self.fields.clone(), Some(self.reason)).await?;
        let subject = (Kind::Person, person.id.into(), person.version);
        tx.tell(subject, "person.unmasked", json!({ "fields": self.fields }));
        uncovered(person, &self.fields, tx)
    }
}

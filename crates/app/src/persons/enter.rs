//! Entering, correcting and ending a person's record.

use linli_domain::{
    Result,
    authorisation::Permission,
    divisions::Division,
    personal::Personal,
    persons::{Person, PersonContent, PersonRule},
    privacy::{PrivacyNotice, holds_in},
};
use linli_persistence::{
    persons::withdraw_all,
    privacy::{is_held, newest_notice},
};
use linli_vocabulary::{
    Date, PersonId, PrivacyNoticeId,
    privacy::{ConsentPurpose, PersonField, PersonSource},
};

use super::content::{address, born, identity_number, phone};
use crate::exec::{Command, Fields, Loaded, Tx, unsaid};

/// Enters a person whom a community knows.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "PersonCreateInput")]
#[schema(as = PersonCreateInput)]
pub struct CreatePerson {
    /// Name, at most 50 characters.
    #[schema(min_length = 1, max_length = 50)]
    pub name: String,
    /// Mobile number.
    #[serde(serialize_with = "unsaid", default)]
    pub phone: Option<String>,
    /// Citizen's identity number (GB 11643).
    #[serde(serialize_with = "unsaid", default)]
    pub identity_number: Option<String>,
    /// Home address, at most 200 characters.
    #[serde(serialize_with = "unsaid", default)]
    #[schema(max_length = 200)]
    pub address: Option<String>,
    /// Day of birth; taken from the identity number when that is there.
    pub birth_date: Option<Date>,
    /// For a child under 14: the guardian who consented, name and relation, at most 50 characters.
    #[schema(max_length = 50)]
    pub guardian: Option<String>,
    /// What they do for the community, such as 楼栋长; at most 50 characters.
    #[schema(max_length = 50)]
    pub duty: Option<String>,
    /// Where it came from.
    pub source: PersonSource,
    /// The notice that was shown to them before, the newest one for services of the community.
    pub notice: PrivacyNoticeId,
}

fn checked(name: Option<&str>, address: Option<&str>, guardian: Option<&str>, duty: Option<&str>) -> Result<()> {
    Fields::new()
        .optional_line("name", name, 50)
        .optional_line("address", address, 200)
        .optional_line("guardian", guardian, 50)
        .optional_line("duty", duty, 50)
        .done()
}

impl Command for CreatePerson {
    const NEEDS: Permission = Permission::PersonCreate;
    type On = Division;
    type Output = Person;

    fn check(&self) -> Result<()> {
        checked(Some(&self.name), self.address.as_deref(), self.guardian.as_deref(), self.duty.as_deref())
    }

    async fn run(self, on: Loaded<Division>, tx: &mut Tx) -> Result<Person> {
        must_be_newest(tx, self.notice, &on.code, ConsentPurpose::CommunityService).await?;
        let (id, by, now): (PersonId, _, _) = (tx.new_id(), tx.account()?, tx.now());
        let number = self.identity_number.map(|typed| identity_number(tx, id, &typed)).transpose()?;
        let (number, numbered) = number.map_or((None, None), |(number, born)| (Some(number), Some(born)));
        let content = PersonContent {
            name: Personal::new(self.name.trim().to_owned()),
            phone: self.phone.map(|typed| phone(tx, id, &typed)).transpose()?,
            identity_number: number,
            address: self.address.map(|typed| address(tx, id, &typed)).transpose()?,
            birth_date: born(self.birth_date, numbered, tx.today())?.map(Personal::new),
            guardian: self.guardian.map(Personal::new),
            duty: self.duty,
            source: self.source,
            notice: self.notice,
        };
        let (person, event) = Person::enter(id, (on.id, on.code.clone()), content, by, now)?;
        tx.create_unique(person, event, PersonRule::AlreadyThere).await
    }
}

/// The notice must be one for this purpose that holds in the place, and the newest of its division.
pub(crate) async fn must_be_newest(
    tx: &mut Tx,
    notice: PrivacyNoticeId,
    place: &str,
    purpose: ConsentPurpose,
) -> Result<PrivacyNotice> {
    let notice = tx.read::<PrivacyNotice>(notice).await.map_err(|_| PersonRule::WrongNotice)?;
    let newest = newest_notice(tx, notice.division, purpose).await?.is_some_and(|newest| newest.id == notice.id);
    if notice.purpose == purpose && holds_in(&notice.division_code, place) && newest {
        Ok(notice)
    } else {
        Err(PersonRule::WrongNotice.into())
    }
}

/// Corrects what is kept of a person. What is left out stays: nobody who sees it masked could say it again.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "PersonChangeInput")]
#[schema(as = PersonChangeInput)]
pub struct ChangePerson {
    /// Another name.
    #[schema(min_length = 1, max_length = 50)]
    pub name: Option<String>,
    /// Another mobile number.
    #[serde(serialize_with = "unsaid", default)]
    pub phone: Option<String>,
    /// Another identity number.
    #[serde(serialize_with = "unsaid", default)]
    pub identity_number: Option<String>,
    /// Another address.
    #[serde(serialize_with = "unsaid", default)]
    #[schema(max_length = 200)]
    pub address: Option<String>,
    /// Another day of birth.
    pub birth_date: Option<Date>,
    /// Another guardian.
    #[schema(max_length = 50)]
    pub guardian: Option<String>,
    /// What they do for the community; empty text ends it.
    #[schema(max_length = 50)]
    pub duty: Option<String>,
    /// Fields that are no longer kept.
    #[serde(default)]
    pub remove: Option<Vec<PersonField>>,
}

impl Command for ChangePerson {
    const NEEDS: Permission = Permission::PersonChange;
    const VERSIONED: bool = true;
    type On = Person;
    type Output = Person;

    fn check(&self) -> Result<()> {
        let duty = self.duty.as_deref().filter(|duty| !duty.is_empty());
        checked(self.name.as_deref(), self.address.as_deref(), self.guardian.as_deref(), duty)
    }

    async fn run(self, on: Loaded<Person>, tx: &mut Tx) -> Result<Person> {
        let (id, today) = (on.id, tx.today());
        let mut content = on.content.clone();
        let removed = self.remove.unwrap_or_default();
        if !removed.is_empty() && is_held(tx, id).await? {
            return Err(PersonRule::Held.into());
        }
        for field in removed {
            match field {
                // Somebody without a name is nobody: that is what ending is for.
                PersonField::Name => {}
                PersonField::Phone => content.phone = None,
                PersonField::IdentityNumber => content.identity_number = None,
                PersonField::Address => content.address = None,
                PersonField::BirthDate => content.birth_date = None,
            }
        }
        if let Some(name) = self.name {
            content.name = Personal::new(name.trim().to_owned());
        }
        if let Some(typed) = self.phone {
            content.phone = Some(phone(tx, id, &typed)?);
        }
        let mut numbered = None;
        if let Some(typed) = self.identity_number {
            let (number, born) = identity_number(tx, id, &typed)?;
            (content.identity_number, numbered) = (Some(number), Some(born));
        }
        if let Some(typed) = self.address {
            content.address = Some(address(tx, id, &typed)?);
        }
        if let Some(day) = born(self.birth_date, numbered, today)? {
            content.birth_date = Some(Personal::new(day));
        }
        if let Some(guardian) = self.guardian {
            content.guardian = Some(Personal::new(guardian));
        }
        if let Some(duty) = self.duty {
            content.duty = Some(duty).filter(|duty| !duty.is_empty());
        }
        let decided = on.decide(|person| person.change(content, today))?;
        tx.save_unique(decided, PersonRule::AlreadyThere).await
    }
}

/// Ends a person's record: the community no longer serves them. Their consents end with it; what is kept is anonymised when
/// its period is over.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PersonEndInput)]
pub struct EndPerson {}

impl Command for EndPerson {
    const NEEDS: Permission = Permission::PersonEnd;
    type On = Person;
    type Output = Person;

    async fn run(self, on: Loaded<Person>, tx: &mut Tx) -> Result<Person> {
        let today = tx.today();
        withdraw_all(tx, &[on.id]).await?;
        let decided = on.decide(|person| person.end(today))?;
        tx.save(decided).await
    }
}

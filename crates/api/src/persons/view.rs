//! What is shown of a person.

use std::sync::Arc;

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::{
    exec::Reader,
    persons::{Found, Opened, Unmasked, looked_at},
};
use linli_domain::{
    Result,
    divisions::Division,
    masking::{mask_address, mask_id, mask_name, mask_phone},
    persons::Person,
};
use linli_vocabulary::{Date, DivisionId, PersonId, PrivacyNoticeId, Timestamp, privacy::PersonSource};

use crate::{
    divisions::DivisionView,
    graphql::{AllowedAction, Gql, actions, related},
    wire::{Incoming, View},
};

/// A person whom a community knows. What tells who they are is masked; `person.unmask` shows it to whoever says why.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Person", complex)]
#[schema(as = Person)]
pub struct PersonView {
    /// Its id.
    pub id: PersonId,
    /// Raised by each change.
    pub version: i32,
    /// Name, the given name hidden; nothing when the person was anonymised.
    pub name: Option<String>,
    /// Mobile number, the middle hidden.
    pub phone: Option<String>,
    /// Identity number, the middle hidden.
    pub identity_number: Option<String>,
    /// Home address, from the first number on hidden.
    pub address: Option<String>,
    /// Year of birth.
    pub birth_year: Option<i32>,
    /// The guardian of a child, hidden.
    pub guardian: Option<String>,
    /// What they do for the community.
    pub duty: Option<String>,
    /// Where it came from.
    pub source: PersonSource,
    /// The notice that was shown to them.
    pub notice: PrivacyNoticeId,
    /// When they were entered.
    pub entered_at: Timestamp,
    /// The last day on which the community served them.
    pub ended_on: Option<Date>,
    /// Since when it is only kept.
    pub blocked_at: Option<Timestamp>,
    /// When everything about them was taken away.
    pub anonymised_at: Option<Timestamp>,
    /// The community that knows them.
    #[graphql(skip)]
    pub division: DivisionId,
    #[graphql(skip)]
    #[serde(skip)]
    record: Arc<Person>,
}

#[ComplexObject]
impl PersonView {
    /// The community that knows them.
    async fn division(&self, cx: &Context<'_>) -> Gql<Option<DivisionView>> {
        related::<Division, _>(cx, self.division).await
    }

    /// What the caller may do now, and why not the rest.
    #[graphql(complexity = "5 + child_complexity")]
    async fn allowed_actions(&self, cx: &Context<'_>) -> Gql<Vec<AllowedAction>> {
        actions(cx, &self.record).await
    }
}

impl PersonView {
    pub(crate) fn masked(person: Person, reader: &Reader) -> Result<Self> {
        let open = Opened::of(&person, reader)?;
        let name = person.content.name.bare();
        Ok(Self {
            id: person.id,
            version: person.version,
            name: (!name.is_empty()).then(|| mask_name(name)),
            phone: open.phone.as_deref().map(mask_phone),
            identity_number: open.identity_number.as_deref().map(mask_id),
            address: open.address.as_deref().map(mask_address),
            birth_year: person.birth_year(),
            guardian: person.content.guardian.as_ref().map(|guardian| mask_name(guardian.bare())),
            duty: person.content.duty.clone(),
            source: person.content.source,
            notice: person.content.notice,
            entered_at: person.entered_at,
            ended_on: person.ended_on,
            blocked_at: person.blocked_at,
            anonymised_at: person.anonymised_at,
            division: person.division,
            record: Arc::new(person),
        })
    }
}

impl View for PersonView {
    type Of = Person;

    async fn of(records: Vec<Person>, reader: &Reader) -> Result<Vec<Self>> {
        records.into_iter().map(|person| Self::masked(person, reader)).collect()
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }

    async fn opened(&self, incoming: &Incoming) -> Result<()> {
        looked_at(&incoming.app, &incoming.request, &self.record).await
    }
}

/// A person with what was uncovered: shown once, not when a request is repeated.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "UnmaskedPerson")]
#[schema(as = UnmaskedPerson)]
pub struct UnmaskedView {
    /// The person, masked as ever.
    pub person: PersonView,
    /// What was asked for, in full.
    pub shown: ShownOfPerson,
}

/// Fields in full.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ShownOfPerson {
    /// Name.
    pub name: Option<String>,
    /// Mobile number.
    pub phone: Option<String>,
    /// Identity number.
    pub identity_number: Option<String>,
    /// Home address.
    pub address: Option<String>,
    /// Day of birth.
    pub birth_date: Option<Date>,
}

impl View for UnmaskedView {
    type Of = Unmasked;

    async fn of(records: Vec<Unmasked>, reader: &Reader) -> Result<Vec<Self>> {
        let view = |unmasked: Unmasked| {
            let Unmasked { person, name, opened, birth_date } = unmasked;
            let Opened { phone, identity_number, address } = opened;
            let shown = ShownOfPerson { name, phone, identity_number, address, birth_date };
            Ok(Self { person: PersonView::masked(person, reader)?, shown })
        };
        records.into_iter().map(view).collect()
    }
}

/// Who was found.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[graphql(name = "FoundPersons")]
#[schema(as = FoundPersons)]
pub struct FoundView {
    /// At most twenty, masked.
    pub persons: Vec<PersonView>,
}

impl View for FoundView {
    type Of = Found;

    async fn of(records: Vec<Found>, reader: &Reader) -> Result<Vec<Self>> {
        let mut views = Vec::new();
        for found in records {
            views.push(Self { persons: PersonView::of(found.persons, reader).await? });
        }
        Ok(views)
    }
}

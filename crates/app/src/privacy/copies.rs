//! The copy that a person asked for: everything that is kept of them, readable by machines.

use linli_domain::{
    Result,
    authorisation::Permission,
    persons::{AccessKind, Person, PersonAccess},
    privacy::{Consent, DataRequest},
};
use linli_persistence::{
    persons::looks_at,
    privacy::{consents_of, requests_of},
};
use linli_vocabulary::{DataRequestId, Kind, Words, privacy::PersonField};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::{
    exec::{Command, Loaded, Output, Reader, Tx},
    persons::{Unmasked, looking::append_look, uncovered},
};

/// Makes the copy that was granted. It is shown once and kept nowhere; making it is recorded as a look.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DataRequestCopyInput)]
pub struct CopyData {}

/// A request with its copy.
#[derive(Clone)]
pub struct Copied {
    /// The request.
    pub request: DataRequest,
    /// The copy; nothing when the request was repeated.
    pub document: Option<Value>,
}

impl std::fmt::Debug for Copied {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Copied({})", self.request.id)
    }
}

impl Output for Copied {
    const SHOWN_ONCE: bool = true;

    fn output_id(&self) -> Uuid {
        self.request.id.into()
    }

    async fn again(reader: &Reader, id: Uuid) -> Result<Self> {
        Ok(Self { request: reader.get(DataRequestId::from(id)).await?, document: None })
    }
}

impl Command for CopyData {
    const NEEDS: Permission = Permission::DataRequestCopy;
    type On = DataRequest;
    type Output = Copied;

    async fn run(self, on: Loaded<DataRequest>, tx: &mut Tx) -> Result<Copied> {
        on.copy()?;
        let person = tx.read::<Person>(on.person).await?;
        let fields: Vec<_> = PersonField::iter().collect();
        append_look(tx, Some(&person), AccessKind::Copy, fields.clone(), None).await?;
        let (consents, requests) = (consents_of(tx, person.id).await?, requests_of(tx, person.id).await?);
        let looks = looks_at(tx, person.id).await?;
        let document = document(tx, &uncovered(person, &fields, tx)?, &consents, &requests, &looks);
        tx.tell((Kind::DataRequest, on.id.into(), on.version), "data_request.copied", json!({ "fields": fields }));
        Ok(Copied { request: (*on).clone(), document: Some(document) })
    }
}

/// Everything that is kept of a person, with who looked at it and when.
fn document(tx: &Tx, all: &Unmasked, consents: &[Consent], requests: &[DataRequest], looks: &[PersonAccess]) -> Value {
    let person = &all.person;
    let consent = |one: &Consent| {
        json!({
            "purpose": one.purpose, "notice": one.notice, "form": one.form, "byGuardian": one.by_guardian,
            "givenAt": one.given_at, "withdrawnAt": one.withdrawn_at,
        })
    };
    let request = |one: &DataRequest| {
        json!({
            "kind": one.kind, "detail": one.detail.bare(), "receivedAt": one.received_at, "state": one.state,
            "answer": one.answer.as_ref().map(|answer| answer.bare()), "decidedAt": one.decided_at,
        })
    };
    let look = |one: &PersonAccess| json!({ "at": one.at, "kind": one.kind, "fields": one.fields });
    json!({
        "madeAt": tx.now(),
        "person": {
            "id": person.id, "name": all.name, "phone": all.opened.phone,
            "identityNumber": all.opened.identity_number, "address": all.opened.address, "birthDate": all.birth_date,
            "guardian": person.content.guardian.as_ref().map(|guardian| guardian.bare()),
            "duty": person.content.duty, "source": person.content.source, "notice": person.content.notice,
            "divisionCode": person.division_code, "enteredAt": person.entered_at, "endedOn": person.ended_on,
        },
        "consents": consents.iter().map(consent).collect::<Vec<_>>(),
        "requests": requests.iter().map(request).collect::<Vec<_>>(),
        "looks": looks.iter().map(look).collect::<Vec<_>>(),
    })
}

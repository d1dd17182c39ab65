//! Looking for somebody: exactly, by what they say of themselves; and those who agreed to be found.

use std::collections::BTreeMap;

use linli_domain::{
    Error, Result,
    authorisation::Permission,
    persons::Person,
    privacy::{Blind, SealedField},
};
use linli_vocabulary::{DivisionId, privacy::ConsentPurpose};
use sea_orm::{ColumnTrait, Condition, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};

use super::{Column, Entity};
use crate::{
    exec::{Fault, Reader, Subject, Tx, below},
    privacy::consented,
};

/// So many persons are found at most: who finds more should say more.
const FOUND: u64 = 20;
/// So many cards are shown at once.
const CARDS: u64 = 200;

/// What somebody says of themselves.
#[derive(Clone, Copy, Debug)]
pub enum Wanted<'a> {
    /// Their telephone number.
    Phone(&'a str),
    /// Their identity number.
    IdentityNumber(&'a str),
    /// Their whole name.
    Name(&'a str),
}

/// Those whom the caller may find and who are exactly what was asked for.
///
/// # Errors
/// A fault.
pub async fn find(tx: &Tx, wanted: Wanted<'_>) -> Result<Vec<Person>> {
    let blinds = |field, value: &str| {
        let blinds = tx.vault.blinds(field, &SealedField::normalised(value))?;
        Ok::<_, Error>(blinds.iter().map(|blind: &Blind| blind.text().to_owned()).collect::<Vec<_>>())
    };
    let matching = match wanted {
        Wanted::Phone(value) => Column::PhoneBlind.is_in(blinds(SealedField::PersonPhone, value)?),
        Wanted::IdentityNumber(value) => {
            Column::IdentityNumberBlind.is_in(blinds(SealedField::PersonIdentityNumber, value)?)
        }
        Wanted::Name(name) => Column::Name.eq(name),
    };
    let rows = Entity::find()
        .filter(tx.scope::<Person>(Permission::PersonFind))
        .filter(matching)
        .filter(Column::AnonymisedAt.is_null())
        .filter(Column::BlockedAt.is_null())
        .order_by_desc(Column::EnteredAt)
        .limit(FOUND)
        .all(tx.connection())
        .await
        .or_fault()?;
    Person::assemble(tx.connection(), rows).await
}

/// Cards of one community.
#[derive(Clone, Debug)]
pub struct ContactCards {
    /// The community.
    pub division: DivisionId,
    /// Those who agreed, first entered first.
    pub cards: Vec<Person>,
    /// All who do something for the community, whether they agreed or not.
    pub on_duty: u64,
}

#[derive(FromQueryResult)]
struct OnDuty {
    division: DivisionId,
    on_duty: i64,
}

/// Who does something for the communities in a division: those who agreed to be shown, and how many there are in all. Two
/// statements.
///
/// # Errors
/// A fault.
pub async fn contact_cards(reader: &Reader, division_code: &str) -> Result<Vec<ContactCards>> {
    let db = reader.lister();
    let on_duty = Condition::all()
        .add(below(Column::DivisionCode, division_code))
        .add(Column::Duty.is_not_null())
        .add(Column::EndedOn.is_null())
        .add(Column::BlockedAt.is_null());
    let counted = Entity::find()
        .select_only()
        .column(Column::Division)
        .column_as(Column::Id.count(), "on_duty")
        .filter(on_duty.clone())
        .group_by(Column::Division)
        .group_by(Column::DivisionCode)
        .order_by_asc(Column::DivisionCode)
        .limit(CARDS)
        .into_model::<OnDuty>()
        .all(db)
        .await
        .or_fault()?;
    let agreed = Entity::find()
        .filter(on_duty)
        .filter(consented(ConsentPurpose::PublicContactCard))
        .order_by_asc(Column::DivisionCode)
        .order_by_asc(Column::Id)
        .limit(CARDS)
        .all(db)
        .await
        .or_fault()?;
    let mut cards: BTreeMap<DivisionId, Vec<Person>> = BTreeMap::new();
    for person in Person::assemble(reader.connection(), agreed).await? {
        cards.entry(person.division).or_default().push(person);
    }
    let of = |one: OnDuty| ContactCards {
        division: one.division,
        cards: cards.remove(&one.division).unwrap_or_default(),
        on_duty: one.on_duty.unsigned_abs(),
    };
    Ok(counted.into_iter().map(of).collect())
}

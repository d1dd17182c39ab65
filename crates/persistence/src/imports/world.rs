//! What checking rows asks of the database: each one statement for many rows.

use std::collections::BTreeSet;

use linli_domain::{
    Result, authorisation::Permission, divisions::Division, organisations::Organisation, whistles::Whistle,
};
use linli_vocabulary::{Date, OrganisationId, Timestamp, organisations::OrganisationKind};
use sea_orm::{Condition, FromQueryResult, QuerySelect, entity::prelude::*};

use crate::{
    divisions,
    exec::{Fault, Reader, Subject},
    organisations::organisation,
    whistles::whistle,
};

/// So many values are asked for by one statement.
const VALUES: usize = 5_000;

/// What is known of a record that a row might double.
#[derive(Clone, Debug, PartialEq, Eq, Hash, FromQueryResult)]
pub struct Known {
    /// Code of its division.
    pub division_code: String,
    /// Its name or title.
    pub name: String,
    /// Its social credit code.
    pub uscc: Option<String>,
    /// When it was sounded.
    pub at: Option<Timestamp>,
}

/// An organisation as rows name it.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Unit {
    /// Its id.
    pub id: OrganisationId,
    /// Official name.
    pub name: String,
    /// Short name.
    pub short_name: String,
    /// What it is.
    pub kind: OrganisationKind,
    /// Code of its division.
    pub division_code: String,
    /// The day it was closed.
    pub closed_on: Option<Date>,
}

/// The living divisions that have one of these codes or names, with all above them.
///
/// # Errors
/// A fault.
pub async fn places(reader: &Reader, codes: &BTreeSet<String>, names: &BTreeSet<String>) -> Result<Vec<Division>> {
    let mut found = Vec::new();
    let wanted = chunks(codes).map(|codes| Condition::all().add(divisions::Column::Code.is_in(codes)));
    let named = chunks(names).map(|names| {
        let short = divisions::Column::ShortName.is_in(names.clone());
        Condition::any().add(divisions::Column::Name.is_in(names)).add(short)
    });
    for condition in wanted.chain(named) {
        found.extend(living(reader, condition).await?);
    }
    let above: BTreeSet<String> = found
        .iter()
        .flat_map(|one: &Division| [2, 4, 6, 9].into_iter().filter_map(|length| one.code.get(..length)))
        .filter(|code| !found.iter().any(|one| one.code == *code))
        .map(str::to_owned)
        .collect();
    for codes in chunks(&above) {
        found.extend(living(reader, Condition::all().add(divisions::Column::Code.is_in(codes))).await?);
    }
    found.sort_by(|one, other| one.code.cmp(&other.code));
    found.dedup_by(|one, other| one.id == other.id);
    Ok(found)
}

async fn living(reader: &Reader, condition: Condition) -> Result<Vec<Division>> {
    let rows = divisions::Entity::find()
        .filter(reader.scope::<Division>(Permission::DivisionRead))
        .filter(condition)
        .filter(divisions::Column::ValidTo.is_null());
    let rows = rows.all(reader.connection()).await.or_fault()?;
    Division::assemble(reader.connection(), rows).await
}

/// The organisations that have one of these names or short names.
///
/// # Errors
/// A fault.
pub async fn units(reader: &Reader, names: &BTreeSet<String>) -> Result<Vec<Unit>> {
    use organisation::Column;
    let mut found = Vec::new();
    for names in chunks(names) {
        let named = Condition::any().add(Column::Name.is_in(names.clone())).add(Column::ShortName.is_in(names));
        found.extend(units_that(reader, named).await?);
    }
    Ok(found)
}

async fn units_that(reader: &Reader, condition: Condition) -> Result<Vec<Unit>> {
    use organisation::Column;
    organisation::Entity::find()
        .select_only()
        .columns([Column::Id, Column::Name, Column::ShortName, Column::Kind, Column::DivisionCode, Column::ClosedOn])
        .filter(reader.scope::<Organisation>(Permission::OrganisationRead))
        .filter(condition)
        .into_model::<Unit>()
        .all(reader.connection())
        .await
        .or_fault()
}

/// The living organisations that have one of these names or social credit codes.
///
/// # Errors
/// A fault.
pub async fn known_organisations(
    reader: &Reader,
    names: &BTreeSet<String>,
    usccs: &BTreeSet<String>,
) -> Result<Vec<Known>> {
    use organisation::Column;
    let mut found = Vec::new();
    let named = chunks(names).map(|names| Column::Name.is_in(names));
    for condition in named.chain(chunks(usccs).map(|usccs| Column::Uscc.is_in(usccs))) {
        let rows = organisation::Entity::find()
            .select_only()
            .columns([Column::DivisionCode, Column::Name, Column::Uscc])
            .filter(reader.scope::<Organisation>(Permission::OrganisationRead))
            .filter(Column::ClosedOn.is_null())
            .filter(condition);
        found.extend(rows.into_tuple::<(String, String, Option<String>)>().all(reader.connection()).await.or_fault()?);
    }
    Ok(found.into_iter().map(|(division_code, name, uscc)| Known { division_code, name, uscc, at: None }).collect())
}

/// The whistles in these divisions that were sounded in this span.
///
/// # Errors
/// A fault.
pub async fn known_whistles(
    reader: &Reader,
    divisions: &BTreeSet<String>,
    span: (Timestamp, Timestamp),
) -> Result<Vec<Known>> {
    use whistle::Column;
    let mut found = Vec::new();
    for codes in chunks(divisions) {
        let rows = whistle::Entity::find()
            .select_only()
            .columns([Column::DivisionCode, Column::Title, Column::SoundedAt])
            .filter(reader.scope::<Whistle>(Permission::WhistleRead))
            .filter(Column::DivisionCode.is_in(codes))
            .filter(Column::SoundedAt.between(span.0, span.1));
        let rows = rows.into_tuple::<(String, String, Option<Timestamp>)>();
        found.extend(rows.all(reader.connection()).await.or_fault()?);
    }
    Ok(found.into_iter().map(|(division_code, name, at)| Known { division_code, name, uscc: None, at }).collect())
}

fn chunks(values: &BTreeSet<String>) -> impl Iterator<Item = Vec<String>> {
    let all: Vec<String> = values.iter().cloned().collect();
    (0..all.len()).step_by(VALUES).map(move |at| all[at..all.len().min(at + VALUES)].to_vec())
}

/// The offices of the subdistricts with these codes, or in which these codes lie.
///
/// # Errors
/// A fault.
pub async fn offices(reader: &Reader, subdistricts: &BTreeSet<String>) -> Result<Vec<Unit>> {
    use organisation::Column;
    let mut found = Vec::new();
    for codes in chunks(subdistricts) {
        let offices = Condition::all()
            .add(Column::DivisionCode.is_in(codes))
            .add(Column::Kind.eq(OrganisationKind::SubdistrictOffice))
            .add(Column::ClosedOn.is_null());
        found.extend(units_that(reader, offices).await?);
    }
    Ok(found)
}

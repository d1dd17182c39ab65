//! What is kept of a person, encrypted on the way in and decrypted on the way out.

use linli_domain::{
    Error, FieldError, Message, Result, Rule,
    citizen_id::CitizenId,
    persons::Person,
    phone::Mobile,
    privacy::{Kept, Place, SealedField},
};
use linli_vocabulary::{Date, PersonId};

use crate::exec::{Reader, Tx};

/// The encrypted fields of one person, open: for the view, which masks them, and for those who gave a reason.
#[derive(Clone, Default)]
pub struct Opened {
    /// Mobile number.
    pub phone: Option<String>,
    /// Identity number.
    pub identity_number: Option<String>,
    /// Home address.
    pub address: Option<String>,
}

impl std::fmt::Debug for Opened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Opened(…)")
    }
}

impl Opened {
    fn with(person: &Person, open: impl Fn(Place, &Kept) -> Result<String>) -> Result<Self> {
        let field =
            |field, kept: &Option<Kept>| kept.as_ref().map(|kept| open(Place::of(field, person.id), kept)).transpose();
        Ok(Self {
            phone: field(SealedField::PersonPhone, &person.content.phone)?,
            identity_number: field(SealedField::PersonIdentityNumber, &person.content.identity_number)?,
            address: field(SealedField::PersonAddress, &person.content.address)?,
        })
    }

    /// Opens what is kept of a person.
    ///
    /// # Errors
    /// A fault.
    pub fn of(person: &Person, reader: &Reader) -> Result<Self> {
        Self::with(person, |place, kept| Ok(reader.open(place, kept)?.bare().clone()))
    }

    /// As `of`, in a command.
    pub(super) fn in_command(person: &Person, tx: &Tx) -> Result<Self> {
        Self::with(person, |place, kept| Ok(tx.open(place, kept)?.bare().clone()))
    }
}

/// A mobile number as typed, encrypted for a person.
pub(super) fn phone(tx: &Tx, person: PersonId, typed: &str) -> Result<Kept> {
    let number = Mobile::parse(typed).map_err(|fault| Error::field("phone", fault.code(), fault.message()))?;
    tx.seal(Place::of(SealedField::PersonPhone, person), number.as_str())
}

/// An identity number as typed, encrypted for a person, and the day of birth in it.
pub(super) fn identity_number(tx: &Tx, person: PersonId, typed: &str) -> Result<(Kept, Date)> {
    let number = CitizenId::parse(typed, tx.today())
        .map_err(|fault| Error::field("identityNumber", fault.code(), fault.message()))?;
    Ok((tx.seal(Place::of(SealedField::PersonIdentityNumber, person), number.as_str())?, number.born()))
}

/// A home address as typed, encrypted for a person.
pub(super) fn address(tx: &Tx, person: PersonId, typed: &str) -> Result<Kept> {
    tx.seal(Place::of(SealedField::PersonAddress, person), typed.trim())
}

/// The day of birth: as typed or as the identity number says, which must agree.
pub(super) fn born(typed: Option<Date>, numbered: Option<Date>, today: Date) -> Result<Option<Date>> {
    let refuse = |code, message| Err(Error::Invalid(vec![FieldError::new("birthDate", code, message)]));
    match (typed, numbered) {
        (Some(typed), Some(numbered)) if typed != numbered => refuse(
            "unlike_identity_number",
            Message::new("与身份号码中的出生日期不符。", "The identity number says another day."),
        ),
        (Some(typed), _) if typed > today => {
            refuse("in_future", Message::new("出生日期不能晚于今天。", "A day of birth is not in the future."))
        }
        (typed, numbered) => Ok(typed.or(numbered)),
    }
}

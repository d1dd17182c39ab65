//! Values that are encrypted at rest. The domain carries them and cannot read them: opening needs the installation's keys and
//! the place where the value is kept.

use strum::IntoEnumIterator;
use uuid::Uuid;

/// A column whose values are encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, strum::EnumIter)]
pub enum SealedField {
    /// Telephone number of an account.
    AccountPhone,
    /// Telephone number of a person.
    PersonPhone,
    /// Citizen's identity number of a person.
    PersonIdentityNumber,
    /// Address of a person.
    PersonAddress,
}

impl SealedField {
    /// Its table.
    #[must_use]
    pub const fn table(self) -> &'static str {
        match self {
            Self::AccountPhone => "account",
            Self::PersonPhone | Self::PersonIdentityNumber | Self::PersonAddress => "person",
        }
    }

    /// Its column.
    #[must_use]
    pub const fn column(self) -> &'static str {
        match self {
            Self::AccountPhone | Self::PersonPhone => "phone",
            Self::PersonIdentityNumber => "identity_number",
            Self::PersonAddress => "address",
        }
    }

    /// The column with its blind index, where values are searched for.
    #[must_use]
    pub const fn blind_column(self) -> Option<&'static str> {
        match self {
            Self::AccountPhone | Self::PersonPhone => Some("phone_blind"),
            Self::PersonIdentityNumber => Some("identity_number_blind"),
            Self::PersonAddress => None,
        }
    }

    /// The form in which values are compared: what people write differently and mean alike becomes the same. Numbers lose
    /// spaces, hyphens and the country's `+86`, letters become upper case.
    #[must_use]
    pub fn normalised(value: &str) -> String {
        let bare: String = value.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        bare.strip_prefix("+86").unwrap_or(&bare).to_uppercase()
    }

    /// Every one.
    pub fn all() -> impl Iterator<Item = Self> {
        <Self as IntoEnumIterator>::iter()
    }
}

/// Where a sealed value is kept: it opens nowhere else, so that a value copied into another row or column is worthless.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The column.
    pub field: SealedField,
    /// The row.
    pub row: Uuid,
}

impl Place {
    /// A place.
    #[must_use]
    pub fn of(field: SealedField, row: impl Into<Uuid>) -> Self {
        Self { field, row: row.into() }
    }

    /// What is authenticated with the value: `person.phone/0190…`.
    #[must_use]
    pub fn text(self) -> String {
        format!("{}.{}/{}", self.field.table(), self.field.column(), self.row.simple())
    }
}

/// An encrypted value as it is stored: the id of its key, a dot, and what the provider made of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Sealed(String);

impl Sealed {
    /// From the column.
    #[must_use]
    pub const fn stored(text: String) -> Self {
        Self(text)
    }

    /// For the column.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The id of the key under which it lies, and the rest.
    #[must_use]
    pub fn parts(&self) -> Option<(&str, &str)> {
        self.0.split_once('.')
    }
}

impl std::fmt::Debug for Sealed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Sealed({}.…)", self.parts().map_or("?", |(key, _)| key))
    }
}

/// The blind index of a value: the same for the same value in the same column, and nothing else to whoever lacks its key.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Blind(String);

impl Blind {
    /// From the column, or made by the provider.
    #[must_use]
    pub const fn stored(text: String) -> Self {
        Self(text)
    }

    /// For the column.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Blind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Blind(…)")
    }
}

/// An encrypted value with its blind index, as a row keeps them. Serialised it says only that it is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The value.
    pub sealed: Sealed,
    /// Its index, if it is searched for.
    pub blind: Option<Blind>,
}

impl Kept {
    /// From the columns of a row.
    #[must_use]
    pub fn stored(sealed: Option<String>, blind: Option<String>) -> Option<Self> {
        sealed.map(|sealed| Self { sealed: Sealed::stored(sealed), blind: blind.map(Blind::stored) })
    }

    /// For the columns of a row.
    #[must_use]
    pub fn columns(kept: Option<&Self>) -> (Option<String>, Option<String>) {
        let blind = kept.and_then(|kept| kept.blind.as_ref()).map(|blind| blind.text().to_owned());
        (kept.map(|kept| kept.sealed.text().to_owned()), blind)
    }
}

impl serde::Serialize for Kept {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("•••")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_meant_alike_is_compared_alike() {
        for written in ["13800001234", "+86 138 0000 1234", "138-0000-1234", " 13800001234 "] {
            assert_eq!(SealedField::normalised(written), "13800001234", "{written}");
        }
        assert_eq!(SealedField::normalised("11010519491231002x"), "11010519491231002X");
    }

    #[test]
    fn a_sealed_value_prints_its_key_only() {
        let sealed = Sealed::stored("k1.c2VjcmV0".to_owned());
        assert_eq!((format!("{sealed:?}"), sealed.parts()), ("Sealed(k1.…)".to_owned(), Some(("k1", "c2VjcmV0"))));
    }

    #[test]
    fn places_differ_by_table_column_and_row() {
        let row = Uuid::from_u128(7);
        let texts: std::collections::HashSet<_> =
            SealedField::all().map(|field| Place::of(field, row).text()).collect();
        assert_eq!(texts.len(), SealedField::all().count());
        assert_ne!(Place::of(SealedField::PersonPhone, row), Place::of(SealedField::PersonPhone, Uuid::from_u128(8)));
    }
}

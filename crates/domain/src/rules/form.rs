//! What the one editor shows of a table: groups of fields, each with its place in the body.

use std::ops::RangeInclusive;

use crate::{Message, calendar::LimitUnit};

/// The form of one version of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// In the order in which a person fills it in.
    pub groups: Vec<Group>,
}

/// Fields that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they are about.
    pub label: Message,
    /// The fields.
    pub fields: Vec<Field>,
}

/// One value of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name within the table, the same in every version: what two versions are compared by.
    pub key: String,
    /// Where the value is in the body (JSON pointer).
    pub at: String,
    /// Where its source is in the body, if it has one of its own.
    pub source_at: Option<String>,
    /// What it is called.
    pub label: Message,
    /// What is said under it.
    pub help: Option<Message>,
    /// What kind of value it is, and within which bounds.
    pub kind: FieldKind,
}

/// What a value may be. Each kind has its own control in the editor and its own words in a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A whole number of a unit.
    Number {
        /// 行, 天, 年 …
        unit: Message,
        /// The least.
        min: i64,
        /// The most.
        max: i64,
    },
    /// How long something may take: an object with `unit` and `amount`.
    Limit {
        /// In which units it may be given.
        units: Vec<LimitUnit>,
    },
    /// When an office is open: spans of a working day.
    OfficeHours,
    /// A text.
    Text {
        /// At most so many characters.
        max: i64,
    },
    /// A list of short texts, none twice.
    Texts {
        /// At most so many, each of at most 100 characters.
        max: i64,
    },
    /// One of some values.
    Choice {
        /// Each with what it is called.
        options: Vec<(&'static str, Message)>,
    },
    /// Yes or no.
    Flag,
}

impl Form {
    /// A form of groups.
    #[must_use]
    pub fn of(groups: impl IntoIterator<Item = Group>) -> Self {
        Self { groups: groups.into_iter().collect() }
    }

    /// All fields, each with the label of its group.
    pub fn fields(&self) -> impl Iterator<Item = (&Message, &Field)> {
        self.groups.iter().flat_map(|group| group.fields.iter().map(|field| (&group.label, field)))
    }
}

impl Group {
    /// A group of fields.
    #[must_use]
    pub fn of(label: Message, fields: impl IntoIterator<Item = Field>) -> Self {
        Self { label, fields: fields.into_iter().collect() }
    }
}

impl Field {
    /// A member of the body that is a [`super::Sourced`] value: `key` is its name there.
    #[must_use]
    pub fn new(key: &str, label: Message, kind: FieldKind) -> Self {
        Self {
            key: key.to_owned(),
            at: format!("/{key}/value"),
            source_at: Some(format!("/{key}/source")),
            label,
            help: None,
            kind,
        }
    }

    /// A whole number.
    #[must_use]
    pub fn number(key: &str, label: Message, unit: Message, within: RangeInclusive<i64>) -> Self {
        Self::new(key, label, FieldKind::Number { unit, min: *within.start(), max: *within.end() })
    }

    /// How long something may take, in one of these units.
    #[must_use]
    pub fn limit(key: &str, label: Message, units: &[LimitUnit]) -> Self {
        Self::new(key, label, FieldKind::Limit { units: units.to_vec() })
    }

    /// Yes or no.
    #[must_use]
    pub fn flag(key: &str, label: Message) -> Self {
        Self::new(key, label, FieldKind::Flag)
    }

    /// The same field somewhere else in the body: at `at`, with its source at `source_at`.
    #[must_use]
    pub fn at(self, at: impl Into<String>, source_at: impl Into<String>) -> Self {
        Self { at: at.into(), source_at: Some(source_at.into()), ..self }
    }

    /// The same field with a sentence under it.
    #[must_use]
    pub fn help(self, help: Message) -> Self {
        Self { help: Some(help), ..self }
    }
}

//! What a rule table is.

use std::marker::PhantomData;

use linli_vocabulary::{Date, Kind};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::{Adopter, Form, read};
use crate::{Error, FieldError, Message, Result, calendar::WorkingCalendar};

/// What is said about a table.
#[derive(Clone, Debug)]
pub struct About {
    /// `whistle_time_limits`: its name in the database, in both APIs and of its file in `data/rules`.
    pub name: &'static str,
    /// What people call it.
    pub title: Message,
    /// What it decides, and what does not change with a new version.
    pub explains: Message,
    /// Who adopts its versions.
    pub adopted_by: Adopter,
    /// Whether a version may begin in the past.
    pub past: Past,
    /// The records that keep the version they were decided under, if any.
    pub decides: Option<Kind>,
}

/// Whether a version may begin in the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Past {
    /// It may not: decisions were made under the version of that day.
    Closed,
    /// It may; the sentence says why that takes nothing back.
    Open(Message),
}

/// A rule table: the typed body of its versions.
pub trait RuleTable: Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static {
    /// What it is.
    const ABOUT: About;
    /// What ships: `include_str!` of `data/rules/<name>.json`, every number with its source.
    const DEFAULT: &'static str;

    /// What the editor shows. The bounds of its fields are checked by the mechanism.
    fn form(&self) -> Form;

    /// What types and bounds cannot say, such as that every kind has a line.
    ///
    /// # Errors
    /// Each fault at the member it is about.
    fn check(&self) -> Result<(), Vec<Said>> {
        Ok(())
    }

    /// What it means, in worked examples that a person can judge.
    fn examples(&self, circumstances: &Circumstances) -> Vec<Example> {
        let _ = circumstances;
        Vec::new()
    }
}

/// Something about one member of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// JSON pointer in the body.
    pub at: String,
    /// For programs.
    pub code: &'static str,
    /// For people.
    pub message: Message,
}

/// What examples may use.
#[derive(Clone, Debug)]
pub struct Circumstances {
    /// The first day of the version.
    pub day: Date,
    /// The loaded years.
    pub calendar: WorkingCalendar,
}

/// A worked example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What is supposed: 应急处置哨，周五17:00吹响。
    pub given: Message,
    /// What follows: 签收期限 18:00。
    pub then: Message,
}

/// A table in the register, whatever its type.
pub trait Table: Send + Sync {
    /// What it is.
    fn about(&self) -> About;

    /// What ships: the first day and the body, read as strictly as any other.
    ///
    /// # Errors
    /// A fault of ours: the file says something that the table does not take.
    fn ships(&self) -> Result<(Date, String)>;

    /// Reads a body strictly and writes it back the one way in which it is kept.
    ///
    /// # Errors
    /// Every fault, at its member.
    fn canonical(&self, body: &str) -> Result<String, Vec<FieldError>>;

    /// The form of a body that was read before, and the body as a value.
    fn form(&self, body: &str) -> Option<(Form, Value)>;

    /// What a body that was read before means.
    fn examples(&self, body: &str, circumstances: &Circumstances) -> Vec<Example>;
}

/// The file that ships for a table.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Shipped {
    table: String,
    effective_from: Date,
    body: Value,
}

/// A type as a line of the register.
pub(super) struct Of<T>(PhantomData<T>);

impl<T> Of<T> {
    pub(super) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<T: RuleTable> Table for Of<T> {
    fn about(&self) -> About {
        T::ABOUT
    }

    fn ships(&self) -> Result<(Date, String)> {
        let file: Shipped = serde_json::from_str(T::DEFAULT).map_err(Error::internal)?;
        if file.table != T::ABOUT.name {
            return Err(Error::internal(format!("the default of {} is of {}", T::ABOUT.name, file.table)));
        }
        let body = self.canonical(&file.body.to_string()).map_err(|fields| Error::internal(format!("{fields:?}")))?;
        Ok((file.effective_from, body))
    }

    fn canonical(&self, body: &str) -> Result<String, Vec<FieldError>> {
        read::<T>(body).map(|table| serde_json::to_string(&table).unwrap_or_default())
    }

    fn form(&self, body: &str) -> Option<(Form, Value)> {
        let table: T = serde_json::from_str(body).ok()?;
        Some((table.form(), serde_json::to_value(&table).ok()?))
    }

    fn examples(&self, body: &str, circumstances: &Circumstances) -> Vec<Example> {
        serde_json::from_str::<T>(body).map(|table| table.examples(circumstances)).unwrap_or_default()
    }
}

//! Spreadsheets: reading what people upload, writing what they take away. Nothing here knows what a sheet is about.

mod cells;
mod reading;
#[cfg(test)]
mod tests;
mod words;
mod writing;

pub use cells::{escaped, unescaped};
pub use reading::{Grid, MOST_BYTES, SheetRule, read};
pub use words::{Word, words};
pub use writing::{Sheet, SheetFormat, template};

use linli_domain::Message;

/// What a line says whose first cell begins so is not data: examples, watermarks, notes.
pub const REMARK: char = '【';

/// A column that is filled in by people.
#[derive(Clone, Debug)]
pub struct Column {
    /// As the interfaces call it.
    pub key: &'static str,
    /// Its heading in both languages.
    pub heading: Message,
    /// What is to be written there.
    pub note: Message,
    /// Something that could stand there.
    pub example: &'static str,
    /// Whether it must be filled in.
    pub required: bool,
    /// The only words that may stand there.
    pub choices: Option<fn() -> Vec<Word>>,
}

impl Column {
    /// A column that may be empty.
    pub(crate) const fn new(key: &'static str, heading: Message, note: Message, example: &'static str) -> Self {
        Self { key, heading, note, example, required: false, choices: None }
    }

    /// The same, and it must be filled in.
    pub(crate) fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// The same with a list to choose from.
    pub(crate) fn of(self, choices: fn() -> Vec<Word>) -> Self {
        Self { choices: Some(choices), ..self }
    }
}

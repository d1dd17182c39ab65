//! Checks of a command's input: every unacceptable field is named with a code and a sentence in both languages.

use linli_domain::{Error, FieldError, Message, Result};
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

/// Collects what is wrong with an input.
#[derive(Debug, Default)]
pub struct Fields(Vec<FieldError>);

impl Fields {
    /// Starts with nothing wrong.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A text a person typed, of several lines perhaps: present, at most `most` characters, none of them invisible.
    #[must_use]
    pub fn text(self, field: &str, value: &str, most: usize) -> Self {
        self.typed(field, value, most, |c| matches!(c, '\n' | '\r' | '\t') || !is_invisible(c))
    }

    /// A name or title: as `text`, in one line.
    #[must_use]
    pub fn line(self, field: &str, value: &str, most: usize) -> Self {
        self.typed(field, value, most, |c| !is_invisible(c))
    }

    fn typed(mut self, field: &str, value: &str, most: usize, may: fn(char) -> bool) -> Self {
        if !value.chars().any(is_seen) {
            self.0.push(FieldError::new(field, "required", Message::new("请填写。", "Please fill this in.")));
        } else if value.chars().count() > most {
            self.0.push(FieldError::new(
                field,
                "too_long",
                Message::of(format!("最多{most}个字。"), format!("At most {most} characters.")),
            ));
        } else if !value.chars().all(may) {
            self.0.push(FieldError::new(
                field,
                "control_characters",
                Message::new(
                    "含有换行或不可见的字符，请删除。",
                    "Contains line breaks or invisible characters; please remove them.",
                ),
            ));
        }
        self
    }

    /// As `text`, but it may be absent.
    #[must_use]
    pub fn optional(self, field: &str, value: Option<&str>, most: usize) -> Self {
        match value {
            Some(value) => self.text(field, value, most),
            None => self,
        }
    }

    /// As `line`, but it may be absent.
    #[must_use]
    pub fn optional_line(self, field: &str, value: Option<&str>, most: usize) -> Self {
        match value {
            Some(value) => self.line(field, value, most),
            None => self,
        }
    }

    /// A condition on one field.
    #[must_use]
    pub fn must(mut self, field: &str, holds: bool, code: &'static str, message: Message) -> Self {
        if !holds {
            self.0.push(FieldError::new(field, code, message));
        }
        self
    }

    /// Ends the check.
    ///
    /// # Errors
    /// *Invalid*, with every field that is not acceptable.
    pub fn done(self) -> Result<()> {
        if self.0.is_empty() { Ok(()) } else { Err(Error::Invalid(self.0)) }
    }
}

/// What no reader sees, or what makes other characters look as if they stood elsewhere. The joiner is part of emoji; private
/// use stays, because rare characters in names are still written with it.
fn is_invisible(c: char) -> bool {
    let unseen = matches!(
        c.general_category(),
        GeneralCategory::Control
            | GeneralCategory::Format
            | GeneralCategory::LineSeparator
            | GeneralCategory::ParagraphSeparator
            | GeneralCategory::Unassigned
    );
    unseen && c != '\u{200D}'
}

/// Whether a character leaves something on the page. The fillers of Hangul are letters by name only.
fn is_seen(c: char) -> bool {
    !c.is_whitespace()
        && !is_invisible(c)
        && !matches!(c, '\u{200D}' | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}')
}

/// Serialises a personal input only as there or not there: a digest of a number that is kept with an idempotency key must not
/// tell the number. (Leaving it out would leave it out of the contract too.)
pub(crate) fn unsaid<T, S: serde::Serializer>(
    value: &Option<T>,
    serializer: S,
) -> std::result::Result<S::Ok, S::Error> {
    serializer.serialize_bool(value.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(fields: Fields) -> Option<&'static str> {
        match fields.done() {
            Err(Error::Invalid(fields)) => fields.first().map(|field| field.code),
            _ => None,
        }
    }

    #[test]
    fn what_cannot_be_seen_is_not_written() {
        for empty in ["", " ", "\u{200B}", "\u{3164}", "\u{FEFF}\u{00AD}", "\u{3000}"] {
            assert_eq!(code(Fields::new().line("name", empty, 50)), Some("required"), "{empty:?}");
        }
        for hidden in ["王\u{200B}明", "\u{202E}evil", "\u{2066}x", "a\u{2028}b", "a\0b", "a\u{FFFE}"] {
            assert_eq!(code(Fields::new().text("body", hidden, 50)), Some("control_characters"), "{hidden:?}");
        }
        assert_eq!(code(Fields::new().line("name", "上\n下", 50)), Some("control_characters"));
        assert_eq!(code(Fields::new().text("body", "上\n下", 50)), None);
        for good in ["王小明", "𠮷野", "👨‍👩‍👧", "海棠路 5 号", "\u{E000}"] {
            assert_eq!(code(Fields::new().line("name", good, 50)), None, "{good:?}");
        }
    }
}

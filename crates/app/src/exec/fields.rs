//! Checks of a command's input: every unacceptable field is named with a code and a sentence in both languages.

use linli_domain::{Error, FieldError, Message, Result};

/// Collects what is wrong with an input.
#[derive(Debug, Default)]
pub struct Fields(Vec<FieldError>);

impl Fields {
    /// Starts with nothing wrong.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A text a person typed: present, no control characters but line breaks, at most `most` characters.
    #[must_use]
    pub fn text(mut self, field: &str, value: &str, most: usize) -> Self {
        if value.trim().is_empty() {
            self.0.push(FieldError::new(field, "required", Message::new("请填写。", "Please fill this in.")));
        } else if value.chars().count() > most {
            self.0.push(FieldError::new(
                field,
                "too_long",
                Message::of(format!("最多{most}个字。"), format!("At most {most} characters.")),
            ));
        } else if value.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            self.0.push(FieldError::new(
                field,
                "control_characters",
                Message::new("含有不可见的控制字符，请删除。", "Contains control characters; please remove them."),
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

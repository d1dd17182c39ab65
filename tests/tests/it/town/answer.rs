//! What came back, told in one way for both APIs.

use std::fmt;

use serde_json::Value;

/// An answer. For GraphQL, `status` is the one that REST gives for the same code, so that tests read alike.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    /// The stable code of a refusal, in REST's spelling.
    pub code: Option<String>,
    /// The fields that were not acceptable, as `pointer code`.
    pub fields: Vec<String>,
    /// The record, or whatever the body was.
    pub body: Value,
    pub headers: reqwest::header::HeaderMap,
}

impl Answer {
    /// A text at a JSON pointer.
    #[track_caller]
    pub fn text(&self, pointer: &str) -> String {
        match self.body.pointer(pointer) {
            Some(Value::String(text)) => text.clone(),
            other => panic!("no text at {pointer} but {other:?} in {self}"),
        }
    }

    /// The list at a JSON pointer.
    #[track_caller]
    pub fn list(&self, pointer: &str) -> &[Value] {
        match self.body.pointer(pointer) {
            Some(Value::Array(items)) => items,
            other => panic!("no list at {pointer} but {other:?} in {self}"),
        }
    }

    /// A header as text, empty when absent.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// It was done.
    #[track_caller]
    pub fn done(self) -> Self {
        assert!((200..300).contains(&self.status) && self.code.is_none(), "expected success: {self}");
        self
    }

    /// It was refused with this status and code.
    #[track_caller]
    pub fn refused(&self, status: u16, code: &str) {
        assert_eq!((self.status, self.code.as_deref()), (status, Some(code)), "{self}");
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut body = self.body.to_string();
        if body.len() > 1500 {
            let end = (0..=1500).rev().find(|at| body.is_char_boundary(*at)).unwrap_or(0);
            body.truncate(end);
            body.push('…');
        }
        write!(f, "{} {} {body}", self.status, self.code.as_deref().unwrap_or("-"))
    }
}

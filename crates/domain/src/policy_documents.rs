//! Policy documents: what rules and reports cite.

use linli_vocabulary::{Date, DivisionId, PolicyDocumentId};
use serde::Serialize;

use crate::event::Happened;

/// A document that rules and reports cite.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PolicyDocument {
    /// Its id.
    pub id: PolicyDocumentId,
    /// Its version.
    pub version: i32,
    /// The division whose authority keeps it here.
    pub division: DivisionId,
    /// Unpadded code of that division.
    pub division_code: String,
    /// What it is about.
    pub content: PolicyDocumentContent,
}

/// What can be said about a policy document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PolicyDocumentContent {
    /// Title without book-title marks.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
    /// Its number (发文字号), if it has one.
    pub number: Option<String>,
    /// The day it was issued.
    pub issued_on: Date,
}

impl PolicyDocument {
    /// Corrects what is said about it.
    #[must_use]
    pub fn change(self, content: PolicyDocumentContent) -> (Self, Happened) {
        (Self { content, ..self }, Happened("policy_document.changed"))
    }
}

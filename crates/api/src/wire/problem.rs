//! A refusal on the wire: `application/problem+json` (RFC 9457) with `code` and `errors[]` by JSON Pointer.

use actix_web::{HttpRequest, HttpResponse, HttpResponseBuilder, http::StatusCode};
use linli_domain::Error;
use utoipa::ToSchema;

use super::Language;

/// A refusal.
#[derive(Clone, Debug, serde::Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// `about:blank`; programs read `code`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The HTTP status in words.
    pub title: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// What a person reads.
    pub detail: String,
    /// The stable code that programs read; docs/errors.md lists them.
    pub code: String,
    /// Give this to your administrator.
    pub trace_id: String,
    /// Fields that are not acceptable.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    pub errors: Vec<ProblemField>,
}

/// One field that is not acceptable.
#[derive(Clone, Debug, serde::Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ProblemField {
    /// JSON Pointer into the request.
    pub pointer: String,
    /// `too_long`, `required`, …
    pub code: &'static str,
    /// What to do.
    pub detail: String,
}

/// A refusal on its way out, with what it needs to be said.
#[derive(Debug)]
pub struct Refusal {
    error: Error,
    status: Option<u16>,
    language: Language,
    trace: String,
}

impl Refusal {
    /// A refusal as this request's language and trace id say it.
    #[must_use]
    pub fn new(error: Error, request: &HttpRequest) -> Self {
        Self { error, status: None, language: Language::of(request.headers()), trace: super::incoming::trace(request) }
    }

    /// The same with another status, for refusals of HTTP itself (405, 413, 415).
    #[must_use]
    pub fn with_status(self, status: u16) -> Self {
        Self { status: Some(status), ..self }
    }

    /// The answer.
    #[must_use]
    pub fn response(&self) -> HttpResponse {
        let error = &self.error;
        if let Error::Internal(cause) = error {
            tracing::error!(cause, trace = self.trace, "internal error");
        }
        let status = StatusCode::from_u16(self.status.unwrap_or_else(|| error.status()))
            .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let errors = match error {
            Error::Invalid(fields) => fields
                .iter()
                .map(|field| ProblemField {
                    pointer: field
                        .field
                        .iter()
                        .map(|part| format!("/{}", part.replace('~', "~0").replace('/', "~1")))
                        .collect(),
                    code: field.code,
                    detail: self.language.say(&field.message),
                })
                .collect(),
            _ => Vec::new(),
        };
        let problem = Problem {
            kind: "about:blank",
            title: status.canonical_reason().unwrap_or("Error"),
            status: status.as_u16(),
            detail: self.language.say(&error.message()),
            code: error.code().to_owned(),
            trace_id: self.trace.clone(),
            errors,
        };
        let mut response = HttpResponseBuilder::new(status);
        match error {
            Error::RateLimited { retry_after } | Error::Unavailable { retry_after } => {
                response.insert_header(("Retry-After", (*retry_after).max(1).to_string()));
            }
            Error::Unauthenticated(..) => {
                response.insert_header(("WWW-Authenticate", "Bearer"));
            }
            _ => {}
        }
        response
            .insert_header(("Cache-Control", "no-store"))
            .content_type("application/problem+json")
            .body(serde_json::to_vec(&problem).unwrap_or_default())
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.error.fmt(f)
    }
}

impl actix_web::ResponseError for Refusal {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.status.unwrap_or_else(|| self.error.status()))
            .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        self.response()
    }
}

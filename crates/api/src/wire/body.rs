//! The body of a request: JSON, bounded in size and in time.

use std::{future::Future, pin::Pin, time::Duration};

use actix_web::{FromRequest, HttpRequest, dev::Payload, http::header::CONTENT_TYPE, web::Bytes};
use linli_domain::{Error, Message};
use serde::de::DeserializeOwned;

use super::Refusal;
use crate::rest::json;

/// Whoever has not sent all of it by then has lost the line, or wants to keep ours.
const PATIENCE: Duration = Duration::from_secs(30);

/// A body that has arrived.
pub struct Body(pub Bytes);

impl Body {
    /// What it says.
    ///
    /// # Errors
    /// 415 for anything but JSON (a form of another site can send text/plain, but not JSON), 400 for what is no JSON, and the
    /// fields that are not as they should be.
    pub fn read<T: DeserializeOwned>(&self, http: &HttpRequest) -> Result<T, Refusal> {
        let kind = http.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json")) {
            let message = Message::new("请使用 application/json。", "Please send application/json.");
            return Err(Refusal::new(Error::Rule("unsupported_media_type", message), http).with_status(415));
        }
        self.parsed(http)
    }

    /// What it says; nothing at all says `{}`.
    ///
    /// # Errors
    /// As `read`.
    pub fn read_if_any<T: DeserializeOwned>(&self, http: &HttpRequest) -> Result<T, Refusal> {
        if self.0.is_empty() { self.parsed(http) } else { self.read(http) }
    }

    fn parsed<T: DeserializeOwned>(&self, http: &HttpRequest) -> Result<T, Refusal> {
        json(&self.0).map_err(|error| match &error {
            Error::Rule("malformed_json", _) => Refusal::new(error, http).with_status(400),
            _ => Refusal::new(error, http),
        })
    }
}

impl FromRequest for Body {
    type Error = Refusal;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Refusal>>>>;

    fn from_request(http: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let http = http.clone();
        let bytes = tokio::time::timeout(PATIENCE, Bytes::from_request(&http, payload));
        Box::pin(async move {
            let (error, status) = match bytes.await {
                Ok(Ok(bytes)) => return Ok(Self(bytes)),
                Ok(Err(_)) => {
                    (Error::Rule("body_too_large", Message::new("请求内容过大。", "The body is too large.")), 413)
                }
                Err(_) => {
                    (Error::Rule("body_too_slow", Message::new("请求内容传送过慢。", "The body came too slowly.")), 408)
                }
            };
            Err(Refusal::new(error, &http).with_status(status))
        })
    }
}

//! `POST`: one handler for every command.

use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{CONTENT_TYPE, ETAG, HeaderMap, IF_MATCH},
    web::Bytes,
};
use linli_app::{Command, Target, exec::Ground};
use linli_domain::{Error, Message, Result};
use serde::de::DeserializeOwned;

use super::input;
use crate::{
    faces::creates,
    wire::{Incoming, Refusal, View},
};

/// Runs a command and shows what it made.
pub(super) async fn run<C, V>(
    http: HttpRequest,
    incoming: Incoming,
    body: Result<Bytes, actix_web::Error>,
) -> Result<HttpResponse, Refusal>
where
    C: Command + DeserializeOwned,
    V: View<Of = C::Output>,
{
    let refuse = |error| Refusal::new(error, &http);
    let body = body.map_err(|_| {
        refuse(Error::Rule("body_too_large", Message::new("请求内容过大。", "The body is too large."))).with_status(413)
    })?;
    if !body.is_empty() && !is_json(http.headers()) {
        return Err(refuse(Error::Rule(
            "unsupported_media_type",
            Message::new("请使用 application/json。", "Please send application/json."),
        ))
        .with_status(415));
    }
    let id = C::On::key(http.match_info().get("id").unwrap_or_default()).map_err(refuse)?;
    let expected_version = expected(http.headers()).map_err(refuse)?;
    let key = http.headers().get("Idempotency-Key").map(|value| value.to_str().unwrap_or_default().to_owned());
    let command: C = input::json(&body).map_err(|error| match (incoming.app.read(&incoming.request), &error) {
        // Who has not signed in learns nothing, not even what an input should look like.
        (Err(unauthenticated), _) => refuse(unauthenticated),
        (_, Error::Rule("malformed_json", _)) => refuse(error).with_status(400),
        _ => refuse(error),
    })?;
    let output =
        incoming.app.execute(&incoming.request, Target { id, expected_version, key }, command).await.map_err(refuse)?;
    let view = show::<V>(&incoming, output).await.map_err(refuse)?;
    let mut response = if creates::<C>() { HttpResponse::Created() } else { HttpResponse::Ok() };
    if let Some(version) = view.version() {
        response.insert_header((ETAG, format!("\"{version}\"")));
    }
    Ok(response.insert_header(("Cache-Control", "no-store")).json(view))
}

async fn show<V: View>(incoming: &Incoming, output: V::Of) -> Result<V> {
    let reader = incoming.app.read(&incoming.request)?;
    V::of(vec![output], &reader).await?.pop().ok_or_else(|| Error::internal("a view is missing"))
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}

/// `If-Match: "3"`; `*` asks for nothing.
fn expected(headers: &HeaderMap) -> Result<Option<i32>> {
    let Some(value) = headers.get(IF_MATCH) else { return Ok(None) };
    let text = value.to_str().unwrap_or_default().trim();
    if text == "*" {
        return Ok(None);
    }
    let number = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).and_then(|digits| digits.parse().ok());
    number.map(Some).ok_or_else(|| {
        Error::field(
            "If-Match",
            "bad_version",
            Message::new("If-Match 应为带引号的版本号。", "If-Match takes a version in double quotes."),
        )
    })
}

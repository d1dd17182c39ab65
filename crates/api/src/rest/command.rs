//! `POST`: one handler for every command.

use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{ETAG, HeaderMap, IF_MATCH, LOCATION},
};
use linli_app::{Command, Output, Target, exec::Ground};
use linli_domain::{Error, Message, Result};
use serde::de::DeserializeOwned;

use super::contract::collection;
use crate::{
    faces::creates,
    wire::{Body, Incoming, Refusal, View},
};

/// Runs a command and shows what it made.
pub(super) async fn run<C, V>(http: HttpRequest, incoming: Incoming, body: Body) -> Result<HttpResponse, Refusal>
where
    C: Command + DeserializeOwned,
    V: View<Of = C::Output>,
{
    let asked = || {
        let target = Target {
            id: C::On::key(http.match_info().get("id").unwrap_or_default())?,
            expected_version: expected(http.headers())?,
            key: http.headers().get("Idempotency-Key").map(|value| value.to_str().unwrap_or_default().to_owned()),
        };
        Ok((target, body.read_if_any::<C>(&http)))
    };
    let refuse = |error| Refusal::new(incoming.as_told(error), &http);
    let (target, command) = asked().map_err(refuse)?;
    let command = command.map_err(|refusal| incoming.must_sign_in().map_or(refusal, refuse))?;
    let output = incoming.app.execute(&incoming.request, target, command).await.map_err(refuse)?;
    let made = output.output_id();
    let view = show::<V>(&incoming, output).await.map_err(refuse)?;
    let mut response = if creates::<C>() { HttpResponse::Created() } else { HttpResponse::Ok() };
    if creates::<C>() {
        let aggregate = C::NEEDS.name().split('.').next().unwrap_or_default();
        response.insert_header((LOCATION, format!("/api/v1/{}/{aggregate}_{}", collection(aggregate), made.simple())));
    }
    if let Some(version) = view.version() {
        response.insert_header((ETAG, format!("\"{version}\"")));
    }
    Ok(response.insert_header(("Cache-Control", "no-store")).json(view))
}

async fn show<V: View>(incoming: &Incoming, output: V::Of) -> Result<V> {
    let reader = incoming.app.read(&incoming.request)?;
    V::of(vec![output], &reader).await?.pop().ok_or_else(|| Error::internal("a view is missing"))
}

/// `If-Match: "3"`; `*` asks for nothing.
fn expected(headers: &HeaderMap) -> Result<Option<i32>> {
    let Some(value) = headers.get(IF_MATCH) else { return Ok(None) };
    let text = value.to_str().unwrap_or_default().trim();
    if text == "*" {
        return Ok(None);
    }
    let number = text
        .strip_prefix('"')
        .and_then(|rest| rest.strip_suffix('"'))
        .filter(|digits| !digits.starts_with(['0', '+']))
        .and_then(|digits| digits.parse().ok());
    number.map(Some).ok_or_else(|| {
        Error::field(
            "If-Match",
            "bad_version",
            Message::new("If-Match 应为带引号的版本号。", "If-Match takes a version in double quotes."),
        )
    })
}

//! GraphQL over HTTP, by its specification: mutations only by POST and JSON, no batches, at most ten root fields, status and
//! media type as the caller asked. The library's own integration runs mutations over GET and text/plain.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        Method,
        header::{ACCEPT, CONTENT_TYPE},
    },
    web,
};
use async_graphql::{Response, parser::types::OperationType};
use linli_domain::Result;

use super::{
    LinliSchema, Loaders,
    asked::{Asked, Refused, rule},
};
use crate::{
    rest::method_not_allowed,
    wire::{Body, Incoming, Refusal},
};

const MODERN: &str = "application/graphql-response+json";
const LEGACY: &str = "application/json";
const MOST_ERRORS: usize = 20;

/// Puts `/graphql` into a server.
pub fn configure(config: &mut web::ServiceConfig, schema: LinliSchema) {
    config.app_data(web::Data::new(schema));
    config.service(
        web::resource("/graphql")
            .route(crate::live::route())
            .route(web::post().to(respond))
            .route(web::get().to(respond))
            .default_service(web::to(|http: HttpRequest| async move { method_not_allowed(&http, "GET, POST") })),
    );
}

/// Answers one GraphQL request.
///
/// # Errors
/// Refusals of HTTP itself, as problem+json.
pub async fn respond(
    http: HttpRequest,
    incoming: Incoming,
    schema: web::Data<LinliSchema>,
    body: Body,
) -> Result<HttpResponse, Refusal> {
    let refuse = |error, status| Refusal::new(error, &http).with_status(status);
    incoming.no_machine().map_err(|error| refuse(error, 403))?;
    let media = media(&http).ok_or_else(|| {
        refuse(
            rule(
                "not_acceptable",
                "请接受 application/graphql-response+json 或 application/json。",
                "Please accept application/graphql-response+json or application/json.",
            ),
            406,
        )
    })?;
    let by_get = http.method() == Method::GET;
    let asked = if by_get {
        Asked::from_query(http.query_string())
    } else {
        let kind = http.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let mut parts = kind.split(';').map(str::trim);
        let utf8 = parts.next().is_some_and(|kind| kind.eq_ignore_ascii_case(LEGACY))
            && parts.all(|part| {
                !part.to_ascii_lowercase().starts_with("charset=") || part.to_ascii_lowercase().ends_with("utf-8")
            });
        if !utf8 {
            return Err(refuse(
                rule("unsupported_media_type", "请使用 application/json。", "Please send application/json."),
                415,
            ));
        }
        Asked::from_json(&body.0)
    };
    let Asked { request, operation } = match asked {
        Ok(asked) => asked,
        Err(Refused::Error(error)) => return Err(refuse(error, 400)),
        Err(Refused::Syntax(error)) => return Ok(answer(media, 400, &Response::from_errors(vec![error]))),
    };
    if by_get && operation.is_some_and(|operation| operation != OperationType::Query) {
        return Ok(method_not_allowed(&http, "POST"));
    }
    let response = schema.execute(request.data(incoming).data(Loaders::default())).await;
    // A response without data was refused before execution: by validation, limits or variables.
    let before_execution = response.data == async_graphql::Value::Null
        && !response.errors.is_empty()
        && response.errors.iter().all(|error| error.path.is_empty());
    let status = if before_execution && media == MODERN { 400 } else { 200 };
    Ok(answer(media, status, &response))
}

/// The media type of the answer: the newer one when it is named, the older one for everybody else who takes JSON.
fn media(http: &HttpRequest) -> Option<&'static str> {
    let Some(accept) = http.headers().get(ACCEPT) else { return Some(LEGACY) };
    let accept = accept.to_str().unwrap_or_default().to_ascii_lowercase();
    let kinds: Vec<_> = accept.split(',').map(|kind| kind.split(';').next().unwrap_or_default().trim()).collect();
    let first = kinds.iter().find(|kind| matches!(**kind, MODERN | LEGACY | "application/*" | "*/*"))?;
    Some(if *first == MODERN { MODERN } else { LEGACY })
}

fn answer(media: &'static str, status: u16, response: &Response) -> HttpResponse {
    let status = if media == LEGACY { 200 } else { status };
    let json = if response.errors.is_empty() { serde_json::to_string(response) } else { refused(status, response) };
    HttpResponse::build(actix_web::http::StatusCode::from_u16(status).unwrap_or_default())
        .insert_header(("Cache-Control", "no-store"))
        .content_type(format!("{media}; charset=utf-8"))
        .body(json.unwrap_or_default())
}

fn refused(status: u16, response: &Response) -> serde_json::Result<String> {
    let mut json = serde_json::to_value(response)?;
    if let Some(errors) = json.get_mut("errors") {
        // A document may have thousands of faults; the first ones say enough.
        errors.as_array_mut().into_iter().for_each(|errors| errors.truncate(MOST_ERRORS));
        with_codes(errors);
    }
    // `data` is absent, not null, when nothing was executed.
    if let Some(map) = json.as_object_mut()
        && status == 400
    {
        map.remove("data");
    }
    serde_json::to_string(&json)
}

/// What the library refuses by itself (syntax, validation, limits) gets a code too.
pub(crate) fn with_codes(errors: &mut serde_json::Value) {
    for error in errors.as_array_mut().into_iter().flatten() {
        if error.pointer("/extensions/code").is_none() {
            error["extensions"]["code"] = "invalid_query".into();
        }
    }
}

//! GraphQL over HTTP, by its specification: mutations only by POST and JSON, no batches, at most ten root fields, status and
//! media type as the caller asked. The library's own integration runs mutations over GET and text/plain.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        Method,
        header::{ACCEPT, ALLOW, CONTENT_TYPE},
    },
    web::{self, Bytes},
};
use async_graphql::{
    Request, Response, Variables,
    parser::{
        parse_query,
        types::{DocumentOperations, ExecutableDocument, OperationDefinition, OperationType},
    },
};
use linli_domain::{Error, Message, Result};

use super::{
    LinliSchema, Loaders,
    limits::{MOST_FIELDS, MOST_ROOT_FIELDS, Spread, too_deep},
};
use crate::wire::{Incoming, Refusal};

const MODERN: &str = "application/graphql-response+json";
const LEGACY: &str = "application/json";

/// Puts `/graphql` into a server.
pub fn configure(config: &mut web::ServiceConfig, schema: LinliSchema) {
    config.app_data(web::Data::new(schema));
    config.service(
        web::resource("/graphql")
            .route(crate::live::route())
            .route(web::post().to(respond))
            .route(web::get().to(respond))
            .default_service(web::to(|http: HttpRequest| async move { not_allowed(&http, "GET, POST") })),
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
    body: Result<Bytes, actix_web::Error>,
) -> Result<HttpResponse, Refusal> {
    let refuse = |error, status| Refusal::new(error, &http).with_status(status);
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
    let body = body.map_err(|_| refuse(rule("body_too_large", "请求内容过大。", "The body is too large."), 413))?;
    let by_get = http.method() == Method::GET;
    let request = if by_get {
        from_query(http.query_string())
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
        from_json(&body)
    };
    let mut request = request.map_err(|error| refuse(error, 400))?;
    if too_deep(&request.query) {
        return Err(refuse(rule("query_too_deep", "查询嵌套过深。", "The query is nested too deeply."), 400));
    }
    let document = match parse_query(&request.query) {
        Ok(document) => document,
        Err(error) => return Ok(answer(media, 400, &Response::from_errors(vec![error.into()]))),
    };
    if let Some(operation) = chosen(&document, request.operation_name.as_deref()) {
        if by_get && operation.ty != OperationType::Query {
            return Ok(not_allowed(&http, "POST"));
        }
        let (root, all) = Spread::new(&document).of(operation);
        if root > MOST_ROOT_FIELDS {
            let error = rule("too_many_fields", "一次最多请求十个字段。", "At most ten root fields at a time.");
            return Err(refuse(error, 400));
        }
        if all > MOST_FIELDS {
            return Err(refuse(
                rule("query_too_large", "查询的字段过多。", "The query asks for too many fields."),
                400,
            ));
        }
    }
    request.set_parsed_query(document);
    let response = schema.execute(request.data(incoming).data(Loaders::default())).await;
    // A response without data was refused before execution: by validation, limits or variables.
    let before_execution = response.data == async_graphql::Value::Null
        && !response.errors.is_empty()
        && response.errors.iter().all(|error| error.path.is_empty());
    let status = if before_execution && media == MODERN { 400 } else { 200 };
    Ok(answer(media, status, &response))
}

fn rule(code: &'static str, zh: &'static str, en: &'static str) -> Error {
    Error::Rule(code, Message::new(zh, en))
}

fn not_allowed(http: &HttpRequest, allow: &'static str) -> HttpResponse {
    let error = rule("method_not_allowed", "该操作不接受这种请求方法。", "This operation does not take that method.");
    let mut response = Refusal::new(error, http).with_status(405).response();
    response.headers_mut().insert(ALLOW, actix_web::http::header::HeaderValue::from_static(allow));
    response
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
    // What the library refuses by itself (syntax, validation, limits) gets a code too.
    for error in json.get_mut("errors").and_then(serde_json::Value::as_array_mut).into_iter().flatten() {
        if error.pointer("/extensions/code").is_none() {
            error["extensions"]["code"] = "invalid_query".into();
        }
    }
    // `data` is absent, not null, when nothing was executed.
    if let Some(map) = json.as_object_mut()
        && status == 400
    {
        map.remove("data");
    }
    serde_json::to_string(&json)
}

fn malformed(zh: &'static str, en: &'static str) -> Error {
    rule("malformed_request", zh, en)
}

fn from_json(body: &[u8]) -> Result<Request> {
    let json: serde_json::Value = serde_json::from_slice(body)
        .map_err(|_| malformed("请求内容不是正确的 JSON。", "The body is not well-formed JSON."))?;
    let serde_json::Value::Object(mut fields) = json else {
        return Err(malformed(
            "请求应为一个 JSON 对象，不接受批量。",
            "The request is one JSON object; batches are not taken.",
        ));
    };
    let text = |value: Option<serde_json::Value>| match value {
        None | Some(serde_json::Value::Null) => Ok(None),
        Some(serde_json::Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(malformed("query 和 operationName 应为文本。", "`query` and `operationName` are strings.")),
    };
    let object = |value: Option<serde_json::Value>| match value {
        None | Some(serde_json::Value::Null) => Ok(serde_json::Value::Object(serde_json::Map::new())),
        Some(map @ serde_json::Value::Object(_)) => Ok(map),
        Some(_) => Err(malformed("variables 和 extensions 应为对象。", "`variables` and `extensions` are objects.")),
    };
    object(fields.remove("extensions"))?;
    request(text(fields.remove("query"))?, text(fields.remove("operationName"))?, object(fields.remove("variables"))?)
}

fn from_query(query: &str) -> Result<Request> {
    let pairs: Vec<(String, String)> = serde_html_form::from_str(query)
        .map_err(|_| malformed("查询参数格式不对。", "The query string is malformed."))?;
    let get = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
    let variables = match get("variables") {
        None => serde_json::Value::Object(serde_json::Map::new()),
        Some(text) => serde_json::from_str(&text)
            .ok()
            .filter(serde_json::Value::is_object)
            .ok_or_else(|| malformed("variables 应为 JSON 对象。", "`variables` is a JSON object."))?,
    };
    request(get("query"), get("operationName"), variables)
}

fn request(query: Option<String>, operation: Option<String>, variables: serde_json::Value) -> Result<Request> {
    let query = query.ok_or_else(|| malformed("缺少 query。", "`query` is missing."))?;
    let mut request = Request::new(query).variables(Variables::from_json(variables));
    if let Some(name) = operation.filter(|name| !name.is_empty()) {
        request = request.operation_name(name);
    }
    Ok(request)
}

fn chosen<'a>(document: &'a ExecutableDocument, name: Option<&str>) -> Option<&'a OperationDefinition> {
    match (&document.operations, name) {
        (DocumentOperations::Single(operation), _) => Some(&operation.node),
        (DocumentOperations::Multiple(operations), Some(name)) => operations.get(name).map(|operation| &operation.node),
        (DocumentOperations::Multiple(operations), None) if operations.len() == 1 => {
            operations.values().next().map(|operation| &operation.node)
        }
        _ => None,
    }
}

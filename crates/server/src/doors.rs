//! What every request passes: security headers, measurement, the trace; and the doors of health.

use std::time::Instant;

use actix_web::{
    Error, HttpRequest, HttpResponse,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::{
        Method,
        header::{HeaderName, HeaderValue},
    },
    middleware::Next,
    web,
};
use linli_app::{App, exec::counted};
use tracing::Span;
use tracing_actix_web::{DefaultRootSpanBuilder, RequestId, RootSpanBuilder};

/// What the middlewares were told.
#[derive(Clone, Copy, Debug)]
pub struct Policy {
    /// Tell the number of SQL statements.
    pub reveal_statements: bool,
}

const KNOWN_METHODS: [Method; 7] =
    [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::OPTIONS];

/// Styles may be inline because the component kit writes them; scripts never.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

const HEADERS: [(&str, &str); 5] = [
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("permissions-policy", "geolocation=(self), camera=(self), microphone=()"),
];

/// Puts the security headers and the trace id on every answer.
///
/// # Errors
/// The inner service's.
pub async fn headers(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let trace =
        actix_web::HttpMessage::extensions(&request).get::<RequestId>().map(|id| id.to_string().replace('-', ""));
    let mut response = next.call(request).await?;
    let map = response.headers_mut();
    for (name, value) in HEADERS {
        // A door that shuts more tightly stays as it is.
        if !map.contains_key(name) {
            map.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
        }
    }
    if let Some(trace) = trace.and_then(|trace| HeaderValue::from_str(&trace).ok()) {
        map.insert(HeaderName::from_static("linli-trace"), trace);
    }
    Ok(response)
}

/// Counts requests, seconds and SQL statements.
///
/// # Errors
/// The inner service's.
pub async fn measured(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let reveal = request.app_data::<web::Data<Policy>>().is_some_and(|policy| policy.reveal_statements);
    let route = request.match_pattern().unwrap_or_else(|| "spa".to_owned());
    // Invented methods count as one: a label has few values, whoever asks.
    let method = if KNOWN_METHODS.contains(request.method()) { request.method().as_str() } else { "other" }.to_owned();
    let started = Instant::now();
    let (answer, statements) = counted(next.call(request)).await;
    let mut response = answer?;
    let labels = [("method", method), ("route", route), ("status", response.status().as_u16().to_string())];
    ::metrics::counter!("linli_http_requests_total", &labels).increment(1);
    ::metrics::histogram!("linli_http_seconds", &labels[..2]).record(started.elapsed().as_secs_f64());
    ::metrics::counter!("linli_sql_statements_total", &labels[..2]).increment(statements.into());
    if reveal {
        response.headers_mut().insert(HeaderName::from_static("linli-statements"), HeaderValue::from(statements));
    }
    Ok(response)
}

/// Request spans without query strings or bodies: these may hold what people typed.
pub struct Spans;

impl RootSpanBuilder for Spans {
    fn on_request_start(request: &ServiceRequest) -> Span {
        let trace = actix_web::HttpMessage::extensions(request)
            .get::<RequestId>()
            .map(|id| id.to_string().replace('-', ""))
            .unwrap_or_default();
        tracing::info_span!("http", method = %request.method(), path = request.path(), trace, status = tracing::field::Empty)
    }

    fn on_request_end<B: MessageBody>(span: Span, outcome: &Result<ServiceResponse<B>, Error>) {
        let status = match outcome {
            Ok(response) => response.status(),
            Err(error) => error.as_response_error().status_code(),
        };
        span.record("status", status.as_u16());
        if status.is_server_error() {
            span.in_scope(|| tracing::error!("answered {}", status.as_u16()));
        }
        let _ = DefaultRootSpanBuilder::on_request_end::<B>;
    }
}

/// `GET /health/live`: the process answers.
///
/// It also tells whether this is a demonstration, so that the pages before sign-in can say so too, and what its clock shows.
pub async fn live(app: web::Data<App>) -> HttpResponse {
    let (demonstration, now) = (app.settings().demonstration, app.clock().now());
    HttpResponse::Ok().json(serde_json::json!({ "status": "live", "demonstration": demonstration, "now": now }))
}

/// `GET /health/ready`: the database answers too.
pub async fn ready(app: web::Data<App>, _: HttpRequest) -> HttpResponse {
    match app.db().ping().await {
        Ok(()) => HttpResponse::Ok().json(serde_json::json!({ "status": "ready" })),
        Err(_) => HttpResponse::ServiceUnavailable().json(serde_json::json!({ "status": "database unavailable" })),
    }
}

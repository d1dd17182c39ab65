//! `POST /api/v1/sessions`, `…/refresh`, `DELETE …/current`; and the public keys of access tokens.
//!
//! The access token goes into the body and stays in memory; the refresh token goes into a cookie that scripts cannot read and
//! other sites cannot send, except to the mobile app, which has no cookie jar worth the name.

use actix_web::{
    HttpRequest, HttpResponse,
    cookie::{Cookie, SameSite, time::Duration},
    http::{Method, header},
    web,
};
use linli_app::{App, identity::Credentials};
use linli_domain::{Error, Message, Result};
use utoipa::{
    ToSchema,
    openapi::{
        ContentBuilder, ObjectBuilder, RefOr, Required, ResponseBuilder, Schema,
        path::{Operation, OperationBuilder, ParameterBuilder, ParameterIn},
        request_body::RequestBodyBuilder,
        schema::Type,
        security::SecurityRequirement,
    },
};

use crate::{
    rest::Contract,
    wire::{Body, Incoming, Origin, Origins, Refusal},
};

const PATH: &str = "/api/v1/sessions";
const REFRESH: &str = "linli_refresh";
const DEVICE: &str = "linli_device";

/// What somebody shows at the door.
#[derive(serde::Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SessionOpenInput {
    /// Sign-in name, in whatever case.
    #[schema(min_length = 1, max_length = 100)]
    account: String,
    /// Password.
    #[schema(min_length = 1, max_length = 200)]
    password: String,
    /// Six digits, for those who have enrolled a second factor.
    #[schema(max_length = 20)]
    code: Option<String>,
}

/// The mobile app sends its refresh token; a browser sends `{}` and its cookie.
#[derive(serde::Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct SessionRefreshInput {
    /// The mobile app's refresh token.
    #[schema(max_length = 200)]
    refresh_token: Option<String>,
}

/// An open session.
#[derive(serde::Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct SessionView {
    /// Goes into `Authorization: Bearer …`; keep it in memory only.
    access_token: String,
    /// Seconds the access token lives.
    expires_in: i64,
    /// Nothing but changing the password is allowed.
    must_change_password: bool,
    /// Nothing but enrolling a second factor is allowed.
    must_enrol_factor: bool,
    /// For the mobile app only, which sends `Linli-Client: mobile`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false)]
    refresh_token: Option<String>,
}

/// Signing in and out: REST only, because cookies and throttle belong to HTTP.
pub(super) fn rest(contract: &mut Contract) {
    let opened = contract.schema::<SessionView>();
    let open = contract.schema::<SessionOpenInput>();
    let refresh = contract.schema::<SessionRefreshInput>();
    let input = |schema: RefOr<Schema>| {
        RequestBodyBuilder::new()
            .content("application/json", ContentBuilder::new().schema(Some(schema)).build())
            .required(Some(Required::True))
            .build()
    };
    let session = |status: &str| {
        let body = ContentBuilder::new().schema(Some(opened.clone())).build();
        (
            status.to_owned(),
            ResponseBuilder::new()
                .description("A session; its refresh token is in a cookie.")
                .content("application/json", body)
                .build(),
        )
    };
    let operation = |id: &str, summary: &str, about: &str| {
        OperationBuilder::new()
            .operation_id(Some(id))
            .tag("sessions")
            .summary(Some(summary))
            .description(Some(about))
            .security(SecurityRequirement::default())
            .parameter(
                ParameterBuilder::new()
                    .name("Linli-Client")
                    .parameter_in(ParameterIn::Header)
                    .description(Some(
                        "`mobile`: the refresh token comes and goes in the body. Without it, it is in the cookie \
                         `linli_refresh`, which only pages of this server may use: a refresh without `Origin` is `forbidden`.",
                    ))
                    .schema(Some(ObjectBuilder::new().schema_type(Type::String).enum_values(Some(["mobile"]))))
                    .build(),
            )
            .response("4XX", crate::rest::problem())
            .response("5XX", crate::rest::problem())
    };
    let (status, response) = session("201");
    let sign_in: Operation =
        operation("session_open", "Sign in", "`second_factor_required` asks for the code of the authenticator app.")
            .request_body(Some(input(open)))
            .response(status, response)
            .build();
    let (status, response) = session("200");
    let renew = operation(
        "session_refresh",
        "Take the refresh token for a new access token",
        "The refresh token is replaced; using an old one again ends the session.",
    )
    .request_body(Some(input(refresh)))
    .response(status, response)
    .build();
    let done = ResponseBuilder::new().description("Signed out.").build();
    let sign_out = operation("session_close_current", "Sign out", "Ends the session at once, with all its tokens.")
        .securities(Some([SecurityRequirement::new("bearer", Vec::<String>::new())]))
        .response("204", done)
        .build();
    contract.special("session_open", Method::POST, PATH, sign_in, || web::route().to(opens));
    contract.special("session_refresh", Method::POST, "/api/v1/sessions/refresh", renew, || web::route().to(refreshes));
    contract.special("session_close_current", Method::DELETE, "/api/v1/sessions/current", sign_out, || {
        web::route().to(closes)
    });
}

async fn opens(http: HttpRequest, incoming: Incoming, body: Body) -> Result<HttpResponse, Refusal> {
    let input: SessionOpenInput = body.read(&http)?;
    let mobile = is_mobile(&http);
    let answer = async {
        no_foreign_page(&http)?;
        let device = http.cookie(DEVICE).map(|cookie| cookie.value().to_owned());
        let credentials =
            Credentials { account: input.account, password: input.password, code: input.code, device, mobile };
        incoming.app.sign_in(&incoming.request, credentials).await
    };
    let opened = answer.await.map_err(|error| Refusal::new(error, &http))?;
    Ok(show(&http, HttpResponse::Created(), opened))
}

async fn refreshes(http: HttpRequest, incoming: Incoming, body: Body) -> Result<HttpResponse, Refusal> {
    let input: SessionRefreshInput = body.read(&http)?;
    let answer = async {
        let token = match input.refresh_token {
            Some(token) => token,
            None => {
                our_page(&http)?;
                http.cookie(REFRESH).map(|cookie| cookie.value().to_owned()).ok_or_else(no_session)?
            }
        };
        incoming.app.refresh(&incoming.request, &token).await
    };
    match answer.await {
        Ok(opened) => Ok(show(&http, HttpResponse::Ok(), opened)),
        Err(error @ Error::Unauthenticated(..)) => {
            let mut response = Refusal::new(error, &http).response();
            forget(&http, &mut response);
            Ok(response)
        }
        Err(error) => Err(Refusal::new(error, &http)),
    }
}

async fn closes(http: HttpRequest, incoming: Incoming) -> Result<HttpResponse, Refusal> {
    incoming.app.sign_out(&incoming.request).await.map_err(|error| Refusal::new(error, &http))?;
    let mut response = HttpResponse::NoContent().insert_header((header::CACHE_CONTROL, "no-store")).finish();
    forget(&http, &mut response);
    Ok(response)
}

/// `GET /.well-known/jwks.json`: the keys under which anybody can verify an access token.
///
/// # Errors
/// A fault.
pub async fn published_keys(http: HttpRequest, app: web::Data<App>) -> Result<HttpResponse, Refusal> {
    let keys = app.published_keys().await.map_err(|error| Refusal::new(error, &http))?;
    Ok(HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "public, max-age=300")).json(keys))
}

/// The answer of a door that opens a session otherwise than by a password.
#[must_use]
pub fn opened(http: &HttpRequest, opened: linli_app::identity::Opened) -> HttpResponse {
    show(http, HttpResponse::Created(), opened)
}

/// Signing in is for our own pages and for clients that are no browser.
pub(super) fn no_foreign_page(http: &HttpRequest) -> Result<()> {
    match Origins::of(http) {
        Origin::Foreign => Err(Error::Forbidden),
        Origin::Ours | Origin::None => Ok(()),
    }
}

/// Whoever sends no origin is no browser, and has no business with a browser's cookie.
///
/// # Errors
/// *Forbidden* for everybody but our own pages.
pub fn our_page(http: &HttpRequest) -> Result<()> {
    match Origins::of(http) {
        Origin::Ours => Ok(()),
        Origin::Foreign | Origin::None => Err(Error::Forbidden),
    }
}

fn no_session() -> Error {
    Error::Unauthenticated("no_session", Message::new("请先登录。", "Please sign in first."))
}

pub(super) fn is_mobile(http: &HttpRequest) -> bool {
    http.headers().get("Linli-Client").is_some_and(|value| value == "mobile")
}

fn show(
    http: &HttpRequest,
    mut response: actix_web::HttpResponseBuilder,
    opened: linli_app::identity::Opened,
) -> HttpResponse {
    response.insert_header((header::CACHE_CONTROL, "no-store"));
    if !opened.mobile {
        response.cookie(cookie(http, REFRESH, opened.refresh_token.clone(), Duration::hours(12)));
    }
    if let Some(device) = opened.device_token {
        response.cookie(cookie(http, DEVICE, device, Duration::days(180)));
    }
    response.json(SessionView {
        access_token: opened.access_token,
        expires_in: opened.expires_in,
        must_change_password: opened.must_change_password,
        must_enrol_factor: opened.must_enrol_factor,
        refresh_token: opened.mobile.then_some(opened.refresh_token),
    })
}

fn cookie(http: &HttpRequest, name: &'static str, value: String, age: Duration) -> Cookie<'static> {
    let host = http.headers().get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // Browsers keep a Secure cookie of plain HTTP on no host; on this machine itself nobody listens in.
    let here = ["localhost", "127.0.0.1", "[::1]"]
        .iter()
        .any(|name| host.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(':')));
    // A demonstration is shown on the network of an office, which has no certificate for it.
    let shown = http.app_data::<web::Data<App>>().is_some_and(|app| app.settings().demonstration);
    Cookie::build(name, value)
        .path(PATH)
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(!here && !shown)
        .max_age(age)
        .finish()
}

fn forget(http: &HttpRequest, response: &mut HttpResponse) {
    let gone = cookie(http, REFRESH, String::new(), Duration::ZERO);
    // A cookie that is built here is always a header.
    if response.add_cookie(&gone).is_err() {
        tracing::error!("a cookie could not be cleared");
    }
}

//! `POST /api/v1/token`: OAuth 2.0 client credentials (RFC 6749, section 4.4), as every OAuth library speaks it. Its answers
//! and refusals have the shapes of that RFC, not Linli's own.

use std::collections::BTreeMap;

use actix_web::{
    HttpRequest, HttpResponse, HttpResponseBuilder,
    http::{
        Method, StatusCode,
        header::{AUTHORIZATION, CACHE_CONTROL, CONTENT_TYPE, PRAGMA, RETRY_AFTER, WWW_AUTHENTICATE},
    },
    web,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use linli_app::identity::{ClientCredentials, NoToken};
use linli_domain::Error;
use utoipa::{
    ToSchema,
    openapi::{
        ContentBuilder, Required, ResponseBuilder, path::OperationBuilder, request_body::RequestBodyBuilder,
        security::SecurityRequirement,
    },
};

use crate::{
    rest::Contract,
    wire::{Body, Incoming},
};

pub(crate) const PATH: &str = "/api/v1/token";
const FORM: &str = "application/x-www-form-urlencoded";

/// What a client asks for; its id and secret may come by HTTP Basic instead.
#[derive(serde::Deserialize, ToSchema)]
#[expect(dead_code, reason = "the contract's form; what comes is read as pairs, because a name must not come twice")]
struct TokenInput {
    /// `client_credentials`.
    #[schema(pattern = "^client_credentials$")]
    grant_type: String,
    /// The client's id.
    client_id: Option<String>,
    /// Its secret.
    client_secret: Option<String>,
    /// Names with spaces between, such as `whistle.read division.read`; all that the client is allowed if not said.
    scope: Option<String>,
}

/// An access token for a machine client.
#[derive(serde::Serialize, ToSchema)]
struct TokenView {
    /// Goes into `Authorization: Bearer …`.
    access_token: String,
    /// `Bearer`.
    token_type: &'static str,
    /// Seconds it lives.
    expires_in: i64,
    /// What it is for.
    scope: String,
}

/// A refusal of this one address (RFC 6749, section 5.2).
#[derive(serde::Serialize, ToSchema)]
struct TokenRefusal {
    /// `invalid_request`, `invalid_client`, `invalid_scope`, `unsupported_grant_type`; `temporarily_unavailable` with 429 and 503.
    error: &'static str,
    /// For the developer.
    error_description: &'static str,
}

/// Adds the operation.
pub(super) fn rest(contract: &mut Contract) {
    let input = contract.schema::<TokenInput>();
    let token = contract.schema::<TokenView>();
    let refusal = contract.schema::<TokenRefusal>();
    let body = RequestBodyBuilder::new()
        .content(FORM, ContentBuilder::new().schema(Some(input)).build())
        .required(Some(Required::True))
        .build();
    let answer = |about: &str, schema: utoipa::openapi::RefOr<utoipa::openapi::Schema>| {
        let content = ContentBuilder::new().schema(Some(schema)).build();
        ResponseBuilder::new().description(about).content("application/json", content).build()
    };
    let operation = OperationBuilder::new()
        .operation_id(Some("token_issue"))
        .tag("token")
        .summary(Some("A token for a machine client"))
        .description(Some(
            "OAuth 2.0 client credentials (RFC 6749, section 4.4). Id and secret come by HTTP Basic or in the body, never both. \
             The token lives five minutes and is for REST only; there is no refresh token, ask again.",
        ))
        .security(SecurityRequirement::default())
        .request_body(Some(body))
        .response("200", answer("A token.", token))
        .response("4XX", answer("Refused.", refusal.clone()))
        .response("5XX", answer("Not now.", refusal))
        .build();
    contract.special("token_issue", Method::POST, PATH, operation, || web::route().to(issue));
}

/// A refusal: status, the RFC's code, and a sentence for the developer.
struct Refused(StatusCode, &'static str, &'static str);

const NO_FORM: Refused = Refused(StatusCode::BAD_REQUEST, "invalid_request", "Send application/x-www-form-urlencoded.");
const TWICE: Refused = Refused(StatusCode::BAD_REQUEST, "invalid_request", "A parameter came twice.");
const TWO_WAYS: Refused =
    Refused(StatusCode::BAD_REQUEST, "invalid_request", "Send the credentials by HTTP Basic or in the body, not both.");
const NO_GRANT_TYPE: Refused = Refused(StatusCode::BAD_REQUEST, "invalid_request", "grant_type is missing.");
const OTHER_GRANT: Refused =
    Refused(StatusCode::BAD_REQUEST, "unsupported_grant_type", "Only client_credentials is offered here.");
const WRONG_SCOPE: Refused =
    Refused(StatusCode::BAD_REQUEST, "invalid_scope", "The client is not allowed this, or nothing.");
const WRONG_CLIENT: Refused = Refused(StatusCode::UNAUTHORIZED, "invalid_client", "The client is not let in.");

async fn issue(http: HttpRequest, body: Body) -> HttpResponse {
    let asked = match asked(&http, &body) {
        Ok(asked) => asked,
        Err(refused) => return say(&refused, None),
    };
    // Whatever token was sent along: this door asks for id and secret alone.
    let incoming = match Incoming::of_stranger(&http) {
        Ok(incoming) => incoming,
        Err(error) => return refuse(&error),
    };
    match incoming.app.client_token(&incoming.request, asked).await {
        Ok(token) => HttpResponse::Ok()
            .insert_header((CACHE_CONTROL, "no-store"))
            .insert_header((PRAGMA, "no-cache"))
            .json(TokenView {
                access_token: token.access_token,
                token_type: "Bearer",
                expires_in: token.expires_in,
                scope: token.scopes.to_string(),
            }),
        Err(NoToken::WrongClient) => say(&WRONG_CLIENT, None),
        Err(NoToken::WrongScope) => say(&WRONG_SCOPE, None),
        Err(NoToken::Refused(error)) => refuse(&error),
    }
}

fn asked(http: &HttpRequest, body: &Body) -> Result<ClientCredentials, Refused> {
    let kind = http.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !kind.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case(FORM)) {
        return Err(NO_FORM);
    }
    let text = std::str::from_utf8(&body.0).map_err(|_| NO_FORM)?;
    let pairs = web::Query::<Vec<(String, String)>>::from_query(text).map_err(|_| NO_FORM)?.into_inner();
    let mut fields = BTreeMap::new();
    for (name, value) in pairs {
        if fields.insert(name, value).is_some() {
            return Err(TWICE);
        }
    }
    let mut take = |name: &str| fields.remove(name).filter(|value| !value.is_empty());
    match take("grant_type").as_deref() {
        Some("client_credentials") => {}
        Some(_) => return Err(OTHER_GRANT),
        None => return Err(NO_GRANT_TYPE),
    }
    let (id, secret, scope) = (take("client_id"), take("client_secret"), take("scope"));
    let (client, secret) = match (http.headers().get(AUTHORIZATION), id, secret) {
        (None, Some(id), Some(secret)) => (id, secret),
        (Some(_), _, Some(_)) => return Err(TWO_WAYS),
        (Some(value), id, None) => {
            let shown = value.to_str().ok().and_then(basic).ok_or(WRONG_CLIENT)?;
            if id.is_some_and(|id| id != shown.0) {
                return Err(TWO_WAYS);
            }
            shown
        }
        _ => return Err(WRONG_CLIENT),
    };
    Ok(ClientCredentials { client, secret, scope })
}

/// Id and secret of HTTP Basic; both are written as in a form before they are put together (RFC 6749, section 2.3.1).
fn basic(value: &str) -> Option<(String, String)> {
    let (scheme, text) = value.split_once(' ')?;
    let bytes = scheme.eq_ignore_ascii_case("basic").then(|| STANDARD.decode(text.trim()).ok())??;
    let text = String::from_utf8(bytes).ok()?;
    let (id, secret) = text.split_once(':')?;
    let plain = |part: &str| {
        let pairs = web::Query::<Vec<(String, String)>>::from_query(&format!("v={part}")).ok()?.into_inner();
        match <[_; 1]>::try_from(pairs) {
            Ok([(_, value)]) => Some(value),
            Err(_) => None,
        }
    };
    Some((plain(id)?, plain(secret)?))
}

fn refuse(error: &Error) -> HttpResponse {
    match error {
        Error::RateLimited { retry_after } => {
            let refused = Refused(
                StatusCode::TOO_MANY_REQUESTS,
                "temporarily_unavailable",
                "Too many attempts; wait as Retry-After says.",
            );
            say(&refused, Some(*retry_after))
        }
        other => {
            if let Error::Internal(cause) = other {
                tracing::error!(cause, "internal error at the token door");
            }
            let refused = Refused(StatusCode::SERVICE_UNAVAILABLE, "temporarily_unavailable", "Not now; try again.");
            say(&refused, Some(1))
        }
    }
}

fn say(Refused(status, error, error_description): &Refused, retry_after: Option<u64>) -> HttpResponse {
    let mut response = HttpResponseBuilder::new(*status);
    response.insert_header((CACHE_CONTROL, "no-store")).insert_header((PRAGMA, "no-cache"));
    if *status == StatusCode::UNAUTHORIZED {
        response.insert_header((WWW_AUTHENTICATE, "Basic realm=\"linli\""));
    }
    if let Some(seconds) = retry_after {
        response.insert_header((RETRY_AFTER, seconds.max(1).to_string()));
    }
    response.json(TokenRefusal { error, error_description })
}

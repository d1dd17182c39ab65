//! Signing up and in by telephone, and using a slip: REST only, as all doors are.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{Method, header::CACHE_CONTROL},
    web,
};
use linli_app::identity::PhoneCredentials;
use linli_vocabulary::PrivacyNoticeId;
use utoipa::{
    ToSchema,
    openapi::{
        ContentBuilder, RefOr, Required, ResponseBuilder, Schema,
        path::{Operation, OperationBuilder},
        request_body::RequestBodyBuilder,
        security::SecurityRequirement,
    },
};

use super::sessions::{SessionView, is_mobile, no_foreign_page, opened};
use crate::{
    rest::{Contract, problem},
    wire::{Body, Incoming, Refusal},
};

/// Asks for a code.
#[derive(serde::Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PhoneCodeInput {
    /// A mobile number of mainland China, with or without `+86` and spaces.
    #[schema(min_length = 11, max_length = 20)]
    phone: String,
    /// The notice on personal data that was shown, if the page shows one.
    notice: Option<PrivacyNoticeId>,
}

/// Shows a code.
#[derive(serde::Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct PhoneSessionInput {
    /// The number the code was sent to.
    #[schema(min_length = 11, max_length = 20)]
    phone: String,
    /// Six digits.
    #[schema(pattern = "^[0-9]{6}$")]
    code: String,
    /// The person's name; asked for (`/name required`) when there is no account yet.
    #[schema(max_length = 50)]
    name: Option<String>,
}

/// Uses a slip.
#[derive(serde::Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct InvitationRedeemInput {
    /// What is printed on the slip, in whatever case, with or without hyphens.
    #[schema(min_length = 1, max_length = 40)]
    code: String,
}

fn operation(id: &str, tag: &str, summary: &str, about: &str, input: RefOr<Schema>) -> OperationBuilder {
    let body = RequestBodyBuilder::new()
        .content("application/json", ContentBuilder::new().schema(Some(input)).build())
        .required(Some(Required::True))
        .build();
    OperationBuilder::new()
        .operation_id(Some(id))
        .tag(tag)
        .summary(Some(summary))
        .description(Some(about))
        .request_body(Some(body))
        .response("4XX", problem())
        .response("5XX", problem())
}

/// Adds the operations.
pub(super) fn rest(contract: &mut Contract) {
    let asks = contract.schema::<PhoneCodeInput>();
    let shows = contract.schema::<PhoneSessionInput>();
    let redeems = contract.schema::<InvitationRedeemInput>();
    let session = ContentBuilder::new().schema(Some(contract.schema::<SessionView>())).build();
    let session = ResponseBuilder::new()
        .description("A session; its refresh token is in a cookie.")
        .content("application/json", session)
        .build();
    let send: Operation = operation(
        "phone_code_send",
        "sessions",
        "Have a code sent to a telephone",
        "The answer is the same whether the number is known here or not. One code a minute; it holds five minutes.",
        asks,
    )
    .security(SecurityRequirement::default())
    .response("202", ResponseBuilder::new().description("It is on its way.").build())
    .build();
    let sign_in = operation(
        "phone_session_open",
        "sessions",
        "Sign in or sign up by a code",
        "Opens the account of that telephone and makes one if there is none. Staff accounts are never opened this way.",
        shows,
    )
    .security(SecurityRequirement::default())
    .response("201", session)
    .build();
    let redeem = operation(
        "invitation_redeem",
        "invitations",
        "Use an invitation",
        "Puts the caller into the post that the slip is for, from today.",
        redeems,
    )
    .security(SecurityRequirement::new("bearer", Vec::<String>::new()))
    .response("204", ResponseBuilder::new().description("Done.").build())
    .build();
    contract.special("phone_code_send", Method::POST, "/api/v1/phone-codes", send, || web::route().to(sends));
    contract.special("phone_session_open", Method::POST, "/api/v1/phone-sessions", sign_in, || web::route().to(opens));
    contract.special("invitation_redeem", Method::POST, "/api/v1/invitations/redeem", redeem, || {
        web::route().to(uses_slip)
    });
}

async fn sends(http: HttpRequest, incoming: Incoming, body: Body) -> Result<HttpResponse, Refusal> {
    let input: PhoneCodeInput = body.read(&http)?;
    let refuse = |error| Refusal::new(error, &http);
    no_foreign_page(&http).map_err(refuse)?;
    incoming.app.send_code(&incoming.request, &input.phone, input.notice).await.map_err(refuse)?;
    Ok(HttpResponse::Accepted().insert_header((CACHE_CONTROL, "no-store")).finish())
}

async fn opens(http: HttpRequest, incoming: Incoming, body: Body) -> Result<HttpResponse, Refusal> {
    let PhoneSessionInput { phone, code, name } = body.read(&http)?;
    let refuse = |error| Refusal::new(error, &http);
    no_foreign_page(&http).map_err(refuse)?;
    let shown = PhoneCredentials { phone, code, name, mobile: is_mobile(&http) };
    let session = incoming.app.sign_in_by_code(&incoming.request, shown).await.map_err(refuse)?;
    Ok(opened(&http, session))
}

async fn uses_slip(http: HttpRequest, incoming: Incoming, body: Body) -> Result<HttpResponse, Refusal> {
    let refuse = |error| Refusal::new(error, &http);
    incoming.app.read(&incoming.request).map_err(refuse)?;
    let input: InvitationRedeemInput = body.read(&http)?;
    incoming.app.redeem(&incoming.request, &input.code).await.map_err(refuse)?;
    Ok(HttpResponse::NoContent().insert_header((CACHE_CONTROL, "no-store")).finish())
}

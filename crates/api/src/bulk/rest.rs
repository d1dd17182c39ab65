//! `POST /api/v1/bulk`.

use actix_web::{HttpRequest, HttpResponse, http::Method, web};
use utoipa::openapi::{
    ContentBuilder, ObjectBuilder, Required, ResponseBuilder,
    path::{OperationBuilder, ParameterBuilder, ParameterIn},
    request_body::RequestBodyBuilder,
    schema::Type,
    security::SecurityRequirement,
};

use super::{BulkAnswer, BulkInput, BulkItem, BulkOutcome, run};
use crate::{
    rest::{Contract, problem},
    wire::{Body, Incoming, Refusal},
};

/// The operation of REST.
pub(crate) fn rest(contract: &mut Contract) {
    contract.schema::<BulkItem>();
    contract.schema::<BulkOutcome>();
    let (input, answer) = (contract.schema::<BulkInput>(), contract.schema::<BulkAnswer>());
    let done = ResponseBuilder::new()
        .description("What became of each.")
        .content("application/json", ContentBuilder::new().schema(Some(answer)).build());
    let body = RequestBodyBuilder::new()
        .content("application/json", ContentBuilder::new().schema(Some(input)).build())
        .required(Some(Required::True))
        .build();
    let key = ObjectBuilder::new().schema_type(Type::String).pattern(Some("^[!-~]{1,60}$"));
    let key = ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some("The same bulk again with the same key changes nothing."))
        .schema(Some(key));
    let operation = OperationBuilder::new()
        .operation_id(Some("bulk"))
        .tag("bulk")
        .summary(Some("One command on many records"))
        .description(Some(
            "One command on up to a hundred records, each an execution of its own: what fails fails alone and says why.",
        ))
        .security(SecurityRequirement::new("bearer", Vec::<String>::new()))
        .request_body(Some(body))
        .parameter(key)
        .response("200", done.build())
        .response("4XX", problem())
        .response("5XX", problem())
        .build();
    contract.special("bulk", Method::POST, "/api/v1/bulk", operation, || web::route().to(take));
}

async fn take(http: HttpRequest, incoming: Incoming, body: Body) -> Result<HttpResponse, Refusal> {
    let refuse = |error| Refusal::new(incoming.as_told(error), &http);
    if let Some(error) = incoming.must_sign_in() {
        return Err(refuse(error));
    }
    let asked = body.read::<BulkInput>(&http)?;
    let key = http.headers().get("Idempotency-Key").map(|key| key.to_str().unwrap_or_default().to_owned());
    let answer = run(&incoming, asked, key).await.map_err(refuse)?;
    Ok(HttpResponse::Ok().insert_header(("Cache-Control", "no-store")).json(answer))
}

//! `GET /api/v1/events`: server-sent events; `Last-Event-ID` goes on where the line broke.

use std::time::Duration;

use actix_web::{HttpRequest, HttpResponse, http::Method, web, web::Bytes};
use futures::{StreamExt, stream};
use utoipa::openapi::{
    ContentBuilder, ObjectBuilder, RefOr, ResponseBuilder, Schema, path::OperationBuilder, schema::Type,
    security::SecurityRequirement,
};

use super::subscription::Hint;
use crate::{
    rest::Contract,
    wire::{Incoming, Refusal},
};

/// A comment keeps the line open through proxies.
const HEARTBEAT: Duration = Duration::from_secs(15);

/// The operation.
pub fn rest(contract: &mut Contract) {
    contract.schema::<Hint>();
    let text: RefOr<Schema> = ObjectBuilder::new().schema_type(Type::String).into();
    let found = ResponseBuilder::new()
        .description("Events named `changed`; `data` is a Hint, `id` its seq.")
        .content("text/event-stream", ContentBuilder::new().schema(Some(text)).build())
        .build();
    let operation = OperationBuilder::new()
        .operation_id(Some("event_stream"))
        .tag("events")
        .summary(Some("What the caller may see and has changed, as server-sent events"))
        .description(Some(
            "Each event is a hint: read the record to see it. `Last-Event-ID` goes on where the line broke.",
        ))
        .security(SecurityRequirement::new("bearer", Vec::<String>::new()))
        .response("200", found)
        .response("4XX", crate::rest::problem())
        .build();
    contract.special("event_stream", Method::GET, "/api/v1/events", operation, || web::route().to(events));
}

async fn events(http: HttpRequest, incoming: Incoming) -> Result<HttpResponse, Refusal> {
    incoming.app.read(&incoming.request).map_err(|error| Refusal::new(error, &http))?;
    let after =
        http.headers().get("Last-Event-ID").and_then(|value| value.to_str().ok()).and_then(|text| text.parse().ok());
    let changes = incoming.app.watch(incoming.request.clone(), after).map(|hint| match hint {
        Ok(hint) => {
            let hint = Hint::from(hint);
            format!("id: {}\nevent: changed\ndata: {}\n\n", hint.seq, serde_json::to_string(&hint).unwrap_or_default())
        }
        Err(error) => format!("event: ended\ndata: {{\"code\":\"{}\"}}\n\n", error.code()),
    });
    let beats = stream::unfold((), |()| async {
        tokio::time::sleep(HEARTBEAT).await;
        Some((":\n\n".to_owned(), ()))
    });
    let opening = stream::once(async { "retry: 2000\n\n".to_owned() });
    // The line ends with the watch, not with the heartbeat.
    let ended = changes.map(Some).chain(stream::once(async { None }));
    let body = opening
        .map(Some)
        .chain(stream::select(ended, beats.map(Some)))
        .take_while(|part| std::future::ready(part.is_some()))
        .filter_map(std::future::ready)
        .map(|text| Ok::<_, actix_web::Error>(Bytes::from(text)));
    Ok(HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header(("Cache-Control", "no-store"))
        .insert_header(("X-Accel-Buffering", "no"))
        .streaming(Box::pin(body)))
}

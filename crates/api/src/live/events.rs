//! `GET /api/v1/events`: server-sent events; `Last-Event-ID` goes on where the line broke.

use std::time::Duration;

use actix_web::{HttpRequest, HttpResponse, http::Method, web, web::Bytes};
use futures::{StreamExt, stream};
use linli_domain::{Error, Message};
use utoipa::openapi::{
    ContentBuilder, ObjectBuilder, RefOr, ResponseBuilder, Schema,
    path::{OperationBuilder, ParameterBuilder, ParameterIn},
    schema::Type,
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
            "Each event is a `Hint`: read the record to see it. An event named `reset` means that everything is to be read again; \
             `ended`, that the session is over.",
        ))
        .parameter(
            ParameterBuilder::new()
                .name("Last-Event-ID")
                .parameter_in(ParameterIn::Header)
                .description(Some("The `id` of the last event that was heard: goes on where the line broke."))
                .schema(Some(ObjectBuilder::new().schema_type(Type::String).pattern(Some("^[0-9]{1,18}$"))))
                .build(),
        )
        .security(SecurityRequirement::new("bearer", Vec::<String>::new()))
        .response("200", found)
        .response("4XX", crate::rest::problem())
        .build();
    contract.special("event_stream", Method::GET, "/api/v1/events", operation, || web::route().to(events));
}

async fn events(http: HttpRequest, incoming: Incoming) -> Result<HttpResponse, Refusal> {
    incoming.app.read(&incoming.request).map_err(|error| Refusal::new(error, &http))?;
    incoming.no_machine().map_err(|error| Refusal::new(error, &http).with_status(403))?;
    let after = after(&http).map_err(|error| Refusal::new(error, &http))?;
    let newest = incoming.app.newest_change().await.map_err(|error| Refusal::new(error, &http))?;
    // After a backup was restored a client may have heard of more than there is: it is told to read everything again.
    let (after, opening) = match after {
        Some(after) if after > newest => (None, "retry: 2000\nevent: reset\ndata: {}\n\n"),
        after => (after, "retry: 2000\n\n"),
    };
    let changes = incoming.app.watch(incoming.request.clone(), after).map_err(|error| Refusal::new(error, &http))?;
    let changes = changes.map(|hint| match hint {
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
    let opening = stream::once(std::future::ready(opening.to_owned()));
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

/// The event after which a client wants to go on.
fn after(http: &HttpRequest) -> Result<Option<i64>, Error> {
    let Some(value) = http.headers().get("Last-Event-ID") else { return Ok(None) };
    let text = value.to_str().ok().filter(|text| text.len() <= 18 && text.bytes().all(|b| b.is_ascii_digit()));
    text.and_then(|text| text.parse().ok()).map(Some).ok_or_else(|| {
        let message = Message::new("应为已收到的最后一个事件的编号。", "The id of the last event that was heard.");
        Error::field("Last-Event-ID", "bad_event", message)
    })
}

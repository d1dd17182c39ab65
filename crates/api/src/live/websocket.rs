//! `GET /graphql` as a WebSocket, graphql-transport-ws only: the Origin is checked, the token comes in `connection_init`
//! within 10 s, and a connection has a bounded number of subscriptions.

use std::time::Duration;

use actix_web::{
    HttpRequest, HttpResponse, Route, guard,
    http::header::{SEC_WEBSOCKET_PROTOCOL, UPGRADE},
    web,
};
use actix_ws::{AggregatedMessage, CloseCode, CloseReason};
use async_graphql::{
    Data,
    http::{WebSocket, WebSocketProtocols, WsMessage},
};
use futures::StreamExt;
use linli_domain::{Error, Message};

use crate::{
    graphql::{LinliSchema, Loaders, too_deep},
    wire::{Incoming, Origin, Origins, Refusal},
};

const PROTOCOL: &str = "graphql-transport-ws";
const INIT: Duration = Duration::from_secs(10);
/// A connection whose session has ended is closed within this time.
const RECHECK: Duration = Duration::from_secs(5);
const MOST_SUBSCRIPTIONS: usize = 20;
const MOST_BYTES: usize = 64 * 1024;

/// The route of a WebSocket at `/graphql`, beside POST and GET.
pub fn route() -> Route {
    web::get()
        .guard(guard::fn_guard(|request| {
            request
                .head()
                .headers()
                .get(UPGRADE)
                .is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"websocket"))
        }))
        .to(open)
}

async fn open(
    http: HttpRequest,
    body: web::Payload,
    schema: web::Data<LinliSchema>,
) -> Result<HttpResponse, actix_web::Error> {
    let refuse =
        |code, zh, en, status| Refusal::new(Error::Rule(code, Message::new(zh, en)), &http).with_status(status);
    if Origins::of(&http) == Origin::Foreign {
        return Err(refuse(
            "foreign_origin",
            "不接受来自其他网站的连接。",
            "Connections from other sites are not taken.",
            403,
        )
        .into());
    }
    let offered = http.headers().get(SEC_WEBSOCKET_PROTOCOL).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !offered.split(',').any(|one| one.trim() == PROTOCOL) {
        return Err(refuse(
            "unsupported_protocol",
            "请使用 graphql-transport-ws。",
            "Please use graphql-transport-ws.",
            400,
        )
        .into());
    }
    let (response, mut session, stream) = actix_ws::handle_with_protocols(&http, body, &[PROTOCOL])?;
    let mut incoming = stream.max_frame_size(MOST_BYTES).aggregate_continuations().max_continuation_size(MOST_BYTES);
    let (send, receive) = futures::channel::mpsc::unbounded::<Vec<u8>>();
    let door = http.clone();
    let anonymous = Incoming::of(&http).await.map_err(|error| Refusal::new(error, &http))?;
    let (signed, mut signing) = futures::channel::oneshot::channel::<Incoming>();
    let mut answers = WebSocket::new(schema.get_ref().clone(), receive, WebSocketProtocols::GraphQLWS)
        .on_connection_init(move |payload| async move {
            let known = caller(anonymous, &payload).await?;
            let _ = signed.send(known.clone());
            let mut data = Data::default();
            data.insert(known);
            data.insert(Loaders::default());
            Ok(data)
        });
    actix_web::rt::spawn(async move {
        let _door = door;
        let mut subscriptions = 0usize;
        let mut begun = false;
        let mut caller: Option<Incoming> = None;
        let mut recheck = tokio::time::interval(RECHECK);
        let deadline = tokio::time::sleep(INIT);
        tokio::pin!(deadline);
        let close = loop {
            tokio::select! {
                () = &mut deadline, if !begun => break Some((4408, "connection initialisation timeout")),
                _ = recheck.tick() => {
                    caller = caller.or_else(|| signing.try_recv().ok().flatten());
                    if let Some(caller) = &caller
                        && caller.app.reload(&caller.request).await.is_err()
                    {
                        break Some((4401, "the session has ended"));
                    }
                }
                message = incoming.next() => match message {
                    Some(Ok(AggregatedMessage::Text(text))) => {
                        if asks_too_deep(&text) {
                            break Some((4400, "the query is nested too deeply"));
                        }
                        begun |= text.contains("\"connection_init\"");
                        subscriptions += usize::from(text.contains("\"type\":\"subscribe\"") || text.contains("\"type\": \"subscribe\""));
                        subscriptions = subscriptions.saturating_sub(usize::from(text.contains("\"type\":\"complete\"")));
                        if subscriptions > MOST_SUBSCRIPTIONS {
                            break Some((4429, "too many subscriptions"));
                        }
                        if send.unbounded_send(text.as_bytes().to_vec()).is_err() {
                            break None;
                        }
                    }
                    Some(Ok(AggregatedMessage::Ping(bytes))) => {
                        let _ = session.pong(&bytes).await;
                    }
                    Some(Ok(AggregatedMessage::Pong(_))) => {}
                    Some(Ok(AggregatedMessage::Binary(_))) => break Some((4400, "text only")),
                    Some(Ok(AggregatedMessage::Close(_))) | Some(Err(_)) | None => break None,
                },
                answer = answers.next() => match answer {
                    Some(WsMessage::Text(text)) => {
                        if session.text(text).await.is_err() {
                            break None;
                        }
                    }
                    Some(WsMessage::Close(code, reason)) => {
                        let code = protocol_code(code, begun);
                        let _ = session.clone().close(Some(CloseReason { code: CloseCode::Other(code), description: Some(reason) })).await;
                        return;
                    }
                    None => break None,
                },
            }
        };
        let reason =
            close.map(|(code, text)| CloseReason { code: CloseCode::Other(code), description: Some(text.to_owned()) });
        let _ = session.close(reason).await;
    });
    Ok(response)
}

/// Whether a `subscribe` carries a document that the parser must not see.
fn asks_too_deep(message: &str) -> bool {
    let message: Option<serde_json::Value> = serde_json::from_str(message).ok();
    message.as_ref().and_then(|message| message.pointer("/payload/query")?.as_str()).is_some_and(too_deep)
}

/// The library's close codes in the words of graphql-transport-ws: 4401 without a session, 4400 for what is no message.
const fn protocol_code(code: u16, begun: bool) -> u16 {
    match code {
        1011 => 4401,
        1002 if begun => 4403,
        1002 => 4400,
        other => other,
    }
}

/// The caller of a connection, from the token in `connection_init`.
async fn caller(incoming: Incoming, payload: &serde_json::Value) -> async_graphql::Result<Incoming> {
    let token = payload
        .get("authorization")
        .or_else(|| payload.get("Authorization"))
        .and_then(serde_json::Value::as_str)
        .and_then(|text| text.strip_prefix("Bearer "));
    let token = token.ok_or_else(|| {
        async_graphql::Error::new("a token is needed in connection_init: {\"authorization\": \"Bearer …\"}")
    })?;
    let caller = incoming.app.authenticate(token).await.map_err(|error| async_graphql::Error::new(error.code()))?;
    let mut request = (*incoming.request).clone();
    request.caller = caller;
    Ok(Incoming { request: std::sync::Arc::new(request), ..incoming })
}

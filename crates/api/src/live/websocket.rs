//! `GET /graphql` as a WebSocket, graphql-transport-ws only: the Origin is checked, the token comes in `connection_init`
//! within 10 s, and a connection has a bounded number of subscriptions.

use std::time::Duration;

use actix_web::{
    HttpRequest, HttpResponse, Route, guard,
    http::header::{SEC_WEBSOCKET_PROTOCOL, UPGRADE},
    web,
};
use actix_ws::{AggregatedMessage, AggregatedMessageStream, CloseCode, CloseReason, ProtocolError, Session};
use futures::StreamExt;
use linli_domain::{Error, Message};

use super::conversation::Conversation;
use crate::{
    graphql::LinliSchema,
    wire::{Incoming, Origin, Origins, Refusal},
};

const PROTOCOL: &str = "graphql-transport-ws";
const INIT: Duration = Duration::from_secs(10);
/// A connection whose session has ended is closed within this time.
const RECHECK: Duration = Duration::from_secs(5);
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
    let stranger = Incoming::of(&http).await.map_err(|error| Refusal::new(error, &http))?;
    stranger.no_machine().map_err(|error| Refusal::new(error, &http).with_status(403))?;
    let (response, session, stream) = actix_ws::handle_with_protocols(&http, body, &[PROTOCOL])?;
    let messages = stream.max_frame_size(MOST_BYTES).aggregate_continuations().max_continuation_size(MOST_BYTES);
    let conversation = Conversation::new(schema.get_ref().clone(), stranger);
    actix_web::rt::spawn(talk(http, session, messages, conversation));
    Ok(response)
}

/// Carries messages both ways until one side has had enough.
async fn talk(
    _door: HttpRequest,
    mut session: Session,
    mut messages: AggregatedMessageStream,
    mut conversation: Conversation,
) {
    let mut recheck = tokio::time::interval(RECHECK);
    let (code, words) = loop {
        let answer = tokio::select! {
            () = tokio::time::sleep_until(conversation.since + INIT), if !conversation.has_begun() => {
                break (CloseCode::Other(4408), "connection initialisation timeout");
            }
            _ = recheck.tick() => {
                if !conversation.still_signed_in().await {
                    break (CloseCode::Other(4401), "the session has ended");
                }
                None
            }
            answer = conversation.answer(), if conversation.expects_answers() => answer,
            message = messages.next() => match message {
                Some(Ok(AggregatedMessage::Text(text))) => match conversation.hears(&text).await {
                    Ok(answer) => answer,
                    Err((code, words)) => break (CloseCode::Other(code), words),
                },
                Some(Ok(AggregatedMessage::Ping(bytes))) => {
                    let _ = session.pong(&bytes).await;
                    None
                }
                Some(Ok(AggregatedMessage::Pong(_))) => None,
                Some(Ok(AggregatedMessage::Binary(_))) => break (CloseCode::Unsupported, "text only"),
                Some(Ok(AggregatedMessage::Close(_))) | None => break (CloseCode::Normal, ""),
                Some(Err(ProtocolError::Overflow)) => break (CloseCode::Size, "the message is too long"),
                Some(Err(_)) => break (CloseCode::Protocol, "not a WebSocket message"),
            },
        };
        if let Some(answer) = answer
            && session.text(answer.to_string()).await.is_err()
        {
            return;
        }
    };
    let _ = session.close(Some(CloseReason { code, description: Some(words.to_owned()) })).await;
}

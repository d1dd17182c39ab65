//! A listening client: graphql-transport-ws or server-sent events.

use std::time::Duration;

use futures::{SinkExt, Stream, StreamExt};
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, connect_async,
    tungstenite::{Message, client::IntoClientRequest, http::HeaderValue, protocol::CloseFrame},
};

use crate::town::{Person, Town};

/// A WebSocket that speaks graphql-transport-ws.
pub struct Line(WebSocketStream<MaybeTlsStream<TcpStream>>);

impl Line {
    /// Opens the socket, without saying who is calling yet.
    pub async fn open(town: &Town, origin: Option<&str>) -> Result<Self, String> {
        let url = town.url("/graphql").replacen("http://", "ws://", 1);
        let mut request = url.into_client_request().unwrap();
        let own = town.url("");
        request.headers_mut().insert("origin", HeaderValue::from_str(origin.unwrap_or(&own)).unwrap());
        request.headers_mut().insert("sec-websocket-protocol", HeaderValue::from_static("graphql-transport-ws"));
        connect_async(request).await.map(|(socket, _)| Self(socket)).map_err(|error| error.to_string())
    }

    /// A line on which this person listens to all changes.
    pub async fn of(person: &Person<'_>) -> Self {
        let mut line = Self::open(person.town, None).await.unwrap();
        line.says(
            json!({ "type": "connection_init", "payload": { "authorization": format!("Bearer {}", person.token()) } }),
        )
        .await;
        assert_eq!(line.hears().await.unwrap()["type"], "connection_ack");
        line.says(json!({ "id": "1", "type": "subscribe", "payload": { "query": "subscription { changes { kind id seq } }" } })).await;
        // The subscription stands when the next answer on the same line has come.
        line.says(json!({ "type": "ping" })).await;
        while line.hears().await.unwrap()["type"] != "pong" {}
        line
    }

    pub async fn says(&mut self, message: Value) {
        self.0.send(Message::text(message.to_string())).await.unwrap();
    }

    pub async fn says_text(&mut self, text: String) {
        self.0.send(Message::text(text)).await.unwrap();
    }

    /// The next message; the close code when the server closes.
    pub async fn hears(&mut self) -> Result<Value, u16> {
        let next = async {
            loop {
                match self.0.next().await {
                    Some(Ok(Message::Text(text))) => return Ok(serde_json::from_str(&text).unwrap()),
                    Some(Ok(Message::Close(Some(CloseFrame { code, .. })))) => return Err(code.into()),
                    Some(Ok(Message::Close(None)) | Err(_)) | None => return Err(1006),
                    Some(Ok(_)) => {}
                }
            }
        };
        tokio::time::timeout(Duration::from_secs(20), next).await.expect("something within twenty seconds")
    }

    /// Waits for a hint about a record.
    pub async fn hears_of(&mut self, id: &str, within: Duration) -> bool {
        let heard = async {
            loop {
                match self.hears().await {
                    Ok(message) if message.pointer("/payload/data/changes/id").is_some_and(|hint| hint == id) => {
                        return true;
                    }
                    Ok(message) => assert_ne!(message["type"], "error", "{message}"),
                    Err(code) => panic!("the line was closed with {code}"),
                }
            }
        };
        tokio::time::timeout(within, heard).await.unwrap_or(false)
    }
}

/// The server-sent events a person hears, as the text of each event.
pub async fn events(person: &Person<'_>, path: &str) -> impl Stream<Item = String> + Unpin + use<> {
    let request = person.request(reqwest::Method::GET, path).header("accept", "text/event-stream");
    let response = request.send().await.unwrap();
    assert_eq!(response.status(), 200);
    let kind = response.headers()["content-type"].to_str().unwrap();
    assert!(kind.starts_with("text/event-stream"), "{kind}");
    let text = response
        .bytes_stream()
        .map(|chunk| chunk.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default());
    Box::pin(text)
}

//! graphql-transport-ws as a conversation: what a client says, what it is told, when it must stop. No socket here.

use std::collections::HashMap;

use actix_web::rt::time::Instant;
use async_graphql::{Response, parser::types::OperationType};
use futures::{
    StreamExt,
    stream::{self, AbortHandle, BoxStream, SelectAll},
};
use linli_domain::{Error, Message};
use serde_json::{Value, json};

use crate::{
    graphql::{Asked, LinliSchema, Loaders, Refused, with_codes},
    wire::Incoming,
};

/// So many subscriptions stand at the same time.
const MOST_SUBSCRIPTIONS: usize = 20;

/// What a client may say.
#[derive(serde::Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Said {
    ConnectionInit {
        #[serde(default)]
        payload: Value,
    },
    Ping {},
    Pong {},
    Subscribe {
        id: String,
        payload: Value,
    },
    Complete {
        id: String,
    },
}

/// Why the line is cut: a code of the protocol, and the words for it.
pub(super) type Cut = (u16, &'static str);

/// One client's conversation.
pub(super) struct Conversation {
    schema: LinliSchema,
    stranger: Incoming,
    caller: Option<Incoming>,
    open: HashMap<String, AbortHandle>,
    answers: SelectAll<BoxStream<'static, (String, Option<Response>)>>,
    /// When it began.
    pub(super) since: Instant,
}

impl Conversation {
    pub(super) fn new(schema: LinliSchema, stranger: Incoming) -> Self {
        let (open, answers) = (HashMap::new(), SelectAll::new());
        Self { schema, stranger, caller: None, open, answers, since: Instant::now() }
    }

    /// Whether the client has said who it is.
    pub(super) const fn has_begun(&self) -> bool {
        self.caller.is_some()
    }

    /// Whether the client's session still stands.
    pub(super) async fn still_signed_in(&self) -> bool {
        match &self.caller {
            Some(caller) => caller.app.reload(&caller.request).await.is_ok(),
            None => true,
        }
    }

    /// Hears a message, and answers it if it asks for an answer at once.
    pub(super) async fn hears(&mut self, text: &str) -> Result<Option<Value>, Cut> {
        let said = serde_json::from_str(text).map_err(|_| (4400, "not a message of graphql-transport-ws"))?;
        match said {
            Said::ConnectionInit { .. } if self.has_begun() => Err((4429, "too many initialisation requests")),
            Said::ConnectionInit { payload } => {
                self.caller = Some(signed_in(self.stranger.clone(), &payload).await.ok_or((4403, "forbidden"))?);
                Ok(Some(json!({ "type": "connection_ack" })))
            }
            Said::Ping {} => Ok(Some(json!({ "type": "pong" }))),
            Said::Pong {} => Ok(None),
            Said::Subscribe { id, payload } => self.subscribes(id, payload),
            Said::Complete { id } => {
                if let Some(handle) = self.open.remove(&id) {
                    handle.abort();
                }
                Ok(None)
            }
        }
    }

    fn subscribes(&mut self, id: String, payload: Value) -> Result<Option<Value>, Cut> {
        let caller = self.caller.clone().ok_or((4401, "unauthorized"))?;
        if self.open.contains_key(&id) {
            return Err((4409, "this subscription exists already"));
        }
        let refuse = |error: Error| {
            let said = caller.language.say(&error.message());
            json!({ "id": id, "type": "error", "payload": [{ "message": said, "extensions": { "code": error.code() } }] })
        };
        if self.open.len() >= MOST_SUBSCRIPTIONS {
            let most = Message::new("同时订阅的数量已达上限。", "Too many subscriptions at the same time.");
            return Ok(Some(refuse(Error::Rule("too_many_subscriptions", most))));
        }
        let asked = match Asked::from_value(payload) {
            Ok(asked) => asked,
            Err(Refused::Error(error)) => return Ok(Some(refuse(error))),
            Err(Refused::Syntax(error)) => return Ok(Some(refused(&id, &Response::from_errors(vec![error])))),
        };
        if asked.operation.is_some_and(|operation| operation != OperationType::Subscription) {
            let only = Message::new("这里只接受订阅。", "Only subscriptions are taken here.");
            return Ok(Some(refuse(Error::Rule("subscriptions_only", only))));
        }
        let request = asked.request.data(caller).data(Loaders::default());
        let name = id.clone();
        let answers = self.schema.execute_stream(request).map(Some).chain(stream::iter([None]));
        let (answers, handle) = stream::abortable(answers.map(move |answer| (name.clone(), answer)));
        self.open.insert(id, handle);
        self.answers.push(answers.boxed());
        Ok(None)
    }

    /// Whether anything may come of `answer`.
    pub(super) fn expects_answers(&self) -> bool {
        !self.answers.is_empty()
    }

    /// What is to be told next; `None` when nothing is, this time.
    pub(super) async fn answer(&mut self) -> Option<Value> {
        let (id, answer) = self.answers.next().await?;
        // What was completed meanwhile is not told any more.
        self.open.get(&id)?;
        match answer {
            None => {
                self.open.remove(&id);
                Some(json!({ "id": id, "type": "complete" }))
            }
            Some(response) if was_refused(&response) => {
                if let Some(handle) = self.open.remove(&id) {
                    handle.abort();
                }
                Some(refused(&id, &response))
            }
            Some(response) => {
                Some(json!({ "id": id, "type": "next", "payload": serde_json::to_value(response).unwrap_or_default() }))
            }
        }
    }
}

/// Refused before it began: by validation, limits or variables.
fn was_refused(response: &Response) -> bool {
    response.data == async_graphql::Value::Null
        && !response.errors.is_empty()
        && response.errors.iter().all(|error| error.path.is_empty())
}

fn refused(id: &str, response: &Response) -> Value {
    let mut errors = serde_json::to_value(&response.errors).unwrap_or_default();
    with_codes(&mut errors);
    json!({ "id": id, "type": "error", "payload": errors })
}

/// The caller, from the token in `connection_init`.
async fn signed_in(stranger: Incoming, payload: &Value) -> Option<Incoming> {
    let token = payload.get("authorization").or_else(|| payload.get("Authorization"))?.as_str()?;
    let address = stranger.request.address.as_deref();
    let caller = stranger.app.authenticate(token.strip_prefix("Bearer ")?, address).await.ok()?;
    let mut request = (*stranger.request).clone();
    request.caller = caller;
    let incoming = Incoming { request: std::sync::Arc::new(request), ..stranger };
    incoming.no_machine().is_ok().then_some(incoming)
}

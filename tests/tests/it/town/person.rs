//! Somebody who acts: through REST or through GraphQL, with the same words.

use reqwest::{Method, RequestBuilder};
use serde_json::{Map, Value, json};

use super::{Answer, Path, Town, contract, schema};

/// A person at a client.
pub struct Person<'town> {
    pub town: &'town Town,
    pub account: String,
    token: Option<String>,
    path: Path,
    http: reqwest::Client,
}

impl<'town> Person<'town> {
    pub(super) fn new(town: &'town Town, account: &str, token: Option<String>) -> Self {
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        Self { town, account: account.to_owned(), token, path: Path::Rest, http }
    }

    /// Somebody with this token.
    pub fn with_token(&self, account: &str, token: String) -> Self {
        Self::new(self.town, account, Some(token))
    }

    /// The same person at another server of the same town.
    pub fn at(&self, town: &'town Town) -> Self {
        Self {
            town,
            account: self.account.clone(),
            token: self.token.clone(),
            path: self.path,
            http: self.http.clone(),
        }
    }

    /// From now on through this API.
    pub fn through(mut self, path: Path) -> Self {
        self.path = path;
        self
    }

    /// The access token.
    #[track_caller]
    pub fn token(&self) -> &str {
        self.token.as_deref().expect("has signed in")
    }

    /// A request with this person's token, for tests about HTTP itself.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.http.request(method, self.town.url(path)).header("accept-language", "en-US");
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    /// Sends a request and reads the answer as REST.
    pub async fn sends(&self, request: RequestBuilder) -> Answer {
        let response = request.send().await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let text = response.text().await.unwrap();
        let body: Value = serde_json::from_str(&text).unwrap_or(Value::String(text));
        let code = (status >= 400).then(|| body["code"].as_str().map(str::to_owned)).flatten();
        let fields = body["errors"].as_array().into_iter().flatten();
        let fields = fields
            .map(|e| {
                format!("{} {}", e["pointer"].as_str().unwrap_or_default(), e["code"].as_str().unwrap_or_default())
            })
            .collect();
        Answer { status, code, fields, body, headers }
    }

    /// GET.
    pub async fn gets(&self, path: &str) -> Answer {
        self.sends(self.request(Method::GET, path)).await
    }

    /// POST with a JSON body.
    pub async fn posts(&self, path: &str, body: Value) -> Answer {
        self.sends(self.request(Method::POST, path).json(&body)).await
    }

    /// Asks a GraphQL question; the answer's body is `data`.
    pub async fn asks(&self, query: &str, variables: Value) -> Answer {
        let answer = self.posts("/graphql", json!({ "query": query, "variables": variables })).await;
        from_graphql(answer)
    }

    /// Does what a command says: `whistle.sound` on a target, through the API this person uses.
    pub async fn acts(&self, command: &str, target: &str, version: Option<i64>, input: Value) -> Answer {
        self.acts_once(command, target, version, input, None).await
    }

    /// As `acts`, with an idempotency key.
    pub async fn acts_once(
        &self,
        command: &str,
        target: &str,
        version: Option<i64>,
        input: Value,
        key: Option<&str>,
    ) -> Answer {
        match self.path {
            Path::Rest => {
                let mut request =
                    self.request(Method::POST, &contract().command(command).path.replace("{id}", target)).json(&input);
                if let Some(version) = version {
                    request = request.header("if-match", format!("\"{version}\""));
                }
                if let Some(key) = key {
                    request = request.header("idempotency-key", key);
                }
                self.sends(request).await
            }
            Path::GraphQl => {
                let operation = schema().mutation(command);
                let mut variables = Map::new();
                variables.insert("id".into(), json!(target));
                if let Some(version) = version {
                    variables.insert("expectedVersion".into(), json!(version));
                }
                if let Some(key) = key {
                    variables.insert("idempotencyKey".into(), json!(key));
                }
                if operation.takes("input") {
                    variables.insert("input".into(), loud(input));
                }
                let answer = self.asks(&operation.document(), Value::Object(variables)).await;
                operation.payload(answer)
            }
        }
    }
}

/// Reads GraphQL's answer: a refusal at the top carries its code in `extensions`.
pub fn from_graphql(mut answer: Answer) -> Answer {
    let mut whole = answer.body.take();
    let error = whole.pointer("/errors/0").cloned();
    if let Some(error) = &error {
        let code = error.pointer("/extensions/code").and_then(Value::as_str).map(str::to_lowercase);
        if answer.status == 200 {
            answer.status = status_of(code.as_deref().unwrap_or_default());
        }
        answer.code = code.or(answer.code);
    }
    answer.body = match whole.get_mut("data") {
        Some(data) if !data.is_null() => data.take(),
        _ => whole,
    };
    quiet(&mut answer.body);
    answer
}

/// REST's status for a code, for answers of GraphQL, which has one status for them all.
pub fn status_of(code: &str) -> u16 {
    match code {
        "unauthenticated" | "session_ended" | "token_expired" => 401,
        "forbidden" => 403,
        "not_found" => 404,
        "stale_version" => 412,
        "version_required" => 428,
        "rate_limited" => 429,
        "unavailable" => 503,
        "internal" => 500,
        _ => 422,
    }
}

/// Fields that hold words of a vocabulary.
const WORDS: &[&str] = &[
    "kind", "role", "outcome", "state", "level", "purpose", "form", "source", "fields", "remove", "class", "scopes",
    "channel", "digest", "language", "muted", "measure",
];

fn is_word(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

/// REST writes `hard_problem` where GraphQL writes `HARD_PROBLEM`.
fn loud(mut input: Value) -> Value {
    if let Value::Object(fields) = &mut input {
        for (name, value) in fields {
            match value {
                Value::String(text) if WORDS.contains(&name.as_str()) && is_word(text) => *text = text.to_uppercase(),
                Value::Array(items) if WORDS.contains(&name.as_str()) => {
                    for item in items {
                        if let Value::String(text) = item {
                            *text = text.to_uppercase();
                        }
                    }
                }
                Value::Object(_) => *value = loud(value.take()),
                Value::Array(items) => items.iter_mut().for_each(|item| *item = loud(item.take())),
                _ => {}
            }
        }
    }
    input
}

/// The other way round: an answer in GraphQL's spelling read as REST's.
fn quiet(value: &mut Value) {
    match value {
        Value::String(text) if text.len() > 2 && text.bytes().all(|b| b.is_ascii_uppercase() || b == b'_') => {
            *text = text.to_lowercase()
        }
        Value::Array(items) => items.iter_mut().for_each(quiet),
        Value::Object(fields) => fields.values_mut().for_each(quiet),
        _ => {}
    }
}

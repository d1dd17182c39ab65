//! What a client asks for, from JSON or a query string, admitted once for both doors: HTTP and WebSocket.

use async_graphql::{
    Request, ServerError, Variables,
    parser::{
        parse_query,
        types::{DocumentOperations, ExecutableDocument, OperationDefinition, OperationType},
    },
};
use linli_domain::{Error, Message, Result};
use serde_json::{Map, Value};

use super::limits::{MOST_FIELDS, MOST_ROOT_FIELDS, Spread, too_deep};

/// Why something is not executed.
pub(crate) enum Refused {
    /// By our own limits, or because it is not well formed.
    Error(Error),
    /// By the parser.
    Syntax(ServerError),
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// A request that may be executed.
pub(crate) struct Asked {
    pub(crate) request: Request,
    /// What it is; none when it names no operation of its document, which execution will say.
    pub(crate) operation: Option<OperationType>,
}

impl Asked {
    /// From the bytes of a body.
    pub(crate) fn from_json(body: &[u8]) -> Result<Self, Refused> {
        let json = serde_json::from_slice(body)
            .map_err(|_| malformed("请求内容不是正确的 JSON。", "The body is not well-formed JSON."))?;
        Self::from_value(json)
    }

    /// From a JSON object: a body, or the payload of a `subscribe`.
    pub(crate) fn from_value(json: Value) -> Result<Self, Refused> {
        let Value::Object(mut fields) = json else {
            return Err(malformed(
                "请求应为一个 JSON 对象，不接受批量。",
                "The request is one JSON object; batches are not taken.",
            )
            .into());
        };
        let text = |value: Option<Value>| match value {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(malformed("query 和 operationName 应为文本。", "`query` and `operationName` are strings.")),
        };
        let object = |value: Option<Value>| match value {
            None | Some(Value::Null) => Ok(Value::Object(Map::new())),
            Some(map @ Value::Object(_)) => Ok(map),
            Some(_) => {
                Err(malformed("variables 和 extensions 应为对象。", "`variables` and `extensions` are objects."))
            }
        };
        object(fields.remove("extensions"))?;
        let (query, name) = (text(fields.remove("query"))?, text(fields.remove("operationName"))?);
        Self::admitted(query, name, object(fields.remove("variables"))?)
    }

    /// From a query string.
    pub(crate) fn from_query(query: &str) -> Result<Self, Refused> {
        let pairs: Vec<(String, String)> = serde_html_form::from_str(query)
            .map_err(|_| malformed("查询参数格式不对。", "The query string is malformed."))?;
        let get = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone());
        let variables = match get("variables") {
            None => Value::Object(Map::new()),
            Some(text) => serde_json::from_str(&text)
                .ok()
                .filter(Value::is_object)
                .ok_or_else(|| malformed("variables 应为 JSON 对象。", "`variables` is a JSON object."))?,
        };
        Self::admitted(get("query"), get("operationName"), variables)
    }

    /// Parses a document and counts what it asks for, in all its operations: the library's own visitors walk them all.
    fn admitted(query: Option<String>, name: Option<String>, variables: Value) -> Result<Self, Refused> {
        let query = query.ok_or_else(|| malformed("缺少 query。", "`query` is missing."))?;
        let name = name.filter(|name| !name.is_empty());
        if too_deep(&query) {
            return Err(rule("query_too_deep", "查询嵌套过深。", "The query is nested too deeply.").into());
        }
        let document = parse_query(&query).map_err(|error| Refused::Syntax(error.into()))?;
        let mut spread = Spread::new(&document);
        let mut fields = 0usize;
        for (_, operation) in document.operations.iter() {
            let (root, all) = spread.of(&operation.node);
            fields = fields.saturating_add(all);
            if root != 1 && operation.node.ty == OperationType::Subscription {
                return Err(rule("one_field", "一个订阅只能有一个字段。", "A subscription has one field.").into());
            }
            if root > MOST_ROOT_FIELDS {
                return Err(
                    rule("too_many_fields", "一次最多请求十个字段。", "At most ten root fields at a time.").into()
                );
            }
        }
        if fields > MOST_FIELDS {
            return Err(rule("query_too_large", "查询的字段过多。", "The query asks for too many fields.").into());
        }
        let operation = chosen(&document, name.as_deref()).map(|operation| operation.ty);
        let mut request = Request::new(query).variables(Variables::from_json(variables));
        if let Some(name) = name {
            request = request.operation_name(name);
        }
        request.set_parsed_query(document);
        Ok(Self { request, operation })
    }
}

pub(super) fn rule(code: &'static str, zh: &'static str, en: &'static str) -> Error {
    Error::Rule(code, Message::new(zh, en))
}

fn malformed(zh: &'static str, en: &'static str) -> Error {
    rule("malformed_request", zh, en)
}

fn chosen<'a>(document: &'a ExecutableDocument, name: Option<&str>) -> Option<&'a OperationDefinition> {
    match (&document.operations, name) {
        (DocumentOperations::Single(operation), _) => Some(&operation.node),
        (DocumentOperations::Multiple(operations), Some(name)) => operations.get(name).map(|operation| &operation.node),
        (DocumentOperations::Multiple(operations), None) if operations.len() == 1 => {
            operations.values().next().map(|operation| &operation.node)
        }
        _ => None,
    }
}

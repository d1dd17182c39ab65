//! Reading JSON and query strings so that what is wrong is named by code and field.

use linli_domain::{Error, FieldError, Message, Result};
use serde::de::DeserializeOwned;
use serde_path_to_error::Segment;

/// A JSON body as a command's input. An empty body is `{}`.
pub(crate) fn json<T: DeserializeOwned>(body: &[u8]) -> Result<T> {
    let body = if body.is_empty() { b"{}" } else { body };
    // Serde would take the items of an array for the fields of a struct, one after the other.
    if body.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[') {
        return Err(Error::field("", "wrong_type", Message::new("应为 JSON 对象。", "A JSON object is asked for.")));
    }
    let mut json = serde_json::Deserializer::from_slice(body);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let inner = error.inner();
        if inner.is_syntax() || inner.is_eof() {
            return malformed();
        }
        refusal(path(error.path()), &inner.to_string())
    })?;
    json.end().map_err(|_| malformed())?;
    Ok(value)
}

/// A query string as a filter.
pub(crate) fn query<T: DeserializeOwned>(pairs: &[(String, String)]) -> Result<T> {
    let text = serde_html_form::to_string(pairs).map_err(Error::internal)?;
    let parser = serde_html_form::Deserializer::from_bytes(text.as_bytes());
    serde_path_to_error::deserialize(parser).map_err(|error| refusal(path(error.path()), &error.inner().to_string()))
}

fn path(path: &serde_path_to_error::Path) -> Vec<String> {
    path.iter()
        .filter_map(|segment| match segment {
            Segment::Seq { index } => Some(index.to_string()),
            Segment::Unknown => None,
            named => Some(named.to_string()),
        })
        .collect()
}

fn malformed() -> Error {
    Error::Rule("malformed_json", Message::new("请求内容不是正确的 JSON。", "The body is not well-formed JSON."))
}

/// Serde tells what is wrong in English prose only; its fixed beginnings become codes.
fn refusal(field: Vec<String>, text: &str) -> Error {
    Error::Invalid(vec![FieldError::told_by_serde(field, text)])
}

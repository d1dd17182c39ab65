//! What no filter may hold, whatever it asks for.

use linli_domain::{Error, Message, Result};
use serde_json::Value;

/// Refuses NUL characters by the name of their field: PostgreSQL keeps no such text, so nothing could be found by it.
///
/// # Errors
/// *Invalid*.
pub fn without_nul(filter: &impl serde::Serialize) -> Result<()> {
    let Ok(Value::Object(fields)) = serde_json::to_value(filter) else { return Ok(()) };
    match fields.iter().find(|(_, value)| holds_nul(value)) {
        Some((name, _)) => {
            let message =
                Message::new("含有不可见的控制字符，请删除。", "Contains control characters; please remove them.");
            Err(Error::field(name, "control_characters", message))
        }
        None => Ok(()),
    }
}

fn holds_nul(value: &Value) -> bool {
    match value {
        Value::String(text) => text.contains('\0'),
        Value::Array(all) => all.iter().any(holds_nul),
        Value::Object(fields) => fields.values().any(holds_nul),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn nul_is_refused_wherever_it_is() {
        assert!(without_nul(&json!({ "search": "路灯", "kind": ["a"], "overdue": null })).is_ok());
        for bad in [json!({ "search": "a\0" }), json!({ "kind": ["a", "\0"] })] {
            assert_eq!(without_nul(&bad).map_err(|error| error.code()), Err("invalid"));
        }
    }
}

//! A walk over both committed contracts: whoever has not signed in is told so by every operation that is not public.

use reqwest::Method;
use serde_json::{Value, json};

use crate::town::{Town, contract, graphql_operations, schema};

/// Operations for everybody, with the reason.
const PUBLIC: &[(&str, &str)] = &[
    ("session_open", "how one signs in"),
    ("phone_code_send", "how one begins to sign in by telephone"),
    ("phone_session_open", "how one signs in by telephone"),
    ("token_issue", "carries its own proof in its form, and refuses as OAuth says"),
    ("session_refresh", "carries its own proof in the cookie"),
    ("health_live", "asked by the machine room"),
    ("health_ready", "asked by the machine room"),
];

/// A well-formed id that belongs to nobody.
pub fn nobodys(prefix: &str) -> String {
    format!("{prefix}_01900000000070008000000000000000")
}

#[tokio::test]
async fn no_rest_operation_answers_a_stranger() {
    let town = Town::shared();
    let stranger = town.stranger();
    for operation in &contract().operations {
        if PUBLIC.iter().any(|(id, _)| *id == operation.id) {
            continue;
        }
        let path = operation.path.replace("{id}", &nobodys(&operation.prefix));
        assert!(!path.contains('{'), "{path} has a parameter that this walk does not know");
        let mut request = stranger.request(operation.method.clone(), &path);
        if operation.method == Method::POST {
            // What is missing in the body is told to those who have signed in.
            request = request.json(&sample_for(&operation.id));
        }
        let answer = stranger.sends(request).await;
        assert_eq!(answer.status, 401, "{} {path}: {answer}", operation.method);
        assert!(answer.code.is_some(), "{path}: {answer}");
    }
}

#[tokio::test]
async fn no_graphql_operation_answers_a_stranger() {
    let town = Town::shared();
    let stranger = town.stranger();
    for operation in graphql_operations() {
        let variables: Value = operation
            .arguments
            .iter()
            .map(|(name, kind)| (name.clone(), sample(name, kind, &operation.name)))
            .collect();
        let answer = stranger.asks(&operation.document(), variables).await;
        assert_eq!(answer.status, 401, "{}: {answer}", operation.name);
        let data = &answer.body[&operation.name];
        assert!(data.is_null(), "{}: {answer}", operation.name);
    }
}

/// A good input for a command's REST body, made from the GraphQL input of the same command.
pub fn sample_for(operation_id: &str) -> Value {
    let name = crate::town::camel(operation_id);
    let Some(mutation) = schema().mutations.iter().find(|mutation| mutation.name == name) else { return json!({}) };
    let Some((_, kind)) = mutation.arguments.iter().find(|(name, _)| name == "input") else { return json!({}) };
    quiet(sample("input", kind, &name))
}

/// A value of a GraphQL type, good enough to pass the parser.
fn sample(name: &str, kind: &str, operation: &str) -> Value {
    if !kind.ends_with('!') {
        return Value::Null;
    }
    let kind = kind.trim_end_matches('!');
    if kind.starts_with('[') {
        return json!([]);
    }
    match kind {
        "ID" => json!(nobodys(&prefix_for(name, operation))),
        "String" if name == "code" => json!("123456"),
        "String" => json!("Good-Text-1"),
        "Int" => json!(1),
        "Boolean" => json!(true),
        "Date" => json!("2026-11-23"),
        "Timestamp" => json!("2026-11-23T00:00:00.000Z"),
        _ => match schema().first_value_of(kind) {
            Some(value) => json!(value),
            None => schema()
                .input_fields(kind)
                .into_iter()
                .map(|field| (field.name.clone(), sample(&field.name, &field.answer, operation)))
                .collect(),
        },
    }
}

/// What ids of a field begin with.
fn prefix_for(name: &str, operation: &str) -> String {
    match name {
        "id" => contract().prefix_of(operation),
        "lead" | "proposed" | "supporting" => "organisation".to_owned(),
        "toPost" | "contact" => "post".to_owned(),
        "secret" => "client_secret".to_owned(),
        "deputy" => "account".to_owned(),
        "notice" => "privacy_notice".to_owned(),
        "assessment" => "impact_assessment".to_owned(),
        other => other.to_owned(),
    }
}

/// Enumeration values in REST's spelling.
fn quiet(mut value: Value) -> Value {
    if let Value::Object(fields) = &mut value {
        for value in fields.values_mut() {
            match value {
                Value::String(text) if text.bytes().all(|b| b.is_ascii_uppercase() || b == b'_') => {
                    *text = text.to_lowercase()
                }
                Value::Object(_) => *value = quiet(value.take()),
                Value::Null => {}
                _ => {}
            }
        }
        fields.retain(|_, value| !value.is_null());
    }
    value
}

//! The OpenAPI document by itself: nothing refers to what is not there, nothing is there twice, everything is described.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::town::{Town, camel, contract, schema};

fn references<'a>(value: &'a Value, found: &mut BTreeSet<&'a str>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value.as_str() {
                    Some(target) if name == "$ref" => drop(found.insert(target)),
                    _ => references(value, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

#[tokio::test]
async fn the_document_is_whole() {
    let document = Town::shared().stranger().gets("/api/openapi.json").await.done().body;
    let mut found = BTreeSet::new();
    references(&document, &mut found);
    let missing: Vec<_> =
        found.iter().filter(|target| document.pointer(target.trim_start_matches('#')).is_none()).collect();
    assert!(missing.is_empty(), "refers to what is not there: {missing:?}");

    let tags: BTreeSet<_> =
        document["tags"].as_array().into_iter().flatten().filter_map(|tag| tag["name"].as_str()).collect();
    let mut ids = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let name = format!("{method} {path}");
            let id = operation["operationId"].as_str().unwrap_or_else(|| panic!("{name} has no operationId"));
            assert!(ids.insert(id), "{id} is there twice");
            for text in ["summary", "description"] {
                assert!(operation[text].as_str().is_some_and(|text| !text.is_empty()), "{name} has no {text}");
            }
            for tag in operation["tags"].as_array().unwrap() {
                assert!(tags.contains(tag.as_str().unwrap()), "{name}: {tag} is not defined");
            }
            let answers = operation["responses"].as_object().unwrap();
            assert!(answers.keys().any(|status| status.starts_with('2')), "{name} says what success is");
            assert!(answers.keys().any(|status| status.starts_with('4')), "{name} says how it refuses");
            let parameters: Vec<_> = operation["parameters"].as_array().into_iter().flatten().collect();
            for part in path.split('/').filter_map(|part| part.strip_prefix('{')) {
                let part = part.trim_end_matches('}');
                let declared =
                    parameters.iter().any(|parameter| parameter["name"] == part && parameter["in"] == "path");
                assert!(declared, "{name} does not declare {part}");
            }
        }
    }
}

/// A field that one contract knows and the other does not locks clients of the other out.
#[tokio::test]
async fn inputs_have_the_same_fields_on_both_faces() {
    let document = Town::shared().stranger().gets("/api/openapi.json").await.done().body;
    let resolve = |schema: &Value| match schema["$ref"].as_str() {
        Some(target) => document.pointer(target.trim_start_matches('#')).unwrap().clone(),
        None => schema.clone(),
    };
    let mut seen = 0;
    for operation in &contract().operations {
        let name = camel(&operation.id);
        let Some(mutation) = schema().mutations.iter().find(|mutation| mutation.name == name) else { continue };
        let pointer = format!(
            "/paths/{}/{}/requestBody",
            operation.path.replace('/', "~1"),
            operation.method.as_str().to_lowercase()
        );
        let body = document.pointer(&pointer).unwrap();
        // What a `Change` refers to is a reference itself.
        let input = resolve(&resolve(&body["content"]["application/json"]["schema"]));
        let rest: BTreeSet<String> =
            input["properties"].as_object().into_iter().flat_map(|fields| fields.keys().cloned()).collect();
        let graphql: BTreeSet<String> = match mutation.arguments.iter().find(|(name, _)| name == "input") {
            Some((_, kind)) => {
                schema().input_fields(kind.trim_end_matches('!')).into_iter().map(|field| field.name).collect()
            }
            None => BTreeSet::new(),
        };
        assert_eq!(rest, graphql, "{name}");
        assert_eq!(body["required"] == true, !graphql.is_empty(), "{name}: a body is required when it says something");
        seen += 1;
    }
    assert!(seen > 30, "only {seen} commands were compared");
}

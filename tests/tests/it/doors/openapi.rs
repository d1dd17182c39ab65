//! The OpenAPI document by itself: nothing refers to what is not there, nothing is there twice, everything is described.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::town::Town;

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

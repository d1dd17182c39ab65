//! The committed OpenAPI document: which operations there are, where, and on what kind of id.

use std::{fs, sync::OnceLock};

use reqwest::Method;
use serde_json::Value;

use super::{camel, repository};

/// The committed contract of REST.
pub struct Contract {
    pub operations: Vec<RestOperation>,
}

/// One REST operation.
#[derive(Clone, Debug)]
pub struct RestOperation {
    pub id: String,
    pub method: Method,
    pub path: String,
    /// What ids in its path begin with; `realm` when it has none.
    pub prefix: String,
    /// Whether it makes something in its target instead of changing it.
    pub creates: bool,
}

/// Reads the contract once.
pub fn contract() -> &'static Contract {
    static CONTRACT: OnceLock<Contract> = OnceLock::new();
    CONTRACT.get_or_init(|| {
        let text = fs::read_to_string(repository().join("openapi/openapi.json")).unwrap();
        let document: Value = serde_json::from_str(&text).unwrap();
        let paths = document["paths"].as_object().unwrap().iter();
        let operations = paths.flat_map(|(path, item)| {
            item.as_object().unwrap().iter().map(move |(method, operation)| RestOperation {
                id: operation["operationId"].as_str().unwrap().to_owned(),
                method: method.to_uppercase().parse().unwrap(),
                path: path.clone(),
                prefix: prefix(operation).unwrap_or("realm").to_owned(),
                creates: operation["responses"].get("201").is_some(),
            })
        });
        Contract { operations: operations.collect() }
    })
}

impl Contract {
    /// The operation of a command: `whistle.report_in` is `whistle_report_in`.
    #[track_caller]
    pub fn command(&self, command: &str) -> &RestOperation {
        let id = command.replace('.', "_");
        self.operations.iter().find(|operation| operation.id == id).unwrap_or_else(|| panic!("no operation {id}"))
    }

    /// What ids begin with on which a field of GraphQL's root types stands.
    pub fn prefix_of(&self, field: &str) -> String {
        let named = |operation: &&RestOperation| {
            let name = camel(&operation.id);
            name == field || name == format!("{field}Get")
        };
        self.operations.iter().find(named).map_or_else(|| "realm".to_owned(), |operation| operation.prefix.clone())
    }
}

/// `^whistle_[0-9a-f]{32}$` → `whistle`.
fn prefix(operation: &Value) -> Option<&str> {
    let parameters = operation["parameters"].as_array()?;
    let id = parameters.iter().find(|parameter| parameter["name"] == "id" && parameter["in"] == "path")?;
    id.pointer("/schema/pattern")?.as_str()?.strip_prefix('^')?.split_once("_[").map(|(prefix, _)| prefix)
}

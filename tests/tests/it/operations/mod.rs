//! What an operator does beside the server: checks, the list of day one, backups, the audit trail.

mod backups;
mod faults;
mod ready;
mod trail;

use serde_json::Value;

use crate::town::{Database, Ended};

/// A command's JSON and its exit code.
#[track_caller]
pub fn told(database: &Database, arguments: &[&str]) -> (Option<i32>, Value) {
    let ended = database.runs(arguments);
    let json = serde_json::from_str(&ended.out).unwrap_or_else(|fault| panic!("{arguments:?}: {fault}: {ended:?}"));
    (ended.code, json)
}

/// The names of what `linli check` found.
#[track_caller]
pub fn found(database: &Database) -> Vec<String> {
    let (_, report) = told(database, &["check", "--json"]);
    let findings = report["findings"].as_array().unwrap();
    findings.iter().map(|finding| finding["name"].as_str().unwrap().to_owned()).collect()
}

/// A command that an operator sees refused.
#[track_caller]
fn refused(ended: &Ended, code: i32, words: &str) {
    assert_eq!(ended.code, Some(code), "{ended:?}");
    assert!(ended.err.contains(words), "{words} in {ended:?}");
    assert!(!ended.err.contains("panicked"), "{ended:?}");
}

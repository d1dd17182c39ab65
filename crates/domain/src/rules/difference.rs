//! What a version says in words, what differs between two of them, and what each of them means.

use serde_json::Value;

use super::{Circumstances, RuleSource, Table, words::words};
use crate::Message;

/// One value of a version, as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The field's name within the table.
    pub key: String,
    /// The label of its group.
    pub group: Message,
    /// What it is called.
    pub label: Message,
    /// What it says.
    pub value: Message,
    /// Where it comes from, if it has a source of its own.
    pub source: Option<String>,
}

/// One value that differs; both sides tell the same field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it said, if it was there.
    pub before: Option<Told>,
    /// What it says, if it is still there.
    pub after: Option<Told>,
}

/// A worked example under two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What is supposed.
    pub given: Message,
    /// What followed before, if the earlier version knew such a case.
    pub before: Option<Message>,
    /// What follows now.
    pub after: Message,
}

/// A body that was read before, in words and in the order of its form.
#[must_use]
pub fn tell(table: &dyn Table, body: &str) -> Vec<Told> {
    let Some((form, value)) = table.form(body) else { return Vec::new() };
    let source = |at: &str| {
        let source: Option<RuleSource> = serde_json::from_value(value.pointer(at)?.clone()).ok();
        source.map(|source| source.text())
    };
    form.fields()
        .map(|(group, field)| Told {
            key: field.key.clone(),
            group: group.clone(),
            label: field.label.clone(),
            value: words(&field.kind, value.pointer(&field.at).unwrap_or(&Value::Null)),
            source: field.source_at.as_deref().and_then(source),
        })
        .collect()
}

/// What a later body says otherwise than an earlier one, and what both make of the same examples. Both were read before.
#[must_use]
pub fn compare(
    table: &dyn Table,
    before: Option<&str>,
    after: &str,
    circumstances: &Circumstances,
) -> (Vec<Difference>, Vec<Comparison>) {
    let mut old = before.map(|body| tell(table, body)).unwrap_or_default();
    let mut differences = Vec::new();
    for told in tell(table, after) {
        let was = old.iter().position(|other| other.key == told.key).map(|at| old.remove(at));
        let same = was.as_ref().is_some_and(|was| (&was.value, &was.source) == (&told.value, &told.source));
        if !same {
            differences.push(Difference { before: was, after: Some(told) });
        }
    }
    differences.extend(old.into_iter().map(|gone| Difference { before: Some(gone), after: None }));
    let earlier = before.map(|body| table.examples(body, circumstances)).unwrap_or_default();
    let then = |given: &Message| earlier.iter().find(|one| one.given == *given).map(|one| one.then.clone());
    let comparisons = table
        .examples(after, circumstances)
        .into_iter()
        .map(|example| Comparison { before: then(&example.given), given: example.given, after: example.then })
        .collect();
    (differences, comparisons)
}

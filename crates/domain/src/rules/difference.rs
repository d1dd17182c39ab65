//! What differs between two versions of a table, and what each of them means.

use serde_json::Value;

use super::{Circumstances, Field, Form, RuleSource, Table, words::words};
use crate::Message;

/// One value that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The field's name within the table.
    pub key: String,
    /// The label of its group.
    pub group: Message,
    /// What it is called.
    pub label: Message,
    /// What it said, if it was there.
    pub before: Option<Message>,
    /// What it says, if it is still there.
    pub after: Option<Message>,
    /// Where the earlier value came from.
    pub source_before: Option<String>,
    /// Where the later value comes from.
    pub source_after: Option<String>,
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

/// What a later body says otherwise than an earlier one, and what both make of the same examples. Both were read before.
#[must_use]
pub fn compare(
    table: &dyn Table,
    before: Option<&str>,
    after: &str,
    circumstances: &Circumstances,
) -> (Vec<Difference>, Vec<Comparison>) {
    let nothing = || (Form { groups: Vec::new() }, Value::Null);
    let (old_form, old) = before.and_then(|body| table.form(body)).unwrap_or_else(nothing);
    let (new_form, new) = table.form(after).unwrap_or_else(nothing);
    let find = |key: &str| old_form.fields().find(|(_, field)| field.key == key).map(|(_, field)| field);
    let mut differences = Vec::new();
    for (group, field) in new_form.fields() {
        let was = find(&field.key).map(|field| (field, &old));
        let told = difference(group, field, was, Some((field, &new)));
        differences.extend(Some(told).filter(Difference::differs));
    }
    let gone = |field: &&Field| !new_form.fields().any(|(_, other)| other.key == field.key);
    for (group, field) in old_form.fields().filter(|(_, field)| gone(field)) {
        differences.push(difference(group, field, Some((field, &old)), None));
    }
    let earlier = before.map(|body| table.examples(body, circumstances)).unwrap_or_default();
    let same = |given: &Message| earlier.iter().find(|example| example.given == *given);
    let comparisons = table
        .examples(after, circumstances)
        .into_iter()
        .map(|example| Comparison {
            before: same(&example.given).map(|example| example.then.clone()),
            given: example.given,
            after: example.then,
        })
        .collect();
    (differences, comparisons)
}

impl Difference {
    fn differs(&self) -> bool {
        self.before != self.after || self.source_before != self.source_after
    }
}

fn difference(
    group: &Message,
    field: &Field,
    before: Option<(&Field, &Value)>,
    after: Option<(&Field, &Value)>,
) -> Difference {
    let value = |(field, body): (&Field, &Value)| body.pointer(&field.at).map(|value| words(&field.kind, value));
    let source = |(field, body): (&Field, &Value)| {
        let value = body.pointer(field.source_at.as_deref()?)?;
        serde_json::from_value::<RuleSource>(value.clone()).ok().map(|source| source.text())
    };
    Difference {
        key: field.key.clone(),
        group: group.clone(),
        label: field.label.clone(),
        before: before.and_then(value),
        after: after.and_then(value),
        source_before: before.and_then(source),
        source_after: after.and_then(source),
    }
}

//! The committed GraphQL schema, read as text: which operations there are and what they take.

use std::{fs, path::PathBuf, sync::OnceLock};

use serde_json::Value;

use super::{Answer, person::status_of};

/// The committed contract.
pub struct Schema {
    text: String,
    pub mutations: Vec<Operation>,
    pub queries: Vec<Operation>,
}

/// One field of `Query` or `Mutation`.
#[derive(Clone, Debug)]
pub struct Operation {
    pub mutation: bool,
    pub name: String,
    /// Name and type of each argument.
    pub arguments: Vec<(String, String)>,
    pub answer: String,
}

/// Reads the contract once.
pub fn schema() -> &'static Schema {
    static SCHEMA: OnceLock<Schema> = OnceLock::new();
    SCHEMA.get_or_init(|| {
        let text = fs::read_to_string(repository().join("frontend/schema.graphql")).unwrap();
        let text = without_descriptions(&text);
        let (mutations, queries) = (fields(&text, "Mutation", true), fields(&text, "Query", false));
        Schema { text, mutations, queries }
    })
}

/// Every operation of both root types.
pub fn graphql_operations() -> impl Iterator<Item = &'static Operation> {
    schema().queries.iter().chain(&schema().mutations)
}

/// The root of the repository.
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_path_buf()
}

impl Schema {
    /// The mutation of a command: `whistle.report_in` is `whistleReportIn`.
    #[track_caller]
    pub fn mutation(&self, command: &str) -> &Operation {
        let name = camel(command);
        self.mutations.iter().find(|operation| operation.name == name).unwrap_or_else(|| panic!("no mutation {name}"))
    }

    /// The fields of an object type, `name: Type`.
    pub fn fields_of(&self, name: &str) -> Vec<Operation> {
        fields(&self.text, name, false)
    }

    /// A selection of everything scalar in a type, and of objects below it to a depth.
    pub fn selection(&self, name: &str, depth: usize) -> String {
        let parts: Vec<String> = self
            .fields_of(name)
            .iter()
            .filter(|field| field.arguments.iter().all(|(_, kind)| !kind.ends_with('!')))
            .filter_map(|field| {
                let kind = field.answer.trim_matches(['[', ']', '!']).to_owned();
                if !self.is_object(&kind) {
                    return Some(field.name.clone());
                }
                let inner = (depth > 0).then(|| self.selection(&kind, depth - 1))?;
                (!inner.is_empty()).then(|| format!("{} {{ {inner} }}", field.name))
            })
            .collect();
        parts.join(" ")
    }

    /// The fields of an input type.
    pub fn input_fields(&self, name: &str) -> Vec<Operation> {
        fields(&self.text.replace(&format!("input {name} "), &format!("type {name} ")), name, false)
    }

    /// The first value of an enumeration; nothing when the type is none.
    pub fn first_value_of(&self, name: &str) -> Option<String> {
        let (_, rest) = self.text.split_once(&format!("enum {name} "))?;
        let (body, _) = rest.split_once('{')?.1.split_once('}')?;
        body.split_whitespace().next().map(str::to_owned)
    }

    fn is_object(&self, name: &str) -> bool {
        self.text.contains(&format!("\ntype {name} ")) || self.text.starts_with(&format!("type {name} "))
    }
}

impl Operation {
    /// Whether it has this argument.
    pub fn takes(&self, argument: &str) -> bool {
        self.arguments.iter().any(|(name, _)| name == argument)
    }

    /// A document that runs it with all its arguments as variables.
    pub fn document(&self) -> String {
        let join =
            |parts: Vec<String>| if parts.is_empty() { String::new() } else { format!("({})", parts.join(", ")) };
        let declared = join(self.arguments.iter().map(|(name, kind)| format!("${name}: {kind}")).collect());
        let passed = join(self.arguments.iter().map(|(name, _)| format!("{name}: ${name}")).collect());
        let selection =
            schema().selection(self.answer.trim_matches(['[', ']', '!']), if self.mutation { 3 } else { 2 });
        let selection = if selection.is_empty() { String::new() } else { format!(" {{ {selection} }}") };
        format!(
            "{} Asked{declared} {{ {}{passed}{selection} }}",
            if self.mutation { "mutation" } else { "query" },
            self.name
        )
    }

    /// Takes a mutation's payload apart: the record becomes the body, the first of `userErrors` the refusal.
    pub fn payload(&self, mut answer: Answer) -> Answer {
        let Some(payload) = answer.body.get_mut(&self.name).map(Value::take) else { return answer };
        let errors = payload["userErrors"].as_array().cloned().unwrap_or_default();
        if let Some(first) = errors.first() {
            let code = first["code"].as_str().unwrap_or_default().to_lowercase();
            let path = |e: &Value| {
                e["field"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(Value::as_str)
                    .fold(String::new(), |a, b| format!("{a}/{b}"))
            };
            // A field's own code stands in `userErrors`; as a whole the input was invalid.
            answer.fields = errors
                .iter()
                .filter(|e| !path(e).is_empty())
                .map(|e| format!("{} {}", path(e), e["code"].as_str().unwrap_or_default().to_lowercase()))
                .collect();
            let code = if answer.fields.is_empty() { code } else { "invalid".to_owned() };
            answer.status = status_of(&code);
            answer.code = Some(code);
            answer.body = payload;
            return answer;
        }
        let Value::Object(mut fields) = payload else { return answer };
        fields.remove("userErrors");
        let record = fields.into_iter().map(|(_, record)| record).find(Value::is_object).unwrap_or_default();
        answer.body = with_what_is_shown_once(record);
        answer
    }
}

/// What is shown once beside a record, such as a slip, is read as if it stood in it.
fn with_what_is_shown_once(record: Value) -> Value {
    let Value::Object(mut fields) = record else { return record };
    let inner = fields.iter().find(|(_, value)| value["id"].is_string()).map(|(name, _)| name.clone());
    match inner.filter(|_| !fields.contains_key("id")).and_then(|name| fields.remove(&name)) {
        Some(Value::Object(mut record)) => {
            fields.retain(|_, value| !value.is_null());
            record.extend(fields);
            Value::Object(record)
        }
        _ => Value::Object(fields),
    }
}

/// `whistle.report_in` → `whistleReportIn`.
pub fn camel(command: &str) -> String {
    let mut words = command.split(['.', '_']);
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
}

/// Without `"…"`, `"""…"""` and comments, so that the rest reads as plain fields.
fn without_descriptions(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for (index, part) in text.split("\"\"\"").enumerate() {
        if index % 2 == 0 {
            for line in part.lines() {
                let mut quoted = false;
                let line: String = line
                    .chars()
                    .filter(|c| {
                        let quote = *c == '"';
                        quoted ^= quote;
                        !quoted && !quote
                    })
                    .collect();
                plain.push_str(line.split('#').next().unwrap_or_default());
                plain.push('\n');
            }
        }
    }
    plain
}

fn fields(text: &str, of: &str, mutation: bool) -> Vec<Operation> {
    let Some(body) =
        text.split(&format!("type {of} ")).nth(1).and_then(|rest| rest.split_once('{')).map(|(_, rest)| rest)
    else {
        return Vec::new();
    };
    let body = &body[..body.find('}').unwrap_or(body.len())];
    let mut found = Vec::new();
    let mut rest = body;
    // name ( arguments )? : Type
    while let Some(end) = rest.find(['(', ':']) {
        let name = rest[..end].trim_matches(|c: char| !c.is_alphanumeric() && c != '_').to_owned();
        let (arguments, after) = if rest[end..].starts_with('(') {
            let close = end + rest[end..].find(')').unwrap_or(0);
            (read_arguments(&rest[end + 1..close]), &rest[close + 1..])
        } else {
            (Vec::new(), &rest[end..])
        };
        let after = after.trim_start().trim_start_matches(':').trim_start();
        let stop = after.find(|c: char| c.is_whitespace() || c == ',' || c == '@').unwrap_or(after.len());
        let answer = after[..stop].to_owned();
        rest = &after[stop..];
        found.push(Operation { mutation, name, arguments, answer });
    }
    found
}

fn read_arguments(text: &str) -> Vec<(String, String)> {
    let text = text.replace('\n', ", ");
    let pairs = text.split(',').filter_map(|pair| pair.split_once(':'));
    pairs
        .map(|(name, kind)| (name.trim().to_owned(), kind.split('=').next().unwrap_or_default().trim().to_owned()))
        .collect()
}

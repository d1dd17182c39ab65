//! Reading a body strictly: nothing unknown, nothing out of its bounds, every fault named by its place.

use serde_json::Value;
use serde_path_to_error::Segment;

use super::{Field, FieldKind, Form, RuleSource, RuleTable, Said};
use crate::{FieldError, Message};

/// Reads the body of a version.
///
/// # Errors
/// Every fault as a field of the input: `body` and then the members down to it.
pub fn read<T: RuleTable>(text: &str) -> Result<T, Vec<FieldError>> {
    let mut json = serde_json::Deserializer::from_str(text);
    let table: T = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let inner = error.inner();
        if inner.is_syntax() || inner.is_eof() {
            return malformed();
        }
        // Inside a flattened member serde loses the way.
        let path = error.path().iter().filter(|segment| !matches!(segment, Segment::Unknown));
        let member = |segment: &Segment| match segment {
            Segment::Seq { index } => index.to_string(),
            named => named.to_string(),
        };
        vec![FieldError::told_by_serde(within_body(path.map(member)), &inner.to_string())]
    })?;
    // A table's type may flatten its members, which lets unknown ones pass: what is not written back was not understood.
    let (given, understood) = (serde_json::from_str(text), serde_json::to_value(&table));
    let (Ok(given), Ok(understood)) = (given, understood) else {
        return Err(malformed());
    };
    let mut said = Vec::new();
    unknown(&given, &understood, &mut String::new(), &mut said);
    if said.is_empty() {
        bounds(&table.form(), &understood, &mut said);
        said.extend(table.check().err().unwrap_or_default());
    }
    if said.is_empty() { Ok(table) } else { Err(said.into_iter().map(named).collect()) }
}

fn malformed() -> Vec<FieldError> {
    vec![FieldError::new("body", "malformed_json", Message::new("不是有效的 JSON。", "Not JSON."))]
}

fn within_body(members: impl Iterator<Item = String>) -> Vec<String> {
    std::iter::once("body".to_owned()).chain(members).collect()
}

fn named(Said { at, code, message }: Said) -> FieldError {
    let members = at.split('/').skip(1).map(|member| member.replace("~1", "/").replace("~0", "~"));
    FieldError { field: within_body(members), code, message }
}

fn unknown(given: &Value, understood: &Value, at: &mut String, said: &mut Vec<Said>) {
    let members: Vec<(String, &Value)> = match given {
        Value::Object(members) => members.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(number, value)| (number.to_string(), value)).collect(),
        _ => return,
    };
    for (name, value) in members {
        let length = at.len();
        at.push('/');
        at.push_str(&name.replace('~', "~0").replace('/', "~1"));
        let kept = match understood {
            Value::Array(items) => name.parse::<usize>().ok().and_then(|number| items.get(number)),
            other => other.get(&name),
        };
        match kept {
            Some(kept) => unknown(value, kept, at, said),
            None => said.push(Said {
                at: at.clone(),
                code: "unknown_field",
                message: Message::new("没有这个字段。", "There is no such field."),
            }),
        }
        at.truncate(length);
    }
}

fn bounds(form: &Form, body: &Value, said: &mut Vec<Said>) {
    for (_, field) in form.fields() {
        match body.pointer(&field.at) {
            Some(value) => said.extend(out_of_bounds(field, value)),
            None => said.push(fault(field.at.clone(), "required", Message::new("请填写。", "Please fill this in."))),
        }
        let source = field.source_at.as_ref().map(|at| (at, body.pointer(at).cloned().unwrap_or_default()));
        if let Some((at, source)) = source {
            said.extend(poor_source(at, source));
        }
    }
}

fn fault(at: String, code: &'static str, message: Message) -> Said {
    Said { at, code, message }
}

fn out_of_bounds(field: &Field, value: &Value) -> Option<Said> {
    let length = |text: &str| i64::try_from(text.trim().chars().count()).unwrap_or(i64::MAX);
    let refuse = |code, zh: String, en: String| Some(fault(field.at.clone(), code, Message::of(zh, en)));
    match &field.kind {
        FieldKind::Number { min, max, .. } => match value.as_i64() {
            Some(number) if (*min..=*max).contains(&number) => None,
            _ => refuse("out_of_range", format!("须在{min}到{max}之间。"), format!("Between {min} and {max}.")),
        },
        FieldKind::Limit { units } => {
            let unit = value.get("unit").cloned().and_then(|unit| serde_json::from_value(unit).ok());
            match unit {
                Some(unit) if units.contains(&unit) => None,
                _ => refuse("unknown_value", "不能用这个单位。".into(), "Not in this unit.".into()),
            }
        }
        FieldKind::Text { max } => match value.as_str().map(length) {
            Some(characters) if (1..=*max).contains(&characters) => None,
            _ => refuse("out_of_range", format!("须有1到{max}个字。"), format!("Between 1 and {max} characters.")),
        },
        FieldKind::Texts { max } => {
            let texts: Vec<&str> = value.as_array()?.iter().filter_map(Value::as_str).map(str::trim).collect();
            let once = texts.iter().enumerate().all(|(number, text)| !texts[..number].contains(text));
            let short = texts.iter().all(|text| (1..=100).contains(&length(text)));
            if once && short && i64::try_from(texts.len()).is_ok_and(|many| many <= *max) {
                return None;
            }
            let zh = format!("最多{max}项，每项1到100个字，不得重复。");
            refuse("out_of_range", zh, format!("At most {max}, each of 1 to 100 characters, none twice."))
        }
        FieldKind::Choice { options } => match value.as_str() {
            Some(chosen) if options.iter().any(|(option, _)| *option == chosen) => None,
            _ => refuse("unknown_value", "不在可选值之内。".into(), "Not one of the possible values.".into()),
        },
        // Their types have read them already.
        FieldKind::OfficeHours | FieldKind::Flag => None,
    }
}

/// Every number says where it comes from, in words that a person can follow.
fn poor_source(at: &str, source: Value) -> Option<Said> {
    let Ok(source) = serde_json::from_value::<RuleSource>(source) else {
        let message = Message::new("请写明出处。", "Please say where it comes from.");
        return Some(fault(at.to_owned(), "required", message));
    };
    let fits = |text: &str| (1..=500).contains(&text.trim().chars().count());
    let (name, _) = source.texts().into_iter().find(|(_, text)| !fits(text))?;
    let message =
        Message::new("请写明出处，最多500个字。", "Please say where it comes from, in at most 500 characters.");
    Some(fault(format!("{at}/{name}"), "required", message))
}

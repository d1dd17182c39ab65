//! A value of a table as people read it.

use serde_json::Value;

use super::FieldKind;
use crate::{
    Message,
    calendar::{Limit, LimitUnit},
};

/// What a value says, in both languages.
#[must_use]
pub fn words(kind: &FieldKind, value: &Value) -> Message {
    match kind {
        FieldKind::Number { unit, .. } => {
            let number = value.as_i64().unwrap_or_default();
            Message::of(format!("{number} {}", unit.zh), format!("{number} {}", unit.en))
        }
        FieldKind::Limit { .. } => serde_json::from_value::<Limit>(value.clone()).map_or_else(|_| plain(value), limit),
        FieldKind::OfficeHours => {
            let spans: Vec<String> = value.as_array().into_iter().flatten().map(span).collect();
            Message::of(spans.join("、"), spans.join(", "))
        }
        FieldKind::Texts { .. } => {
            let texts: Vec<&str> = value.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            match texts.as_slice() {
                [] => Message::new("无", "none"),
                some => Message::of(some.join("、"), some.join(", ")),
            }
        }
        FieldKind::Choice { options } => {
            let chosen = options.iter().find(|(option, _)| value.as_str() == Some(option));
            chosen.map_or_else(|| plain(value), |(_, label)| label.clone())
        }
        FieldKind::Flag if value.as_bool() == Some(true) => Message::new("是", "yes"),
        FieldKind::Flag => Message::new("否", "no"),
        FieldKind::Text { .. } => plain(value),
    }
}

fn plain(value: &Value) -> Message {
    let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    Message::of(text.clone(), text)
}

fn span(value: &Value) -> String {
    let end = |name| value.get(name).and_then(Value::as_str).unwrap_or_default();
    format!("{}–{}", end("from"), end("to"))
}

/// How long something may take.
#[must_use]
pub fn limit(limit: Limit) -> Message {
    let (unit, amount) = limit.written();
    let (_, unit) = unit.words();
    let many = if amount == 1 { "" } else { "s" };
    Message::of(format!("{amount} {}", unit.zh), format!("{amount} {}{many}", unit.en))
}

impl LimitUnit {
    /// As JSON spells it, and as people say it after a number; in English of one.
    #[must_use]
    pub fn words(self) -> (String, Message) {
        let words = match self {
            Self::ClockMinutes => Message::new("分钟", "minute"),
            Self::OfficeMinutes => Message::new("分钟（工作时间）", "office minute"),
            Self::OfficeHours => Message::new("个工作小时", "office hour"),
            Self::WorkingDays => Message::new("个工作日", "working day"),
        };
        let name = serde_json::to_value(self).ok().and_then(|name| name.as_str().map(str::to_owned));
        (name.unwrap_or_default(), words)
    }
}

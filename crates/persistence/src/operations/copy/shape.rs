//! The shapes of values, and how each is read, written down and stored, the same for both databases.

use base64::{Engine, prelude::BASE64_STANDARD};
use linli_vocabulary::{Date, Timestamp};
use sea_orm::{DbErr, QueryResult, TryGetable, Value};
use serde_json::Value as Json;
use uuid::Uuid;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// An id: hyphenated hexadecimal digits.
    Uuid,
    /// Text.
    Text,
    /// A whole number. SQLite does not tell how wide a column is, so that it is one shape.
    Number,
    /// Yes or no.
    Flag,
    /// A moment: RFC 3339, UTC, milliseconds.
    Moment,
    /// A day: YYYY-MM-DD.
    Day,
    /// Bytes: base64.
    Bytes,
}

impl Shape {
    /// What a column's declared type holds; nothing for a type that no migration has used so far.
    #[must_use]
    pub fn declared(kind: &str) -> Option<Self> {
        Some(match kind {
            "uuid" | "uuid_text" => Self::Uuid,
            "text" | "varchar" | "character varying" => Self::Text,
            "integer" | "bigint" => Self::Number,
            "boolean" => Self::Flag,
            "timestamp with time zone" | "timestamp_with_timezone_text" => Self::Moment,
            "date" | "date_text" => Self::Day,
            "bytea" | "blob" => Self::Bytes,
            _ => return None,
        })
    }

    /// Reads a value out of a row.
    ///
    /// # Errors
    /// The database's own, when the value has another shape than its column says.
    pub fn read(self, row: &QueryResult, index: usize) -> Result<Json, DbErr> {
        fn get<T: TryGetable>(row: &QueryResult, index: usize, write: impl FnOnce(T) -> Json) -> Result<Json, DbErr> {
            Ok(row.try_get_by_index::<Option<T>>(index)?.map_or(Json::Null, write))
        }
        match self {
            Self::Uuid => get::<Uuid>(row, index, |id| id.to_string().into()),
            Self::Text => get::<String>(row, index, Json::from),
            Self::Number => get::<i64>(row, index, Json::from).or_else(|_| get::<i32>(row, index, Json::from)),
            Self::Flag => get::<bool>(row, index, Json::from),
            Self::Moment => get::<Timestamp>(row, index, |at| at.to_string().into()),
            Self::Day => get::<Date>(row, index, |day| day.to_string().into()),
            Self::Bytes => get::<Vec<u8>>(row, index, |bytes| BASE64_STANDARD.encode(bytes).into()),
        }
    }

    /// Makes the value to be stored; nothing when it is not of this shape.
    #[must_use]
    pub fn value(self, json: &Json) -> Option<Value> {
        fn parsed<T: std::str::FromStr>(json: &Json) -> Option<Option<T>> {
            match json {
                Json::Null => Some(None),
                Json::String(text) => text.parse().ok().map(Some),
                _ => None,
            }
        }
        fn taken<T>(json: &Json, value: Option<T>) -> Option<Option<T>> {
            if json.is_null() { Some(None) } else { value.map(Some) }
        }
        Some(match self {
            Self::Uuid => parsed::<Uuid>(json)?.into(),
            Self::Text => parsed::<String>(json)?.into(),
            Self::Number => taken(json, json.as_i64())?.into(),
            Self::Flag => taken(json, json.as_bool())?.into(),
            Self::Moment => parsed::<Timestamp>(json)?.map(Timestamp::utc).into(),
            // Also of days that no input would take today: what the database held comes back.
            Self::Day => parsed::<chrono::NaiveDate>(json)?.into(),
            Self::Bytes => taken(json, json.as_str().and_then(|text| BASE64_STANDARD.decode(text).ok()))?.into(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_value_of_another_shape_is_not_taken() {
        assert_eq!(Shape::Number.value(&json!(7)), Some(Value::BigInt(Some(7))));
        assert_eq!(Shape::Uuid.value(&Json::Null), Some(Value::Uuid(None)));
        for (shape, wrong) in [
            (Shape::Number, json!("7")),
            (Shape::Number, json!(7.5)),
            (Shape::Uuid, json!("7")),
            (Shape::Day, json!("2026-13-01")),
            (Shape::Flag, json!(1)),
            (Shape::Bytes, json!("%")),
        ] {
            assert_eq!(shape.value(&wrong), None, "{shape:?} {wrong}");
        }
    }
}

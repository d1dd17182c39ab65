//! Opaque cursors: sort, values, id and a digest of the filter, as URL-safe base64.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use linli_domain::{Error, Message, Result};
use linli_vocabulary::{Date, Timestamp};
use sea_orm::{ColumnType, Value};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A number of records, counted no further than 1,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count(pub u64);

impl std::fmt::Display for Count {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.0 > 999 { f.write_str("999+") } else { write!(f, "{}", self.0) }
    }
}

#[derive(Serialize, Deserialize)]
enum Key {
    #[serde(rename = "t")]
    Text(String),
    #[serde(rename = "n")]
    Number(i64),
    #[serde(rename = "m")]
    Moment(Timestamp),
    #[serde(rename = "d")]
    Day(Date),
    #[serde(rename = "u")]
    Id(Uuid),
}

/// Where a page ended.
#[derive(Serialize, Deserialize)]
pub(super) struct Cursor {
    #[serde(rename = "s")]
    digest: String,
    #[serde(rename = "k")]
    keys: Vec<Key>,
    #[serde(rename = "i")]
    id: Uuid,
}

/// A short digest of filter and sort, so that a cursor of another list is refused.
pub(super) fn digest(filter: &impl Serialize, sort: &impl Serialize) -> String {
    let text = serde_json::to_vec(&(filter, sort)).unwrap_or_default();
    hex::encode(&Sha256::digest(text)[..6])
}

impl Cursor {
    pub(super) fn encode(digest: &str, values: Vec<Value>, id: Uuid) -> Result<String> {
        let keys = values.into_iter().map(key).collect::<Result<Vec<_>>>()?;
        let json = serde_json::to_vec(&Self { digest: digest.to_owned(), keys, id }).map_err(Error::internal)?;
        Ok(URL_SAFE_NO_PAD.encode(json))
    }

    /// Reads a cursor back, for columns of these types.
    pub(super) fn decode(text: &str, digest: &str, columns: &[ColumnType]) -> Result<(Vec<Value>, Uuid)> {
        let refused = || {
            Error::field(
                "after",
                "bad_cursor",
                Message::new(
                    "翻页位置无效，请从第一页开始。",
                    "This cursor does not belong to this list; start from the first page.",
                ),
            )
        };
        let json = URL_SAFE_NO_PAD.decode(text).map_err(|_| refused())?;
        let cursor: Self = serde_json::from_slice(&json).map_err(|_| refused())?;
        if cursor.digest != digest || cursor.keys.len() != columns.len() {
            return Err(refused());
        }
        let values = cursor.keys.into_iter().zip(columns).map(|(key, column)| value(key, column));
        Ok((values.collect::<Option<_>>().ok_or_else(refused)?, cursor.id))
    }
}

fn key(value: Value) -> Result<Key> {
    Ok(match value {
        Value::String(Some(text)) => Key::Text(text.to_string()),
        Value::Int(Some(number)) => Key::Number(number.into()),
        Value::BigInt(Some(number)) => Key::Number(number),
        Value::ChronoDateTimeUtc(Some(at)) => Key::Moment(Timestamp::new(at)),
        Value::ChronoDate(Some(day)) => Key::Day(Date::new(day)),
        Value::Uuid(Some(id)) => Key::Id(id),
        other => return Err(Error::internal(format!("a list is sorted by {other:?}, which cannot be in a cursor"))),
    })
}

/// A key as a value of its column; none when somebody made it up.
fn value(key: Key, column: &ColumnType) -> Option<Value> {
    match (key, column) {
        // PostgreSQL keeps no NUL, so no cursor of ours holds one.
        (Key::Text(text), ColumnType::Text | ColumnType::String(_) | ColumnType::Char(_)) => {
            (!text.contains('\0')).then(|| text.into())
        }
        (Key::Number(number), ColumnType::Integer) => i32::try_from(number).ok().map(Into::into),
        (Key::Number(number), ColumnType::BigInteger) => Some(number.into()),
        (Key::Moment(at), ColumnType::TimestampWithTimeZone) => Some(at.into()),
        (Key::Day(day), ColumnType::Date) => Some(day.into()),
        (Key::Id(id), ColumnType::Uuid) => Some(id.into()),
        _ => None,
    }
}

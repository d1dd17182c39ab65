//! One `Timestamp` (UTC, milliseconds) and one `Date` (calendar day in Asia/Shanghai).

use async_graphql::{InputValueError, InputValueResult, Scalar, ScalarType, Value};
use chrono::{DateTime, FixedOffset, NaiveDate, SecondsFormat, SubsecRound, Utc};
use sea_orm::DeriveValueType;
use utoipa::openapi::{KnownFormat, ObjectBuilder, RefOr, SchemaFormat, schema::Schema, schema::Type};

/// A moment: UTC, whole milliseconds. On the wire RFC 3339 with exactly three decimals and `Z`.
///
/// SQLite keeps it as text. Its driver leaves out `.000`, which still sorts as time does because `+` comes
/// before `.` in ASCII; a test of the persistence crate holds this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType)]
pub struct Timestamp(DateTime<Utc>);

impl Timestamp {
    /// Cuts to whole milliseconds.
    #[must_use]
    pub fn new(at: DateTime<Utc>) -> Self {
        Self(at.trunc_subsecs(3))
    }

    /// The moment as chrono's type, for arithmetic.
    #[must_use]
    pub fn utc(self) -> DateTime<Utc> {
        self.0
    }

    /// The calendar day in Asia/Shanghai (UTC+8, no daylight saving since 1991).
    #[must_use]
    pub fn date(self) -> Date {
        Date(self.0.with_timezone(&shanghai()).date_naive())
    }

    /// The wall clock in Asia/Shanghai, in a form that chrono knows, such as `%Y年%-m月%-d日 %H:%M`: for documents.
    #[must_use]
    pub fn written(self, form: &str) -> String {
        self.0.with_timezone(&shanghai()).format(form).to_string()
    }

    /// This moment plus a span.
    #[must_use]
    pub fn plus(self, span: chrono::TimeDelta) -> Self {
        Self::new(self.0 + span)
    }
}

fn shanghai() -> FixedOffset {
    FixedOffset::east_opt(8 * 3600).unwrap_or_else(|| chrono::Offset::fix(&Utc))
}

impl std::fmt::Display for Timestamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

impl std::str::FromStr for Timestamp {
    type Err = chrono::ParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self::new(DateTime::parse_from_rfc3339(text)?.with_timezone(&Utc)))
    }
}

/// A calendar day in Asia/Shanghai, `YYYY-MM-DD` on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType)]
pub struct Date(NaiveDate);

impl Date {
    /// Wraps a calendar day.
    #[must_use]
    pub fn new(day: NaiveDate) -> Self {
        Self(day)
    }

    /// The day as chrono's type, for arithmetic.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        self.0
    }

    /// The moment this day begins in Asia/Shanghai.
    #[must_use]
    pub fn begins(self) -> Timestamp {
        let local = self.0.and_time(chrono::NaiveTime::MIN);
        Timestamp::new(local.and_utc() - chrono::TimeDelta::hours(8))
    }
}

impl std::fmt::Display for Date {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl std::str::FromStr for Date {
    type Err = chrono::ParseError;

    /// Exactly `YYYY-MM-DD`, from 1900 on: chrono alone would take years of six digits, in which arithmetic overflows.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let written = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-') && text >= "1900";
        NaiveDate::parse_from_str(if written { text } else { "not a day" }, "%Y-%m-%d").map(Self)
    }
}

macro_rules! text_scalar {
    ($name:ident, $scalar:literal, $format:expr) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }

        #[Scalar(name = $scalar)]
        impl ScalarType for $name {
            fn parse(value: Value) -> InputValueResult<Self> {
                match value {
                    Value::String(text) => text.parse().map_err(InputValueError::custom),
                    other => Err(InputValueError::expected_type(other)),
                }
            }

            fn to_value(&self) -> Value {
                Value::String(self.to_string())
            }
        }

        impl utoipa::PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                ObjectBuilder::new().schema_type(Type::String).format(Some(SchemaFormat::KnownFormat($format))).into()
            }
        }

        impl utoipa::ToSchema for $name {
            fn name() -> std::borrow::Cow<'static, str> {
                $scalar.into()
            }
        }
    };
}

text_scalar!(Timestamp, "Timestamp", KnownFormat::DateTime);
text_scalar!(Date, "Date", KnownFormat::Date);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_eight_hours_before_utc() {
        let day: Date = "2026-11-23".parse().unwrap();
        assert_eq!(day.begins().to_string(), "2026-11-22T16:00:00.000Z");
        assert_eq!(day.begins().date(), day);
    }

    #[test]
    fn a_day_has_ten_characters() {
        for bad in ["-262143-01-01", "+262142-12-31", "26-01-01", "2026-1-1", "２０２６-01-01", ""] {
            assert!(bad.parse::<Date>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_moment_is_whole_milliseconds() {
        let at: Timestamp = "2026-11-23T09:00:00.123987+08:00".parse().unwrap();
        assert_eq!(at.to_string(), "2026-11-23T01:00:00.123Z");
    }
}

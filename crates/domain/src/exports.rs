//! Lists that leave the house as files: how many rows at once, and what is told of it.

use linli_vocabulary::Kind;
use serde::{Deserialize, Serialize};

use crate::{
    Message, Rule,
    rules::{About, Adopter, Field, Form, Group, Past, RuleTable, Sourced},
};

/// How many rows may be exported; the body of a version of the rule table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportLimits {
    /// More rows than this need a reason.
    pub rows_without_reason: Sourced<u32>,
    /// More rows than this are not given at once.
    pub most_rows: Sourced<u32>,
}

impl RuleTable for ExportLimits {
    const ABOUT: About = About {
        name: "export_limits",
        title: Message::new("导出上限", "Export limits"),
        explains: Message::new(
            "列表导出为文件时的行数限制。每次导出都记入审计，文件末尾有导出人、时间和行数。",
            "How many rows a list gives as a file. Each export is audited, and the file says below who took it away and when.",
        ),
        adopted_by: Adopter::SystemAdministrator,
        past: Past::Closed,
        decides: None,
    };
    const DEFAULT: &'static str = include_str!("../../../data/rules/export_limits.json");

    fn form(&self) -> Form {
        let rows = || Message::new("行", "rows");
        let without = Message::new("超过多少行须写明原因", "More than so many need a reason");
        let most = Message::new("一次最多", "Most at once");
        Form::of([Group::of(
            Message::new("行数", "Rows"),
            [
                Field::number("rowsWithoutReason", without, rows(), 0..=50_000),
                Field::number("mostRows", most, rows(), 1..=50_000),
            ],
        )])
    }
}

/// Why a list is not handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportRule {
    /// More rows than this go with a reason only.
    ReasonRequired(u32),
    /// More rows than this are not given at once.
    TooManyRows(u32),
}

impl Rule for ExportRule {
    fn code(&self) -> &'static str {
        match self {
            Self::ReasonRequired(_) => "export_reason_required",
            Self::TooManyRows(_) => "export_too_many_rows",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::ReasonRequired(rows) => {
                Message::of(format!("超过{rows}行，请写明导出原因。"), format!("More than {rows} rows need a reason."))
            }
            Self::TooManyRows(rows) => Message::of(
                format!("超过{rows}行，请加上筛选条件分批导出。"),
                format!("More than {rows} rows are not given at once; narrow the filter."),
            ),
        }
    }
}

/// What is told of an export: how many rows, of what, asked how, and why so many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Exported {
    /// Kind of the records.
    pub kind: Kind,
    /// How many.
    pub rows: u32,
    /// SHA-256 over filter, sort and columns, hexadecimal.
    pub asked: String,
    /// Why more than usual were asked for.
    pub reason: Option<String>,
}

impl Exported {
    /// That so many rows may go, for the reason given.
    ///
    /// # Errors
    /// The limit that is in the way.
    pub const fn within(&self, limits: &ExportLimits) -> Result<(), ExportRule> {
        if self.rows > limits.most_rows.value {
            return Err(ExportRule::TooManyRows(limits.most_rows.value));
        }
        if self.rows > limits.rows_without_reason.value && self.reason.is_none() {
            return Err(ExportRule::ReasonRequired(limits.rows_without_reason.value));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::RuleSource;

    #[test]
    fn more_rows_need_a_reason_and_too_many_are_refused() {
        let sourced = |value| Sourced { value, source: RuleSource::LocalChoice { note: "试".to_owned() } };
        let limits = ExportLimits { rows_without_reason: sourced(10), most_rows: sourced(20) };
        let within = |rows, reason: Option<&str>| {
            let reason = reason.map(str::to_owned);
            Exported { kind: Kind::Organisation, rows, asked: String::new(), reason }.within(&limits)
        };
        assert_eq!(within(10, None), Ok(()));
        assert_eq!(within(11, None), Err(ExportRule::ReasonRequired(10)));
        assert_eq!(within(20, Some("核对")), Ok(()));
        assert_eq!(within(21, Some("核对")), Err(ExportRule::TooManyRows(20)));
    }
}

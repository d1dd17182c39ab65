//! The cells of a row, and what they mean.

use std::collections::{BTreeSet, HashMap};

use linli_domain::{Message, Result, divisions::Division, imports::CellProblem};
use linli_persistence::imports::places;
use linli_vocabulary::{Date, Timestamp};
use serde::de::DeserializeOwned;

use crate::{exec::Reader, sheets::Column};

/// The cells of a row by the keys of their columns.
pub(crate) struct Cells<'a> {
    columns: &'static [Column],
    values: &'a [String],
}

impl<'a> Cells<'a> {
    pub(crate) const fn new(columns: &'static [Column], values: &'a [String]) -> Self {
        Self { columns, values }
    }

    /// What stands in a column, without the spaces around it.
    pub(crate) fn text(&self, key: &str) -> &'a str {
        let at = self.columns.iter().position(|column| column.key == key);
        at.and_then(|at| self.values.get(at)).map_or("", |value| value.trim())
    }

    /// The same, none when it is empty.
    pub(crate) fn optional(&self, key: &str) -> Option<&'a str> {
        Some(self.text(key)).filter(|text| !text.is_empty())
    }

    /// Texts in one cell, separated by 、 or the like.
    pub(crate) fn several(&self, key: &str) -> Vec<&'a str> {
        let parts = self.text(key).split(['、', '，', ',', '；', ';', '\n']);
        parts.map(str::trim).filter(|part| !part.is_empty()).collect()
    }

    /// Required columns that are empty.
    pub(crate) fn missing(&self) -> Vec<CellProblem> {
        let empty = |column: &&Column| column.required && self.text(column.key).is_empty();
        let problem =
            |column: &Column| CellProblem::new(Some(column.key), "required", Message::new("未填写", "is empty"));
        self.columns.iter().filter(empty).map(problem).collect()
    }
}

/// Collects what is wrong with a row while it is read.
#[derive(Default)]
pub(crate) struct Problems(pub(crate) Vec<CellProblem>);

impl Problems {
    /// What is wrong because it is missing.
    pub(crate) fn of(cells: &Cells<'_>) -> Self {
        Self(cells.missing())
    }

    /// Notes a problem, unless one of that column was noted before.
    pub(crate) fn add(&mut self, problem: CellProblem) {
        if problem.column.is_none() || !self.0.iter().any(|other| other.column == problem.column) {
            self.0.push(problem);
        }
    }

    /// A value, or its problem.
    pub(crate) fn take<T>(&mut self, read: Result<T, CellProblem>) -> Option<T> {
        read.map_err(|problem| self.add(problem)).ok()
    }
}

/// One of the words of a column.
pub(crate) fn choice<E: DeserializeOwned>(cells: &Cells<'_>, key: &'static str) -> Result<E, CellProblem> {
    let text = cells.text(key);
    let words = cells.columns.iter().find(|column| column.key == key).and_then(|column| column.choices);
    let words = words.map(|words| words()).unwrap_or_default();
    let meant = words.iter().find(|word| word.means(text));
    let value = meant.and_then(|word| serde_json::from_value(serde_json::Value::String(word.value.clone())).ok());
    value.ok_or_else(|| {
        let all = |say: fn(&Message) -> &str| words.iter().map(|word| say(&word.said)).collect::<Vec<_>>().join(" / ");
        let message = Message::of(
            format!("“{text}”不在可选值之内：{}", all(|said| &said.zh)),
            format!("“{text}” is not one of: {}", all(|said| &said.en)),
        );
        CellProblem::new(Some(key), "unknown_value", message)
    })
}

/// A whole number.
pub(crate) fn number(cells: &Cells<'_>, key: &'static str) -> Result<Option<i32>, CellProblem> {
    let Some(text) = cells.optional(key) else { return Ok(None) };
    let message = || Message::of(format!("“{text}”不是整数"), format!("“{text}” is not a whole number"));
    text.parse().map(Some).map_err(|_| CellProblem::new(Some(key), "not_a_number", message()))
}

/// A day, perhaps with a time, as people and spreadsheets write it: `2026-11-23`, `2026/11/23 9:30`, `2026年11月23日`.
pub(crate) fn moment(cells: &Cells<'_>, key: &'static str) -> Result<Option<Timestamp>, CellProblem> {
    let Some(text) = cells.optional(key) else { return Ok(None) };
    moment_of(text).map(Some).ok_or_else(|| {
        let message = Message::of(
            format!("“{text}”不是日期，请写成 2026-11-23 或 2026-11-23 09:30"),
            format!("“{text}” is no date; write 2026-11-23 or 2026-11-23 09:30"),
        );
        CellProblem::new(Some(key), "not_a_date", message)
    })
}

fn moment_of(text: &str) -> Option<Timestamp> {
    let figures: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let known = |c: char| {
        c.is_ascii_digit() || matches!(c, '-' | '/' | '.' | ':' | '：' | ' ' | 'T' | '年' | '月' | '日' | '时' | '分')
    };
    if !text.chars().all(known) || !(3..=6).contains(&figures.len()) || figures[0].len() != 4 {
        return None;
    }
    let number = |at: usize| figures.get(at).map_or(Some(0), |part| part.parse::<u32>().ok());
    let day: Date = format!("{}-{:02}-{:02}", figures[0], number(1)?, number(2)?).parse().ok()?;
    let (hour, minute) = (number(3)?, number(4)?);
    (hour < 24 && minute < 60).then(|| day.begins().plus(chrono::TimeDelta::minutes((hour * 60 + minute).into())))
}

/// The divisions that rows name, by code, by name or by path.
pub(crate) struct Places(Vec<Division>);

impl Places {
    /// Reads those that a column of these rows names.
    pub(crate) async fn of(reader: &Reader, rows: &[Cells<'_>], key: &str) -> Result<Self> {
        let (mut codes, mut names) = (BTreeSet::new(), BTreeSet::new());
        for text in rows.iter().filter_map(|row| row.optional(key)) {
            match code_in(text) {
                Some(code) => codes.insert(code.to_owned()),
                None => names.insert(steps(text).last().copied().unwrap_or_default().to_owned()),
            };
        }
        Ok(Self(places(reader, &codes, &names).await?))
    }

    /// The one division that a text means.
    pub(crate) fn find(&self, key: &'static str, text: &str) -> Result<&Division, CellProblem> {
        let named = |division: &Division, name: &str| division.name == name || division.short_name == name;
        let found: Vec<&Division> = match code_in(text) {
            Some(code) => self.0.iter().filter(|one| one.code == code).collect(),
            None => {
                let steps = steps(text);
                let (last, above) = steps.split_last().map_or(("", [].as_slice()), |(last, above)| (*last, above));
                let fits = |one: &&Division| {
                    let over = |name: &&str| {
                        self.0.iter().any(|other| {
                            other.code != one.code && one.code.starts_with(other.code.as_str()) && named(other, name)
                        })
                    };
                    named(one, last) && above.iter().all(over)
                };
                self.0.iter().filter(fits).collect()
            }
        };
        match found.as_slice() {
            [one] => Ok(one),
            [] => {
                let message = Message::of(format!("没有“{text}”这个区划"), format!("there is no division “{text}”"));
                Err(CellProblem::new(Some(key), "unknown_division", message))
            }
            several => {
                let codes = several.iter().take(3).map(|one| one.code.as_str()).collect::<Vec<_>>().join("、");
                let message = Message::of(
                    format!("有{}个区划叫“{text}”，请写代码（{codes}）或加上上级名称", several.len()),
                    format!(
                        "{} divisions are called “{text}”; write the code ({codes}) or what it lies in",
                        several.len()
                    ),
                );
                Err(CellProblem::new(Some(key), "ambiguous_division", message))
            }
        }
    }

    /// The division with a code.
    pub(crate) fn by_code(&self) -> HashMap<&str, &Division> {
        self.0.iter().map(|division| (division.code.as_str(), division)).collect()
    }
}

/// `511102008`, or `511102008 海棠街道` as an export writes it.
fn code_in(text: &str) -> Option<&str> {
    let digits = text.split_whitespace().next()?;
    // Codes of subdistricts and above are often written with the noughts that fill them up to twelve digits.
    let filled = |noughts: &str| digits.len() == 12 && digits.ends_with(noughts);
    let length = if filled("000000") {
        6
    } else if filled("000") {
        9
    } else {
        digits.len()
    };
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| &digits[..length])
}

/// `市中区/海棠街道` by its parts.
fn steps(text: &str) -> Vec<&str> {
    text.split(['/', '／', '>', '·', ' ', '　', '-']).filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_however_it_is_written() {
        for text in
            ["2026-11-23", "2026/11/23", "2026.11.23", "2026年11月23日", "2026-11-23 00:00", "2026-11-23T00:00:00"]
        {
            assert_eq!(moment_of(text).map(|at| at.to_string()).as_deref(), Some("2026-11-22T16:00:00.000Z"), "{text}");
        }
        assert_eq!(moment_of("2026年3月1日 9时30分").unwrap().to_string(), "2026-03-01T01:30:00.000Z");
        for bad in ["昨天", "2026-02-30", "26-11-23", "2026-11", "2026-11-23 25:00", "20261123", ""] {
            assert_eq!(moment_of(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_code_may_stand_with_its_name_and_be_filled_up() {
        assert_eq!(code_in("511102008 海棠街道"), Some("511102008"));
        assert_eq!(code_in("511102008000"), Some("511102008"));
        assert_eq!(code_in("511102000000"), Some("511102"));
        assert_eq!(code_in("511102008017"), Some("511102008017"));
        assert_eq!(code_in("海棠街道"), None);
        assert_eq!(steps("市中区/海棠街道"), ["市中区", "海棠街道"]);
    }
}

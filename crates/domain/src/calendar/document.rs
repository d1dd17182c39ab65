//! The form in which a year's calendar is kept in a file and handed in by an administrator.

use linli_vocabulary::Date;
use serde::{Deserialize, Serialize};

use super::{CalendarFault, CalendarYear};

/// One year with its names and its source, as in `data/calendar/2026.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CalendarDocument {
    /// The year all days belong to.
    pub year: i32,
    /// Who ordered it.
    pub source: CalendarSource,
    /// Days off, weekends inside a holiday included.
    pub holidays: Vec<NamedDay>,
    /// Saturdays and Sundays that are worked.
    pub make_up_days: Vec<NamedDay>,
}

/// The notice that ordered the days, and where they were copied from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CalendarSource {
    /// Title of the notice.
    pub title: String,
    /// Number of the notice, 国办发明电〔2025〕7号.
    pub number: String,
    /// The day it was issued.
    pub issued_on: Date,
    /// The copy that was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_from: Option<String>,
    /// What the copy was checked against.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compared_with: Option<String>,
}

/// A day and the festival it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedDay {
    /// The day.
    pub date: Date,
    /// 春节, 国庆节, …
    pub name: String,
}

impl TryFrom<&CalendarDocument> for CalendarYear {
    type Error = CalendarFault;

    fn try_from(document: &CalendarDocument) -> Result<Self, CalendarFault> {
        let days = |list: &[NamedDay]| list.iter().map(|day| day.date).collect::<Vec<_>>();
        Self::new(document.year, days(&document.holidays), days(&document.make_up_days))
    }
}

//! Divisions: the country's tree. An id with validity and successors; a statistical code places it.

use linli_vocabulary::{
    Date, DivisionId,
    divisions::{DivisionKind, DivisionLevel},
};
use serde::Serialize;

use crate::{
    Message, Rule,
    division_code::{DivisionCode, DivisionCodeFault},
    division_names,
    event::Happened,
};

/// A division.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Division {
    /// Its id.
    pub id: DivisionId,
    /// Its version.
    pub version: i32,
    /// Unpadded statistical code: 2, 4, 6, 9 or 12 digits.
    pub code: String,
    /// Official name.
    pub name: String,
    /// Name as people say it.
    pub short_name: String,
    /// Kind.
    pub kind: DivisionKind,
    /// Level; stored, because digits do not always tell it.
    pub level: DivisionLevel,
    /// What it lies in.
    pub parent: Option<DivisionId>,
    /// First day it exists.
    pub valid_from: Date,
    /// Last day it exists, if it has ended.
    pub valid_to: Option<Date>,
    /// What took its place: a grant on the successor reaches its records.
    pub successor: Option<DivisionId>,
}

/// Why a division is not added or closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DivisionRule {
    /// The code is no division code.
    Code(DivisionCodeFault),
    /// The code does not go on from the parent's by one level.
    NotBelow {
        /// The parent's code.
        parent: String,
    },
    /// The kind belongs to another level.
    WrongKind,
    /// A living division has this code.
    CodeTaken,
    /// The division has been closed.
    Closed,
    /// Divisions below it still live.
    HasChildren,
    /// The last day lies before the first.
    EndsBeforeBegin,
    /// The successor is the division itself, of another level, or closed.
    WrongSuccessor,
}

impl Rule for DivisionRule {
    fn code(&self) -> &'static str {
        match self {
            Self::Code(fault) => fault.code(),
            Self::NotBelow { .. } => "division_not_below",
            Self::WrongKind => "division_wrong_kind",
            Self::CodeTaken => "division_code_taken",
            Self::Closed => "division_closed",
            Self::HasChildren => "division_has_children",
            Self::EndsBeforeBegin => "division_ends_before_begin",
            Self::WrongSuccessor => "division_wrong_successor",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::Code(fault) => fault.message(),
            Self::NotBelow { parent } => Message::of(
                format!("代码应以上级代码{parent}开头，且只低一级。"),
                format!("The code must begin with the parent's {parent} and be exactly one level below."),
            ),
            Self::WrongKind => {
                Message::new("类型与代码的层级不符。", "This kind does not belong to the level of the code.")
            }
            Self::CodeTaken => Message::new("该代码已有在用的区划。", "A living division already has this code."),
            Self::Closed => Message::new("该区划已撤销。", "This division has been closed."),
            Self::HasChildren => Message::new(
                "下级区划尚未撤销，请先撤销或调整下级。",
                "Divisions below it still live; close them first.",
            ),
            Self::EndsBeforeBegin => Message::new("截止日早于设立日。", "The last day lies before the first."),
            Self::WrongSuccessor => Message::new(
                "承接区划须是另一个同级、在用的区划。",
                "The successor must be another living division of the same level.",
            ),
        }
    }
}

/// The level a kind belongs to; `None` for kinds found on several levels.
#[must_use]
pub const fn level_of(kind: DivisionKind) -> Option<DivisionLevel> {
    match kind {
        DivisionKind::Province => Some(DivisionLevel::Province),
        DivisionKind::Prefecture => Some(DivisionLevel::Prefecture),
        DivisionKind::District
        | DivisionKind::County
        | DivisionKind::AutonomousCounty
        | DivisionKind::CountyLevelCity => Some(DivisionLevel::County),
        DivisionKind::Subdistrict | DivisionKind::Town | DivisionKind::Township | DivisionKind::EthnicTownship => {
            Some(DivisionLevel::Township)
        }
        DivisionKind::ResidentsCommittee | DivisionKind::VillagersCommittee => Some(DivisionLevel::Village),
        DivisionKind::Other => None,
    }
}

impl Division {
    /// A new division below this one.
    ///
    /// # Errors
    /// [`DivisionRule`] when this one is closed, or code and kind do not fit below it.
    pub fn add(
        &self,
        id: DivisionId,
        code: &str,
        name: &str,
        kind: DivisionKind,
        from: Date,
    ) -> Result<Self, DivisionRule> {
        if self.valid_to.is_some() {
            return Err(DivisionRule::Closed);
        }
        let code = DivisionCode::parse(code).map_err(DivisionRule::Code)?;
        if code.parent().is_none_or(|parent| parent.as_str() != self.code) {
            return Err(DivisionRule::NotBelow { parent: self.code.clone() });
        }
        if level_of(kind).is_some_and(|level| level != code.level()) {
            return Err(DivisionRule::WrongKind);
        }
        Ok(Self {
            id,
            version: 1,
            name: name.to_owned(),
            short_name: division_names::short_name(name).to_owned(),
            kind,
            level: code.level(),
            code: code.into(),
            parent: Some(self.id),
            valid_from: from,
            valid_to: None,
            successor: None,
        })
    }

    /// Closes it after its last day. `has_children` tells whether divisions below it still live.
    ///
    /// # Errors
    /// [`DivisionRule`] when it is closed already, still has children, or the successor cannot take its place.
    pub fn close(
        self,
        last_day: Date,
        successor: Option<&Self>,
        has_children: bool,
    ) -> Result<(Self, Happened), DivisionRule> {
        if self.valid_to.is_some() {
            return Err(DivisionRule::Closed);
        }
        if has_children {
            return Err(DivisionRule::HasChildren);
        }
        if last_day < self.valid_from {
            return Err(DivisionRule::EndsBeforeBegin);
        }
        let fits = |other: &Self| other.id != self.id && other.level == self.level && other.valid_to.is_none();
        if !successor.is_none_or(fits) {
            return Err(DivisionRule::WrongSuccessor);
        }
        let successor = successor.map(|other| other.id);
        Ok((Self { valid_to: Some(last_day), successor, ..self }, Happened("division.closed")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn subdistrict() -> Division {
        Division {
            id: Uuid::from_u128(1).into(),
            version: 1,
            code: "511102008".into(),
            name: "海棠街道".into(),
            short_name: "海棠街道".into(),
            kind: DivisionKind::Subdistrict,
            level: DivisionLevel::Township,
            parent: None,
            valid_from: day("2023-06-30"),
            valid_to: None,
            successor: None,
        }
    }

    fn add(code: &str, kind: DivisionKind) -> Result<Division, DivisionRule> {
        subdistrict().add(Uuid::from_u128(2).into(), code, "新街社区居委会", kind, day("2026-11-23"))
    }

    #[test]
    fn a_community_is_added_below_its_subdistrict_only() {
        let added = add("511102008020", DivisionKind::ResidentsCommittee).unwrap();
        assert_eq!(
            (added.short_name.as_str(), added.level, added.parent),
            ("新街", DivisionLevel::Village, Some(subdistrict().id))
        );
        let elsewhere = DivisionRule::NotBelow { parent: "511102008".into() };
        assert_eq!(add("511102006020", DivisionKind::ResidentsCommittee), Err(elsewhere.clone()));
        assert_eq!(add("511102", DivisionKind::District), Err(elsewhere));
        assert_eq!(add("511102008020", DivisionKind::Subdistrict), Err(DivisionRule::WrongKind));
        assert!(matches!(add("51110200802O", DivisionKind::ResidentsCommittee), Err(DivisionRule::Code(_))));
    }

    #[test]
    fn a_division_closes_once_and_only_without_children() {
        let last = day("2026-12-31");
        assert_eq!(subdistrict().close(last, None, true).unwrap_err(), DivisionRule::HasChildren);
        assert_eq!(subdistrict().close(day("2020-01-01"), None, false).unwrap_err(), DivisionRule::EndsBeforeBegin);
        assert_eq!(subdistrict().close(last, Some(&subdistrict()), false).unwrap_err(), DivisionRule::WrongSuccessor);
        let successor = Division { id: Uuid::from_u128(3).into(), ..subdistrict() };
        let (closed, _) = subdistrict().close(last, Some(&successor), false).unwrap();
        assert_eq!((closed.valid_to, closed.successor), (Some(last), Some(successor.id)));
        assert_eq!(closed.close(last, None, false).unwrap_err(), DivisionRule::Closed);
    }
}

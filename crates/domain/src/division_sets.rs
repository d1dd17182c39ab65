//! Named, dated sets of divisions: what a report calls 中心城区 is here a list that somebody decided, from a day on.
//!
//! Who belongs to a set is dated and never overwritten: a division comes in on a day and goes out on a day, so that a number
//! as of an earlier day is told over the divisions of that day.

use linli_vocabulary::{Date, DivisionId, DivisionSetId, DivisionSetMemberId};
use serde::Serialize;

use crate::{Message, Rule, divisions::Division, event::Happened, rules::Citation};

/// A set of divisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DivisionSet {
    /// Its id.
    pub id: DivisionSetId,
    /// Its version.
    pub version: i32,
    /// `central_urban`: how reports and other systems name it.
    pub code: String,
    /// What is said about it.
    pub content: DivisionSetContent,
    /// The division whose authority keeps it.
    pub division: DivisionId,
    /// Unpadded code of that division: members lie in it.
    pub division_code: String,
    /// Members, past, present and planned.
    pub members: Vec<Membership>,
    /// The first day on which it no longer exists.
    pub closed_on: Option<Date>,
}

/// What can be said about a set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DivisionSetContent {
    /// 中心城区.
    pub name: String,
    /// In English.
    pub english_name: String,
    /// What it is for.
    pub purpose: String,
    /// Who decided it.
    pub citation: Citation,
}

/// That a division belongs to a set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Membership {
    /// Its id.
    pub id: DivisionSetMemberId,
    /// Which division.
    pub division: DivisionId,
    /// Its unpadded code: everything below it belongs too.
    pub division_code: String,
    /// The first day.
    pub since: Date,
    /// The first day on which it no longer belongs.
    pub until: Option<Date>,
}

/// Why a set is not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DivisionSetRule {
    /// Another set has this code.
    CodeTaken,
    /// The division, one above it or one below it belongs to the set in that time already.
    Overlaps {
        /// The code of the division that is in.
        code: String,
    },
    /// The division lies outside of the one that keeps the set.
    Outside {
        /// The code of the division.
        code: String,
    },
    /// The division does not exist on that day.
    NotThere {
        /// The code of the division.
        code: String,
    },
    /// The division does not belong to the set.
    NotIn,
    /// A change would begin in the past.
    InThePast,
    /// It would end before it begins.
    EndsBeforeBegin,
    /// The set is closed.
    Closed,
}

impl Rule for DivisionSetRule {
    fn code(&self) -> &'static str {
        match self {
            Self::CodeTaken => "division_set_code_taken",
            Self::Overlaps { .. } => "division_set_overlaps",
            Self::Outside { .. } => "division_set_outside",
            Self::NotThere { .. } => "division_set_division_not_there",
            Self::NotIn => "division_set_not_in",
            Self::InThePast => "division_set_in_the_past",
            Self::EndsBeforeBegin => "division_set_ends_before_begin",
            Self::Closed => "division_set_closed",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::CodeTaken => Message::new("已有使用该代码的区划集合。", "Another set has this code."),
            Self::Overlaps { code } => Message::of(
                format!("区划{code}在这段时间已在集合内，不能重复计入它或它的上下级。"),
                format!(
                    "Division {code} is in the set at that time; neither it nor what lies above or below it comes in again."
                ),
            ),
            Self::Outside { code } => Message::of(
                format!("区划{code}不在设立这一集合的区划范围内。"),
                format!("Division {code} lies outside of the division that keeps the set."),
            ),
            Self::NotThere { code } => Message::of(
                format!("区划{code}在这一天尚未设立或已经撤销。"),
                format!("Division {code} does not exist on that day."),
            ),
            Self::NotIn => Message::new("该区划目前不在集合内。", "The division is not in the set."),
            Self::InThePast => Message::new(
                "调整日期不能早于今天：此前的统计已按原来的范围作出。",
                "A change cannot begin before today: earlier numbers were told over the earlier set.",
            ),
            Self::EndsBeforeBegin => Message::new("移出日期须晚于计入日期。", "It cannot go out before it comes in."),
            Self::Closed => Message::new("该区划集合已经停用。", "The set is closed."),
        }
    }
}

/// What a change makes of a set.
type Decision = Result<(DivisionSet, Happened), DivisionSetRule>;

impl DivisionSet {
    /// Corrects what is said about it.
    ///
    /// # Errors
    /// [`DivisionSetRule::Closed`].
    pub fn change(self, content: DivisionSetContent) -> Decision {
        self.open()?;
        Ok((Self { content, ..self }, Happened("division_set.changed")))
    }

    /// Takes divisions in, from a day on that is not before `today`.
    ///
    /// # Errors
    /// The rule that stands in the way.
    pub fn include(self, joining: Vec<(DivisionSetMemberId, Division)>, since: Date, today: Date) -> Decision {
        self.open()?;
        if since < today {
            return Err(DivisionSetRule::InThePast);
        }
        Ok((self.with(joining, since)?, Happened("division_set.included")))
    }

    /// The set with more members from a day on, whenever that is: a new set may say who belonged to it before it was written
    /// down here.
    ///
    /// # Errors
    /// The rule that stands in the way.
    pub fn with(mut self, joining: Vec<(DivisionSetMemberId, Division)>, since: Date) -> Result<Self, DivisionSetRule> {
        for (id, division) in joining {
            let code = division.code;
            if !code.starts_with(&self.division_code) {
                return Err(DivisionSetRule::Outside { code });
            }
            if division.valid_from > since || division.valid_to.is_some_and(|last| last < since) {
                return Err(DivisionSetRule::NotThere { code });
            }
            let related = |other: &&Membership| {
                let nested = other.division_code.starts_with(&code) || code.starts_with(&other.division_code);
                nested && other.until.is_none_or(|until| until > since)
            };
            if let Some(other) = self.members.iter().find(related) {
                return Err(DivisionSetRule::Overlaps { code: other.division_code.clone() });
            }
            self.members.push(Membership { id, division: division.id, division_code: code, since, until: None });
        }
        Ok(self)
    }

    /// Takes divisions out, on a day that is not before `today`.
    ///
    /// # Errors
    /// The rule that stands in the way.
    pub fn exclude(mut self, leaving: &[DivisionId], on: Date, today: Date) -> Decision {
        self.open()?;
        if on < today {
            return Err(DivisionSetRule::InThePast);
        }
        for division in leaving {
            let mut living = self.members.iter_mut().filter(|member| member.until.is_none());
            let member = living.find(|member| member.division == *division).ok_or(DivisionSetRule::NotIn)?;
            if on <= member.since {
                return Err(DivisionSetRule::EndsBeforeBegin);
            }
            member.until = Some(on);
        }
        Ok((self, Happened("division_set.excluded")))
    }

    /// Closes it with all its memberships, on a day that is not before `today`.
    ///
    /// # Errors
    /// The rule that stands in the way.
    pub fn close(mut self, on: Date, today: Date) -> Decision {
        self.open()?;
        if on < today {
            return Err(DivisionSetRule::InThePast);
        }
        for member in self.members.iter_mut().filter(|member| member.until.is_none_or(|until| until > on)) {
            if on <= member.since {
                return Err(DivisionSetRule::EndsBeforeBegin);
            }
            member.until = Some(on);
        }
        Ok((Self { closed_on: Some(on), ..self }, Happened("division_set.closed")))
    }

    fn open(&self) -> Result<(), DivisionSetRule> {
        if self.closed_on.is_some() { Err(DivisionSetRule::Closed) } else { Ok(()) }
    }
}

impl Membership {
    /// Whether it holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.since <= day && self.until.is_none_or(|until| until > day)
    }
}

#[cfg(test)]
mod tests {
    use linli_vocabulary::divisions::{DivisionKind, DivisionLevel};
    use uuid::Uuid;

    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn division(code: &str) -> Division {
        let number = code.parse::<u128>().expect("digits");
        Division {
            id: Uuid::from_u128(number).into(),
            version: 1,
            code: code.into(),
            name: "示例街道".into(),
            short_name: "示例".into(),
            kind: DivisionKind::Subdistrict,
            level: DivisionLevel::Township,
            parent: None,
            valid_from: day("2020-01-01"),
            valid_to: None,
            successor: None,
        }
    }

    fn joining(codes: &[&str]) -> Vec<(DivisionSetMemberId, Division)> {
        codes.iter().map(|code| (Uuid::from_u128(code.len() as u128).into(), division(code))).collect()
    }

    fn set() -> DivisionSet {
        DivisionSet {
            id: Uuid::from_u128(1).into(),
            version: 1,
            code: "sample".into(),
            content: DivisionSetContent {
                name: "示例".into(),
                english_name: "sample".into(),
                purpose: "示例".into(),
                citation: Citation::LocalChoice { reason: "示例".into() },
            },
            division: Uuid::from_u128(5111).into(),
            division_code: "5111".into(),
            members: Vec::new(),
            closed_on: None,
        }
    }

    const TODAY: &str = "2026-11-24";

    #[test]
    fn a_division_is_in_once_and_neither_with_what_lies_above_nor_below_it() {
        let set = set().include(joining(&["511102008"]), day(TODAY), day(TODAY)).expect("in").0;
        for nested in ["511102008", "511102", "511102008017"] {
            let again = set.clone().include(joining(&[nested]), day("2027-01-01"), day(TODAY));
            assert!(matches!(again, Err(DivisionSetRule::Overlaps { .. })), "{nested}");
        }
        assert!(set.clone().include(joining(&["511102006"]), day(TODAY), day(TODAY)).is_ok());
        let outside = set.include(joining(&["510100"]), day(TODAY), day(TODAY));
        assert_eq!(outside.map(|_| ()), Err(DivisionSetRule::Outside { code: "510100".into() }));
    }

    #[test]
    fn what_goes_out_stays_in_for_the_days_before_and_may_come_back() {
        let set = set().include(joining(&["511102008"]), day(TODAY), day(TODAY)).expect("in").0;
        let id = set.members[0].division;
        let out = |on: &str| set.clone().exclude(&[id], day(on), day(TODAY)).map(|(set, _)| set);
        assert_eq!(out("2026-11-23").map(|_| ()), Err(DivisionSetRule::InThePast));
        assert_eq!(out(TODAY).map(|_| ()), Err(DivisionSetRule::EndsBeforeBegin));
        let left = out("2027-01-01").expect("out");
        assert!(left.members[0].holds_on(day("2026-12-31")) && !left.members[0].holds_on(day("2027-01-01")));
        assert_eq!(left.clone().exclude(&[id], day("2027-02-01"), day(TODAY)).map(|_| ()), Err(DivisionSetRule::NotIn));
        assert!(left.include(joining(&["511102008"]), day("2027-01-01"), day(TODAY)).is_ok());
    }

    #[test]
    fn a_closed_set_ends_with_all_its_members() {
        let set = set().include(joining(&["511102008", "511102"][..1]), day(TODAY), day(TODAY)).expect("in").0;
        let closed = set.close(day("2027-01-01"), day(TODAY)).expect("closed").0;
        assert!(closed.members.iter().all(|member| member.until == Some(day("2027-01-01"))));
        let content = closed.content.clone();
        assert_eq!(closed.change(content).map(|_| ()), Err(DivisionSetRule::Closed));
    }

    #[test]
    fn nothing_comes_in_before_it_is_there_or_after_it_is_gone() {
        let early = set().with(joining(&["511102008"]), day("2019-12-31"));
        assert!(matches!(early, Err(DivisionSetRule::NotThere { .. })));
        let gone = Division { valid_to: Some(day("2025-12-31")), ..division("511102008") };
        let late = set().with(vec![(Uuid::from_u128(1).into(), gone)], day("2026-01-01"));
        assert!(matches!(late, Err(DivisionSetRule::NotThere { .. })));
    }
}

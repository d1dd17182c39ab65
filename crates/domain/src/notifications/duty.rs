//! The duty roster (值班表): dated shifts of an organisation, in the order in which people are called.

use chrono::TimeDelta;
use linli_vocabulary::{AccountId, DutyShiftId, OrganisationId, Timestamp};
use serde::Serialize;

use crate::{
    error::{Message, Rule},
    event::Happened,
};

/// A shift is no longer than this: longer ones are slips of the pen.
const LONGEST: TimeDelta = TimeDelta::days(8);

/// A shift.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DutyShift {
    /// Its id.
    pub id: DutyShiftId,
    /// Its version.
    pub version: i32,
    /// Whose roster.
    pub organisation: OrganisationId,
    /// Code of the organisation's division, for its subtree.
    pub division_code: String,
    /// Who, and when.
    #[serde(flatten)]
    pub content: ShiftContent,
    /// Since when it does not hold.
    pub closed_at: Option<Timestamp>,
}

/// Who is on duty, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ShiftContent {
    /// Who.
    pub account: AccountId,
    /// First moment.
    pub begins_at: Timestamp,
    /// First moment after.
    pub ends_at: Timestamp,
    /// In which order people are called, 1 first.
    pub rank: i32,
}

/// From one moment to another, which is not part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First moment.
    pub from: Timestamp,
    /// First moment after.
    pub to: Timestamp,
}

/// What a roster refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DutyRule {
    /// It ends before it begins.
    EndsBeforeBegin,
    /// Longer than eight days.
    TooLong,
    /// It is over.
    Over,
    /// It was taken off the roster.
    Closed,
    /// Somebody else has this place in the order at that time.
    RankTaken,
    /// The same person is on duty twice at once.
    TwiceAtOnce,
    /// The person holds no post in the organisation at that time.
    NotOfOrganisation,
}

impl Rule for DutyRule {
    fn code(&self) -> &'static str {
        match self {
            Self::EndsBeforeBegin => "duty_shift_ends_before_begin",
            Self::TooLong => "duty_shift_too_long",
            Self::Over => "duty_shift_over",
            Self::Closed => "duty_shift_closed",
            Self::RankTaken => "duty_shift_rank_taken",
            Self::TwiceAtOnce => "duty_shift_twice_at_once",
            Self::NotOfOrganisation => "duty_shift_not_of_organisation",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::EndsBeforeBegin => Message::new("结束时间应晚于开始时间。", "A shift ends after it begins."),
            Self::TooLong => Message::new("一班最长8天，请分段排班。", "A shift is eight days at most; split it."),
            Self::Over => Message::new("已经结束的班次不能再排或修改。", "A shift that is over is not set or changed."),
            Self::Closed => Message::new("这一班已撤销。", "This shift was taken off the roster."),
            Self::RankTaken => Message::new(
                "这段时间的同一顺位已有人值班，请换一个顺位或时间。",
                "Somebody has this place in the order at that time; choose another place or time.",
            ),
            Self::TwiceAtOnce => {
                Message::new("这个人在这段时间已有值班。", "This person is on duty at that time already.")
            }
            Self::NotOfOrganisation => {
                Message::new("值班人员须是本单位在岗人员。", "Only holders of a post in the organisation are on duty.")
            }
        }
    }
}

impl ShiftContent {
    /// Refuses what cannot be: `others` are the living shifts of the same roster.
    ///
    /// # Errors
    /// The first rule in the way.
    pub fn fits(&self, others: &[DutyShift], now: Timestamp) -> Result<(), DutyRule> {
        if self.ends_at <= self.begins_at {
            return Err(DutyRule::EndsBeforeBegin);
        }
        if self.ends_at.utc() - self.begins_at.utc() > LONGEST {
            return Err(DutyRule::TooLong);
        }
        if self.ends_at <= now {
            return Err(DutyRule::Over);
        }
        let mut at_once = others.iter().filter(|other| other.closed_at.is_none() && self.overlaps(&other.content));
        match at_once.find(|other| other.content.rank == self.rank || other.content.account == self.account) {
            Some(other) if other.content.account == self.account => Err(DutyRule::TwiceAtOnce),
            Some(_) => Err(DutyRule::RankTaken),
            None => Ok(()),
        }
    }

    /// Whether both are on duty at some moment.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.begins_at < other.ends_at && other.begins_at < self.ends_at
    }
}

impl DutyShift {
    /// Changes who or when; `others` are the other living shifts of the same roster.
    ///
    /// # Errors
    /// It is over or closed, or the new content does not fit.
    pub fn change(self, content: ShiftContent, others: &[Self], now: Timestamp) -> Result<(Self, Happened), DutyRule> {
        self.must_live(now)?;
        content.fits(others, now)?;
        Ok((Self { content, ..self }, Happened("duty_shift.changed")))
    }

    /// Takes it off the roster.
    ///
    /// # Errors
    /// It is over or closed.
    pub fn close(self, now: Timestamp) -> Result<(Self, Happened), DutyRule> {
        self.must_live(now)?;
        Ok((Self { closed_at: Some(now), ..self }, Happened("duty_shift.closed")))
    }

    fn must_live(&self, now: Timestamp) -> Result<(), DutyRule> {
        match self.closed_at {
            Some(_) => Err(DutyRule::Closed),
            None if self.content.ends_at <= now => Err(DutyRule::Over),
            None => Ok(()),
        }
    }
}

/// When nobody is on duty between two moments.
#[must_use]
pub fn gaps(shifts: &[Span], from: Timestamp, to: Timestamp) -> Vec<Span> {
    let mut shifts: Vec<_> = shifts.iter().filter(|one| one.to > from && one.from < to).collect();
    shifts.sort_by_key(|one| one.from);
    let mut gaps = Vec::new();
    let mut covered = from;
    for one in shifts {
        if one.from > covered {
            gaps.push(Span { from: covered, to: one.from });
        }
        covered = covered.max(one.to);
    }
    if covered < to {
        gaps.push(Span { from: covered, to });
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn hour(hour: i64) -> Timestamp {
        let day: Timestamp = "2026-11-24T00:00:00+08:00".parse().unwrap();
        day.plus(TimeDelta::hours(hour))
    }

    fn shift(account: u128, from: i64, to: i64, rank: i32) -> DutyShift {
        let id = Uuid::from_u128(account * 1000 + u128::from(from.unsigned_abs()));
        DutyShift {
            id: id.into(),
            version: 1,
            organisation: Uuid::from_u128(1).into(),
            division_code: "511102".into(),
            content: ShiftContent {
                account: Uuid::from_u128(account).into(),
                begins_at: hour(from),
                ends_at: hour(to),
                rank,
            },
            closed_at: None,
        }
    }

    #[test]
    fn two_of_one_rank_and_one_person_twice_do_not_fit() {
        let others = [shift(1, 8, 20, 1)];
        let fits = |account, from, to, rank| shift(account, from, to, rank).content.fits(&others, hour(0));
        assert_eq!(fits(2, 8, 20, 2), Ok(()));
        assert_eq!(fits(2, 20, 32, 1), Ok(()), "one ends as the next begins");
        assert_eq!(fits(2, 19, 32, 1), Err(DutyRule::RankTaken));
        assert_eq!(fits(1, 19, 32, 2), Err(DutyRule::TwiceAtOnce));
        assert_eq!(fits(2, 32, 32, 1), Err(DutyRule::EndsBeforeBegin));
        assert_eq!(fits(2, 0, 193, 1), Err(DutyRule::TooLong));
        assert_eq!(shift(2, -9, 0, 1).content.fits(&others, hour(0)), Err(DutyRule::Over));
        let closed = [DutyShift { closed_at: Some(hour(0)), ..shift(1, 8, 20, 1) }];
        assert_eq!(shift(2, 8, 20, 1).content.fits(&closed, hour(0)), Ok(()));
    }

    #[test]
    fn what_is_over_or_closed_stays() {
        let over = shift(1, 8, 20, 1);
        assert_eq!(over.clone().close(hour(20)), Err(DutyRule::Over));
        let (closed, _) = over.close(hour(9)).unwrap();
        assert_eq!(closed.close(hour(9)), Err(DutyRule::Closed));
    }

    #[test]
    fn gaps_are_where_nobody_is() {
        let span = |from, to| Span { from: hour(from), to: hour(to) };
        assert_eq!(gaps(&[], hour(0), hour(24)), [span(0, 24)]);
        assert_eq!(gaps(&[span(8, 20), span(6, 9), span(22, 30)], hour(0), hour(24)), [span(0, 6), span(20, 22)]);
        assert_eq!(gaps(&[span(-5, 40)], hour(0), hour(24)), []);
    }
}

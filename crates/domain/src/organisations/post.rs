//! Posts and who held them when. A tenure is closed, never overwritten.

use linli_vocabulary::{AccountId, Date, OrganisationId, PostId, TenureId};
use serde::Serialize;

use crate::{Message, Rule, event::Happened};

/// A post in an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Post {
    /// Its id.
    pub id: PostId,
    /// Its version.
    pub version: i32,
    /// The organisation it belongs to.
    pub organisation: OrganisationId,
    /// Unpadded code of the organisation's division.
    pub division_code: String,
    /// What it is called.
    pub title: String,
    /// Place in the official order of its organisation, smallest first.
    pub display_order: i32,
    /// Everybody who ever held it, oldest first.
    pub tenures: Vec<Tenure>,
}

/// One person's time in a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Tenure {
    /// Its id.
    pub id: TenureId,
    /// Who.
    pub account: AccountId,
    /// First day.
    pub since: Date,
    /// First day on which the person no longer holds the post.
    pub until: Option<Date>,
}

/// Why somebody is not appointed, or a tenure not ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostRule {
    /// Somebody holds the post on or after that day.
    Held,
    /// Nobody holds it.
    Vacant,
    /// The end lies before the beginning.
    EndsBeforeBegin,
    /// More than 60 days ahead: open work would be listed long before it is handed over.
    TooFarAhead,
    /// The account is disabled, or there is none of this name.
    NoSuchAccount,
}

impl Rule for PostRule {
    fn code(&self) -> &'static str {
        match self {
            Self::Held => "post_held",
            Self::Vacant => "post_vacant",
            Self::EndsBeforeBegin => "post_ends_before_begin",
            Self::TooFarAhead => "post_too_far_ahead",
            Self::NoSuchAccount => "post_no_such_account",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::Held => Message::new(
                "该岗位在这一天已有人在岗，请先办理离岗。",
                "Somebody holds this post on that day; end that first.",
            ),
            Self::Vacant => Message::new("该岗位目前空缺。", "Nobody holds this post."),
            Self::EndsBeforeBegin => Message::new("离岗日期早于任职日期。", "The end lies before the beginning."),
            Self::TooFarAhead => Message::new("日期最多提前60天。", "The day lies more than 60 days ahead."),
            Self::NoSuchAccount => {
                Message::new("没有这个账号，或账号已停用。", "There is no such account, or it is disabled.")
            }
        }
    }
}

const DAYS_AHEAD: i64 = 60;

impl Post {
    /// Whoever holds the post on a day.
    #[must_use]
    pub fn holder_on(&self, day: Date) -> Option<&Tenure> {
        self.tenures.iter().find(|tenure| tenure.since <= day && tenure.until.is_none_or(|until| day < until))
    }

    /// Corrects title and order.
    #[must_use]
    pub fn change(self, title: String, display_order: i32) -> (Self, Happened) {
        (Self { title, display_order, ..self }, Happened("post.changed"))
    }

    /// Puts a person into the post from a day on.
    ///
    /// # Errors
    /// *Held* when somebody is in it on that day or later, *too far ahead* more than 60 days after `today`.
    pub fn appoint(
        mut self,
        id: TenureId,
        account: AccountId,
        since: Date,
        today: Date,
    ) -> Result<(Self, Happened), PostRule> {
        not_far_ahead(since, today)?;
        if self.tenures.iter().any(|tenure| tenure.until.is_none_or(|until| since < until)) {
            return Err(PostRule::Held);
        }
        self.tenures.push(Tenure { id, account, since, until: None });
        Ok((self, Happened("post.appointed")))
    }

    /// Ends the present tenure; `until` is the first day the person no longer holds the post.
    ///
    /// # Errors
    /// *Vacant*, *ends before begin*, *too far ahead*.
    pub fn end(mut self, until: Date, today: Date) -> Result<(Self, Happened), PostRule> {
        not_far_ahead(until, today)?;
        let tenure = self.tenures.iter_mut().find(|tenure| tenure.until.is_none()).ok_or(PostRule::Vacant)?;
        if until < tenure.since {
            return Err(PostRule::EndsBeforeBegin);
        }
        tenure.until = Some(until);
        Ok((self, Happened("post.ended")))
    }
}

fn not_far_ahead(day: Date, today: Date) -> Result<(), PostRule> {
    if (day.day() - today.day()).num_days() > DAYS_AHEAD { Err(PostRule::TooFarAhead) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn post() -> Post {
        let id = Uuid::from_u128(1);
        Post {
            id: id.into(),
            version: 1,
            organisation: id.into(),
            division_code: "511102008".into(),
            title: "党工委书记".into(),
            display_order: 1,
            tenures: Vec::new(),
        }
    }

    fn appoint(post: Post, account: u128, since: &str) -> Result<Post, PostRule> {
        post.appoint(
            Uuid::from_u128(account + 10).into(),
            Uuid::from_u128(account).into(),
            day(since),
            day("2026-11-23"),
        )
        .map(|(post, _)| post)
    }

    #[test]
    fn a_successor_begins_on_the_day_the_predecessor_no_longer_holds_the_post() {
        let held = appoint(post(), 1, "2024-01-01").unwrap();
        assert_eq!(appoint(held.clone(), 2, "2026-11-23").unwrap_err(), PostRule::Held);
        let (ended, _) = held.end(day("2026-12-01"), day("2026-11-23")).unwrap();
        assert_eq!(appoint(ended.clone(), 2, "2026-11-30").unwrap_err(), PostRule::Held);
        let both = appoint(ended, 2, "2026-12-01").unwrap();
        let holder = |on| both.holder_on(day(on)).map(|tenure| tenure.account);
        assert_eq!(holder("2023-12-31"), None);
        assert_eq!(holder("2026-11-30"), Some(Uuid::from_u128(1).into()));
        assert_eq!(holder("2026-12-01"), Some(Uuid::from_u128(2).into()));
    }

    #[test]
    fn nobody_leaves_before_they_came() {
        let today = day("2026-11-23");
        assert_eq!(post().end(today, today).unwrap_err(), PostRule::Vacant);
        let held = appoint(post(), 1, "2026-11-01").unwrap();
        assert_eq!(held.clone().end(day("2026-10-31"), today).unwrap_err(), PostRule::EndsBeforeBegin);
        assert_eq!(held.end(day("2027-11-23"), today).unwrap_err(), PostRule::TooFarAhead);
    }
}

//! Hand-overs: when a tenure ends, the organisation's open work is listed and passed on, piece by piece.

use linli_vocabulary::{AccountId, HandoverId, HandoverItemId, Kind, OrganisationId, PostId, Timestamp};
use serde::Serialize;
use uuid::Uuid;

use super::Post;
use crate::{Message, Rule, event::Happened};

/// A hand-over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Handover {
    /// Its id.
    pub id: HandoverId,
    /// Its version.
    pub version: i32,
    /// The post that ended.
    pub post: PostId,
    /// The post's organisation.
    pub organisation: OrganisationId,
    /// Unpadded code of the organisation's division.
    pub division_code: String,
    /// Organisation and post, as they were called then.
    pub title: String,
    /// Who leaves.
    pub from: AccountId,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When the last piece was passed on.
    pub closed_at: Option<Timestamp>,
    /// The pieces of work.
    pub items: Vec<HandoverItem>,
}

/// A piece of open work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HandoverItem {
    /// Its id.
    pub id: HandoverItemId,
    /// What it is.
    #[serde(flatten)]
    pub work: OpenWork,
    /// The post that took it over.
    pub to_post: Option<PostId>,
    /// When it was taken over.
    pub transferred_at: Option<Timestamp>,
}

/// Work that is open in an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenWork {
    /// Kind of record.
    pub kind: Kind,
    /// The record.
    pub subject: Uuid,
    /// What it is called.
    pub title: String,
}

/// Why a piece is not passed on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandoverRule {
    /// No such piece in this hand-over.
    NoSuchItem,
    /// Passed on already.
    AlreadyTransferred,
    /// The post belongs to another organisation: work stays where it was assigned.
    OtherOrganisation,
    /// Nobody holds the post that should take it over.
    PostVacant,
}

impl Rule for HandoverRule {
    fn code(&self) -> &'static str {
        match self {
            Self::NoSuchItem => "handover_no_such_item",
            Self::AlreadyTransferred => "handover_already_transferred",
            Self::OtherOrganisation => "handover_other_organisation",
            Self::PostVacant => "handover_post_vacant",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::NoSuchItem => Message::new("移交单中没有这一项。", "This hand-over has no such piece of work."),
            Self::AlreadyTransferred => Message::new("这一项已经移交。", "This piece has been handed over already."),
            Self::OtherOrganisation => {
                Message::new("只能移交给本单位的岗位。", "Work can only go to a post of the same organisation.")
            }
            Self::PostVacant => {
                Message::new("接收岗位目前无人在岗。", "Nobody holds the post that should take it over.")
            }
        }
    }
}

impl Handover {
    /// Opens a hand-over; with nothing to pass on it is closed at once. The ids of the items come in the order of `work`.
    #[must_use]
    pub fn open(
        id: HandoverId,
        post: &Post,
        organisation: &str,
        from: AccountId,
        work: Vec<(HandoverItemId, OpenWork)>,
        at: Timestamp,
    ) -> (Self, Happened) {
        let items: Vec<_> =
            work.into_iter().map(|(id, work)| HandoverItem { id, work, to_post: None, transferred_at: None }).collect();
        let handover = Self {
            id,
            version: 1,
            post: post.id,
            organisation: post.organisation,
            division_code: post.division_code.clone(),
            title: format!("{organisation} · {}", post.title),
            from,
            opened_at: at,
            closed_at: items.is_empty().then_some(at),
            items,
        };
        (handover, Happened("handover.opened"))
    }

    /// Passes one piece on to a post of the same organisation that is held now; the last one closes the hand-over.
    ///
    /// # Errors
    /// [`HandoverRule`].
    pub fn transfer(
        mut self,
        item: HandoverItemId,
        to: &Post,
        at: Timestamp,
    ) -> Result<(Self, Happened), HandoverRule> {
        if to.organisation != self.organisation {
            return Err(HandoverRule::OtherOrganisation);
        }
        if to.holder_on(at.date()).is_none() {
            return Err(HandoverRule::PostVacant);
        }
        let piece = self.items.iter_mut().find(|piece| piece.id == item).ok_or(HandoverRule::NoSuchItem)?;
        if piece.transferred_at.is_some() {
            return Err(HandoverRule::AlreadyTransferred);
        }
        piece.to_post = Some(to.id);
        piece.transferred_at = Some(at);
        if self.items.iter().all(|piece| piece.transferred_at.is_some()) {
            self.closed_at = Some(at);
            return Ok((self, Happened("handover.closed")));
        }
        Ok((self, Happened("handover.transferred")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::organisations::Tenure;

    fn id(number: u128) -> Uuid {
        Uuid::from_u128(number)
    }

    fn now() -> Timestamp {
        "2026-11-23T09:00:00+08:00".parse().unwrap()
    }

    fn post(held: bool) -> Post {
        let tenure =
            Tenure { id: id(5).into(), account: id(6).into(), since: "2024-01-01".parse().unwrap(), until: None };
        let tenures = if held { vec![tenure] } else { Vec::new() };
        Post {
            id: id(1).into(),
            version: 1,
            organisation: id(2).into(),
            division_code: "511102".into(),
            title: "副局长".into(),
            display_order: 2,
            tenures,
        }
    }

    fn open(pieces: u128) -> Handover {
        let work = (0..pieces).map(|n| {
            (id(100 + n).into(), OpenWork { kind: Kind::Whistle, subject: id(200 + n), title: "占道经营".into() })
        });
        Handover::open(id(3).into(), &post(false), "示例城管局", id(4).into(), work.collect(), now()).0
    }

    #[test]
    fn nothing_to_hand_over_closes_at_once() {
        assert_eq!(open(0).closed_at, Some(now()));
        assert_eq!(open(1).closed_at, None);
    }

    #[test]
    fn the_last_piece_closes_it() {
        let (one, _) = open(2).transfer(id(100).into(), &post(true), now()).unwrap();
        assert_eq!(one.closed_at, None);
        assert_eq!(
            one.clone().transfer(id(100).into(), &post(true), now()).unwrap_err(),
            HandoverRule::AlreadyTransferred
        );
        let (both, event) = one.transfer(id(101).into(), &post(true), now()).unwrap();
        assert_eq!((both.closed_at, event.0), (Some(now()), "handover.closed"));
    }

    #[test]
    fn work_goes_only_to_somebody_of_the_same_organisation() {
        let elsewhere = Post { organisation: id(9).into(), ..post(true) };
        assert_eq!(open(1).transfer(id(100).into(), &elsewhere, now()).unwrap_err(), HandoverRule::OtherOrganisation);
        assert_eq!(open(1).transfer(id(100).into(), &post(false), now()).unwrap_err(), HandoverRule::PostVacant);
        assert_eq!(open(1).transfer(id(7).into(), &post(true), now()).unwrap_err(), HandoverRule::NoSuchItem);
    }
}

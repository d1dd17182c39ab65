//! Notifications: what somebody is told of, in the app and outside, and who is on duty.

mod about;
mod delivery;
mod duty;
mod preference;
mod texts;

pub use about::{About, NotForMessages, OneTimeCode, OpenDuties, PlaceName, RecordNumber};
pub use delivery::{Attempt, Delivery, DeliveryRule, mail_address, mask_address};
pub use duty::{DutyRule, DutyShift, ShiftContent, Span, gaps};
pub use preference::{Choice, NotificationPreference, Outside, QuietHours, SealedAddress, is_duty, is_urgent};
pub use texts::text;

use linli_vocabulary::{AccountId, Kind, NotificationId, Timestamp, notifications::NoticeKind};
use serde::Serialize;
use uuid::Uuid;

use crate::event::Happened;

/// Something that one account was told of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notification {
    /// Its id.
    pub id: NotificationId,
    /// Its version.
    pub version: i32,
    /// Who was told.
    pub account: AccountId,
    /// Of what.
    pub kind: NoticeKind,
    /// The kind of record it is about.
    pub record: Kind,
    /// Which one.
    pub subject: Uuid,
    /// What is said.
    pub about: About,
    /// What it must not be told twice for: the event, the day of a digest.
    pub once: String,
    /// When it happened.
    pub at: Timestamp,
    /// When it was read.
    pub read_at: Option<Timestamp>,
}

impl Notification {
    /// Marks it as read; what was read stays read since then.
    #[must_use]
    pub fn mark_read(self, now: Timestamp) -> (Self, Happened) {
        (Self { read_at: self.read_at.or(Some(now)), ..self }, Happened("notification.read"))
    }
}

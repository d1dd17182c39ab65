//! Notifications, messages outside, preferences and the duty roster on both faces.

mod duty;
mod outside;
mod preference;

pub use duty::{DutyCoverageView, DutyShiftView, SpanView};
pub use outside::{BacklogView, DeliveryView};
pub use preference::{NotificationPreferenceView, OutsideView, QuietHoursView};

use async_graphql::SimpleObject;
use linli_app::{
    exec::Reader,
    notifications::{
        BacklogFilter, ChangeDutyShift, CloseDutyShift, DutyCoverageFilter, MarkRead, NotificationSettingFilter,
        ReadNotifications, RetryDelivery, SetDutyShift, SetNotificationPreference, UnreadCount, UnreadFilter, titles,
    },
};
use linli_domain::{
    Result,
    notifications::{Delivery, DutyShift, Notification, OpenDuties},
};
use linli_vocabulary::{Kind, NotificationId, Timestamp, notifications::NoticeKind, whistles::ClockKind};

use crate::{faces::Faces, identity::AccountView, wire::View};

/// Something that the caller was told of.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Notification", serial)]
#[schema(as = Notification)]
pub struct NotificationView {
    /// Its id.
    pub id: NotificationId,
    /// Raised by each change.
    pub version: i32,
    /// Of what.
    pub kind: NoticeKind,
    /// The kind of record it is about.
    pub record: Kind,
    /// Which record; nothing when the caller may not read it any more.
    pub subject: Option<String>,
    /// The record's title; nothing when the caller may not read it any more.
    pub title: Option<String>,
    /// The record's number, likewise.
    pub number: Option<String>,
    /// Where, likewise.
    pub place: Option<String>,
    /// Until when, or from when.
    pub due: Option<Timestamp>,
    /// Which clock.
    pub clock: Option<ClockKind>,
    /// Which step of an escalation.
    pub level: Option<u8>,
    /// What is open, in a digest.
    pub open: Option<OpenDutiesView>,
    /// When it happened.
    pub at: Timestamp,
    /// When it was read.
    pub read_at: Option<Timestamp>,
}

/// What is open, in numbers.
#[derive(Clone, Copy, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "OpenDuties", serial)]
#[schema(as = OpenDuties)]
pub struct OpenDutiesView {
    /// To be acknowledged.
    pub acknowledge: u32,
    /// Due later that day.
    pub due_today: u32,
    /// Past their deadline.
    pub overdue: u32,
    /// To be verified.
    pub verify: u32,
}

impl From<OpenDuties> for OpenDutiesView {
    fn from(open: OpenDuties) -> Self {
        Self { acknowledge: open.acknowledge, due_today: open.due_today, overdue: open.overdue, verify: open.verify }
    }
}

impl View for NotificationView {
    type Of = Notification;

    async fn of(records: Vec<Notification>, reader: &Reader) -> Result<Vec<Self>> {
        let subjects: Vec<_> = records.iter().map(|one| (one.record, one.subject)).collect();
        let seen = titles(reader, &subjects).await?;
        let view = |one: Notification| {
            let found = seen.get(&(one.record, one.subject));
            let about = if found.is_some() { one.about } else { linli_domain::notifications::About::default() };
            Self {
                id: one.id,
                version: one.version,
                kind: one.kind,
                record: one.record,
                subject: found.map(|_| one.record.id_text(one.subject)),
                title: found.cloned().flatten(),
                number: about.number.map(String::from),
                place: about.place.map(String::from),
                due: about.due,
                clock: about.clock,
                level: about.level,
                open: about.open.map(OpenDutiesView::from),
                at: one.at,
                read_at: one.read_at,
            }
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

/// How much the caller has not read.
#[derive(Clone, Copy, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "UnreadCount")]
#[schema(as = UnreadCount)]
pub struct UnreadCountView {
    /// Counted no further than 100.
    pub count: i64,
}

impl View for UnreadCountView {
    type Of = UnreadCount;

    async fn of(records: Vec<UnreadCount>, _: &Reader) -> Result<Vec<Self>> {
        Ok(records.into_iter().map(|UnreadCount(count)| Self { count }).collect())
    }
}

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.listing::<Notification, NotificationView>();
    faces.step::<MarkRead, NotificationView>();
    faces.step::<ReadNotifications, AccountView>();
    faces.figures::<UnreadFilter, UnreadCountView>();
    faces.figures::<NotificationSettingFilter, NotificationPreferenceView>();
    faces.command::<SetNotificationPreference, NotificationPreferenceView>();
    faces.listing::<Delivery, DeliveryView>();
    faces.step::<RetryDelivery, DeliveryView>();
    faces.figures::<BacklogFilter, BacklogView>();
    faces.listing::<DutyShift, DutyShiftView>();
    faces.command::<SetDutyShift, DutyShiftView>();
    faces.command::<ChangeDutyShift, DutyShiftView>();
    faces.step::<CloseDutyShift, DutyShiftView>();
    faces.figures::<DutyCoverageFilter, DutyCoverageView>();
}

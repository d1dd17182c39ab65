//! Notifications: who is told of what, in the app and outside; preferences, digests and the duty roster.

mod digest;
mod duty;
mod gateways;
mod preference;
mod reading;
mod rules;
mod sending;
mod telling;
#[cfg(test)]
mod tests;

pub use digest::{PlanDigests, SendDigest};
pub use duty::{ChangeDutyShift, CloseDutyShift, DutyCoverage, DutyCoverageFilter, SetDutyShift};
pub use gateways::{Gateway, GatewayFault, GatewaySettings, Gateways, Outgoing, Way};
pub use linli_persistence::notifications::{
    DeliveryFilter, DeliverySort, DutyShiftFilter, DutyShiftSort, NotificationFilter, NotificationSort, QueueHealth,
};
pub use preference::{NotificationSettingFilter, OutsideInput, QuietHoursInput, SetNotificationPreference};
pub use reading::{Backlog, BacklogFilter, MarkRead, ReadNotifications, UnreadCount, UnreadFilter, titles};
pub(crate) use rules::heard;
pub use sending::{RetryDelivery, SealedCode, SendDelivery, queue_code};
pub use telling::TellNotifications;

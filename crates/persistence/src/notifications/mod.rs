//! Notifications, messages outside, preferences and the duty roster; who is told of what.

mod delivery;
mod duty;
mod notification;
mod preference;
mod recipients;

pub use delivery::{DeliveryFilter, DeliverySort, QueueHealth, clear_deliveries, health, queue};
pub use duty::{DutyShiftFilter, DutyShiftSort, on_duty, roster, shifts_between};
pub use notification::{
    NotificationFilter, NotificationSort, clear_notifications, mark_all_read, tell, told_before, unread,
};
pub use preference::{digesting, preference_of, preferences};
pub use recipients::{Audience, event_of, heads, recipients, with_phone};

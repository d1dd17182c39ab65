//! Live: what a caller may see changes on its screen within a second, over WebSocket and server-sent events.

mod across_processes;
mod conversation;
mod events;
mod line;
mod subscriptions;

pub use line::Line;

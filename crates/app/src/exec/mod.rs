//! The enforced path's upper half: what a use case is, and the one way to run it.

mod actions;
mod app;
mod change;
mod clock;
mod command;
mod fields;
mod figures;
mod jobs;
mod lines;
mod pace;
mod secret;

#[cfg(test)]
pub(crate) mod tests;

pub use actions::{Actions, Allowed, allowed_actions};
pub use app::{App, Settings};
pub use change::Change;
pub use clock::Clock;
pub use command::{Command, Output, Target};
pub use fields::Fields;
pub(crate) use fields::unsaid;
pub use figures::Figures;
pub use jobs::{Job, Worker, later};
pub(crate) use jobs::{Known, job};
pub(crate) use lines::Line;
pub use secret::Secret;

pub use linli_persistence::exec::{
    Anywhere, AuditKey, Count, Db, DbSettings, Ground, Hint, Home, Listing, Loaded, Newcomers, Page, PageRequest,
    Reader, Realm, Record, Relay, Request, Subject, Tx, counted, parse_id, record_operation, spawn_counted,
};

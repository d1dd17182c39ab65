//! The enforced path's lower half: one way to load, to change, to list and to record.

mod audit;
mod cipher;
mod cursor;
mod db;
mod fault;
pub(crate) mod idempotency;
mod jobs;
mod listing;
mod loaded;
mod marks;
mod names;
mod outbox;
mod reader;
mod relay;
mod request;
pub(crate) mod search;
mod subject;
mod tx;

pub(crate) use audit::record_look;
pub use audit::{AuditKey, Denials, entry as audit_entry, record_operation};
pub(crate) use cipher::keep;
pub use cipher::{Cipher, PresentKeys, Vault};
pub use cursor::Count;
pub use db::{Db, DbSettings, counted, spawn_counted};
pub use fault::Fault;
pub use jobs::{Later, Leased, Queue};
pub use listing::{Listing, Order, Page, PageRequest};
pub use loaded::{Decided, Loaded};
pub use outbox::{Hint, event, fact};
pub use reader::Reader;
pub use relay::{Asks, HINTS, Relay, Stamped};
pub use request::Request;
pub use search::Found;
pub use subject::{Anywhere, Ground, Home, Realm, Record, Subject, beginning, below, containing, parse_id};
pub(crate) use tx::insert_all;
pub use tx::{Newcomers, Replay, Tx};

//! Accounts, sessions, grants, delegations and signing keys; and the one statement that every request begins with.

mod account;
pub(crate) mod client;
mod delegation;
mod grant;
mod invitation;
pub(crate) mod link;
mod phone_code;
pub(crate) mod session;
mod sign_in;
mod signing_key;
mod standing;

pub use account::{AccountFilter, AccountSort, account_by_phone, login_is_taken};
pub use client::{ClientFilter, ClientSort};
pub use delegation::{DelegationFilter, DelegationSort};
pub use grant::{GrantFilter, GrantSort, divisions_at, grants_by_account, held_posts, roles_around};
pub use invitation::{InvitationFilter, InvitationSort, gives_staff_role, invitation_by_mac, is_by_phone};
pub use link::{LinkFilter, LinkSort, open_link_of};
pub use phone_code::{Asked, asked_lately, last_code};
pub use session::{close_sessions, last_sign_in, last_sign_ins, newest_factor_step};
pub use sign_in::{Known, forgive, known, record_failure, stopped_among, stopped_for};
pub use signing_key::signing_keys;
pub use standing::{Standing, client_standing, grants_of, standing};

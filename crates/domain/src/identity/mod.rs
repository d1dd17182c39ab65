//! Accounts, sessions, grants and delegations: who somebody is, and what has been given to them.

mod account;
mod client;
mod delegation;
mod grant;
mod invitation;
mod link;
pub mod phone_code;
mod session;
mod signing_key;
pub mod throttle;

pub use account::{Account, AccountRule, Factor, Password, SLIP_LIFE, login_name, password_is_due};
pub use client::{Client, ClientContent, ClientRule, ClientSecret};
pub use delegation::{Delegation, DelegationRule};
pub use grant::{Grant, GrantHolder, GrantRule, GrantScope, separated};
pub use invitation::{INVITATION_LIFE, Invitation, InvitationRule};
pub use link::{Link, LinkRule};
pub use phone_code::{PhoneCode, WrongPhoneCode};
pub use session::{Ending, Refreshed, Session};
pub use signing_key::SigningKey;

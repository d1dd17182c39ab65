//! Identity: signing in and out, sessions, second factors, accounts and the three separated administrators.

mod accounts;
mod clients;
mod lockout;
mod phone;
mod rows;
mod second_factor;
mod sessions;
mod totp;

/// What each command is tried on, and by whom.
pub fn rows() -> Vec<crate::authorisation::Row> {
    [rows::rows(), clients::rows(), phone::rows()].concat()
}

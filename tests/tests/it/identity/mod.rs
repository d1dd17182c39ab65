//! Identity: signing in and out, sessions, second factors, accounts and the three separated administrators.

mod accounts;
mod lockout;
mod rows;
mod second_factor;
mod sessions;
mod totp;

pub use rows::rows;

//! The second factor: a time-based one-time password (RFC 6238: SHA-1, six digits, 30 seconds), as every authenticator app
//! computes it.

use linli_domain::{Error, Result, identity::Account};
use linli_vocabulary::AccountId;
use totp_rs::{Algorithm, TOTP};

use super::{sealing::fresh, tokens};
use crate::exec::App;

/// Seconds of one step.
const STEP: u64 = 30;

/// A secret that was just made: shown once, kept encrypted.
#[derive(Clone)]
pub(crate) struct NewFactor {
    /// Base32, to be typed.
    pub(crate) secret: String,
    /// otpauth address, to be scanned.
    pub(crate) uri: String,
    /// What is kept.
    pub(crate) sealed: String,
}

fn purpose(account: AccountId) -> String {
    format!("factor {account}")
}

fn totp(secret: Vec<u8>, login: &str) -> TOTP {
    TOTP::new_unchecked(Algorithm::SHA1, 6, 1, STEP, secret, Some("Linli".to_owned()), login.to_owned())
}

impl App {
    /// Makes a secret for an account.
    pub(super) fn new_factor(&self, account: AccountId, login: &str) -> Result<NewFactor> {
        let secret: [u8; 20] = fresh();
        let sealed = self.doors().vault.seal(&purpose(account), &secret)?;
        let totp = totp(secret.to_vec(), login);
        Ok(NewFactor { secret: totp.get_secret_base32(), uri: totp.get_url(), sealed })
    }

    /// The time step for which a code is right, one step of a slow or fast phone allowed; `None` when it is wrong. Phones go
    /// by the clock on the wall, also in a demonstration that plays on another day.
    pub(super) fn step_of(&self, account: &Account, code: &str) -> Result<Option<i64>> {
        let Some(factor) = &account.factor else { return Ok(None) };
        if code.len() != 6 || !code.bytes().all(|b| b.is_ascii_digit()) {
            return Ok(None);
        }
        let totp = totp(self.doors().vault.open(&purpose(account.id), &factor.sealed)?, &account.login);
        let present = u64::try_from(self.clock().on_the_wall().utc().timestamp()).map_err(Error::internal)? / STEP;
        let step =
            (present.saturating_sub(1)..=present + 1).find(|step| tokens::same(&totp.generate(step * STEP), code));
        step.map(i64::try_from).transpose().map_err(Error::internal)
    }
}

//! How many live lines an account holds open in this process.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use linli_domain::{Error, Result};
use linli_vocabulary::AccountId;

/// Browser tabs, a telephone, a wall screen: more than this is a fault or an attack.
const MOST: usize = 60;

/// Counts lines by account.
#[derive(Clone, Default)]
pub(crate) struct Lines(Arc<Mutex<HashMap<AccountId, usize>>>);

/// A line that is counted as long as it is held.
pub(crate) struct Line(Lines, AccountId);

impl Lines {
    /// Opens one more.
    ///
    /// # Errors
    /// *Rate limited* when there are too many already.
    pub(crate) fn open(&self, account: AccountId) -> Result<Line> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = held.entry(account).or_default();
        if *count >= MOST {
            // A line that was closed is noticed at its next heartbeat.
            return Err(Error::RateLimited { retry_after: 15 });
        }
        *count += 1;
        Ok(Line(self.clone(), account))
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let mut held = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = held.get_mut(&self.1) {
            *count -= 1;
            if *count == 0 {
                held.remove(&self.1);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_line_makes_room_for_another() {
        let (lines, account) = (Lines::default(), AccountId::from(uuid::Uuid::from_u128(1)));
        let held: Vec<_> = (0..MOST).map(|_| lines.open(account).unwrap()).collect();
        assert!(lines.open(account).is_err());
        assert!(lines.open(AccountId::from(uuid::Uuid::from_u128(2))).is_ok());
        drop(held);
        assert!(lines.open(account).is_ok());
        assert!(lines.0.lock().unwrap().is_empty());
    }
}

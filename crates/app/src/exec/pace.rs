//! How fast one account may send commands, through both faces together: one bucket counts commands, not requests. Of a
//! machine client every request counts, because a machine does not tire.

use std::num::NonZeroU32;

use governor::{DefaultKeyedRateLimiter, Quota, clock::Clock as _};
use linli_domain::{Error, Result};
use uuid::Uuid;

/// A bucket for each caller; full it holds a fifth of what a minute refills.
pub(super) struct Pace {
    limiter: DefaultKeyedRateLimiter<Uuid>,
}

impl Pace {
    pub(super) fn per_minute(commands: NonZeroU32) -> Self {
        let burst = NonZeroU32::new(commands.get() / 5).unwrap_or(NonZeroU32::MIN);
        Self { limiter: DefaultKeyedRateLimiter::keyed(Quota::per_minute(commands).allow_burst(burst)) }
    }

    /// Takes one command from the caller's bucket.
    ///
    /// # Errors
    /// *Rate limited*, with the seconds until the next may come.
    pub(super) fn take(&self, caller: Uuid) -> Result<()> {
        self.limiter.check_key(&caller).map_err(|early| {
            let wait = early.wait_time_from(self.limiter.clock().now());
            Error::RateLimited { retry_after: wait.as_secs() + 1 }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_account_in_a_hurry_does_not_slow_another() {
        let pace = Pace::per_minute(NonZeroU32::new(10).unwrap());
        let (hasty, calm) = (Uuid::from_u128(1), Uuid::from_u128(2));
        assert!(pace.take(hasty).is_ok() && pace.take(hasty).is_ok());
        assert!(matches!(pace.take(hasty), Err(Error::RateLimited { retry_after: 1..=7 })));
        assert!(pace.take(calm).is_ok());
    }
}

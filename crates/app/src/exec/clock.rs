//! The clock: the only place that asks what time it is.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use chrono::TimeDelta;
use linli_vocabulary::Timestamp;

/// The time, possibly shifted: a demonstration plays on a day of its own. The shift is kept in memory only.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    shift: Arc<AtomicI64>,
}

impl Clock {
    /// Now.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.on_the_wall().plus(TimeDelta::milliseconds(self.shifted()))
    }

    /// What every other clock shows, whatever this one was set to: the codes of a phone go by it.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one clock")]
    pub fn on_the_wall(&self) -> Timestamp {
        Timestamp::new(chrono::Utc::now())
    }

    /// By how many milliseconds it is ahead of the clock on the wall.
    #[must_use]
    pub fn shifted(&self) -> i64 {
        self.shift.load(Ordering::Relaxed)
    }

    /// Sets it so many milliseconds ahead of the clock on the wall.
    pub fn shift(&self, milliseconds: i64) {
        self.shift.store(milliseconds, Ordering::Relaxed);
    }

    /// Sets it forward, whoever else does so at the same moment, and tells what it shows then.
    pub fn forward(&self, by: TimeDelta) -> Timestamp {
        self.shift.fetch_add(by.num_milliseconds(), Ordering::Relaxed);
        self.now()
    }

    /// Sets it to a moment, from which it goes on.
    pub fn set(&self, to: Timestamp) {
        self.shift((to.utc() - self.on_the_wall().utc()).num_milliseconds());
    }
}

//! The clock: the only place that asks what time it is.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use linli_vocabulary::Timestamp;

/// The time, possibly shifted: a demonstration can be moved forward.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    shift: Arc<AtomicI64>,
}

impl Clock {
    /// Now.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one clock")]
    pub fn now(&self) -> Timestamp {
        Timestamp::new(chrono::Utc::now()).plus(chrono::TimeDelta::milliseconds(self.shift.load(Ordering::Relaxed)))
    }

    /// Moves the clock by so many milliseconds against real time.
    pub fn shift(&self, milliseconds: i64) {
        self.shift.store(milliseconds, Ordering::Relaxed);
    }
}

//! What waits for a caller and what is due: a few bespoke selects over whistles, each inside the caller's reach.

mod due;
mod waiting;

pub use due::{Counts, DueClock, counts, due};
pub use waiting::{WaitingCall, WaitingWhistle, waiting_calls, waiting_whistles};

/// No desk shows more than this of one sort.
const MOST: u64 = 100;

//! Jobs: what Linli does later by itself. Unique on kind, subject and due time; tried again with growing delay; parked when it
//! keeps failing, until an administrator lets it be tried again.

use chrono::TimeDelta;
use linli_vocabulary::{AccountId, JobId, Timestamp, jobs::JobState};
use serde::Serialize;
use uuid::Uuid;

use crate::{
    error::{Message, Rule},
    event::Happened,
};

/// After so many failures a job is parked.
pub const MOST_TRIES: i32 = 8;
/// A worker that has not finished within this time is taken for dead, and another one takes the job.
pub const LEASE: TimeDelta = TimeDelta::seconds(30);

const FIRST_DELAY: TimeDelta = TimeDelta::seconds(10);
const LONGEST_DELAY: TimeDelta = TimeDelta::hours(6);

/// A job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Job {
    /// Its id.
    pub id: JobId,
    /// Its version.
    pub version: i32,
    /// The name of the command that does it.
    pub kind: String,
    /// What it is about; nil when it is about the whole installation.
    pub subject: Uuid,
    /// When it is to be done.
    pub due: Timestamp,
    /// How it stands.
    pub state: JobState,
    /// When it may be tried next.
    pub next_at: Timestamp,
    /// How often it was tried.
    pub tries: i32,
    /// The worker that has taken it.
    pub leased_by: Option<Uuid>,
    /// Until when.
    pub leased_until: Option<Timestamp>,
    /// The code of the last failure.
    pub last_code: Option<String>,
    /// On whose behalf it is done.
    pub on_behalf_of: Option<AccountId>,
    /// When it was asked for.
    pub enqueued_at: Timestamp,
    /// When it was done.
    pub ended_at: Option<Timestamp>,
}

/// What a job refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobRule {
    /// It is done, or will be tried by itself.
    NotParked,
}

impl Rule for JobRule {
    fn code(&self) -> &'static str {
        match self {
            Self::NotParked => "job_not_parked",
        }
    }

    fn message(&self) -> Message {
        match self {
            Self::NotParked => Message::new(
                "这项任务没有搁置：已完成，或会自动再试。",
                "This job is not parked: it is done, or will be tried again by itself.",
            ),
        }
    }
}

impl Job {
    /// Lets a parked job be tried again, from the beginning.
    ///
    /// # Errors
    /// It is not parked.
    pub fn retry(self, now: Timestamp) -> Result<(Self, Happened), JobRule> {
        match self.state {
            JobState::Parked => {
                Ok((Self { state: JobState::Waiting, tries: 0, next_at: now, ..self }, Happened("job.retried")))
            }
            JobState::Waiting | JobState::Done => Err(JobRule::NotParked),
        }
    }
}

/// How a job stands after so many failed tries, and when it may be tried next: after 10 s, then four times as long each time,
/// at most six hours.
#[must_use]
pub fn after_failure(tries: i32, now: Timestamp) -> (JobState, Timestamp) {
    let doublings = u32::try_from((tries - 1) * 2).unwrap_or_default().min(20);
    let delay = (FIRST_DELAY * (1 << doublings)).min(LONGEST_DELAY);
    let state = if tries >= MOST_TRIES { JobState::Parked } else { JobState::Waiting };
    (state, now.plus(delay))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delay_grows_and_then_the_job_is_parked() {
        let now: Timestamp = "2026-11-23T09:00:00+08:00".parse().unwrap();
        let seconds = |tries| (after_failure(tries, now).1.utc() - now.utc()).num_seconds();
        assert_eq!([1, 2, 3, 4].map(seconds), [10, 40, 160, 640]);
        assert_eq!([7, 8, 100].map(seconds), [21_600, 21_600, 21_600]);
        assert_eq!(after_failure(MOST_TRIES - 1, now).0, JobState::Waiting);
        assert_eq!(after_failure(MOST_TRIES, now).0, JobState::Parked);
    }
}

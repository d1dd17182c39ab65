//! Jobs on both faces, for the system administrator.

use async_graphql::SimpleObject;
use linli_app::{exec::Reader, jobs::RetryJob};
use linli_domain::{Result, jobs::Job};
use linli_vocabulary::{JobId, Timestamp, jobs::JobState};

use crate::{faces::Faces, wire::View};

/// Something that Linli does later by itself.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Job")]
#[schema(as = Job)]
pub struct JobView {
    /// Its id.
    pub id: JobId,
    /// Raised by each change.
    pub version: i32,
    /// The name of the command that does it.
    pub kind: String,
    /// The record it is about; none when it is about the whole installation.
    pub subject: Option<String>,
    /// When it is to be done.
    pub due: Timestamp,
    /// How it stands.
    pub state: JobState,
    /// How often it was tried.
    pub tries: i32,
    /// When it is tried next, while it waits.
    pub next_at: Option<Timestamp>,
    /// The code of the last failure.
    pub last_code: Option<String>,
    /// When it was asked for.
    pub enqueued_at: Timestamp,
    /// When it was done.
    pub ended_at: Option<Timestamp>,
}

impl View for JobView {
    type Of = Job;

    async fn of(records: Vec<Job>, _: &Reader) -> Result<Vec<Self>> {
        let view = |job: Job| Self {
            id: job.id,
            version: job.version,
            subject: (!job.subject.is_nil()).then(|| subject(&job)),
            kind: job.kind,
            due: job.due,
            state: job.state,
            tries: job.tries,
            next_at: (job.state == JobState::Waiting).then_some(job.next_at),
            last_code: job.last_code,
            enqueued_at: job.enqueued_at,
            ended_at: job.ended_at,
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

/// A command begins with the name of what it stands on, and so do the ids of these.
fn subject(job: &Job) -> String {
    let aggregate = job.kind.split('.').next().unwrap_or_default();
    format!("{aggregate}_{}", job.subject.simple())
}

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.listing::<Job, JobView>();
    faces.step::<RetryJob, JobView>();
}

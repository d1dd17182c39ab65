//! Work that is done later: asked for in the transaction of a command, done as a command of Linli's own.

use std::{panic::AssertUnwindSafe, sync::Arc};

use chrono::TimeDelta;
use futures::{FutureExt, future::BoxFuture};
use linli_domain::{Error, Result, authorisation::Caller};
use linli_persistence::exec::{Later, Leased, Queue};
use linli_vocabulary::{Timestamp, jobs::JobState};
use uuid::Uuid;

use super::{App, Command, Ground, Request, Target, Tx};

/// A command that Linli gives itself. The job's kind is the command's name.
pub trait Job: Command {
    /// What the job stands on, and the command itself.
    fn of(subject: Uuid, due: Timestamp) -> (<Self::On as Ground>::Key, Self);
}

/// Asks for a job about each of these subjects at these times, in this transaction. Asking twice is asking once.
///
/// # Errors
/// A fault.
pub async fn later<J: Job>(tx: &Tx, jobs: impl IntoIterator<Item = (Uuid, Timestamp)>) -> Result<()> {
    let jobs = jobs.into_iter().map(|(subject, due)| job::<J>(subject, due));
    tx.enqueue(jobs.collect()).await
}

/// A job to be asked for together with others of other kinds, by `Tx::enqueue`.
pub(crate) fn job<J: Job>(subject: Uuid, due: Timestamp) -> Later {
    Later { kind: J::NEEDS.name(), subject, due, on_behalf_of: None }
}

/// What a worker knows to do.
pub(crate) struct Known {
    kind: &'static str,
    run: for<'a> fn(&'a App, &'a Leased) -> BoxFuture<'a, Result<()>>,
    /// Asks for the one of tonight, if there is one each night.
    nightly: Option<fn(Timestamp) -> Later>,
}

impl Known {
    /// Done when another command asks for it.
    pub(crate) const fn on_demand<J: Job>() -> Self {
        Self { kind: J::NEEDS.name(), run: run::<J>, nightly: None }
    }

    /// Done each night.
    pub(crate) const fn nightly<J: Job>() -> Self {
        Self { nightly: Some(|night| job::<J>(Uuid::nil(), night)), ..Self::on_demand::<J>() }
    }
}

#[cfg(test)]
impl Known {
    /// Whether each night has one.
    pub(crate) const fn is_nightly(&self) -> bool {
        self.nightly.is_some()
    }
}

fn run<'a, J: Job>(app: &'a App, leased: &'a Leased) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let (id, command) = J::of(leased.job.subject, leased.job.due);
        let caller = Caller::System { job: J::NEEDS.name(), on_behalf_of: leased.job.on_behalf_of };
        let request = Arc::new(Request { caller, ..Request::system(J::NEEDS.name()) });
        app.execute_leased(&request, Target::of(id), command, Some(leased)).await.map(drop)
    })
}

/// One worker. A process has one; any number of processes work side by side.
pub struct Worker {
    app: App,
    queue: Queue,
    night: Option<Timestamp>,
}

impl App {
    /// A worker of this process.
    #[must_use]
    pub fn worker(&self) -> Worker {
        let kinds = crate::jobs::KNOWN.iter().map(|known| known.kind).collect();
        Worker { app: self.clone(), queue: Queue::new(self.db().clone(), kinds), night: None }
    }
}

impl Worker {
    /// Does the job that has waited longest, if one is due. A job that fails is tried again later, or parked.
    ///
    /// # Errors
    /// A fault of the queue itself; the next turn tries again.
    pub async fn turn(&mut self) -> Result<bool> {
        self.ask_for_tonights().await?;
        let Some(leased) = self.queue.take(self.app.clock().now()).await? else { return Ok(false) };
        let kind = leased.job.kind.as_str();
        let known = crate::jobs::KNOWN.iter().find(|known| known.kind == kind);
        let known = known.ok_or_else(|| Error::internal(format!("a job of an unknown kind was taken: {kind}")))?;
        let run = AssertUnwindSafe((known.run)(&self.app, &leased)).catch_unwind();
        // A job that panics has failed; its worker goes on.
        if let Err(error) = run.await.unwrap_or_else(|_| Err(Error::internal("the job panicked"))) {
            let stands = self.queue.give_back(&leased, error.code(), self.app.clock().now()).await?;
            let (job, tries) = (leased.job.id, leased.job.tries);
            match stands {
                Some(JobState::Parked) => tracing::error!(kind, %job, tries, %error, "a job was parked"),
                Some(_) => tracing::warn!(kind, %job, tries, %error, "a job failed and will be tried again"),
                None => tracing::warn!(kind, %job, tries, %error, "another worker has taken this job over"),
            }
        }
        Ok(true)
    }

    /// When the next job may be tried, if one waits.
    ///
    /// # Errors
    /// A fault.
    pub async fn next_at(&self) -> Result<Option<Timestamp>> {
        self.queue.next_at().await
    }

    /// Every process asks, and gets one: a night's job is unique like any other.
    async fn ask_for_tonights(&mut self) -> Result<()> {
        let now = self.app.clock().now();
        let night = night_before(now);
        if self.night != Some(night) {
            let tonight = crate::jobs::KNOWN.iter().filter_map(|known| known.nightly).map(|ask| ask(night));
            self.queue.enqueue(tonight.collect(), now).await?;
            self.night = Some(night);
        }
        Ok(())
    }
}

/// The latest three o'clock in the morning.
fn night_before(now: Timestamp) -> Timestamp {
    let today = now.date().begins().plus(TimeDelta::hours(3));
    if today <= now { today } else { today.plus(-TimeDelta::days(1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_night_ends_at_three() {
        let night = |now: &str| night_before(now.parse().unwrap()).to_string();
        assert_eq!(night("2026-11-23T03:00:00+08:00"), "2026-11-22T19:00:00.000Z");
        assert_eq!(night("2026-11-23T02:59:59+08:00"), "2026-11-21T19:00:00.000Z");
    }
}

//! Workers of one process: the relay, the follower that feeds live subscriptions, and the one that does due jobs.

use std::time::Duration;

use linli_app::App;
use tokio::task::JoinSet;

/// How long a change made by another process may wait for its `seq`.
const POLL: Duration = Duration::from_millis(200);
/// How late a job may begin.
const PUNCTUAL: Duration = Duration::from_secs(1);

/// Starts the workers; they end when the set is shut down.
pub fn start(app: &App) -> JoinSet<()> {
    let mut workers = JoinSet::new();
    let follower = app.clone();
    workers.spawn(async move { follower.follow_changes().await });
    let mut worker = app.worker();
    workers.spawn(async move {
        loop {
            match worker.turn().await {
                Ok(true) => continue,
                Ok(false) => {}
                Err(fault) => tracing::warn!(%fault, "due jobs will be looked for again"),
            }
            tokio::time::sleep(PUNCTUAL).await;
        }
    });
    let app = app.clone();
    workers.spawn(async move {
        let relay = app.relay();
        loop {
            match relay.turn(app.clock().now()).await {
                Ok(stamped) if stamped.events + stamped.audit > 0 => {
                    app.stamped().notify_waiters();
                    continue;
                }
                Ok(_) => {}
                Err(fault) => tracing::warn!(%fault, "the relay will try again"),
            }
            let _ = tokio::time::timeout(POLL, app.committed().notified()).await;
        }
    });
    workers
}

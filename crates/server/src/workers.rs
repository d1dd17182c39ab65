//! Workers of one process: the relay.

use std::time::Duration;

use linli_app::App;
use tokio::task::JoinHandle;

/// How long a change made by another process may wait for its `seq`.
const POLL: Duration = Duration::from_millis(200);

/// Starts the workers; they end when the handle is aborted.
pub fn start(app: &App) -> JoinHandle<()> {
    let app = app.clone();
    tokio::spawn(async move {
        let relay = app.relay();
        loop {
            match relay.turn(app.clock().now()).await {
                Ok(stamped) if stamped.events + stamped.audit > 0 => continue,
                Ok(_) => {}
                Err(fault) => tracing::warn!(%fault, "the relay will try again"),
            }
            let _ = tokio::time::timeout(POLL, app.committed().notified()).await;
        }
    })
}

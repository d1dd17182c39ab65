//! The way that needs nothing: a line of JSON for each message in the data folder, for demonstrations and for trying out.

use std::path::PathBuf;

use futures::future::BoxFuture;
use serde_json::json;
use tokio::{fs::OpenOptions, io::AsyncWriteExt};

use super::{Gateway, GatewayFault, Outgoing};

/// The file. Addresses are masked in it; whoever needs them bare has a real gateway.
pub(super) struct OutboxFile {
    path: PathBuf,
}

impl OutboxFile {
    pub(super) const fn new(path: PathBuf) -> Self {
        Self { path }
    }

    async fn append(&self, line: &str) -> std::io::Result<()> {
        let mut options = OpenOptions::new();
        options.append(true).create(true);
        #[cfg(unix)]
        options.mode(0o600);
        let mut file = options.open(&self.path).await?;
        // One write, so that lines of several processes do not mix.
        file.write_all(line.as_bytes()).await?;
        file.flush().await
    }
}

impl Gateway for OutboxFile {
    fn send<'a>(&'a self, message: &'a Outgoing) -> BoxFuture<'a, Result<(), GatewayFault>> {
        Box::pin(async move {
            let line = json!({
                "at": message.at,
                "id": message.id,
                "channel": message.channel,
                "to": message.masked,
                "template": message.template,
                "text": message.says(),
            });
            let written = self.append(&format!("{line}\n")).await;
            written.map_err(|fault| {
                tracing::warn!(%fault, path = %self.path.display(), "a message could not be written");
                GatewayFault::Passing("not_written".to_owned())
            })
        })
    }
}

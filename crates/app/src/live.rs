//! Live: hints about what changed, filtered for each subscriber through a scoped read with its caller reloaded.

use std::{collections::BTreeMap, sync::Arc, time::Duration};

use futures::{Stream, StreamExt, stream};
use linli_domain::{Error, Result};
use linli_persistence::exec::HINTS;
use linli_vocabulary::Kind;
use tokio::sync::broadcast::{self, error::RecvError};
use uuid::Uuid;

use crate::{
    exec::{App, Hint, Line, Request},
    readable,
};

/// Changes that come close together are delivered together.
const GATHER: Duration = Duration::from_millis(30);
/// A subscription whose session has ended is closed within this time.
const RECHECK: Duration = Duration::from_secs(10);

struct Watch {
    _line: Line,
    app: App,
    request: Arc<Request>,
    changes: broadcast::Receiver<Hint>,
    last: i64,
    behind: bool,
}

impl App {
    /// Follows the outbox and tells this process's subscribers. One worker per process runs it, for ever.
    pub async fn follow_changes(&self) {
        let mut last = None;
        loop {
            let turn = async {
                let after = match last {
                    Some(seq) => seq,
                    None => self.db().newest_seq().await?,
                };
                Ok::<_, Error>((after, self.db().changed_after(after).await?))
            };
            match turn.await {
                Ok((after, hints)) => {
                    last = Some(hints.last().map_or(after, |hint| hint.seq));
                    for hint in hints {
                        let _ = self.changes().send(hint);
                    }
                }
                Err(fault) => tracing::warn!(%fault, "live changes will be looked for again"),
            }
            let _ = tokio::time::timeout(Duration::from_millis(200), self.stamped().notified()).await;
        }
    }

    /// The number of the newest change of all.
    ///
    /// # Errors
    /// A fault.
    pub async fn newest_change(&self) -> Result<i64> {
        self.db().newest_seq().await
    }

    /// What the caller may see and has changed, from `after` on or from now; ends with the refusal when the session ends.
    ///
    /// # Errors
    /// *Forbidden* to whoever is no account, *rate limited* when an account holds too many lines.
    pub fn watch(
        &self,
        request: Arc<Request>,
        after: Option<i64>,
    ) -> Result<impl Stream<Item = Result<Hint>> + Send + 'static + use<>> {
        let account = request.caller.account().ok_or(Error::Forbidden)?;
        let watch = Watch {
            _line: self.lines().open(account)?,
            app: self.clone(),
            request,
            changes: self.changes().subscribe(),
            last: after.unwrap_or(0),
            behind: after.is_some(),
        };
        let changes = stream::unfold(Some(watch), |watch| async {
            let mut watch = watch?;
            match watch.next().await {
                Ok(hints) => Some((stream::iter(hints.into_iter().map(Ok).collect::<Vec<_>>()), Some(watch))),
                Err(error) => Some((stream::iter(vec![Err(error)]), None)),
            }
        });
        Ok(changes.flatten())
    }
}

impl Watch {
    async fn next(&mut self) -> Result<Vec<Hint>> {
        loop {
            let mut gathered = Vec::new();
            if !self.behind {
                match tokio::time::timeout(RECHECK, self.changes.recv()).await {
                    Ok(Ok(hint)) => gathered.push(hint),
                    Ok(Err(RecvError::Lagged(_))) => self.behind = true,
                    Ok(Err(RecvError::Closed)) | Err(_) => {}
                }
            }
            if self.behind {
                gathered = self.app.db().changed_after(self.last).await?;
                self.behind = gathered.len() as u64 >= HINTS;
            } else if !gathered.is_empty() {
                tokio::time::sleep(GATHER).await;
                while let Ok(hint) = self.changes.try_recv() {
                    gathered.push(hint);
                }
            }
            self.request = self.app.reload(&self.request).await?;
            gathered.retain(|hint| hint.seq > self.last);
            if let Some(newest) = gathered.iter().map(|hint| hint.seq).max() {
                self.last = newest;
                let visible = self.visible(gathered).await?;
                if !visible.is_empty() {
                    return Ok(visible);
                }
            }
        }
    }

    /// The newest hint for each record that the caller may see now.
    async fn visible(&self, hints: Vec<Hint>) -> Result<Vec<Hint>> {
        let reader = self.app.reader(&self.request);
        let mut newest: BTreeMap<(Kind, Uuid), i64> = BTreeMap::new();
        for hint in hints {
            newest.insert((hint.kind, hint.subject), hint.seq);
        }
        let mut kinds: BTreeMap<Kind, Vec<Uuid>> = BTreeMap::new();
        for (kind, subject) in newest.keys() {
            kinds.entry(*kind).or_default().push(*subject);
        }
        let mut seen = Vec::new();
        for (kind, subjects) in kinds {
            for subject in readable(&reader, kind, &subjects).await? {
                if let Some(seq) = newest.get(&(kind, subject)) {
                    seen.push(Hint { kind, subject, seq: *seq });
                }
            }
        }
        seen.sort_by_key(|hint| hint.seq);
        Ok(seen)
    }
}

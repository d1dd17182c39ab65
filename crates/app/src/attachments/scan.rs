//! Asking the scanner about a file that waits for it. Until it has spoken, nobody gets the bytes.

use std::sync::Arc;

use linli_domain::{Error, Result, attachments::Verdict, authorisation::Permission};
use linli_persistence::attachments::{in_transaction, keep, one};
use linli_vocabulary::{AttachmentId, Kind, Timestamp};
use object_store::GetOptions;
use serde_json::json;
use uuid::Uuid;

use super::{Shown, files::fault};
use crate::exec::{App, Command, Job, Loaded, Realm, Request, Tx};

/// Asks the scanner about one attachment, and stores what it said. Where it says nothing, the job is tried again.
#[derive(Clone, Debug, serde::Serialize)]
pub struct ScanAttachment {
    of: AttachmentId,
    verdict: Option<Verdict>,
}

impl Command for ScanAttachment {
    const NEEDS: Permission = Permission::AttachmentScan;
    type On = Realm;
    type Output = Shown;

    async fn prepare(self, app: &App, _: &Arc<Request>, (): ()) -> Result<Self> {
        let attachment = one(app.db(), self.of).await?;
        let got = app.files().get(&attachment.key, GetOptions::default()).await.map_err(fault)?;
        let bytes = got.bytes().await.map_err(fault)?;
        let verdict = app.files().scanner().scan(bytes.into()).await?;
        Ok(Self { verdict: Some(verdict), ..self })
    }

    async fn run(self, _: Loaded<Realm>, tx: &mut Tx) -> Result<Shown> {
        let verdict = self.verdict.ok_or_else(|| Error::internal("nobody was asked"))?;
        let attachment = in_transaction(tx, self.of).await?;
        let Some(scanned) = attachment.clone().scanned(verdict, tx.now()) else {
            #[expect(clippy::disallowed_methods, reason = "it was removed meanwhile, or a verdict is there")]
            tx.routine();
            return Ok(Shown { attachment, removable: false });
        };
        keep(tx, &scanned).await?;
        let event = match verdict {
            Verdict::Clean => "attachment.cleared",
            Verdict::Infected => "attachment.refused",
        };
        let summary = json!({ "record": scanned.kind.id_text(scanned.record), "sha256": scanned.file.sha256 });
        tx.tell((Kind::Attachment, scanned.id.into(), 1), event, summary);
        Ok(Shown { attachment: scanned, removable: false })
    }
}

impl Job for ScanAttachment {
    fn of(subject: Uuid, _: Timestamp) -> ((), Self) {
        ((), Self { of: subject.into(), verdict: None })
    }
}

//! Taking an attachment away from its record.

use linli_domain::{Result, attachments::Attachment, authorisation::Permission};
use linli_persistence::attachments::keep;
use linli_vocabulary::Kind;
use serde_json::json;

use super::Shown;
use crate::exec::{Command, Loaded, Tx};

/// Takes an attachment away: whoever brought it may, and whoever the record belongs to. Its bytes are kept 30 days more.
#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AttachmentRemoveInput)]
pub struct RemoveAttachment {}

impl Command for RemoveAttachment {
    const NEEDS: Permission = Permission::AttachmentRemove;
    type On = Attachment;
    type Output = Shown;

    async fn run(self, on: Loaded<Attachment>, tx: &mut Tx) -> Result<Shown> {
        let attachment = (*on).clone().remove(tx.now())?;
        keep(tx, &attachment).await?;
        let summary = json!({ "record": attachment.kind.id_text(attachment.record), "file": attachment.file });
        tx.tell((Kind::Attachment, attachment.id.into(), 1), "attachment.removed", summary);
        Ok(Shown { attachment, removable: false })
    }
}

//! Attachments: their list and their removal on both faces; their bytes over REST, in both directions.

mod content;
mod upload;

use async_graphql::SimpleObject;
use linli_app::{
    attachments::{AttachmentsOf, RemoveAttachment, Shown},
    exec::Reader,
};
use linli_domain::{Result, policy_documents::PolicyDocument, whistles::Whistle};
use linli_vocabulary::{
    AttachmentId, Timestamp,
    attachments::{AttachmentState, FileType},
};

use crate::{faces::Faces, rest::Contract, wire::View};

/// A file that belongs to a record.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Attachment")]
#[schema(as = Attachment)]
pub struct AttachmentView {
    /// Its id.
    pub id: AttachmentId,
    /// What it is called.
    pub name: String,
    /// What it is, by its content.
    pub file_type: FileType,
    /// How many bytes it has.
    pub bytes: i64,
    /// SHA-256 of its bytes.
    pub sha256: String,
    /// Of a picture, in pixels.
    pub width: Option<i32>,
    /// Of a picture, in pixels.
    pub height: Option<i32>,
    /// How it stands: only what is stored can be fetched.
    pub state: AttachmentState,
    /// When a virus scanner found nothing in it; none when nobody looked.
    pub scanned_at: Option<Timestamp>,
    /// Who brought it.
    pub uploaded_by: Option<String>,
    /// When.
    pub uploaded_at: Timestamp,
    /// Whether the caller may take it away now.
    pub removable: bool,
}

impl View for AttachmentView {
    type Of = Shown;

    async fn of(records: Vec<Shown>, reader: &Reader) -> Result<Vec<Self>> {
        let names = reader.names(records.iter().map(|one| one.attachment.uploaded_by).collect()).await?;
        let view = |Shown { attachment, removable }| Self {
            id: attachment.id,
            name: attachment.name,
            file_type: attachment.file.file_type,
            bytes: attachment.file.bytes,
            sha256: attachment.file.sha256,
            width: attachment.file.width,
            height: attachment.file.height,
            state: attachment.state,
            scanned_at: attachment.scanned_at,
            uploaded_by: names.get(&attachment.uploaded_by).cloned(),
            uploaded_at: attachment.uploaded_at,
            removable,
        };
        Ok(records.into_iter().map(view).collect())
    }
}

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.figures::<AttachmentsOf, AttachmentView>();
    faces.step::<RemoveAttachment, AttachmentView>();
}

/// Bytes in and out; one line for each kind of record that takes files.
pub(crate) fn rest(contract: &mut Contract) {
    upload::rest::<PolicyDocument>(contract);
    upload::rest::<Whistle>(contract);
    content::rest(contract);
}

//! The entity of an attachment.

use linli_domain::attachments::{Attachment, FileInfo};
use linli_vocabulary::{
    AccountId, AttachmentId, Kind, Timestamp,
    attachments::{AttachmentState, FileType},
};
use sea_orm::entity::prelude::*;

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attachment")]
pub struct Model {
    /// Made by the transaction.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AttachmentId,
    /// The kind of its record.
    pub kind: Kind,
    /// Its record.
    pub record: Uuid,
    /// Where the bytes are.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// What it is.
    pub file_type: FileType,
    /// How many bytes.
    pub bytes: i64,
    /// Their digest.
    pub sha256: String,
    /// In pixels.
    pub width: Option<i32>,
    /// In pixels.
    pub height: Option<i32>,
    /// Who brought it.
    pub uploaded_by: AccountId,
    /// When.
    pub uploaded_at: Timestamp,
    /// How it stands.
    pub state: AttachmentState,
    /// When a scanner found nothing.
    pub scanned_at: Option<Timestamp>,
    /// When it was removed or refused.
    pub ended_at: Option<Timestamp>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    pub(super) fn of(attachment: &Attachment) -> Self {
        let Attachment { id, kind, record, key, name, file, uploaded_by, uploaded_at, state, scanned_at, ended_at } =
            attachment.clone();
        let FileInfo { file_type, bytes, sha256, width, height } = file;
        Self {
            id,
            kind,
            record,
            key,
            name,
            file_type,
            bytes,
            sha256,
            width,
            height,
            uploaded_by,
            uploaded_at,
            state,
            scanned_at,
            ended_at,
        }
    }
}

impl From<Model> for Attachment {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            kind: row.kind,
            record: row.record,
            key: row.key,
            name: row.name,
            file: FileInfo {
                file_type: row.file_type,
                bytes: row.bytes,
                sha256: row.sha256,
                width: row.width,
                height: row.height,
            },
            uploaded_by: row.uploaded_by,
            uploaded_at: row.uploaded_at,
            state: row.state,
            scanned_at: row.scanned_at,
            ended_at: row.ended_at,
        }
    }
}

//! An attachment as what a command stands on: authorised through its record.

use linli_domain::{Error, Result, attachments::Attachment, authorisation::Permission};
use linli_vocabulary::{AttachmentId, Kind, attachments::AttachmentState};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{attachable::stand, row};
use crate::exec::{Fault, Ground, Home, Loaded, Tx, parse_id};

/// Attachments are brought and taken away, never changed.
const VERSION: i32 = 1;

impl Ground for Attachment {
    type Key = AttachmentId;
    const KIND: Kind = Kind::Attachment;

    fn key(id: &str) -> Result<AttachmentId> {
        parse_id(id)
    }

    fn subject(key: AttachmentId) -> Option<Uuid> {
        Some(key.into())
    }

    /// Whoever may attach to the record gets to what they brought, and to all of it where the record is theirs.
    async fn load_for(tx: &mut Tx, _: Permission, key: AttachmentId, expected: Option<i32>) -> Result<Loaded<Self>> {
        let gone = |error| match error {
            Error::NotFound(_) => Error::NotFound(Kind::Attachment),
            other => other,
        };
        let there = row::Entity::find_by_id(key).filter(row::Column::State.ne(AttachmentState::Removed));
        let found = there.lock_exclusive().one(tx.connection()).await.or_fault()?;
        let attachment = Self::from(found.ok_or(Error::NotFound(Kind::Attachment))?);
        let standing = stand(tx, attachment.kind, attachment.record).await.map_err(gone)?;
        if !standing.owns && tx.request().caller.account() != Some(attachment.uploaded_by) {
            return Err(Error::Forbidden);
        }
        match expected {
            Some(expected) if expected != VERSION => return Err(Error::Stale { expected, current: VERSION }),
            _ => standing.open?,
        }
        Ok(Loaded::new(attachment))
    }

    fn container(&self) -> Home {
        Home::Realm
    }
}

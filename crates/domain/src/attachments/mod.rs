//! Attachments: files that belong to a record. Who reads the record reads them; photos are evidence that nobody has to give.

mod limits;
mod marking;
mod name;
mod rules;

pub use limits::{FileLimits, Space};
pub use marking::is_marked;
pub use name::clean_name;
pub use rules::AttachmentRule;

use linli_vocabulary::{
    AccountId, AttachmentId, Kind, Timestamp,
    attachments::{AttachmentState, FileType},
};
use uuid::Uuid;

/// A file that belongs to a record. Its bytes are elsewhere, under `key`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its id.
    pub id: AttachmentId,
    /// The kind of the record it belongs to.
    pub kind: Kind,
    /// That record.
    pub record: Uuid,
    /// Where its bytes are in the store; never used twice.
    pub key: String,
    /// Its name, cleaned; persons may be named in it, so that audit and events do not hold it.
    pub name: String,
    /// What it is.
    pub file: FileInfo,
    /// Who brought it.
    pub uploaded_by: AccountId,
    /// When.
    pub uploaded_at: Timestamp,
    /// How it stands.
    pub state: AttachmentState,
    /// When a scanner found nothing in it; none where no scanner is configured.
    pub scanned_at: Option<Timestamp>,
    /// When it was removed, or refused by the scanner.
    pub ended_at: Option<Timestamp>,
}

/// What the bytes are, as they are kept.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FileInfo {
    /// By content.
    pub file_type: FileType,
    /// How many bytes.
    pub bytes: i64,
    /// Their digest.
    pub sha256: String,
    /// Of a picture, in pixels.
    pub width: Option<i32>,
    /// Of a picture, in pixels.
    pub height: Option<i32>,
}

/// What a scanner says of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Nothing was found.
    Clean,
    /// It carries something that must not spread.
    Infected,
}

impl Attachment {
    /// Takes it away from its record: whoever brought it may, and whoever the record belongs to.
    ///
    /// # Errors
    /// It was taken away before.
    pub fn remove(self, now: Timestamp) -> Result<Self, AttachmentRule> {
        match self.state {
            AttachmentState::Removed => Err(AttachmentRule::AlreadyRemoved),
            _ => Ok(Self { state: AttachmentState::Removed, ended_at: Some(now), ..self }),
        }
    }

    /// What a scanner's word makes of it; nothing when it does not wait for one any more.
    #[must_use]
    pub fn scanned(self, verdict: Verdict, now: Timestamp) -> Option<Self> {
        let waits = self.state == AttachmentState::Waiting;
        waits.then_some(match verdict {
            Verdict::Clean => Self { state: AttachmentState::Stored, scanned_at: Some(now), ..self },
            Verdict::Infected => Self { state: AttachmentState::Refused, ended_at: Some(now), ..self },
        })
    }

    /// Whether its bytes may be handed out.
    ///
    /// # Errors
    /// It waits for the scanner, or the scanner refused it.
    pub const fn may_be_fetched(&self) -> Result<(), AttachmentRule> {
        match self.state {
            AttachmentState::Stored => Ok(()),
            AttachmentState::Waiting => Err(AttachmentRule::AwaitsScan),
            AttachmentState::Refused | AttachmentState::Removed => Err(AttachmentRule::Infected),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waiting() -> Attachment {
        let id = Uuid::from_u128(1);
        Attachment {
            id: id.into(),
            kind: Kind::Whistle,
            record: id,
            key: "2026/11/23/00".to_owned(),
            name: "现场.jpg".to_owned(),
            file: FileInfo {
                file_type: FileType::Jpeg,
                bytes: 1,
                sha256: String::new(),
                width: Some(1),
                height: Some(1),
            },
            uploaded_by: id.into(),
            uploaded_at: now(),
            state: AttachmentState::Waiting,
            scanned_at: None,
            ended_at: None,
        }
    }

    fn now() -> Timestamp {
        "2026-11-23T09:00:00+08:00".parse().unwrap()
    }

    #[test]
    fn nothing_is_handed_out_before_the_scanner_has_spoken() {
        assert_eq!(waiting().may_be_fetched(), Err(AttachmentRule::AwaitsScan));
        assert_eq!(waiting().scanned(Verdict::Clean, now()).unwrap().may_be_fetched(), Ok(()));
        let infected = waiting().scanned(Verdict::Infected, now()).unwrap();
        assert_eq!(infected.may_be_fetched(), Err(AttachmentRule::Infected));
        assert_eq!(infected.scanned(Verdict::Clean, now()), None, "a verdict is not changed by a second one");
    }

    #[test]
    fn what_was_removed_is_not_removed_again() {
        let removed = waiting().remove(now()).unwrap();
        assert_eq!((removed.state, removed.ended_at), (AttachmentState::Removed, Some(now())));
        assert_eq!(removed.remove(now()), Err(AttachmentRule::AlreadyRemoved));
    }
}

//! How much may be brought: per file, per record, per account and day, and in the whole installation. A rule table.

use serde::{Deserialize, Serialize};

use super::AttachmentRule;
use crate::{
    error::Message,
    rules::{About, Adopter, Field, Form, Group, Past, RuleTable, Sourced},
};

const MIB: u64 = 1024 * 1024;

/// Limits on files; the body of a version of the rule table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FileLimits {
    /// Most MiB of one file, as it is sent.
    pub file_mib: Sourced<u32>,
    /// Most attachments of one record.
    pub record_files: Sourced<u32>,
    /// Most MiB of all attachments of one record.
    pub record_mib: Sourced<u32>,
    /// Most MiB that one account may bring in a day (Asia/Shanghai).
    pub day_mib: Sourced<u32>,
    /// Most GiB of all attachments.
    pub store_gib: Sourced<u32>,
    /// From this part of that on, `linli check` warns.
    pub warn_percent: Sourced<u32>,
}

impl RuleTable for FileLimits {
    const ABOUT: About = About {
        name: "file_limits",
        title: Message::new("附件上限", "Limits on files"),
        explains: Message::new(
            "附件的大小和数量：单个文件、每件事项、每人每天，以及整个系统。已经上传的不受影响。",
            "How many files there may be and how large: each file, each record, each person and day, and the whole installation. What is there stays.",
        ),
        adopted_by: Adopter::SystemAdministrator,
        past: Past::Closed,
        decides: None,
    };
    const DEFAULT: &'static str = include_str!("../../../../data/rules/file_limits.json");

    fn form(&self) -> Form {
        let mib = || Message::new("MB", "MiB");
        Form::of([
            Group::of(
                Message::new("文件与事项", "Files and records"),
                [
                    Field::number("fileMib", Message::new("单个文件最大", "Most of one file"), mib(), 1..=100),
                    Field::number(
                        "recordFiles",
                        Message::new("每件事项最多", "Most files of one record"),
                        Message::new("个", "files"),
                        1..=200,
                    ),
                    Field::number(
                        "recordMib",
                        Message::new("每件事项合计最大", "Most of one record"),
                        mib(),
                        1..=10_000,
                    ),
                ],
            ),
            Group::of(
                Message::new("人员与系统", "People and the installation"),
                [
                    Field::number(
                        "dayMib",
                        Message::new("每人每天合计最大", "Most of one person and day"),
                        mib(),
                        1..=100_000,
                    ),
                    Field::number(
                        "storeGib",
                        Message::new("全系统合计最大", "Most of all"),
                        Message::new("GB", "GiB"),
                        1..=1_000_000,
                    ),
                    Field::number(
                        "warnPercent",
                        Message::new("达到多少时预警", "Warn from"),
                        Message::new("%", "%"),
                        1..=100,
                    ),
                ],
            ),
        ])
    }
}

/// What a record holds already.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Space {
    /// Attachments.
    pub files: u64,
    /// Their bytes.
    pub bytes: u64,
}

impl FileLimits {
    /// Most bytes of one file.
    #[must_use]
    pub fn file_bytes(&self) -> u64 {
        u64::from(self.file_mib.value) * MIB
    }

    /// Most bytes that one account may bring in a day.
    #[must_use]
    pub fn day_bytes(&self) -> u64 {
        u64::from(self.day_mib.value) * MIB
    }

    /// Most bytes of all attachments.
    #[must_use]
    pub fn store_bytes(&self) -> u64 {
        u64::from(self.store_gib.value) * 1024 * MIB
    }

    /// From so many bytes of all attachments on somebody is warned.
    #[must_use]
    pub fn warns_at(&self) -> u64 {
        self.store_bytes() / 100 * u64::from(self.warn_percent.value)
    }

    /// Whether a file of this size is taken at all.
    ///
    /// # Errors
    /// It is empty or too large.
    pub fn takes(&self, bytes: u64) -> Result<(), AttachmentRule> {
        match bytes {
            0 => Err(AttachmentRule::Empty),
            _ if bytes > self.file_bytes() => Err(self.too_large()),
            _ => Ok(()),
        }
    }

    /// The refusal of a file that is too large.
    #[must_use]
    pub fn too_large(&self) -> AttachmentRule {
        AttachmentRule::TooLarge { most: self.file_mib.value }
    }

    /// Whether a record that holds this much has room for one more of this size.
    ///
    /// # Errors
    /// It has not.
    pub fn has_room(&self, held: Space, bytes: u64) -> Result<(), AttachmentRule> {
        let full =
            held.files >= self.record_files.value.into() || held.bytes + bytes > u64::from(self.record_mib.value) * MIB;
        if full { Err(AttachmentRule::RecordFull) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::RuleSource;

    fn limits() -> FileLimits {
        let value = |value| Sourced { value, source: RuleSource::LocalChoice { note: "试".into() } };
        FileLimits {
            file_mib: value(2),
            record_files: value(2),
            record_mib: value(3),
            day_mib: value(4),
            store_gib: value(1),
            warn_percent: value(80),
        }
    }

    #[test]
    fn limits_hold_to_the_byte() {
        assert_eq!([0, 2 * MIB, 2 * MIB + 1].map(|bytes| limits().takes(bytes).is_ok()), [false, true, false]);
        let held = |files, bytes| Space { files, bytes };
        assert_eq!(limits().has_room(held(1, MIB), 2 * MIB), Ok(()));
        assert_eq!(limits().has_room(held(1, MIB + 1), 2 * MIB), Err(AttachmentRule::RecordFull));
        assert_eq!(limits().has_room(held(2, 2), 1), Err(AttachmentRule::RecordFull));
        assert!(limits().warns_at() < limits().store_bytes());
    }
}

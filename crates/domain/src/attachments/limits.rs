//! How much may be brought: per file, per record, per account and day, and in the whole installation.

use super::AttachmentRule;

const MIB: u64 = 1024 * 1024;

/// Limits on files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileLimits {
    /// Most bytes of one file, as it is sent.
    pub file_bytes: u64,
    /// Most attachments of one record.
    pub record_files: u64,
    /// Most bytes of all attachments of one record.
    pub record_bytes: u64,
    /// Most bytes that one account may bring in a day (Asia/Shanghai).
    pub day_bytes: u64,
    /// Most bytes of all attachments.
    pub store_bytes: u64,
}

impl Default for FileLimits {
    fn default() -> Self {
        Self {
            file_bytes: 20 * MIB,
            record_files: 50,
            record_bytes: 200 * MIB,
            day_bytes: 500 * MIB,
            store_bytes: 100 * 1024 * MIB,
        }
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
    /// Whether a file of this size is taken at all.
    ///
    /// # Errors
    /// It is empty or too large.
    pub const fn takes(&self, bytes: u64) -> Result<(), AttachmentRule> {
        match bytes {
            0 => Err(AttachmentRule::Empty),
            _ if bytes > self.file_bytes => Err(self.too_large()),
            _ => Ok(()),
        }
    }

    /// The refusal of a file that is too large.
    #[must_use]
    pub const fn too_large(&self) -> AttachmentRule {
        AttachmentRule::TooLarge { most: self.file_bytes / MIB }
    }

    /// Whether a record that holds this much has room for one more of this size.
    ///
    /// # Errors
    /// It has not.
    pub const fn has_room(&self, held: Space, bytes: u64) -> Result<(), AttachmentRule> {
        if held.files >= self.record_files || held.bytes + bytes > self.record_bytes {
            Err(AttachmentRule::RecordFull)
        } else {
            Ok(())
        }
    }

    /// From here on an administrator is warned that the room in the store comes to its end: at 80 %.
    #[must_use]
    pub const fn warns_at(&self) -> u64 {
        self.store_bytes / 10 * 8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_hold_to_the_byte() {
        let limits = FileLimits { file_bytes: 10, record_files: 2, record_bytes: 15, ..FileLimits::default() };
        assert_eq!([0, 10, 11].map(|bytes| limits.takes(bytes).is_ok()), [false, true, false]);
        let held = |files, bytes| Space { files, bytes };
        assert_eq!(limits.has_room(held(1, 5), 10), Ok(()));
        assert_eq!(limits.has_room(held(1, 6), 10), Err(AttachmentRule::RecordFull));
        assert_eq!(limits.has_room(held(2, 2), 1), Err(AttachmentRule::RecordFull));
    }
}

//! Why a backup is not taken, or not restored. Said at a terminal, never by an API.

use linli_domain::{Error, Message};

/// No program ever meets these refusals, so that they share a code and stand in no table of docs/errors.md.
const TERMINAL_ONLY: &str = "backup";

/// Why a backup is not taken, or not restored. Nothing was written then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BackupRule {
    /// The file cannot be read or written.
    File(String),
    /// There is such a file.
    FileExists,
    /// The file is something else.
    NotABackup,
    /// The file ends too early.
    Truncated,
    /// What is in the file is not what was written into it.
    Altered,
    /// The backup was taken by another version.
    OtherSchema {
        /// The version that took it.
        version: String,
    },
    /// The secret beside the database is not the one of the backup.
    OtherSecret,
    /// The database holds records.
    NotEmpty,
}

impl From<BackupRule> for Error {
    fn from(rule: BackupRule) -> Self {
        Self::Rule(TERMINAL_ONLY, rule.message())
    }
}

impl BackupRule {
    /// What the operator reads.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::File(fault) => Message::of(
                format!("备份文件无法读写：{fault}。"),
                format!("The backup file cannot be read or written: {fault}."),
            ),
            Self::FileExists => Message::new(
                "已有同名文件，备份不会覆盖它，请换一个文件名。",
                "There is a file of this name, and a backup never overwrites one; choose another name.",
            ),
            Self::NotABackup => Message::new("这不是邻里的备份文件。", "This is not a backup of Linli."),
            Self::Truncated => Message::new(
                "备份文件不完整，后面的内容缺失，没有写入任何数据。请改用另一份备份。",
                "The backup file is cut off; nothing was written. Use another backup.",
            ),
            Self::Altered => Message::new(
                "备份文件已损坏或被改动，校验不符，没有写入任何数据。请改用另一份备份。",
                "The backup file is damaged or was altered: its digests do not fit. Nothing was written. Use another backup.",
            ),
            Self::OtherSchema { version } => Message::of(
                format!("这份备份由 {version} 版生成，表结构与本版不同。请用该版程序恢复，再升级。"),
                format!(
                    "This backup was taken by version {version}, whose tables differ. Restore it with that version, then upgrade."
                ),
            ),
            Self::OtherSecret => Message::new(
                "数据目录里的 secret.key 不是备份时的那一个。请放回原来的 secret.key；确实丢失的，加 --with-another-secret 恢复：审计记录将无法校验，动态口令须重新绑定，所有人须重新登录。",
                "The secret.key in the data folder is not the backup's. Put the right one there; if it is lost, restore with --with-another-secret: audit entries can then not be verified, second factors must be enrolled anew, and everybody signs in again.",
            ),
            Self::NotEmpty => Message::new(
                "目标数据库里已有数据。恢复只写入空库，请指定一个新的数据库。",
                "The database holds records already. A backup is restored into an empty one; name a new database.",
            ),
        }
    }
}

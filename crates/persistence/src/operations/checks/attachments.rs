//! Attachments: their records, their bytes, and what is counted of them.

use linli_domain::Message;
use linli_vocabulary::{
    Kind,
    attachments::{AttachmentState, FileType},
};

use super::{
    Check, FileFlaw,
    Find::{Files, Sql, Words},
    KNOWN_WORD,
    Severity::{Fault, Warning},
    UNKNOWN_WORD, words,
};

pub(super) static CHECKS: &[Check] = &[
    Check {
        name: "attachment.record_missing",
        severity: Fault,
        kind: Kind::Attachment,
        meaning: Message::new(
            "附件所属的事项不存在，没有人能看到它。",
            "The record it belongs to does not exist: nobody sees it.",
        ),
        repair: Message::new(
            "从备份找回该事项，或把附件的 kind、record 改为存在的事项。",
            "Bring the record back from a backup, or set kind and record to one that exists.",
        ),
        find: Sql("SELECT a.id, a.key AS label FROM attachment a
            LEFT JOIN whistle w ON a.kind = 'whistle' AND w.id = a.record
            LEFT JOIN policy_document p ON a.kind = 'policy_document' AND p.id = a.record
            WHERE a.state <> 'removed' AND w.id IS NULL AND p.id IS NULL"),
    },
    Check {
        name: "attachment.unknown_word",
        severity: Fault,
        kind: Kind::Attachment,
        meaning: UNKNOWN_WORD,
        repair: KNOWN_WORD,
        find: Words {
            of: "SELECT id, key AS label, file_type, state FROM attachment",
            columns: &[("file_type", words::<FileType>), ("state", words::<AttachmentState>)],
        },
    },
    Check {
        name: "attachment.bytes_missing",
        severity: Fault,
        kind: Kind::Attachment,
        meaning: Message::new(
            "附件的文件内容不在存储里，打开会显示系统错误。",
            "Its bytes are not in the store: whoever opens it gets an internal error.",
        ),
        repair: Message::new(
            "从备份恢复 files 目录（或对象存储）里的这个文件；找不回的，请上传人重新上传并删除这一个。",
            "Bring the file back from a backup of the folder or bucket; where there is none, have it uploaded again and remove this one.",
        ),
        find: Files(FileFlaw::Missing),
    },
    Check {
        name: "attachment.bytes_altered",
        severity: Fault,
        kind: Kind::Attachment,
        meaning: Message::new(
            "附件的文件内容与上传时的校验值不符，可能损坏或被改动。",
            "Its bytes are not those that were uploaded: damaged or altered.",
        ),
        repair: Message::new(
            "从备份恢复这个文件；同时查明是谁动了存储。",
            "Bring the file back from a backup, and find out who touched the store.",
        ),
        find: Files(FileFlaw::Altered),
    },
    Check {
        name: "attachment.bytes_stray",
        severity: Warning,
        kind: Kind::Attachment,
        meaning: Message::new(
            "存储里有不属于任何附件的文件，已超过一天。",
            "The store holds a file of no attachment, for more than a day.",
        ),
        repair: Message::new(
            "每夜的清理会删除它；若反复出现，请看任务页面里 attachment.sweep 是否搁置。",
            "The sweep of each night deletes it; if it stays, see whether the job attachment.sweep is parked.",
        ),
        find: Files(FileFlaw::Stray),
    },
    Check {
        name: "attachment.usage_wrong",
        severity: Fault,
        kind: Kind::Realm,
        meaning: Message::new(
            "记下的附件总量与实际不符，上限会算错。",
            "What is counted as held is not what is held: the limit is wrong.",
        ),
        repair: Message::new(
            "把 attachment_usage 里 scope 为 store 的 bytes 改为全部附件的字节数。",
            "Set bytes of scope store in attachment_usage to the bytes of all attachments.",
        ),
        find: Files(FileFlaw::Miscounted),
    },
    Check {
        name: "attachment.store_nearly_full",
        severity: Warning,
        kind: Kind::Realm,
        meaning: Message::new(
            "附件总量已达到预警线，满了以后不能再上传。",
            "Attachments have reached the warning line; once it is full nobody can upload.",
        ),
        repair: Message::new(
            "扩容后在规则页面调高附件上限，或清理不需要的附件。",
            "Make room and raise the limit on the page of rules, or remove what is not needed.",
        ),
        find: Files(FileFlaw::NearlyFull),
    },
];

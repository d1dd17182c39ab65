//! The audit trail: the one thing that no repair sets right, because nobody can make a MAC without the key.

use linli_domain::Message;
use linli_vocabulary::Kind;

use super::{
    Check,
    Find::{Sql, Trail},
    Severity::Fault,
};
use crate::operations::trail::Flaw;

const REPAIR: Message = Message::new(
    "不要自行修改：保全数据库和日志，报告安全管理员，与备份和外存的链首（linli audit heads）比对。确认 secret.key 没有换过。",
    "Change nothing: keep database and logs, tell the security administrator, compare with backups and with heads kept elsewhere (linli audit heads). See that secret.key is still the same.",
);

pub(super) static CHECKS: &[Check] = &[
    Check {
        name: "audit.gap",
        severity: Fault,
        kind: Kind::AuditEntry,
        meaning: Message::new("这条审计记录之前的一条不见了。", "The audit entry before this one is gone."),
        repair: REPAIR,
        find: Sql("SELECT a.id, CAST(a.seq AS text) AS label FROM audit_entry a
            WHERE a.seq > 1 AND NOT EXISTS (SELECT 1 FROM audit_entry b WHERE b.seq = a.seq - 1)"),
    },
    Check {
        name: "audit.altered",
        severity: Fault,
        kind: Kind::AuditEntry,
        meaning: Message::new(
            "审计记录被改过，与它的校验码（MAC）不符。",
            "The audit entry was altered: its MAC does not fit.",
        ),
        repair: REPAIR,
        find: Trail(Flaw::Altered),
    },
    Check {
        name: "audit.chain_broken",
        severity: Fault,
        kind: Kind::AuditEntry,
        meaning: Message::new(
            "审计记录的顺序被动过，链在这里断开。",
            "The order of audit entries was changed: the chain breaks here.",
        ),
        repair: REPAIR,
        find: Trail(Flaw::ChainBroken),
    },
];

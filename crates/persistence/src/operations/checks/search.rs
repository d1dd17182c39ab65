//! The search index, against the records that grow without end.

use linli_domain::Message;
use linli_vocabulary::Kind;

use super::{Check, Find::Sql, Severity::Warning};

/// What makes the index anew.
const REBUILD: Message = Message::new(
    "运行 linli search rebuild 重建搜索索引；记录本身没有问题。",
    "Make the index anew with linli search rebuild; the records themselves are sound.",
);

pub(super) static CHECKS: &[Check] = &[
    Check {
        name: "search.whistle_missing",
        severity: Warning,
        kind: Kind::Whistle,
        meaning: Message::new(
            "搜索索引里没有这条哨，按文字找不到它。",
            "The search index does not have this whistle: nobody finds it by its text.",
        ),
        repair: REBUILD,
        find: Sql("SELECT w.id, w.number || ' ' || w.title AS label FROM whistle w
            LEFT JOIN search_entry s ON s.subject = w.id WHERE s.id IS NULL AND w.state <> 'discarded'"),
    },
    Check {
        name: "search.whistle_gone",
        severity: Warning,
        kind: Kind::Whistle,
        meaning: Message::new(
            "搜索索引里有已经不存在或已废弃的哨，占着别的结果的位置。",
            "The search index has a whistle that is gone or discarded: it takes the place of other results.",
        ),
        repair: REBUILD,
        find: Sql("SELECT s.subject AS id, s.kind AS label FROM search_entry s
            LEFT JOIN whistle w ON w.id = s.subject AND w.state <> 'discarded' WHERE s.kind = 'whistle' AND w.id IS NULL"),
    },
];

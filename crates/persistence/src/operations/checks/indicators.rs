//! Facts: what they come from, and when they were told.

use linli_domain::Message;
use linli_vocabulary::{Kind, indicators::FactKind};

use super::{
    Check,
    Find::{Each, Sql, Words},
    KNOWN_WORD,
    Severity::Fault,
    UNKNOWN_WORD, words,
};

/// A fact cannot be changed, by hand neither: what is wrong is voided.
const VOID: Message = Message::new(
    "查明来由后把 voided_at 设为当前时间作废；事实不能改也不能删。",
    "Find out where it comes from, then void it: set voided_at to now. A fact can be neither changed nor deleted.",
);

pub(super) static CHECKS: &[Check] = &[
    Check {
        name: "fact.without_record",
        severity: Fault,
        kind: Kind::Fact,
        meaning: Message::new(
            "事实所依据的哨或期初数不存在，指标里有一个数无从查证。",
            "The whistle or opening balance it comes from does not exist: something is counted that nobody can look at.",
        ),
        repair: VOID,
        find: Sql("SELECT f.id, f.name AS label FROM fact f LEFT JOIN whistle w ON w.id = f.subject
            WHERE f.kind = 'whistle' AND f.voided_at IS NULL AND w.id IS NULL
            UNION ALL
            SELECT f.id, f.name AS label FROM fact f LEFT JOIN opening_balance b ON b.id = f.subject
            WHERE f.kind = 'opening_balance' AND f.voided_at IS NULL AND b.id IS NULL"),
    },
    Check {
        name: "fact.told_before_it_happened",
        severity: Fault,
        kind: Kind::Fact,
        meaning: Message::new(
            "事实的记录时间早于发生日期，“按当日所知”的数会提前出现。",
            "It was recorded before the day on which it happened: numbers as known on a day tell what nobody could know.",
        ),
        repair: VOID,
        find: Each {
            sqlite: "SELECT id, name AS label FROM fact WHERE voided_at IS NULL AND occurred_on > date(recorded_at, '+8 hours')",
            postgres: "SELECT id, name AS label FROM fact WHERE voided_at IS NULL AND occurred_on > (recorded_at AT TIME ZONE 'Asia/Shanghai')::date",
        },
    },
    Check {
        name: "fact.voided_before_it_was_told",
        severity: Fault,
        kind: Kind::Fact,
        meaning: Message::new(
            "事实的作废时间早于记录时间，它从来没有被计过。",
            "It was voided before it was recorded: it was never counted on any day.",
        ),
        repair: Message::new(
            "查明是谁改过数据库；作废不能收回，应计的由原来的业务操作重新记录。",
            "Find out who edited the database. Voiding cannot be taken back; what should count is recorded anew by what it comes from.",
        ),
        find: Sql("SELECT id, name AS label FROM fact WHERE voided_at < recorded_at"),
    },
    Check {
        name: "fact.unknown_word",
        severity: Fault,
        kind: Kind::Fact,
        meaning: UNKNOWN_WORD,
        repair: KNOWN_WORD,
        find: Words {
            of: "SELECT id, name AS label, name, kind FROM fact",
            columns: &[("name", words::<FactKind>), ("kind", words::<Kind>)],
        },
    },
];

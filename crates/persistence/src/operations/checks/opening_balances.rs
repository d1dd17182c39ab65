//! Opening balances: what they say is what is counted, once, and two people stand behind it.

use linli_domain::Message;
use linli_vocabulary::{Kind, opening_balances::OpeningMeasure};

use super::{
    Check,
    Find::{Sql, Words},
    KNOWN_WORD,
    Severity::{Fault, Warning},
    UNKNOWN_WORD, words,
};

pub(super) static CHECKS: &[Check] = &[
    Check {
        name: "opening_balance.counted_otherwise",
        severity: Fault,
        kind: Kind::OpeningBalance,
        meaning: Message::new(
            "期初数与指标里计入的不一致：已确认的没有计足，或没有确认、已作废的还在计。",
            "What it says is not what is counted: confirmed and not all counted, or counted without being confirmed.",
        ),
        repair: Message::new(
            "查明谁改过数据库；把多出的事实作废，已确认却没有计的，作废这份期初数后重新录入。",
            "Find out who edited the database. Void facts that are too many; where some are missing, void the balance and enter it anew.",
        ),
        find: Sql("SELECT b.id, b.source AS label FROM opening_balance b
            WHERE COALESCE((SELECT SUM(f.amount) FROM fact f
                    WHERE f.subject = b.id AND f.kind = 'opening_balance' AND f.voided_at IS NULL), 0)
                <> CASE WHEN b.confirmed_at IS NULL OR b.voided_at IS NOT NULL THEN 0
                    ELSE COALESCE((SELECT SUM(l.amount) FROM opening_line l WHERE l.opening_balance = b.id), 0) END"),
    },
    Check {
        name: "opening_balance.counted_twice",
        severity: Warning,
        kind: Kind::OpeningBalance,
        meaning: Message::new(
            "期初数的日期内，系统里又有同一单位、同一区划的逐条记录（例如后来补录的历史），两边都计会重复。",
            "For its days Linli also holds records of the same unit and division one by one, such as history imported later: both are counted.",
        ),
        repair: Message::new(
            "保留逐条记录的，作废这份期初数，按剩下的日期另录一份。",
            "If the records stay, void the balance and enter another one for the days that are left.",
        ),
        find: Sql("SELECT DISTINCT b.id, b.source AS label FROM opening_balance b
            JOIN opening_line l ON l.opening_balance = b.id
            JOIN fact f ON f.organisation = l.organisation AND f.kind <> 'opening_balance' AND f.voided_at IS NULL
                AND f.occurred_on BETWEEN b.since AND b.as_of
                AND f.name = CASE l.measure WHEN 'sounded' THEN 'whistle_sounded' WHEN 'reported_in' THEN 'whistle_reported_in'
                    WHEN 'reported_in_late' THEN 'whistle_reported_in_late' WHEN 'finished' THEN 'whistle_finished'
                    ELSE 'whistle_closed' END
                AND f.division >= b.division_code AND f.division < b.division_code || ':'
            WHERE b.confirmed_at IS NOT NULL AND b.voided_at IS NULL"),
    },
    Check {
        name: "opening_balance.confirmed_by_its_author",
        severity: Fault,
        kind: Kind::OpeningBalance,
        meaning: Message::new(
            "期初数由录入人自己确认，没有第二个人核对过来源。",
            "It was confirmed by who entered it: nobody else compared it with its source.",
        ),
        repair: Message::new(
            "请另一人对照来源核对；无误的在审计里说明，有误的作废后重新录入。",
            "Have somebody else compare it with its source; if it is wrong, void it and enter it anew.",
        ),
        find: Sql("SELECT id, source AS label FROM opening_balance WHERE confirmed_by = entered_by AND voided_at IS NULL"),
    },
    Check {
        name: "opening_balance.unknown_word",
        severity: Fault,
        kind: Kind::OpeningBalance,
        meaning: UNKNOWN_WORD,
        repair: KNOWN_WORD,
        find: Words {
            of: "SELECT b.id, b.source AS label, l.measure FROM opening_balance b JOIN opening_line l ON l.opening_balance = b.id",
            columns: &[("measure", words::<OpeningMeasure>)],
        },
    },
];

//! The working-day calendar and versions of rule tables.

use linli_domain::Message;
use linli_vocabulary::Kind;

use super::{Check, Find::Sql, Severity::Fault};

pub(super) static CHECKS: &[Check] = &[
    Check {
        name: "calendar_year.day_of_other_year",
        severity: Fault,
        kind: Kind::CalendarYear,
        meaning: Message::new(
            "日历里有不属于这一年的日子，或一天放假也没有，期限无法计算。",
            "Its lists hold days of another year, or no day off at all: deadlines cannot be computed.",
        ),
        repair: Message::new(
            "按国务院通知改正这一年的 holidays 和 make_up_days。",
            "Correct holidays and make_up_days by the State Council's notice for that year.",
        ),
        // The lists are JSON texts of quoted days; both databases can count quotes, and days that begin with the year.
        find: Sql("SELECT y.id, CAST(y.year AS text) AS label FROM (
            SELECT id, year, holidays || make_up_days AS days, LENGTH(holidays) AS listed FROM calendar_year) y
        WHERE y.listed <= 2 OR (LENGTH(y.days) - LENGTH(REPLACE(y.days, '\"', ''))) / 2
            <> (LENGTH(y.days) - LENGTH(REPLACE(y.days, '\"' || CAST(y.year AS text) || '-', ''))) / 6"),
    },
    Check {
        name: "rule_version.cites_nothing",
        severity: Fault,
        kind: Kind::RuleVersion,
        meaning: Message::new(
            "规则版本既没有依据文件也没有理由，或依据的文件已不存在。",
            "The version cites neither a document nor a reason, or a document that does not exist.",
        ),
        repair: Message::new(
            "补写理由，或把依据改为已登记的政策文件。",
            "Write the reason down, or name a policy document that is registered.",
        ),
        find: Sql(
            "SELECT r.id, r.name AS label FROM rule_version r LEFT JOIN policy_document p ON p.id = r.policy_document
        WHERE (r.policy_document IS NULL AND r.reason = '') OR (r.policy_document IS NOT NULL AND p.id IS NULL)",
        ),
    },
    Check {
        name: "rule_version.table_without_rule",
        severity: Fault,
        kind: Kind::RuleVersion,
        meaning: Message::new(
            "有规则表从今天起没有可执行的版本，按它办理的事项都会失败。",
            "A table has versions, but none that holds today: whatever goes by it fails.",
        ),
        repair: Message::new(
            "从备份找回被改动的版本；撤回只对未生效的版本有效。",
            "Bring the version that was changed back from a backup; only versions that have not begun can be withdrawn.",
        ),
        find: Sql("SELECT r.id, r.name AS label FROM rule_version r
        WHERE NOT EXISTS (SELECT 1 FROM rule_version e WHERE e.name = r.name AND e.effective_from < r.effective_from)
            AND NOT EXISTS (SELECT 1 FROM rule_version h
                WHERE h.name = r.name AND h.effective_from <= :today AND h.withdrawn_at IS NULL)"),
    },
];

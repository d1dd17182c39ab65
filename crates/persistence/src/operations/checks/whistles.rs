//! Whistles: state, parties, clocks, numbers.

use linli_domain::Message;
use linli_vocabulary::{
    Kind,
    whistles::{AssignmentRole, AssignmentState, WhistleKind, WhistleState},
};

use super::{
    Check,
    Find::{Sql, Words},
    KNOWN_WORD,
    Severity::Fault,
    UNKNOWN_WORD, words,
};

pub(super) static CHECKS: &[Check] = &[
    Check {
        name: "whistle.place_wrong",
        severity: Fault,
        kind: Kind::Whistle,
        meaning: Message::new(
            "哨所在的区划或发哨单位不存在，或区划代码不符，有权的人看不到它。",
            "Its division or its office does not exist, or the code is another: those who should see it do not.",
        ),
        repair: Message::new(
            "把 division、division_code、organisation 改为存在的区划和街道办。",
            "Set division, division_code and organisation to a division and an office that exist.",
        ),
        find: Sql("SELECT w.id, w.number AS label FROM whistle w
            LEFT JOIN division d ON d.id = w.division LEFT JOIN organisation o ON o.id = w.organisation
            WHERE d.id IS NULL OR o.id IS NULL OR d.code <> w.division_code"),
    },
    Check {
        name: "whistle.without_rule",
        severity: Fault,
        kind: Kind::Whistle,
        meaning: Message::new(
            "哨已吹响，却没有记下按哪一版时限规则，无法说明期限的依据。",
            "It was sounded under no version of the time limits: nobody can say why it is due when it is.",
        ),
        repair: Message::new(
            "把 rule_version 设为吹哨当日生效的规则版本。",
            "Set rule_version to the version that held on the day it was sounded.",
        ),
        find: Sql("SELECT w.id, w.number AS label FROM whistle w LEFT JOIN rule_version r ON r.id = w.rule_version
            WHERE w.state NOT IN ('draft', 'discarded') AND w.recorded_at IS NULL AND r.id IS NULL"),
    },
    Check {
        name: "whistle.past_with_clock",
        severity: Fault,
        kind: Kind::Whistle,
        meaning: Message::new(
            "补录的哨有时钟或没有办结：补录只记过去的事，不应计时，也不应再流转。",
            "A whistle that was entered later has a clock, or is not closed: it tells what is past, so nothing of it runs.",
        ),
        repair: Message::new(
            "查明是谁改过数据库；把状态改回 closed，清空它的时钟。",
            "Find out who edited the database; set its state back to closed and empty its clocks.",
        ),
        find: Sql("SELECT w.id, w.number AS label FROM whistle w
            WHERE w.recorded_at IS NOT NULL AND (w.state <> 'closed' OR EXISTS (SELECT 1 FROM whistle_assignment a
                WHERE a.whistle = w.id AND (a.acknowledge_started_at IS NOT NULL OR a.report_in_started_at IS NOT NULL)))"),
    },
    Check {
        name: "whistle.without_lead",
        severity: Fault,
        kind: Kind::Whistle,
        meaning: Message::new("哨没有牵头单位。", "It has no lead."),
        repair: Message::new(
            "从备份找回牵头单位，或把一个协办单位设为牵头。",
            "Bring the lead back from a backup, or make one of the supporting parties the lead.",
        ),
        find: Sql("SELECT w.id, w.number AS label FROM whistle w
            WHERE NOT EXISTS (SELECT 1 FROM whistle_assignment a WHERE a.whistle = w.id AND a.role = 'lead')"),
    },
    Check {
        name: "whistle.party_missing",
        severity: Fault,
        kind: Kind::Whistle,
        meaning: Message::new(
            "被叫单位不存在，或被叫记录找不到它的哨。",
            "A called organisation does not exist, or a call belongs to no whistle.",
        ),
        repair: Message::new("从备份找回该单位或该哨。", "Bring the organisation or the whistle back from a backup."),
        find: Sql("SELECT DISTINCT a.whistle AS id, COALESCE(w.number, '?') AS label FROM whistle_assignment a
            LEFT JOIN whistle w ON w.id = a.whistle LEFT JOIN organisation o ON o.id = a.organisation
            WHERE w.id IS NULL OR o.id IS NULL"),
    },
    Check {
        name: "whistle.state_unlike_parties",
        severity: Fault,
        kind: Kind::Whistle,
        meaning: Message::new(
            "哨的状态与各被叫单位的状态对不上，例如有单位没有办完，哨却已办结。",
            "Its state does not follow from its parties', such as closed while a party is at work.",
        ),
        repair: Message::new(
            "对照时间线，改正哨或被叫单位的状态。",
            "Read its timeline and correct the state of the whistle or of the party.",
        ),
        find: Sql("SELECT w.id, w.number AS label FROM whistle w JOIN (
                SELECT whistle, SUM(CASE WHEN state IN ('returned', 'done') THEN 0 ELSE 1 END) AS at_work,
                    SUM(CASE WHEN state IN ('handling', 'done') THEN 1 ELSE 0 END) AS begun,
                    SUM(CASE WHEN state <> 'called' THEN 1 ELSE 0 END) AS moved,
                    SUM(CASE WHEN state = 'returned' AND replaced_by IS NULL THEN 1 ELSE 0 END) AS undecided
                FROM whistle_assignment GROUP BY whistle) p ON p.whistle = w.id
            WHERE (w.state IN ('draft', 'discarded') AND p.moved > 0)
                OR (w.state = 'sounded' AND (p.begun > 0 OR p.at_work + p.undecided = 0))
                OR (w.state = 'handling' AND (p.begun = 0 OR p.at_work + p.undecided = 0))
                OR (w.state IN ('done', 'confirmed', 'closed') AND p.at_work + p.undecided > 0)"),
    },
    Check {
        name: "whistle.clock_without_due",
        severity: Fault,
        kind: Kind::Whistle,
        meaning: Message::new(
            "日历已经载入，时钟却没有到期时间，永远不会到期。",
            "The calendar is there, but a clock has no due time and will never be due.",
        ),
        repair: Message::new(
            "从备份找回到期时间，或按规则版本重新计算后填入。",
            "Bring the due time back from a backup, or compute it by the rule version and enter it.",
        ),
        // Limits are days, not months: what was started by September, or in a year whose next is loaded, can be computed.
        find: Sql("SELECT DISTINCT w.id, w.number AS label FROM (
                SELECT whistle, SUBSTR(CAST(acknowledge_started_at AS text), 1, 7) AS month FROM whistle_assignment
                WHERE acknowledge_due_at IS NULL OR report_in_due_at IS NULL) a
            JOIN whistle w ON w.id = a.whistle JOIN calendar_year y ON CAST(y.year AS text) = SUBSTR(a.month, 1, 4)
            LEFT JOIN calendar_year n ON n.year = y.year + 1
            WHERE SUBSTR(a.month, 6, 2) <= '09' OR n.year IS NOT NULL"),
    },
    Check {
        name: "whistle.pending_unlike_clocks",
        severity: Fault,
        kind: Kind::Whistle,
        meaning: Message::new(
            "“待日历”标记与时钟不符：载入日历时会漏算它的期限，或总显示待日历。",
            "The mark \"pending calendar\" does not fit its clocks: loading the year would pass it by, or it is shown for ever.",
        ),
        repair: Message::new(
            "有时钟没有到期时间的，把 calendar_pending 设为真，否则设为假。",
            "Set calendar_pending to true if a clock that was started has no due time, else to false.",
        ),
        find: Sql("SELECT w.id, w.number AS label FROM whistle w
            WHERE w.calendar_pending <> EXISTS (SELECT 1 FROM whistle_assignment a WHERE a.whistle = w.id
                AND a.acknowledge_started_at IS NOT NULL
                AND (a.acknowledge_due_at IS NULL OR a.report_in_due_at IS NULL))"),
    },
    Check {
        name: "whistle.number_beyond_counter",
        severity: Fault,
        kind: Kind::Whistle,
        meaning: Message::new(
            "哨的编号多于编号计数，下一个哨会因编号重复而失败。",
            "There are more whistles than its office has counted: the next one would get a number that is taken.",
        ),
        repair: Message::new(
            "把 whistle_number 表中该单位该年的 latest 设为已用的最大序号。",
            "Set latest in the table whistle_number, for that office and year, to the highest number in use.",
        ),
        find: Sql("SELECT w.id, w.number AS label FROM (
                SELECT w.id, w.number, SUBSTR(w.number, 1, LENGTH(o.division_code) + 5) AS series,
                    ROW_NUMBER() OVER (PARTITION BY SUBSTR(w.number, 1, LENGTH(o.division_code) + 5) ORDER BY w.number) AS place
                FROM whistle w JOIN organisation o ON o.id = w.organisation) w
            LEFT JOIN whistle_number n ON n.code || '-' || CAST(n.year AS text) = w.series
            WHERE n.latest IS NULL OR w.place > n.latest"),
    },
    Check {
        name: "whistle.unknown_word",
        severity: Fault,
        kind: Kind::Whistle,
        meaning: UNKNOWN_WORD,
        repair: KNOWN_WORD,
        find: Words { of: "SELECT id, number AS label, state, kind FROM whistle", columns: &[("state", words::<WhistleState>), ("kind", words::<WhistleKind>)] },
    },
    Check {
        name: "whistle.party_unknown_word",
        severity: Fault,
        kind: Kind::Whistle,
        meaning: UNKNOWN_WORD,
        repair: KNOWN_WORD,
        find: Words { of: "SELECT w.id, w.number AS label, a.state, a.role FROM whistle_assignment a JOIN whistle w ON w.id = a.whistle", columns: &[("state", words::<AssignmentState>), ("role", words::<AssignmentRole>)] },
    },
];

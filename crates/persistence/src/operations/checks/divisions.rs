//! The tree of divisions.

use linli_domain::Message;
use linli_vocabulary::{
    Kind,
    divisions::{DivisionKind, DivisionLevel},
};

use super::{
    Check,
    Find::{Sql, Words},
    KNOWN_WORD,
    Severity::{Fault, Warning},
    UNKNOWN_WORD, words,
};

pub(super) static CHECKS: &[Check] = &[
    Check {
        name: "division.parent_missing",
        severity: Fault,
        kind: Kind::Division,
        meaning: Message::new(
            "区划所属的上级区划不存在，上级看不到它。",
            "The division above it does not exist; nobody above can see it.",
        ),
        repair: Message::new(
            "用 linli import divisions 重新导入含上级的区划文件，或把上级改为存在的区划。",
            "Import the division file that has the parent again (linli import divisions), or name a parent that exists.",
        ),
        find: Sql("SELECT d.id, d.code || ' ' || d.name AS label FROM division d
            LEFT JOIN division p ON p.id = d.parent WHERE d.parent IS NOT NULL AND p.id IS NULL"),
    },
    Check {
        name: "division.level_unlike_code",
        severity: Fault,
        kind: Kind::Division,
        meaning: Message::new(
            "区划的层级与代码位数不符（省2、市4、县6、乡9、村12位）。",
            "The level does not belong to the length of the code (2, 4, 6, 9 or 12 digits from province to village).",
        ),
        repair: Message::new("按民政部门公布的代码更正层级或代码。", "Correct the level or the code by the official list."),
        find: Sql("SELECT d.id, d.code || ' ' || d.name AS label FROM division d
            WHERE LENGTH(d.code) <> CASE d.level WHEN 'province' THEN 2 WHEN 'prefecture' THEN 4 WHEN 'county' THEN 6
                WHEN 'township' THEN 9 WHEN 'village' THEN 12 ELSE 0 END"),
    },
    Check {
        name: "division.code_not_below_parent",
        severity: Fault,
        kind: Kind::Division,
        meaning: Message::new(
            "区划代码不以上级代码开头，按代码统计会算到别处。",
            "The code does not begin with the parent's, so that it is counted elsewhere.",
        ),
        repair: Message::new(
            "核对代码与上级，改正错的一个。",
            "Compare code and parent with the official list and correct the wrong one.",
        ),
        find: Sql("SELECT d.id, d.code || ' ' || d.name AS label FROM division d JOIN division p ON p.id = d.parent
            WHERE LENGTH(d.code) <= LENGTH(p.code) OR SUBSTR(d.code, 1, LENGTH(p.code)) <> p.code"),
    },
    Check {
        name: "division.validity_overlaps",
        severity: Fault,
        kind: Kind::Division,
        meaning: Message::new(
            "同一代码、同一层级的两个区划，有效期重叠，无法判断某日以哪个为准。",
            "Two divisions of one code and level are valid on the same day; which one counts cannot be said.",
        ),
        repair: Message::new(
            "按撤并文件改正旧区划的截止日或新区划的起始日。",
            "Correct the last day of the old one or the first of the new one by the document that ordered the change.",
        ),
        find: Sql("SELECT a.id, a.code || ' ' || a.name AS label FROM division a
            JOIN division b ON b.code = a.code AND b.level = a.level AND b.id < a.id
            WHERE (b.valid_to IS NULL OR a.valid_from <= b.valid_to) AND (a.valid_to IS NULL OR b.valid_from <= a.valid_to)"),
    },
    Check {
        name: "division.lives_below_closed",
        severity: Fault,
        kind: Kind::Division,
        meaning: Message::new("上级区划已撤销，下级还在用。", "It still lives although the division above was closed."),
        repair: Message::new(
            "把它划入承接的区划，或在页面上撤销它。",
            "Put it under the division that took the place of the closed one, or close it too.",
        ),
        find: Sql("SELECT d.id, d.code || ' ' || d.name AS label FROM division d JOIN division p ON p.id = d.parent
            WHERE d.valid_to IS NULL AND p.valid_to IS NOT NULL"),
    },
    Check {
        name: "division.successor_missing",
        severity: Fault,
        kind: Kind::Division,
        meaning: Message::new(
            "已撤销区划的承接区划不存在，它的历史记录没有人能看到。",
            "The successor of a closed division does not exist; nobody reaches its records.",
        ),
        repair: Message::new("把承接区划改为存在的同级区划。", "Name a successor that exists, of the same level."),
        find: Sql("SELECT d.id, d.code || ' ' || d.name AS label FROM division d
            LEFT JOIN division s ON s.id = d.successor WHERE d.successor IS NOT NULL AND s.id IS NULL"),
    },
    Check {
        name: "division.inheritance_missing",
        severity: Fault,
        kind: Kind::Division,
        meaning: Message::new(
            "区划已由他处承接，但承接关系没有登记，承接方看不到它的记录。",
            "Another division took its place, but the inheritance is not registered: the successor does not reach its records.",
        ),
        repair: Message::new(
            "在 division_heir 表补上一行（原代码，承接代码）。",
            "Add the row (old code, successor's code) to the table division_heir.",
        ),
        // A code that was given to a new division is nobody's inheritance any more.
        find: Sql("SELECT d.id, d.code || ' ' || d.name AS label FROM division d JOIN division s ON s.id = d.successor
            WHERE d.code <> s.code
                AND NOT EXISTS (SELECT 1 FROM division_heir h WHERE h.code = d.code AND h.heir = s.code)
                AND NOT EXISTS (SELECT 1 FROM division o WHERE o.code = d.code AND o.valid_to IS NULL)"),
    },
    Check {
        name: "division.unknown_word",
        severity: Fault,
        kind: Kind::Division,
        meaning: UNKNOWN_WORD,
        repair: KNOWN_WORD,
        find: Words { of: "SELECT id, code AS label, level, kind FROM division", columns: &[("level", words::<DivisionLevel>), ("kind", words::<DivisionKind>)] },
    },
    Check {
        name: "division_set.overlaps",
        severity: Fault,
        kind: Kind::DivisionSet,
        meaning: Message::new(
            "同一区划或它的上下级在同一时间两次计入同一集合。",
            "A division is in the set twice at the same time, by itself or with what lies above or below it.",
        ),
        repair: Message::new(
            "把多余的一条成员记录的移出日期改为计入日期当天。",
            "Let the membership that is too much end on the day it begins.",
        ),
        find: Sql("SELECT DISTINCT s.id, s.code || ' ' || a.division_code AS label FROM division_set s
            JOIN division_set_member a ON a.division_set = s.id
            JOIN division_set_member b ON b.division_set = s.id AND b.id <> a.id
                AND SUBSTR(a.division_code, 1, LENGTH(b.division_code)) = b.division_code
                AND (a.until IS NULL OR a.until > b.since) AND (b.until IS NULL OR b.until > a.since)
            WHERE (a.until IS NULL OR a.until > a.since) AND (b.until IS NULL OR b.until > b.since)"),
    },
    Check {
        name: "division_set.division_closed",
        severity: Warning,
        kind: Kind::DivisionSet,
        meaning: Message::new(
            "集合里有已经撤销的区划，统计时查不到新的记录。",
            "A division of the set has been closed; nothing new is counted for it.",
        ),
        repair: Message::new(
            "把该区划移出集合，如有接替的区划，计入接替者。",
            "Take the division out of the set, and its successor in, if there is one.",
        ),
        find: Sql("SELECT s.id, s.code || ' ' || m.division_code AS label FROM division_set s
            JOIN division_set_member m ON m.division_set = s.id AND (m.until IS NULL OR m.until > :today)
            JOIN division d ON d.id = m.division WHERE d.valid_to IS NOT NULL AND d.valid_to < :today"),
    },
    Check {
        name: "division_set.division_wrong",
        severity: Fault,
        kind: Kind::DivisionSet,
        meaning: Message::new(
            "成员区划不存在，代码与区划不符，或不在设立集合的区划范围内。",
            "A member does not exist, has another code, or lies outside of the division that keeps the set.",
        ),
        repair: Message::new(
            "按区划更正成员记录的代码，或移出该成员。",
            "Correct the code of the membership, or take the member out.",
        ),
        find: Sql("SELECT s.id, s.code || ' ' || m.division_code AS label FROM division_set s
            JOIN division_set_member m ON m.division_set = s.id LEFT JOIN division d ON d.id = m.division
            WHERE d.id IS NULL OR d.code <> m.division_code
                OR SUBSTR(m.division_code, 1, LENGTH(s.division_code)) <> s.division_code"),
    },
];

//! Organisations, posts and their holders, hand-overs, competences.

use linli_domain::Message;
use linli_vocabulary::{Kind, organisations::OrganisationKind};

use super::{
    Check,
    Find::{Sql, Words},
    KNOWN_WORD,
    Severity::{Fault, Warning},
    UNKNOWN_WORD, words,
};

pub(super) static CHECKS: &[Check] = &[
    Check {
        name: "organisation.division_wrong",
        severity: Fault,
        kind: Kind::Organisation,
        meaning: Message::new(
            "单位所在的区划不存在，或记下的区划代码与它不符，按区划授权的人会漏看或多看。",
            "Its division does not exist or has another code: people see too little or too much of it.",
        ),
        repair: Message::new(
            "把 division 和 division_code 改为同一个存在的区划。",
            "Set division and division_code to one division that exists.",
        ),
        find: Sql("SELECT o.id, o.division_code || ' ' || o.name AS label FROM organisation o
            LEFT JOIN division d ON d.id = o.division WHERE d.id IS NULL OR d.code <> o.division_code"),
    },
    Check {
        name: "post.organisation_wrong",
        severity: Fault,
        kind: Kind::Post,
        meaning: Message::new(
            "岗位所属的单位不存在，或区划代码与单位不一致。",
            "Its organisation does not exist, or lies in another division than the post says.",
        ),
        repair: Message::new(
            "改为存在的单位及其区划代码；没有用过的岗位可以删去。",
            "Name an organisation that exists, with its division's code; a post nobody ever held may be removed.",
        ),
        find: Sql("SELECT p.id, p.title AS label FROM post p LEFT JOIN organisation o ON o.id = p.organisation
            WHERE o.id IS NULL OR o.division_code <> p.division_code"),
    },
    Check {
        name: "post.held_by_two",
        severity: Fault,
        kind: Kind::Post,
        meaning: Message::new(
            "同一岗位同一天有两个人在岗，两个人都有这个岗位的权限。",
            "Two people hold the post on the same day, and both have its grants.",
        ),
        repair: Message::new(
            "按任免文件改正先任者的离岗日或后任者的任职日。",
            "Correct the last day of the one or the first day of the other by the document of appointment.",
        ),
        // Who left on the day they came never held it.
        find: Sql("SELECT DISTINCT p.id, p.title AS label FROM tenure a
            JOIN tenure b ON b.post = a.post AND b.id > a.id JOIN post p ON p.id = a.post
            WHERE (b.until IS NULL OR (a.since < b.until AND b.since < b.until))
                AND (a.until IS NULL OR (b.since < a.until AND a.since < a.until))"),
    },
    Check {
        name: "post.holder_missing",
        severity: Fault,
        kind: Kind::Post,
        meaning: Message::new(
            "任职记录指向不存在的岗位或账号。",
            "A tenure names a post or an account that does not exist.",
        ),
        repair: Message::new(
            "从备份找回账号或岗位；确属误录的，删去这条任职记录（tenure）。",
            "Bring the account or post back from a backup; a tenure entered by mistake may be removed.",
        ),
        find: Sql("SELECT t.post AS id, COALESCE(p.title, '?') AS label FROM tenure t
            LEFT JOIN post p ON p.id = t.post LEFT JOIN account a ON a.id = t.account
            WHERE p.id IS NULL OR a.id IS NULL"),
    },
    Check {
        name: "post.holder_disabled",
        severity: Warning,
        kind: Kind::Post,
        meaning: Message::new(
            "在岗的人账号已停用，这个岗位的事没有人办。",
            "Whoever holds the post has a disabled account: nobody does its work.",
        ),
        repair: Message::new(
            "办理离岗并任命新人；停用有误的，请系统管理员启用账号。",
            "End the tenure and appoint somebody, or have the account enabled again.",
        ),
        find: Sql("SELECT p.id, p.title || ' · ' || a.login AS label FROM tenure t
            JOIN post p ON p.id = t.post JOIN account a ON a.id = t.account
            WHERE t.since <= :today AND (t.until IS NULL OR t.until > :today) AND a.disabled_at IS NOT NULL"),
    },
    Check {
        name: "organisation.closed_with_holders",
        severity: Fault,
        kind: Kind::Organisation,
        meaning: Message::new("单位已撤销，岗位上还有人。", "It is closed, and people still hold its posts."),
        repair: Message::new(
            "在页面上为这些岗位办理离岗，移交未办事项。",
            "End these tenures on the page, so that open work is handed over.",
        ),
        find: Sql("SELECT DISTINCT o.id, o.division_code || ' ' || o.name AS label FROM organisation o
            JOIN post p ON p.organisation = o.id JOIN tenure t ON t.post = p.id
            WHERE o.closed_on IS NOT NULL AND (t.until IS NULL OR t.until > :today)"),
    },
    Check {
        name: "handover.missing",
        severity: Fault,
        kind: Kind::Handover,
        meaning: Message::new(
            "移交事项所属的移交单不存在，这些事没有人接。",
            "Pieces of work belong to a hand-over that does not exist: nobody takes them over.",
        ),
        repair: Message::new("从备份找回移交单。", "Bring the hand-over back from a backup."),
        find: Sql("SELECT DISTINCT i.handover AS id, '?' AS label FROM handover_item i
            LEFT JOIN handover h ON h.id = i.handover WHERE h.id IS NULL"),
    },
    Check {
        name: "handover.closed_too_early",
        severity: Fault,
        kind: Kind::Handover,
        meaning: Message::new(
            "移交单已办结，还有事项没有移交。",
            "It is closed although some of its work was not passed on.",
        ),
        repair: Message::new(
            "清空 closed_at，让移交单回到待办，再逐项移交。",
            "Clear closed_at, so that the hand-over is open again, and pass the rest on.",
        ),
        find: Sql("SELECT DISTINCT h.id, h.title AS label FROM handover h JOIN handover_item i ON i.handover = h.id
            WHERE h.closed_at IS NOT NULL AND i.transferred_at IS NULL"),
    },
    Check {
        name: "handover.never_closes",
        severity: Fault,
        kind: Kind::Handover,
        meaning: Message::new(
            "事项都已移交，移交单却没有办结，会一直留在待办里。",
            "Everything was passed on, but it is not closed and will wait for ever.",
        ),
        repair: Message::new(
            "把 closed_at 设为最后一项的移交时间。",
            "Set closed_at to the moment the last piece was passed on.",
        ),
        find: Sql("SELECT h.id, h.title AS label FROM handover h WHERE h.closed_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM handover_item i WHERE i.handover = h.id AND i.transferred_at IS NULL)"),
    },
    Check {
        name: "competence.overlaps",
        severity: Fault,
        kind: Kind::Competence,
        meaning: Message::new(
            "同一事项在同一区划同一天有两个主管部门。",
            "Two authorities are competent for one process in one division on the same day.",
        ),
        repair: Message::new(
            "按职责文件改正前一个主管部门的截止日。",
            "Correct the last day of the former authority by the document that moved the work.",
        ),
        find: Sql("SELECT a.id, a.division_code || ' ' || a.process AS label FROM competence a
            JOIN competence b ON b.process = a.process AND b.division_code = a.division_code AND b.id < a.id
            WHERE (b.valid_to IS NULL OR a.valid_from < b.valid_to) AND (a.valid_to IS NULL OR b.valid_from < a.valid_to)"),
    },
    Check {
        name: "competence.organisation_gone",
        severity: Warning,
        kind: Kind::Competence,
        meaning: Message::new(
            "主管部门已撤销或不存在，这个事项没有人管。",
            "The competent authority is closed or does not exist: nobody is in charge of the process.",
        ),
        repair: Message::new("在页面上为该事项指定现在的主管部门。", "Name the present authority on the page."),
        find: Sql("SELECT c.id, c.division_code || ' ' || c.process AS label FROM competence c
            LEFT JOIN organisation o ON o.id = c.organisation
            WHERE c.valid_to IS NULL AND (o.id IS NULL OR o.closed_on IS NOT NULL)"),
    },
    Check {
        name: "organisation.unknown_word",
        severity: Fault,
        kind: Kind::Organisation,
        meaning: UNKNOWN_WORD,
        repair: KNOWN_WORD,
        find: Words { of: "SELECT id, division_code || ' ' || name AS label, kind FROM organisation", columns: &[("kind", words::<OrganisationKind>)] },
    },
];

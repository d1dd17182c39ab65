//! Accounts, grants, delegations and sessions.

use linli_domain::Message;
use linli_vocabulary::{Kind, identity::Role};

use super::{
    Check,
    Find::{Each, Sql, Words},
    KNOWN_WORD,
    Severity::{Fault, Warning},
    UNKNOWN_WORD, words,
};

pub(super) static CHECKS: &[Check] = &[
    Check {
        name: "grant.holder_missing",
        severity: Fault,
        kind: Kind::Grant,
        meaning: Message::new(
            "授权给了不存在的账号、岗位或接入系统。",
            "It is given to an account, a post or a machine client that does not exist.",
        ),
        repair: Message::new("请安全管理员收回这条授权。", "Have the security administrator close the grant."),
        find: Sql("SELECT g.id, g.role AS label FROM grant_ g
            LEFT JOIN account a ON a.id = g.account LEFT JOIN post p ON p.id = g.post
            LEFT JOIN client c ON c.id = g.client
            WHERE g.closed_at IS NULL AND a.id IS NULL AND p.id IS NULL AND c.id IS NULL"),
    },
    Check {
        name: "grant.scope_wrong",
        severity: Fault,
        kind: Kind::Grant,
        meaning: Message::new(
            "授权范围的区划或单位不存在，或代码与区划不符，持有人看到的范围不对。",
            "The division or organisation of its scope does not exist, or has another code: its holder sees the wrong records.",
        ),
        repair: Message::new(
            "请安全管理员收回这条授权，再按正确范围授权。",
            "Have the security administrator close it and give it again in the right scope.",
        ),
        find: Sql("SELECT g.id, g.role || ' ' || COALESCE(g.division_code, '') AS label FROM grant_ g
            LEFT JOIN division d ON d.id = g.division LEFT JOIN organisation o ON o.id = g.organisation
            WHERE g.closed_at IS NULL AND ((g.division IS NOT NULL AND (d.id IS NULL OR d.code <> g.division_code))
                OR (g.organisation IS NOT NULL AND o.id IS NULL))"),
    },
    Check {
        name: "grant.to_disabled_account",
        severity: Warning,
        kind: Kind::Grant,
        meaning: Message::new(
            "账号已停用，授权还在；账号一旦启用，权限立即恢复。",
            "The account is disabled, the grant still holds: whoever enables the account gives it all back.",
        ),
        repair: Message::new(
            "人已调离的，请安全管理员收回授权。",
            "If the person has left, have the security administrator close the grant.",
        ),
        find: Sql("SELECT g.id, a.login || ' · ' || g.role AS label FROM grant_ g JOIN account a ON a.id = g.account
            WHERE g.closed_at IS NULL AND (g.valid_to IS NULL OR g.valid_to >= :today) AND a.disabled_at IS NOT NULL"),
    },
    Check {
        name: "account.two_administrators",
        severity: Fault,
        kind: Kind::Account,
        meaning: Message::new(
            "一个账号同时持有系统、安全、审计管理员中的两种，违反三员分立。",
            "One account holds two of the three administrators' roles, which must be three people.",
        ),
        repair: Message::new(
            "请安全管理员收回多余的一种，并确认唯一索引 grant_separated 还在。",
            "Have the security administrator close one, and see that the unique index grant_separated is still there.",
        ),
        find: Sql("SELECT a.id, a.login AS label FROM account a WHERE 1 < (SELECT COUNT(*) FROM grant_ g
            WHERE g.account = a.id AND g.closed_at IS NULL
                AND g.role IN ('system_administrator', 'security_administrator', 'audit_administrator'))"),
    },
    Check {
        name: "account.administrator_in_post",
        severity: Warning,
        kind: Kind::Account,
        meaning: Message::new(
            "管理员账号同时在有授权的岗位上；岗位的权限对管理员不生效，岗位实际无人。",
            "An administrator's account holds a post with grants; these do not work for it, so nobody does the post's work.",
        ),
        repair: Message::new(
            "管理员不办业务：给本人另开业务账号，改由该账号任职。",
            "Administrators do no other work: appoint another account to the post.",
        ),
        find: Sql("SELECT DISTINCT a.id, a.login AS label FROM account a
            JOIN grant_ m ON m.account = a.id AND m.closed_at IS NULL
                AND m.role IN ('system_administrator', 'security_administrator', 'audit_administrator')
            JOIN tenure t ON t.account = a.id AND t.since <= :today AND (t.until IS NULL OR t.until > :today)
            JOIN grant_ g ON g.post = t.post AND g.closed_at IS NULL"),
    },
    Check {
        name: "delegation.too_long",
        severity: Fault,
        kind: Kind::Delegation,
        meaning: Message::new("代理超过一年。", "A deputy acts for more than a year."),
        repair: Message::new(
            "请委托人或安全管理员结束代理；更久的请办理任免。",
            "End it, and appoint somebody if it has to last.",
        ),
        find: Each {
            sqlite: "SELECT id, valid_from AS label FROM delegation
                WHERE ended_at IS NULL AND JULIANDAY(valid_to) - JULIANDAY(valid_from) > 366",
            postgres: "SELECT id, CAST(valid_from AS text) AS label FROM delegation
                WHERE ended_at IS NULL AND valid_to - valid_from > INTERVAL '366 days'",
        },
    },
    Check {
        name: "delegation.person_missing",
        severity: Fault,
        kind: Kind::Delegation,
        meaning: Message::new(
            "委托人或代理人的账号不存在，或两者是同一个账号。",
            "One of the two accounts does not exist, or both are the same.",
        ),
        repair: Message::new("结束这条代理（设 ended_at）。", "End the delegation (set ended_at)."),
        find: Sql("SELECT d.id, COALESCE(a.login, '?') || ' → ' || COALESCE(o.login, '?') AS label FROM delegation d
            LEFT JOIN account a ON a.id = d.account LEFT JOIN account o ON o.id = d.deputy
            WHERE d.ended_at IS NULL AND (a.id IS NULL OR o.id IS NULL OR d.account = d.deputy)"),
    },
    Check {
        name: "session.of_disabled_account",
        severity: Fault,
        kind: Kind::Session,
        meaning: Message::new(
            "账号已停用或不存在，会话却没有关闭；账号一旦启用，旧会话会恢复。",
            "The account is disabled or does not exist, but its session is open and would live again with the account.",
        ),
        repair: Message::new(
            "给会话设 closed_at；请系统管理员重新停用一次账号也会关闭它的会话。",
            "Set closed_at of the session; enabling and disabling the account once more closes its sessions too.",
        ),
        find: Sql("SELECT s.id, COALESCE(a.login, '?') AS label FROM session s LEFT JOIN account a ON a.id = s.account
            WHERE s.closed_at IS NULL AND s.expires_at > :now AND (a.id IS NULL OR a.disabled_at IS NOT NULL)"),
    },
    Check {
        name: "grant.unknown_word",
        severity: Fault,
        kind: Kind::Grant,
        meaning: UNKNOWN_WORD,
        repair: KNOWN_WORD,
        find: Words { of: "SELECT id, role AS label, role FROM grant_", columns: &[("role", words::<Role>)] },
    },
];

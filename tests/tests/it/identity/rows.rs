//! Who may do what with accounts, grants and delegations.

use serde_json::json;

use crate::{
    authorisation::{On, Row, nothing, reason, row},
    town::moment,
};

/// What each command is tried on, and by whom.
pub fn rows() -> Vec<Row> {
    vec![
        row(
            "account.create",
            On::Realm,
            |_| json!({ "account": "row-made", "name": "李四" }),
            "sysadmin",
            Some("secadmin"),
            None,
        ),
        row("account.reset", On::Fujie, nothing, "sysadmin", Some("secadmin"), Some("haitang")),
        row("account.disable", On::Fujie, reason, "sysadmin", Some("secadmin"), Some("haitang")),
        row("account.enable", On::Fujie, nothing, "sysadmin", Some("secadmin"), Some("haitang")),
        row(
            "account.change_password",
            On::Fujie,
            |_| json!({ "current": "Not-The-Password-1", "new": "Another-Password-2" }),
            "fujie",
            Some("sysadmin"),
            Some("haitang"),
        ),
        row("account.enrol_factor", On::Fujie, nothing, "fujie", Some("sysadmin"), Some("haitang")),
        row(
            "account.confirm_factor",
            On::Fujie,
            |_| json!({ "code": "000000" }),
            "fujie",
            Some("sysadmin"),
            Some("haitang"),
        ),
        row(
            "grant.give",
            On::Realm,
            |t| json!({ "account": t.fujie, "role": "community_officer", "division": t.community, "validFrom": "2026-11-23" }),
            "secadmin",
            Some("fujie"),
            None,
        ),
        row("grant.close", On::Grant, reason, "secadmin", Some("auditor"), Some("dept-a")),
        row(
            "delegation.give",
            On::Fujie,
            |t| json!({ "deputy": t.haitang, "validFrom": moment(1), "validTo": moment(7), "reason": "出差" }),
            "fujie",
            Some("sysadmin"),
            Some("dept-a"),
        ),
        row("delegation.end", On::Delegation, nothing, "haitang", Some("auditor"), Some("dept-a")),
        row(
            "policy_document.create",
            On::City,
            |_| json!({ "title": "示范文件", "issuer": "示范单位", "issuedOn": "2026-01-01" }),
            "leshan",
            Some("fujie"),
            None,
        ),
    ]
}

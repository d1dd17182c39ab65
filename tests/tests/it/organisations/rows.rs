//! Who may do what with organisations, posts, hand-overs and competences.

use serde_json::json;

use crate::authorisation::{On, Row, reason, row};

/// What each command is tried on, and by whom.
pub fn rows() -> Vec<Row> {
    vec![
        row(
            "organisation.change",
            On::Department,
            |_| json!({ "name": "示范部门", "shortName": "示范", "displayOrder": 1 }),
            "shizhong",
            Some("haitang"),
            None,
        ),
        row("organisation.close", On::Department, reason, "shizhong", Some("haitang"), None),
        row(
            "competence.set",
            On::Department,
            |_| json!({ "process": "路灯维护", "validFrom": "2026-11-23", "source": "演示" }),
            "shizhong",
            Some("haitang"),
            None,
        ),
        row(
            "post.create",
            On::Department,
            |_| json!({ "title": "联络员", "displayOrder": 90 }),
            "shizhong",
            Some("haitang"),
            None,
        ),
        row(
            "post.change",
            On::Post,
            |_| json!({ "title": "联络员", "displayOrder": 91 }),
            "shizhong",
            Some("haitang"),
            None,
        ),
        row(
            "post.appoint",
            On::Post,
            |_| json!({ "account": "fujie", "since": "2026-11-23" }),
            "shizhong",
            Some("haitang"),
            None,
        ),
        row("post.end", On::Post, |_| json!({ "until": "2026-11-23" }), "shizhong", Some("haitang"), None),
        row(
            "handover.transfer",
            On::Handover,
            |t| json!({ "item": t.handover_item, "toPost": t.post }),
            "shizhong",
            None,
            Some("tongjiang"),
        ),
    ]
}

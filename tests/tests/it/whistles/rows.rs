//! Who may do what with whistles and their time limits.

use serde_json::{Value, json};

use crate::authorisation::{On, Row, Things, nothing, reason, row};

const COUNTY: Option<&str> = Some("shizhong");
const CLERK: Option<&str> = Some("haitang-clerk");
const NEIGHBOUR: Option<&str> = Some("tongjiang");
const SUPPORT: Option<&str> = Some("dept-b");

/// What each command is tried on, and by whom.
pub fn rows() -> Vec<Row> {
    vec![
        row("whistle.draft", On::Community, |t| t.whistle.clone(), "haitang-clerk", Some("fujie"), None),
        row("whistle.change", On::Draft, |t| t.whistle.clone(), "haitang-clerk", COUNTY, NEIGHBOUR),
        row("whistle.sound", On::Draft, nothing, "haitang", CLERK, NEIGHBOUR),
        row("whistle.discard", On::Draft, reason, "haitang-clerk", COUNTY, NEIGHBOUR),
        row("whistle.acknowledge", On::Sounded, assignment, "dept-a", CLERK, NEIGHBOUR),
        row(
            "whistle.report_in",
            On::Sounded,
            |t| with(assignment(t), json!({ "arrived": "张工" })),
            "dept-a",
            CLERK,
            NEIGHBOUR,
        ),
        row("whistle.handle", On::Sounded, assignment, "dept-a", CLERK, NEIGHBOUR),
        row(
            "whistle.finish",
            On::Sounded,
            |t| with(assignment(t), json!({ "result": "修好了" })),
            "dept-a",
            CLERK,
            NEIGHBOUR,
        ),
        row(
            "whistle.return",
            On::Sounded,
            |t| with(assignment(t), json!({ "reason": "不属职责" })),
            "dept-a",
            CLERK,
            NEIGHBOUR,
        ),
        row(
            "whistle.reassign",
            On::Sounded,
            |t| with(assignment(t), json!({ "organisation": t.other_department, "reason": "改派" })),
            "haitang",
            SUPPORT,
            NEIGHBOUR,
        ),
        row(
            "whistle.confirm",
            On::Sounded,
            |t| json!({ "ratings": [{ "assignment": t.assignment, "grade": 5 }] }),
            "haitang",
            SUPPORT,
            NEIGHBOUR,
        ),
        row("whistle.close", On::Sounded, nothing, "haitang", SUPPORT, NEIGHBOUR),
        row(
            "organisation.create",
            On::Community,
            |_| json!({ "name": "示范单位甲", "shortName": "甲", "kind": "resident_unit", "displayOrder": 900 }),
            "haitang",
            Some("tongjiang"),
            None,
        ),
        row(
            "calendar_year.load",
            On::Realm,
            |_| json!({ "year": 2031, "source": "演示", "holidays": ["2031-01-01"], "makeUpDays": [] }),
            "sysadmin",
            Some("fujie"),
            None,
        ),
    ]
}

fn assignment(things: &Things) -> Value {
    json!({ "assignment": things.assignment })
}

fn with(mut value: Value, more: Value) -> Value {
    value.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    value
}

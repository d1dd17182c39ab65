//! Divisions: Leshan as it ships, importing files without half importing them, and named sets of divisions.

mod import;
mod leshan;
mod sets;

use serde_json::json;

use crate::authorisation::{On, Row, row};

/// What each command is tried on, and by whom.
pub fn rows() -> Vec<Row> {
    let mut rows = sets::rows();
    rows.extend([
        row(
            "division.add",
            On::County,
            |_| json!({ "code": "511102009", "name": "示范街道", "kind": "subdistrict" }),
            "shizhong",
            Some("haitang"),
            None,
        ),
        row("division.close", On::Community, |_| json!({ "lastDay": "2026-11-23" }), "shizhong", Some("haitang"), None),
    ]);
    rows
}

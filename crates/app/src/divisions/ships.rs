//! The set of divisions that ships: 中心城区, which the city's report names and nowhere defines.

use std::sync::Arc;

use linli_domain::Result;
use linli_persistence::divisions::set::{is_known, living};
use linli_vocabulary::Date;

use super::{ChangeDivisionSet, CreateDivisionSet};
use crate::exec::{App, Request, Target};

const SHIPS: &str = include_str!("../../../../data/division-sets/central_urban.json");

/// The file that ships.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Shipped {
    code: String,
    name: String,
    english_name: String,
    purpose: String,
    reason: String,
    since: Date,
    division: String,
    divisions: Vec<String>,
}

/// Makes the set that ships as soon as its divisions are there, once: whoever closes it is not contradicted at the next start.
///
/// # Errors
/// A fault.
pub async fn first_start(app: &App) -> Result<()> {
    let request = Arc::new(Request::system("first start"));
    let reader = app.read(&request)?;
    let shipped: Shipped = serde_json::from_str(SHIPS).map_err(linli_domain::Error::internal)?;
    if is_known(&reader, &shipped.code).await? {
        return Ok(());
    }
    let found =
        living(&reader, &[shipped.divisions.as_slice(), std::slice::from_ref(&shipped.division)].concat()).await?;
    let Some(division) = found.get(&shipped.division).map(|division| division.id) else { return Ok(()) };
    let members: Vec<_> = shipped.divisions.iter().filter_map(|code| found.get(code)).collect();
    if members.len() < shipped.divisions.len() {
        return Ok(());
    }
    // Not before the last of them is on record.
    let since = members.iter().map(|division| division.valid_from).fold(shipped.since, Date::max);
    let divisions = members.iter().map(|division| division.id).collect();
    let Shipped { code, name, english_name, purpose, reason, .. } = shipped;
    let content = ChangeDivisionSet { name, english_name, purpose, policy_document: None, reason: Some(reason) };
    app.execute(&request, Target::of(division), CreateDivisionSet { code, content, divisions, since }).await?;
    Ok(())
}

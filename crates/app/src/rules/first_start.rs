//! What a fresh installation goes by from the beginning: the versions that ship, each number with its source.

use std::sync::Arc;

use linli_domain::{Result, rules::TABLES};
use linli_persistence::rules::standing;

use super::{AdoptRuleVersion, PreviewRule, preview};
use crate::exec::{App, Request, Target};

/// Adopts what ships of every table that no version stands of, through the same door as everybody else. Running it again
/// changes nothing.
///
/// # Errors
/// A fault.
pub async fn first_start(app: &App) -> Result<()> {
    let request = Arc::new(Request::system("first start"));
    let reader = app.read(&request)?;
    let standing = standing(&reader).await?;
    for table in TABLES {
        let name = table.about().name;
        if standing.iter().any(|version| version.name == name) {
            continue;
        }
        let (effective_from, body) = table.ships()?;
        let name = name.to_owned();
        let asked = PreviewRule { name: name.clone(), effective_from, body: body.clone() };
        let previewed = preview(app, &reader, asked).await?.seal;
        let reason = Some("随系统提供的默认值，每个数字的出处见表内；各地应按本地规定另行采用。".to_owned());
        let adopted = AdoptRuleVersion { name, effective_from, body, policy_document: None, reason, previewed };
        app.execute(&request, Target::of(()), adopted).await?;
    }
    Ok(())
}

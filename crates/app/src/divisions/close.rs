//! A division that was dissolved or merged.

use linli_domain::{Result, authorisation::Permission, divisions::Division};
use linli_persistence::divisions::tree::{has_children, inherit};
use linli_vocabulary::{Date, DivisionId};

use crate::exec::{Command, Loaded, Tx};

/// Closes a division after its last day.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "DivisionCloseInput")]
#[schema(as = DivisionCloseInput)]
pub struct CloseDivision {
    /// The last day it exists.
    pub last_day: Date,
    /// The division of the same level that takes its place, if one does.
    pub successor: Option<DivisionId>,
}

impl Command for CloseDivision {
    const NEEDS: Permission = Permission::DivisionClose;
    const VERSIONED: bool = true;
    type On = Division;
    type Output = Division;

    async fn run(self, on: Loaded<Division>, tx: &mut Tx) -> Result<Division> {
        let successor = match self.successor {
            Some(id) => Some(tx.read::<Division>(id).await?),
            None => None,
        };
        if let Some(successor) = &successor {
            inherit(tx, &on.code, &successor.code).await?;
        }
        let has_children = has_children(tx, on.id).await?;
        let decided = on.decide(|division| division.close(self.last_day, successor.as_ref(), has_children))?;
        tx.save(decided).await
    }
}

//! Closing an organisation.

use linli_domain::{Result, authorisation::Permission, organisations::Organisation};
use linli_persistence::organisations::has_holders;

use crate::exec::{Command, Fields, Loaded, Tx};

/// Closes an organisation in whose posts nobody is left.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "OrganisationCloseInput")]
#[schema(as = OrganisationCloseInput)]
pub struct CloseOrganisation {
    /// Why, for example the document that dissolved it; at most 500 characters.
    #[schema(min_length = 1, max_length = 500)]
    pub reason: String,
}

impl Command for CloseOrganisation {
    const NEEDS: Permission = Permission::OrganisationClose;
    const VERSIONED: bool = true;
    type On = Organisation;
    type Output = Organisation;

    fn check(&self) -> Result<()> {
        Fields::new().text("reason", &self.reason, 500).done()
    }

    async fn run(self, on: Loaded<Organisation>, tx: &mut Tx) -> Result<Organisation> {
        let held = has_holders(tx, on.id, tx.today()).await?;
        let decided = on.decide(|organisation| organisation.close(tx.today(), self.reason, held))?;
        tx.save(decided).await
    }
}

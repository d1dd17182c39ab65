//! A division set up after the statistics were made.

use linli_domain::{
    Result,
    authorisation::Permission,
    divisions::{Division, DivisionRule},
    event::Happened,
};
use linli_persistence::divisions::tree::disinherit;
use linli_vocabulary::divisions::DivisionKind;

use crate::exec::{Command, Fields, Loaded, Tx};

/// Adds a division below the one it stands on.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "DivisionAddInput")]
#[schema(as = DivisionAddInput)]
pub struct AddDivision {
    /// Unpadded statistical code that begins with the parent's.
    #[schema(min_length = 4, max_length = 12, pattern = "^[0-9]+$")]
    pub code: String,
    /// Official name, at most 100 characters.
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    /// Its kind.
    pub kind: DivisionKind,
}

impl Command for AddDivision {
    const NEEDS: Permission = Permission::DivisionAdd;
    type On = Division;
    type Output = Division;

    fn check(&self) -> Result<()> {
        Fields::new().line("code", &self.code, 12).line("name", &self.name, 100).done()
    }

    async fn run(self, on: Loaded<Division>, tx: &mut Tx) -> Result<Division> {
        let division = on.add(tx.new_id(), &self.code, self.name.trim(), self.kind, tx.today())?;
        disinherit(tx, &division.code).await?;
        tx.create_unique(division, Happened("division.added"), DivisionRule::CodeTaken).await
    }
}

//! A new organisation.

use linli_domain::{
    Result,
    authorisation::Permission,
    divisions::Division,
    event::Happened,
    organisations::{Organisation, OrganisationContent, OrganisationRule},
};
use linli_vocabulary::{DivisionId, OrganisationId, organisations::OrganisationKind};

use super::change::{check_content, content};
use crate::exec::{Command, Loaded, Tx};

/// Enters an organisation in a division.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "OrganisationCreateInput")]
#[schema(as = OrganisationCreateInput)]
pub struct CreateOrganisation {
    /// Official name, at most 100 characters.
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    /// Name as lists show it, at most 30 characters.
    #[schema(min_length = 1, max_length = 30)]
    pub short_name: String,
    /// What it is; it never changes.
    pub kind: OrganisationKind,
    /// Unified social credit code (GB 32100-2015), 18 characters.
    #[schema(min_length = 18, max_length = 18)]
    pub uscc: Option<String>,
    /// Place in the official order, 0 to 9999, smallest first.
    #[schema(minimum = 0, maximum = 9999)]
    pub display_order: i32,
}

impl CreateOrganisation {
    fn content(&self) -> Result<OrganisationContent> {
        content(&self.name, &self.short_name, self.uscc.as_deref(), self.display_order)
    }

    /// The organisation it makes in a division: one at a time here, many of them in an import.
    pub(crate) fn organisation(
        &self,
        id: OrganisationId,
        (division, division_code): (DivisionId, String),
    ) -> Result<Organisation> {
        Ok(Organisation {
            id,
            version: 1,
            division,
            division_code,
            kind: self.kind,
            content: self.content()?,
            closed_on: None,
            close_reason: None,
        })
    }
}

impl Command for CreateOrganisation {
    const NEEDS: Permission = Permission::OrganisationCreate;
    type On = Division;
    type Output = Organisation;

    fn check(&self) -> Result<()> {
        check_content(&self.name, &self.short_name, self.uscc.as_deref(), self.display_order)
    }

    async fn run(self, on: Loaded<Division>, tx: &mut Tx) -> Result<Organisation> {
        let organisation = self.organisation(tx.new_id(), (on.id, on.code.clone()))?;
        tx.create_unique(organisation, Happened("organisation.created"), OrganisationRule::Exists).await
    }
}

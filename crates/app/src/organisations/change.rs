//! Correcting an organisation.

use linli_domain::{
    Error, Result, Rule,
    authorisation::Permission,
    organisations::{Organisation, OrganisationContent, OrganisationRule},
    uscc::Uscc,
};

use crate::exec::{Command, Fields, Loaded, Tx};

/// Corrects names, social credit code and official order.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, async_graphql::InputObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[graphql(name = "OrganisationChangeInput")]
#[schema(as = OrganisationChangeInput)]
pub struct ChangeOrganisation {
    /// Official name, at most 100 characters.
    #[schema(min_length = 1, max_length = 100)]
    pub name: String,
    /// Name as lists show it, at most 30 characters.
    #[schema(min_length = 1, max_length = 30)]
    pub short_name: String,
    /// Unified social credit code (GB 32100-2015), 18 characters.
    #[schema(min_length = 18, max_length = 18)]
    pub uscc: Option<String>,
    /// Place in the official order, 0 to 9999, smallest first.
    #[schema(minimum = 0, maximum = 9999)]
    pub display_order: i32,
}

impl Command for ChangeOrganisation {
    const NEEDS: Permission = Permission::OrganisationChange;
    const VERSIONED: bool = true;
    type On = Organisation;
    type Output = Organisation;

    fn check(&self) -> Result<()> {
        check_content(&self.name, &self.short_name, self.uscc.as_deref(), self.display_order)
    }

    async fn run(self, on: Loaded<Organisation>, tx: &mut Tx) -> Result<Organisation> {
        let content = content(&self.name, &self.short_name, self.uscc.as_deref(), self.display_order)?;
        let decided = on.decide(|organisation| organisation.change(content))?;
        tx.save_unique(decided, OrganisationRule::Exists).await
    }
}

pub(super) fn check_content(name: &str, short_name: &str, uscc: Option<&str>, display_order: i32) -> Result<()> {
    let fields = order(Fields::new().line("name", name, 100).line("shortName", short_name, 30), display_order);
    match uscc.map(Uscc::parse) {
        Some(Err(fault)) => fields.must("uscc", false, fault.code(), fault.message()),
        _ => fields,
    }
    .done()
}

pub(super) fn order(fields: Fields, display_order: i32) -> Fields {
    fields.must(
        "displayOrder",
        (0..=9999).contains(&display_order),
        "out_of_range",
        linli_domain::Message::new("排序号为0到9999。", "The order is 0 to 9999."),
    )
}

pub(super) fn content(
    name: &str,
    short_name: &str,
    uscc: Option<&str>,
    display_order: i32,
) -> Result<OrganisationContent> {
    let uscc = uscc.map(Uscc::parse).transpose().map_err(Error::from)?;
    Ok(OrganisationContent {
        name: name.trim().to_owned(),
        short_name: short_name.trim().to_owned(),
        uscc,
        display_order,
    })
}

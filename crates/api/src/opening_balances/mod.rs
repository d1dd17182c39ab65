//! Opening balances on both faces.

use std::sync::Arc;

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::{
    exec::{Change, Reader},
    opening_balances::{ConfirmOpeningBalance, EnterOpeningBalance, VoidOpeningBalance},
};
use linli_domain::{
    Result,
    authorisation::{Branch, Permission, Reach},
    divisions::Division,
    opening_balances::{OpeningBalance, OpeningLine},
    organisations::Organisation,
    policy_documents::PolicyDocument,
};
use linli_vocabulary::{
    Date, DivisionId, OpeningBalanceId, OrganisationId, PolicyDocumentId, Timestamp,
    opening_balances::{OpeningBalanceState, OpeningMeasure},
};

use crate::{
    divisions::DivisionView,
    faces::Faces,
    graphql::{AllowedAction, Gql, actions, related},
    organisations::OrganisationView,
    policy_documents::PolicyDocumentView,
    wire::View,
};

/// What units of a division counted before they worked with Linli. Confirmed, it is counted by indicators beside what Linli
/// saw itself, and told apart from it.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "OpeningBalance", complex)]
#[schema(as = OpeningBalance)]
pub struct OpeningBalanceView {
    /// Its id.
    pub id: OpeningBalanceId,
    /// Raised by each change.
    pub version: i32,
    /// How it stands.
    pub state: OpeningBalanceState,
    /// The first day that is counted.
    pub since: Date,
    /// The last day that is counted; indicators count the numbers on this day.
    pub as_of: Date,
    /// Where the numbers stand.
    pub source: String,
    /// The numbers that the caller may see: an organisation sees its own, the division's people all.
    pub lines: Vec<OpeningLineView>,
    /// Who wrote it as it is now.
    pub entered_by: String,
    /// When.
    pub entered_at: Timestamp,
    /// Who compared it with its source.
    pub confirmed_by: Option<String>,
    /// When: from then on it counts.
    pub confirmed_at: Option<Timestamp>,
    /// Who took it back.
    pub voided_by: Option<String>,
    /// When: from then on it does not count.
    pub voided_at: Option<Timestamp>,
    /// Why.
    pub void_reason: Option<String>,
    /// The division the numbers are about.
    #[graphql(skip)]
    pub division: DivisionId,
    /// The policy document they stand in.
    #[graphql(skip)]
    pub document: Option<PolicyDocumentId>,
    #[graphql(skip)]
    #[serde(skip)]
    record: Arc<OpeningBalance>,
}

/// One number of an opening balance.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "OpeningLine", complex)]
#[schema(as = OpeningLine)]
pub struct OpeningLineView {
    /// Whose work it was.
    #[graphql(skip)]
    pub organisation: OrganisationId,
    /// What is counted.
    pub measure: OpeningMeasure,
    /// How many.
    pub amount: i64,
}

#[ComplexObject]
impl OpeningLineView {
    /// Whose work it was.
    async fn organisation(&self, cx: &Context<'_>) -> Gql<Option<OrganisationView>> {
        related::<Organisation, _>(cx, self.organisation).await
    }
}

#[ComplexObject]
impl OpeningBalanceView {
    /// The division the numbers are about.
    async fn division(&self, cx: &Context<'_>) -> Gql<Option<DivisionView>> {
        related::<Division, _>(cx, self.division).await
    }

    /// The policy document they stand in.
    async fn document(&self, cx: &Context<'_>) -> Gql<Option<PolicyDocumentView>> {
        match self.document {
            Some(id) => related::<PolicyDocument, _>(cx, id).await,
            None => Ok(None),
        }
    }

    /// What the caller may do now, and why not the rest.
    #[graphql(complexity = "5 + child_complexity")]
    async fn allowed_actions(&self, cx: &Context<'_>) -> Gql<Vec<AllowedAction>> {
        actions(cx, &self.record).await
    }
}

/// Whether somebody who reads a balance sees a number of it: the division's people see all, an organisation its own.
fn shows(reach: &Reach, division_code: &str, line: &OpeningLine) -> bool {
    let Reach::Through(branches) = reach else { return true };
    branches.iter().any(|branch| match branch {
        Branch::Owner(code) => division_code.starts_with(code.as_str()),
        Branch::Party(organisation) => *organisation == line.organisation,
        _ => false,
    })
}

impl View for OpeningBalanceView {
    type Of = OpeningBalance;

    async fn of(records: Vec<OpeningBalance>, reader: &Reader) -> Result<Vec<Self>> {
        let people = records.iter().flat_map(|one| [Some(one.entered_by), one.confirmed_by, one.voided_by]);
        let names = reader.names(people.flatten().collect()).await?;
        let name = |account| names.get(&account).cloned().unwrap_or_default();
        let reach = reader.request().caller.reach(Permission::OpeningBalanceRead);
        let view = |balance: OpeningBalance| {
            let shown = balance.content.lines.iter().filter(|line| shows(&reach, &balance.division_code, line));
            let line = |line: &OpeningLine| OpeningLineView {
                organisation: line.organisation,
                measure: line.measure,
                amount: line.amount,
            };
            Self {
                id: balance.id,
                version: balance.version,
                state: balance.state(),
                since: balance.content.since,
                as_of: balance.content.as_of,
                source: balance.content.source.clone(),
                lines: shown.map(line).collect(),
                entered_by: name(balance.entered_by),
                entered_at: balance.entered_at,
                confirmed_by: balance.confirmed_by.map(name),
                confirmed_at: balance.confirmed_at,
                voided_by: balance.voided_by.map(name),
                voided_at: balance.voided_at,
                void_reason: balance.void_reason.clone(),
                division: balance.division,
                document: balance.content.document,
                record: Arc::new(balance),
            }
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

/// What it offers.
pub(crate) fn offer(faces: &mut impl Faces) {
    faces.listing::<OpeningBalance, OpeningBalanceView>();
    faces.command::<EnterOpeningBalance, OpeningBalanceView>();
    faces.command::<Change<EnterOpeningBalance>, OpeningBalanceView>();
    faces.step::<ConfirmOpeningBalance, OpeningBalanceView>();
    faces.command::<VoidOpeningBalance, OpeningBalanceView>();
}

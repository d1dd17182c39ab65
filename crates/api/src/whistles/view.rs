//! What a caller is shown of a whistle.

use std::sync::Arc;

use async_graphql::{ComplexObject, Context, SimpleObject};
use linli_app::exec::Reader;
use linli_domain::{
    Result,
    authorisation::{Branch, Permission, Reach},
    divisions::Division,
    organisations::Organisation,
    whistles::{Whistle, WhistleContent},
};
use linli_vocabulary::{
    AccountId, DivisionId, OrganisationId, RuleVersionId, Timestamp, WhistleId,
    whistles::{AssignmentRole, ClockUnit, WhistleKind, WhistleState},
};
use serde_json::{Value, json};

use super::{
    AssignmentView, TimelineEntryView,
    party::{unit, working_days_left},
    timeline::timeline_of,
};
use crate::{
    divisions::DivisionView,
    graphql::{AllowedAction, Gql, actions, related},
    organisations::OrganisationView,
    wire::View,
};

/// A whistle: what a subdistrict calls departments for, and what became of it.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Whistle", complex)]
#[schema(as = Whistle)]
pub struct WhistleView {
    /// Its id.
    pub id: WhistleId,
    /// Raised by each change.
    pub version: i32,
    /// `511102008-2026-0001`: subdistrict, year, number in that year.
    pub number: String,
    /// One line.
    pub title: String,
    /// What happened, and what is beyond the subdistrict's own means.
    pub body: String,
    /// Why the subdistrict whistles.
    pub kind: WhistleKind,
    /// Where it stands.
    pub state: WhistleState,
    /// Street and house.
    pub address: Option<String>,
    /// The division it is about.
    #[graphql(skip)]
    pub division: DivisionId,
    /// The subdistrict office that whistles.
    #[graphql(skip)]
    pub organisation: OrganisationId,
    /// Who wrote it.
    pub drafted_by: Option<String>,
    /// When.
    pub drafted_at: Timestamp,
    /// The leader who sounded it.
    pub sounded_by: Option<String>,
    /// When.
    pub sounded_at: Option<Timestamp>,
    /// The version of the time limits it was sounded under.
    pub rule_version: Option<RuleVersionId>,
    /// When the subdistrict confirmed the work.
    pub confirmed_at: Option<Timestamp>,
    /// What it said.
    pub confirm_remark: Option<String>,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// When it was entered, if that was later than it happened (补录): then no clock ever ran.
    pub recorded_at: Option<Timestamp>,
    /// Whether a deadline that still runs has passed.
    pub overdue: bool,
    /// The earliest deadline that still runs.
    pub due_at: Option<Timestamp>,
    /// What the limit behind that deadline is counted in.
    pub due_unit: Option<ClockUnit>,
    /// The called parties.
    pub assignments: Vec<AssignmentView>,
    #[graphql(skip)]
    #[serde(skip)]
    record: Arc<Whistle>,
}

#[ComplexObject]
impl WhistleView {
    /// The division it is about.
    async fn division(&self, cx: &Context<'_>) -> Gql<Option<DivisionView>> {
        related::<Division, _>(cx, self.division).await
    }

    /// The subdistrict office that whistles.
    async fn organisation(&self, cx: &Context<'_>) -> Gql<Option<OrganisationView>> {
        related::<Organisation, _>(cx, self.organisation).await
    }

    /// Whole working days left until `dueAt`, by the calendar; none unless it is counted in working days and not over.
    async fn due_working_days_left(&self, cx: &Context<'_>) -> Gql<Option<i32>> {
        match self.due_unit {
            Some(unit) => working_days_left(cx, self.due_at, unit).await,
            None => Ok(None),
        }
    }

    /// All that happened, oldest first.
    #[graphql(complexity = "5 + child_complexity")]
    async fn timeline(&self, cx: &Context<'_>) -> Gql<Vec<TimelineEntryView>> {
        timeline_of(cx, self.id).await
    }

    /// What the caller may do now, and why not the rest.
    #[graphql(complexity = "5 + child_complexity")]
    async fn allowed_actions(&self, cx: &Context<'_>) -> Gql<Vec<AllowedAction>> {
        actions(cx, &self.record).await
    }
}

impl View for WhistleView {
    type Of = Whistle;
    const BESIDE: &'static [&'static str] = &["lead", "supporting", "result"];

    fn beside(&self) -> Vec<(&'static str, Value)> {
        let parties = |role| self.record.assignments.iter().filter(move |one| one.is_live() && one.role == role);
        let organisations = |role| parties(role).map(|one| json!(one.organisation)).collect();
        let result = parties(AssignmentRole::Lead).find_map(|one| one.result.clone());
        vec![
            ("lead", organisations(AssignmentRole::Lead)),
            ("supporting", organisations(AssignmentRole::Supporting)),
            ("result", json!(result)),
        ]
    }

    async fn of(records: Vec<Whistle>, reader: &Reader) -> Result<Vec<Self>> {
        let accounts: Vec<AccountId> =
            records.iter().flat_map(|whistle| [Some(whistle.drafted_by), whistle.sounded_by]).flatten().collect();
        let names = reader.names(accounts).await?;
        let owned = reader.request().caller.reach(Permission::WhistleRead);
        let acting = reader.request().caller.acting(Permission::WhistleRead);
        let view = |whistle: Whistle| {
            let owner = covers(&owned, &whistle.place.division_code);
            let assignments = whistle
                .assignments
                .iter()
                .map(|party| AssignmentView::of(party, owner || acting.acts_for(party.organisation), reader.now()));
            let WhistleContent { title, body, kind, address } = whistle.content.clone();
            Self {
                id: whistle.id,
                version: whistle.version,
                number: whistle.number.clone(),
                title,
                body,
                kind,
                state: whistle.state,
                address,
                division: whistle.place.division,
                organisation: whistle.place.organisation,
                drafted_by: names.get(&whistle.drafted_by).cloned(),
                drafted_at: whistle.drafted_at,
                sounded_by: whistle.sounded_by.and_then(|account| names.get(&account).cloned()),
                sounded_at: whistle.sounded_at,
                rule_version: whistle.rule_version,
                confirmed_at: whistle.confirmed_at,
                confirm_remark: whistle.confirm_remark.clone(),
                closed_at: whistle.closed_at,
                recorded_at: whistle.recorded_at,
                overdue: whistle.is_overdue(reader.now()),
                due_at: whistle.due_at(),
                due_unit: whistle.next_due().map(|clock| unit(clock.limit)),
                assignments: assignments.collect(),
                record: Arc::new(whistle),
            }
        };
        Ok(records.into_iter().map(view).collect())
    }

    fn version(&self) -> Option<i32> {
        Some(self.version)
    }
}

/// Whether the caller stands on the subdistrict's side: it then sees by name who came. Which records are shown at all was
/// decided by the reach in the database; this only unmasks.
fn covers(reach: &Reach, code: &str) -> bool {
    match reach {
        Reach::Everything => true,
        Reach::Through(branches) => {
            branches.iter().any(|branch| matches!(branch, Branch::Owner(above) if code.starts_with(above.as_str())))
        }
    }
}

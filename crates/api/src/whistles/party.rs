//! What a caller is shown of a called party and its clocks.

use std::{collections::HashMap, sync::Arc};

use async_graphql::{ComplexObject, Context, SimpleObject, dataloader::Loader};
use linli_app::{calendar::calendar_from, exec::Reader};
use linli_domain::{
    Error, Message,
    calendar::{Limit, WorkingCalendar},
    masking::mask_name,
    organisations::Organisation,
    whistles::{Assignment, PartyClock, PartyClocks},
};
use linli_vocabulary::{
    AssignmentId, OrganisationId, Timestamp,
    whistles::{AssignmentRole, AssignmentState, ClockKind, ClockState, ClockUnit},
};

use crate::{
    graphql::{Gql, batched, language, related},
    organisations::OrganisationView,
};

/// A called party.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Assignment", complex, serial)]
#[schema(as = Assignment)]
pub struct AssignmentView {
    /// Its id.
    pub id: AssignmentId,
    /// Lead or supporting.
    pub role: AssignmentRole,
    /// Where it stands.
    pub state: AssignmentState,
    /// The called organisation.
    #[graphql(skip)]
    pub organisation: OrganisationId,
    /// Its clocks; none in a draft.
    pub clocks: Vec<ClockView>,
    /// Who came, as the party wrote it; masked for other parties.
    pub arrived: Option<String>,
    /// What came of it.
    pub result: Option<String>,
    /// Why it was given back.
    pub return_reason: Option<String>,
    /// Whom the party proposed instead.
    #[graphql(skip)]
    pub proposed_organisation: Option<OrganisationId>,
    /// The call that took the place of this returned one.
    pub replaced_by: Option<AssignmentId>,
    /// 1 to 5, by the subdistrict.
    pub grade: Option<i32>,
    /// What the subdistrict said about it.
    pub grade_remark: Option<String>,
}

#[ComplexObject]
impl AssignmentView {
    /// The called organisation.
    async fn organisation(&self, cx: &Context<'_>) -> Gql<Option<OrganisationView>> {
        related::<Organisation, _>(cx, self.organisation).await
    }

    /// Whom the party proposed instead.
    async fn proposed_organisation(&self, cx: &Context<'_>) -> Gql<Option<OrganisationView>> {
        match self.proposed_organisation {
            Some(proposed) => related::<Organisation, _>(cx, proposed).await,
            None => Ok(None),
        }
    }
}

impl AssignmentView {
    /// Shows a party; `by_name` tells whether the caller sees who came.
    pub(super) fn of(party: &Assignment, by_name: bool, now: Timestamp) -> Self {
        let arrived = party.arrived.as_ref().map(|arrived| arrived.bare());
        Self {
            id: party.id,
            role: party.role,
            state: party.state,
            organisation: party.organisation,
            clocks: party
                .clocks
                .iter()
                .flat_map(PartyClocks::each)
                .map(|(kind, one)| ClockView::of(kind, one, now))
                .collect(),
            arrived: arrived.map(|arrived| if by_name { arrived.clone() } else { mask_name(arrived) }),
            result: party.result.clone(),
            return_reason: party.return_reason.clone(),
            proposed_organisation: party.proposed,
            replaced_by: party.replaced_by,
            grade: party.grade,
            grade_remark: party.grade_remark.clone(),
        }
    }
}

/// A clock of a called party.
#[derive(Clone, Debug, serde::Serialize, SimpleObject, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
#[graphql(name = "Clock", complex, serial)]
#[schema(as = Clock)]
pub struct ClockView {
    /// What it measures.
    pub kind: ClockKind,
    /// How it stands.
    pub state: ClockState,
    /// When the party was called.
    pub started_at: Timestamp,
    /// The last moment that is in time; none while the calendar year is not loaded.
    pub due_at: Option<Timestamp>,
    /// When what it measures was done.
    pub met_at: Option<Timestamp>,
    /// What the limit is counted in.
    pub unit: ClockUnit,
    #[graphql(skip)]
    #[serde(skip)]
    limit: Limit,
}

impl ClockView {
    fn of(kind: ClockKind, PartyClock { limit, clock }: PartyClock, now: Timestamp) -> Self {
        let (state, unit) = (clock.state(now), unit(limit));
        Self { kind, state, started_at: clock.started_at, due_at: clock.due_at, met_at: clock.met_at, unit, limit }
    }
}

/// What a limit is counted in.
pub(crate) const fn unit(limit: Limit) -> ClockUnit {
    match limit {
        Limit::ClockMinutes(_) => ClockUnit::Hours,
        Limit::OfficeMinutes(_) => ClockUnit::OfficeHours,
        Limit::WorkingDays(_) => ClockUnit::WorkingDays,
    }
}

/// Whole working days left until a deadline, by the calendar; none after it, and unless it is counted in working days.
pub(crate) async fn working_days_left(cx: &Context<'_>, due: Option<Timestamp>, unit: ClockUnit) -> Gql<Option<i32>> {
    let now = crate::graphql::reader(cx)?.now();
    let (Some(due), ClockUnit::WorkingDays) = (due.filter(|due| now <= *due), unit) else {
        return Ok(None);
    };
    let calendar = batched(cx, Calendars, ()).await?;
    let left = calendar.and_then(|calendar| calendar.working_days_between(now.date(), due.date()).ok());
    Ok(left.and_then(|days| i32::try_from(days).ok()))
}

#[ComplexObject]
impl ClockView {
    /// Whole working days left until it is due, by the calendar; none unless it runs and is counted in working days.
    async fn working_days_left(&self, cx: &Context<'_>) -> Gql<Option<i32>> {
        match self.state {
            ClockState::Running => working_days_left(cx, self.due_at, self.unit).await,
            _ => Ok(None),
        }
    }

    /// How long the party had, in the caller's language.
    async fn limit(&self, cx: &Context<'_>) -> String {
        language(cx).say(&spoken(self.limit))
    }
}

/// 3 个工作日, 3 working days.
fn spoken(limit: Limit) -> Message {
    let hours = |minutes: u32| minutes.is_multiple_of(60).then_some(minutes / 60);
    let (zh, en) = match limit {
        Limit::ClockMinutes(minutes) => match hours(minutes) {
            Some(hours) => (format!("{hours} 小时"), plural(hours, "hour")),
            None => (format!("{minutes} 分钟"), plural(minutes, "minute")),
        },
        Limit::OfficeMinutes(minutes) => match hours(minutes) {
            Some(hours) => (format!("{hours} 个工作小时"), plural(hours, "office hour")),
            None => (format!("{minutes} 分钟（工作时间）"), plural(minutes, "office minute")),
        },
        Limit::WorkingDays(days) => (format!("{days} 个工作日"), plural(days, "working day")),
    };
    Message::of(zh, en)
}

fn plural(number: u32, unit: &str) -> String {
    if number == 1 { format!("1 {unit}") } else { format!("{number} {unit}s") }
}

/// The calendar from this year on, read once in a request, and only if asked for.
struct Calendars(Reader);

impl Loader<()> for Calendars {
    type Value = Arc<WorkingCalendar>;
    type Error = Arc<Error>;

    async fn load(&self, _: &[()]) -> Result<HashMap<(), Self::Value>, Arc<Error>> {
        let calendar = calendar_from(&self.0, self.0.now().date()).await.map_err(Arc::new)?;
        Ok(HashMap::from([((), Arc::new(calendar))]))
    }
}

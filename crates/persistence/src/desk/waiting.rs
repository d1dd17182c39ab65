//! What waits: for the subdistrict the whistles, for a department its calls.

use linli_domain::{
    Result,
    authorisation::{Acting, Permission, Reach},
    whistles::{Act, Whistle},
};
use linli_vocabulary::{
    Timestamp, WhistleId,
    whistles::{AssignmentState, WhistleAct, WhistleState},
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{CaseStatement, SimpleExpr},
};

use super::MOST;
use crate::{
    exec::{Fault, Reader},
    whistles::{assignment, whistle},
};

/// A whistle that waits for the caller.
#[derive(Clone, Debug, FromQueryResult)]
pub struct WaitingWhistle {
    /// The whistle.
    pub id: WhistleId,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Since when.
    pub acted_at: Timestamp,
    /// The act that is waited for.
    pub act: WhistleAct,
}

/// A call that waits for the caller's organisation.
#[derive(Clone, Debug, FromQueryResult)]
pub struct WaitingCall {
    /// The whistle.
    pub whistle: WhistleId,
    /// Number.
    pub number: String,
    /// Title.
    pub title: String,
    /// Where the call stands.
    pub state: AssignmentState,
    /// The call.
    pub acknowledge_started_at: Option<Timestamp>,
    /// Clock.
    pub acknowledge_limit: Option<String>,
    /// Clock.
    pub acknowledge_due_at: Option<Timestamp>,
    /// Clock.
    pub acknowledge_met_at: Option<Timestamp>,
    /// Clock.
    pub report_in_limit: Option<String>,
    /// Clock.
    pub report_in_due_at: Option<Timestamp>,
    /// Clock.
    pub report_in_met_at: Option<Timestamp>,
}

/// Whistles that wait for a decision of the subdistrict, the most urgent first. One statement, or none for callers who
/// decide nothing.
///
/// # Errors
/// A fault.
pub async fn waiting_whistles(reader: &Reader) -> Result<Vec<WaitingWhistle>> {
    use whistle::Column::{AwaitsDecision, State};
    let steps: [(WhistleAct, Condition); 4] = [
        (WhistleAct::Reassign, Condition::all().add(AwaitsDecision.eq(true))),
        (WhistleAct::Sound, Condition::all().add(State.eq(WhistleState::Draft))),
        (WhistleAct::Confirm, Condition::all().add(State.eq(WhistleState::Done))),
        (WhistleAct::Close, Condition::all().add(State.eq(WhistleState::Confirmed))),
    ];
    let nothing = Reach::Through(Vec::new());
    let (mut any, mut which, mut none) = (Condition::any(), CaseStatement::new(), true);
    for (act, stands) in steps {
        let Some(need) = act.permission().filter(|need| reader.request().caller.reach(*need) != nothing) else {
            continue;
        };
        let waits = stands.add(reader.scope::<Whistle>(need));
        any = any.add(waits.clone());
        which = which.case(waits, act);
        none = false;
    }
    if none {
        return Ok(Vec::new());
    }
    let which: SimpleExpr = which.finally(WhistleAct::Close).into();
    whistle::Entity::find()
        .select_only()
        .columns([whistle::Column::Id, whistle::Column::Number, whistle::Column::Title, whistle::Column::ActedAt])
        .expr_as(which, "act")
        .filter(any)
        .order_by_asc(whistle::Column::DueSort)
        .order_by_asc(whistle::Column::Id)
        .limit(MOST)
        .into_model()
        .all(reader.connection())
        .await
        .or_fault()
}

/// Calls that wait for the caller's own organisations, the most urgent first. One statement, or none.
///
/// # Errors
/// A fault.
pub async fn waiting_calls(reader: &Reader) -> Result<Vec<WaitingCall>> {
    use assignment::Column::{Id, Organisation, State};
    let steps = [
        (Permission::WhistleAcknowledge, vec![AssignmentState::Called]),
        (Permission::WhistleReportIn, vec![AssignmentState::Acknowledged]),
        (Permission::WhistleHandle, vec![AssignmentState::ReportedIn]),
        (Permission::WhistleFinish, vec![AssignmentState::Handling]),
    ];
    let (mut any, mut none) = (Condition::any(), true);
    for (need, states) in steps {
        // Who may act for everybody is Linli itself or nobody in particular: nothing waits for it.
        if let Acting::For(organisations) = reader.request().caller.acting(need)
            && !organisations.is_empty()
        {
            any = any.add(Condition::all().add(Organisation.is_in(organisations)).add(State.is_in(states)));
            none = false;
        }
    }
    if none {
        return Ok(Vec::new());
    }
    assignment::Entity::find()
        .select_only()
        .columns([
            assignment::Column::Whistle,
            State,
            assignment::Column::AcknowledgeStartedAt,
            assignment::Column::AcknowledgeLimit,
            assignment::Column::AcknowledgeDueAt,
            assignment::Column::AcknowledgeMetAt,
            assignment::Column::ReportInLimit,
            assignment::Column::ReportInDueAt,
            assignment::Column::ReportInMetAt,
        ])
        .columns([whistle::Column::Number, whistle::Column::Title])
        .join(JoinType::InnerJoin, super::due::of_whistle())
        .filter(any)
        .filter(whistle::Column::State.is_in([WhistleState::Sounded, WhistleState::Handling]))
        .order_by_asc(whistle::Column::DueSort)
        .order_by_asc(Id)
        .limit(MOST)
        .into_model()
        .all(reader.connection())
        .await
        .or_fault()
}

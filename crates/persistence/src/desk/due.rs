//! Deadlines between two days, and the figures at the top of the desk.

use linli_domain::{
    Result,
    authorisation::{Acting, Branch, Permission, Reach},
    calendar::end_of_day,
    whistles::Whistle,
};
use linli_vocabulary::{Timestamp, WhistleId, whistles::WhistleState};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
    sea_query::{Alias, CaseStatement, Expr, ExprTrait, SimpleExpr},
};

use crate::{
    exec::{Fault, Reader},
    whistles::{assignment, whistle},
};

/// A month of a busy county is more than a person reads.
const MOST: u64 = 500;

/// A running clock of a call.
#[derive(Clone, Debug, FromQueryResult)]
pub struct DueClock {
    /// The whistle.
    pub whistle: WhistleId,
    /// Title.
    pub title: String,
    /// Short name of the called organisation.
    pub party: Option<String>,
    /// When acknowledging is due, if that clock runs.
    pub acknowledge: Option<Timestamp>,
    /// When reporting in is due, if that clock runs.
    pub report_in: Option<Timestamp>,
}

/// Figures over the whistles that are open and that the caller may see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, FromQueryResult)]
pub struct Counts {
    /// Sounded and not closed.
    pub running: i64,
    /// With a deadline that has passed.
    pub overdue: i64,
    /// With a deadline later today.
    pub due_today: i64,
}

/// From a call to its whistle.
pub(super) fn of_whistle() -> RelationDef {
    assignment::Entity::belongs_to(whistle::Entity).from(assignment::Column::Whistle).to(whistle::Column::Id).into()
}

fn runs(met: assignment::Column, stopped: assignment::Column) -> Condition {
    Condition::all().add(met.is_null()).add(stopped.is_null())
}

/// The clocks that run and are due between two moments. One statement. On the subdistrict's side every party's clocks are
/// shown; a department is shown its own.
///
/// # Errors
/// A fault.
pub async fn due(reader: &Reader, from: Timestamp, until: Timestamp) -> Result<Vec<DueClock>> {
    use assignment::Column::{
        AcknowledgeDueAt, AcknowledgeMetAt, AcknowledgeStoppedAt, Organisation, ReportInDueAt, ReportInMetAt,
        ReportInStoppedAt, Whistle as Of,
    };
    let within = |due: assignment::Column| due.between(from, until);
    let acknowledge = runs(AcknowledgeMetAt, AcknowledgeStoppedAt).add(within(AcknowledgeDueAt));
    let report_in = runs(ReportInMetAt, ReportInStoppedAt).add(within(ReportInDueAt));
    let if_due = |running: &Condition, due: assignment::Column| -> SimpleExpr {
        CaseStatement::new().case(running.clone(), Expr::col((assignment::Entity, due))).into()
    };
    let party = Alias::new("party");
    let name = Expr::col((party.clone(), Alias::new("short_name")));
    let mut select = assignment::Entity::find()
        .select_only()
        .column(Of)
        .column(whistle::Column::Title)
        .expr_as(name, "party")
        .expr_as(if_due(&acknowledge, AcknowledgeDueAt), "acknowledge")
        .expr_as(if_due(&report_in, ReportInDueAt), "report_in")
        .join(JoinType::InnerJoin, of_whistle())
        .filter(Condition::any().add(acknowledge).add(report_in))
        .filter(reader.scope::<Whistle>(Permission::WhistleRead));
    let same = Expr::col((party.clone(), Alias::new("id"))).equals((assignment::Entity, Organisation));
    sea_orm::QueryTrait::query(&mut select).join_as(JoinType::LeftJoin, Alias::new("organisation"), party, same);
    if let Some(own) = only_own(reader) {
        select = select.filter(own);
    }
    select
        .order_by_asc(Of)
        .order_by_asc(assignment::Column::Position)
        .limit(MOST)
        .into_model()
        .all(reader.connection())
        .await
        .or_fault()
}

/// For callers who take part only as a department: their own calls.
fn only_own(reader: &Reader) -> Option<Condition> {
    let caller = &reader.request().caller;
    let owner = match caller.reach(Permission::WhistleRead) {
        Reach::Everything => true,
        Reach::Through(branches) => branches.iter().any(|branch| matches!(branch, Branch::Owner(_))),
    };
    match caller.acting(Permission::WhistleRead) {
        Acting::For(own) if !owner => Some(Condition::all().add(assignment::Column::Organisation.is_in(own))),
        _ => None,
    }
}

/// The figures at the top of the desk. One statement.
///
/// # Errors
/// A fault.
pub async fn counts(reader: &Reader) -> Result<Counts> {
    let now = reader.now();
    let due = whistle::Column::DueSort;
    let number = |which: Condition| -> SimpleExpr {
        let one: SimpleExpr = CaseStatement::new().case(which, 1).into();
        one.count()
    };
    let open = [WhistleState::Sounded, WhistleState::Handling, WhistleState::Done, WhistleState::Confirmed];
    let found = whistle::Entity::find()
        .select_only()
        .expr_as(whistle::Column::Id.count(), "running")
        .expr_as(number(Condition::all().add(due.lt(now))), "overdue")
        .expr_as(number(Condition::all().add(due.between(now, end_of_day(now.date())))), "due_today")
        .filter(reader.scope::<Whistle>(Permission::WhistleRead))
        .filter(whistle::Column::State.is_in(open))
        .into_model()
        .one(reader.connection())
        .await
        .or_fault()?;
    Ok(found.unwrap_or_default())
}

//! Whistles: owner is the division, called departments reach them as parties, persons may be named in free text, kept for
//! good.

pub mod assignment;
mod calling;
pub mod entry;
mod escalation;
mod listing;
mod row;
mod timeline;
pub mod whistle;

pub use calling::{Callable, Office, callable, next_number, office_of, pending, reserve_numbers};
pub use escalation::take_steps;
pub use listing::{WhistleFilter, WhistleSort};
pub use timeline::{append, timelines};

use std::collections::HashMap;

use linli_domain::{
    Result,
    authorisation::{Branch, Permission},
    event::Fact,
    search::SearchText,
    whistles::{Assignment, Place, Whistle, WhistleContent, WhistleEvent},
};
use linli_vocabulary::{Kind, OrganisationId, Timestamp, WhistleId, whistles::WhistleState};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
    sea_query::{OnConflict, SelectStatement},
};

use crate::exec::{Fault, Home, Record, Subject, below, insert_all};

/// The ids of the whistles in which an organisation takes part.
fn called(organisation: OrganisationId) -> SelectStatement {
    assignment::Entity::find()
        .select_only()
        .column(assignment::Column::Whistle)
        .filter(assignment::Column::Organisation.eq(organisation))
        .into_query()
}

impl Subject for Whistle {
    type Id = WhistleId;
    type Entity = whistle::Entity;
    type Row = whistle::Model;
    const KIND: Kind = Kind::Whistle;
    const READ: Permission = Permission::WhistleRead;

    fn id(&self) -> WhistleId {
        self.id
    }

    fn version(&self) -> i32 {
        self.version
    }

    fn home(&self) -> Home {
        Home::Division(self.place.division)
    }

    fn behind(branch: &Branch) -> Option<Condition> {
        use whistle::Column;
        match branch {
            Branch::Owner(code) => Some(below(Column::DivisionCode, code)),
            // Nobody was called by a draft, and nobody ever will be by a discarded one.
            Branch::Party(organisation) => Some(
                Condition::all()
                    .add(Column::Id.in_subquery(called(*organisation)))
                    .add(Column::State.is_not_in([WhistleState::Draft, WhistleState::Discarded])),
            ),
            _ => None,
        }
    }

    async fn assemble<C: ConnectionTrait>(db: &C, rows: Vec<whistle::Model>) -> Result<Vec<Self>> {
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let children = assignment::Entity::find()
            .filter(assignment::Column::Whistle.is_in(rows.iter().map(|row| row.id)))
            .order_by_asc(assignment::Column::Whistle)
            .order_by_asc(assignment::Column::Position)
            .all(db)
            .await
            .or_fault()?;
        let mut assignments: HashMap<WhistleId, Vec<Assignment>> = HashMap::new();
        for child in children {
            assignments.entry(child.whistle).or_default().push(child.try_into()?);
        }
        Ok(rows.into_iter().map(|row| assembled(row, &mut assignments)).collect())
    }
}

fn assembled(row: whistle::Model, assignments: &mut HashMap<WhistleId, Vec<Assignment>>) -> Whistle {
    Whistle {
        id: row.id,
        version: row.version,
        number: row.number,
        content: WhistleContent { title: row.title, body: row.body, kind: row.kind, address: row.address },
        state: row.state,
        place: Place { division: row.division, division_code: row.division_code, organisation: row.organisation },
        drafted_by: row.drafted_by,
        drafted_at: row.drafted_at,
        sounded_by: row.sounded_by,
        sounded_at: row.sounded_at,
        rule_version: row.rule_version,
        confirmed_at: row.confirmed_at,
        confirm_remark: row.confirm_remark,
        closed_at: row.closed_at,
        acted_at: row.acted_at,
        recorded_at: row.recorded_at,
        assignments: assignments.remove(&row.id).unwrap_or_default(),
        appended: Vec::new(),
    }
}

impl Record for Whistle {
    type Event = WhistleEvent;

    fn row(&self) -> whistle::Model {
        let WhistleContent { title, body, kind, address } = self.content.clone();
        let Place { division, division_code, organisation } = self.place.clone();
        whistle::Model {
            id: self.id,
            version: self.version,
            number: self.number.clone(),
            title,
            body,
            kind,
            state: self.state,
            address,
            division,
            division_code,
            organisation,
            drafted_by: self.drafted_by,
            drafted_at: self.drafted_at,
            sounded_by: self.sounded_by,
            sounded_at: self.sounded_at,
            rule_version: self.rule_version,
            confirmed_at: self.confirmed_at,
            confirm_remark: self.confirm_remark.clone(),
            closed_at: self.closed_at,
            acted_at: self.acted_at,
            due_sort: self.due_at().unwrap_or_else(whistle::never_due),
            calendar_pending: self.is_pending(),
            awaits_decision: self.assignments.iter().any(Assignment::awaits_decision),
            recorded_at: self.recorded_at,
        }
    }

    fn set_version(&mut self, version: i32) {
        self.version = version;
    }

    fn searched(&self) -> Option<SearchText> {
        let prose = [self.content.address.as_deref().unwrap_or_default(), &self.content.body].join(" ");
        let told = self.state != WhistleState::Discarded;
        told.then(|| SearchText {
            title: self.content.title.clone(),
            subtitle: self.number.clone(),
            prose,
            division: Some(self.place.division_code.clone()),
            parties: self.assignments.iter().map(|assignment| assignment.organisation.into()).collect(),
            ..SearchText::default()
        })
    }

    async fn store_children<C: ConnectionTrait>(&self, before: Option<&Self>, db: &C) -> Result<()> {
        let former = before.map(|before| before.assignments.as_slice()).unwrap_or_default();
        let gone: Vec<_> = former
            .iter()
            .filter(|old| !self.assignments.iter().any(|new| new.id == old.id))
            .map(|old| old.id)
            .collect();
        if !gone.is_empty() {
            assignment::Entity::delete_many().filter(assignment::Column::Id.is_in(gone)).exec(db).await.or_fault()?;
        }
        let numbered = (0_i32..).zip(&self.assignments);
        let changed =
            numbered.filter(|(at, new)| usize::try_from(*at).ok().and_then(|at| former.get(at)) != Some(*new));
        let rows: Vec<_> = changed.map(|(at, new)| assignment::Model::of(self.id, at, new)).collect();
        if !rows.is_empty() {
            let mut whole = OnConflict::column(assignment::Column::Id);
            whole.update_columns(assignment::Model::changing());
            let rows = rows.into_iter().map(|row| row.into_active_model().reset_all());
            assignment::Entity::insert_many(rows).on_conflict(whole).exec_without_returning(db).await.or_fault()?;
        }
        insert_all::<entry::Entity, _>(db, self.appended.iter().map(|line| entry::Model::of(self.id, line)).collect())
            .await
    }

    async fn store_children_of_new<C: ConnectionTrait>(records: &[Self], db: &C) -> Result<()> {
        let parties = records.iter().flat_map(|whistle| {
            (0_i32..).zip(&whistle.assignments).map(|(at, party)| assignment::Model::of(whistle.id, at, party))
        });
        insert_all::<assignment::Entity, _>(db, parties.collect()).await?;
        let lines =
            records.iter().flat_map(|whistle| whistle.appended.iter().map(|line| entry::Model::of(whistle.id, line)));
        insert_all::<entry::Entity, _>(db, lines.collect()).await
    }

    fn facts(&self, event: &WhistleEvent, now: Timestamp) -> Vec<Fact> {
        event.facts(self, now)
    }

    fn voids(&self, event: &WhistleEvent) -> Vec<Fact> {
        event.voids(self)
    }
}

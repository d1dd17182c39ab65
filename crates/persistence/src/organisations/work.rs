//! What is open in an organisation. Each context that gives work to organisations adds its select here.

use linli_domain::{Result, organisations::OpenWork};
use linli_vocabulary::{
    Kind, OrganisationId, WhistleId,
    whistles::{AssignmentState, WhistleState},
};
use sea_orm::{Condition, QueryOrder, QuerySelect, QueryTrait, entity::prelude::*};

use crate::{
    exec::{Fault, Tx},
    whistles::{assignment, whistle},
};

/// The open work of an organisation, oldest first: whistles it was called to and has not done, and its own that are not
/// closed.
///
/// # Errors
/// A fault.
pub async fn open_work(tx: &Tx, organisation: OrganisationId) -> Result<Vec<OpenWork>> {
    let called = assignment::Entity::find()
        .select_only()
        .column(assignment::Column::Whistle)
        .filter(assignment::Column::Organisation.eq(organisation))
        .filter(assignment::Column::State.is_not_in([AssignmentState::Done, AssignmentState::Returned]))
        .into_query();
    let to_do = Condition::all()
        .add(whistle::Column::Id.in_subquery(called))
        .add(whistle::Column::State.is_in([WhistleState::Sounded, WhistleState::Handling]));
    let own = Condition::all()
        .add(whistle::Column::Organisation.eq(organisation))
        .add(whistle::Column::State.is_not_in([WhistleState::Closed, WhistleState::Discarded]));
    let rows: Vec<(WhistleId, String, String)> = whistle::Entity::find()
        .select_only()
        .columns([whistle::Column::Id, whistle::Column::Number, whistle::Column::Title])
        .filter(Condition::any().add(to_do).add(own))
        .order_by_asc(whistle::Column::Id)
        .into_tuple()
        .all(tx.connection())
        .await
        .or_fault()?;
    let work = |(id, number, title): (WhistleId, String, String)| OpenWork {
        kind: Kind::Whistle,
        subject: id.into(),
        title: format!("{number} {title}"),
    };
    Ok(rows.into_iter().map(work).collect())
}

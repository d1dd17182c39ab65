//! Which steps of an escalation were taken: each once, whatever happens.

use linli_domain::{Result, whistles::EscalationStep};
use linli_vocabulary::{AssignmentId, Timestamp, WhistleId, whistles::ClockKind};
use sea_orm::{QuerySelect, entity::prelude::*};

use crate::exec::{Fault, Tx, insert_all};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "whistle_escalation")]
pub struct Model {
    /// Whose clock.
    #[sea_orm(primary_key, auto_increment = false)]
    pub assignment: AssignmentId,
    /// Which clock.
    #[sea_orm(primary_key, auto_increment = false)]
    pub clock: ClockKind,
    /// Which step.
    #[sea_orm(primary_key, auto_increment = false)]
    pub level: i32,
    /// Of which whistle.
    pub whistle: WhistleId,
    /// When.
    pub at: Timestamp,
}

impl ActiveModelBehavior for ActiveModel {}

/// Notes that these steps are taken now, and gives those that had not been taken before.
///
/// # Errors
/// A fault.
pub async fn take_steps(tx: &Tx, whistle: WhistleId, steps: Vec<EscalationStep>) -> Result<Vec<EscalationStep>> {
    let taken: Vec<(AssignmentId, ClockKind, i32)> = Entity::find()
        .select_only()
        .columns([Column::Assignment, Column::Clock, Column::Level])
        .filter(Column::Whistle.eq(whistle))
        .into_tuple()
        .all(tx.connection())
        .await
        .or_fault()?;
    let key = |step: &EscalationStep| (step.assignment, step.clock, i32::from(step.level));
    let fresh: Vec<_> = steps.into_iter().filter(|step| !taken.contains(&key(step))).collect();
    let row = |step: &EscalationStep| {
        let (assignment, clock, level) = key(step);
        Model { assignment, clock, level, whistle, at: tx.now() }
    };
    insert_all::<Entity, _>(tx.connection(), fresh.iter().map(row).collect()).await?;
    Ok(fresh)
}

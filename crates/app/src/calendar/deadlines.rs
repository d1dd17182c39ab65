//! The deadlines that the rule in force sets on the calendar.

use std::sync::Arc;

use linli_domain::{
    Result,
    whistles::{Deadlines, TimeLimits},
};
use linli_persistence::{
    calendar,
    rules::{InForce, in_force},
};

use crate::exec::Tx;

/// The rule in force and the calendar from this year on: two small statements.
pub(crate) async fn deadlines(tx: &Tx) -> Result<Deadlines> {
    let InForce { id, body } = in_force::<TimeLimits>(tx, tx.today()).await?;
    Ok(Deadlines { rule: id, limits: Arc::unwrap_or_clone(body), calendar: calendar::calendar(tx).await? })
}

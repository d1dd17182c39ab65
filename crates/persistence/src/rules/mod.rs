//! Versions of rule tables: owner is the realm, readable by every signed-in account, no personal fields, kept for good.

mod in_force;
mod kept_under;
pub mod rule_version;

pub use in_force::{InForce, KnownRules, Reading, in_force, kept};
pub use kept_under::kept_under;

use linli_domain::{Result, rules::RuleVersion};
use linli_vocabulary::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::exec::{Fault, Reader, Subject};
use rule_version::{Column, Entity};

/// Every version of every table that was not withdrawn, the latest first: a few hundred at most.
///
/// # Errors
/// A fault.
pub async fn standing(reader: &Reader) -> Result<Vec<RuleVersion>> {
    let rows = Entity::find()
        .filter(Column::WithdrawnAt.is_null())
        .order_by_desc(Column::EffectiveFrom)
        .limit(1000)
        .all(reader.connection())
        .await
        .or_fault()?;
    RuleVersion::assemble(reader.connection(), rows).await
}

/// The first version of a table that begins after a day.
///
/// # Errors
/// A fault.
pub async fn next_after(reader: &Reader, name: &str, day: Date) -> Result<Option<RuleVersion>> {
    let rows = Entity::find()
        .filter(Column::Name.eq(name))
        .filter(Column::EffectiveFrom.gt(day))
        .filter(Column::WithdrawnAt.is_null())
        .order_by_asc(Column::EffectiveFrom)
        .limit(1)
        .all(reader.connection())
        .await
        .or_fault()?;
    Ok(RuleVersion::assemble(reader.connection(), rows).await?.pop())
}

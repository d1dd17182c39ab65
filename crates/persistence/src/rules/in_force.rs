//! The one way to read a rule table: the version that holds on a day.

use std::{
    any::Any,
    sync::{Arc, Mutex, PoisonError},
};

use linli_domain::{
    Error, Result,
    rules::{RuleTable, RuleVersion},
};
use linli_vocabulary::{Date, RuleVersionId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::rule_version::{Column, Entity};
use crate::exec::{Fault, Reader, Subject, Tx};

/// A table as it holds on a day. A decision keeps `id`, so that it can be explained later and stays under this version.
#[derive(Clone, Debug)]
pub struct InForce<T> {
    /// The version.
    pub id: RuleVersionId,
    /// What it says.
    pub body: Arc<T>,
}

/// What one transaction or one request has read of rule tables: a second question sends no statement.
#[derive(Clone, Default)]
pub struct KnownRules(Arc<Mutex<Vec<Known>>>);

#[derive(Clone)]
struct Known {
    name: &'static str,
    day: Date,
    id: RuleVersionId,
    body: Arc<dyn Any + Send + Sync>,
}

impl KnownRules {
    fn get<T: RuleTable>(&self, day: Date) -> Option<InForce<T>> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let one = known.iter().find(|known| (known.name, known.day) == (T::ABOUT.name, day))?;
        Some(InForce { id: one.id, body: one.body.clone().downcast::<T>().ok()? })
    }

    fn keep<T: RuleTable>(&self, day: Date, InForce { id, body }: &InForce<T>) {
        let one = Known { name: T::ABOUT.name, day, id: *id, body: body.clone() };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(one);
    }
}

/// Where rules are read from: a transaction, or a request that only reads.
pub trait Reading: Sync {
    /// What was read before.
    fn known_rules(&self) -> &KnownRules;

    /// The version of a table that holds on a day.
    fn version_on(&self, name: &str, day: Date) -> impl Future<Output = Result<Option<RuleVersion>>> + Send;
}

impl Reading for Tx {
    fn known_rules(&self) -> &KnownRules {
        self.rules()
    }

    async fn version_on(&self, name: &str, day: Date) -> Result<Option<RuleVersion>> {
        on(self.connection(), name, day).await
    }
}

impl Reading for Reader {
    fn known_rules(&self) -> &KnownRules {
        self.rules()
    }

    async fn version_on(&self, name: &str, day: Date) -> Result<Option<RuleVersion>> {
        on(self.connection(), name, day).await
    }
}

/// The table that holds on a day. It is read whoever asks: rules bind everybody, and every signed-in account may see them.
///
/// # Errors
/// A fault, also when no version holds: the first start adopts what ships.
pub async fn in_force<T: RuleTable>(from: &impl Reading, day: Date) -> Result<InForce<T>> {
    if let Some(known) = from.known_rules().get::<T>(day) {
        return Ok(known);
    }
    let name = T::ABOUT.name;
    let version = from.version_on(name, day).await?;
    let version = version.ok_or_else(|| Error::internal(format!("no version of {name} holds on {day}")))?;
    let found = typed(&version)?;
    from.known_rules().keep(day, &found);
    Ok(found)
}

/// The tables of versions that decisions keep, in the order of nothing in particular.
///
/// # Errors
/// A fault.
pub async fn kept<T: RuleTable>(tx: &Tx, ids: Vec<RuleVersionId>) -> Result<Vec<InForce<T>>> {
    let rows = Entity::find().filter(Column::Id.is_in(ids)).all(tx.connection()).await.or_fault()?;
    RuleVersion::assemble(tx.connection(), rows).await?.iter().map(typed).collect()
}

/// What was read strictly when it was adopted.
fn typed<T: RuleTable>(version: &RuleVersion) -> Result<InForce<T>> {
    let body = serde_json::from_str(&version.body).map_err(Error::internal)?;
    Ok(InForce { id: version.id, body: Arc::new(body) })
}

async fn on<C: ConnectionTrait>(db: &C, name: &str, day: Date) -> Result<Option<RuleVersion>> {
    let found = Entity::find()
        .filter(Column::Name.eq(name))
        .filter(Column::EffectiveFrom.lte(day))
        .filter(Column::WithdrawnAt.is_null())
        .order_by_desc(Column::EffectiveFrom)
        .limit(1)
        .all(db)
        .await
        .or_fault()?;
    Ok(RuleVersion::assemble(db, found).await?.pop())
}

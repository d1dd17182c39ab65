//! Reads along the tree, each one statement for many divisions: what loaders ask.

use std::collections::{BTreeSet, HashMap};

use linli_domain::{Result, authorisation::Permission, divisions::Division};
use linli_vocabulary::DivisionId;
use sea_orm::{ConnectionTrait, QueryOrder, QuerySelect, Statement, entity::prelude::*};

use super::{Column, Entity};
use crate::exec::{Fault, Reader, Subject, Tx};

/// Lengths of the codes above a village, from the root.
const LENGTHS: [usize; 4] = [2, 4, 6, 9];

/// The divisions above each code, root first, without its own. The codes above are the beginnings of a code.
///
/// # Errors
/// A fault.
pub async fn ancestors(reader: &Reader, codes: &[String]) -> Result<HashMap<String, Vec<Division>>> {
    let wanted: BTreeSet<&str> = codes.iter().flat_map(|code| above(code)).collect();
    let mut by_code: HashMap<String, Division> = HashMap::new();
    if !wanted.is_empty() {
        let rows = scoped(reader).filter(Column::Code.is_in(wanted)).all(reader.connection()).await.or_fault()?;
        let mut found = Division::assemble(reader.connection(), rows).await?;
        // Where a code was given twice, the division that still lives comes last and stays in the map.
        found.sort_by_key(|division| (division.valid_to.is_none(), division.valid_to));
        by_code.extend(found.into_iter().map(|division| (division.code.clone(), division)));
    }
    let of = |code: &String| above(code).filter_map(|code| by_code.get(code).cloned()).collect();
    Ok(codes.iter().map(|code| (code.clone(), of(code))).collect())
}

/// The codes above a code, from the root.
pub(crate) fn above(code: &str) -> impl Iterator<Item = &str> {
    LENGTHS.into_iter().filter_map(|length| code.get(..length)).filter(|above| above.len() < code.len())
}

/// The living divisions directly below each of these, by code.
///
/// # Errors
/// A fault.
pub async fn children(reader: &Reader, parents: &[DivisionId]) -> Result<HashMap<DivisionId, Vec<Division>>> {
    let rows = scoped(reader)
        .filter(Column::Parent.is_in(parents.iter().copied()))
        .filter(Column::ValidTo.is_null())
        .order_by_asc(Column::Code)
        .order_by_asc(Column::Id)
        .all(reader.connection())
        .await
        .or_fault()?;
    let mut children: HashMap<_, Vec<_>> = HashMap::new();
    for division in Division::assemble(reader.connection(), rows).await? {
        if let Some(parent) = division.parent {
            children.entry(parent).or_default().push(division);
        }
    }
    Ok(children)
}

/// How many living divisions lie directly below each of these.
///
/// # Errors
/// A fault.
pub async fn child_counts(reader: &Reader, parents: &[DivisionId]) -> Result<HashMap<DivisionId, i64>> {
    let counts: Vec<(DivisionId, i64)> = scoped(reader)
        .select_only()
        .column(Column::Parent)
        .column_as(Column::Id.count(), "children")
        .filter(Column::Parent.is_in(parents.iter().copied()))
        .filter(Column::ValidTo.is_null())
        .group_by(Column::Parent)
        .into_tuple()
        .all(reader.connection())
        .await
        .or_fault()?;
    Ok(counts.into_iter().collect())
}

/// Whether a living division lies directly below this one.
///
/// # Errors
/// A fault.
pub async fn has_children(tx: &Tx, parent: DivisionId) -> Result<bool> {
    let child = Entity::find()
        .filter(Column::Parent.eq(parent))
        .filter(Column::ValidTo.is_null())
        .one(tx.connection())
        .await
        .or_fault()?;
    Ok(child.is_some())
}

/// Lets grants on `heir` reach the records of `code`, and of all whose heir that was.
///
/// # Errors
/// A fault.
pub async fn inherit(tx: &Tx, code: &str, heir: &str) -> Result<()> {
    let sql = "INSERT INTO division_heir (code, heir)
        SELECT code, CAST($2 AS text) FROM division_heir WHERE heir = $1
        UNION SELECT CAST($1 AS text), CAST($2 AS text) WHERE TRUE
        ON CONFLICT DO NOTHING";
    let db = tx.connection();
    let insert = Statement::from_sql_and_values(db.get_database_backend(), sql, [code.into(), heir.into()]);
    db.execute_raw(insert).await.or_fault().map(drop)
}

/// Ends what grants inherited of a code, because the code is given to a new division: its records are not theirs.
///
/// # Errors
/// A fault.
pub async fn disinherit(tx: &Tx, code: &str) -> Result<()> {
    let db = tx.connection();
    let sql = "DELETE FROM division_heir WHERE code = $1";
    let delete = Statement::from_sql_and_values(db.get_database_backend(), sql, [code.into()]);
    db.execute_raw(delete).await.or_fault().map(drop)
}

fn scoped(reader: &Reader) -> Select<Entity> {
    Entity::find().filter(reader.scope::<Division>(Permission::DivisionRead))
}

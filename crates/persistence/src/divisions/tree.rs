//! Reads along the tree, each one statement for many divisions: what loaders ask.

use std::collections::{BTreeSet, HashMap};

use linli_domain::{Result, authorisation::Permission, divisions::Division};
use linli_vocabulary::DivisionId;
use sea_orm::{QueryOrder, QuerySelect, entity::prelude::*};

use super::{Column, Entity};
use crate::exec::{Fault, Reader, Subject, Tx};

/// Lengths of the codes above a village, from the root.
const LENGTHS: [usize; 4] = [2, 4, 6, 9];

/// The divisions above each of these, root first, without themselves. A code's ancestors are its beginnings.
///
/// # Errors
/// A fault.
pub async fn ancestors(reader: &Reader, divisions: &[Division]) -> Result<HashMap<DivisionId, Vec<Division>>> {
    let above = |code: &str| {
        LENGTHS
            .into_iter()
            .filter(|length| *length < code.len())
            .map(|length| code[..length].to_owned())
            .collect::<Vec<_>>()
    };
    let codes: BTreeSet<String> = divisions.iter().flat_map(|division| above(&division.code)).collect();
    let mut by_code: HashMap<String, Division> = HashMap::new();
    if !codes.is_empty() {
        // Where a code was given twice, the division that still lives comes last and stays in the map.
        let rows = scoped(reader).filter(Column::Code.is_in(codes)).all(reader.connection()).await.or_fault()?;
        let mut found = Division::assemble(reader.connection(), rows).await?;
        found.sort_by_key(|division| (division.valid_to.is_none(), division.valid_to));
        by_code.extend(found.into_iter().map(|division| (division.code.clone(), division)));
    }
    let of = |division: &Division| above(&division.code).iter().filter_map(|code| by_code.get(code).cloned()).collect();
    Ok(divisions.iter().map(|division| (division.id, of(division))).collect())
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

fn scoped(reader: &Reader) -> Select<Entity> {
    Entity::find().filter(reader.scope::<Division>(Permission::DivisionRead))
}

//! What taking an import back asks and does beside the records themselves.

use std::collections::HashSet;

use linli_domain::Result;
use linli_vocabulary::{OrganisationId, WhistleId};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter,
    sea_query::{Alias, Expr, ExprTrait, Query},
};

use crate::{
    exec::{Fault, Tx},
    whistles::{assignment, entry},
};

/// Where an organisation may be named.
const ORGANISATION_USES: [(&str, &str); 5] = [
    ("post", "organisation"),
    ("competence", "organisation"),
    ("grant_", "organisation"),
    ("whistle", "organisation"),
    ("whistle_assignment", "organisation"),
];

/// Of these organisations, those that something else names already: posts, competences, grants, whistles.
///
/// # Errors
/// A fault.
pub async fn used_organisations(tx: &Tx, ids: &[OrganisationId]) -> Result<HashSet<OrganisationId>> {
    #[derive(FromQueryResult)]
    struct Used {
        used: OrganisationId,
    }
    let db = tx.connection();
    let mut used = HashSet::new();
    for (table, column) in ORGANISATION_USES {
        for ids in ids.chunks(10_000) {
            let column = Expr::col(Alias::new(column));
            let select = Query::select()
                .distinct()
                .expr_as(column.clone(), Alias::new("used"))
                .from(Alias::new(table))
                .and_where(column.is_in(ids.iter().copied()))
                .to_owned();
            let statement = db.get_database_backend().build(&select);
            let rows = Used::find_by_statement(statement).all(db).await.or_fault()?;
            used.extend(rows.into_iter().map(|row| row.used));
        }
    }
    Ok(used)
}

/// Deletes the parties and timelines of whistles that are taken back.
///
/// # Errors
/// A fault.
pub async fn remove_whistles(tx: &Tx, ids: &[WhistleId]) -> Result<()> {
    let db = tx.connection();
    for ids in ids.chunks(10_000) {
        let parties = assignment::Entity::delete_many().filter(assignment::Column::Whistle.is_in(ids.iter().copied()));
        parties.exec(db).await.or_fault()?;
        let lines = entry::Entity::delete_many().filter(entry::Column::Whistle.is_in(ids.iter().copied()));
        lines.exec(db).await.or_fault()?;
    }
    Ok(())
}

//! Moves encrypted values to the present keys, in small transactions, while others work. Nothing has to be remembered between
//! two: a value says under which key it lies, so whoever was interrupted begins again and finds what is left.

use linli_domain::{
    Result,
    privacy::{Place, Sealed, SealedField},
};
use sea_orm::{
    ConnectionTrait, DatabaseBackend, Statement,
    sea_query::{Condition, Expr, ExprTrait, LikeExpr, Order, Query},
};
use uuid::Uuid;

use crate::exec::{Db, Fault, PresentKeys, keep};

/// So many rows at a time, so that nobody waits long for the writer.
const ROWS: u64 = 200;

/// What was moved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Resealed {
    /// Values that now lie under the present keys.
    pub values: u64,
    /// Values among them that were not encrypted at all.
    pub plain: u64,
}

/// How many values of encrypted columns lie under which keys: `("k1", 12)`; the empty key counts what is plain.
///
/// # Errors
/// A fault.
pub async fn values_by_key(db: &Db) -> Result<std::collections::BTreeMap<String, u64>> {
    let mut counted = std::collections::BTreeMap::new();
    for field in SealedField::all() {
        for column in [Some(field.column()), field.blind_column()].into_iter().flatten() {
            let (dot, head) = match db.backend() {
                DatabaseBackend::Postgres => ("STRPOS", "LEFT"),
                _ => ("INSTR", "SUBSTR"),
            };
            let head = match head {
                "LEFT" => format!("LEFT({column}, GREATEST({dot}({column}, '.') - 1, 0))"),
                _ => format!("SUBSTR({column}, 1, MAX({dot}({column}, '.') - 1, 0))"),
            };
            let sql = format!(
                "SELECT {head} AS key_id, COUNT(*) AS held FROM {} WHERE {column} IS NOT NULL GROUP BY 1",
                field.table()
            );
            for row in db.reader().query_all_raw(Statement::from_string(db.backend(), sql)).await.or_fault()? {
                let (key, held): (String, i64) = row.try_get_many_by_index().or_fault()?;
                *counted.entry(key).or_default() += held.unsigned_abs();
            }
        }
    }
    Ok(counted)
}

/// Moves everything that does not lie under the present keys; `told` hears after each batch how much was moved so far. What
/// others write meanwhile under an older key is found by a further pass.
///
/// # Errors
/// A fault; what was moved so far stays moved.
pub async fn reseal(db: &Db, told: impl Fn(&Resealed)) -> Result<Resealed> {
    let mut moved = Resealed::default();
    loop {
        let before = moved.values;
        for field in SealedField::all() {
            let mut last = Uuid::nil();
            while let Some(reached) = batch(db, field, last, &mut moved).await? {
                last = reached;
                told(&moved);
            }
        }
        if moved.values == before {
            return Ok(moved);
        }
    }
}

/// One transaction: the rows after `last`; answers the last of them, nothing when there were none.
async fn batch(db: &Db, field: SealedField, last: Uuid, moved: &mut Resealed) -> Result<Option<Uuid>> {
    let present = db.vault.present()?;
    let tx = db.begin().await?;
    let column = field.column();
    let select = Query::select()
        .columns(["id", column])
        .from(field.table())
        .and_where(Expr::col(column).is_not_null())
        .and_where(Expr::col("id").gt(last))
        .cond_where(elsewhere(field, &present))
        .order_by("id", Order::Asc)
        .limit(ROWS)
        .to_owned();
    let rows = tx.query_all(&select).await.or_fault()?;
    let mut reached = None;
    for row in rows {
        let (id, text): (Uuid, String) = row.try_get_many_by_index().or_fault()?;
        let place = Place::of(field, id);
        let sealed = Sealed::stored(text.clone());
        let plain = match sealed.parts() {
            Some(_) => db.vault.open(place, &sealed)?,
            // Written before such values were encrypted.
            None => text.clone(),
        };
        let kept = keep(&*db.vault, place, &plain)?;
        let mut update = Query::update();
        update.table(field.table()).value(column, kept.sealed.text());
        if let (Some(index), Some(blind)) = (field.blind_column(), &kept.blind) {
            update.value(index, blind.text());
        }
        // Whoever changed it meanwhile wrote another value; a further pass sees that one.
        update.and_where(Expr::col("id").eq(id)).and_where(Expr::col(column).eq(text.as_str()));
        let changed = tx.execute(&update).await.or_fault()?.rows_affected();
        moved.values += changed;
        moved.plain += if sealed.parts().is_none() { changed } else { 0 };
        reached = Some(id);
    }
    tx.commit().await.or_fault()?;
    Ok(reached)
}

/// Values or indexes that do not lie under the present keys.
fn elsewhere(field: SealedField, present: &PresentKeys) -> Condition {
    let under = |key: &str| LikeExpr::new(format!("{key}.%"));
    let mut elsewhere = Condition::any().add(Expr::col(field.column()).not_like(under(&present.values)));
    if let Some(index) = field.blind_column() {
        elsewhere = elsewhere.add(Expr::col(index).is_null());
        elsewhere = elsewhere.add(Expr::col(index).not_like(under(&present.indexes)));
    }
    elsewhere
}

/// Whether values are still plain, as before the columns were encrypted.
///
/// # Errors
/// A fault.
pub async fn holds_plain(db: &Db) -> Result<bool> {
    Ok(values_by_key(db).await?.contains_key(""))
}

/// Lets nothing remain of values that were overwritten: SQLite keeps what was in a page until the page is used again.
///
/// # Errors
/// A fault.
pub async fn sweep(db: &Db) -> Result<()> {
    if db.backend() == DatabaseBackend::Sqlite {
        db.writer().execute_unprepared("VACUUM").await.or_fault()?;
        db.writer().execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await.or_fault()?;
    }
    Ok(())
}

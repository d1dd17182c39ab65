//! How much is held: counted in the transaction that adds, so that limits hold however many come at once.

use linli_domain::{Result, attachments::Space};
use linli_vocabulary::{Kind, Timestamp, attachments::AttachmentState};
use sea_orm::{
    ConnectionTrait, EntityTrait, FromQueryResult,
    entity::prelude::*,
    sea_query::{Alias, Expr, ExprTrait, OnConflict, Query},
};

use super::row;
use crate::exec::{Fault, Tx};

/// The entity.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "attachment_usage")]
pub struct Model {
    /// Of what.
    #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
    pub scope: String,
    /// How many bytes.
    pub bytes: i64,
    /// When it was counted last.
    pub counted_at: Timestamp,
}

impl ActiveModelBehavior for ActiveModel {}

/// Counts so many bytes into a scope, if it then holds no more than `most`; tells whether it did.
///
/// # Errors
/// A fault.
pub async fn count_in(tx: &Tx, scope: &str, bytes: i64, most: u64) -> Result<bool> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    if bytes > most {
        return Ok(false);
    }
    let after = Expr::col((Entity, Column::Bytes)).add(bytes);
    let counted = OnConflict::column(Column::Scope)
        .value(Column::Bytes, after.clone())
        .value(Column::CountedAt, tx.now())
        .action_and_where(after.lte(most))
        .to_owned();
    let insert = Query::insert()
        .into_table(Entity)
        .columns([Column::Scope, Column::Bytes, Column::CountedAt])
        .values_panic([scope.into(), bytes.into(), tx.now().into()])
        .on_conflict(counted)
        .to_owned();
    let db = tx.connection();
    Ok(db.execute(&insert).await.or_fault()?.rows_affected() == 1)
}

/// Counts bytes out of a scope.
///
/// # Errors
/// A fault.
pub async fn give_back(tx: &Tx, scope: &str, bytes: i64) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Bytes, Expr::col(Column::Bytes).sub(bytes))
        .filter(Column::Scope.eq(scope))
        .exec(tx.connection())
        .await
        .or_fault()?;
    Ok(())
}

#[derive(FromQueryResult)]
struct Sum {
    files: i64,
    bytes: i64,
}

/// What a record holds; the record is locked, so that nobody else adds meanwhile.
///
/// # Errors
/// A fault.
pub async fn held(tx: &Tx, kind: Kind, record: Uuid) -> Result<Space> {
    let sum = Query::select()
        .expr_as(Expr::col(row::Column::Id).count(), Alias::new("files"))
        .expr_as(Expr::col(row::Column::Bytes).sum().cast_as(Alias::new("bigint")).if_null(0_i64), Alias::new("bytes"))
        .from(row::Entity)
        .and_where(row::Column::Kind.eq(kind))
        .and_where(row::Column::Record.eq(record))
        .and_where(row::Column::State.ne(AttachmentState::Removed))
        .to_owned();
    let db = tx.connection();
    let held = Sum::find_by_statement(db.get_database_backend().build(&sum)).one(db).await.or_fault()?;
    Ok(held.map_or_else(Space::default, |Sum { files, bytes }| Space {
        files: files.unsigned_abs(),
        bytes: bytes.unsigned_abs(),
    }))
}

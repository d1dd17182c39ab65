//! What is past its period: persons lose everything that tells who they are, requests their words, looks go.

use linli_domain::Result;
use linli_vocabulary::{Date, PersonId, Timestamp, privacy::DataRequestState};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::{Expr, ExprTrait, SimpleExpr},
};

use super::{Column, Entity, access};
use crate::{
    exec::{Fault, Tx},
    privacy::{consent, hold::unheld, request},
};

fn nothing() -> SimpleExpr {
    Expr::val(None::<String>)
}

/// Anonymises persons whose service ended before a day and on whom no hold is: at most so many, the longest gone first.
/// Their rows stay, so that what counts them keeps its totals; their versions rise, so that nobody overwrites it.
///
/// # Errors
/// A fault.
pub async fn anonymise_past(tx: &Tx, before: Date, most: u64) -> Result<u64> {
    let past = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::AnonymisedAt.is_null())
        .filter(Column::EndedOn.lt(before))
        .filter(unheld(tx.today()))
        .order_by_asc(Column::EndedOn)
        .order_by_asc(Column::Id)
        .limit(most);
    let ids: Vec<PersonId> = past.into_tuple().all(tx.connection()).await.or_fault()?;
    withdraw_all(tx, &ids).await?;
    let emptied = [
        Column::Phone,
        Column::PhoneBlind,
        Column::IdentityNumber,
        Column::IdentityNumberBlind,
        Column::Address,
        Column::Guardian,
        Column::Duty,
    ];
    let mut update = Entity::update_many();
    for column in emptied {
        update = update.col_expr(column, nothing());
    }
    let done = update
        .col_expr(Column::Name, Expr::val(""))
        .col_expr(Column::BirthDate, Expr::val(None::<Date>))
        .col_expr(Column::AnonymisedAt, Expr::val(tx.now()))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.is_in(ids))
        .exec(tx.connection())
        .await
        .or_fault()?;
    Ok(done.rows_affected)
}

/// Withdraws every consent of these persons.
///
/// # Errors
/// A fault.
pub async fn withdraw_all(tx: &Tx, persons: &[PersonId]) -> Result<u64> {
    use consent::Column::{Person, Version, WithdrawnAt};
    let done = consent::Entity::update_many()
        .col_expr(WithdrawnAt, Expr::val(tx.now()))
        .col_expr(Version, Expr::col(Version).add(1))
        .filter(Person.is_in(persons.iter().copied()))
        .filter(WithdrawnAt.is_null())
        .exec(tx.connection())
        .await
        .or_fault()?;
    Ok(done.rows_affected)
}

/// Takes the words out of requests that were decided before a moment.
///
/// # Errors
/// A fault.
pub async fn empty_past_requests(tx: &Tx, before: Timestamp, most: u64) -> Result<u64> {
    use request::Column::{Answer, DecidedAt, Detail, Id, State, Version};
    let old = request::Entity::find()
        .select_only()
        .column(Id)
        .filter(State.ne(DataRequestState::Open))
        .filter(DecidedAt.lt(before))
        .filter(Condition::any().add(Detail.ne("")).add(Answer.is_not_null()))
        .limit(most)
        .into_query();
    let done = request::Entity::update_many()
        .col_expr(Detail, Expr::val(""))
        .col_expr(Answer, nothing())
        .col_expr(Version, Expr::col(Version).add(1))
        .filter(Id.in_subquery(old))
        .exec(tx.connection())
        .await
        .or_fault()?;
    Ok(done.rows_affected)
}

/// Deletes looks from before a moment.
///
/// # Errors
/// A fault.
pub async fn forget_past_looks(tx: &Tx, before: Timestamp, most: u64) -> Result<u64> {
    use access::Column::{At, Id};
    let old = access::Entity::find().select_only().column(Id).filter(At.lt(before)).limit(most).into_query();
    let deleted = access::Entity::delete_many().filter(Id.in_subquery(old));
    Ok(deleted.exec(tx.connection()).await.or_fault()?.rows_affected)
}

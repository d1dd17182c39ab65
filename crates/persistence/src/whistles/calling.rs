//! What drafting and sounding ask of other tables, and the whistles that wait for a calendar.

use linli_domain::Result;
use linli_vocabulary::{Date, DivisionId, OrganisationId, WhistleId, organisations::OrganisationKind};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Alias, Expr, ExprTrait, LockType, OnConflict, Query, SelectStatement},
};

use super::whistle;
use crate::exec::{Fault, Tx};

/// A subdistrict office.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Office {
    /// The organisation.
    pub id: OrganisationId,
    /// Code of its subdistrict: the beginning of its whistles' numbers.
    pub division_code: String,
}

/// What is asked of an organisation before it is called.
#[derive(Clone, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Callable {
    /// The organisation.
    pub id: OrganisationId,
    /// What it is.
    pub kind: OrganisationKind,
    /// Code of the division it works for.
    pub division_code: String,
    /// The day it closed, if it has.
    pub closed_on: Option<Date>,
}

/// Rows that decide something are locked against change until the decision is stored.
fn organisations(columns: &[&'static str]) -> SelectStatement {
    Query::select()
        .columns(columns.iter().map(|column| Alias::new(*column)))
        .from(Alias::new("organisation"))
        .lock(LockType::Share)
        .to_owned()
}

fn column(name: &'static str) -> Expr {
    Expr::col(Alias::new(name))
}

/// The office of a subdistrict.
///
/// # Errors
/// A fault.
pub async fn office_of(tx: &Tx, subdistrict: DivisionId) -> Result<Option<Office>> {
    let select = organisations(&["id", "division_code"])
        .and_where(column("division").eq(subdistrict))
        .and_where(column("kind").eq(OrganisationKind::SubdistrictOffice))
        .and_where(column("closed_on").is_null())
        .limit(1)
        .to_owned();
    let db = tx.connection();
    Office::find_by_statement(db.get_database_backend().build(&select)).one(db).await.or_fault()
}

/// The organisations that somebody wants to call; those that do not exist are missing.
///
/// # Errors
/// A fault.
pub async fn callable(tx: &Tx, ids: &[OrganisationId]) -> Result<Vec<Callable>> {
    let select = organisations(&["id", "kind", "division_code", "closed_on"])
        .and_where(column("id").is_in(ids.iter().copied()))
        .order_by(Alias::new("id"), sea_orm::Order::Asc)
        .to_owned();
    let db = tx.connection();
    Callable::find_by_statement(db.get_database_backend().build(&select)).all(db).await.or_fault()
}

/// The next number of a subdistrict in a year: one statement that both databases run one after the other, so that no two
/// drafts get the same.
///
/// # Errors
/// A fault.
pub async fn next_number(tx: &Tx, code: &str, year: i32) -> Result<i32> {
    reserve_numbers(tx, code, year, 1).await
}

/// The first of the next so many numbers of a subdistrict in a year, as [`next_number`].
///
/// # Errors
/// A fault.
pub async fn reserve_numbers(tx: &Tx, code: &str, year: i32, many: i32) -> Result<i32> {
    #[derive(FromQueryResult)]
    struct Latest {
        latest: i32,
    }
    let table = Alias::new("whistle_number");
    let mut next = OnConflict::columns([Alias::new("code"), Alias::new("year")]);
    next.value(Alias::new("latest"), Expr::col((table.clone(), Alias::new("latest"))).add(many));
    let upsert = Query::insert()
        .into_table(table)
        .columns([Alias::new("code"), Alias::new("year"), Alias::new("latest")])
        .values_panic([code.into(), year.into(), many.into()])
        .on_conflict(next)
        .returning_col(Alias::new("latest"))
        .to_owned();
    let db = tx.connection();
    let row = Latest::find_by_statement(db.get_database_backend().build(&upsert)).one(db).await.or_fault()?;
    row.map(|row| row.latest - many + 1).ok_or_else(|| linli_domain::Error::internal("a number was not returned"))
}

/// The next whistles, by id, that wait for a year of the calendar.
///
/// # Errors
/// A fault.
pub async fn pending(tx: &Tx, after: Option<WhistleId>, most: u64) -> Result<Vec<WhistleId>> {
    let mut select = whistle::Entity::find()
        .select_only()
        .column(whistle::Column::Id)
        .filter(whistle::Column::CalendarPending.eq(true));
    if let Some(after) = after {
        select = select.filter(whistle::Column::Id.gt(after));
    }
    select.order_by_asc(whistle::Column::Id).limit(most).into_tuple().all(tx.connection()).await.or_fault()
}

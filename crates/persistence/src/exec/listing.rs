//! Lists: filter, sort, keyset page, capped count; the caller's reach as a UNION of indexed branches.

use linli_domain::{Error, Message, Result, authorisation::Reach};
use linli_vocabulary::Timestamp;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, ModelTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait,
    sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement, UnionType},
};

use super::{
    Count, Fault, Reader, Subject,
    cursor::{Cursor, digest},
    search::found,
    subject::{condition, id_column},
};

/// The columns of a sort, before the id that ends every sort.
pub struct Order<C> {
    /// Columns, never null.
    pub columns: Vec<C>,
    /// All in the same direction, the id too.
    pub descending: bool,
}

/// A subject that can be listed.
pub trait Listing: Subject {
    /// What can be asked for.
    type Filter: Default + Clone + serde::Serialize + Send + Sync;
    /// In which orders.
    type Sort: Default + Copy + serde::Serialize + Send + Sync;

    /// The filter as a condition.
    fn matching(filter: &Self::Filter, now: Timestamp) -> Condition;

    /// Looks up what the filter only names before any row is looked at, so that it is an index range then: the codes of a set
    /// of divisions. `None` if it names nothing.
    fn resolve(_: &Self::Filter, _: &Reader) -> impl Future<Output = Result<Option<Self::Filter>>> + Send {
        async { Ok(None) }
    }

    /// What of the filter the search index answers.
    fn asked(_: &Self::Filter) -> Option<&str> {
        None
    }

    /// The columns of a sort; the migration has an index for each, ending in the id.
    fn order(sort: Self::Sort) -> Order<<Self::Entity as EntityTrait>::Column>;
}

/// Which page.
#[derive(Clone, Debug, Default)]
pub struct PageRequest {
    /// How many, 1 to 200; 50 if not said.
    pub first: Option<u32>,
    /// The cursor after which the page begins.
    pub after: Option<String>,
}

impl PageRequest {
    fn size(&self) -> Result<u64> {
        match self.first {
            None => Ok(50),
            Some(size @ 1..=200) => Ok(size.into()),
            Some(_) => {
                Err(Error::field("first", "out_of_range", Message::new("每页1到200条。", "A page has 1 to 200 items.")))
            }
        }
    }
}

/// One page.
#[derive(Clone, Debug)]
pub struct Page<S> {
    /// The items, each with its cursor.
    pub items: Vec<(S, String)>,
    /// Whether more follow.
    pub more: bool,
}

type ColumnOf<S> = <<S as Subject>::Entity as EntityTrait>::Column;

/// Reads one page from the first connection, and what belongs to its rows from the second; without a reach no statement is
/// sent.
pub(super) async fn page<S: Listing, C: ConnectionTrait>(
    (lister, db): (&C, &C),
    reach: &Reach,
    filter: &S::Filter,
    sort: S::Sort,
    request: &PageRequest,
    now: Timestamp,
) -> Result<Page<S>> {
    let size = request.size()?;
    let order = S::order(sort);
    let digest = digest(filter, &sort);
    let mut matching = found::<S>(lister, S::asked(filter), reach)?.add(S::matching(filter, now));
    if let Some(after) = &request.after {
        let types: Vec<_> = order.columns.iter().map(|column| column.def().get_column_type().clone()).collect();
        let (mut values, id) = Cursor::decode(after, &digest, &types)?;
        values.push(id.into());
        let columns = order.columns.iter().copied().chain([id_column::<S>()]);
        let left = Expr::tuple(columns.map(|column| Expr::col(column.as_column_ref())));
        let right = Expr::tuple(values.into_iter().map(Expr::val));
        matching = matching.add(if order.descending { left.lt(right) } else { left.gt(right) });
    }
    let conditions = match reach {
        Reach::Everything => vec![Condition::all()],
        Reach::Through(branches) => branches.iter().filter_map(S::behind).collect(),
    };
    let select = match conditions.as_slice() {
        [] => return Ok(Page { items: Vec::new(), more: false }),
        [only] => S::Entity::find().filter(only.clone()).filter(matching),
        several => {
            let ids = several.iter().map(|one| branch::<S>(one.clone(), matching.clone(), &order, size + 1));
            S::Entity::find().filter(Expr::col(id_column::<S>().as_column_ref()).in_subquery(union(ids)))
        }
    };
    let mut rows = sorted::<S>(select, &order).limit(size + 1).into_model::<S::Row>().all(lister).await.or_fault()?;
    let more = rows.len() as u64 > size;
    rows.truncate(usize::try_from(size).unwrap_or(usize::MAX));
    let cursors = rows
        .iter()
        .map(|row| {
            let values = order.columns.iter().map(|column| row.get(*column)).collect();
            let id = row.get(id_column::<S>());
            let id = sea_orm::sea_query::ValueType::try_from(id).map_err(Error::internal)?;
            Cursor::encode(&digest, values, id)
        })
        .collect::<Result<Vec<_>>>()?;
    let items = S::assemble(db, rows).await?;
    Ok(Page { items: items.into_iter().zip(cursors).collect(), more })
}

/// Counts what the caller reaches, no further than 1,000.
pub(super) async fn count<S: Listing, C: ConnectionTrait>(
    db: &C,
    reach: &Reach,
    filter: &S::Filter,
    now: Timestamp,
) -> Result<Count> {
    let inner = S::Entity::find()
        .select_only()
        .expr_as(Expr::val(1), "one")
        .filter(condition::<S>(reach))
        .filter(found::<S>(db, S::asked(filter), reach)?)
        .filter(S::matching(filter, now))
        .limit(1000)
        .into_query();
    let statement = Query::select()
        .expr_as(Expr::col(sea_orm::sea_query::Asterisk).count(), Alias::new("number"))
        .from_subquery(inner, Alias::new("capped"))
        .to_owned();
    #[derive(FromQueryResult)]
    struct Number {
        number: i64,
    }
    let number = Number::find_by_statement(db.get_database_backend().build(&statement)).one(db).await.or_fault()?;
    Ok(Count(number.map_or(0, |row| row.number.unsigned_abs())))
}

fn sorted<S: Subject>(
    mut select: sea_orm::Select<S::Entity>,
    order: &Order<ColumnOf<S>>,
) -> sea_orm::Select<S::Entity> {
    let direction = if order.descending { sea_orm::Order::Desc } else { sea_orm::Order::Asc };
    for column in order.columns.iter().copied().chain([id_column::<S>()]) {
        select = select.order_by(column, direction.clone());
    }
    select
}

fn branch<S: Subject>(
    reach: Condition,
    matching: Condition,
    order: &Order<ColumnOf<S>>,
    limit: u64,
) -> SelectStatement {
    let inner = S::Entity::find().select_only().column(id_column::<S>()).filter(reach).filter(matching);
    sorted::<S>(inner, order).limit(limit).into_query()
}

/// SQLite takes no parentheses around the parts of a UNION, so each limited branch is wrapped in a SELECT of its own.
fn union(branches: impl Iterator<Item = SelectStatement>) -> SelectStatement {
    let mut wrapped = branches.enumerate().map(|(number, inner)| {
        Query::select().column(Alias::new("id")).from_subquery(inner, Alias::new(format!("branch_{number}"))).to_owned()
    });
    let mut all = wrapped.next().unwrap_or_default();
    for next in wrapped {
        all.union(UnionType::Distinct, next);
    }
    all
}

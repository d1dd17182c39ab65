//! The search index as a whole, and persons found through the posts they hold.

use linli_domain::{
    Result,
    authorisation::Reach,
    divisions::Division,
    identity::Account,
    organisations::{Organisation, Post},
    policy_documents::PolicyDocument,
    search::Question,
    whistles::Whistle,
};
use linli_vocabulary::{Date, Kind};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, EntityTrait, Iterable, PrimaryKeyToColumn,
    QueryFilter, QueryOrder, QuerySelect, Statement,
};
use uuid::Uuid;

use crate::{
    exec::{
        Db, Fault, Found, Reader, Record,
        search::{Entry, proposed, put},
    },
    organisations::post::tenure,
};

/// So many records are read at once.
const AT_ONCE: u64 = 2_000;

/// Makes the index anew from the records; says how many can be found.
///
/// # Errors
/// A fault; the index is as it was then.
pub async fn rebuild(db: &Db) -> Result<u64> {
    let tx = db.begin().await?;
    tx.execute_raw(Statement::from_string(db.backend(), "DELETE FROM search_entry")).await.or_fault()?;
    let entries = fill(&tx).await?;
    tx.commit().await.or_fault()?;
    Ok(entries)
}

/// Fills the index of a database that had none before this version.
///
/// # Errors
/// A fault.
pub async fn fill_if_empty(db: &Db) -> Result<()> {
    let any = Statement::from_string(db.backend(), "SELECT 1 FROM search_entry LIMIT 1");
    match db.reader().query_one_raw(any).await.or_fault()? {
        Some(_) => Ok(()),
        None => rebuild(db).await.map(drop),
    }
}

/// Adds every record that can be found.
pub(crate) async fn fill(tx: &DatabaseTransaction) -> Result<u64> {
    Ok(add::<Division>(tx).await?
        + add::<Organisation>(tx).await?
        + add::<Post>(tx).await?
        + add::<Account>(tx).await?
        + add::<PolicyDocument>(tx).await?
        + add::<Whistle>(tx).await?)
}

/// In the order in which they were made, which is the order of their ids.
async fn add<S: Record>(tx: &DatabaseTransaction) -> Result<u64> {
    let key = <S::Entity as EntityTrait>::PrimaryKey::iter().next();
    let id = key.unwrap_or_else(|| unreachable!("every entity has a key")).into_column();
    let (mut entries, mut last) = (0, Uuid::nil());
    loop {
        let select = S::Entity::find().filter(id.gt(last)).order_by_asc(id).limit(AT_ONCE);
        let records = S::assemble(tx, select.into_model::<S::Row>().all(tx).await.or_fault()?).await?;
        let Some(end) = records.iter().map(|record| record.id().into()).max() else { return Ok(entries) };
        let found: Vec<_> = records.iter().filter_map(Entry::of).collect();
        put(tx, &found).await?;
        (entries, last) = (entries + found.len() as u64, end);
    }
}

/// Posts that somebody holds today whom a question finds by name. Who holds a post is told to everybody who may read the
/// post; an account is not.
///
/// # Errors
/// A fault.
pub async fn posts_of_holders(reader: &Reader, question: &Question, day: Date, first: u64) -> Result<Vec<Post>> {
    let backend = reader.connection().get_database_backend();
    let accounts =
        proposed(backend, Kind::Account, &question.of(Kind::Account, &Reach::Everything), Found::Oldest, first);
    let held = tenure::Entity::find()
        .filter(tenure::Column::Account.in_subquery(accounts))
        .filter(tenure::Column::Since.lte(day))
        .filter(Condition::any().add(tenure::Column::Until.is_null()).add(tenure::Column::Until.gt(day)))
        .order_by_asc(tenure::Column::Id)
        .limit(first)
        .all(reader.lister())
        .await
        .or_fault()?;
    let names = reader.names(held.iter().map(|tenure| tenure.account).collect()).await?;
    let named = |tenure: &&tenure::Model| names.get(&tenure.account).is_some_and(|name| question.is_in_name(name));
    let ids: Vec<_> = held.iter().filter(named).map(|tenure| tenure.post).collect();
    let mut posts = reader.many::<Post>(&ids).await?;
    Ok(ids.iter().filter_map(|id| posts.remove(id)).collect())
}

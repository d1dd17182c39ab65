//! What sign-in asks the database: the account behind a name, and whether attempts are stopped.

use linli_domain::{
    Result,
    identity::{Account, throttle},
};
use linli_vocabulary::Timestamp;
use sea_orm::{ConnectionTrait, DatabaseBackend, QuerySelect, Statement, entity::prelude::*};

use super::account;
use crate::exec::{Fault, Reader, Tx};

mod failure {
    use linli_vocabulary::Timestamp;
    use sea_orm::entity::prelude::*;

    /// Failures counted for one name, address or device.
    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sign_in_failure")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false, column_type = "Text")]
        pub counted: String,
        pub failures: i32,
        pub since: Timestamp,
        pub stopped_until: Option<Timestamp>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// What is known before a password is compared.
#[derive(Clone, Debug)]
pub struct Known {
    /// The account, if there is one by this name.
    pub account: Option<Account>,
    /// Until when attempts are stopped, if they are.
    pub stopped_until: Option<Timestamp>,
}

/// What is known of a name and of what its attempt counts for (`counted`: keyed digests).
///
/// # Errors
/// A fault.
pub async fn known(reader: &Reader, login: &str, counted: &[String]) -> Result<Known> {
    let row =
        account::Entity::find().filter(account::Column::Login.eq(login)).one(reader.connection()).await.or_fault()?;
    let stopped_until = stopped(reader.connection(), counted, reader.now()).await?;
    Ok(Known { account: row.map(Account::from), stopped_until })
}

/// Until when attempts are stopped, asked again inside the transaction: attempts run side by side.
///
/// # Errors
/// A fault.
pub async fn stopped_for(tx: &Tx, counted: &[String]) -> Result<Option<Timestamp>> {
    stopped(tx.connection(), counted, tx.now()).await
}

/// Until when attempts are stopped, where nothing else has to be known.
///
/// # Errors
/// A fault.
pub async fn stopped_among(reader: &Reader, counted: &[String]) -> Result<Option<Timestamp>> {
    stopped(reader.connection(), counted, reader.now()).await
}

async fn stopped<C: ConnectionTrait>(db: &C, counted: &[String], now: Timestamp) -> Result<Option<Timestamp>> {
    let longest: Option<Option<Timestamp>> = failure::Entity::find()
        .select_only()
        .column_as(failure::Column::StoppedUntil.max(), "longest")
        .filter(failure::Column::Counted.is_in(counted))
        .filter(failure::Column::StoppedUntil.gt(now))
        .into_tuple()
        .one(db)
        .await
        .or_fault()?;
    Ok(longest.flatten())
}

/// Counts one failure for each key against its limit. Counting is one statement per key, so that none is lost to a race.
///
/// # Errors
/// A fault.
pub async fn record_failure(tx: &Tx, counted: &[(String, i32)]) -> Result<()> {
    const COUNT: &str = "
INSERT INTO sign_in_failure (counted, failures, since, stopped_until) VALUES ($1, 1, $2, NULL)
ON CONFLICT (counted) DO UPDATE SET
    failures = CASE WHEN sign_in_failure.since < $3 THEN 1 ELSE sign_in_failure.failures + 1 END,
    since = CASE WHEN sign_in_failure.since < $3 THEN $2 ELSE sign_in_failure.since END,
    stopped_until = CASE WHEN sign_in_failure.since >= $3 AND sign_in_failure.failures + 1 >= $4 THEN $5 ELSE NULL END";
    let (now, db) = (tx.now(), tx.connection());
    let backend: DatabaseBackend = db.get_database_backend();
    // In order of the keys, so that two attempts never wait for each other in a circle.
    let mut counted = counted.to_vec();
    counted.sort();
    for (key, limit) in counted {
        let values: [Value; 5] =
            [key.into(), now.into(), now.plus(-throttle::WINDOW).into(), limit.into(), now.plus(throttle::STOP).into()];
        db.execute_raw(Statement::from_sql_and_values(backend, COUNT, values)).await.or_fault()?;
    }
    let yesterday = now.plus(-chrono::TimeDelta::days(1));
    failure::Entity::delete_many().filter(failure::Column::Since.lt(yesterday)).exec(db).await.or_fault()?;
    Ok(())
}

/// Forgets failures: the person is who they say.
///
/// # Errors
/// A fault.
pub async fn forgive(tx: &Tx, counted: &[String]) -> Result<()> {
    failure::Entity::delete_many()
        .filter(failure::Column::Counted.is_in(counted))
        .exec(tx.connection())
        .await
        .or_fault()?;
    Ok(())
}

//! Connections: one writer and many readers on SQLite; on PostgreSQL one pool, and a smaller one for lists. Statements are
//! counted per request.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use linli_domain::{Error, Result};
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseBackend, DatabaseConnection, DatabaseTransaction,
    DbErr, SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait,
};

use super::{Fault, Vault, cipher::NoKeys};

tokio::task_local! {
    static STATEMENTS: Arc<AtomicU32>;
}

/// Runs a future and tells how many SQL statements it sent; each operation's test names that number.
pub async fn counted<F: Future>(future: F) -> (F::Output, u32) {
    let sent = Arc::new(AtomicU32::new(0));
    let output = STATEMENTS.scope(sent.clone(), future).await;
    (output, sent.load(Ordering::Relaxed))
}

/// Starts a task whose statements count for the request that it is part of.
pub fn spawn_counted(future: impl Future<Output = ()> + Send + 'static) {
    match STATEMENTS.try_with(Arc::clone) {
        Ok(sent) => tokio::spawn(STATEMENTS.scope(sent, future)),
        Err(_) => tokio::spawn(future),
    };
}

/// How to reach the database.
#[derive(Clone, Debug)]
pub struct DbSettings {
    /// `sqlite://path?mode=rwc` or `postgres://…`.
    pub url: String,
    /// Most connections that read (SQLite) or work (PostgreSQL).
    pub connections: u32,
}

/// The database.
#[derive(Clone, Debug)]
pub struct Db {
    writer: DatabaseConnection,
    reader: DatabaseConnection,
    lister: DatabaseConnection,
    pub(crate) vault: Vault,
}

/// How PostgreSQL plans statements that it has prepared.
#[derive(Clone, Copy)]
enum Plans {
    /// Once, where the values hardly matter: planning costs several times what running takes (docs/performance.md).
    Kept,
    /// Anew for the values: the best index for a range of division codes depends on how wide it is.
    Fresh,
}

impl Db {
    /// Connects.
    ///
    /// # Errors
    /// The database's own, with its text.
    pub async fn connect(settings: &DbSettings) -> Result<Self, DbErr> {
        if settings.url.starts_with("sqlite:") {
            let writer = open(settings, 1, Plans::Kept).await?;
            let reader = open(settings, settings.connections, Plans::Kept).await?;
            return Ok(Self { writer, lister: reader.clone(), reader, vault: Arc::new(NoKeys) });
        }
        let lists = (settings.connections / 4).max(1);
        let pool = open(settings, settings.connections.saturating_sub(lists).max(1), Plans::Kept).await?;
        let lister = open(settings, lists, Plans::Fresh).await?;
        Ok(Self { writer: pool.clone(), reader: pool, lister, vault: Arc::new(NoKeys) })
    }

    /// With keys for personal data.
    #[must_use]
    pub fn keyed(self, vault: Vault) -> Self {
        Self { vault, ..self }
    }

    /// Which database it is.
    #[must_use]
    pub fn backend(&self) -> DatabaseBackend {
        self.writer.get_database_backend()
    }

    /// The connection that migrations and maintenance use.
    #[must_use]
    pub const fn writer(&self) -> &DatabaseConnection {
        &self.writer
    }

    pub(crate) const fn reader(&self) -> &DatabaseConnection {
        &self.reader
    }

    /// For the pages and counts of lists.
    pub(crate) const fn lister(&self) -> &DatabaseConnection {
        &self.lister
    }

    /// Closes every connection, waiting for those that still work: afterwards the database can be put in another's place.
    ///
    /// # Errors
    /// A fault.
    pub async fn close(&self) -> Result<()> {
        for connection in [&self.writer, &self.reader, &self.lister] {
            connection.close_by_ref().await.or_fault()?;
        }
        Ok(())
    }

    /// Writes a copy of an embedded database, as it is at one moment, into a file that is not there yet.
    ///
    /// # Errors
    /// A fault.
    pub async fn copy_into(&self, path: &str) -> Result<()> {
        let copy = Statement::from_sql_and_values(self.backend(), "VACUUM INTO $1", [path.into()]);
        self.writer.execute_raw(copy).await.or_fault().map(drop)
    }

    /// Empties a PostgreSQL database: every table, function and trigger of its schema. For demonstrations.
    ///
    /// # Errors
    /// A fault.
    pub async fn empty(&self) -> Result<()> {
        let drop_all = "DO $$ DECLARE here text := current_schema(); BEGIN
            EXECUTE format('DROP SCHEMA %I CASCADE', here); EXECUTE format('CREATE SCHEMA %I', here); END $$";
        self.writer.execute_unprepared(drop_all).await.or_fault().map(drop)
    }

    pub(crate) async fn begin(&self) -> Result<DatabaseTransaction> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            access_mode: None::<AccessMode>,
            ..TransactionOptions::default()
        };
        // Waiting for the only writer of SQLite is bounded by the pool's acquire time-out; then the answer is 503.
        self.writer.begin_with_options(options).await.or_fault().map_err(|error| match error {
            Error::Unavailable { .. } => Error::Unavailable { retry_after: 5 },
            other => other,
        })
    }
}

async fn open(settings: &DbSettings, connections: u32, plans: Plans) -> Result<DatabaseConnection, DbErr> {
    let plans = match plans {
        Plans::Kept => "auto",
        Plans::Fresh => "force_custom_plan",
    };
    let mut options = ConnectOptions::new(settings.url.clone());
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false)
        .test_before_acquire(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .create_if_missing(true)
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(10))
                .journal_mode(sea_orm::sqlx::sqlite::SqliteJournalMode::Wal)
                // Nothing acknowledged is ever lost: every commit is synced.
                .synchronous(sea_orm::sqlx::sqlite::SqliteSynchronous::Full)
        })
        .map_sqlx_postgres_opts(move |postgres| postgres.options([("plan_cache_mode", plans)]));
    let mut connection = Database::connect(options).await?;
    connection.set_metric_callback(|_| {
        let _ = STATEMENTS.try_with(|sent| sent.fetch_add(1, Ordering::Relaxed));
    });
    Ok(connection)
}

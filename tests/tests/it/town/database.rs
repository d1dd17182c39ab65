//! Databases: one migrated and seeded template per run, and copies of it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use sqlx::Connection;

use super::{Ended, linli, process::Process};

/// Where a server keeps its records and its keys.
pub struct Database {
    pub url: String,
    pub folder: PathBuf,
    /// Whether the folder goes with this value.
    owned: bool,
}

impl Database {
    /// A copy of the seeded template.
    pub fn copy() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(1);
        let template = template();
        let name = format!("town{}", NEXT.fetch_add(1, Ordering::Relaxed));
        let folder = run_folder().join(&name);
        copy_folder(&template.folder, &folder);
        let url = match postgres() {
            Some(server) => {
                let database = format!("linli_{}_{name}", std::process::id());
                run_sql(&server, &format!("CREATE DATABASE {database} TEMPLATE {}", template_name()));
                on_server(&server, &database)
            }
            None => sqlite(&folder),
        };
        Self { url, folder, owned: true }
    }

    /// The same database for another process.
    pub fn again(&self) -> Self {
        Self { url: self.url.clone(), folder: self.folder.clone(), owned: false }
    }

    /// Takes over the secret and the keys of another, as an operator does before restoring its backup.
    pub fn takes_keys_of(&self, other: &Self) {
        for keys in ["secret.key", "personal-data-keys.json"] {
            fs::copy(other.folder.join(keys), self.folder.join(keys)).unwrap();
        }
    }

    /// A database without anything in it.
    pub fn empty() -> Self {
        let folder = empty_folder();
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let url = match postgres() {
            Some(server) => {
                let database = format!("linli_{}_{name}", std::process::id());
                run_sql(&server, &format!("CREATE DATABASE {database}"));
                on_server(&server, &database)
            }
            None => sqlite(&folder),
        };
        Self { url, folder, owned: true }
    }

    /// A database without anything in it, on SQLite whatever this run is on.
    pub fn empty_sqlite() -> Self {
        let folder = empty_folder();
        Self { url: sqlite(&folder), folder, owned: true }
    }

    /// Runs the binary on this database, as an operator beside the server does.
    pub fn runs(&self, arguments: &[&str]) -> Ended {
        let folder = self.folder.to_string_lossy();
        let place = ["--database-url", &self.url, "--data-dir", &folder];
        linli(&[arguments, &place].concat(), &[])
    }

    /// Runs a statement behind the server's back, as somebody at the database's own terminal might.
    pub fn edits(&self, statement: &str) {
        run_sql(&self.url, statement);
    }

    /// Tries a statement behind the server's back and tells why the database refuses it.
    #[track_caller]
    pub fn refuses(&self, statement: &str) -> String {
        try_sql(&self.url, statement).expect_err(statement).to_string()
    }

    /// How the database would answer a select, as text.
    pub fn plan(&self, select: &str) -> String {
        let (url, select) = (self.url.clone(), select.to_owned());
        std::thread::spawn(move || {
            tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
                if url.starts_with("sqlite:") {
                    let explain = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {select}"));
                    let mut connection = sqlx::SqliteConnection::connect(&url).await.unwrap();
                    let rows: Vec<(i64, i64, i64, String)> =
                        sqlx::query_as(explain).fetch_all(&mut connection).await.unwrap();
                    rows.into_iter().map(|(.., step)| step).collect::<Vec<_>>().join("\n")
                } else {
                    let explain = sqlx::AssertSqlSafe(format!("EXPLAIN {select}"));
                    let mut connection = sqlx::PgConnection::connect(&url).await.unwrap();
                    let rows: Vec<String> = sqlx::query_scalar(explain).fetch_all(&mut connection).await.unwrap();
                    rows.join("\n")
                }
            })
        })
        .join()
        .unwrap()
    }

    /// Every row of every table as text, as a dump of PostgreSQL would have it.
    pub fn dumps(&self) -> Vec<u8> {
        let url = self.url.clone();
        std::thread::spawn(move || {
            tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
                let mut connection = sqlx::PgConnection::connect(&url).await.unwrap();
                let tables = "SELECT CAST(tablename AS text) FROM pg_tables WHERE schemaname = current_schema()";
                let tables: Vec<String> = sqlx::query_scalar(tables).fetch_all(&mut connection).await.unwrap();
                let mut dump = Vec::new();
                for table in tables {
                    let rows = format!("SELECT CAST(t AS text) FROM \"{table}\" t");
                    let rows = sqlx::query_scalar::<_, String>(sqlx::AssertSqlSafe(rows));
                    for row in rows.fetch_all(&mut connection).await.unwrap() {
                        dump.extend(row.into_bytes());
                        dump.push(b'\n');
                    }
                }
                dump
            })
        })
        .join()
        .unwrap()
    }

    /// Whether this run is on PostgreSQL.
    pub fn is_postgres() -> bool {
        postgres().is_some()
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if self.owned {
            let _ = fs::remove_dir_all(&self.folder);
        }
    }
}

/// The template: migrated and seeded once per run, by the product's own `demo`.
fn template() -> &'static Database {
    static TEMPLATE: OnceLock<Database> = OnceLock::new();
    TEMPLATE.get_or_init(|| {
        let folder = run_folder().join("template");
        fs::create_dir_all(&folder).unwrap();
        let url = match postgres() {
            Some(server) => {
                run_sql(&server, &format!("CREATE DATABASE {}", template_name()));
                on_server(&server, &template_name())
            }
            None => sqlite(&folder),
        };
        let database = Database { url, folder, owned: false };
        let server = Process::start("demo", &database, &[]);
        server.terminate();
        assert_eq!(server.wait(Duration::from_secs(30)), Some(0), "the server ends well:\n{}", server.log());
        database
    })
}

fn postgres() -> Option<String> {
    std::env::var("LINLI_TEST_POSTGRES").ok().filter(|url| !url.is_empty())
}

fn template_name() -> String {
    format!("linli_{}_template", std::process::id())
}

fn sqlite(folder: &Path) -> String {
    format!("sqlite://{}", folder.join("linli.db").display())
}

/// The same server, another database.
fn on_server(server: &str, database: &str) -> String {
    let (before, _) = server.rsplit_once('/').unwrap();
    format!("{before}/{database}")
}

fn run_sql(url: &str, statement: &str) {
    try_sql(url, statement).unwrap();
}

fn try_sql(url: &str, statement: &str) -> sqlx::Result<()> {
    let (url, statement) = (url.to_owned(), statement.to_owned());
    // On a thread of its own: the caller may stand inside a runtime already.
    std::thread::spawn(move || {
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
            let sql = sqlx::raw_sql(sqlx::AssertSqlSafe(statement));
            if url.starts_with("sqlite:") {
                sql.execute(&mut sqlx::SqliteConnection::connect(&url).await.unwrap()).await.map(drop)
            } else {
                sql.execute(&mut sqlx::PgConnection::connect(&url).await.unwrap()).await.map(drop)
            }
        })
    })
    .join()
    .unwrap()
}

/// One folder per run, removed when the tests have ended, however they ended.
fn run_folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("run-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let janitor = Command::new("sh")
            .args(["-c", r#"cat >/dev/null; sleep 3; rm -rf "$1""#, "janitor"])
            .arg(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Its standard input stays open for as long as this process lives.
        std::mem::forget(janitor);
        folder
    })
}

/// A fresh folder, gone with the run.
pub fn empty_folder() -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let folder = run_folder().join(format!("empty{}", NEXT.fetch_add(1, Ordering::Relaxed)));
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

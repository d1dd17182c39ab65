//! The town the tests play in: a running `linli demo` on a copy of a seeded database, and the people in it.
//!
//! Most tests share one town and make their own whistles in it (`Town::shared`); a test that stops the server, counts
//! sign-ins or needs a second process has a town of its own (`Town::own`).

mod answer;
mod clock;
mod contract;
mod database;
mod path;
mod person;
mod process;
mod schema;
mod whistles;

use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Mutex, OnceLock},
    time::{Duration, Instant},
};

pub use answer::Answer;
pub use clock::{day, minute, moment};
pub use contract::contract;
pub use database::Database;
pub use path::Path;
pub use person::Person;
use process::{Process, WithoutSettings};
pub use schema::{camel, graphql_operations, repository, schema};
pub use whistles::{COMMUNITY, Whistle};

/// The password of every account of the demonstration.
pub const PASSWORD: &str = "Town-Whistle-2026!";

/// A server with its database.
pub struct Town {
    process: Process,
    database: Database,
    /// Sign-ins cost a password hash each: one per account is enough for tests that are not about signing in.
    tokens: Mutex<HashMap<String, (String, Instant)>>,
}

impl Town {
    /// The town that most tests share.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Town> = OnceLock::new();
        SHARED.get_or_init(Self::own)
    }

    /// A town of one's own, gone with the value.
    pub fn own() -> Self {
        Self::on(Database::copy(), &[])
    }

    /// A town of one's own whose server has other settings: `LINLI_…` and their values.
    pub fn with(settings: &[(&str, &str)]) -> Self {
        Self::on(Database::copy(), settings)
    }

    /// A second server process on the same database and data folder.
    pub fn second_server(&self) -> Self {
        Self::on(self.database.again(), &[])
    }

    /// An installation that is no demonstration.
    pub fn served(database: Database) -> Self {
        let process = Process::start("serve", &database, &[]);
        Self { process, database, tokens: Mutex::default() }
    }

    /// A server on the same database whose clock shows another moment.
    pub fn server_at(&self, moment: &str) -> Self {
        Self::on(self.database.again(), &[("LINLI_DEMO_NOW", moment)])
    }

    fn on(database: Database, settings: &[(&str, &str)]) -> Self {
        let process = Process::start("demo", &database, settings);
        Self { process, database, tokens: Mutex::default() }
    }

    /// A server on a database that is there.
    pub fn at(database: Database) -> Self {
        Self::on(database, &[])
    }

    /// The database, for what an operator does beside the server.
    pub const fn database(&self) -> &Database {
        &self.database
    }

    /// The address of a path on this server.
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.process.address())
    }

    /// Somebody who has not signed in.
    pub fn stranger(&self) -> Person<'_> {
        Person::new(self, "stranger", None)
    }

    /// An account of the demonstration, signed in (once per town).
    pub async fn sign_in(&self, account: &str) -> Person<'_> {
        let known = self.tokens.lock().unwrap().get(account).cloned();
        if let Some((token, since)) = known
            && since.elapsed() < Duration::from_secs(200)
        {
            return Person::new(self, account, Some(token));
        }
        let person = self.sign_in_anew(account).await;
        let token = person.token().to_owned();
        self.tokens.lock().unwrap().insert(account.to_owned(), (token, Instant::now()));
        person
    }

    /// A session of its own, which other tests do not use.
    pub async fn sign_in_anew(&self, account: &str) -> Person<'_> {
        let stranger = self.stranger();
        let answer =
            stranger.posts("/api/v1/sessions", serde_json::json!({ "account": account, "password": PASSWORD })).await;
        assert!(matches!(answer.status, 200 | 201), "{account} signs in: {answer}");
        stranger.with_token(account, answer.text("/accessToken"))
    }

    /// Asks the server to stop, as an operator's SIGTERM does.
    pub fn asks_to_stop(&self) {
        self.process.terminate();
    }

    /// Ends the server without asking.
    pub fn is_killed(&self) {
        self.process.kill();
    }

    /// Waits until the server has stopped and returns its exit code.
    pub fn has_stopped(&self, within: Duration) -> Option<i32> {
        self.process.wait(within)
    }

    /// What the server wrote so far.
    pub fn log(&self) -> String {
        self.process.log()
    }
}

/// Runs the binary to its end in an empty folder, as an operator at a terminal.
pub fn linli(arguments: &[&str], variables: &[(&str, &str)]) -> Ended {
    let folder = database::empty_folder();
    let mut command = std::process::Command::new(binary());
    command.args(arguments).current_dir(&folder).envs_without_settings().envs(variables.iter().copied());
    let output = command.stdin(std::process::Stdio::null()).output().unwrap();
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    Ended { code: output.status.code(), out: text(&output.stdout), err: text(&output.stderr) }
}

/// How a command ended.
#[derive(Debug)]
pub struct Ended {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

/// The server under test.
fn binary() -> PathBuf {
    std::env::var_os("LINLI_BIN").filter(|path| !path.is_empty()).map_or_else(
        || {
            // target/tmp → target/debug/linli
            PathBuf::from(env!("CARGO_TARGET_TMPDIR")).with_file_name("debug").join("linli")
        },
        PathBuf::from,
    )
}

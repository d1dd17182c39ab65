//! Black-box tests of `linli`: one binary, a module per context.
//!
//! `LINLI_BIN` names the server under test (else `target/debug/linli`). With `LINLI_TEST_POSTGRES` set, all of them run on
//! PostgreSQL, else on SQLite; `just test` does both.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where, which is what a panic does")]

mod town;

mod attachments;
mod audit;
mod authorisation;
mod demonstration;
mod divisions;
mod doors;
mod exports;
mod identity;
mod imports;
mod indicators;
mod jobs;
mod list_preferences;
mod live;
mod notifications;
mod opening_balances;
mod operations;
mod organisations;
mod persons;
mod policy_documents;
mod privacy;
mod rules;
mod search;
mod whistles;

/// The authorisation table: each context's rows; a command without one fails.
fn rows() -> Vec<authorisation::Row> {
    [
        attachments::rows(),
        divisions::rows(),
        identity::rows(),
        imports::rows(),
        jobs::rows(),
        notifications::rows(),
        list_preferences::rows(),
        opening_balances::rows(),
        organisations::rows(),
        persons::rows(),
        policy_documents::rows(),
        rules::rows(),
        privacy::rows(),
        whistles::rows(),
    ]
    .concat()
}

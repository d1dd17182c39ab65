//! `linli demo`: a fresh database with the demonstration of Leshan, marked as such on every page.

mod clock;
mod identity;
mod organisations;
mod whistles;

use chrono::{Datelike, TimeDelta};
use linli_app::App;
use linli_vocabulary::{Date, Timestamp};
use rand::{Rng, distr::Alphanumeric};

use crate::{config::Config, install, serve};

/// Accounts of the demonstration, in the order the ready line names them.
const ACCOUNTS: [&str; 11] = [
    "leshan",
    "shizhong",
    "haitang",
    "tongjiang",
    "haitang-clerk",
    "fujie",
    "dept-a",
    "dept-b",
    "sysadmin",
    "secadmin",
    "auditor",
];

/// Makes the demonstration if it is not there, and serves it, from a moment on or from now.
///
/// # Errors
/// A sentence for the terminal.
pub async fn run(config: &Config, now: Option<Timestamp>) -> Result<(), String> {
    let app = install::open(config, true).await?;
    clock::set(&app, now).await.map_err(|fault| format!("the demonstration's clock could not be set: {fault}"))?;
    let password = match std::env::var("LINLI_DEMO_PASSWORD") {
        Ok(password) if !password.is_empty() => Some(password),
        _ => None,
    };
    let unfinished = |fault| {
        format!("the demonstration could not be made: {fault}; delete {} and start again", config.data_dir.display())
    };
    let greeting = match app.db().is_complete_demonstration().await.map_err(unfinished)? {
        true => format!("accounts: {} · passwords as printed at the first start", ACCOUNTS.join(", ")),
        false => {
            let password = password.unwrap_or_else(invented);
            if app.db().holds_records().await.map_err(unfinished)? {
                return Err(unfinished(linli_domain::Error::internal("an earlier start was interrupted")));
            }
            seed(&app, &password).await.map_err(unfinished)?;
            app.db().mark_complete_demonstration().await.map_err(unfinished)?;
            format!("accounts: {} · password: {password}", ACCOUNTS.join(", "))
        }
    };
    serve::run(config, app, Some(greeting)).await
}

/// Fills the fresh database: divisions, organisations and posts, accounts and grants, whistles.
async fn seed(app: &App, password: &str) -> linli_domain::Result<()> {
    linli_app::calendar::first_start(app).await?;
    crate::import::leshan(app).await?;
    let seeded = organisations::seed(app).await?;
    // Everybody is in office before the first story begins.
    let first = app.clock().now().plus(-TimeDelta::days(60)).date().day();
    let since = Date::new(first.with_ordinal(1).unwrap_or(first));
    let accounts = identity::seed(app, password, &seeded, since).await?;
    organisations::appoint(app, &seeded, since).await?;
    whistles::seed(app, &seeded.organisations, &accounts).await
}

/// A random password that satisfies the password rule.
fn invented() -> String {
    let random: String = rand::rng().sample_iter(Alphanumeric).take(12).map(char::from).collect();
    format!("Ll-{random}-7")
}

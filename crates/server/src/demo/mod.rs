//! `linli demo`: a fresh database with the demonstration of Leshan, marked as such on every page.

mod attachments;
mod bar;
mod clock;
mod identity;
mod notifications;
mod opening_balances;
mod organisations;
mod persons;
mod prepared;
mod residents;
mod whistles;

use std::{sync::Arc, time::Duration};

use chrono::{Datelike, TimeDelta};
use linli_app::App;
use linli_vocabulary::{Date, Timestamp};
use rand::{Rng, distr::Alphanumeric};
use tokio::sync::Notify;

use crate::{
    config::Config,
    install,
    serve::{self, Ended, Round},
};
use bar::Bar;

/// A database that is to be replaced may have this long to let go of its last connections.
const LETTING_GO: Duration = Duration::from_secs(3);

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

/// Makes the demonstration if it is not there, and serves it, from a moment on or from now; again from its beginning whenever
/// its bar asks for that.
///
/// # Errors
/// A sentence for the terminal.
pub async fn run(config: &Config, now: Option<Timestamp>) -> Result<(), String> {
    let listener = serve::listener(config)?;
    let address = listener.local_addr().map_err(|fault| fault.to_string())?;
    let app = install::open(config, true).await?;
    clock::set(&app, now).await.map_err(|fault| format!("the demonstration's clock could not be set: {fault}"))?;
    let mut greeting = Some(made(config, &app).await?);
    let mut next = Some(app);
    for round in 0.. {
        let app = match next.take() {
            Some(app) => app,
            None => anew(config).await?,
        };
        let made = app.db().completed_demonstration().await.map_err(|fault| fault.to_string())?;
        let again = Arc::new(Notify::new());
        let bar = app.demonstration().map(|demonstration| Bar {
            demonstration,
            round,
            accounts: ACCOUNTS.into(),
            after: made.map(|(event, _)| event).filter(|_| prepared::is_kept(config)),
            address: bar::reachable(address),
            again: again.clone(),
        });
        let routes: serve::Routes = Arc::new(move |routes| {
            if let Some(bar) = &bar {
                bar::configure(bar, routes);
            }
        });
        let listener = listener.try_clone().map_err(|fault| fault.to_string())?;
        let told = Round { listener, greeting: greeting.take(), routes: Some(routes), again };
        match serve::run(config, app.clone(), told).await? {
            Ended::Stopped => return Ok(()),
            Ended::Again => {
                let closed = tokio::time::timeout(LETTING_GO, app.db().close()).await;
                if !matches!(closed, Ok(Ok(()))) {
                    tracing::warn!("a connection to the demonstration was still at work when it began anew");
                }
                prepared::bring_back(config).await?;
            }
        }
    }
    Ok(())
}

/// Makes the demonstration unless it is there, and says how to sign in.
async fn made(config: &Config, app: &App) -> Result<String, String> {
    let password = match std::env::var("LINLI_DEMO_PASSWORD") {
        Ok(password) if !password.is_empty() => Some(password),
        _ => None,
    };
    let unfinished = |fault| {
        format!("the demonstration could not be made: {fault}; delete {} and start again", config.data_dir.display())
    };
    if app.db().is_complete_demonstration().await.map_err(unfinished)? {
        return Ok(format!("accounts: {} · passwords as printed at the first start", ACCOUNTS.join(", ")));
    }
    let password = password.unwrap_or_else(invented);
    if app.db().holds_records().await.map_err(unfinished)? {
        return Err(unfinished(linli_domain::Error::internal("an earlier start was interrupted")));
    }
    seed(app, &password).await.map_err(unfinished)?;
    app.db().mark_complete_demonstration(app.clock().now()).await.map_err(unfinished)?;
    prepared::keep(config, app).await?;
    Ok(format!("accounts: {} · password: {password}", ACCOUNTS.join(", ")))
}

/// The demonstration as it was made, at the moment at which it was made.
async fn anew(config: &Config) -> Result<App, String> {
    let app = install::open(config, true).await?;
    if let Some((_, at)) = app.db().completed_demonstration().await.map_err(|fault| fault.to_string())? {
        app.clock().set(at);
    }
    Ok(app)
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
    notifications::seed(app, &seeded, &accounts).await?;
    whistles::seed(app, &seeded.organisations, &accounts).await?;
    opening_balances::seed(app, &seeded.organisations, &accounts).await?;
    attachments::seed(app, &accounts).await?;
    let known = persons::seed(app, &accounts).await?;
    residents::seed(app, &accounts, known, since).await
}

/// A random password that satisfies the password rule.
fn invented() -> String {
    let random: String = rand::rng().sample_iter(Alphanumeric).take(12).map(char::from).collect();
    format!("Ll-{random}-7")
}

//! The HTTP server: wiring of both faces, the SPA, health, metrics and explorers.

use std::{net::TcpListener, sync::Arc, time::Duration};

use actix_web::{
    App as Server, HttpResponse, HttpServer,
    middleware::{Condition, from_fn},
    web,
};
use linli_api::{contract, graphql, identity};
use linli_app::App;
use linli_vocabulary::operations::SetupState;
use tokio::sync::Notify;
use tracing_actix_web::TracingLogger;

use crate::{assets, config::Config, doors, explorer, metrics, workers};

/// How long the last answers of a round may take.
const PARTING: Duration = Duration::from_millis(150);
/// The largest body of a request; attachments will have their own door.
const MOST_BYTES: usize = 256 * 1024;

/// Adds routes to those that every server has.
pub type Routes = Arc<dyn Fn(&mut web::ServiceConfig) + Send + Sync>;

/// What is different from one time of serving to the next: a demonstration begins anew on the same address.
pub struct Round {
    /// Where.
    pub listener: TcpListener,
    /// What is said beside the address when it is ready; after the first round nothing is said at all.
    pub greeting: Option<String>,
    /// Routes that only this server has.
    pub routes: Option<Routes>,
    /// Ends the round.
    pub again: Arc<Notify>,
}

/// Why serving ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// By a signal.
    Stopped,
    /// To begin anew.
    Again,
}

/// Listens on the configured address.
///
/// # Errors
/// A sentence that names the setting.
pub fn listener(config: &Config) -> Result<TcpListener, String> {
    TcpListener::bind(config.listen)
        .map_err(|fault| format!("setting `listen`: {} cannot be used: {fault}", config.listen))
}

/// Serves an installation until SIGTERM.
///
/// # Errors
/// A sentence for the terminal.
pub async fn forever(config: &Config, app: App) -> Result<(), String> {
    let listener = listener(config)?;
    let greeting = Some(first_steps(&app).await?);
    run(config, app, Round { listener, greeting, routes: None, again: Arc::default() }).await.map(drop)
}

/// What the person at the terminal of a fresh installation does next; nothing once there are accounts.
async fn first_steps(app: &App) -> Result<String, String> {
    let steps = linli_app::operations::steps(app.db(), app.clock().now(), None).await;
    let steps = steps.map_err(|fault| fault.to_string())?;
    let lacks = |name| steps.iter().any(|step| step.name == name && step.state == SetupState::Open);
    Ok(match (lacks("divisions"), lacks("administrators")) {
        (false, false) => String::new(),
        _ => "nobody can work yet: stop, then `linli check --ready` says what to do, step by step".to_owned(),
    })
}

/// Serves until SIGTERM, then finishes what is in flight; or until it is told to begin anew, at once.
///
/// # Errors
/// A sentence for the terminal.
pub async fn run(config: &Config, app: App, round: Round) -> Result<Ended, String> {
    let Round { listener, greeting, routes, again } = round;
    // The first signing key is made before the first sign-in, not by several first sign-ins at once.
    app.published_keys().await.map_err(|fault| fault.to_string())?;
    let address = listener.local_addr().map_err(|fault| fault.to_string())?;
    let prepared = linli_app::calendar::first_start(&app).await;
    prepared.map_err(|fault| format!("the calendar and the default rules could not be entered: {fault}"))?;
    let contract = Arc::new(contract());
    let openapi = web::Bytes::from(contract.document().to_json().map_err(|fault| fault.to_string())?);
    let schema = graphql::build();
    let metrics = metrics::install()?;
    let policy = doors::Policy { reveal_statements: config.reveal_statements };
    let mut workers = workers::start(&app);
    let (origins, proxies) = (web::Data::new(config.origins()?), web::Data::new(config.proxies()?));
    let state = app.clone();
    let server = HttpServer::new(move || {
        let contract = contract.clone();
        let openapi = openapi.clone();
        let own = routes.clone();
        Server::new()
            .app_data(web::Data::new(state.clone()))
            .app_data(web::PayloadConfig::new(MOST_BYTES))
            .app_data(web::Data::new(policy))
            .app_data(origins.clone())
            .app_data(proxies.clone())
            .app_data(web::Data::new(metrics.clone()))
            .wrap(Condition::new(!origins.is_empty(), origins.cors()))
            .wrap(from_fn(doors::measured))
            .wrap(from_fn(doors::headers))
            .wrap(TracingLogger::<doors::Spans>::new())
            .configure(|routes| contract.configure(routes))
            .configure(|routes| graphql::configure(routes, schema.clone()))
            .route(
                "/api/openapi.json",
                web::get().to(move || {
                    std::future::ready(HttpResponse::Ok().content_type("application/json").body(openapi.clone()))
                }),
            )
            .route("/.well-known/jwks.json", web::get().to(identity::published_keys))
            .route("/health/live", web::get().to(doors::live))
            .route("/health/ready", web::get().to(doors::ready))
            .route("/metrics", web::get().to(metrics::show))
            .configure(|routes| {
                if let Some(own) = own {
                    own(routes);
                }
            })
            .configure(explorer::configure)
            .configure(assets::configure)
    })
    .listen(listener)
    .map_err(|fault| fault.to_string())?
    .shutdown_timeout(30)
    .run();
    // Started first, so that a signal that follows the ready line at once finds somebody who listens.
    let handle = server.handle();
    let mut server = actix_web::rt::spawn(server);
    tokio::task::yield_now().await;
    if let Some(greeting) = greeting {
        let said = if greeting.is_empty() { greeting } else { format!(" · {greeting}") };
        println!("Linli is ready at http://{address}{said}");
    }
    let ended = tokio::select! {
        served = &mut server => {
            served.map_err(|fault| fault.to_string()).and_then(|end| end.map_err(|fault| fault.to_string())).map(|()| Ended::Stopped)
        }
        () = again.notified() => {
            // The answer to whoever asked for it is on its way.
            tokio::time::sleep(PARTING).await;
            handle.stop(false).await;
            Ok(Ended::Again)
        }
    };
    workers.shutdown().await;
    ended
}

//! The HTTP server: wiring of both faces, the SPA, health, metrics and explorers.

use std::{net::TcpListener, sync::Arc};

use actix_web::{
    App as Server, HttpResponse, HttpServer,
    middleware::{Condition, from_fn},
    web,
};
use linli_api::{contract, graphql, identity};
use linli_app::App;
use tracing_actix_web::TracingLogger;

use crate::{assets, config::Config, doors, explorer, metrics, workers};

/// The largest body of a request; attachments will have their own door.
const MOST_BYTES: usize = 256 * 1024;

/// Serves until SIGTERM, then finishes what is in flight.
///
/// # Errors
/// A sentence for the terminal.
pub async fn run(config: &Config, app: App, greeting: Option<String>) -> Result<(), String> {
    // The first signing key is made before the first sign-in, not by several first sign-ins at once.
    app.published_keys().await.map_err(|fault| fault.to_string())?;
    let listener = TcpListener::bind(config.listen)
        .map_err(|fault| format!("setting `listen`: {} cannot be used: {fault}", config.listen))?;
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
            .configure(explorer::configure)
            .configure(assets::configure)
    })
    .listen(listener)
    .map_err(|fault| fault.to_string())?
    .shutdown_timeout(30)
    .run();
    // Started first, so that a signal that follows the ready line at once finds somebody who listens.
    let server = actix_web::rt::spawn(server);
    tokio::task::yield_now().await;
    println!("Linli is ready at http://{address}{}", greeting.map(|text| format!(" · {text}")).unwrap_or_default());
    let served = server.await.map_err(|fault| fault.to_string()).and_then(|end| end.map_err(|fault| fault.to_string()));
    workers.shutdown().await;
    served
}

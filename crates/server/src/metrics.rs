//! Prometheus metrics.

use std::sync::OnceLock;

use actix_web::{HttpResponse, web};
use linli_app::App;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};

/// Installs the recorder, once for the process however often it serves.
///
/// # Errors
/// A sentence for the terminal.
pub fn install() -> Result<PrometheusHandle, String> {
    static INSTALLED: OnceLock<PrometheusHandle> = OnceLock::new();
    if let Some(handle) = INSTALLED.get() {
        return Ok(handle.clone());
    }
    let handle = PrometheusBuilder::new()
        .set_buckets_for_metric(
            Matcher::Full("linli_http_seconds".to_owned()),
            &[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0],
        )
        .and_then(PrometheusBuilder::install_recorder)
        .map_err(|fault| fault.to_string())?;
    Ok(INSTALLED.get_or_init(|| handle).clone())
}

/// `GET /metrics`, with how the queue stands at this moment: what an operator is woken for.
pub async fn show(app: web::Data<App>, handle: web::Data<PrometheusHandle>) -> HttpResponse {
    match app.queue_health().await {
        Ok(health) => {
            let waited = health.oldest_due.map_or(0, |due| (app.clock().now().utc() - due.utc()).num_seconds().max(0));
            #[expect(clippy::cast_precision_loss, reason = "counts of rows are small")]
            for (name, value) in [
                ("linli_jobs_parked", health.parked as f64),
                ("linli_jobs_oldest_due_seconds", waited as f64),
                ("linli_deliveries_failed", health.failed_deliveries as f64),
                ("linli_deliveries_queued", health.queued_deliveries as f64),
            ] {
                ::metrics::gauge!(name).set(value);
            }
        }
        Err(fault) => tracing::warn!(%fault, "the queue could not be looked at"),
    }
    HttpResponse::Ok().content_type("text/plain; version=0.0.4; charset=utf-8").body(handle.render())
}

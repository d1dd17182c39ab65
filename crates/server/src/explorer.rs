//! `/docs`: Swagger UI from the binary itself, on the committed OpenAPI document. Authorise with a token from `POST /api/v1/sessions`.

use std::sync::Arc;

use actix_web::{HttpRequest, HttpResponse, http::header::LOCATION, web};
use utoipa_swagger_ui::{Config, serve};

/// Puts the explorer into a server.
pub fn configure(routes: &mut web::ServiceConfig) {
    let config = Config::new(["/api/openapi.json"])
        .try_it_out_enabled(true)
        .filter(true)
        .display_request_duration(true)
        .use_base_layout();
    routes.app_data(web::Data::new(Arc::new(config)));
    routes.route(
        "/docs",
        web::get().to(|| async { HttpResponse::PermanentRedirect().insert_header((LOCATION, "/docs/")).finish() }),
    );
    routes.route("/docs/{file:.*}", web::get().to(file));
}

async fn file(http: HttpRequest, config: web::Data<Arc<Config<'static>>>) -> HttpResponse {
    match serve(http.match_info().get("file").unwrap_or_default(), config.get_ref().clone()) {
        Ok(Some(file)) => HttpResponse::Ok().content_type(file.content_type).body(file.bytes.into_owned()),
        Ok(None) => HttpResponse::NotFound().finish(),
        Err(fault) => {
            tracing::error!(%fault, "the explorer's file could not be read");
            HttpResponse::InternalServerError().finish()
        }
    }
}

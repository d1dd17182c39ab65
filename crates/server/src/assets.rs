//! The built SPA, carried in the binary. Any other web server can serve the same files.

use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, ETAG, HeaderValue, IF_NONE_MATCH, VARY},
    web,
};
use linli_api::{rest::method_not_allowed, wire::Refusal};
use linli_domain::{Error, Message};
use rust_embed::{EmbeddedFile, RustEmbed};

#[derive(RustEmbed)]
#[folder = "../../frontend/dist"]
struct Files;

/// Addresses that are never a page: programs that look for something there are not answered with one.
const RESERVED: [&str; 4] = ["api", "graphql", "health", "metrics"];

/// Puts the SPA behind everything else.
pub fn configure(config: &mut web::ServiceConfig) {
    config.default_service(web::to(serve));
}

async fn serve(http: HttpRequest) -> HttpResponse {
    let path = http.path().trim_start_matches('/');
    let first = path.split('/').next().unwrap_or_default().to_ascii_lowercase();
    if RESERVED.contains(&first.as_str()) || first.starts_with('.') {
        return nothing_here(&http);
    }
    if !matches!(http.method().as_str(), "GET" | "HEAD") {
        return method_not_allowed(&http, "GET, HEAD");
    }
    let page = match path {
        "graphiql" => "graphiql.html",
        other => other,
    };
    match found(&http, page) {
        Some(answer) => answer,
        // Addresses of pages are the SPA's own; a missing file is missing.
        None if page.rsplit('/').next().is_some_and(|name| name.contains('.')) => nothing_here(&http),
        None => found(&http, "index.html").unwrap_or_else(|| {
            HttpResponse::NotFound()
                .content_type("text/plain; charset=utf-8")
                .body("The SPA was not built into this binary; run `just demo`.")
        }),
    }
}

fn nothing_here(http: &HttpRequest) -> HttpResponse {
    let error = Error::Rule("no_such_address", Message::new("没有这个地址。", "There is no such address."));
    Refusal::new(error, http).with_status(404).response()
}

fn found(http: &HttpRequest, path: &str) -> Option<HttpResponse> {
    let file: EmbeddedFile = Files::get(path)?;
    let tag = format!("\"{}\"", hex::encode(&file.metadata.sha256_hash()[..12]));
    let mut response = HttpResponse::Ok();
    response.insert_header((ETAG, tag.clone())).insert_header((VARY, "Accept-Encoding"));
    // Vite puts a digest of the content into the names of assets.
    let forever = path.starts_with("assets/");
    response.insert_header((CACHE_CONTROL, if forever { "public, max-age=31536000, immutable" } else { "no-cache" }));
    if http.headers().get(IF_NONE_MATCH) == HeaderValue::from_str(&tag).ok().as_ref() {
        return Some(HttpResponse::NotModified().insert_header((ETAG, tag)).finish());
    }
    response.content_type(mime_guess::from_path(path).first_or_octet_stream());
    let gzip = http
        .headers()
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.contains("gzip"));
    if gzip && let Some(packed) = Files::get(&format!("{path}.gz")) {
        return Some(response.insert_header((CONTENT_ENCODING, "gzip")).body(packed.data.into_owned()));
    }
    Some(response.body(file.data.into_owned()))
}

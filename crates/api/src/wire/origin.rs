//! Which web pages may talk to the server: its own, and those of the origins that the installation allows. The one check, for
//! signing in and refreshing, for the WebSocket, and for what browsers ask before they let a page read an answer (CORS).

use actix_cors::Cors;
use actix_web::{
    HttpRequest,
    http::{
        Method,
        header::{self, HeaderMap, HeaderName},
    },
    web,
};

/// Headers of an answer that a page of another origin may read.
const EXPOSED: [HeaderName; 2] = [header::ETAG, header::RETRY_AFTER];
/// Headers that such a page may send besides those that any page may.
const TAKEN: [HeaderName; 6] = [
    header::AUTHORIZATION,
    header::CONTENT_TYPE,
    header::IF_MATCH,
    HeaderName::from_static("idempotency-key"),
    HeaderName::from_static("last-event-id"),
    HeaderName::from_static("linli-client"),
];
/// How long a browser remembers what it was told.
const REMEMBERED_SECONDS: usize = 3600;

/// Origins besides the server's own whose pages may use the API.
#[derive(Clone, Debug, Default)]
pub struct Origins(Vec<String>);

/// Where a request comes from, as its browser says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// No origin: no page of a browser sent it.
    None,
    /// The server's own page, or an allowed one.
    Ours,
    /// Any other page.
    Foreign,
}

impl Origins {
    /// Reads a setting.
    ///
    /// # Errors
    /// What is no origin, and how one is written.
    pub fn parse(list: &[String]) -> Result<Self, String> {
        for one in list {
            let host = one.strip_prefix("https://").or_else(|| one.strip_prefix("http://")).unwrap_or_default();
            let plain = !host.is_empty() && one.bytes().all(|b| b.is_ascii_graphic() && !b.is_ascii_uppercase());
            if !plain || host.contains(['/', '?', '#', '@', '*', ',']) {
                return Err(format!("`{one}` is not an origin such as https://linli.example or http://127.0.0.1:5173"));
            }
        }
        Ok(Self(list.to_vec()))
    }

    /// Where a request comes from.
    #[must_use]
    pub fn of(http: &HttpRequest) -> Origin {
        let allowed = http.app_data::<web::Data<Self>>();
        let headers = http.headers();
        match headers.get(header::ORIGIN).map(header::HeaderValue::to_str) {
            None => Origin::None,
            Some(Ok(origin)) if is_host(headers, origin) || allowed.is_some_and(|list| list.allow(origin)) => {
                Origin::Ours
            }
            Some(_) => Origin::Foreign,
        }
    }

    /// Whether there are none besides the server's own.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn allow(&self, origin: &str) -> bool {
        self.0.iter().any(|one| one == origin)
    }

    /// Tells browsers that pages of the allowed origins may use both APIs, with the session's cookie. Every other page is told
    /// nothing, and so reads nothing.
    pub fn cors(&self) -> Cors {
        let origins = self.clone();
        Cors::default()
            .allowed_origin_fn(move |origin, request| {
                let path = request.uri.path();
                let an_api = path == "/graphql" || path.starts_with("/api/");
                an_api && origin.to_str().is_ok_and(|origin| origins.allow(origin))
            })
            .allowed_methods([Method::GET, Method::POST, Method::DELETE])
            .allowed_headers(TAKEN)
            .expose_headers(EXPOSED)
            .supports_credentials()
            .max_age(REMEMBERED_SECONDS)
    }
}

/// Whether an origin is the host that was asked. Behind a proxy that ends TLS the scheme is not known here.
fn is_host(headers: &HeaderMap, origin: &str) -> bool {
    let host = headers.get(header::HOST).and_then(|value| value.to_str().ok());
    let authority = origin.split_once("://").map(|(_, authority)| authority);
    authority.zip(host).is_some_and(|(authority, host)| authority.eq_ignore_ascii_case(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_scheme_host_and_port() {
        let parse = |one: &str| Origins::parse(&[one.to_owned()]);
        for good in ["https://linli.example", "http://127.0.0.1:5173", "http://[::1]:8080"] {
            assert!(parse(good).is_ok(), "{good}");
        }
        for bad in ["", "*", "linli.example", "https://", "https://linli.example/", "https://Linli.example", "null"] {
            assert!(parse(bad).unwrap_err().contains("is not an origin"), "{bad}");
        }
    }
}

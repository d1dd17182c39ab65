//! The registry of REST operations.

use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse, Route, http::Method, web};
use linli_app::{
    Command,
    exec::{Ground, Listing, Subject},
};
use linli_domain::{Error, Message};
use linli_vocabulary::Kind;
use serde::de::DeserializeOwned;
use utoipa::{IntoParams, ToSchema, openapi::OpenApi};

use super::{command, listing, openapi};
use crate::wire::{Refusal, View};

/// What is known of one operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// `whistle_sound`.
    pub id: String,
    /// HTTP method.
    pub method: Method,
    /// `/api/v1/whistles/{id}/sound`.
    pub path: String,
}

type Maker = Box<dyn Fn() -> Route + Send + Sync>;

/// All REST operations with their documentation.
pub struct Contract {
    routes: BTreeMap<String, Vec<Maker>>,
    operations: Vec<Operation>,
    document: OpenApi,
}

impl Default for Contract {
    fn default() -> Self {
        Self::new()
    }
}

impl Contract {
    /// An empty contract.
    #[must_use]
    pub fn new() -> Self {
        Self { routes: BTreeMap::new(), operations: Vec::new(), document: openapi::document() }
    }

    /// Adds a command: `POST /api/v1/whistles/{id}/sound`, or on its container when it creates.
    pub fn command<C, V>(&mut self) -> &mut Self
    where
        C: Command + DeserializeOwned + ToSchema,
        V: View<Of = C::Output>,
    {
        let (aggregate, verb) = C::NEEDS.name().split_once('.').unwrap_or((C::NEEDS.name(), ""));
        let path = if kind_name(C::On::KIND) == aggregate {
            format!("/api/v1/{}/{{id}}/{}", plural(aggregate), verb.replace('_', "-"))
        } else if C::On::NAMED {
            format!("/api/v1/{}/{{id}}/{}", plural(&kind_name(C::On::KIND)), plural(aggregate))
        } else {
            format!("/api/v1/{}", plural(aggregate))
        };
        let creates = kind_name(C::On::KIND) != aggregate;
        openapi::command::<C, V>(&mut self.document, &path, creates);
        self.add(C::NEEDS.name().replace('.', "_"), Method::POST, path, move || web::post().to(command::run::<C, V>))
    }

    /// Adds a listing and the single read: `GET /api/v1/whistles` and `GET /api/v1/whistles/{id}`.
    pub fn listing<S, V>(&mut self) -> &mut Self
    where
        S: Listing,
        S::Filter: DeserializeOwned + IntoParams,
        S::Sort: DeserializeOwned + ToSchema,
        V: View<Of = S>,
    {
        let name = kind_name(S::KIND);
        let path = format!("/api/v1/{}", plural(&name));
        openapi::listing::<S, V>(&mut self.document, &path, &name);
        self.add(format!("{name}_list"), Method::GET, path, || web::get().to(listing::page::<S, V>));
        self.single::<S, V>()
    }

    /// Adds the single read alone.
    pub fn single<S: Subject, V: View<Of = S>>(&mut self) -> &mut Self {
        let name = kind_name(S::KIND);
        let path = format!("/api/v1/{}/{{id}}", plural(&name));
        openapi::single::<S, V>(&mut self.document, &path, &name);
        self.add(format!("{name}_get"), Method::GET, path, || web::get().to(listing::single::<S, V>))
    }

    /// Adds an operation that is neither command nor listing (sessions, live events); its document comes with it.
    pub fn special(
        &mut self,
        id: &str,
        method: Method,
        path: &str,
        operation: utoipa::openapi::path::Operation,
        route: impl Fn() -> Route + Send + Sync + 'static,
    ) -> &mut Self {
        openapi::add(&mut self.document, path, &method, operation);
        self.add(id.to_owned(), method, path.to_owned(), route)
    }

    /// Makes a type's schema known to the document and gives a reference to it.
    pub fn schema<T: ToSchema>(&mut self) -> utoipa::openapi::RefOr<utoipa::openapi::Schema> {
        openapi::schema::<T>(&mut self.document)
    }

    fn add(
        &mut self,
        id: String,
        method: Method,
        path: String,
        route: impl Fn() -> Route + Send + Sync + 'static,
    ) -> &mut Self {
        self.operations.push(Operation { id, method, path: path.clone() });
        self.routes.entry(path).or_default().push(Box::new(route));
        self
    }

    /// The OpenAPI document.
    #[must_use]
    pub const fn document(&self) -> &OpenApi {
        &self.document
    }

    /// Every operation.
    #[must_use]
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// Puts all routes into a server.
    pub fn configure(&self, config: &mut web::ServiceConfig) {
        for (path, makers) in &self.routes {
            let mut resource = web::resource(path.clone()).default_service(web::to(method_not_allowed));
            for make in makers {
                resource = resource.route(make());
            }
            config.service(resource);
        }
    }
}

async fn method_not_allowed(http: HttpRequest) -> HttpResponse {
    let error = Error::Rule(
        "method_not_allowed",
        Message::new("该地址不接受这种请求方法。", "This address does not take that method."),
    );
    Refusal::new(error, &http).with_status(405).response()
}

/// `policy_document`.
pub(super) fn kind_name(kind: Kind) -> String {
    serde_json::to_value(kind).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// `policy-documents`, `audit-entries`.
pub(super) fn plural(singular: &str) -> String {
    let kebab = singular.replace('_', "-");
    match kebab.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o']) => format!("{stem}ies"),
        _ => format!("{kebab}s"),
    }
}

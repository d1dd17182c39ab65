//! The registry of REST operations.

use std::collections::BTreeMap;

use actix_web::{
    HttpRequest, HttpResponse, Route,
    http::{
        Method,
        header::{ALLOW, HeaderValue},
    },
    web,
};
use async_graphql::InputType;
use linli_app::{
    Command,
    exec::{Figures, Ground, Listing},
};
use linli_domain::{Error, Message};
use serde::de::DeserializeOwned;
use utoipa::{IntoParams, ToSchema, openapi::OpenApi};

use super::{command, listing, openapi};
use crate::{
    exports,
    faces::{Faces, creates, plural},
    wire::{Refusal, View},
};

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
    routes: BTreeMap<String, Vec<(Vec<Method>, Maker)>>,
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

    /// Adds a reading that is no listing (the caller, search); its document comes with it.
    pub fn reading(
        &mut self,
        id: &str,
        path: &str,
        operation: utoipa::openapi::path::Operation,
        route: impl Fn() -> Route + Send + Sync + 'static,
    ) {
        openapi::add(&mut self.document, path, &Method::GET, operation);
        self.read(id.to_owned(), path.to_owned(), route);
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
        self.routes.entry(path.clone()).or_default().push((vec![method.clone()], Box::new(route)));
        self.operations.push(Operation { id, method, path });
        self
    }

    /// A reading answers HEAD too, as HTTP asks: everything but the body.
    fn read(&mut self, id: String, path: String, route: impl Fn() -> Route + Send + Sync + 'static) {
        self.routes.entry(path.clone()).or_default().push((vec![Method::GET, Method::HEAD], Box::new(route)));
        self.operations.push(Operation { id, method: Method::GET, path });
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
            let allow: Vec<_> = makers.iter().flat_map(|(methods, _)| methods.iter().map(Method::as_str)).collect();
            let allow = allow.join(", ");
            let mut resource = web::resource(path.clone())
                .default_service(web::to(move |http| std::future::ready(method_not_allowed(&http, &allow))));
            for (methods, make) in makers {
                for method in methods {
                    resource = resource.route(make().method(method.clone()));
                }
            }
            config.service(resource);
        }
    }
}

impl Contract {
    /// A command's route is the same with and without a body; only its document differs.
    fn post<C, V>(&mut self)
    where
        C: Command + DeserializeOwned + ToSchema,
        V: View<Of = C::Output>,
    {
        let (aggregate, verb) = C::NEEDS.name().split_once('.').unwrap_or((C::NEEDS.name(), ""));
        let path = if !creates::<C>() {
            format!("/api/v1/{}/{{id}}/{}", collection(aggregate), verb.replace('_', "-"))
        } else if C::On::NAMED {
            format!("/api/v1/{}/{{id}}/{}", collection(&C::On::KIND.name()), collection(aggregate))
        } else {
            format!("/api/v1/{}", collection(aggregate))
        };
        openapi::command::<C, V>(&mut self.document, &path);
        self.add(C::NEEDS.name().replace('.', "_"), Method::POST, path, move || web::route().to(command::run::<C, V>));
    }
}

impl Faces for Contract {
    fn listing<S, V>(&mut self)
    where
        S: Listing,
        S::Filter: DeserializeOwned + IntoParams + InputType,
        S::Sort: DeserializeOwned + ToSchema + InputType,
        V: View<Of = S>,
    {
        let name = S::KIND.name();
        let path = format!("/api/v1/{}", collection(&name));
        openapi::listing::<S, V>(&mut self.document, &path, &name);
        self.read(format!("{name}_list"), path.clone(), || web::route().to(listing::page::<S, V>));
        let export = format!("{path}/export");
        openapi::export::<S>(&mut self.document, &export, &name);
        // No HEAD: who asks for a file is written down, and gets one.
        self.add(format!("{name}_export"), Method::GET, export, || web::route().to(exports::export::<S, V>));
        let path = format!("{path}/{{id}}");
        openapi::single::<S, V>(&mut self.document, &path, &name);
        self.read(format!("{name}_get"), path, || web::route().to(listing::single::<S, V>));
    }

    fn figures<F, V>(&mut self)
    where
        F: Figures + DeserializeOwned + IntoParams + InputType,
        V: View<Of = F::Of>,
    {
        let path = format!("/api/v1/{}", collection(F::NAME));
        openapi::figures::<F, V>(&mut self.document, &path);
        self.read(format!("{}_list", F::NAME), path, || web::route().to(listing::figures::<F, V>));
    }

    fn command<C, V>(&mut self)
    where
        C: Command + DeserializeOwned + ToSchema + InputType,
        V: View<Of = C::Output>,
    {
        self.post::<C, V>();
    }

    fn step<C, V>(&mut self)
    where
        C: Command + Default + DeserializeOwned + ToSchema,
        V: View<Of = C::Output>,
    {
        self.post::<C, V>();
    }
}

/// `policy-documents`, as an address spells it.
pub(super) fn collection(singular: &str) -> String {
    plural(singular).replace('_', "-")
}

/// The answer to a method that an address does not take; `allow` says which it takes.
#[must_use]
pub fn method_not_allowed(http: &HttpRequest, allow: &str) -> HttpResponse {
    let message = Message::new("该地址不接受这种请求方法。", "This address does not take that method.");
    let mut response = Refusal::new(Error::Rule("method_not_allowed", message), http).with_status(405).response();
    if let Ok(allow) = HeaderValue::from_str(allow) {
        response.headers_mut().insert(ALLOW, allow);
    }
    response
}

//! The registry of REST operations.

use std::collections::BTreeMap;

use actix_web::{HttpRequest, HttpResponse, Route, http::Method, web};
use async_graphql::InputType;
use linli_app::{
    Command,
    exec::{Ground, Listing},
};
use linli_domain::{Error, Message};
use serde::de::DeserializeOwned;
use utoipa::{IntoParams, ToSchema, openapi::OpenApi};

use super::{command, listing, openapi};
use crate::{
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
        self.add(C::NEEDS.name().replace('.', "_"), Method::POST, path, move || web::post().to(command::run::<C, V>));
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
        self.add(format!("{name}_list"), Method::GET, path.clone(), || web::get().to(listing::page::<S, V>));
        let path = format!("{path}/{{id}}");
        openapi::single::<S, V>(&mut self.document, &path, &name);
        self.add(format!("{name}_get"), Method::GET, path, || web::get().to(listing::single::<S, V>));
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
fn collection(singular: &str) -> String {
    plural(singular).replace('_', "-")
}

async fn method_not_allowed(http: HttpRequest) -> HttpResponse {
    let error = Error::Rule(
        "method_not_allowed",
        Message::new("该地址不接受这种请求方法。", "This address does not take that method."),
    );
    Refusal::new(error, &http).with_status(405).response()
}

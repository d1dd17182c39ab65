//! The OpenAPI document, built from the registered types.

use actix_web::http::Method;
use linli_app::{
    Command,
    exec::{Figures, Ground, Listing, Subject},
    sheets::SheetFormat,
};
use linli_domain::authorisation::{SCOPES, scope_name};
use utoipa::{
    IntoParams, ToSchema,
    openapi::{
        Components, ContactBuilder, ContentBuilder, Header, HeaderBuilder, Info, LicenseBuilder, ObjectBuilder,
        OpenApi, OpenApiBuilder, PathItem, Paths, Ref, RefOr, Required, ResponseBuilder, Schema, Tag,
        path::{HttpMethod, Operation, OperationBuilder, Parameter, ParameterBuilder, ParameterIn},
        request_body::RequestBodyBuilder,
        schema::{AnyOf, ArrayBuilder, SchemaFormat, Type},
        security::{
            ClientCredentials, Flow, HttpAuthScheme, HttpBuilder, OAuth2, Scopes, SecurityRequirement, SecurityScheme,
        },
    },
};

use crate::{
    faces::{about, creates},
    wire::{Problem, View},
};

/// The name of the way in for machine clients.
const MACHINE: &str = "clientCredentials";

/// An empty document with what every operation refers to.
pub(super) fn document() -> OpenApi {
    let mut info = Info::new("Linli 邻里", env!("CARGO_PKG_VERSION"));
    info.description = Some("The working platform of a city's grassroots governance. Times are RFC 3339 in UTC; refusals are application/problem+json with a stable `code`.".to_owned());
    info.contact = Some(ContactBuilder::new().name(Some("Linli contributors")).build());
    info.license = Some(LicenseBuilder::new().name("Apache-2.0").identifier(Some("Apache-2.0")).build());
    let mut document = OpenApiBuilder::new().info(info).paths(Paths::new()).components(Some(Components::new())).build();
    document.servers = Some(vec![utoipa::openapi::Server::new("/")]);
    if let Some(components) = document.components.as_mut() {
        components.add_security_scheme(
            "bearer",
            SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build()),
        );
        let scopes = SCOPES.map(|scope| (scope_name(scope), "What the client is allowed, where its grants reach."));
        let flow = ClientCredentials::new(crate::identity::token::PATH, Scopes::from_iter(scopes));
        components.add_security_scheme(MACHINE, SecurityScheme::OAuth2(OAuth2::new([Flow::ClientCredentials(flow)])));
    }
    schema::<Problem>(&mut document);
    document
}

/// Makes a type's schema known and gives a reference to it.
pub(super) fn schema<T: ToSchema>(document: &mut OpenApi) -> RefOr<Schema> {
    let components = document.components.get_or_insert_with(Components::new);
    let mut all = vec![(T::name().into_owned(), T::schema())];
    T::schemas(&mut all);
    for (name, schema) in all {
        components.schemas.entry(name).or_insert(schema);
    }
    Ref::from_schema_name(T::name()).into()
}

/// Adds an operation under a path, and its tags to the document's.
pub(super) fn add(document: &mut OpenApi, path: &str, method: &Method, operation: Operation) {
    let tags = document.tags.get_or_insert_default();
    for name in operation.tags.iter().flatten() {
        if !tags.iter().any(|tag| tag.name == *name) {
            tags.push(Tag::new(name));
        }
    }
    let method = match *method {
        Method::GET => HttpMethod::Get,
        Method::DELETE => HttpMethod::Delete,
        Method::PUT => HttpMethod::Put,
        _ => HttpMethod::Post,
    };
    let item = PathItem::new(method, operation);
    match document.paths.paths.get_mut(path) {
        Some(existing) => existing.merge_operations(item),
        None => {
            document.paths.paths.insert(path.to_owned(), item);
        }
    }
}

/// The beginning of every operation: id, tag, security, and the problem every refusal is.
fn operation(id: String, tag: &str, summary: String, need: &str) -> OperationBuilder {
    let machines = SCOPES
        .map(scope_name)
        .into_iter()
        .filter(|scope| *scope == need)
        .map(|scope| SecurityRequirement::new(MACHINE, [scope]));
    let people = SecurityRequirement::new("bearer", Vec::<String>::new());
    OperationBuilder::new()
        .operation_id(Some(id))
        .tag(tag)
        .summary(Some(summary))
        .securities(Some(std::iter::once(people).chain(machines)))
        .response("4XX", problem())
        .response("5XX", problem())
}

/// The answer that every refusal is.
#[must_use]
pub fn problem() -> utoipa::openapi::Response {
    ResponseBuilder::new()
        .description("Refused; `code` says why.")
        .header("Retry-After", header("Seconds to wait, with 429 and 503."))
        .header("WWW-Authenticate", header("With 401."))
        .content(
            "application/problem+json",
            ContentBuilder::new().schema(Some(RefOr::<Schema>::from(Ref::from_schema_name("Problem")))).build(),
        )
        .build()
}

fn parameter(name: &str, within: ParameterIn, required: bool, about: &str, schema: RefOr<Schema>) -> Parameter {
    let required = if required { Required::True } else { Required::False };
    ParameterBuilder::new()
        .name(name)
        .parameter_in(within)
        .required(required)
        .description(Some(about))
        .schema(Some(schema))
        .build()
}

/// The id in an address, for operations of their own.
#[must_use]
pub fn id_in_path(prefix: &str, about: &str) -> Parameter {
    parameter("id", ParameterIn::Path, true, about, id_of(prefix))
}

fn matching(pattern: &str) -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::String).pattern(Some(pattern)).into()
}

fn header(about: &str) -> Header {
    HeaderBuilder::new().description(Some(about)).schema(Some(ObjectBuilder::new().schema_type(Type::String))).build()
}

fn text() -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::String).into()
}

fn id_of(prefix: &str) -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::String).pattern(Some(format!("^{prefix}_[0-9a-f]{{32}}$"))).into()
}

fn json(schema: RefOr<Schema>) -> utoipa::openapi::Content {
    ContentBuilder::new().schema(Some(schema)).build()
}

pub(super) fn command<C: Command + ToSchema, V: View<Of = C::Output>>(document: &mut OpenApi, path: &str) {
    let (name, creates) = (C::NEEDS.name(), creates::<C>());
    let input = schema::<C>(document);
    let output = schema::<V>(document);
    let mut done = ResponseBuilder::new()
        .description("Done.")
        .content("application/json", json(output))
        .header("ETag", header("The version of the record, in double quotes; absent where records never change."));
    if creates {
        done = done.header("Location", header("Where the new record is read."));
    }
    // What the command's type says of itself is the description of its operation.
    let empty = matches!(C::schema(), RefOr::T(Schema::Object(object)) if object.properties.is_empty());
    let body = RequestBodyBuilder::new()
        .content("application/json", json(input))
        .required(Some(if empty { Required::False } else { Required::True }))
        .build();
    let tag = path.split('/').nth(3).unwrap_or_default();
    let mut operation = operation(
        name.replace('.', "_"),
        if creates { path.rsplit('/').next().unwrap_or(tag) } else { tag },
        format!("Command {name}"),
        C::NEEDS.name(),
    )
    .description(Some(about::<C>().unwrap_or_else(|| format!("Runs {name}."))))
    .response(if creates { "201" } else { "200" }, done.build())
    .request_body(Some(body))
    .parameter(parameter(
        "Idempotency-Key",
        ParameterIn::Header,
        false,
        "A repeated request with the same key and input answers the same record and changes nothing.",
        matching("^[!-~]{1,100}$"),
    ));
    if C::On::NAMED {
        operation = operation
            .parameter(parameter(
                "id",
                ParameterIn::Path,
                true,
                "What the command stands on.",
                id_of(&C::On::KIND.name()),
            ))
            .parameter(parameter(
                "If-Match",
                ParameterIn::Header,
                C::VERSIONED,
                "The version you saw, in double quotes: the ETag of the record.",
                matching(if C::VERSIONED { "^\"[0-9]+\"$" } else { "^(\"[0-9]+\"|\\*)$" }),
            ));
    }
    add(document, path, &Method::POST, operation.build());
}

pub(super) fn listing<S, V>(document: &mut OpenApi, path: &str, name: &str)
where
    S: Listing,
    S::Filter: IntoParams,
    S::Sort: ToSchema,
    V: View<Of = S>,
{
    let item = schema::<V>(document);
    let sort = schema::<S::Sort>(document);
    let cursor = AnyOf::builder()
        .item(ObjectBuilder::new().schema_type(Type::String))
        .item(ObjectBuilder::new().schema_type(Type::Null))
        .build();
    let page = ObjectBuilder::new()
        .property("items", ArrayBuilder::new().items(item))
        .property("nextCursor", Schema::AnyOf(cursor))
        .required("items")
        .required("nextCursor");
    let found = ResponseBuilder::new().description("One page.").content("application/json", json(page.into())).build();
    let size = ObjectBuilder::new().schema_type(Type::Integer).minimum(Some(1)).maximum(Some(200));
    let size = size.default(Some(50.into())).into();
    let mut operation = operation(
        format!("{name}_list"),
        path.rsplit('/').next().unwrap_or_default(),
        format!("List {}", path.rsplit('/').next().unwrap_or_default()),
        S::READ.name(),
    )
    .description(Some("One page of what the caller may see; `nextCursor` leads to the next."))
    .response("200", found)
    .parameter(parameter("first", ParameterIn::Query, false, "Size of the page, 50 if not said.", size))
    .parameter(parameter("after", ParameterIn::Query, false, "`nextCursor` of the page before.", text()))
    .parameter(parameter("sort", ParameterIn::Query, false, "Order.", sort));
    for parameter in <S::Filter as IntoParams>::into_params(|| Some(ParameterIn::Query)) {
        operation = operation.parameter(parameter);
    }
    add(document, path, &Method::GET, operation.build());
}

/// The same list as a file.
pub(super) fn export<S>(document: &mut OpenApi, path: &str, name: &str)
where
    S: Listing,
    S::Filter: IntoParams,
    S::Sort: ToSchema,
{
    let sort = schema::<S::Sort>(document);
    let format = schema::<SheetFormat>(document);
    let binary =
        || ObjectBuilder::new().schema_type(Type::String).format(Some(SchemaFormat::Custom("binary".to_owned())));
    let content = || ContentBuilder::new().schema(Some(binary())).build();
    let found = ResponseBuilder::new()
        .description("The file; below its lines it says who took it away and when.")
        .content(SheetFormat::Xlsx.media_type(), content())
        .content("text/csv", content())
        .build();
    let tag = path.split('/').nth(3).unwrap_or_default();
    let mut operation = operation(format!("{name}_export"), tag, format!("Export {tag}"), "list.export")
        .description(Some("What the caller may see of the list, as a file. Each export is audited."))
        .response("200", found)
        .parameter(parameter("format", ParameterIn::Query, false, "`xlsx` if not said.", format))
        .parameter(parameter(
            "columns",
            ParameterIn::Query,
            false,
            "Keys of columns, separated by commas; all if not said.",
            text(),
        ))
        .parameter(parameter("reason", ParameterIn::Query, false, "Why more rows are taken than usual.", text()))
        .parameter(parameter("sort", ParameterIn::Query, false, "Order.", sort));
    for parameter in <S::Filter as IntoParams>::into_params(|| Some(ParameterIn::Query)) {
        operation = operation.parameter(parameter);
    }
    add(document, path, &Method::GET, operation.build());
}

pub(super) fn figures<F: Figures + IntoParams, V: View<Of = F::Of>>(document: &mut OpenApi, path: &str) {
    let item = schema::<V>(document);
    let all = ObjectBuilder::new().property("items", ArrayBuilder::new().items(item)).required("items");
    let found = ResponseBuilder::new().description("All.").content("application/json", json(all.into())).build();
    let mut operation = operation(
        format!("{}_list", F::NAME),
        &path["/api/v1/".len()..],
        format!("Count {}s", F::NAME),
        &format!("{}.read", F::NAME),
    )
    .description(Some(about::<V>().unwrap_or_default()))
    .response("200", found);
    for parameter in <F as IntoParams>::into_params(|| Some(ParameterIn::Query)) {
        operation = operation.parameter(parameter);
    }
    add(document, path, &Method::GET, operation.build());
}

pub(super) fn single<S: Subject, V: View<Of = S>>(document: &mut OpenApi, path: &str, name: &str) {
    let item = schema::<V>(document);
    let found = ResponseBuilder::new()
        .description("The record; its version is the ETag.")
        .content("application/json", json(item))
        .header("ETag", header("The version of the record, in double quotes."))
        .build();
    let operation = operation(
        format!("{name}_get"),
        path.split('/').nth(3).unwrap_or_default(),
        format!("Read one {}", name.replace('_', " ")),
        S::READ.name(),
    )
    .description(Some("What the caller may not see is not found."))
    .response("200", found)
    .parameter(parameter(
        "id",
        ParameterIn::Path,
        true,
        "Its id.",
        id_of(<S::Id as linli_vocabulary::TypedId>::PREFIX),
    ));
    add(document, path, &Method::GET, operation.build());
}

//! The files of imports: uploading one, the template, the faulty rows. They are REST's alone, as every file is.

use std::time::Duration;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{Method, header::LOCATION},
    web,
};
use futures::StreamExt;
use linli_app::{
    exec::parse_id,
    imports::{faulty_rows, template_of, upload},
    sheets::{MOST_BYTES, SheetFormat, SheetRule},
};
use linli_domain::{Error, Message, Result, Rule};
use linli_vocabulary::{ImportId, Kind};
use utoipa::{
    IntoParams,
    openapi::{
        ContentBuilder, ObjectBuilder, Ref, RefOr, Required, Response, ResponseBuilder, Schema,
        path::{Operation, OperationBuilder, ParameterBuilder, ParameterIn},
        request_body::RequestBodyBuilder,
        schema::{SchemaFormat, Type},
        security::SecurityRequirement,
    },
};

use super::ImportView;
use crate::{
    rest::{Contract, pairs, problem, query},
    wire::{Incoming, Refusal, View, download, without_nul},
};

/// Whoever has not sent all of it by then has lost the line.
const PATIENCE: Duration = Duration::from_secs(120);

/// What is uploaded.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct UploadAsked {
    /// What its rows become: one of those that `GET /api/v1/import-kinds` lists.
    kind: Kind,
    /// Name of the file, at most 200 characters.
    #[param(min_length = 1, max_length = 200)]
    name: String,
}

/// Which template.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct TemplateAsked {
    /// What its rows are to become.
    kind: Kind,
    /// `xlsx` if not said.
    #[serde(default)]
    format: SheetFormat,
}

/// Which kind of file.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize, IntoParams)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FormatAsked {
    /// `xlsx` if not said.
    #[serde(default)]
    format: SheetFormat,
}

/// Bytes, as OpenAPI calls them.
fn binary() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String).format(Some(SchemaFormat::Custom("binary".to_owned())))
}

/// A file in the contract.
fn file() -> Response {
    let content = || ContentBuilder::new().schema(Some(binary())).build();
    let mut response = ResponseBuilder::new().description("The file.");
    for format in [SheetFormat::Xlsx, SheetFormat::Csv] {
        response = response.content(format.media_type().split(';').next().unwrap_or_default(), content());
    }
    response.build()
}

fn operation<P: IntoParams>(id: &str, summary: &str, about: &str) -> OperationBuilder {
    let mut operation = OperationBuilder::new()
        .operation_id(Some(id))
        .tag("imports")
        .summary(Some(summary))
        .description(Some(about))
        .security(SecurityRequirement::new("bearer", Vec::<String>::new()))
        .response("4XX", problem())
        .response("5XX", problem());
    for parameter in P::into_params(|| Some(ParameterIn::Query)) {
        operation = operation.parameter(parameter);
    }
    operation
}

/// The operations of REST.
pub(crate) fn rest(contract: &mut Contract) {
    contract.schema::<Kind>();
    contract.schema::<SheetFormat>();
    contract.schema::<ImportView>();
    let import = Ref::from_schema_name("Import").into();
    contract.special("import_upload", Method::POST, "/api/v1/imports", uploading(import), || web::route().to(take));
    let template = operation::<TemplateAsked>(
        "import_template",
        "An empty sheet",
        "A sheet to fill in, with notes, an example and lists to choose from.",
    );
    contract.reading("import_template", "/api/v1/imports/template", template.response("200", file()).build(), || {
        web::route().to(give_template)
    });
    let id = ObjectBuilder::new().schema_type(Type::String).pattern(Some("^import_[0-9a-f]{32}$"));
    let id = ParameterBuilder::new()
        .name("id")
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .description(Some("Which import."))
        .schema(Some(id));
    let faulty = operation::<FormatAsked>(
        "import_faulty",
        "The faulty rows",
        "The faulty rows as a sheet with a column of reasons, to be corrected and uploaded again.",
    );
    let faulty = faulty.parameter(id).response("200", file()).build();
    contract.reading("import_faulty", "/api/v1/imports/{id}/faulty", faulty, || web::route().to(give_faulty));
}

fn uploading(import: RefOr<Schema>) -> Operation {
    let staged = ResponseBuilder::new()
        .description("Staged; checking has begun.")
        .content("application/json", ContentBuilder::new().schema(Some(import)).build());
    let body = RequestBodyBuilder::new()
        .content("application/octet-stream", ContentBuilder::new().schema(Some(binary())).build())
        .required(Some(Required::True))
        .build();
    let key = ObjectBuilder::new().schema_type(Type::String).pattern(Some("^[!-~]{1,100}$"));
    let key = ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some("The same file again with the same key answers the same import."))
        .schema(Some(key));
    operation::<UploadAsked>(
        "import_upload",
        "Upload a file",
        "Takes an XLSX or CSV file (UTF-8, GB18030) of at most 16 MB in, and begins to check its rows.",
    )
    .request_body(Some(body))
    .parameter(key)
    .response("201", staged.build())
    .build()
}

/// Collects a body of at most so many bytes.
async fn collected(mut payload: web::Payload) -> Result<Vec<u8>> {
    let too_big = || Error::Rule(SheetRule::TooBig.code(), SheetRule::TooBig.message());
    let mut bytes = Vec::new();
    while let Some(chunk) = payload.next().await {
        let broken =
            |_| Error::Rule("body_too_slow", Message::new("请求内容没有传完。", "The body did not come whole."));
        let chunk = chunk.map_err(broken)?;
        if bytes.len() + chunk.len() > MOST_BYTES {
            return Err(too_big());
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

async fn take(http: HttpRequest, incoming: Incoming, payload: web::Payload) -> Result<HttpResponse, Refusal> {
    let answer = async {
        // Nobody sends sixteen megabytes before it is known who asks.
        let reader = incoming.app.read(&incoming.request)?;
        let asked: UploadAsked = query(&pairs(http.query_string())?)?;
        without_nul(&asked)?;
        let slow = |_| Error::Rule("body_too_slow", Message::new("请求内容传送过慢。", "The body came too slowly."));
        let bytes = tokio::time::timeout(PATIENCE, collected(payload)).await.map_err(slow)??;
        let key = http.headers().get("Idempotency-Key").map(|key| key.to_str().unwrap_or_default().to_owned());
        let import = upload(&incoming.app, &incoming.request, asked.kind, asked.name, bytes, key).await?;
        let (id, version) = (import.id, import.version);
        let view = ImportView::of(vec![import], &reader).await?.pop();
        let view = view.ok_or_else(|| Error::internal("a view is missing"))?;
        Ok(HttpResponse::Created()
            .insert_header((LOCATION, format!("/api/v1/imports/{id}")))
            .insert_header(("ETag", format!("\"{version}\"")))
            .insert_header(("Cache-Control", "no-store"))
            .json(view))
    };
    answer.await.map_err(|error| Refusal::new(incoming.as_told(error), &http))
}

async fn give_template(http: HttpRequest, incoming: Incoming) -> Result<HttpResponse, Refusal> {
    let answer = async {
        incoming.app.read(&incoming.request)?;
        let asked: TemplateAsked = query(&pairs(http.query_string())?)?;
        let (name, bytes) = template_of(asked.kind, asked.format, &|said| incoming.language.say(said))?;
        Ok(download::sheet(&name, asked.format, bytes))
    };
    answer.await.map_err(|error| Refusal::new(incoming.as_told(error), &http))
}

async fn give_faulty(http: HttpRequest, incoming: Incoming) -> Result<HttpResponse, Refusal> {
    let answer = async {
        let reader = incoming.app.read(&incoming.request)?;
        let id = parse_id::<ImportId>(http.match_info().get("id").unwrap_or_default())?;
        let asked: FormatAsked = query(&pairs(http.query_string())?)?;
        let language = incoming.language;
        let (name, bytes) = faulty_rows(&reader, id, asked.format, &move |said| language.say(said)).await?;
        Ok(download::sheet(&name, asked.format, bytes))
    };
    answer.await.map_err(|error| Refusal::new(incoming.as_told(error), &http))
}

//! `GET /api/v1/attachments/{id}/content` and `…/thumbnail`: bytes on their way out. Whatever a file is, a browser saves it
//! and does not run it: it is an attachment, its type is not guessed, and a policy shuts it into a box of its own.

use std::ops::Range;

use actix_web::{
    HttpRequest, HttpResponse,
    http::header::{
        ACCEPT_RANGES, CONTENT_DISPOSITION, CONTENT_RANGE, CONTENT_SECURITY_POLICY, ETAG, HeaderValue, RANGE,
    },
    web,
};
use linli_app::{
    attachments::{Fetched, Size, fetch},
    exec::parse_id,
};
use linli_domain::{Error, Message, Result};
use linli_vocabulary::{AttachmentId, TypedId};
use utoipa::openapi::{
    ContentBuilder, ObjectBuilder, Required, ResponseBuilder,
    path::{Operation, OperationBuilder, ParameterBuilder, ParameterIn},
    schema::{KnownFormat, SchemaFormat, Type},
    security::SecurityRequirement,
};

use crate::{
    rest::{Contract, id_in_path, problem},
    wire::{Incoming, Refusal, as_download},
};

const BOX: &str = "default-src 'none'; sandbox";

/// Both operations.
pub(super) fn rest(contract: &mut Contract) {
    contract.reading(
        "attachment_content",
        "/api/v1/attachments/{id}/content",
        operation("attachment_content", "The file", "Its bytes; one range may be asked for."),
        || web::route().to(content),
    );
    let size = ParameterBuilder::new()
        .name("size")
        .parameter_in(ParameterIn::Query)
        .required(Required::False)
        .description(Some("At most 240 pixels on a side (`small`, if not said) or 1,280 (`medium`)."))
        .schema(Some(ObjectBuilder::new().schema_type(Type::String).enum_values(Some(["small", "medium"]))))
        .build();
    let mut thumbnail =
        operation("attachment_thumbnail", "A smaller version of a picture", "JPEG; not found of other files.");
    thumbnail.parameters.get_or_insert_default().push(size.into());
    contract
        .reading("attachment_thumbnail", "/api/v1/attachments/{id}/thumbnail", thumbnail, || web::route().to(smaller));
}

fn operation(id: &str, summary: &str, about: &str) -> Operation {
    let file = ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Binary)))
        .build();
    OperationBuilder::new()
        .operation_id(Some(id))
        .tag("attachments")
        .summary(Some(summary))
        .description(Some(about))
        .parameter(id_in_path(AttachmentId::PREFIX, "Its id."))
        .security(SecurityRequirement::new("bearer", Vec::<String>::new()))
        .response(
            "200",
            ResponseBuilder::new()
                .description("Its bytes.")
                .content("*/*", ContentBuilder::new().schema(Some(file)).build()),
        )
        .response("4XX", problem())
        .response("5XX", problem())
        .build()
}

async fn content(http: HttpRequest, incoming: Incoming) -> Result<HttpResponse, Refusal> {
    answer(&http, &incoming, Size::Whole, range(&http)).await
}

async fn smaller(http: HttpRequest, incoming: Incoming) -> Result<HttpResponse, Refusal> {
    let size = match http.query_string() {
        "" | "size=small" => Size::Small,
        "size=medium" => Size::Medium,
        _ => {
            let message = Message::new("应为 small 或 medium。", "One of small and medium.");
            let error = Error::field("size", "unknown_value", message);
            return Err(Refusal::new(incoming.as_told(error), &http));
        }
    };
    answer(&http, &incoming, size, None).await
}

async fn answer(
    http: &HttpRequest,
    incoming: &Incoming,
    size: Size,
    part: Option<Range<u64>>,
) -> Result<HttpResponse, Refusal> {
    let partial = part.is_some();
    let found = async {
        let reader = incoming.app.read(&incoming.request)?;
        let id = parse_id::<AttachmentId>(http.match_info().get("id").unwrap_or_default())?;
        fetch(&incoming.app, &reader, id, size, part).await
    };
    let found = found.await.map_err(|error| Refusal::new(incoming.as_told(error), http))?;
    let Fetched { attachment, media_type, range, total, bytes } = found;
    if partial && range.is_empty() {
        let message = Message::new("文件没有这一部分。", "The file has no such part.");
        let refusal = Refusal::new(incoming.as_told(Error::Rule("no_such_range", message)), http).with_status(416);
        let mut response = refusal.response();
        response.headers_mut().insert(
            CONTENT_RANGE,
            HeaderValue::from_str(&format!("bytes */{total}"))
                .map_err(|fault| Refusal::new(Error::internal(fault), http))?,
        );
        return Ok(response);
    }
    let mut response = if partial { HttpResponse::PartialContent() } else { HttpResponse::Ok() };
    if partial {
        let last = range.end.saturating_sub(1);
        response.insert_header((CONTENT_RANGE, format!("bytes {}-{last}/{total}", range.start)));
    }
    if size == Size::Whole {
        response.insert_header((ETAG, format!("\"{}\"", attachment.file.sha256)));
        response.insert_header((ACCEPT_RANGES, "bytes"));
    }
    Ok(response
        .content_type(media_type)
        .insert_header((CONTENT_DISPOSITION, as_download(&attachment.name)))
        .insert_header((CONTENT_SECURITY_POLICY, BOX))
        .insert_header(("Cross-Origin-Resource-Policy", "same-origin"))
        // Persons may be seen in it: a shared computer keeps no copy.
        .insert_header(("Cache-Control", "no-store"))
        .no_chunking(range.end - range.start)
        .streaming(bytes))
}

/// `bytes=0-99` or `bytes=100-`; whatever else is asked for is answered with the whole, as HTTP allows.
fn range(http: &HttpRequest) -> Option<Range<u64>> {
    let said = http.headers().get(RANGE)?.to_str().ok()?.strip_prefix("bytes=")?;
    let (first, last) = said.split_once('-')?;
    let first: u64 = first.parse().ok()?;
    let end = match last {
        "" => u64::MAX,
        last => last.parse::<u64>().ok()?.checked_add(1)?,
    };
    (first < end).then_some(first..end)
}

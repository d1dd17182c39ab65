//! `POST /api/v1/whistles/{id}/attach`: the file as it is in the body, its name in `Content-Disposition`. Who may not attach
//! is told before the body is read; the body is bounded in size and in time.

use std::time::Duration;

use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        Method,
        header::{CONTENT_LENGTH, LOCATION},
    },
    web,
};
use futures::StreamExt;
use linli_app::{
    Target,
    attachments::{Attach, Attachable, limits, may_attach},
    exec::Ground,
};
use linli_domain::{Error, Message, Result};
use linli_vocabulary::TypedId;
use utoipa::openapi::{
    ContentBuilder, ObjectBuilder, Required, ResponseBuilder,
    path::{OperationBuilder, ParameterBuilder, ParameterIn},
    request_body::RequestBodyBuilder,
    schema::{KnownFormat, SchemaFormat, Type},
    security::SecurityRequirement,
};

use super::AttachmentView;
use crate::{
    faces::plural,
    rest::{Contract, id_in_path, problem},
    wire::{Incoming, Refusal, View, uploaded_name},
};

/// Whoever sends nothing for so long has lost the line.
const SILENCE: Duration = Duration::from_secs(30);
/// Whoever has not sent all of it by then keeps others waiting: 20 MiB at half a megabit a second.
const PATIENCE: Duration = Duration::from_secs(320);
/// A body this small is read to its end even when it is refused, so that the answer is heard.
const COURTESY: usize = 1024 * 1024;

/// The operation for one kind of record.
pub(super) fn rest<R: Attachable>(contract: &mut Contract)
where
    R::Id: TypedId,
{
    let kind = R::KIND.name();
    let made = contract.schema::<AttachmentView>();
    let file = ObjectBuilder::new()
        .schema_type(Type::String)
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Binary)))
        .build();
    let header = |name: &str, about: &str, required| {
        ParameterBuilder::new()
            .name(name)
            .parameter_in(ParameterIn::Header)
            .required(required)
            .description(Some(about))
            .schema(Some(ObjectBuilder::new().schema_type(Type::String)))
            .build()
    };
    let operation = OperationBuilder::new()
        .operation_id(Some(R::ATTACH.name().replace('.', "_")))
        .tag("attachments")
        .summary(Some(format!("Command {}", R::ATTACH.name())))
        .description(Some(
            "Adds a file, sent as it is. What it is told by its content: JPEG, PNG and WebP pictures (kept upright and without \
             what the camera knew), PDF, DOCX, XLSX, plain text, CSV. Files with markings of state secrets are refused.",
        ))
        .parameter(id_in_path(R::Id::PREFIX, "The record to add it to."))
        .parameter(header(
            "Content-Disposition",
            "`attachment; filename*=UTF-8''…`: what the file is called.",
            Required::True,
        ))
        .parameter(header(
            "Idempotency-Key",
            "A repeated request with the same key, name and bytes answers the same attachment and adds nothing.",
            Required::False,
        ))
        .request_body(Some(
            RequestBodyBuilder::new()
                .content("application/octet-stream", ContentBuilder::new().schema(Some(file)).build())
                .required(Some(Required::True))
                .build(),
        ))
        .security(SecurityRequirement::new("bearer", Vec::<String>::new()))
        .response(
            "201",
            ResponseBuilder::new()
                .description("Added.")
                .content("application/json", ContentBuilder::new().schema(Some(made)).build()),
        )
        .response("4XX", problem())
        .response("5XX", problem());
    let path = format!("/api/v1/{}/{{id}}/attach", plural(&kind).replace('_', "-"));
    let id = R::ATTACH.name().replace('.', "_");
    contract.special(&id, Method::POST, &path, operation.build(), || web::route().to(upload::<R>));
}

async fn upload<R: Attachable>(
    http: HttpRequest,
    incoming: Incoming,
    mut body: web::Payload,
) -> Result<HttpResponse, Refusal> {
    let refuse = |error| Refusal::new(incoming.as_told(error), &http);
    let asked = async {
        let id = <R as Ground>::key(http.match_info().get("id").unwrap_or_default())?;
        may_attach::<R>(&incoming.app, &incoming.request, id).await?;
        let name = uploaded_name(http.headers()).ok_or_else(|| {
            let message = Message::new(
                "请在 Content-Disposition 里写明文件名。",
                "Say in Content-Disposition what the file is called.",
            );
            Error::field("Content-Disposition", "required", message)
        })?;
        let reader = incoming.app.read(&incoming.request)?;
        let limits = limits(&reader, reader.now().date()).await?;
        let account = incoming.request.caller.account().ok_or(Error::Forbidden)?;
        Ok::<_, Error>((id, name, limits, incoming.app.files().upload(account).await?))
    };
    let (id, name, limits, _held) = match asked.await {
        Ok(asked) => asked,
        Err(error) => {
            hear_out(&mut body).await;
            return Err(refuse(error));
        }
    };
    let too_large = || refuse(limits.too_large().into()).with_status(413);
    let most = usize::try_from(limits.file_bytes()).unwrap_or(usize::MAX);
    let announced = http.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    if announced.is_some_and(|length| length > most) {
        return Err(too_large());
    }
    let read = tokio::time::timeout(PATIENCE, read(&mut body, announced.unwrap_or_default(), most)).await;
    let bytes = match read.unwrap_or(Err(Lost::Silent)) {
        Ok(bytes) => bytes,
        Err(Lost::TooLarge) => return Err(too_large()),
        Err(Lost::Silent) => {
            let message = Message::new("请求内容传送过慢。", "The body came too slowly.");
            return Err(refuse(Error::Rule("body_too_slow", message)).with_status(408));
        }
        Err(Lost::Broken) => {
            let message = Message::new("文件没有传完，请重试。", "The file did not arrive whole; try again.");
            return Err(refuse(Error::Rule("body_broken_off", message)).with_status(400));
        }
    };
    let key = http.headers().get("Idempotency-Key").map(|value| value.to_str().unwrap_or_default().to_owned());
    let target = Target { id, expected_version: None, key };
    let command = Attach::<R>::new(name, bytes);
    let shown = incoming.app.execute(&incoming.request, target, command).await.map_err(refuse)?;
    let made = shown.attachment.id;
    let reader = incoming.app.read(&incoming.request).map_err(refuse)?;
    let view = AttachmentView::of(vec![shown], &reader).await.map_err(refuse)?.pop();
    Ok(HttpResponse::Created()
        .insert_header((LOCATION, format!("/api/v1/attachments/{made}/content")))
        .insert_header(("Cache-Control", "no-store"))
        .json(view))
}

/// Why a body did not arrive.
enum Lost {
    TooLarge,
    Silent,
    Broken,
}

/// Never more in memory than is allowed, whatever the length was said to be.
async fn read(body: &mut web::Payload, announced: usize, most: usize) -> Result<Vec<u8>, Lost> {
    let mut bytes = Vec::with_capacity(announced.min(most));
    loop {
        match tokio::time::timeout(SILENCE, body.next()).await {
            Err(_) => return Err(Lost::Silent),
            Ok(None) => return Ok(bytes),
            Ok(Some(Err(_))) => return Err(Lost::Broken),
            Ok(Some(Ok(part))) if bytes.len() + part.len() > most => return Err(Lost::TooLarge),
            Ok(Some(Ok(part))) => bytes.extend_from_slice(&part),
        }
    }
}

/// Reads and forgets a little of a body that is refused.
async fn hear_out(body: &mut web::Payload) {
    let mut heard = 0;
    let listening = async {
        while let Some(Ok(part)) = body.next().await {
            heard += part.len();
            if heard > COURTESY {
                break;
            }
        }
    };
    let _ = tokio::time::timeout(Duration::from_secs(2), listening).await;
}

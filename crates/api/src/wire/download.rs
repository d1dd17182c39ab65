//! A file as an answer: always to be kept, never to be shown by the browser.

use actix_web::{
    HttpResponse,
    http::header::{Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue},
};
use linli_app::sheets::SheetFormat;

/// A sheet with a name that may be Chinese.
#[must_use]
pub fn sheet(name: &str, format: SheetFormat, bytes: Vec<u8>) -> HttpResponse {
    let extended = ExtendedValue {
        charset: Charset::Ext("UTF-8".to_owned()),
        language_tag: None,
        value: format!("{name}.{}", format.ending()).into_bytes(),
    };
    let disposition = ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![DispositionParam::FilenameExt(extended)],
    };
    HttpResponse::Ok()
        .insert_header(disposition)
        .insert_header(("Cache-Control", "no-store"))
        .content_type(format.media_type())
        .body(bytes)
}

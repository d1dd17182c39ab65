//! What a file is, by its content alone, and what of it is kept. Runs where blocking is allowed; holds every limit before it
//! unpacks anything.

mod office;
mod pdf;
mod picture;
mod plain;

use linli_domain::attachments::{AttachmentRule, FileInfo, clean_name, is_marked};
use linli_vocabulary::attachments::FileType;
use sha2::{Digest, Sha256};

/// A file as it will be kept.
#[derive(Clone, Debug)]
pub(crate) struct Examined {
    pub(crate) name: String,
    pub(crate) info: FileInfo,
    pub(crate) bytes: Vec<u8>,
    /// Smaller versions of a picture.
    pub(crate) small: Option<Vec<u8>>,
    pub(crate) medium: Option<Vec<u8>>,
}

/// What was found in a file: its type, the bytes to keep, and the text in which markings are looked for.
struct Found {
    file_type: FileType,
    bytes: Vec<u8>,
    text: String,
}

/// Examines a file. `name` is what its sender calls it.
pub(crate) fn examine(bytes: Vec<u8>, name: &str) -> Result<Examined, AttachmentRule> {
    if is_marked(stem(name)) {
        return Err(AttachmentRule::Marked);
    }
    if let Some(format) = picture::format(&bytes) {
        return picture::picture(&bytes, format, name);
    }
    let found = if bytes.starts_with(b"%PDF-") {
        pdf::pdf(bytes)?
    } else if bytes.starts_with(b"PK\x03\x04") {
        office::office(bytes)?
    } else {
        plain::plain(&bytes, name)?
    };
    if is_marked(&found.text) {
        return Err(AttachmentRule::Marked);
    }
    Ok(Examined::new(name, found.file_type, found.bytes, None))
}

impl Examined {
    fn new(name: &str, file_type: FileType, bytes: Vec<u8>, pixels: Option<(u32, u32)>) -> Self {
        let side = |side: u32| i32::try_from(side).unwrap_or(i32::MAX);
        let info = FileInfo {
            file_type,
            bytes: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
            sha256: hex::encode(Sha256::digest(&bytes)),
            width: pixels.map(|(width, _)| side(width)),
            height: pixels.map(|(_, height)| side(height)),
        };
        Self { name: clean_name(name, file_type), info, bytes, small: None, medium: None }
    }
}

/// A name without its folders and ending.
fn stem(name: &str) -> &str {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    last.rsplit_once('.').map_or(last, |(stem, _)| stem)
}

//! Handing out bytes: only of what the caller's record allows, and only after a scanner's word where one is configured.

use std::ops::Range;

use futures::{StreamExt, stream::BoxStream};
use linli_domain::{Error, Result, attachments::Attachment};
use linli_persistence::attachments::{look, some};
use linli_vocabulary::{AttachmentId, Kind, attachments::AttachmentState};
use object_store::{GetOptions, GetRange};

use super::files::{MEDIUM, SMALL, fault};
use crate::exec::{App, Reader};

/// Which version of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// A picture of at most 240 pixels on a side.
    Small,
    /// A picture of at most 1,280 pixels on a side.
    Medium,
    /// As it is kept.
    Whole,
}

/// Bytes on their way out.
pub struct Fetched {
    /// What they are of.
    pub attachment: Attachment,
    /// As HTTP names it.
    pub media_type: &'static str,
    /// Which bytes of how many; none when the part begins behind the end.
    pub range: Range<u64>,
    /// How many there are in all.
    pub total: u64,
    /// The bytes.
    pub bytes: BoxStream<'static, std::io::Result<bytes::Bytes>>,
}

/// The bytes of an attachment, or some of them.
///
/// # Errors
/// *Not found* when its record is not for these eyes, or there is no such version; [`linli_domain::attachments::AttachmentRule`]
/// while it waits for the scanner.
pub async fn fetch(
    app: &App,
    reader: &Reader,
    id: AttachmentId,
    size: Size,
    part: Option<Range<u64>>,
) -> Result<Fetched> {
    let gone = || Error::NotFound(Kind::Attachment);
    let attachment = some(reader, &[id.into()]).await?.pop().ok_or_else(gone)?;
    let seen = look(reader, attachment.kind, attachment.record).await;
    seen.map_err(|error| if matches!(error, Error::NotFound(_)) { gone() } else { error })?;
    if attachment.state == AttachmentState::Removed || (size != Size::Whole && !attachment.file.file_type.is_picture())
    {
        return Err(gone());
    }
    attachment.may_be_fetched()?;
    let (ending, media_type) = match size {
        Size::Small => (SMALL, "image/jpeg"),
        Size::Medium => (MEDIUM, "image/jpeg"),
        Size::Whole => ("", attachment.file.file_type.media_type()),
    };
    let total = attachment.file.bytes.unsigned_abs();
    if part.as_ref().is_some_and(|part| part.start >= total) {
        return Ok(Fetched {
            attachment,
            media_type,
            range: total..total,
            total,
            bytes: futures::stream::empty().boxed(),
        });
    }
    let options = GetOptions { range: part.map(GetRange::Bounded), ..GetOptions::default() };
    let got = app.files().get(&format!("{}{ending}", attachment.key), options).await.map_err(fault)?;
    let (range, total) = (got.range.clone(), got.meta.size);
    let bytes = got.into_stream().map(|part| part.map_err(std::io::Error::other)).boxed();
    Ok(Fetched { attachment, media_type, range, total, bytes })
}

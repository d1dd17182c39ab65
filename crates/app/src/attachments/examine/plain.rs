//! Plain text and CSV: in UTF-8, UTF-16 with its mark, or GB 18030; kept in UTF-8. Whatever else there is has characters that
//! no text has, or begins with a tag.

use encoding_rs::{Encoding, GB18030, UTF_8};
use linli_domain::attachments::AttachmentRule;
use linli_vocabulary::attachments::FileType;

use super::Found;

/// Office spreadsheets take CSV for UTF-8 only with this in front.
const MARK: char = '\u{FEFF}';

pub(super) fn plain(bytes: &[u8], name: &str) -> Result<Found, AttachmentRule> {
    let text = decoded(bytes).ok_or(AttachmentRule::TypeRefused)?;
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{C}')) || is_markup(&text) {
        return Err(AttachmentRule::TypeRefused);
    }
    let csv = name.to_ascii_lowercase().ends_with(".csv");
    let file_type = if csv { FileType::Csv } else { FileType::Text };
    let kept = if csv { format!("{MARK}{text}") } else { text.clone() };
    Ok(Found { file_type, bytes: kept.into_bytes(), text })
}

fn decoded(bytes: &[u8]) -> Option<String> {
    let whole = |encoding: &'static Encoding, bytes| {
        let (text, malformed) = encoding.decode_without_bom_handling(bytes);
        (!malformed).then(|| text.into_owned())
    };
    match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => whole(encoding, &bytes[mark..]),
        None => whole(UTF_8, bytes).or_else(|| whole(GB18030, bytes)),
    }
}

/// HTML, SVG and XML, by how they begin and by what a browser would act on.
fn is_markup(text: &str) -> bool {
    let beginning: String = text.chars().take(4096).flat_map(char::to_lowercase).collect();
    let active = ["<html", "<!doctype", "<script", "<svg", "<iframe", "<?xml"];
    beginning.trim_start().starts_with('<') || active.iter().any(|tag| beginning.contains(tag))
}

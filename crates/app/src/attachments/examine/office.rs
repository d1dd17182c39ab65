//! DOCX and XLSX: zip archives whose parts are looked at one by one, none further than a budget allows.

use std::io::{Cursor, Read};

use linli_domain::attachments::AttachmentRule;
use linli_vocabulary::attachments::FileType;
use zip::ZipArchive;

use super::Found;

const MOST_PARTS: usize = 2_000;
/// What all parts together may unpack to.
const BUDGET: u64 = 256 * 1024 * 1024;
/// So much text is looked at for markings; they stand on first pages, in headers and footers.
const MOST_TEXT: u64 = 8 * 1024 * 1024;

const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const EXCEL: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

type Archive = ZipArchive<Cursor<Vec<u8>>>;

/// Finds out which it is and reads its text.
pub(super) fn office(bytes: Vec<u8>) -> Result<Found, AttachmentRule> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| AttachmentRule::Damaged)?;
    let names = sound_names(&archive)?;
    let types = part(&mut archive, "[Content_Types].xml", 1024 * 1024)?;
    let types = String::from_utf8_lossy(&types);
    let file_type = if types.contains(WORD) {
        FileType::Docx
    } else if types.contains(EXCEL) {
        FileType::Xlsx
    } else {
        return Err(AttachmentRule::TypeRefused);
    };
    unpacks_within_budget(&mut archive)?;
    let mut text = String::new();
    for name in names.iter().filter(|name| holds_text(name, file_type)) {
        text.push_str(&text_of(&part(&mut archive, name, MOST_TEXT)?));
        if text.len() as u64 > MOST_TEXT {
            break;
        }
    }
    Ok(Found { file_type, bytes: archive.into_inner().into_inner(), text })
}

/// The names of the parts. An office document has neither paths out of itself nor macros, and not thousands of parts.
fn sound_names(archive: &Archive) -> Result<Vec<String>, AttachmentRule> {
    if archive.len() > MOST_PARTS {
        return Err(AttachmentRule::Bomb);
    }
    let names: Result<Vec<String>, _> = archive.file_names().map(|name| name.map(|name| name.into_owned())).collect();
    let names = names.map_err(|_| AttachmentRule::Damaged)?;
    for name in &names {
        if name.starts_with('/') || name.contains('\\') || name.split('/').any(|step| step == "..") {
            return Err(AttachmentRule::Damaged);
        }
        if name.to_ascii_lowercase().ends_with("vbaproject.bin") {
            return Err(AttachmentRule::TypeRefused);
        }
    }
    Ok(names)
}

/// Unpacks everything once and keeps nothing: what an archive says of its sizes need not be true.
fn unpacks_within_budget(archive: &mut Archive) -> Result<(), AttachmentRule> {
    let mut left = BUDGET;
    for number in 0..archive.len() {
        let part = archive.by_index(number).map_err(|_| AttachmentRule::Damaged)?;
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        left = left.checked_sub(read.map_err(|_| AttachmentRule::Damaged)?).ok_or(AttachmentRule::Bomb)?;
    }
    Ok(())
}

fn part(archive: &mut Archive, name: &str, most: u64) -> Result<Vec<u8>, AttachmentRule> {
    let part = archive.by_name(name).map_err(|_| AttachmentRule::TypeRefused)?;
    let mut bytes = Vec::new();
    part.take(most).read_to_end(&mut bytes).map_err(|_| AttachmentRule::Damaged)?;
    Ok(bytes)
}

fn holds_text(name: &str, file_type: FileType) -> bool {
    let within = |folder: &str, beginnings: &[&str]| {
        name.strip_prefix(folder)
            .is_some_and(|rest| rest.ends_with(".xml") && beginnings.iter().any(|one| rest.starts_with(one)))
    };
    match file_type {
        FileType::Docx => within("word/", &["document", "header", "footer", "footnotes", "comments"]),
        _ => within("xl/", &["sharedStrings", "worksheets/", "drawings/"]),
    }
}

/// The text between the tags; a paragraph, cell or break ends a line.
fn text_of(xml: &[u8]) -> String {
    let xml = String::from_utf8_lossy(xml);
    let mut text = String::new();
    for piece in xml.split('<') {
        let (tag, rest) = piece.split_once('>').unwrap_or(("", piece));
        let ends_line = ["/w:p", "/si", "/is", "/c", "/row", "/a:p", "w:br", "w:cr"];
        if ends_line
            .iter()
            .any(|end| tag.strip_prefix(end).is_some_and(|more| more.is_empty() || more.starts_with([' ', '/'])))
        {
            text.push('\n');
        }
        text.push_str(&rest.replace("&amp;", "&").replace("&#9733;", "★").replace("&#x2605;", "★"));
    }
    text
}

//! PDF: kept as it is. Most of its text is packed and spelt in codes of its own fonts; what is in the clear (title, subject,
//! properties, outlines, forms) is looked at for markings.

use linli_domain::attachments::AttachmentRule;
use linli_vocabulary::attachments::FileType;

use super::Found;

/// Readers look for the end of the file within this distance.
const END_WITHIN: usize = 2048;

pub(super) fn pdf(bytes: Vec<u8>) -> Result<Found, AttachmentRule> {
    let tail = &bytes[bytes.len().saturating_sub(END_WITHIN)..];
    if !tail.windows(5).any(|window| window == b"%%EOF") {
        return Err(AttachmentRule::Damaged);
    }
    let mut text = String::from_utf8_lossy(&bytes).into_owned();
    for string in wide_strings(&bytes) {
        text.push('\n');
        text.push_str(&string);
    }
    Ok(Found { file_type: FileType::Pdf, bytes, text })
}

/// Strings in UTF-16, which is how PDF writes Chinese outside of fonts: `(þÿ…)` and `<FEFF…>`.
fn wide_strings(bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    for at in 0..bytes.len() {
        match &bytes[at..] {
            [b'(', 0xFE, 0xFF, rest @ ..] => found.push(wide(&unescaped(rest))),
            [b'<', rest @ ..] if rest.len() > 4 && rest[..4].eq_ignore_ascii_case(b"FEFF") => {
                let digits: Vec<u8> = rest[4..].iter().copied().take_while(|b| *b != b'>').take(8192).collect();
                let digits: Vec<u8> = digits.into_iter().filter(u8::is_ascii_hexdigit).collect();
                let pairs = digits.chunks_exact(2).map(|pair| {
                    std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok()).unwrap_or(0)
                });
                found.push(wide(&pairs.collect::<Vec<_>>()));
            }
            _ => {}
        }
    }
    found
}

/// The bytes of a literal string up to its closing bracket.
fn unescaped(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    let mut bytes = bytes.iter().copied();
    while let Some(byte) = bytes.next() {
        match byte {
            b')' => break,
            b'\\' => match bytes.next() {
                Some(b'n') => plain.push(b'\n'),
                Some(b'r') => plain.push(b'\r'),
                Some(b't') => plain.push(b'\t'),
                Some(other) => plain.push(other),
                None => break,
            },
            other => plain.push(other),
        }
        if plain.len() > 8192 {
            break;
        }
    }
    plain
}

fn wide(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}

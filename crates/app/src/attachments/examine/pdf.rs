//! PDF: kept as it is. Most of its text is packed and spelt in codes of its own fonts; what is in the clear (title, subject,
//! properties, outlines, forms) is looked at for markings.

use linli_domain::attachments::AttachmentRule;
use linli_vocabulary::attachments::FileType;

use super::Found;

/// Readers look for the end of the file within this distance.
const END_WITHIN: usize = 2048;
/// Titles and subjects are shorter; of a longer string only the beginning is looked at.
const LONGEST: usize = 8192;

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

/// Strings in UTF-16, which is how PDF writes Chinese outside of fonts: `(þÿ…)` and `<FEFF…>`. What was read as one string is
/// not read again as another, so that the work is in proportion to the file.
fn wide_strings(bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = bytes;
    while let [first, behind @ ..] = rest {
        rest = match rest {
            [b'(', 0xFE, 0xFF, string @ ..] => {
                let (plain, behind) = unescaped(string);
                found.push(wide(&plain));
                behind
            }
            [b'<', mark @ ..] if mark.len() > 4 && mark[..4].eq_ignore_ascii_case(b"FEFF") => {
                let string = &mark[4..];
                let end = string.iter().take(LONGEST).position(|b| *b == b'>').unwrap_or(string.len().min(LONGEST));
                found.push(wide(&unhexed(&string[..end])));
                &string[end..]
            }
            _ if *first == b'(' || *first == b'<' => behind,
            // Most bytes begin no string.
            _ => &rest[rest.iter().position(|b| matches!(b, b'(' | b'<')).unwrap_or(rest.len())..],
        };
    }
    found
}

/// The bytes of a literal string up to its closing bracket, and what stands behind them.
fn unescaped(bytes: &[u8]) -> (Vec<u8>, &[u8]) {
    let mut plain = Vec::new();
    let mut rest = bytes;
    while let [byte, behind @ ..] = rest {
        if *byte == b')' || plain.len() > LONGEST {
            break;
        }
        let (meant, behind) = match (byte, behind) {
            (b'\\', [b'n', behind @ ..]) => (b'\n', behind),
            (b'\\', [b'r', behind @ ..]) => (b'\r', behind),
            (b'\\', [b't', behind @ ..]) => (b'\t', behind),
            (b'\\', [other, behind @ ..]) => (*other, behind),
            (other, behind) => (*other, behind),
        };
        plain.push(meant);
        rest = behind;
    }
    (plain, rest)
}

fn unhexed(digits: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = digits.iter().copied().filter(u8::is_ascii_hexdigit).collect();
    let pairs = digits.chunks_exact(2);
    pairs
        .map(|pair| std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok()).unwrap_or(0))
        .collect()
}

fn wide(bytes: &[u8]) -> String {
    let units: Vec<u16> = bytes.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    String::from_utf16_lossy(&units)
}

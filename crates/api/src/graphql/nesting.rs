//! How deep a document is nested, asked before it is parsed: the parser descends once per bracket, and a document of nothing
//! but brackets would exhaust the stack of the whole process before any limit on fields could speak.

/// Fields are limited to two dozen levels; values and types need a few more.
const DEEPEST: usize = 80;

/// Whether a document is nested deeper than any sensible one.
#[must_use]
pub fn too_deep(document: &str) -> bool {
    let (mut depth, mut rest) = (0usize, document.as_bytes());
    while let Some((byte, after)) = rest.split_first() {
        rest = match byte {
            b'"' => past_string(rest),
            b'#' => &rest[rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len())..],
            b'{' | b'[' | b'(' => {
                depth += 1;
                after
            }
            b'}' | b']' | b')' => {
                depth = depth.saturating_sub(1);
                after
            }
            _ => after,
        };
        if depth > DEEPEST {
            return true;
        }
    }
    false
}

/// What follows the string that `text` begins with.
fn past_string(text: &[u8]) -> &[u8] {
    let (quote, escape): (&[u8], &[u8]) =
        if text.starts_with(b"\"\"\"") { (b"\"\"\"", b"\\\"\"\"") } else { (b"\"", b"\\") };
    let mut at = quote.len();
    while at < text.len() {
        if text[at..].starts_with(escape) {
            at += if quote.len() == 1 { 2 } else { escape.len() };
        } else if text[at..].starts_with(quote) {
            return &text[at + quote.len()..];
        } else {
            at += 1;
        }
    }
    &[]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_are_counted_and_those_in_texts_are_not() {
        assert!(!too_deep("{ me { id } }"));
        assert!(!too_deep(&"{ a } ".repeat(1000)));
        assert!(too_deep(&"{".repeat(81)));
        assert!(too_deep(&format!("{{ a(b: {}1{}) }}", "[".repeat(3000), "]".repeat(3000))));
        assert!(!too_deep(&format!("{{ a(b: \"{}\") }}", "[".repeat(3000))));
        assert!(!too_deep(&format!("{{ a(b: \"\\\"{}\") }}", "[".repeat(3000))));
        assert!(!too_deep(&format!("{{ a(b: \"\"\"\\\"\"\" {}\"\"\") }}", "[".repeat(3000))));
        assert!(!too_deep(&format!("# {}\n{{ a }}", "[".repeat(3000))));
        assert!(too_deep(&format!("{{ a(b: \"x\") {} }}", "{".repeat(81))));
        assert!(!too_deep("\""));
    }
}

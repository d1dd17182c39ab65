//! Cells that no spreadsheet takes for a formula.
//!
//! OWASP, "CSV Injection": a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end may be run as a formula when the file
//! is opened, and so may their full-width forms. Such a cell gets an apostrophe in front, which spreadsheets show as text. What
//! is a plain number keeps its sign. Reading a file back takes the apostrophe away, so that every text comes back as it was.

const DANGEROUS: [char; 10] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '＠'];

/// Whether a text would run, or would be taken for one that was escaped.
fn looks_dangerous(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(|c| DANGEROUS.contains(&c) || c == '－')
}

/// `-12.5`: a sign, digits, perhaps a fraction.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let figures = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    figures(whole) && figures(fraction)
}

/// A text as it may stand in a CSV file.
#[must_use]
pub fn escaped(text: &str) -> String {
    if looks_dangerous(text) && !is_number(text) { format!("'{text}") } else { text.to_owned() }
}

/// What such a text said.
#[must_use]
pub fn unescaped(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(said) if looks_dangerous(said) && !is_number(said) => said,
        _ => text,
    }
}

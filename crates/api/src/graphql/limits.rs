//! What a document may cost before anything recursive looks at it: the parser and the library's own visitors walk nested
//! and repeated parts by recursion, so that a small document could exhaust the stack or the processor.

use std::collections::HashMap;

use async_graphql::{
    Name, Positioned,
    parser::types::{ExecutableDocument, OperationDefinition, Selection},
};

/// The deepest nesting of brackets that is parsed.
const MOST_NESTING: usize = 64;
/// Most fields of an operation after all fragments are spread.
pub(super) const MOST_FIELDS: usize = 2_000;
/// Most fields at the root: an operation with many aliases is a batch in disguise.
pub(super) const MOST_ROOT_FIELDS: usize = 10;
/// Most directives in a document.
const MOST_DIRECTIVES: usize = 200;
/// Most opening brackets in a document, wherever they stand: so many nested ones the parser bears, should `shape` ever read a
/// document otherwise than the parser does.
const MOST_BRACKETS: usize = 400;

/// Whether a document is too deep, or too full of directives, to be parsed at all.
pub(super) fn too_deep(query: &str) -> bool {
    let opening = |byte: &u8| matches!(byte, b'{' | b'[' | b'(');
    if query.bytes().filter(|byte| opening(byte)).count() > MOST_BRACKETS {
        return true;
    }
    let (nesting, directives) = shape(query);
    nesting > MOST_NESTING || directives > MOST_DIRECTIVES
}

/// How deep brackets nest and how many directives there are, without parsing. Text in strings and comments does not count.
fn shape(query: &str) -> (usize, usize) {
    let (mut depth, mut deepest, mut directives) = (0usize, 0usize, 0usize);
    let mut rest = query.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        match byte {
            b'{' | b'[' | b'(' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' | b')' => depth = depth.saturating_sub(1),
            b'@' => directives += 1,
            b'#' => rest = after_any(rest, &[b"\n", b"\r"]),
            // Three quotes that nothing closes are an empty text and the beginning of another.
            b'"' => {
                let block = rest.strip_prefix(b"\"\"").and_then(|block| after_text(block, b"\"\"\"", b"\\\"\"\""));
                rest = block.or_else(|| after_text(rest, b"\"", b"\\")).unwrap_or_default();
            }
            _ => {}
        }
    }
    (deepest, directives)
}

/// What follows the first of these, or nothing.
fn after_any<'a>(bytes: &'a [u8], ends: &[&[u8]]) -> &'a [u8] {
    let at =
        (0..bytes.len()).find_map(|at| ends.iter().find(|end| bytes[at..].starts_with(end)).map(|end| at + end.len()));
    &bytes[at.unwrap_or(bytes.len())..]
}

/// What follows the end of a text, if it ends. `escape` begins what does not end it: in a text of one line a backslash with the character
/// after it, in a block the three quotes behind a backslash.
fn after_text<'a>(mut bytes: &'a [u8], end: &[u8], escape: &[u8]) -> Option<&'a [u8]> {
    while !bytes.is_empty() {
        if bytes.starts_with(escape) {
            bytes = &bytes[(escape.len().max(2)).min(bytes.len())..];
        } else if bytes.starts_with(end) {
            return Some(&bytes[end.len()..]);
        } else {
            bytes = &bytes[1..];
        }
    }
    None
}

/// Counts fields after spreading fragments: at the root, and in all. Each fragment is counted once and remembered.
pub(super) struct Spread<'a> {
    document: &'a ExecutableDocument,
    known: HashMap<&'a Name, (usize, usize)>,
}

impl<'a> Spread<'a> {
    pub(super) fn new(document: &'a ExecutableDocument) -> Self {
        Self { document, known: HashMap::new() }
    }

    /// Fields at the root and in all.
    pub(super) fn of(&mut self, operation: &'a OperationDefinition) -> (usize, usize) {
        self.selections(&operation.selection_set.node.items)
    }

    fn selections(&mut self, selections: &'a [Positioned<Selection>]) -> (usize, usize) {
        let mut sum = (0usize, 0usize);
        for selection in selections {
            let (root, all) = match &selection.node {
                Selection::Field(field) => {
                    let (_, below) = self.selections(&field.node.selection_set.node.items);
                    (1, below.saturating_add(1))
                }
                Selection::InlineFragment(inline) => self.selections(&inline.node.selection_set.node.items),
                // The visitors walk a spread even when nothing stands behind it.
                Selection::FragmentSpread(spread) => {
                    let (root, all) = self.fragment(&spread.node.fragment_name.node);
                    (root, all.saturating_add(1))
                }
            };
            sum = (sum.0.saturating_add(root), sum.1.saturating_add(all));
        }
        sum
    }

    fn fragment(&mut self, name: &'a Name) -> (usize, usize) {
        if let Some(counted) = self.known.get(name) {
            return *counted;
        }
        // While it is being counted a fragment counts nothing: validation refuses circles by name.
        self.known.insert(name, (0, 0));
        let counted = match self.document.fragments.get(name) {
            Some(fragment) => self.selections(&fragment.node.selection_set.node.items),
            None => (0, 0),
        };
        self.known.insert(name, counted);
        counted
    }
}

#[cfg(test)]
mod tests {
    use async_graphql::{
        Value,
        parser::{
            parse_query,
            types::{DocumentOperations, SelectionSet},
        },
    };

    use super::*;

    fn spread(query: &str) -> (usize, usize) {
        let document = parse_query(query).unwrap();
        let operation = match &document.operations {
            DocumentOperations::Single(operation) => operation,
            DocumentOperations::Multiple(all) => all.values().next().unwrap(),
        };
        Spread::new(&document).of(&operation.node)
    }

    #[test]
    fn brackets_in_text_do_not_nest() {
        assert_eq!(shape("{ a(b: \"{{{{\\\"{\") { c } } # {{{{"), (2, 0));
        assert_eq!(shape(&"{ me ".repeat(20_000)).0, 20_000);
        assert_eq!(shape("{ a @skip(if: true) }"), (2, 1));
    }

    #[test]
    fn nothing_hides_brackets() {
        let hidden =
            ["\"\"\"x\"y\"\"\"", "\"\"\"x\\\"\"\"y\"\"\"", "\"\"", "\"x\\\"\"", "# x\r", "# \"\n", "\"\\u0022\""];
        for text in hidden {
            let query = format!("{{ a(b: {text}) {}{} }}", "[".repeat(90), "]".repeat(90));
            assert_eq!(shape(&query).0, 91, "{text}");
        }
        assert!(too_deep(&format!("{{ a(b: \"{}\") }}", "[".repeat(MOST_BRACKETS))));
    }

    #[test]
    fn the_parser_bears_as_many_brackets_as_the_second_wall_lets_through() {
        for (open, close) in [("[", "]"), ("{a:", "}")] {
            let value = format!("{}1{}", open.repeat(MOST_BRACKETS), close.repeat(MOST_BRACKETS));
            let _ = parse_query(format!("{{ a(b: {value}) }}"));
        }
        let _ = parse_query(format!("{}a{}", "{a ".repeat(MOST_BRACKETS), "}".repeat(MOST_BRACKETS)));
    }

    /// How deep brackets nest, by what the parser made of them.
    fn nested(set: &SelectionSet) -> usize {
        fn of(value: &Value) -> usize {
            match value {
                Value::List(values) => 1 + values.iter().map(of).max().unwrap_or(0),
                Value::Object(fields) => 1 + fields.values().map(of).max().unwrap_or(0),
                _ => 0,
            }
        }
        let below = set.items.iter().map(|selection| match &selection.node {
            Selection::Field(field) => {
                let known = field.node.arguments.iter().filter_map(|(_, value)| {
                    value.node.clone().into_const_with(|_| Ok::<_, std::fmt::Error>(Value::Null)).ok()
                });
                let arguments = known.map(|value| 1 + of(&value)).max().unwrap_or(0);
                arguments.max(nested(&field.node.selection_set.node))
            }
            _ => 0,
        });
        if set.items.is_empty() { 0 } else { 1 + below.max().unwrap_or(0) }
    }

    /// The parser is the judge: what it nests, `shape` has counted.
    #[test]
    fn shape_sees_every_bracket_that_the_parser_sees() {
        let parts = [
            "{a", "}", "(b:", ")", "[", "]", "\"", "\"\"\"", "\\", "\r", "\n", "#", " ", "1", "{c:", "$d", "\\\"", "x",
        ];
        let mut seed = 1u64;
        let mut next = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize
        };
        let mut parsed = 0;
        for _ in 0..200_000 {
            let inner: String = (0..next() % 9).map(|_| parts[next() % parts.len()]).collect();
            let query = format!("{{ a(b: {inner}, z: [[[[1]]]]) {{ c }} }}");
            if let Ok(document) = parse_query(&query) {
                parsed += 1;
                let nested = document.operations.iter().map(|(_, one)| nested(&one.node.selection_set.node)).max();
                assert!(Some(shape(&query).0) >= nested, "{query:?}");
            }
        }
        assert!(parsed > 500, "only {parsed} documents were documents");
    }

    #[test]
    fn fragments_that_multiply_are_counted_at_once() {
        let mut bomb = String::from("{ a { ...F0 } }");
        for n in 0..60 {
            bomb += &format!(" fragment F{n} on Q {{ ...F{} ...F{} }}", n + 1, n + 1);
        }
        bomb += " fragment F60 on Q { b }";
        let (root, all) = spread(&bomb);
        assert!(root == 1 && all > MOST_FIELDS);
        assert_eq!(spread("{ ...A } fragment A on Q { ...B } fragment B on Q { ...A b }").0, 1);
        let mut unknown = String::from("{ ...F0 }");
        for n in 0..20 {
            unknown += &format!(" fragment F{n} on Q {{ ...F{m} ...F{m} ...F{m} }}", m = n + 1);
        }
        assert!(spread(&unknown).1 > MOST_FIELDS, "the last of them spreads what is not there");
    }
}

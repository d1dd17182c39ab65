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

/// Whether a document is too deep, or too full of directives, to be parsed at all.
pub(super) fn too_deep(query: &str) -> bool {
    let (nesting, directives) = shape(query);
    nesting > MOST_NESTING || directives > MOST_DIRECTIVES
}

/// How deep brackets nest and how many directives there are, without parsing. Text in strings and comments does not count.
fn shape(query: &str) -> (usize, usize) {
    let (mut depth, mut deepest, mut directives) = (0usize, 0usize, 0usize);
    let mut bytes = query.bytes().peekable();
    while let Some(byte) = bytes.next() {
        match byte {
            b'{' | b'[' | b'(' => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b'}' | b']' | b')' => depth = depth.saturating_sub(1),
            b'@' => directives += 1,
            b'#' => while bytes.next_if(|byte| *byte != b'\n').is_some() {},
            b'"' => {
                while let Some(inside) = bytes.next() {
                    match inside {
                        b'\\' => {
                            bytes.next();
                        }
                        b'"' => break,
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    (deepest, directives)
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
                Selection::FragmentSpread(spread) => self.fragment(&spread.node.fragment_name.node),
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
    use async_graphql::parser::{parse_query, types::DocumentOperations};

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
    fn fragments_that_multiply_are_counted_at_once() {
        let mut bomb = String::from("{ a { ...F0 } }");
        for n in 0..60 {
            bomb += &format!(" fragment F{n} on Q {{ ...F{} ...F{} }}", n + 1, n + 1);
        }
        bomb += " fragment F60 on Q { b }";
        let (root, all) = spread(&bomb);
        assert!(root == 1 && all > MOST_FIELDS);
        assert_eq!(spread("{ ...A } fragment A on Q { ...B } fragment B on Q { ...A b }").0, 1);
    }
}

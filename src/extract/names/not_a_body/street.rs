//! Recognises streets whose names look like a person's or a body's: "Bell Street".

use std::ops::Range;

use crate::lexicon::{Class, WordSet, key, keys, listed};
use crate::text::{Document, Kind as TokenKind, Token};

/// Whether the name is a street's, like "Bell Street" or "Orr Road", and not likelier a person's,
/// like "Diane Lane".
pub(super) fn is_street(doc: &Document, name: &Range<usize>) -> bool {
    const STREETS: WordSet = listed!("places/streets_like_names.txt");
    let (first, last) = (&doc.tokens()[name.start], &doc.tokens()[name.end - 1]);
    if name.len() < 2 || !last.capitalised() || !STREETS.contains(&last.key) {
        return false;
    }
    let placed = name.start.checked_sub(1).is_some_and(|i| {
        doc.tokens()[i].is(Class::LOCATIVE_PREPOSITION) || doc.tokens()[i].kind == TokenKind::Number
    });
    let initials = |t: &Token| t.stopped && t.span.len() < 5;
    let somebody = doc.tokens()[name.start + 1..name.end - 1]
        .iter()
        .all(initials)
        && first.is(Class::FIRST_NAME)
        && keys!["street", "lane"].contains(&last.key);
    let called = doc.tokens()[name.clone()]
        .iter()
        .any(|t| t.key == key!("of"));
    !called && (placed || !somebody)
}

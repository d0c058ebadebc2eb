//! Tests of the rules on sentences of the kinds that occur in news: what they find, and what they
//! leave alone.

mod beside;
mod citations;
mod clauses;
mod conversations;
mod endings;
mod introductions;
mod modified;
mod objects;
mod openings;
mod phrases;
mod quotations;
mod relatives;
mod reports;
mod silence;
mod sources;

use super::*;
use crate::extract::names;
use crate::text::Document;

/// Returns each statement as `source | cue | content`, with ` … ` between its pieces.
fn found(text: &str) -> Vec<String> {
    let doc = Document::new(text);
    let words = |span: Option<Span>| span.map_or("-", |s| doc.slice(s));
    let quotes = find(&Parts::new(&doc), &names::find(&doc));
    let content = |q: &Quote| {
        q.spans
            .iter()
            .map(|&s| doc.slice(s))
            .collect::<Vec<_>>()
            .join(" … ")
    };
    quotes
        .iter()
        .map(|q| format!("{} | {} | {}", words(q.source), words(q.cue), content(q)))
        .collect()
}

#[track_caller]
fn check(cases: &[(&str, &[&str])]) {
    for (text, statements) in cases {
        assert_eq!(&found(text), statements, "{text}");
    }
}

//! The headline of an article without line breaks: it ends where a date, a byline or a dateline
//! begins.

use std::ops::Range;

use crate::extract::calendar;
use crate::extract::header::{dateline, name::name};
use crate::lexicon::{Class, Key, key};
use crate::text::{Case, Document, Kind, Token};

const BY: Key = key!("by");
/// The most tokens in the headline of an article in one line.
const LENGTH: usize = 45;

/// Returns the headline at the beginning of these tokens, which are a long paragraph.
pub(super) fn read(doc: &Document, tokens: Range<usize>) -> Option<Range<usize>> {
    let limit = tokens.end.min(tokens.start + LENGTH);
    for at in tokens.start + 3..limit {
        if ends_here(doc, at, tokens.end) {
            return Some(tokens.start..at);
        }
        // Inside a headline no sentence ends.
        if doc.word(at) == "."
            && doc.tokens().get(at + 1).is_some_and(|t| !t.glued)
            && at + 1 < limit
            && !ends_here(doc, at + 1, tokens.end)
        {
            return None;
        }
    }
    None
}

/// Whether a date, a byline or a dateline begins at `at` that can't be part of a sentence.
fn ends_here(doc: &Document, at: usize, end: usize) -> bool {
    let before = &doc.tokens()[at - 1];
    if before.is(Class::PREPOSITION
        | Class::DETERMINER
        | Class::CONJUNCTION
        | Class::POSSESSIVE
        | Class::AUXILIARY)
    {
        return false;
    }
    if doc.key(at) == BY && doc.tokens()[at].case != Case::Lower {
        return name(doc, at + 1..end.min(at + 8)).is_some();
    }
    if let Some(date) = calendar::read_within(doc, at..end.min(at + 14)) {
        let whole = date.date().is_some() || date.ambiguous.is_some();
        let next = doc
            .tokens()
            .get(date.tokens.end)
            .filter(|_| date.tokens.end < end);
        let apart =
            before.kind != Kind::Mark || matches!(doc.slice(before.span), "?" | "!" | ">" | ")");
        let begins = |t: &Token| {
            t.capitalised() || matches!(t.kind, Kind::Quote | Kind::Number) || t.key == BY
        };
        return whole && apart && next.is_some_and(begins);
    }
    doc.tokens()[at].case == Case::Upper
        && before.case != Case::Upper
        && dateline::read(doc, at..end).is_some()
}

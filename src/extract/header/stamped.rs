//! Writers' names on a line that states a date.

use std::ops::Range;

use super::label::is_related;
use super::name::{is_button, is_given, is_place, name};
use super::signed::names;
use super::stamp;
use crate::lexicon::{Class, key};
use crate::text::{Document, Kind, Span};

/// The number of tokens at the end of the line that are searched for a bar and a name.
const MORE: usize = 12;

/// Returns the names in a line that also states a date: those after its `by` (`By Ann Bell — 4 June
/// 2024`, `Posted June 4, 2024, by Ann Bell`), or at its beginning (`Ann Bell · Valley News ·
/// Posted 4 June`, `Ann Bell 2 minutes ago`), or else at its end.
pub(super) fn names_in(doc: &Document, tokens: Range<usize>) -> Vec<Span> {
    let by = tokens.clone().find(|&i| doc.key(i) == key!("by"));
    if let Some(by) = by {
        return names(doc, by..tokens.end);
    }
    let Some(end) = name(doc, tokens.clone()).filter(|&end| end < tokens.end) else {
        return behind_date(doc, tokens);
    };
    let next = &doc.tokens()[end];
    let parted = next.kind == Kind::Number
        || next.is(Class::MONTH | Class::WEEKDAY) && next.capitalised()
        || doc.key(end) == key!(",")
        || matches!(doc.word(end), "|" | "·" | "•" | "—" | "–" | "-" | "/")
        || stamp::label(next.key).is_some()
        || is_button(next.key);
    let person = is_given(doc, tokens.start) && !is_place(doc, tokens.start..end);
    if parted && person && !is_related(doc, tokens.clone()) {
        names(doc, tokens)
    } else {
        Vec::new()
    }
}

/// Returns the name at the end of a line, after a date and a bar: `4 June 2024 | Ann Bell`.
fn behind_date(doc: &Document, tokens: Range<usize>) -> Vec<Span> {
    let bar = tokens
        .clone()
        .rev()
        .take(MORE)
        .find(|&i| matches!(doc.word(i), "|" | "·" | "•"));
    let Some(first) = bar.map(|bar| bar + 1).filter(|&at| at < tokens.end) else {
        return Vec::new();
    };
    let person = is_given(doc, first)
        && name(doc, first..tokens.end) == Some(tokens.end)
        && !is_place(doc, first..tokens.end)
        && stamp::has_date(doc, tokens.start..first);
    if person {
        vec![doc.hull(first..tokens.end)]
    } else {
        Vec::new()
    }
}

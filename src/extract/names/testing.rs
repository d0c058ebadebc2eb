//! Helpers for the tests of names.

use super::{Kind, find};
use crate::text::Document;

/// Returns the mentions of this kind.
pub(super) fn mentions(text: &str, kind: Kind) -> Vec<&str> {
    let names = find(&Document::new(text));
    let all = names.mentions.iter();
    all.filter(|m| m.kind == kind)
        .map(|m| m.mention.span.of(text))
        .collect()
}

/// Returns the full name of each entity of this kind, with its mentions.
pub(super) fn entities(text: &str, kind: Kind) -> Vec<(&str, Vec<&str>)> {
    let names = find(&Document::new(text));
    let words = |&m: &usize| names.mentions[m].mention.span.of(text);
    let all = names.entities.iter().filter(|e| e.kind == kind);
    all.map(|e| (e.name.of(text), e.mentions.iter().map(words).collect()))
        .collect()
}

//! [`Detected`], a name before grouping, and [`replace`], which replaces several at once.

use std::ops::Range;

use super::Kind;
use super::rule::Rule;
use crate::text::{Document, Span};

/// A name that was found, before names are grouped.
#[derive(Clone, Debug)]
pub(super) struct Detected {
    /// Its text, without title, article or `'s`.
    pub(super) span: Span,
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// What it stands for.
    pub(super) kind: Kind,
    /// The rule that found it.
    pub(super) rule: Rule,
    /// How sure the tagger is of it, or [`RULED`] if a rule made it.
    pub(super) margin: i16,
}

/// The margin of a name that a rule made.
pub(super) const RULED: i16 = i16::MAX;

impl Detected {
    /// Returns a name that `rule` found.
    pub(super) fn ruled(doc: &Document, tokens: Range<usize>, kind: Kind, rule: Rule) -> Self {
        Self {
            span: doc.hull(tokens.clone()),
            tokens,
            kind,
            rule,
            margin: RULED,
        }
    }

    /// Moves the bounds of the name.
    pub(super) fn set(&mut self, doc: &Document, tokens: Range<usize>) {
        self.span = doc.hull(tokens.clone());
        self.tokens = tokens;
    }
}

/// Replaces names. Each change has the indices of the names that it replaces, an empty range to add
/// a name, and the new name. Changes must be in text order; a change that overlaps the one before
/// is skipped.
///
/// Rules collect their changes for this single pass, because every insertion on its own would move
/// all the names after it.
pub(super) fn replace(found: &mut Vec<Detected>, changes: Vec<(Range<usize>, Detected)>) {
    if changes.is_empty() {
        return;
    }
    let mut replaced = Vec::with_capacity(found.len() + changes.len());
    let mut old = std::mem::take(found).into_iter();
    let (mut at, mut end) = (0, 0);
    for (indices, name) in changes {
        if indices.start < at || name.tokens.start < end {
            continue;
        }
        replaced.extend(old.by_ref().take(indices.start - at));
        old.by_ref().take(indices.len()).for_each(drop);
        at = indices.end;
        end = name.tokens.end;
        replaced.push(name);
    }
    replaced.extend(old);
    *found = replaced;
}

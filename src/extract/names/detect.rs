//! Which words are a name, and of what kind.

use std::ops::Range;

use super::Kind;
use crate::lexicon::Class;
use crate::text::{Case, Document, Span};

/// A name that was found, before it is known which names are the same one.
#[derive(Clone, Debug)]
pub(super) struct Detected {
    /// Where it stands, without title, article or `'s`.
    pub(super) span: Span,
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// What it stands for.
    pub(super) kind: Kind,
    /// The rule that found it.
    pub(super) rule: &'static str,
}

/// Finds the names, in text order; none overlaps another.
pub(super) fn detect(doc: &Document) -> Vec<Detected> {
    let mut found = Vec::new();
    let tokens = doc.tokens();
    let mut i = 0;
    while i < tokens.len() {
        let starts = tokens[i].capitalised() && !tokens[i].is(Class::STARTER | Class::MONTH | Class::WEEKDAY);
        if !starts {
            i += 1;
            continue;
        }
        let mut end = i + 1;
        while end < tokens.len() && tokens[end].capitalised() && doc.sentence_at(end) == doc.sentence_at(i) {
            end += 1;
        }
        let mut start = i;
        while start + 1 < end && tokens[start].is(Class::TITLE) {
            start += 1;
        }
        let titled = start > i;
        let organization = tokens[start..end].iter().any(|t| t.is(Class::ORG_SUFFIX | Class::ORG_HEAD) || t.case == Case::Upper);
        let kind = if titled || end - start == 2 && !organization {
            Kind::Person
        } else if organization {
            Kind::Organization
        } else {
            Kind::Place
        };
        found.push(Detected { span: doc.hull(start..end), tokens: start..end, kind, rule: "names/capitals" });
        i = end;
    }
    found
}

//! The words that identify each name: without titles, articles, suffixes and legal forms.

use std::ops::Range;

use super::Kind;
use super::detected::Detected;
use crate::lexicon::{Class, Key, KeyMap, LEGAL_FORMS, WordSet, key, listed};
use crate::text::{Document, Kind as TokenKind, Span, Token};

/// The identifying words of every detected name.
pub(super) struct Parts {
    keys: Vec<Key>,
    ranges: Vec<Range<usize>>,
    /// The first occurrence of each word, by key.
    spans: KeyMap<Span>,
}

/// Suffixes that follow a person's name without being part of it.
const PERSON_SUFFIXES: WordSet = listed!("names/person_suffixes.txt");

impl Parts {
    pub(super) fn new(doc: &Document, found: &[Detected]) -> Self {
        let words = found.iter().map(|name| name.tokens.len()).sum();
        let spans = KeyMap::with_capacity_and_hasher(words, Default::default());
        let mut parts = Self {
            keys: Vec::with_capacity(words),
            ranges: Vec::with_capacity(found.len()),
            spans,
        };
        for name in found {
            let from = parts.keys.len();
            let words = || {
                doc.tokens()[name.tokens.clone()]
                    .iter()
                    .filter(|t| t.kind == TokenKind::Word || t.kind == TokenKind::Number)
            };
            words().for_each(|t| parts.push(doc, t));
            parts.trim(from, name.kind);
            parts.ranges.push(from..parts.keys.len());
        }
        parts
    }

    fn push(&mut self, doc: &Document, token: &Token) {
        let key = if token.kind == TokenKind::Number {
            Key::of(doc.slice(token.span))
        } else {
            token.key
        };
        self.keys.push(key);
        self.spans.entry(key).or_insert(token.span);
    }

    /// Drops suffixes, legal forms, articles and titles from the words of the last name, which begin
    /// at `from`.
    fn trim(&mut self, from: usize, kind: Kind) {
        // "Kerr Linje A/S": the slash isn't a word, which leaves "A" and "S".
        if kind == Kind::Organization
            && let [_, .., a, s] = &self.keys[from..]
            && *s == key!("s")
            && [key!("a"), key!("i")].contains(a)
        {
            self.keys.truncate(self.keys.len() - 2);
        }
        let is_suffix = |key: &Key| match kind {
            Kind::Person => PERSON_SUFFIXES.contains(key),
            Kind::Organization => LEGAL_FORMS.contains(key),
            Kind::Place | Kind::Other => false,
        };
        while self.keys.len() > from + 1 && self.keys.last().is_some_and(is_suffix) {
            self.keys.pop();
        }
        // Indonesian companies begin with their legal form: "PT Kerr".
        let article = self.keys.len() > from + 1
            && (self.keys[from] == key!("the")
                || kind == Kind::Organization && self.keys[from] == key!("pt"));
        let title = kind == Kind::Person
            && self.keys.len() > from + 1
            && crate::lexicon::classes(self.keys[from]).has(Class::TITLE);
        if article || title {
            self.keys.remove(from);
        }
    }

    /// Returns the identifying words of the name at `i`.
    pub(super) fn of(&self, i: usize) -> &[Key] {
        &self.keys[self.ranges[i].clone()]
    }

    /// Returns the span of the first word with this key.
    pub(super) fn word(&self, key: Key) -> Option<Span> {
        self.spans.get(&key).copied()
    }
}

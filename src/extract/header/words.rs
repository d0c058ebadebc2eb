//! A line's words, counted by case, and whether the line ends like a sentence.

use std::ops::Range;

use crate::lexicon::Key;
use crate::text::{Case, Document, Kind};

/// The most tokens in a line of the header; longer ones are prose, whatever they begin with.
pub(super) const LINE: usize = 60;

/// The words of a line, and counts of them by case.
pub(super) struct Words {
    /// Their keys.
    pub(super) keys: Vec<Key>,
    /// The number that are words rather than numbers.
    pub(super) letters: usize,
    /// The number in lower case.
    pub(super) lower: usize,
    /// The number that begin with a capital.
    pub(super) capitals: usize,
}

impl Words {
    pub(super) fn new(doc: &Document, tokens: Range<usize>) -> Self {
        let mut words = Self {
            keys: Vec::with_capacity(tokens.len().min(LINE)),
            letters: 0,
            lower: 0,
            capitals: 0,
        };
        for token in doc.tokens()[tokens].iter().take(LINE + 1) {
            match token.kind {
                Kind::Word => {
                    words.keys.push(token.key);
                    words.letters += 1;
                    words.lower += usize::from(token.case == Case::Lower);
                    words.capitals += usize::from(token.capitalised());
                }
                Kind::Number => words.keys.push(Key::default()),
                _ => {}
            }
        }
        words
    }
}

/// Whether the line ends like a sentence.
pub(super) fn ends_sentence(doc: &Document, tokens: Range<usize>) -> bool {
    let last = doc.tokens()[tokens]
        .iter()
        .rev()
        .find(|t| t.kind != Kind::Quote && !matches!(doc.slice(t.span), ")" | "]"));
    last.is_some_and(|t| {
        t.kind == Kind::Mark && matches!(doc.slice(t.span), "." | "!" | "?") || t.stopped
    })
}

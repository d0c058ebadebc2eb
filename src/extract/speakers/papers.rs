//! The documents that have come up and their makers, for "the report" later in the article.

use crate::lexicon::{Key, KeyMap};
use crate::text::Document;

/// The documents so far.
#[derive(Default)]
pub(super) struct Papers {
    /// The noun of the last document without a known maker.
    unclaimed: Option<usize>,
    /// The maker of the last document with each noun.
    makers: KeyMap<usize>,
}

impl Papers {
    /// Notes a document whose noun is at `at`, and its maker, if that is known.
    pub(super) fn note(&mut self, doc: &Document, at: usize, maker: Option<usize>) {
        match maker {
            Some(maker) => {
                self.makers.insert(doc.key(at), maker);
            }
            None => self.unclaimed = Some(at),
        }
    }

    /// Returns the maker of the last document with this noun.
    pub(super) fn maker(&self, noun: Key) -> Option<usize> {
        self.makers.get(&noun).copied()
    }

    /// Returns the noun of the last document without a known maker, unless it is more than this
    /// many sentences before the token at `at`.
    pub(super) fn unclaimed(&self, doc: &Document, at: usize, sentences: usize) -> Option<usize> {
        let near =
            |&then: &usize| doc.sentence_at(at).saturating_sub(doc.sentence_at(then)) <= sentences;
        self.unclaimed.filter(near)
    }
}

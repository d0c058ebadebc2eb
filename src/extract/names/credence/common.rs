//! Finds common words that look like bodies because they open a sentence: "Beekeeping", if the
//! article has "beekeeping" elsewhere.

use crate::extract::names::{Entity, Kind, Names};
use crate::lexicon::KeyMap;
use crate::text::{Case, Document};

/// The single-word bodies that open sentences, each with whether the article also has the word in
/// lower case.
pub(super) struct Words(KeyMap<bool>);

impl Words {
    /// Collects these words, and looks for them in the article if there are any.
    pub(super) fn of(doc: &Document, names: &Names) -> Self {
        let bodies = names.mentions.iter().filter(|m| {
            m.kind == Kind::Organization
                && m.tokens.len() == 1
                && doc.tokens()[m.tokens.start].case == Case::Capital
                && opens(doc, m.tokens.start)
        });
        let mut words: KeyMap<bool> = bodies.map(|m| (doc.key(m.tokens.start), false)).collect();
        if !words.is_empty() {
            for token in doc.tokens().iter().filter(|t| t.case == Case::Lower) {
                if let Some(small) = words.get_mut(&token.key) {
                    *small = true;
                }
            }
        }
        Self(words)
    }

    /// Whether every mention of a body is such a word.
    pub(super) fn has(&self, doc: &Document, names: &Names, entity: &Entity) -> bool {
        entity.kind == Kind::Organization
            && entity.mentions.iter().all(|&m| {
                let tokens = &names.mentions[m].tokens;
                tokens.len() == 1
                    && opens(doc, tokens.start)
                    && self.0.get(&doc.key(tokens.start)) == Some(&true)
            })
    }
}

/// Whether the token is the first word of its sentence.
fn opens(doc: &Document, i: usize) -> bool {
    let start = doc.sentences()[doc.sentence_at(i)].tokens.start;
    i == start
        || doc.tokens()[start..i]
            .iter()
            .all(|t| t.kind != crate::text::Kind::Word)
}

//! Common words that a capital made a name of: "Beekeeping" at the head of a sentence, where the
//! article has "beekeeping" elsewhere.

use crate::extract::names::{Entity, Kind, Names};
use crate::lexicon::KeyMap;
use crate::text::{Case, Document};

/// The single words that open sentences as bodies, each with whether the article has it in small
/// letters.
pub(super) struct Words(KeyMap<bool>);

impl Words {
    /// Reads the article, if there is anything to look for.
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

    /// Whether a body is nothing but such a word wherever it stands.
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

/// Whether the token opens a sentence, or what is quoted in one.
fn opens(doc: &Document, i: usize) -> bool {
    let start = doc.sentences()[doc.sentence_at(i)].tokens.start;
    i == start
        || doc.tokens()[start..i]
            .iter()
            .all(|t| t.kind != crate::text::Kind::Word)
}

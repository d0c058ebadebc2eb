//! Finds common words that look like bodies because their place explains the capital: "Beekeeping"
//! at the start of a sentence, if the article has "beekeeping" elsewhere; "Oslo Wedding" in a
//! headline with a capital on every word, if it has "wedding".

use crate::extract::names::{Entity, Kind, NameMention, Names};
use crate::lexicon::{Class, KeyMap, gazetteer};
use crate::text::{Case, Document, Token};

/// The last words of such bodies, each with whether the article also has it in lower case.
pub(super) struct Words(KeyMap<bool>);

impl Words {
    /// Collects these words, and looks for them in the article if there are any.
    pub(super) fn of(doc: &Document, names: &Names) -> Self {
        let bodies = names.mentions.iter().filter(|m| {
            m.kind == Kind::Organization
                && doc.tokens()[m.tokens.end - 1].case == Case::Capital
                && is_explained(doc, m)
        });
        let last = |m: &NameMention| doc.key(m.tokens.end - 1);
        let mut words: KeyMap<bool> = bodies.map(|m| (last(m), false)).collect();
        if !words.is_empty() {
            for token in doc.tokens().iter().filter(|t| t.case == Case::Lower) {
                if let Some(small) = words.get_mut(&token.key) {
                    *small = true;
                }
            }
        }
        Self(words)
    }

    /// Whether every mention of a body is such a word, perhaps with a place's name before it.
    pub(super) fn has(&self, doc: &Document, names: &Names, entity: &Entity) -> bool {
        entity.kind == Kind::Organization
            && entity.mentions.iter().all(|&m| {
                let m = &names.mentions[m];
                is_explained(doc, m) && self.0.get(&doc.key(m.tokens.end - 1)) == Some(&true)
            })
    }
}

/// Whether the position of a mention explains its capitals: a single word that opens a sentence, or
/// a place's name and a word that ends no body's name, in a headline.
fn is_explained(doc: &Document, m: &NameMention) -> bool {
    match m.tokens.len() {
        1 => opens(doc, m.tokens.start),
        2 => {
            let (place, noun) = (m.tokens.start..m.tokens.start + 1, m.tokens.end - 1);
            let body = Class::BODY_WORD | Class::VENUE_NOUN | Class::TEAM_PLAYER;
            !doc.tokens()[noun].is(body)
                && gazetteer::senses(doc.name(place)).next().is_some()
                && is_headline(doc, noun)
        }
        _ => false,
    }
}

/// Whether the token's sentence has a capital on every word but the shortest.
fn is_headline(doc: &Document, i: usize) -> bool {
    const LONGEST: usize = 40;
    const SHORT: usize = 4;
    let sentence = doc.sentences()[doc.sentence_at(i)].tokens.clone();
    let small = |t: &Token| t.case == Case::Lower && t.span.len() > SHORT;
    sentence.len() <= LONGEST && !doc.tokens()[sentence].iter().any(small)
}

/// Whether the token is the first word of its sentence.
fn opens(doc: &Document, i: usize) -> bool {
    let start = doc.sentences()[doc.sentence_at(i)].tokens.start;
    i == start
        || doc.tokens()[start..i]
            .iter()
            .all(|t| t.kind != crate::text::Kind::Word)
}

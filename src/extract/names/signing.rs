//! Finds clubs called by their town in sentences about players: "the Dover goalkeeper", "joined
//! Dover from Lund", "his debut for Dover". `team` looks only in sentences about sport.

use std::ops::Range;

use crate::lexicon::{Class, Key, key, keys};
use crate::text::{Document, Kind as TokenKind};

/// Whether the words beside the name show that it is a club with players.
pub(super) fn is_club(doc: &Document, name: &Range<usize>) -> bool {
    let tokens = doc.tokens();
    let is_manned = tokens
        .get(name.end)
        .is_some_and(|t| t.is(Class::TEAM_PLAYER));
    is_manned || is_joined(doc, name)
}

/// Whether the words before the name say that a player joins or leaves the club, or plays for or
/// against it.
fn is_joined(doc: &Document, name: &Range<usize>) -> bool {
    let Some(link) = name.start.checked_sub(1) else {
        return false;
    };
    let sentence = doc.sentences()[doc.sentence_at(name.start)].tokens.start;
    let back = |most: usize, words: &[Key]| {
        let before = &doc.tokens()[sentence.max(link.saturating_sub(most))..link.max(sentence)];
        let all = before.iter().rev();
        all.take_while(|t| t.kind != TokenKind::Mark)
            .any(|t| words.contains(&t.key))
    };
    match doc.key(link) {
        k if keys!["joined", "rejoined"].contains(&k) => true,
        k if k == key!("for") => back(
            5,
            keys![
                "signed", "signs", "sign", "played", "plays", "debut", "appearances", "scored"
            ],
        ),
        k if k == key!("from") => back(
            8,
            keys![
                "signed", "signing", "joined", "rejoined", "loan", "transfer", "bought", "moved",
                "switched"
            ],
        ),
        k if k == key!("to") => back(
            3,
            keys![
                "loan", "transfer", "transferred", "sold", "moved", "switched"
            ],
        ),
        k if k == key!("against") => back(
            6,
            keys!["debut", "goal", "goals", "scored", "match", "game"],
        ),
        _ => false,
    }
}

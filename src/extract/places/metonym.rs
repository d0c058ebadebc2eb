//! Finds place names that stand for a government: "Moscow said", "the Kremlin warned", "according
//! to Washington".

use std::ops::Range;

use super::{Kind, Place};
use crate::extract::quotes::Quote;
use crate::lexicon::{Class, key};
use crate::syntax::{Parts, Sentence};
use crate::text::{Document, Kind as TokenKind, Span};

/// Marks the mentions that speak or act.
pub(super) fn mark(parts: &Parts, quotes: &[Quote], places: &mut [Place]) {
    let doc = parts.document();
    let mut sources: Vec<Span> = quotes
        .iter()
        .filter_map(|q| q.source)
        .map(|source| name(doc, source))
        .collect();
    sources.sort_unstable();
    for place in places {
        let Some(location) = &place.location else {
            continue;
        };
        // A seat of power such as the Kremlin stands for its government whatever it does. A town or
        // a country must speak, because other verbs don't show it. Other places never qualify: an
        // airport that reopens is an airport.
        let seat = location.seat;
        let governed = matches!(
            location.kind,
            Some(Kind::Country | Kind::City | Kind::Admin1)
        );
        if !seat && !governed {
            continue;
        }
        for (mention, metonym) in &mut place.mentions {
            let name = doc.tokens_in(mention.span);
            let s = Sentence::around(parts, name.start);
            *metonym = sources.binary_search(&mention.span).is_ok() || speaks(s, name, seat);
        }
    }
}

/// Returns a source without its article: "Kremlin" for "the Kremlin".
fn name(doc: &Document, source: Span) -> Span {
    let tokens = doc.tokens_in(source);
    let articles = doc.tokens()[tokens.clone()]
        .iter()
        .take_while(|t| t.is(Class::DETERMINER))
        .count();
    if articles < tokens.len() {
        doc.hull(tokens.start + articles..tokens.end)
    } else {
        source
    }
}

/// Whether the name is the subject of a verb of speech (for a seat, of any verb), or follows
/// "according to".
fn speaks(s: Sentence, name: Range<usize>, seat: bool) -> bool {
    let the = usize::from(s.key(s.before(name.start, 1)) == key!("the"));
    let to = s.before(name.start, 1 + the);
    if s.key(to) == key!("to") && s.key(s.before(to, 1)) == key!("according") {
        return true;
    }
    let next = name.end;
    if s.kind(next) == Some(TokenKind::Clitic) {
        // "Moscow's formal warning". Whatever a seat has belongs to its institution.
        let stance = |i: usize| s.is(i, Class::STANCE);
        let words = (next + 1..next + 4).take_while(|&i| s.is_word(i));
        return seat || words.into_iter().any(stance);
    }
    // "a court in Leeds said"
    if s.is(to, Class::PREPOSITION) {
        return false;
    }
    if seat && s.is_lower(next) && s.word(next).ends_with("ed") {
        return true;
    }
    let mut words = (next..next + 4)
        .filter(|&i| !s.is(i, Class::ADVERB))
        .take_while(|&i| s.token(i).is_some() && !s.is_capitalised(i));
    let verbs = if seat {
        Class::CUE | Class::FINITE
    } else {
        Class::CUE
    };
    let Some(verb) = words.next() else {
        return false;
    };
    let spoken = |i: usize| s.is(i, Class::CUE);
    s.is(verb, verbs) || s.is(verb, Class::AUXILIARY) && words.next().is_some_and(spoken)
}

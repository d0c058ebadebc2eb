//! Where a place's name stands for its government: "Moscow said", "the Kremlin warned", "according
//! to Washington".

use super::{Kind, Place};
use crate::extract::quotes::Quote;
use crate::lexicon::{Class, key};
use crate::text::{Case, Document, Kind as TokenKind, Span};

/// Marks the mentions that speak or act.
pub(super) fn mark(doc: &Document, quotes: &[Quote], places: &mut [Place]) {
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
        // A seat of power does what a person does; of a town or a country that cannot be told from
        // its deeds, only from its words.
        let seat = location.kind == Some(Kind::Facility);
        if !seat
            && !matches!(
                location.kind,
                Some(Kind::Country | Kind::City | Kind::Admin1)
            )
        {
            continue;
        }
        for (mention, metonym) in &mut place.mentions {
            *metonym =
                sources.binary_search(&mention.span).is_ok() || speaks(doc, mention.span, seat);
        }
    }
}

/// A source without its article: "the Kremlin".
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

/// Whether it is the subject of a verb of speech (a seat: of any verb), or what "according to" goes
/// before.
fn speaks(doc: &Document, span: Span, seat: bool) -> bool {
    let tokens = doc.tokens_in(span);
    let before = |n: usize| {
        tokens
            .start
            .checked_sub(n)
            .map(|i| doc.key(i))
            .unwrap_or_default()
    };
    let to = if before(1) == key!("the") { 2 } else { 1 };
    if before(to) == key!("to") && before(to + 1) == key!("according") {
        return true;
    }
    let rest = &doc.tokens()[tokens.end..];
    if rest.first().is_some_and(|t| t.kind == TokenKind::Clitic) {
        // "Moscow's formal warning"; whatever a seat has is its institution's.
        return seat
            || rest[1..]
                .iter()
                .take(3)
                .take_while(|t| t.kind == TokenKind::Word)
                .any(|t| t.is(Class::STANCE));
    }
    let past = rest
        .first()
        .is_some_and(|t| t.case == Case::Lower && doc.slice(t.span).ends_with("ed"));
    if seat && past {
        return true;
    }
    let mut rest = rest
        .iter()
        .take(4)
        .filter(|t| !t.is(Class::ADVERB))
        .take_while(|t| !t.capitalised());
    let verbs = if seat {
        Class::CUE | Class::FINITE
    } else {
        Class::CUE
    };
    match rest.next() {
        Some(verb) if verb.is(verbs) => true,
        Some(auxiliary) if auxiliary.is(Class::AUXILIARY) => {
            rest.next().is_some_and(|verb| verb.is(Class::CUE))
        }
        _ => false,
    }
}

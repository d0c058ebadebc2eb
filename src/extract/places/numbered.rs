//! Finds roads by their number: "Interstate 40", "County Road 12", "US-24", "the A59".
//!
//! A road is a place whose own words say what it is, as a street is. Numbers that stand for
//! something else ("Form I-130", "the A380") are left alone.

use super::Kind;
use super::matched::Match;
use super::rule::Rule;
use crate::lexicon::gazetteer::{self, Feature, Naming};
use crate::lexicon::{Class, Classes, Key, key, keys};
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// Words that come before the number of a road.
const HEADS: &[Key] = keys!["highway", "hwy", "route", "rte", "interstate"];
/// Words before such a head, or before "Road", that say who keeps the road.
const KEEPERS: &[Key] = keys![
    "us", "u.s", "state", "county", "township", "provincial", "interstate"
];
/// Abbreviations that a hyphen or space joins to the number of a road.
const SHORT: &[Key] = keys!["i", "us", "u.s", "cr", "fm", "sr", "sh"];
/// Prepositions that put something on a road.
const ON: &[Key] = keys!["on", "off", "along", "near", "onto", "via", "down", "at"];
/// The classes of words that may follow a road's number.
const AFTER: Classes = Class::PREPOSITION
    .or(Class::CONJUNCTION)
    .or(Class::DIRECTION)
    .or(Class::SUBORDINATOR)
    .or(Class::AUXILIARY)
    .or(Class::ADVERB);
/// The longest number of a road.
const DIGITS: usize = 4;

/// Returns the road that begins with the capitalised word at `start`.
pub(super) fn road(doc: &Document, start: usize, end: usize) -> Option<Match> {
    let first = &doc.tokens()[start];
    if first.glued {
        return None;
    }
    let last = if HEADS.contains(&first.key) || KEEPERS.contains(&first.key) {
        named(doc, start, end).or_else(|| short(doc, start, end))
    } else if SHORT.contains(&first.key) {
        short(doc, start, end)
    } else if is_motorway(doc, start, end) {
        Some(start)
    } else if is_state(doc, start) {
        named(doc, start, end)
    } else {
        None
    }?;
    let tokens = start..last + 1;
    Some(Match {
        name: doc.name(tokens.clone()),
        tokens,
        kind: Some(Kind::Facility),
        unlisted: None,
        rule: Rule::Numbered,
    })
}

/// Whether the word at `start` is a state's name before a head: "Illinois Route 9".
fn is_state(doc: &Document, start: usize) -> bool {
    let head = doc.tokens().get(start + 1);
    head.is_some_and(|t| t.capitalised() && HEADS.contains(&t.key))
        && gazetteer::senses(doc.name(start..start + 1))
            .any(|s| s.feature == Feature::Admin1 && s.naming == Naming::Name)
}

/// Returns the number of a road whose words begin at `start`: the "12" of "State Highway 12".
fn named(doc: &Document, start: usize, end: usize) -> Option<usize> {
    let tokens = &doc.tokens()[..end];
    let head = |i: usize| tokens.get(i).filter(|t| t.capitalised());
    let is_head = |i: usize| head(i).is_some_and(|t| HEADS.contains(&t.key));
    let kept = || head(start + 1).is_some_and(|t| t.key == key!("road"));
    let number = if is_head(start + 1) || KEEPERS.contains(&tokens[start].key) && kept() {
        start + 2
    } else if HEADS.contains(&tokens[start].key) {
        start + 1
    } else {
        return None;
    };
    let spaced = tokens.get(number).is_some_and(|t| !t.glued);
    (spaced && is_number(tokens, number) && ends(tokens.get(number + 1))).then_some(number)
}

/// Returns the number of a road with an abbreviated name at `start`: the "24" of "US-24".
fn short(doc: &Document, start: usize, end: usize) -> Option<usize> {
    const PAPERS: &[Key] = keys!["an", "form", "forms", "a"];
    let tokens = &doc.tokens()[..end];
    if tokens[start].case != Case::Upper || !SHORT.contains(&tokens[start].key) {
        return None;
    }
    let before = start.checked_sub(1).map(|i| tokens[i].key);
    let hyphen = tokens
        .get(start + 1)
        .is_some_and(|t| t.glued && t.key == key!("-"));
    if hyphen {
        let joined = tokens.get(start + 2).is_some_and(|t| t.glued) && is_number(tokens, start + 2);
        let paper = before.is_some_and(|key| PAPERS.contains(&key));
        return (joined && !paper && ends(tokens.get(start + 3))).then_some(start + 2);
    }
    // "near US 30 soldiers" isn't a road.
    let next = tokens.get(start + 2);
    let free = next.is_none_or(|t| t.kind == TokenKind::Mark || t.is(AFTER));
    // "closed U.S. 30", but not "in the U.S. 30 died".
    let bare = tokens[start].key == key!("u.s")
        && before.is_some_and(|key| !keys!["the", "in"].contains(&key))
        && tokens.get(start + 1).is_some_and(|t| t.span.len() < DIGITS);
    let on = bare || before.is_some_and(|key| ON.contains(&key));
    let spaced = tokens.get(start + 1).is_some_and(|t| !t.glued);
    (on && spaced && free && is_number(tokens, start + 1) && tokens[start].key != key!("i"))
        .then_some(start + 1)
}

/// Whether the word is a British or Irish road's number after "on the" and the like: "the A59". The
/// Airbus planes are numbered from A300 on.
fn is_motorway(doc: &Document, at: usize, end: usize) -> bool {
    let [.., on, the] = &doc.tokens()[..at] else {
        return false;
    };
    let word = doc.word(at).as_bytes();
    let [b'A' | b'B' | b'M' | b'N', digits @ ..] = word else {
        return false;
    };
    let number = (1..=DIGITS).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
    let plane = word[0] == b'A' && digits.len() == 3 && digits[0] == b'3';
    let free = doc.tokens()[at + 1..end].first().is_none_or(|t| {
        t.kind == TokenKind::Mark
            || t.is(AFTER)
            || keys!["northbound", "southbound", "eastbound", "westbound"].contains(&t.key)
    });
    number && !plane && free && the.key == key!("the") && ON.contains(&on.key)
}

/// Whether the token is a short whole number.
fn is_number(tokens: &[Token], i: usize) -> bool {
    tokens
        .get(i)
        .is_some_and(|t| t.kind == TokenKind::Number && t.span.len() <= DIGITS)
}

/// Whether the word after a road's number leaves it whole: no unit, share or further name.
fn ends(next: Option<&Token>) -> bool {
    next.is_none_or(|t| {
        let name = t.capitalised() && !t.is(Class::DIRECTION | Class::PREPOSITION);
        let marks = t.glued && keys!["-", "%", "/"].contains(&t.key);
        !name && !marks
    })
}

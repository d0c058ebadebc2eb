//! Finds names that say what they are and that no gazetteer has: streets and roads, rivers and
//! lakes, mountains and islands, places named after a saint; and parts of the world that share
//! their noun.

use std::ops::Range;

use super::Kind;
use super::matched::Match;
use super::points;
use super::rule::Rule;
use crate::lexicon::gazetteer::{self, Feature, NameKey, Naming};
use crate::lexicon::{Class, Key, key, keys};
use crate::text::{Document, Kind as TokenKind, Token};

/// Returns the kind of the places that a plural noun stands for: "streets".
pub(super) fn several(key: Key) -> Option<Kind> {
    match () {
        () if keys!["streets", "roads", "avenues"].contains(&key) => Some(Kind::Facility),
        () if keys!["rivers", "creeks", "lakes"].contains(&key) => Some(Kind::Water),
        () => None,
    }
}

/// Finds the names before the plural noun at `at` that they share: "Orchard and Mill streets".
pub(super) fn listed(
    doc: &Document,
    (from, at): (usize, usize),
    kind: Kind,
    found: &mut Vec<Match>,
) {
    let tokens = doc.tokens();
    let mut names: Vec<Match> = Vec::new();
    let mut end = at;
    while end > from && names.len() < 8 {
        let run = (from..end).rev().take(4);
        let Some(start) = run.take_while(|&i| is_part(doc, i)).last() else {
            break;
        };
        if !tokens[start].capitalised() {
            break;
        }
        names.push(named_by(doc, start..end, kind, Rule::SharedHead));
        end = start;
        while end > from && keys![",", "and", "or"].contains(&tokens[end - 1].key) {
            end -= 1;
        }
        if end == start {
            break;
        }
    }
    if let [_, .., first] = &names[..] {
        found.truncate(found.partition_point(|f| f.tokens.end <= first.tokens.start));
        found.extend(names.into_iter().rev());
    }
}

/// Returns the part of the world or of a country at `start` that shares its noun with the next:
/// "Central" in "Central and South America", "North" in "North and South Korea".
pub(super) fn part(doc: &Document, start: usize, end: usize) -> Option<Match> {
    let [first, link, second, noun, ..] = &doc.tokens()[start..end] else {
        return None;
    };
    let direction = |t: &Token| t.capitalised() && t.is(Class::DIRECTION);
    let joined = keys!["and", "or"].contains(&link.key) && noun.capitalised();
    if !direction(first) || !joined || !direction(second) {
        return None;
    }
    let name = |part: usize, key: Key| {
        NameKey::default()
            .then(doc.word(part), key)
            .then(doc.word(start + 3), noun.key)
    };
    let wide = |name: NameKey| {
        gazetteer::senses(name).any(|s| {
            let wide = matches!(
                s.feature,
                Feature::Region | Feature::Continent | Feature::Country | Feature::Admin1
            );
            wide && s.naming != Naming::Demonym
        })
    };
    let whole = name(start, first.key);
    (wide(whole) && wide(name(start + 2, second.key))).then_some(Match {
        tokens: start..start + 1,
        name: whole,
        kind: None,
        unlisted: None,
        rule: Rule::SharedPart,
    })
}

/// Whether the word at `i` may be a part of a described name.
fn is_part(doc: &Document, i: usize) -> bool {
    let t = &doc.tokens()[i];
    let word = t.capitalised()
        && !t.is(Class::DETERMINER
            | Class::STARTER
            | Class::PREPOSITION
            | Class::MONTH
            | Class::WEEKDAY
            | Class::TITLE);
    let ordinal = i > 0
        && t.glued
        && doc.tokens()[i - 1].kind == TokenKind::Number
        && t.kind == TokenKind::Word;
    word || t.kind == TokenKind::Number || ordinal
}

/// Returns the kind of place that a capitalised head stands for.
pub(super) fn kind_of_head(token: &Token) -> Option<Kind> {
    match token {
        t if !t.capitalised() => None,
        t if t.key == key!("township") => Some(Kind::City),
        t if t.is(Class::STREET_HEAD) => Some(Kind::Facility),
        t if t.is(Class::WATER_HEAD) => Some(Kind::Water),
        t if t.is(Class::LANDFORM_HEAD) => Some(Kind::Landform),
        _ => None,
    }
}

/// Returns the name that ends with the head at `at`: "Mill Creek", "East 31st Street".
pub(super) fn headed(doc: &Document, from: usize, at: usize, end: usize) -> Option<Match> {
    let tokens = doc.tokens();
    let Some(kind) = kind_of_head(&tokens[at]) else {
        return area(doc, from, at);
    };
    // "Clay County Road 12" is a road with a number, in Clay County; so is "Interstate Highway 12".
    let numbered = tokens[at + 1..end]
        .first()
        .is_some_and(|t| t.kind == TokenKind::Number);
    let keeper = |t: &Token| keys!["county", "interstate", "state", "us", "u.s"].contains(&t.key);
    if numbered && at > from && keeper(&tokens[at - 1]) {
        return None;
    }
    let start = (from..at)
        .rev()
        .take(4)
        .take_while(|&i| is_part(doc, i))
        .last()?;
    // The number of a house isn't part of its street's name: "1935 Orchard Street".
    let start =
        (start..at).find(|&i| tokens[i].kind != TokenKind::Number || tokens[i + 1].glued)?;
    let goes_on = tokens[at + 1..end].first().is_some_and(Token::capitalised);
    let named =
        tokens[start..at].iter().any(Token::capitalised) || tokens[start].kind == TokenKind::Number;
    (!goes_on && named).then(|| named_by(doc, start..at + 1, kind, Rule::Headed))
}

/// Returns the Nigerian district that ends with the words at `at`: "Orchi Local Government Area",
/// "Orchi LGA".
fn area(doc: &Document, from: usize, at: usize) -> Option<Match> {
    let key = |i: usize| doc.tokens().get(i).map_or(Key::default(), |t| t.key);
    let words = match () {
        () if key(at) == key!("lga") => 1,
        () if key(at) == key!("local") && key(at + 1) == key!("government") => {
            2 + usize::from(key(at + 2) == key!("area"))
        }
        () => return None,
    };
    let run = (from..at).rev().take(3);
    let start = run.take_while(|&i| is_part(doc, i)).last()?;
    let name = doc.name(start..at);
    Some(Match {
        tokens: start..at + words,
        name,
        kind: Some(Kind::Admin2),
        unlisted: (!gazetteer::knows(name)).then_some(points::CALLED),
        rule: Rule::Headed,
    })
}

/// Returns the whole name of a park that ends with a town's name: "Redwood National Park" isn't in
/// the town of National Park.
pub(super) fn park(doc: &Document, from: usize, town: &Match, end: usize) -> Option<Match> {
    let before = town
        .tokens
        .start
        .checked_sub(1)
        .filter(|&p| p >= from && town.tokens.len() > 1)?;
    let generic = keys!["national", "state", "regional", "memorial", "county"]
        .contains(&doc.key(town.tokens.start));
    let named = generic && doc.tokens()[before].capitalised();
    named
        .then(|| headed(doc, from, town.tokens.end - 1, end))
        .flatten()
        .filter(|m| m.tokens.start < town.tokens.start)
}

/// Returns the whole name of a place named after a saint: "St. Mary's Square", "St Giles'
/// Cathedral".
pub(super) fn church(doc: &Document, saint: &Match, end: usize) -> Option<Match> {
    let Range { start, end: b } = saint.tokens;
    let tokens = &doc.tokens()[..end];
    if !keys!["st", "saint", "ste", "sainte"].contains(&tokens[start].key) {
        return None;
    }
    let own = tokens.get(b).filter(|t| t.kind == TokenKind::Clitic);
    let head = b + usize::from(own.is_some());
    let next = tokens.get(head).filter(|t| t.capitalised())?;
    let kind = if next.is(Class::STREET_HEAD) || keys!["basilica", "cathedral"].contains(&next.key)
    {
        Kind::Facility
    } else {
        kind_of_head(next).filter(|_| own.is_some())?
    };
    let goes_on = tokens.get(head + 1).is_some_and(Token::capitalised);
    (!goes_on).then(|| named_by(doc, start..head + 1, kind, Rule::Saint))
}

/// Returns a name that begins with what it is: "Lake Anna", "River Wye".
pub(super) fn led(doc: &Document, start: usize, end: usize) -> Option<Match> {
    let tokens = doc.tokens();
    let key = tokens[start].key;
    let kind = if keys!["lake", "river"].contains(&key) {
        Kind::Water
    } else if keys!["mount", "mt"].contains(&key) {
        Kind::Landform
    } else {
        return None;
    };
    let next = tokens[start + 1..end]
        .first()
        .filter(|t| t.capitalised() && kind_of_head(t).is_none())?;
    let alone = !next.is(Class::VENUE_NOUN | Class::PUBLIC_BODY)
        && !tokens[start + 2..end]
            .first()
            .is_some_and(Token::capitalised);
    alone.then(|| named_by(doc, start..start + 2, kind, Rule::Led))
}

fn named_by(doc: &Document, tokens: Range<usize>, kind: Kind, rule: Rule) -> Match {
    let name = doc.name(tokens.clone());
    Match {
        tokens,
        name,
        kind: Some(kind),
        unlisted: None,
        rule,
    }
}

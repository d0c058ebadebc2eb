//! Which stretches of words may name a place: the longest that the gazetteer knows, on token
//! boundaries; counties in a list; and the names of streets, rivers and the like, which no
//! gazetteer has.

use std::hint::select_unpredictable;
use std::ops::Range;

use super::Kind;
use crate::lexicon::gazetteer::{self, Feature, LONGEST, NameKey};
use crate::lexicon::{Class, Key, key, keys};
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// Words that a place may be called by.
#[derive(Clone, Debug)]
pub(super) struct Match {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// What the gazetteer knows it by.
    pub(super) name: NameKey,
    /// What its own words or those after the list say that it is; but for a county the gazetteer
    /// does not know it then.
    pub(super) kind: Option<Kind>,
    /// The weight of a name that no gazetteer has and whose words describe nothing.
    pub(super) unlisted: Option<i32>,
}

/// Every such stretch, in text order; none overlaps another.
pub(super) fn matches(doc: &Document) -> Vec<Match> {
    let tokens = doc.tokens();
    let mut found: Vec<Match> = Vec::new();
    gazetteer::fetch(
        tokens
            .iter()
            .map(|t| select_unpredictable(t.capitalised(), t.key, Key::default())),
    );
    for sentence in doc.sentences() {
        let (start, end) = (sentence.tokens.start, sentence.tokens.end);
        let mut i = start;
        while i < end {
            let token = &tokens[i];
            if !token.capitalised() {
                if token.key == key!("counties") {
                    counties(doc, start, i, &mut found);
                }
                match direction(doc, i, end) {
                    Some(m) => {
                        i = m.tokens.end;
                        found.push(m);
                    }
                    None => i += 1,
                }
                continue;
            }
            match longest(doc, i, end).or_else(|| led(doc, i, end)) {
                Some(m) => {
                    let m = park(doc, start, &m, end)
                        .or_else(|| church(doc, &m, end))
                        .unwrap_or(m);
                    i = m.tokens.end;
                    found.truncate(found.partition_point(|f| f.tokens.end <= m.tokens.start));
                    found.push(m);
                }
                None => {
                    i += 1;
                    if let Some(m) = headed(doc, start, i - 1, end) {
                        found.truncate(found.partition_point(|f| f.tokens.end <= m.tokens.start));
                        found.push(m);
                    }
                }
            }
        }
    }
    found
}

/// A part of the world whose name begins with the lower-case direction at `start`: "north Africa"
/// is North Africa, but "south Sudan" is a part of Sudan.
fn direction(doc: &Document, start: usize, end: usize) -> Option<Match> {
    let tokens = doc.tokens();
    let part = tokens[start].is(Class::DIRECTION)
        && tokens[start + 1..end]
            .first()
            .is_some_and(Token::capitalised);
    let wide = |m: &Match| {
        gazetteer::lookup(m.name)
            .any(|e| e.feature == Feature::Region && e.code.country().is_none())
    };
    part.then(|| longest(doc, start, end))
        .flatten()
        .filter(wide)
}

/// The longest name that begins with the token at `start`.
fn longest(doc: &Document, start: usize, end: usize) -> Option<Match> {
    if let Some(county) = county(doc, start, end) {
        return Some(county);
    }
    let mut name = NameKey::default();
    let mut best = None;
    for (i, token) in doc.tokens()[..end]
        .iter()
        .enumerate()
        .skip(start)
        .take(LONGEST)
    {
        if i > start && !goes_on(token) {
            break;
        }
        name = name.then(doc.word(i), token.key);
        if (token.capitalised() || token.is(Class::PLACE_HEAD))
            && gazetteer::knows(name)
            && !(best.is_some() && of_body(doc, i, end, name))
        {
            best = Some(Match {
                tokens: start..i + 1,
                name,
                kind: None,
                unlisted: None,
            });
        }
    }
    // The head itself may be the name of some town: "Main Street" is not in a place called Street.
    best.filter(|m| m.tokens.len() > 1 || kind_of_head(&doc.tokens()[start]).is_none())
}

/// "Co Mayo", "Co. Durham": a county, where "CO" is Colorado.
fn county(doc: &Document, start: usize, end: usize) -> Option<Match> {
    let tokens = &doc.tokens()[..end];
    let leads = tokens[start].key == key!("co") && tokens[start].case == Case::Capital;
    let next = tokens
        .get(start + 1)
        .filter(|next| leads && next.capitalised())?;
    let bare = NameKey::default().then(doc.word(start + 1), next.key);
    let full = NameKey::default()
        .then("county", key!("county"))
        .then(doc.word(start + 1), next.key);
    let name = [full, bare]
        .into_iter()
        .find(|name| gazetteer::knows(*name))?;
    Some(Match {
        tokens: start..start + 2,
        name,
        kind: Some(Kind::Admin2),
        unlisted: None,
    })
}

/// Whether the word at `i` belongs to the body after it and not to the name: "Dublin City Council".
fn of_body(doc: &Document, i: usize, end: usize, name: NameKey) -> bool {
    let body = |t: &Token| t.capitalised() && t.is(Class::PUBLIC_BODY);
    body(&doc.tokens()[i])
        && doc.tokens()[i + 1..end].first().is_some_and(body)
        && gazetteer::senses(name)
            .all(|s| matches!(s.feature, Feature::Admin1 | Feature::Admin2) || s.size < 2)
        && doc.key(i) != key!("county")
}

/// Whether a name may go on with this token.
fn goes_on(token: &Token) -> bool {
    token.capitalised()
        || token.is(Class::PLACE_LINK | Class::PLACE_HEAD)
        || token.glued
            && (matches!(token.kind, TokenKind::Clitic | TokenKind::Word) || token.key == key!("-"))
}

/// "Adams, Clay and Webster counties": each is a county before it is a town.
fn counties(doc: &Document, from: usize, at: usize, found: &mut Vec<Match>) {
    let tokens = doc.tokens();
    let mut listed: Vec<Match> = Vec::new();
    let mut end = at;
    while end > from && listed.len() < 24 {
        let start = (from..end)
            .rev()
            .take(4)
            .take_while(|&i| tokens[i].capitalised())
            .last();
        let Some(start) = start else { break };
        // The longest run first: "Prince Edward", not "Edward"; a sentence's first word may not
        // belong to it.
        let known = (start..end).find_map(|s| {
            let name = (s..end).fold(NameKey::default(), |name, i| {
                name.then(doc.word(i), tokens[i].key)
            });
            let county = name.then("county", key!("county"));
            gazetteer::knows(county).then_some(Match {
                tokens: s..end,
                name: county,
                kind: Some(Kind::Admin2),
                unlisted: None,
            })
        });
        let Some(m) = known else { break };
        end = m.tokens.start;
        listed.push(m);
        while end > from && keys!("," | "and" | "or").contains(&tokens[end - 1].key) {
            end -= 1;
        }
    }
    // A county by itself is no plural: "Ohio counties" are those of Ohio.
    if let [_, .., first] = &listed[..] {
        found.truncate(found.partition_point(|f| f.tokens.end <= first.tokens.start));
        found.extend(listed.into_iter().rev());
    }
}

/// What a capitalised head says that the place is.
fn kind_of_head(token: &Token) -> Option<Kind> {
    match token {
        t if !t.capitalised() => None,
        t if t.is(Class::STREET_HEAD) => Some(Kind::Facility),
        t if t.is(Class::WATER_HEAD) => Some(Kind::Water),
        t if t.is(Class::LANDFORM_HEAD) => Some(Kind::Landform),
        _ => None,
    }
}

/// A name that ends with the head at `at`: "Mill Creek", "East 31st Street".
fn headed(doc: &Document, from: usize, at: usize, end: usize) -> Option<Match> {
    let tokens = doc.tokens();
    let kind = kind_of_head(&tokens[at])?;
    // "Clay County Road 12" is a road with a number, in Clay County.
    let numbered = tokens[at + 1..end]
        .first()
        .is_some_and(|t| t.kind == TokenKind::Number);
    if numbered && at > from && tokens[at - 1].key == key!("county") {
        return None;
    }
    let part = |i: usize| {
        let t = &tokens[i];
        t.capitalised()
            && !t.is(Class::DETERMINER
                | Class::STARTER
                | Class::PREPOSITION
                | Class::MONTH
                | Class::WEEKDAY
                | Class::TITLE)
            || t.kind == TokenKind::Number
            || t.glued && tokens[i - 1].kind == TokenKind::Number && t.kind == TokenKind::Word
    };
    let start = (from..at).rev().take(4).take_while(|&i| part(i)).last()?;
    // A street's number is not part of its name: "1935 Orchard Street".
    let start =
        (start..at).find(|&i| tokens[i].kind != TokenKind::Number || tokens[i + 1].glued)?;
    let goes_on = tokens[at + 1..end].first().is_some_and(Token::capitalised);
    let named =
        tokens[start..at].iter().any(Token::capitalised) || tokens[start].kind == TokenKind::Number;
    (!goes_on && named).then(|| named_by(doc, start..at + 1, kind))
}

/// The whole name of what only ends with a town's: "Redwood National Park" is not in the town of
/// National Park.
fn park(doc: &Document, from: usize, town: &Match, end: usize) -> Option<Match> {
    let before = town
        .tokens
        .start
        .checked_sub(1)
        .filter(|&p| p >= from && town.tokens.len() > 1)?;
    let generic = keys!("national" | "state" | "regional" | "memorial" | "county")
        .contains(&doc.key(town.tokens.start));
    let named = generic && doc.tokens()[before].capitalised();
    named
        .then(|| headed(doc, from, town.tokens.end - 1, end))
        .flatten()
        .filter(|m| m.tokens.start < town.tokens.start)
}

/// The whole name of what is called after a saint: "St. Mary's Square", "St Giles' Cathedral".
fn church(doc: &Document, saint: &Match, end: usize) -> Option<Match> {
    let Range { start, end: b } = saint.tokens;
    let tokens = &doc.tokens()[..end];
    if !keys!("st" | "saint" | "ste" | "sainte").contains(&tokens[start].key) {
        return None;
    }
    let own = tokens.get(b).filter(|t| t.kind == TokenKind::Clitic);
    let head = b + usize::from(own.is_some());
    let next = tokens.get(head).filter(|t| t.capitalised())?;
    let kind = if next.is(Class::STREET_HEAD) || keys!("basilica" | "cathedral").contains(&next.key)
    {
        Kind::Facility
    } else {
        kind_of_head(next).filter(|_| own.is_some())?
    };
    let goes_on = tokens.get(head + 1).is_some_and(Token::capitalised);
    (!goes_on).then(|| named_by(doc, start..head + 1, kind))
}

/// A name that begins with what it is: "Lake Anna", "River Wye".
fn led(doc: &Document, start: usize, end: usize) -> Option<Match> {
    let tokens = doc.tokens();
    let key = tokens[start].key;
    let kind = if keys!("lake" | "river").contains(&key) {
        Kind::Water
    } else if keys!("mount" | "mt").contains(&key) {
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
    alone.then(|| named_by(doc, start..start + 2, kind))
}

fn named_by(doc: &Document, tokens: Range<usize>, kind: Kind) -> Match {
    let name = tokens.clone().fold(NameKey::default(), |name, i| {
        name.then(doc.word(i), doc.key(i))
    });
    Match {
        tokens,
        name,
        kind: Some(kind),
        unlisted: None,
    }
}

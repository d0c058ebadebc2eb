//! Finds the stretches of words that may name a place: the longest names that the gazetteer knows,
//! on token boundaries; counties in a list; and names that say what they are (`described`).

use std::ops::Range;

use super::Kind;
use super::described::{church, headed, kind_of_head, led, listed, park, part, several};
use super::matched::Match;
use super::numbered::road;
use super::rule::Rule;
use super::{points, unlisted};
use crate::lexicon::gazetteer::{self, Entry, Feature, LONGEST, NameKey, Naming};
use crate::lexicon::{Class, Words, key, keys, listed};
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// Returns every such stretch, in text order; none overlaps another.
pub(super) fn matches(doc: &Document) -> Vec<Match> {
    let tokens = doc.tokens();
    let mut found: Vec<Match> = Vec::new();
    for sentence in doc.sentences() {
        let (start, end) = (sentence.tokens.start, sentence.tokens.end);
        let mut i = start;
        while i < end {
            let token = &tokens[i];
            if !token.capitalised() {
                // Most words in lower case come after another.
                let named = |t: &Token| t.case != Case::Lower || t.glued;
                if tokens[start..i].last().is_some_and(named) {
                    shared(doc, (start, i), &mut found);
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
            let numbered = road(doc, i, end);
            match numbered
                .or_else(|| longest(doc, i, end))
                .or_else(|| led(doc, i, end))
            {
                Some(m) => {
                    let m = park(doc, start, &m, end)
                        .or_else(|| church(doc, &m, end))
                        .or_else(|| settlement(doc, &m, end))
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
    cities(doc, &mut found);
    villages(doc, &mut found);
    found
}

/// Finds the names before the plural noun at `at`, if it is one that names share.
fn shared(doc: &Document, (from, at): (usize, usize), found: &mut Vec<Match>) {
    if doc.key(at) == key!("counties") {
        counties(doc, from, at, found);
    } else if let Some(kind) = several(doc.key(at)) {
        listed(doc, (from, at), kind, found);
    }
}

/// Extends a town's name over "City" before an office ("Kerr City Council"), where the article has
/// the name with "City" elsewhere: it isn't the city council of Kerr.
fn cities(doc: &Document, found: &mut Vec<Match>) {
    let city = |i: usize| {
        let token = doc.tokens().get(i);
        token.is_some_and(|t| t.key == key!("city") && t.capitalised())
    };
    let mut whole: Vec<NameKey> = found
        .iter()
        .filter(|m| m.tokens.len() > 1 && city(m.tokens.end - 1))
        .map(|m| m.name)
        .collect();
    if whole.is_empty() {
        return;
    }
    whole.sort_unstable();
    for m in found.iter_mut().filter(|m| city(m.tokens.end)) {
        let name = doc.name(m.tokens.start..m.tokens.end + 1);
        let together = doc.sentence_at(m.tokens.start) == doc.sentence_at(m.tokens.end);
        if together && whole.contains(&name) {
            (m.tokens.end, m.name) = (m.tokens.end + 1, name);
        }
    }
    found.dedup_by(|next, m| next.tokens.start < m.tokens.end);
}

/// Extends the name of a settlement to the left, where a noun says that it is one and the gazetteer
/// knows only its end: "the village of Gora Kerr" isn't Kerr. So are its other mentions.
fn villages(doc: &Document, found: &mut [Match]) {
    let tokens = doc.tokens();
    let part = |i: usize| {
        let t = &tokens[i];
        t.case == Case::Capital
            && t.kind == TokenKind::Word
            && !t.is(Class::DETERMINER | Class::STARTER | Class::PREPOSITION | Class::TITLE)
    };
    let called = |m: &&Match| {
        let start = m.tokens.start;
        start > 2 && part(start - 1) && unlisted::kind_before(doc, start - 1) == Some(Kind::City)
    };
    let whole: Vec<NameKey> = found
        .iter()
        .filter(|m| m.kind.is_none())
        .filter(called)
        .map(|m| doc.name(m.tokens.start - 1..m.tokens.end))
        .collect();
    if whole.is_empty() {
        return;
    }
    for i in 0..found.len() {
        let Range { start, end } = found[i].tokens;
        let free = i.checked_sub(1).is_none_or(|b| found[b].tokens.end < start);
        if start == 0 || !free || whole.binary_search(&doc.name(start - 1..end)).is_err() {
            continue;
        }
        found[i] = Match {
            tokens: start - 1..end,
            name: doc.name(start - 1..end),
            kind: Some(Kind::City),
            unlisted: Some(points::CALLED),
            rule: Rule::Unlisted,
        };
    }
}

/// Returns the part of the world whose name begins with the lower-case direction at `start`: "north
/// Africa" is North Africa, but "south Sudan" is a part of Sudan.
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

/// Returns the longest name that begins with the token at `start`.
fn longest(doc: &Document, start: usize, end: usize) -> Option<Match> {
    let county = || county(doc, start, end).or_else(|| double_county(doc, start, end));
    if let Some(whole) = part(doc, start, end).or_else(county) {
        return Some(whole);
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
        // "St. John's" isn't St. John.
        let saints =
            i > start + 1 && token.kind == TokenKind::Clitic && is_saint(&doc.tokens()[start]);
        if (token.capitalised() || token.is(Class::PLACE_HEAD) || saints)
            && gazetteer::knows(name)
            && !(best.is_some() && of_body(doc, i, end, name))
        {
            best = Some(Match {
                tokens: start..i + 1,
                name,
                kind: None,
                unlisted: None,
                rule: Rule::Gazetteer,
            });
        }
    }
    if let Some(m) = best.as_mut()
        && is_city(doc, m, end)
    {
        m.tokens.end += 1;
    }
    // A head alone may be some town's name, but "Main Street" isn't in a place called Street.
    best.filter(|m| m.tokens.len() > 1 || kind_of_head(&doc.tokens()[start]).is_none())
}

/// Whether "City" after the match belongs to the name: the gazetteer has "Davao City" only as
/// "Davao". It doesn't belong to British and American towns: "Leeds City" is a club, and the
/// gazetteer's American names already have it. If smaller ones of these share the name, the words
/// before it must place it: "in Limerick City". Nor does it before another capital, as in "City
/// Council".
fn is_city(doc: &Document, m: &Match, end: usize) -> bool {
    let tokens = &doc.tokens()[m.tokens.end..end];
    if !ends_name(tokens, keys!["city"]) {
        return false;
    }
    let home = |e: &Entry| matches!(e.code.country(), Some("GB" | "US"));
    let towns = || gazetteer::lookup(m.name).filter(|e| e.feature.populated());
    let largest = towns().max_by_key(|e| e.population);
    let called = |e: Entry| !home(&e) && e.naming != Naming::Abbreviation;
    largest.is_some_and(called)
        && (!gazetteer::lookup(m.name).any(|e| home(&e)) || unlisted::placed(doc, m.tokens.start))
}

/// Whether these tokens begin with one of the nouns, capitalised as the end of a name.
fn ends_name(tokens: &[Token], nouns: impl Words) -> bool {
    let goes_on = |t: &Token| t.capitalised() && !t.is(Class::MONTH | Class::WEEKDAY);
    let noun = |t: &Token| t.capitalised() && nouns.have(t.key);
    tokens.first().is_some_and(noun) && !tokens.get(1).is_some_and(goes_on)
}

/// Returns the whole name of a settlement that begins with the match and that no gazetteer has, if
/// the words before it place it: "in Kerr Junction" isn't in Kerr. A large town with "City" is
/// itself.
fn settlement(doc: &Document, m: &Match, end: usize) -> Option<Match> {
    /// The population below which a town isn't called "City".
    const TOWN: u32 = 25_000;
    let Range { start, end: b } = m.tokens;
    let after = &doc.tokens()[b..end];
    let large = || gazetteer::lookup(m.name).any(|e| e.population >= TOWN);
    let named = ends_name(after, listed!("places/settlement_heads.txt"))
        || ends_name(after, keys!["city"]) && !large();
    let plain = m.kind.is_none() && doc.tokens()[b - 1].key != key!("city");
    (named && plain && unlisted::placed(doc, start)).then(|| Match {
        tokens: start..b + 1,
        name: doc.name(start..b + 1),
        kind: Some(Kind::City),
        unlisted: Some(points::CALLED),
        rule: Rule::Unlisted,
    })
}

/// Returns the county at `start` with "Co" before its name: "Co Mayo", "Co. Durham". "CO" is
/// Colorado.
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
        rule: Rule::County,
    })
}

/// Returns the county at `start` that goes by two names without "County": "Miami-Dade police".
fn double_county(doc: &Document, start: usize, end: usize) -> Option<Match> {
    let [_, hyphen, second, rest @ ..] = &doc.tokens()[start..end] else {
        return None;
    };
    let joined = hyphen.key == key!("-") && hyphen.glued && second.glued && second.capitalised();
    if !joined || rest.first().is_some_and(|t| t.key == key!("county")) {
        return None;
    }
    let bare = doc.name(start..start + 3);
    let name = bare.then("county", key!("county"));
    (!gazetteer::knows(bare) && gazetteer::knows(name)).then_some(Match {
        tokens: start..start + 3,
        name,
        kind: Some(Kind::Admin2),
        unlisted: None,
        rule: Rule::County,
    })
}

/// Whether the word at `i` belongs to the body or office after it, rather than to the name: "Dublin
/// City Council".
fn of_body(doc: &Document, i: usize, end: usize, name: NameKey) -> bool {
    let body = |t: &Token| t.capitalised() && t.is(Class::PUBLIC_BODY);
    let office = |t: &Token| t.capitalised() && t.is(Class::PUBLIC_BODY | Class::ROLE);
    body(&doc.tokens()[i])
        && doc.tokens()[i + 1..end].first().is_some_and(office)
        && gazetteer::senses(name)
            .all(|s| matches!(s.feature, Feature::Admin1 | Feature::Admin2) || s.size < 2)
        && doc.key(i) != key!("county")
}

/// Whether a name that begins with this token may be a saint's.
fn is_saint(token: &Token) -> bool {
    keys!["st", "saint", "ste", "sainte"].contains(&token.key)
}

/// Whether a name may continue with this token.
fn goes_on(token: &Token) -> bool {
    token.capitalised()
        || token.is(Class::PLACE_LINK | Class::PLACE_HEAD)
        || token.glued
            && (matches!(token.kind, TokenKind::Clitic | TokenKind::Word) || token.key == key!("-"))
}

/// Finds the counties before "counties" at `at`: "Adams, Clay and Webster counties". Each is read
/// as a county even if it could be a town.
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
        // The longest run comes first, to find "Prince Edward" rather than "Edward". Shorter ones
        // are tried because a sentence's first word may not belong to the name.
        let known = (start..end).find_map(|s| {
            let name = doc.name(s..end);
            let county = name.then("county", key!("county"));
            gazetteer::knows(county).then_some(Match {
                tokens: s..end,
                name: county,
                kind: Some(Kind::Admin2),
                unlisted: None,
                rule: Rule::CountyList,
            })
        });
        let Some(m) = known else { break };
        end = m.tokens.start;
        listed.push(m);
        while end > from && keys![",", "and", "or"].contains(&tokens[end - 1].key) {
            end -= 1;
        }
    }
    // A list has at least two names: "Ohio counties" are counties of Ohio.
    if let [_, .., first] = &listed[..] {
        found.truncate(found.partition_point(|f| f.tokens.end <= first.tokens.start));
        found.extend(listed.into_iter().rev());
    }
}

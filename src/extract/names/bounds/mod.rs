//! Where a name begins and ends: what the tagger joined to it and what it cut off.
//!
//! The tagger judges word by word. This file knows what belongs together whatever it says: the
//! halves of a hyphenated name, a nickname in quotation marks, "Jr." and "Inc." after a comma, a
//! foreign particle; and what never does: "Former", "Drugmakers", a weekday.

use std::ops::Range;

use super::Kind;
use super::detected::Detected;
use super::rule::Rule;
use crate::lexicon::gazetteer::{self, NameKey, Naming};
use crate::lexicon::{Class, Classes, Key, classes, key, keys, listed};
use crate::syntax::morphology;
use crate::text::{Case, Document, Kind as TokenKind};

const A_BODY: Classes = Class::ORG_HEAD
    .or(Class::ORG_SUFFIX)
    .or(Class::ORG_NOUN)
    .or(Class::PUBLIC_BODY);

/// Sets every name's bounds right. The names stay in text order, and none overlaps another.
pub(super) fn settle(doc: &Document, found: &mut Vec<Detected>) {
    for name in found.iter_mut() {
        trim(doc, name);
    }
    split(doc, found);
    join_pairs(doc, found);
    for i in 0..found.len() {
        let next = found
            .get(i + 1)
            .map_or(usize::MAX, |next| next.tokens.start);
        extend(doc, &mut found[i], next);
    }
    let mut end = 0;
    found.retain(|name| {
        let free = name.tokens.start >= end;
        end = end.max(name.tokens.end);
        free
    });
    nicknames(doc, found);
    found.retain(|name| !is_company_suffix(doc, &name.tokens));
}

fn set(doc: &Document, name: &mut Detected, tokens: Range<usize>) {
    name.span = doc.hull(tokens.clone());
    name.tokens = tokens;
}

/// Takes off what stands before or after the name.
fn trim(doc: &Document, name: &mut Detected) {
    if !matches!(name.kind, Kind::Person | Kind::Organization) {
        return;
    }
    let mut tokens = name.tokens.clone();
    let token = |i: usize| &doc.tokens()[i];
    while tokens.len() > 1 && (leads(doc, &tokens) || is_nationality(doc, name.kind, &tokens)) {
        tokens.start += 1;
    }
    let dated = |end: usize| {
        let number = doc.tokens().get(end).map(|t| t.kind) == Some(TokenKind::Number);
        let last = token(end - 1);
        last.is(Class::WEEKDAY) && (name.kind == Kind::Organization || end - tokens.start > 2)
            || last.is(Class::MONTH) && number
    };
    if tokens.len() > 1 && token(tokens.end - 1).capitalised() && dated(tokens.end) {
        tokens.end -= 1;
    }
    if tokens != name.tokens {
        set(doc, name, tokens);
    }
}

/// Whether the first word only says which of several or when: "Former", "Drugmakers" before a name
/// at a sentence's head.
fn leads(doc: &Document, name: &Range<usize>) -> bool {
    let (first, next) = (&doc.tokens()[name.start], &doc.tokens()[name.start + 1]);
    if !first.capitalised() || !next.capitalised() {
        return false;
    }
    if listed!("names/leading_words.txt").contains(&first.key) {
        return true;
    }
    let opens = doc.sentences()[doc.sentence_at(name.start)].tokens.start == name.start;
    let word = doc.word(name.start);
    opens
        && morphology::is_plural(word)
        && !next.is(A_BODY | Class::PREPOSITION)
        && morphology::singular(word)
            .is_some_and(|noun| classes(Key::of(&noun)).has(Class::ORG_NOUN))
}

/// Whether the first word of a person's name is a nationality: "German" in "German Ann Bell".
fn is_nationality(doc: &Document, kind: Kind, name: &Range<usize>) -> bool {
    if kind != Kind::Person || name.len() < 3 {
        return false;
    }
    let (first, next) = (&doc.tokens()[name.start], &doc.tokens()[name.start + 1]);
    let demonym = || {
        gazetteer::senses(NameKey::default().then(doc.word(name.start), first.key))
            .any(|sense| sense.naming == Naming::Demonym)
    };
    next.capitalised()
        && next.is(Class::FIRST_NAME)
        && (listed!("names/nationals.txt").contains(&first.key) || demonym())
}

/// Parts a body's name from its neighbour's: "Defence Ministry and Coast Guard".
fn split(doc: &Document, found: &mut Vec<Detected>) {
    let mut at = 0;
    while at < found.len() {
        if found[at].kind == Kind::Organization
            && let Some(and) = joint(doc, &found[at].tokens)
        {
            let whole = found[at].tokens.clone();
            let mut second = found[at].clone();
            set(doc, &mut found[at], whole.start..and);
            set(doc, &mut second, and + 1..whole.end);
            found.insert(at + 1, second);
        }
        at += 1;
    }
}

/// The "and" between two names of bodies: a word for a body ends the first, or both are known to
/// begin names elsewhere.
fn joint(doc: &Document, name: &Range<usize>) -> Option<usize> {
    let heads = Class::ORG_HEAD | Class::PUBLIC_BODY;
    let and = name.clone().find(|&i| doc.key(i) == key!("and"))?;
    let (first, second) = (name.start..and, and + 1..name.end);
    let last = |part: &Range<usize>| &doc.tokens()[part.end - 1];
    // `Leeds Bank and Trust`, `Leeds Fire and Rescue Service`
    let one = doc.key(and + 1) == key!("trust") || doc.key(and - 1) == key!("fire");
    let whole = first.len() > 1
        && second.len() > 1
        && doc.tokens()[second.start].capitalised()
        && !doc.tokens()[first.clone()]
            .iter()
            .any(|t| keys!("of" | "for").contains(&t.key));
    (whole && last(&first).is(heads) && !one).then_some(and)
}

/// Puts together two names that are one.
fn join_pairs(doc: &Document, found: &mut Vec<Detected>) {
    if found.len() < 2 {
        return;
    }
    let surnames: Vec<Key> = found
        .iter()
        .filter(|name| name.kind == Kind::Person && name.tokens.len() > 1)
        .map(|name| doc.key(name.tokens.end - 1))
        .collect();
    let mut kept: Vec<Detected> = Vec::with_capacity(found.len());
    for name in found.drain(..) {
        let kind = kept.last().and_then(|last| {
            hyphenated(doc, last, &name, &surnames)
                .or_else(|| by_particle(doc, last, &name))
                .or_else(|| incorporated(doc, last, &name))
        });
        match (kind, kept.last_mut()) {
            (Some(kind), Some(last)) => {
                last.kind = kind;
                last.rule = Rule::Joined;
                set(doc, last, last.tokens.start..name.tokens.end);
            }
            _ => kept.push(name),
        }
    }
    *found = kept;
}

/// What two names are that a hyphen joins: "Miami-Dade Democratic Party", "Ann Bell-Orr",
/// "Sven-Olof Kerr"; but not "the Bell-Orr talks".
fn hyphenated(doc: &Document, a: &Detected, b: &Detected, surnames: &[Key]) -> Option<Kind> {
    let hyphen = a.tokens.end;
    let glued = |i: usize| doc.tokens().get(i).is_some_and(|t| t.glued);
    if hyphen + 1 != b.tokens.start
        || doc.key(hyphen) != key!("-")
        || !glued(hyphen)
        || !glued(hyphen + 1)
    {
        return None;
    }
    let known = |i: usize| surnames.contains(&doc.key(i));
    match (a.kind, b.kind) {
        (_, Kind::Organization) if b.tokens.len() > 1 && a.tokens.len() == 1 => {
            Some(Kind::Organization)
        }
        (Kind::Person, Kind::Person) if a.tokens.len() == 1 && b.tokens.len() > 1 => {
            (!known(a.tokens.start)).then_some(Kind::Person)
        }
        (Kind::Person, _) if a.tokens.len() > 1 && b.tokens.len() == 1 => {
            (!known(b.tokens.start)).then_some(Kind::Person)
        }
        _ => None,
    }
}

/// What two names are that a foreign particle joins: "Banco ng Lund", "Ann wa Bell".
fn by_particle(doc: &Document, a: &Detected, b: &Detected) -> Option<Kind> {
    let gap = a.tokens.end..b.tokens.start;
    let particle = |t: &crate::text::Token| {
        t.case == Case::Lower && listed!("names/name_particles.txt").contains(&t.key)
    };
    if gap.is_empty() || gap.len() > 2 || !doc.tokens()[gap].iter().all(particle) {
        return None;
    }
    match (a.kind, b.kind) {
        (Kind::Organization, _) => Some(Kind::Organization),
        (Kind::Person, _) if b.tokens.len() == 1 => Some(Kind::Person),
        (Kind::Person, Kind::Person) => Some(Kind::Person),
        (_, Kind::Organization) => Some(Kind::Organization),
        _ => None,
    }
}

/// "Bell Tools, Inc."
fn incorporated(doc: &Document, a: &Detected, b: &Detected) -> Option<Kind> {
    let comma = a.tokens.end + 1 == b.tokens.start && doc.key(a.tokens.end) == key!(",");
    (comma
        && matches!(a.kind, Kind::Organization | Kind::Person)
        && is_company_suffix(doc, &b.tokens))
    .then_some(Kind::Organization)
}

/// "Inc." and the like alone: the end of some name, and none by itself.
fn is_company_suffix(doc: &Document, name: &Range<usize>) -> bool {
    name.len() == 1
        && keys!("inc" | "incorporated" | "llc" | "llp" | "ltd" | "plc" | "corp" | "gmbh")
            .contains(&doc.key(name.start))
}

/// Takes in what follows, up to the next name: "Jr." after a comma, the 's of a company that is
/// called so, a surname behind a particle.
fn extend(doc: &Document, name: &mut Detected, next: usize) {
    let end = name.tokens.end;
    let key = |i: usize| doc.tokens().get(i).map_or(Key::default(), |t| t.key);
    let particle = |i: usize| {
        doc.tokens().get(i).is_some_and(|t| t.case == Case::Lower)
            && listed!("names/name_particles.txt").contains(&key(i))
    };
    let capital = |i: usize| doc.tokens().get(i).is_some_and(|t| t.capitalised());
    let longer = match name.kind {
        Kind::Person if particle(end) && capital(end + 1) && end + 1 < next => Some(end + 2),
        Kind::Person if name.tokens.len() > 1 && key(end) == key!(",") => {
            keys!("jr" | "sr" | "ii" | "iii")
                .contains(&key(end + 1))
                .then_some(end + 2)
        }
        Kind::Organization
            if name.tokens.len() == 1
                && keys!("department" | "ministry").contains(&key(end))
                && doc.tokens()[end].case == Case::Lower
                && !doc.tokens()[end - 1].is(A_BODY) =>
        {
            Some(end + 1)
        }
        Kind::Organization if key(end) == key!(",") => {
            let suffix = doc.tokens().get(end + 1).is_some_and(|t| t.capitalised());
            (suffix && is_company_suffix(doc, &(end + 1..end + 2))).then_some(end + 2)
        }
        _ => None,
    };
    let named_so = listed!("names/possessive_names.txt").contains(&key(end - 1))
        && doc
            .tokens()
            .get(end)
            .is_some_and(|t| t.kind == TokenKind::Clitic && t.glued);
    if named_so && (name.kind != Kind::Person || name.tokens.len() == 1) {
        name.kind = Kind::Organization;
        set(doc, name, name.tokens.start..end + 1);
    } else if let Some(end) = longer {
        set(doc, name, name.tokens.start..end);
    }
}

/// Joins a given name, a nickname in quotation marks and a surname: `Ann "The Duck" Bell`.
fn nicknames(doc: &Document, found: &mut Vec<Detected>) {
    /// No nickname has more words.
    const LONGEST: usize = 3;
    let tokens = doc.tokens();
    let capital = |i: usize| tokens.get(i).is_some_and(|t| t.capitalised());
    let mut open = 1;
    while open + 2 < tokens.len() {
        let at = open;
        open += 1;
        let opens = tokens[at].kind == TokenKind::Quote || tokens[at].key == key!("(");
        if !opens || tokens[at].glued || !capital(at - 1) || !tokens[at + 1].glued {
            continue;
        }
        let inner = (at + 1..tokens.len().min(at + 1 + LONGEST))
            .take_while(|&i| capital(i))
            .count();
        let close = at + 1 + inner;
        let quoted = tokens[at].kind == TokenKind::Quote;
        let closes = tokens.get(close).is_some_and(|t| {
            t.glued
                && if quoted {
                    t.kind == TokenKind::Quote
                } else {
                    t.key == key!(")")
                }
        });
        if inner == 0 || !closes || !capital(close + 1) || tokens[close + 1].glued {
            continue;
        }
        if let Some((names, whole)) = nicknamed(doc, found, at, close, quoted) {
            let name = Detected {
                span: doc.hull(whole.clone()),
                tokens: whole,
                kind: Kind::Person,
                rule: Rule::Nickname,
            };
            open = name.tokens.end;
            found.splice(names, [name]);
        }
    }
}

/// The names around and within the quotation marks at `open` and `close`, and the tokens of the
/// whole, when a person is one of them.
fn nicknamed(
    doc: &Document,
    found: &[Detected],
    open: usize,
    close: usize,
    quoted: bool,
) -> Option<(Range<usize>, Range<usize>)> {
    let first = found.partition_point(|name| name.tokens.end < open);
    let end = first + found[first..].partition_point(|name| name.tokens.start <= close + 1);
    let left = found.get(first).filter(|name| name.tokens.end == open);
    let right = end
        .checked_sub(1)
        .and_then(|i| found.get(i))
        .filter(|name| name.tokens.start == close + 1);
    let given = doc.tokens()[open - 1].is(Class::FIRST_NAME);
    let is_person = |name: Option<&Detected>| name.is_some_and(|n| n.kind == Kind::Person);
    let person = if quoted {
        let single = left.is_some_and(|n| n.tokens.len() == 1);
        is_person(right) && (given || left.is_some())
            || is_person(left) && (given || single || right.is_some())
    } else {
        given && is_person(left) && is_person(right) && left.is_some_and(|n| n.tokens.len() == 1)
    };
    let same = doc.sentence_at(open) == doc.sentence_at(close + 1);
    let function =
        Class::DETERMINER | Class::PREPOSITION | Class::PRONOUN | Class::CUE | Class::TITLE;
    let surname = right.is_some() || !doc.tokens()[close + 1].is(function);
    (person && same && surname).then(|| {
        let start = left.map_or(open - 1, |n| n.tokens.start);
        let stop = right.map_or(close + 2, |n| n.tokens.end);
        (first..end, start..stop)
    })
}

#[cfg(test)]
mod tests {
    use crate::extract::names::{self, Kind};
    use crate::text::Document;

    fn mentions(text: &str, kind: Kind) -> Vec<&str> {
        let names = names::find(&Document::new(text));
        let all = names.mentions.iter();
        all.filter(|m| m.kind == kind)
            .map(|m| m.mention.span.of(text))
            .collect()
    }

    #[test]
    fn a_nickname_stays_inside() {
        for name in [
            "Peter \"Duke\" Kerr",
            "Peter “The Duke” Kerr",
            "Peter ‘Duke’ Kerr",
            "Peter (Duke) Kerr",
        ] {
            let text = format!("The mayor, {name}, said that the bridge is safe.");
            assert_eq!(mentions(&text, Kind::Person), [name]);
        }
        let text = "Peter Kerr said \"Never\" and left. Peter \"never\" Kerr is no name.";
        assert_eq!(mentions(text, Kind::Person)[0], "Peter Kerr");
    }

    #[test]
    fn what_follows_a_comma_or_particle_is_taken_in() {
        for (text, name) in [
            ("President Peter Kerr, Jr. said so.", "Peter Kerr, Jr."),
            ("Mr. Peter Kerr, an engineer, said so.", "Peter Kerr"),
        ] {
            assert_eq!(mentions(text, Kind::Person), [name], "{text}");
        }
        for (text, name) in [
            (
                "It was built by Kerr Bridge Works, Inc. in May.",
                "Kerr Bridge Works, Inc.",
            ),
            (
                "Shares of McDonald's, the restaurant chain, rose.",
                "McDonald's",
            ),
        ] {
            assert_eq!(mentions(text, Kind::Organization), [name], "{text}");
        }
    }

    #[test]
    fn what_stands_before_or_after_a_name_is_left_off() {
        for (text, name) in [
            (
                "Former National Bridge Council official Ann Bell left.",
                "National Bridge Council",
            ),
            ("He spoke to the World Bank Tuesday about it.", "World Bank"),
        ] {
            assert_eq!(mentions(text, Kind::Organization), [name], "{text}");
        }
        let text = "German Peter Kerr won the race on Monday.";
        assert_eq!(mentions(text, Kind::Person), ["Peter Kerr"]);
    }

    #[test]
    fn two_bodies_are_parted_and_one_is_not() {
        for (text, names) in [
            (
                "The Defence Ministry and National Coast Guard said on Monday that it sank.",
                &["Defence Ministry", "National Coast Guard"][..],
            ),
            (
                "A spokesman for West Mere Fire and Rescue Service said on Monday that it sank.",
                &["West Mere Fire and Rescue Service"],
            ),
        ] {
            assert_eq!(mentions(text, Kind::Organization), names, "{text}");
        }
    }

    #[test]
    fn a_hyphen_cuts_no_name_and_joins_no_two() {
        let text = "The envoy will be Susan Kerr-Dunn. \"We are ready,\" said Kerr-Dunn.";
        assert_eq!(
            mentions(text, Kind::Person),
            ["Susan Kerr-Dunn", "Kerr-Dunn"]
        );
        let text = "Peter Kerr met Susan Dunn in Oslo on Monday. The Kerr-Dunn talks failed.";
        assert!(!mentions(text, Kind::Person).contains(&"Kerr-Dunn"));
    }
}

//! Splits names that the tagger joined, and joins the parts of names that it split.

use std::ops::Range;

use super::{extend, is_company_suffix};
use crate::extract::names::Kind;
use crate::extract::names::detected::{Detected, replace};
use crate::extract::names::rule::Rule;
use crate::lexicon::gazetteer::{self, Feature, Naming};
use crate::lexicon::{Class, Key, KeyMap, LEGAL_FORMS, gender, key, keys, listed};
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// Splits the names of two or more bodies at "and": "Defence Ministry and Coast Guard".
pub(super) fn split(doc: &Document, found: &mut Vec<Detected>) {
    let mut changes = Vec::new();
    for (i, name) in found.iter().enumerate() {
        let mut rest = name.clone();
        // The first part replaces the name; the others are added.
        let mut place = i..i + 1;
        while let Some(and) = joint(doc, &rest) {
            let whole = rest.tokens.clone();
            let mut first = rest.clone();
            first.set(doc, whole.start..and);
            rest.set(doc, and + 1..whole.end);
            changes.push((std::mem::replace(&mut place, i + 1..i + 1), first));
        }
        if place.is_empty() {
            changes.push((place, rest));
        }
    }
    replace(found, changes);
}

/// Separates a body from a name after it: an officeholder's, as in "envoy to the Harbour Union Ann
/// Bell", or that of a place for which somebody there works, as in "Harbour Council Norway
/// director", "BBC Moscow correspondent".
pub(super) fn part(doc: &Document, found: &mut Vec<Detected>) {
    let mut changes = Vec::new();
    for (i, name) in found.iter().enumerate() {
        let end = name.tokens.end;
        let posted = || posting(doc, name).or_else(|| country(doc, name));
        let (at, kind) = match (holder(doc, name), posted()) {
            (Some(at), _) => (at, Kind::Person),
            (None, Some(at)) => (at, Kind::Place),
            (None, None) => continue,
        };
        let mut body = name.clone();
        body.set(doc, name.tokens.start..at);
        changes.push((i..i + 1, body));
        let rest = Detected::ruled(doc, at..end, kind, Rule::Office);
        changes.push((i + 1..i + 1, rest));
    }
    replace(found, changes);
}

/// Returns the start of an officeholder's name at the end of a body's.
fn holder(doc: &Document, name: &Detected) -> Option<usize> {
    let tokens = doc.tokens();
    let Range { start, end } = name.tokens;
    if name.kind != Kind::Organization || start < 2 || end - start < 4 {
        return None;
    }
    let link = start - 1 - usize::from(doc.key(start - 1) == key!("the"));
    let office = link.checked_sub(1).is_some_and(|i| {
        keys!["to", "of", "for", "at", "with", "in"].contains(&doc.key(link))
            && tokens[i].is(Class::ROLE | Class::TITLE)
    });
    let head = |&i: &usize| tokens[i].is(Class::BODY_WORD) || doc.key(i) == key!("nations");
    // "the Ministry of Works Ann Bell"
    let of = tokens[start].is(Class::BODY_WORD) && doc.key(start + 1) == key!("of");
    let at = match (start + 1..end).rev().find(head) {
        Some(head) => head + 1,
        None if of => start + 3,
        None => return None,
    };
    let word = |t: &Token| t.case == Case::Capital && t.kind == TokenKind::Word;
    let given = |i: usize| tokens[i].is(Class::FIRST_NAME) || gender(doc.word(i)).is_some();
    let whole = (2..=3).contains(&(end - at)) && tokens[at..end].iter().all(word);
    (office && whole && given(at)).then_some(at)
}

/// Returns the start of the name of a place that ends the name of a news service, before a noun for
/// somebody who reports from there: "BBC Moscow correspondent".
fn posting(doc: &Document, name: &Detected) -> Option<usize> {
    let at = name.tokens.start + 1;
    let reports = keys!["correspondent", "correspondents", "bureau", "reporter"];
    let seat = |f: Feature| matches!(f, Feature::Country | Feature::Capital | Feature::Seat);
    let known = |s: gazetteer::Sense| {
        s.naming == Naming::Name
            && (seat(s.feature) || s.feature == Feature::Facility || s.size > 2)
    };
    let service = name.kind == Kind::Organization
        && doc.tokens()[at - 1].case == Case::Upper
        && reports.contains(&doc.key(name.tokens.end))
        && name.tokens.len() > 1;
    (service && gazetteer::senses(doc.name(at..name.tokens.end)).any(known)).then_some(at)
}

/// Returns the position of a country's name that ends a body's, before a noun for a person who
/// deals with the country.
fn country(doc: &Document, name: &Detected) -> Option<usize> {
    let at = name.tokens.end - 1;
    let deals = doc
        .tokens()
        .get(at + 1)
        .is_some_and(|t| t.case == Case::Lower && t.is(Class::ROLE | Class::PERSON_NOUN));
    let after =
        name.tokens.len() > 2 && doc.tokens()[at - 1].is(Class::ORG_HEAD | Class::PUBLIC_BODY);
    let mut senses = gazetteer::senses(doc.name(at..at + 1));
    (name.kind == Kind::Organization
        && deals
        && after
        && senses.any(|s| s.feature == Feature::Country && s.naming == Naming::Name))
    .then_some(at)
}

/// Whether an acronym in brackets after the name has exactly its initials: "Port Board and Ferry
/// Agency (PBFA)".
fn is_spelled(doc: &Document, name: &Range<usize>) -> bool {
    let initials = doc.tokens()[name.clone()]
        .iter()
        .filter(|t| t.capitalised() && !t.glued)
        .filter_map(|t| doc.slice(t.span).chars().next());
    doc.key(name.end) == key!("(")
        && doc
            .tokens()
            .get(name.end + 1)
            .is_some_and(|t| initials.eq(doc.slice(t.span).chars()))
}

/// Finds the "and" between the names of two bodies, of which the first ends in a word for a body.
fn joint(doc: &Document, name: &Detected) -> Option<usize> {
    if name.kind != Kind::Organization {
        return None;
    }
    let name = &name.tokens;
    let heads = Class::ORG_HEAD | Class::PUBLIC_BODY;
    let and = name.clone().skip(1).find(|&i| doc.key(i) == key!("and"))?;
    let (first, second) = (name.start..and, and + 1..name.end);
    let last = |part: &Range<usize>| &doc.tokens()[part.end - 1];
    // `Leeds Bank and Trust` and `Leeds Fire and Rescue Service` are one body each.
    let one = doc.key(and + 1) == key!("trust") || doc.key(and - 1) == key!("fire");
    // "Kerr Tools Ltd. and Bell Systems"; "Lund Department of Roads and Lund Power".
    let legal = first.len() > 1 && LEGAL_FORMS.contains(&last(&first).key);
    let again = doc.key(first.start) == doc.key(second.start);
    let whole = first.len() > 1
        && second.len() > 1
        && doc.tokens()[second.start].capitalised()
        && !doc.tokens()[first.clone()]
            .iter()
            .any(|t| keys!["of", "for"].contains(&t.key));
    let heads = whole && last(&first).is(heads) && !one;
    ((legal || again && second.len() > 1 || heads) && !is_spelled(doc, name)).then_some(and)
}

/// Joins neighbouring names that are parts of one.
pub(super) fn join(doc: &Document, found: &mut Vec<Detected>) {
    if found.len() < 2 {
        return;
    }
    let surnames: KeyMap<()> = found
        .iter()
        .filter(|name| name.kind == Kind::Person && name.tokens.len() > 1)
        .map(|name| (doc.key(name.tokens.end - 1), ()))
        .collect();
    let mut kept: Vec<Detected> = Vec::with_capacity(found.len());
    for name in found.drain(..) {
        let kind = kept.last().and_then(|last| {
            hyphenated(doc, last, &name, &surnames)
                .or_else(|| by_particle(doc, last, &name))
                .or_else(|| incorporated(doc, last, &name))
                .or_else(|| by_owners(doc, last, &name))
                .or_else(|| by_supplies(doc, last, &name))
                .or_else(|| by_alias(doc, last, &name))
        });
        match (kind, kept.last_mut()) {
            (Some(kind), Some(last)) => {
                last.kind = kind;
                last.rule = Rule::Joined;
                let first = &doc.tokens()[last.tokens.start];
                let title = kind == Kind::Person && first.is(Class::TITLE);
                last.set(doc, last.tokens.start + usize::from(title)..name.tokens.end);
            }
            _ => kept.push(name),
        }
    }
    *found = kept;
}

/// Returns the kind of the name that two names with a hyphen between them make: "Miami-Dade
/// Democratic Party", "Ann Bell-Orr", "Sven-Olof Kerr". They make none if the halves are two
/// people's surnames, as in "the Bell-Orr talks".
fn hyphenated(doc: &Document, a: &Detected, b: &Detected, surnames: &KeyMap<()>) -> Option<Kind> {
    let hyphen = a.tokens.end;
    let glued = |i: usize| doc.tokens().get(i).is_some_and(|t| t.glued);
    if hyphen + 1 != b.tokens.start
        || doc.key(hyphen) != key!("-")
        || !glued(hyphen)
        || !glued(hyphen + 1)
    {
        return None;
    }
    let known = |i: usize| surnames.contains_key(&doc.key(i));
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

/// Returns the kind of the name that two names with a foreign particle between them make: "Banco ng
/// Lund", "Ann wa Bell".
fn by_particle(doc: &Document, a: &Detected, b: &Detected) -> Option<Kind> {
    let gap = a.tokens.end..b.tokens.start;
    let particle =
        |t: &Token| t.case == Case::Lower && listed!("names/name_particles.txt").contains(&t.key);
    if gap.is_empty() || gap.len() > 2 || !doc.tokens()[gap].iter().all(particle) {
        return None;
    }
    // "Councillor Huw ap Orr", whom the tagger calls a body.
    let somebody = a.tokens.len() == 2 && doc.tokens()[a.tokens.start].is(Class::TITLE);
    match (a.kind, b.kind) {
        (Kind::Organization, Kind::Person) if somebody => Some(Kind::Person),
        (Kind::Organization, _) => Some(Kind::Organization),
        (Kind::Person, _) if b.tokens.len() == 1 => Some(Kind::Person),
        (Kind::Person, Kind::Person) => Some(Kind::Person),
        (_, Kind::Organization) => Some(Kind::Organization),
        _ => None,
    }
}

/// Returns the kind of a name that was split at a plural possessive: "National Farmers" and "Union"
/// in "the National Farmers' Union".
fn by_owners(doc: &Document, a: &Detected, b: &Detected) -> Option<Kind> {
    let owned = a.tokens.end + 1 == b.tokens.start && extend::is_of_owners(doc, b);
    // "the House of Pilots' Committee" is a committee of the house.
    let whole = (a.tokens.clone()).any(|i| doc.key(i) == key!("of"));
    (owned && !whole && a.kind != Kind::Person).then_some(Kind::Organization)
}

/// Returns the kind of a name that was split between two things that one firm supplies: "Lund Water
/// and Sanitation Company".
fn by_supplies(doc: &Document, a: &Detected, b: &Detected) -> Option<Kind> {
    const SUPPLIES: &[Key] = keys![
        "water", "sewerage", "sewer", "sanitation", "power", "light", "gas", "drainage",
        "electricity"
    ];
    let and = a.tokens.end;
    let joined = and + 1 == b.tokens.start
        && keys!["and", "&"].contains(&doc.key(and))
        && SUPPLIES.contains(&doc.key(and - 1))
        && SUPPLIES.contains(&doc.key(and + 1));
    let bodies = a.kind == Kind::Organization && b.kind == Kind::Organization;
    (joined && bodies && a.tokens.len() > 1 && b.tokens.len() > 1).then_some(Kind::Organization)
}

/// Returns the kind of a name that gives someone's other name: "Rohit alias Babu".
fn by_alias(doc: &Document, a: &Detected, b: &Detected) -> Option<Kind> {
    let link = a.tokens.end;
    let alias = link + 1 == b.tokens.start && keys!["alias", "aka"].contains(&doc.key(link));
    let people = a.kind == Kind::Person && b.kind == Kind::Person;
    (alias && people).then_some(Kind::Person)
}

/// Returns the kind of a name that was split before its legal form: "Bell Tools, Inc.", "Bell &
/// Orr's Tools LLC".
fn incorporated(doc: &Document, a: &Detected, b: &Detected) -> Option<Kind> {
    let last = b.tokens.end - 1..b.tokens.end;
    let bodies = a.kind == Kind::Organization && b.kind == Kind::Organization;
    // "Kerr & Poor's Tools LLC"
    let own = listed!("names/possessive_names.txt").contains(&doc.key(a.tokens.end - 1))
        && doc.tokens()[a.tokens.end].kind == TokenKind::Clitic;
    if bodies
        && a.tokens.end + usize::from(own) == b.tokens.start
        && b.tokens.len() < 4
        && is_company_suffix(doc, &last)
    {
        return Some(Kind::Organization);
    }
    let comma = a.tokens.end + 1 == b.tokens.start && doc.key(a.tokens.end) == key!(",");
    (comma
        && matches!(a.kind, Kind::Organization | Kind::Person)
        && is_company_suffix(doc, &b.tokens))
    .then_some(Kind::Organization)
}

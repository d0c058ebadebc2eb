//! Weighs what the words around a name say for or against its being a place, and finds what kind of
//! place they call it.

mod abbreviation;
mod beside;
mod lists;
mod sort;
mod state;
mod tagged;

use abbreviation::{abbreviation, has_compatriot};
use beside::{after, before, itself};
use sort::{addressed, has_office, has_school, is_home, resident, sort};
use state::{is_border, is_office};
use tagged::{is_persons, tagged};

use crate::extract::header::Heading;
use crate::extract::names::{Kind as NameKind, Names};
use crate::extract::places::Kind;
use crate::extract::places::never;
use crate::extract::places::points;
use crate::extract::places::rule::Rule;
use crate::extract::places::toponym::{COUNTRY, Gazette, Known, Toponym};
use crate::extract::places::unlisted;
use crate::lexicon::{Class, KeyMap};
use crate::syntax::{Parts, Sentence};
use crate::text::{Case, Document, Kind as TokenKind, Token};

/// Adds the evidence of each toponym's surroundings to its weight, and records what they call it.
pub(in crate::extract::places) fn weigh(
    parts: &Parts,
    heading: &Heading,
    names: &Names,
    gazette: &Gazette,
    toponyms: &mut [Toponym],
) {
    let doc = parts.document();
    let surnames = surnames(doc);
    let article = never::Article::new(doc, names, toponyms);
    let mut s = Sentence::new(parts, 0..0);
    let mut title = false;
    let dateline = heading.dateline.and_then(|d| d.place);
    for i in 0..toponyms.len() {
        let t = &toponyms[i];
        let known = gazette.of(t);
        let name = t.tokens.clone();
        let a = name.start;
        if !s.range().contains(&a) {
            s = Sentence::around(parts, a);
            title = is_title_case(&doc.tokens()[s.range()]);
        }
        let never = article.never(t, known, s.end);
        let country = unlisted::country(doc, a);
        if t.rule == Rule::SharedPart {
            toponyms[i].weight = points::SURE;
            continue;
        }
        if never.is_some() || t.unlisted {
            (toponyms[i].never, toponyms[i].country) = (never, country);
            continue;
        }
        let surname = name.len() == 1 && surnames.contains_key(&doc.key(a));
        let filed = dateline.is_some_and(|d| d.contains(doc.tokens()[a].span));
        let weight = in_its_sentence(s, names, t, title)
            + if surname && t.within.is_none() && known.prior < 6 {
                points::SURNAME_HERE
            } else {
                0
            }
            + if filed { points::IN_DATELINE } else { 0 }
            + beyond(s, gazette, toponyms, i);
        let town = is_of_town(s, names, &toponyms[..=i]);
        let t = &mut toponyms[i];
        (t.weight, t.country) = (t.weight + weight, country);
        call(s, known, t, town);
    }
    lists::settle(doc, gazette, toponyms);
}

/// Returns the points for what other toponyms say: those for an abbreviation, and for the certain
/// place before in a list.
fn beyond(s: Sentence, gazette: &Gazette, toponyms: &[Toponym], i: usize) -> i32 {
    let t = &toponyms[i];
    let short = gazette.of(t).abbreviation && !t.division;
    let before = i.checked_sub(1).map(|i| &toponyms[i]);
    let listed = before.is_some_and(|b| b.weight >= points::ENOUGH && b.is_listed_with(t, s.doc));
    let abbreviated = if short {
        abbreviation(s, t.tokens.start, || has_compatriot(gazette, toponyms, i))
    } else {
        0
    };
    abbreviated + if listed { points::LISTED } else { 0 }
}

/// Records what the words beside a toponym call it. `town`: they are those beside towns.
fn call(s: Sentence, known: &Known, t: &mut Toponym, town: bool) {
    let name = t.tokens.clone();
    let (school, office) = (has_school(s, name.end), has_office(s, name.end));
    t.weight += if town { points::TOWN } else { 0 }
        + if office { points::GOVERNED } else { 0 }
        + if is_home(s, name.start) {
            points::HOME
        } else {
            0
        };
    t.local = town || school || office;
    if known.has_state() && (is_office(s, &name) || known.prior != COUNTRY && is_border(s, &name)) {
        (t.state, t.sort) = (true, t.sort.or(Some(Kind::Admin1)));
    }
    t.sort = t.sort.or_else(|| sort(s, name));
}

/// Whether the words beside the last toponym are those beside towns: "a Dover man", "Ann Bell, 45,
/// of Dover", "12 Elm St., Dover".
fn is_of_town(s: Sentence, names: &Names, toponyms: &[Toponym]) -> bool {
    let [before @ .., t] = toponyms else {
        return false;
    };
    s.is(t.tokens.end, Class::AFTER_TOWN)
        || resident(s, names, t.tokens.start)
        || before
            .last()
            .is_some_and(|street| addressed(s, street, t.tokens.start))
}

/// Returns the points for a toponym's own words, those beside it and the tagger's judgment.
/// `title`: its sentence has a capital on every word.
fn in_its_sentence(s: Sentence, names: &Names, t: &Toponym, title: bool) -> i32 {
    let name = t.tokens.clone();
    let beside = before(s, name.start, title) + after(s, name.clone(), title);
    let tagged = tagged(s, names, name.clone());
    if t.sort.is_some() {
        // Its own words say what it is, so the tagger hardly counts against it.
        return beside
            + if is_persons(s, names, name) {
                points::TAGGED_PERSON
            } else {
                tagged.max(points::TAGGER_DISCOUNTED)
            };
    }
    let body = names
        .mention_at(name.start)
        .map(|m| &names.mentions[m])
        .is_some_and(|m| m.kind == NameKind::Organization && m.tokens.len() * 2 < s.range().len());
    // Without lower-case letters to go by, the tagger sees names all over a headline.
    let tagged = if title && !body {
        tagged.max(points::TAGGER_DISCOUNTED)
    } else {
        tagged
    };
    beside + tagged + itself(s, name, t.division || t.within.is_some())
}

/// Whether a sentence or headline has a capital on Every Word of Weight.
fn is_title_case(tokens: &[Token]) -> bool {
    let small = Class::DETERMINER
        | Class::PREPOSITION
        | Class::CONJUNCTION
        | Class::PRONOUN
        | Class::AUXILIARY
        | Class::SUBORDINATOR;
    let words = tokens
        .iter()
        .filter(|t| t.kind == TokenKind::Word && t.span.len() > 1);
    let (mut capital, mut led) = (0, false);
    for (i, token) in words.enumerate() {
        match token.case {
            Case::Lower if !token.is(small) => return false,
            Case::Capital | Case::Mixed if token.is(small) => led |= i > 0,
            Case::Capital | Case::Mixed => capital += 1,
            _ => {}
        }
    }
    capital >= 4 || capital >= 3 && led
}

/// Returns the words after a given name, a title or an initial, which are probably surnames.
fn surnames(doc: &Document) -> KeyMap<()> {
    let mut found = KeyMap::default();
    for i in doc.capitals() {
        let [before, name, ..] = &doc.tokens()[i..] else {
            break;
        };
        let leads =
            before.is(Class::FIRST_NAME | Class::TITLE) || before.stopped && before.span.len() == 2;
        if leads && name.kind == TokenKind::Word && matches!(name.case, Case::Capital | Case::Mixed)
        {
            found.insert(name.key, ());
        }
    }
    found
}

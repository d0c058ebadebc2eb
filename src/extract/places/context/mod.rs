//! Weighs what the words around a name say for or against its being a place, and finds what kind of
//! place they call it.

mod abbreviation;
mod beside;
mod sort;
mod state;
mod tagged;

use abbreviation::{abbreviation, has_compatriot};
use beside::{after, before, itself};
use sort::{addressed, has_office, has_school, resident, share, sort};
use state::{is_border, is_office};
use tagged::{is_persons, tagged};

use crate::extract::header::Heading;
use crate::extract::names::{Kind as NameKind, Names};
use crate::extract::places::Kind;
use crate::extract::places::never;
use crate::extract::places::points;
use crate::extract::places::rule::Rule;
use crate::extract::places::toponym::{COUNTRY, Gazette, Toponym};
use crate::extract::places::unlisted;
use crate::lexicon::gazetteer::{Entry, Feature};
use crate::lexicon::{Class, KeyMap, keys};
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
        let mut weight = in_its_sentence(s, names, t, title);
        let surname = name.len() == 1 && surnames.contains_key(&doc.key(a));
        if surname && t.within.is_none() && known.prior < 6 {
            weight += points::SURNAME_HERE;
        }
        if known.abbreviation && !t.division {
            weight += abbreviation(s, a, || has_compatriot(gazette, toponyms, i));
        }
        if dateline.is_some_and(|d| d.contains(doc.tokens()[a].span)) {
            weight += points::IN_DATELINE;
        }
        if i > 0
            && toponyms[i - 1].is_listed_with(&toponyms[i], doc)
            && toponyms[i - 1].weight >= points::ENOUGH
        {
            weight += points::LISTED;
        }
        let town = is_of_town(s, names, &toponyms[..=i]);
        let state = known.has_state()
            && (is_office(s, &name) || known.prior != COUNTRY && is_border(s, &name));
        let t = &mut toponyms[i];
        if state {
            (t.state, t.sort) = (true, t.sort.or(Some(Kind::Admin1)));
        }
        t.country = country;
        let (school, office) = (has_school(s, name.end), has_office(s, name.end));
        t.weight += weight
            + if town { points::TOWN } else { 0 }
            + if office { points::GOVERNED } else { 0 };
        t.local = town || school || office;
        t.sort = t.sort.or_else(|| sort(s, name));
    }
    share(doc, gazette, toponyms);
    list_back(doc, toponyms);
    among_towns(doc, gazette, toponyms);
    enclosed(doc, toponyms);
    counties(doc, gazette, toponyms);
}

/// Resolves two Irish counties' names in a list to the counties, if the article names Ireland or
/// its capital: "for Kerry and Clare".
fn counties(doc: &Document, gazette: &Gazette, toponyms: &mut [Toponym]) {
    let irish = |e: &Entry| e.code.country() == Some("IE");
    let is_county = |t: &Toponym| {
        let mut entries = gazette.of(t).entries().iter();
        t.never.is_none()
            && t.tokens.len() == 1
            && entries.any(|e| e.feature == Feature::Admin2 && irish(e))
    };
    let pairs: Vec<usize> = (1..toponyms.len())
        .filter(|&i| toponyms[i - 1].is_listed_with(&toponyms[i], doc))
        .filter(|&i| is_county(&toponyms[i - 1]) && is_county(&toponyms[i]))
        .collect();
    let told = |e: &Entry| irish(e) && matches!(e.feature, Feature::Country | Feature::Capital);
    if !pairs.is_empty() && gazette.known.iter().any(|k| k.entries().iter().any(told)) {
        for t in pairs.into_iter().flat_map(|i| [i - 1, i]) {
            toponyms[t].sort = Some(Kind::Admin2);
            toponyms[t].weight = toponyms[t].weight.max(points::ENOUGH);
        }
    }
}

/// Raises the weights of names that a certain place follows in a list: "Truro and Eastham", "Truro,
/// Eastham and Brewster". In "Dover, Kent" one lies in the other.
fn list_back(doc: &Document, toponyms: &mut [Toponym]) {
    let listed = |toponyms: &[Toponym], i: usize| {
        let pair = toponyms.get(i).zip(toponyms.get(i + 1));
        pair.is_some_and(|(t, next)| t.is_listed_with(next, doc))
    };
    for i in (1..toponyms.len()).rev() {
        let [before, t] = [&toponyms[i - 1], &toponyms[i]];
        let sure = t.never.is_none() && t.weight >= points::ENOUGH && !t.division;
        let open = before.never.is_none() && before.weight < points::ENOUGH && !before.unlisted;
        let joined = || keys!["and", "or"].contains(&doc.key(t.tokens.start - 1));
        let whole = || {
            let first = before.tokens.start;
            first.checked_sub(1).is_none_or(|p| {
                !doc.tokens()[p].capitalised() || doc.sentence_at(p) != doc.sentence_at(first)
            })
        };
        if sure && open && listed(toponyms, i - 1) && (joined() || listed(toponyms, i)) && whole() {
            toponyms[i - 1].weight += points::LISTED;
        }
    }
}

/// Marks a country's name that stands between two small towns in a list as a town's: "Milton,
/// Lebanon and Berwick".
fn among_towns(doc: &Document, gazette: &Gazette, toponyms: &mut [Toponym]) {
    /// The population from which a city stands beside countries in a list.
    const CITY: u32 = 200_000;
    let small = |t: &Toponym| {
        let town =
            |e: &Entry| e.population < CITY && e.feature.local() && e.feature != Feature::Capital;
        let entries = gazette.of(t).entries();
        t.never.is_none() && !entries.is_empty() && entries.iter().all(town)
    };
    for i in 1..toponyms.len().saturating_sub(1) {
        let [before, t, next] = [&toponyms[i - 1], &toponyms[i], &toponyms[i + 1]];
        let between = before.is_listed_with(t, doc) && t.is_listed_with(next, doc);
        let country = gazette.of(t).prior == COUNTRY && !t.division && t.within.is_none();
        if country && between && small(before) && small(next) {
            toponyms[i].local = true;
        }
    }
}

/// Accepts a name listed between two certain places as a place, whatever the tagger says.
fn enclosed(doc: &Document, toponyms: &mut [Toponym]) {
    let sure = |t: &Toponym| t.never.is_none() && t.weight >= points::ENOUGH;
    for i in 1..toponyms.len().saturating_sub(1) {
        let [before, t, next] = [&toponyms[i - 1], &toponyms[i], &toponyms[i + 1]];
        let between = before.is_listed_with(t, doc) && t.is_listed_with(next, doc);
        if t.never.is_none() && t.weight < points::ENOUGH && between && sure(before) && sure(next) {
            toponyms[i].weight = points::ENOUGH;
        }
    }
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
    let tokens = doc.tokens();
    let mut found = KeyMap::default();
    for pair in tokens.windows(2) {
        // The rarest first: this looks at every word of the article.
        let before = pair[0].is(Class::FIRST_NAME | Class::TITLE)
            || pair[0].stopped && pair[0].span.len() == 2;
        if before
            && pair[0].capitalised()
            && pair[1].kind == TokenKind::Word
            && matches!(pair[1].case, Case::Capital | Case::Mixed)
        {
            found.insert(pair[1].key, ());
        }
    }
    found
}

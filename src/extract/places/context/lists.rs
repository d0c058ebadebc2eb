//! Decides what the places of a list say about each other.

use crate::extract::places::Kind;
use crate::extract::places::points;
use crate::extract::places::toponym::{COUNTRY, Gazette, Toponym};
use crate::lexicon::gazetteer::{Entry, Feature};
use crate::lexicon::{Key, key, keys};
use crate::text::Document;

/// Raises the weights of names in lists, and records what the others call them.
pub(super) fn settle(doc: &Document, gazette: &Gazette, toponyms: &mut [Toponym]) {
    share(doc, gazette, toponyms);
    list_back(doc, toponyms);
    among_towns(doc, gazette, toponyms);
    enclosed(doc, toponyms);
    counties(doc, gazette, toponyms);
}

/// Nouns that say what all the places in a list beside them are: "the provinces of Herat and
/// Farah", "Herat and Farah provinces".
const SHARED: [(Kind, &[Key]); 3] = [
    (
        Kind::City,
        keys!["cities", "towns", "villages", "suburbs", "resorts", "ports"],
    ),
    (
        Kind::Admin1,
        keys![
            "states", "provinces", "regions", "governorates", "prefectures", "oblasts"
        ],
    ),
    (Kind::Admin2, keys!["counties", "districts", "parishes"]),
];

/// Gives the places of a list the kind that a noun in the plural calls them all.
fn share(doc: &Document, gazette: &Gazette, toponyms: &mut [Toponym]) {
    let kind = |i: usize| {
        let called = |(_, nouns): &&(Kind, &[Key])| nouns.contains(&doc.key(i));
        let small = doc.tokens().get(i).is_some_and(|t| !t.capitalised());
        SHARED
            .iter()
            .filter(|_| small)
            .find(called)
            .map(|(k, _)| *k)
    };
    let before = |start: usize| match start.checked_sub(2) {
        Some(i) if keys!["of", "like", "including"].contains(&doc.key(i + 1)) => kind(i),
        Some(i) if i > 0 && doc.key(i) == key!("such") && doc.key(i + 1) == key!("as") => {
            kind(i - 1)
        }
        _ => None,
    };
    let mut start = 0;
    while start < toponyms.len() {
        let next = |i: &usize| {
            let pair = toponyms.get(*i).zip(toponyms.get(i + 1));
            pair.is_some_and(|(a, b)| a.is_listed_with(b, doc))
        };
        let last = (start..).find(|i| !next(i)).unwrap_or(start);
        let list = &mut toponyms[start..=last];
        let kind = before(list[0].tokens.start).or_else(|| kind(list[last - start].tokens.end));
        if let Some(kind) = kind.filter(|_| last > start) {
            // "The towns of Georgia and Ohio" are towns in these states.
            let fits = |t: &&mut Toponym| {
                let known = gazette.of(t);
                t.never.is_none()
                    && known.entries().iter().any(|e| kind.fits(e.feature))
                    && (kind == Kind::Admin1 || known.prior != COUNTRY && !known.has_state())
            };
            for t in list.iter_mut().filter(fits) {
                t.sort = t.sort.or(Some(kind));
                t.weight = t.weight.max(points::ENOUGH);
            }
        }
        start = last + 1;
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

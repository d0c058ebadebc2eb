//! Binds toponyms to their containers: in "City, Region" and "City, Country", the toponym after the
//! comma says where the one before it lies.

use super::Kind;
use super::points;
use super::toponym::{COUNTRY, Gazette, Known, Toponym, federal};
use super::weights;
use crate::lexicon::gazetteer::{Entry, Feature, Naming};
use crate::lexicon::{Class, key, keys};
use crate::text::{Case, Document, Token};

/// Marks containers and what they contain, and raises the weight of both.
pub(super) fn bind(doc: &Document, gazette: &Gazette, toponyms: &mut [Toponym]) {
    // From the end, so that "Springfield, Ill., USA" binds to a container that is itself bound.
    for i in (0..toponyms.len().saturating_sub(1)).rev() {
        let (inner, outer) = (&toponyms[i], &toponyms[i + 1]);
        let Some(link) = link(doc, inner.tokens.end, outer.tokens.start) else {
            continue;
        };
        let (inners, outers) = (gazette.of(inner), gazette.of(outer));
        if outers.abbreviation && !is_written(doc, outer.tokens.start) {
            continue;
        }
        let held = |naming: fn(Naming) -> bool| {
            outers
                .entries()
                .iter()
                .any(|o| naming(o.naming) && inners.entries().iter().any(|e| contains(o, e)))
        };
        let (by_name, by_abbreviation) = (
            held(|n| n != Naming::Abbreviation),
            held(|n| n == Naming::Abbreviation),
        );
        let bound = match link {
            Link::Comma | Link::Bracket => by_name || by_abbreviation,
            Link::In => by_name,
            Link::Space => {
                by_abbreviation && outers.abbreviation && doc.tokens()[outer.tokens.start].stopped
            }
        };
        let bound = bound
            && !among_equals(doc, gazette, toponyms, i)
            && !(matches!(link, Link::Comma) && lists_towns(doc, gazette, toponyms, i));
        let strange = matches!(link, Link::Comma) && is_strange(doc, inners, outers, outer);
        let town = || outers.entries().iter().any(|e| e.feature.populated());
        let unknown = inners.entries().is_empty() && !outers.demonym;
        if matches!(link, Link::In) && (unknown || town()) {
            toponyms[i].town = Some(i + 1);
        }
        if bound || strange {
            toponyms[i].within = Some(i + 1);
            toponyms[i].weight += points::BOUND;
            toponyms[i + 1].division = true;
            toponyms[i + 1].weight += points::BOUND;
        }
        if bound && matches!(link, Link::In) {
            bind_list(doc, gazette, toponyms, i);
        }
    }
    states(doc, gazette, toponyms);
}

/// Whether the gazetteer has towns of the inner name, but none in the state after the comma. "Boston,
/// Ohio and Texas" is a list.
fn is_strange(doc: &Document, inners: &Known, outers: &Known, outer: &Toponym) -> bool {
    let town = |e: &Entry| {
        e.feature.populated() && e.feature != Feature::Capital || e.feature == Feature::Admin2
    };
    outers.entries().iter().any(federal)
        && !inners.entries().is_empty()
        && inners.entries().iter().all(town)
        && !keys!["and", "or"].contains(&doc.key(outer.tokens.end))
}

/// Whether the abbreviation at `i` is written as one: "Dover, Del.", "Dover, DE", "Dover, Del"; but
/// not "Still, Del Kerr" or "Reading, Act II".
fn is_written(doc: &Document, i: usize) -> bool {
    let token = &doc.tokens()[i];
    let goes_on = doc.tokens().get(i + 1).is_some_and(Token::capitalised);
    token.stopped || token.case != Case::Capital || !goes_on && !token.is(Class::NAMED_AFTER_PLACE)
}

/// Binds the towns listed before the bound one at `last` to its container: "Dover and Milford in
/// Delaware".
fn bind_list(doc: &Document, gazette: &Gazette, toponyms: &mut [Toponym], last: usize) {
    let Some(outer) = toponyms[last].within else {
        return;
    };
    for i in (0..last).rev() {
        let (inner, next) = (&toponyms[i], &toponyms[i + 1]);
        let held = inner.is_listed_with(next, doc)
            && inner.within.is_none()
            && gazette.of(&toponyms[outer]).entries().iter().any(|o| {
                o.naming == Naming::Name
                    && gazette.of(inner).entries().iter().any(|e| contains(o, e))
            });
        if !held {
            break;
        }
        toponyms[i].within = Some(outer);
        toponyms[i].weight += points::BOUND;
    }
}

/// Whether the toponym at `i` and the next are in a list of countries or of states, so that the
/// next isn't a container: "Georgia, Armenia"; "Indiana, Pennsylvania and Ohio", although
/// Pennsylvania has a town called Indiana.
fn among_equals(doc: &Document, gazette: &Gazette, toponyms: &[Toponym], i: usize) -> bool {
    let named = |at: usize, wanted: fn(&Entry) -> bool| {
        toponyms.get(at).is_some_and(|t| {
            gazette
                .of(t)
                .entries()
                .iter()
                .any(|e| e.naming == Naming::Name && wanted(e))
        })
    };
    let goes_on = |at: usize| {
        let (Some(a), Some(b)) = (toponyms.get(at), toponyms.get(at + 1)) else {
            return false;
        };
        a.is_listed_with(b, doc)
    };
    if named(i, country) && named(i + 1, country) {
        return true;
    }
    let states = named(i, federal) && named(i + 1, federal);
    states
        && (goes_on(i + 1) && named(i + 2, federal)
            || i > 0 && goes_on(i - 1) && named(i - 1, federal))
}

/// Whether the toponym after the one at `i` is a town in a list rather than the county of its name:
/// "Bodmin, Plymouth and Bude".
fn lists_towns(doc: &Document, gazette: &Gazette, toponyms: &[Toponym], i: usize) -> bool {
    let Some(next) = toponyms.get(i + 2) else {
        return false;
    };
    let entries = gazette.of(&toponyms[i + 1]).entries();
    let county = |e: &Entry| e.feature == Feature::Admin2;
    // Such a county is little more than its town; a province isn't.
    let seat = |e: &Entry| {
        let mut counties = entries.iter().filter(|c| county(c) && c.code == e.code);
        counties.any(|c| c.population / 2 < e.population)
    };
    toponyms[i + 1].is_listed_with(next, doc)
        && entries.iter().all(|e| e.feature.populated() || county(e))
        && (entries.iter().filter(|e| e.feature.populated())).any(seat)
}

/// Marks the names in lists of states: "Washington" in "Oregon, Idaho and Washington" isn't the
/// city.
fn states(doc: &Document, gazette: &Gazette, toponyms: &mut [Toponym]) {
    let named = |t: &Toponym| {
        gazette
            .of(t)
            .entries()
            .iter()
            .any(|e| e.naming == Naming::Name && federal(e))
    };
    let clear =
        |t: &Toponym| {
            gazette.of(t).entries().iter().all(|e| {
                federal(e) || e.feature != Feature::Country && e.population < weights::FAMOUS
            })
        };
    let mut start = 0;
    while start < toponyms.len() {
        let next = |i: usize| {
            let joined =
                |t: &Toponym| toponyms[i].is_listed_with(t, doc) || on_tour(doc, toponyms, i);
            toponyms.get(i + 1).filter(|t| named(t) && joined(t))
        };
        let mut end = start;
        while named(&toponyms[end]) && next(end).is_some() {
            end += 1;
        }
        let all = start..end + 1;
        let called = toponyms[start]
            .tokens
            .start
            .checked_sub(2)
            .is_some_and(|noun| {
                doc.key(noun + 1) == key!("of")
                    && keys!["states", "provinces"].contains(&doc.key(noun))
            });
        let sure = toponyms[all.clone()].iter().filter(|t| clear(t)).count();
        // "Georgia and Ohio" are two states, "New York and Ohio" perhaps not.
        let country = |t: &Toponym| gazette.of(t).prior == COUNTRY;
        let pair = all.len() == 2 && sure == 1 && toponyms[all.clone()].iter().any(country);
        if all.len() > 1 && (called || pair || all.len() > 2 && sure > 1) {
            for t in &mut toponyms[all] {
                (t.division, t.sort) = (true, t.sort.or(Some(Kind::Admin1)));
            }
        }
        start = end + 1;
    }
}

/// Whether the toponym at `i` and the next are stages of a journey with at least three: "from New
/// York to Ohio to Texas".
fn on_tour(doc: &Document, toponyms: &[Toponym], i: usize) -> bool {
    let leads = |i: usize| {
        let pair = toponyms.get(i).zip(toponyms.get(i + 1));
        pair.is_some_and(|(a, b)| {
            a.tokens.end + 1 == b.tokens.start && doc.key(a.tokens.end) == key!("to")
        })
    };
    leads(i) && (leads(i + 1) || i.checked_sub(1).is_some_and(leads))
}

fn country(entry: &Entry) -> bool {
    entry.feature == Feature::Country
}

enum Link {
    Comma,
    Bracket,
    Space,
    /// "in", "in northern"
    In,
}

/// Whether the tokens are "in", perhaps with a comma before it or a direction after it.
fn is_in(between: &[Token]) -> bool {
    let between = match between {
        [comma, rest @ ..] if comma.key == key!(",") => rest,
        all => all,
    };
    match between {
        [preposition] => preposition.key == key!("in"),
        [preposition, part] => preposition.key == key!("in") && part.is(Class::DIRECTION),
        _ => false,
    }
}

/// Returns the link between two toponyms, if it may bind them.
fn link(doc: &Document, end: usize, start: usize) -> Option<Link> {
    match start - end {
        0 => Some(Link::Space),
        1 if doc.key(end) == key!(",") => Some(Link::Comma),
        1 if doc.key(end) == key!("(") => Some(Link::Bracket),
        1..=3 if is_in(&doc.tokens()[end..start]) => Some(Link::In),
        _ => None,
    }
}

/// Whether `outer` is a division or country that `inner` lies in.
pub(super) fn contains(outer: &Entry, inner: &Entry) -> bool {
    if outer.row == inner.row {
        return false;
    }
    match outer.feature {
        Feature::Country => {
            inner.code.same_country(outer.code) && inner.feature != Feature::Country
        }
        Feature::Admin1 => inner.code == outer.code && inner.feature != Feature::Admin1,
        Feature::Admin2 => {
            inner.code == outer.code && inner.feature.populated() && inner.distance(outer) < 120.0
        }
        _ => false,
    }
}

//! Finds the names that follow an unlisted place in a list: "near Haverby and Orrin". The tagger
//! may miss them, or call them people or bodies that turn out to be doubtful.

use std::ops::Range;

use super::Kind;
use super::matched::Match;
use super::points;
use super::unlisted::{LISTED, Unlisted, is_plain, run};
use crate::extract::names::{Kind as NameKind, Names};
use crate::lexicon::{Class, Classes, key, keys};
use crate::text::{Document, Kind as TokenKind};

/// The classes of words that aren't part of a place's name in a list.
const NO_NAME: Classes = Class::STARTER
    .or(Class::DETERMINER)
    .or(Class::PRONOUN)
    .or(Class::PREPOSITION)
    .or(Class::SUBORDINATOR)
    .or(Class::TITLE)
    .or(Class::ROLE)
    .or(Class::FIRST_NAME);

/// Returns the names in lists that the tagger missed: "near Haverby and Orrin", "residents of
/// Haverby, Orrin and Mell"; and, after two places of the gazetteer, "in Bergen, Molde and Mell".
pub(super) fn find(
    doc: &Document,
    found: &[Unlisted],
    matches: &[Match],
    names: &Names,
    covers: impl Fn(&Range<usize>) -> bool,
) -> Vec<Unlisted> {
    let mention = |name: &Range<usize>| {
        let found = name.clone().find_map(|i| names.mention_at(i));
        found.map(|m| &names.mentions[m])
    };
    let placed = |m: &&Match| {
        let before = doc.tokens()[..m.tokens.start].last();
        m.kind.is_none() && before.is_some_and(|t| t.is(Class::LOCATIVE_PREPOSITION))
    };
    let gazetteers = matches.iter().filter(placed).map(|m| Start {
        end: m.tokens.end,
        kind: None,
        weight: points::ENOUGH,
        needed: 2,
    });
    let others = found.iter().filter(|u| u.weight > points::TAGGED_ONLY);
    let starts = others.map(|u| Start {
        end: u.tokens.end,
        kind: u.kind,
        weight: u.weight,
        needed: 1,
    });
    let mut more = Vec::new();
    for place in starts.chain(gazetteers) {
        let mut at = place.end;
        let mut known = 1;
        for _ in 0..LISTED {
            let Some(name) = listed_at(doc, at)
                .filter(|name| doc.sentence_at(name.start) == doc.sentence_at(place.end - 1))
            else {
                break;
            };
            let tagged = mention(&name);
            let other = tagged.is_some_and(|m| {
                matches!(m.kind, NameKind::Person | NameKind::Organization)
                    && !names.entities[m.entity].doubted
            });
            if other {
                break;
            }
            let found_so = |u: &Unlisted| u.tokens.start.cmp(&name.start);
            let is_found = found.binary_search_by(found_so).is_ok()
                || tagged.is_some_and(|m| m.kind == NameKind::Place)
                || covers(&name);
            let last = doc.key(at) == key!("and");
            at = name.end;
            known += usize::from(is_found);
            let enough = known >= place.needed && (place.needed < 2 || is_whole(doc, &name));
            if !is_found && enough && is_plain(doc, &name) {
                more.push(Unlisted {
                    tokens: name,
                    kind: place.kind,
                    weight: place.weight,
                });
            }
            if last {
                break;
            }
        }
    }
    more.sort_by_key(|u: &Unlisted| u.tokens.start);
    more.dedup_by_key(|u| u.tokens.start);
    more
}

/// Whether no noun follows the name, which could only describe it: "Republican voters".
fn is_whole(doc: &Document, name: &Range<usize>) -> bool {
    const AFTER: Classes = Class::PREPOSITION
        .or(Class::CONJUNCTION)
        .or(Class::AUXILIARY)
        .or(Class::FINITE)
        .or(Class::SUBORDINATOR);
    let next = doc.tokens().get(name.end);
    next.is_none_or(|t| t.kind == TokenKind::Mark || t.is(AFTER))
}

/// The first place of a list.
struct Start {
    /// The token after it.
    end: usize,
    /// What the words beside it call it and, with it, the others.
    kind: Option<Kind>,
    /// The weight of the others.
    weight: i32,
    /// How many known places must come before another.
    needed: usize,
}

/// Returns the next name of a list, after the comma or "and" at `at`.
fn listed_at(doc: &Document, at: usize) -> Option<Range<usize>> {
    let tokens = doc.tokens();
    if !keys!["and", ","].contains(&doc.key(at)) {
        return None;
    }
    let name = hyphenated(doc, run(doc, at + 1));
    // "Haverby, Orrin said" isn't a list.
    let goes_on = doc.key(at) == key!("and") || keys![",", "and"].contains(&doc.key(name.end));
    let listed = !name.is_empty()
        && name.len() < 4
        && goes_on
        && !tokens[name.clone()].iter().any(|t| t.is(NO_NAME))
        && !name.clone().any(|i| doc.word(i).contains(['\'', '’']));
    listed.then_some(name)
}

/// Returns the name with the second half of a hyphenated one: "Koro-Zela".
fn hyphenated(doc: &Document, name: Range<usize>) -> Range<usize> {
    let tokens = doc.tokens();
    let hyphen = tokens
        .get(name.end)
        .is_some_and(|t| t.glued && t.key == key!("-"));
    let half = tokens
        .get(name.end + 1)
        .is_some_and(|t| t.glued && t.capitalised());
    let end = name.end
        + if hyphen && half && !name.is_empty() {
            2
        } else {
            0
        };
    name.start..end
}

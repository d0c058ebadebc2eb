//! Finds the names that follow an unlisted place in a list: "near Haverby and Orrin". The tagger
//! may miss them, or call them people or bodies that turn out to be doubtful.

use std::ops::Range;

use super::points;
use super::unlisted::{LISTED, Unlisted, is_plain, run};
use crate::extract::names::{Kind as NameKind, Names};
use crate::lexicon::{Class, Classes, Key, key, keys};
use crate::text::Document;

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
/// Haverby, Orrin and Mell".
pub(super) fn find(
    doc: &Document,
    found: &[Unlisted],
    names: &Names,
    covers: impl Fn(&Range<usize>) -> bool,
) -> Vec<Unlisted> {
    let mention = |name: &Range<usize>| {
        let found = name.clone().find_map(|i| names.mention_at(i));
        found.map(|m| &names.mentions[m])
    };
    let mut more = Vec::new();
    for place in found.iter().filter(|u| u.weight > points::TAGGED_ONLY) {
        let mut at = place.tokens.end;
        for _ in 0..LISTED {
            let Some(name) = listed_at(doc, at)
                .filter(|name| doc.sentence_at(name.start) == doc.sentence_at(place.tokens.start))
            else {
                break;
            };
            let known = mention(&name);
            let other = known.is_some_and(|m| {
                matches!(m.kind, NameKind::Person | NameKind::Organization)
                    && !names.entities[m.entity].doubted
            });
            if other {
                break;
            }
            let found_so = |u: &Unlisted| u.tokens.start.cmp(&name.start);
            let is_found = found.binary_search_by(found_so).is_ok()
                || known.is_some_and(|m| m.kind == NameKind::Place)
                || covers(&name);
            let last = doc.key(at) == key!("and");
            at = name.end;
            if !is_found && is_plain(doc, &name) {
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

/// Returns the next name of a list, after the comma or "and" at `at`.
fn listed_at(doc: &Document, at: usize) -> Option<Range<usize>> {
    let tokens = doc.tokens();
    let key = |i: usize| tokens.get(i).map_or(Key::default(), |t| t.key);
    if !keys!["and", ","].contains(&key(at)) {
        return None;
    }
    let name = hyphenated(doc, run(doc, at + 1));
    // "Haverby, Orrin said" isn't a list.
    let goes_on = key(at) == key!("and") || keys![",", "and"].contains(&key(name.end));
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

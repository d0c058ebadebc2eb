//! Finds names that stand for another of the article's places: "Ridgeway" after "Ridgeway Heights"
//! was named in full, "Mayo" beside "County Mayo", or "North Dalton" in a story about Dalton. There
//! are towns with these names too, but nothing else in the article lies near them. "On Ridgeway"
//! stands for Ridgeway Avenue.

use super::entity::{Entity, Evidence};
use super::recognise::Found;
use super::weights::{ANCHORS, FAMOUS};
use crate::lexicon::{Class, key, keys};
use crate::text::{Document, Token};

/// The distance in kilometres within which a town of the name may well be meant beside the other
/// place.
const NEAR: f32 = 100.0;

/// Records which other entity each entity stands for, if its own place is far from all the others.
pub(super) fn mark(doc: &Document, found: &Found, entities: &mut [Entity]) {
    let few = entities.len().min(ANCHORS);
    for i in 0..few {
        let fuller = (0..few)
            .find(|&other| other != i && stands_for(doc, found, &entities[i], &entities[other]));
        let street = || {
            (0..few)
                .find(|&other| other != i && is_street(doc, found, &entities[i], &entities[other]))
        };
        entities[i].stands_for = fuller
            .filter(|_| alone(&entities[..few], i))
            .or_else(street);
    }
}

/// Whether no other place is near this one.
fn alone(entities: &[Entity], i: usize) -> bool {
    let place = |e: &Entity| e.chosen.map(|c| e.entries[c]).filter(|e| e.feature.local());
    let Some(here) = place(&entities[i]) else {
        return entities[i].evidence == Evidence::Unknown;
    };
    entities
        .iter()
        .filter_map(place)
        .all(|there| there.row == here.row || here.distance(&there) > NEAR)
}

/// Whether a name is short for another in the article that contains it.
fn stands_for(doc: &Document, found: &Found, entity: &Entity, other: &Entity) -> bool {
    let Some(there) = other.chosen.map(|c| &other.entries[c]) else {
        return false;
    };
    let told = matches!(entity.evidence, Evidence::Containment | Evidence::Called);
    let apart = match entity.chosen.map(|c| &entity.entries[c]) {
        Some(here) => {
            here.feature.populated() && here.population <= FAMOUS && here.distance(there) >= NEAR
        }
        None => entity.evidence == Evidence::Unknown && !entity.entries.is_empty(),
    };
    if told || !apart || !there.feature.local() {
        return false;
    }
    let (short, full) = (words(doc, found, entity), words(doc, found, other));
    let same = |a: &[Token], b: &[Token]| a.iter().map(|t| t.key).eq(b.iter().map(|t| t.key));
    // A place whose name begins with the short one must be chosen for more than its size. "County
    // Mayo" and "Dalton" may be chosen for any reason.
    let shortened = short.len() < full.len()
        && same(short, &full[..short.len()])
        && other.evidence != Evidence::Population;
    let county = full.len() == short.len() + 1
        && keys!["county", "co"].contains(&full[0].key)
        && same(short, &full[1..]);
    let part =
        short.len() == full.len() + 1 && short[0].is(Class::DIRECTION) && same(&short[1..], full);
    shortened || county || part
}

/// Whether every mention of a name comes after "on" and the article has a street of the name: "on
/// Ridgeway" beside "Ridgeway Avenue".
fn is_street(doc: &Document, found: &Found, entity: &Entity, street: &Entity) -> bool {
    let on = |&m: &usize| {
        let start = found.toponyms[m].tokens.start;
        start > 0 && doc.key(start - 1) == key!("on")
    };
    let (short, full) = (words(doc, found, entity), words(doc, found, street));
    full.len() == short.len() + 1
        && full[short.len()].is(Class::STREET_HEAD)
        && short.iter().zip(full).all(|(a, b)| a.key == b.key)
        && entity.mentions.iter().all(on)
}

/// Returns the words of an entity's first mention.
fn words<'d>(doc: &'d Document, found: &Found, entity: &Entity) -> &'d [Token] {
    entity
        .mentions
        .first()
        .map_or(&[], |&m| &doc.tokens()[found.toponyms[m].tokens.clone()])
}

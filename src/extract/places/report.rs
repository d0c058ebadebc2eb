//! The resolved names as places: those that mean the same one together.

use std::borrow::Cow;
use std::ops::Range;

use super::recognise::{Found, SURE, Toponym};
use super::resolve::{Entity, Evidence};
use super::{Kind, Location, Place, Reason};
use crate::extract::Mention;
use crate::lexicon::gazetteer::{self, Code, Entry, Feature, NameKey, admin1_name};
use crate::lexicon::{Key, KeyMap, keys};
use crate::text::Document;

/// The places, by their first mention.
pub(super) fn places(doc: &Document, entities: &[Entity], found: &Found) -> Vec<Place> {
    let mut order: Vec<(usize, usize)> = entities
        .iter()
        .enumerate()
        .flat_map(|(e, x)| x.mentions.iter().map(move |&m| (m, e)))
        .collect();
    order.sort_unstable();
    let codes: Vec<(usize, Code)> = order
        .iter()
        .filter_map(|&(m, e)| {
            let code = entities[e].entries[entities[e].chosen?].code;
            code.country().map(|_| (m, code))
        })
        .collect();
    let all: Vec<Code> = codes
        .iter()
        .map(|(_, code)| *code)
        .chain(found.demonyms.iter().copied())
        .collect();
    let mut places: Vec<Place> = Vec::new();
    let mut known: KeyMap<usize> = KeyMap::default();
    for (m, e) in order {
        let entity = &entities[e];
        let toponym: &Toponym = &found.toponyms[m];
        // What may be no place at all, and is none that anything is known of, is left out.
        let sure = || {
            let mut all = entity.mentions.iter();
            all.any(|&m| found.toponyms[m].weight >= SURE)
        };
        let doubtful = entity.generic || !sure();
        if entity.evidence == Evidence::Unknown && doubtful {
            continue;
        }
        let span = doc.hull(toponym.tokens.clone());
        let fuller = entity.stands_for.map_or(entity, |other| &entities[other]);
        let entry = fuller.chosen.map(|c| &fuller.entries[c]);
        let identity = entry
            .map_or(!(entity.name as u64), |e| u64::from(e.row))
            .wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let at = *known.entry(Key(identity)).or_insert_with(|| {
            let location = match entry {
                Some(entry) => Some(located(entry, reason(entity, entities, entry))),
                None if entity.evidence == Evidence::Unknown => None,
                None => {
                    let settled = toponym.within.is_some() || toponym.unlisted;
                    let kind = toponym.sort.or(settled.then_some(Kind::City));
                    kind.map(|kind| match port(doc, toponym, entities) {
                        Some(town) => beside(doc.slice(span), kind, &town),
                        None => {
                            let sentence = &doc.sentences()[doc.sentence_at(toponym.tokens.start)];
                            let nearby: Vec<Code> = codes
                                .iter()
                                .filter(|(m, _)| {
                                    sentence.tokens.contains(&found.toponyms[*m].tokens.start)
                                })
                                .map(|(_, code)| *code)
                                .collect();
                            let code = code_of(entity, entities, kind, &nearby, &all);
                            unlocated(doc.slice(span), kind, code)
                        }
                    })
                }
            };
            places.push(Place {
                location,
                mentions: Vec::new(),
            });
            places.len() - 1
        });
        places[at].mentions.push((
            Mention {
                span,
                rule: toponym.rule,
            },
            false,
        ));
    }
    places
}

/// The place that an entity is said to lie in.
fn container<'a>(entity: &Entity<'a>, entities: &[Entity<'a>]) -> Option<&'a Entry> {
    entity
        .containers
        .iter()
        .find_map(|&c| entities[c].chosen.map(|at| &entities[c].entries[at]))
}

/// Where a place lies that no gazetteer has: in what it is said to lie in; else in the one country
/// that its sentence, or else the article, is about. A facility is in the division of the article's
/// towns, if they are all of one.
fn code_of(
    entity: &Entity,
    entities: &[Entity],
    kind: Kind,
    nearby: &[Code],
    all: &[Code],
) -> Code {
    if let Some(outer) = container(entity, entities) {
        return outer.code;
    }
    if let [code, ..] = entity.countries[..] {
        return code;
    }
    let one = |codes: &[Code]| {
        let (first, rest) = codes.split_first()?;
        rest.iter().all(|c| c.same_country(*first)).then(|| {
            match kind == Kind::Facility && rest.iter().all(|c| c == first) {
                true => *first,
                false => first.whole_country(),
            }
        })
    };
    one(nearby).or_else(|| one(all)).unwrap_or_default()
}

/// What chose it.
fn reason(entity: &Entity, entities: &[Entity], entry: &Entry) -> Reason {
    match entity.evidence {
        _ if entity.stands_for.is_some() => Reason::Fuller(entry.name),
        Evidence::Containment => {
            Reason::Containment(container(entity, entities).map(|outer| outer.name))
        }
        Evidence::Called => Reason::Called(kind(entry.feature)),
        Evidence::Only => Reason::Only,
        Evidence::Rank => Reason::Rank(kind(entry.feature)),
        Evidence::Support => Reason::Support(
            entity
                .vouchers
                .iter()
                .filter_map(|&v| Some(entities[v].entries[entities[v].chosen?].name))
                .collect(),
        ),
        Evidence::Population => Reason::Population(entry.population),
        Evidence::Unknown => Reason::NotListed,
    }
}

fn located(entry: &Entry, evidence: Reason) -> Location {
    let (lat, lon) = degrees(entry);
    Location {
        name: Cow::Borrowed(entry.name),
        kind: kind(entry.feature),
        country: entry.code.country(),
        admin1: entry.code.admin1().and_then(admin1_name),
        lat: Some(lat),
        lon: Some(lon),
        geonames_id: entry.id,
        evidence,
    }
}

/// The town that an airport or a harbour is called after, and is at: one of the article's, or one
/// that outgrows all others of the name.
fn port(doc: &Document, toponym: &Toponym, entities: &[Entity]) -> Option<Entry> {
    let Range { start, end } = toponym.tokens;
    if !keys!("airport" | "harbor" | "harbour").contains(&doc.key(end - 1)) {
        return None;
    }
    let ours = |e: &Entry| {
        entities
            .iter()
            .any(|x| x.chosen.is_some_and(|c| x.entries[c].row == e.row))
    };
    (start + 1..end).rev().find_map(|end| {
        let name = (start..end).fold(NameKey::default(), |name, i| {
            name.then(doc.word(i), doc.key(i))
        });
        let towns = || gazetteer::lookup(name).filter(|e| e.feature.populated());
        let largest = towns().max_by_key(|e| e.population)?;
        let outgrows = largest.population > 100_000
            && towns()
                .filter(|e| e.row != largest.row)
                .all(|other| other.population < largest.population / 10);
        towns()
            .find(|e| ours(e))
            .or_else(|| Some(largest).filter(|_| outgrows))
    })
}

/// A place that no gazetteer has, at a town.
fn beside(words: &str, kind: Kind, town: &Entry) -> Location {
    let (lat, lon) = degrees(town);
    Location {
        lat: Some(lat),
        lon: Some(lon),
        evidence: Reason::Beside(town.name),
        ..unlocated(words, kind, town.code)
    }
}

/// Degrees north and east, to three digits.
fn degrees(entry: &Entry) -> (f64, f64) {
    let degrees = |x: f32| (f64::from(x) * 1000.0).round() / 1000.0;
    (degrees(entry.lat), degrees(entry.lon))
}

/// A place that its words describe and no gazetteer has.
fn unlocated(words: &str, kind: Kind, code: Code) -> Location {
    Location {
        name: Cow::Owned(words.split_whitespace().collect::<Vec<_>>().join(" ")),
        kind,
        country: code.country(),
        admin1: code.admin1().and_then(admin1_name),
        lat: None,
        lon: None,
        geonames_id: None,
        evidence: Reason::NotListed,
    }
}

fn kind(feature: Feature) -> Kind {
    match feature {
        Feature::Country => Kind::Country,
        Feature::Continent => Kind::Continent,
        Feature::Region => Kind::Region,
        Feature::Water => Kind::Water,
        Feature::Landform => Kind::Landform,
        Feature::Facility | Feature::Seat => Kind::Facility,
        Feature::Admin1 => Kind::Admin1,
        Feature::Admin2 => Kind::Admin2,
        Feature::Capital | Feature::Admin1Seat | Feature::Town | Feature::District => Kind::City,
    }
}

//! Turns the resolved names into places. Names that mean the same place share one.

use std::borrow::Cow;
use std::ops::Range;

use super::entity::{Entity, Evidence};
use super::points::SURE;
use super::recognise::Found;
use super::rule::Rule;
use super::toponym::Toponym;
use super::{Kind, Location, Place, Reason};
use crate::extract::Mention;
use crate::lexicon::gazetteer::{self, Code, Entry, Feature, admin1_name};
use crate::lexicon::{Key, KeyMap, keys};
use crate::text::Document;

/// Returns the places, in the order of their first mentions.
pub(super) fn places(doc: &Document, entities: &[Entity], found: &Found) -> Vec<Place> {
    let mut order: Vec<(usize, usize)> = entities
        .iter()
        .enumerate()
        .flat_map(|(e, x)| x.mentions.iter().map(move |&m| (m, e)))
        .collect();
    order.sort_unstable();
    let map = Map::new(doc, entities, found, &order);
    let doubtful: Vec<bool> = entities.iter().map(|e| is_doubtful(e, found)).collect();
    let mut places: Vec<Place> = Vec::new();
    let mut known: KeyMap<usize> = KeyMap::default();
    for (m, e) in order.into_iter().filter(|(_, e)| !doubtful[*e]) {
        let entity = &entities[e];
        let toponym: &Toponym = &found.toponyms[m];
        let fuller = entity.stands_for.map_or(entity, |other| &entities[other]);
        let whole = entity.stands_for.map_or(m, |_| fuller.mentions[0]);
        let entry = fuller.chosen.map(|c| &fuller.entries[c]);
        let identity = entry
            .map_or(!(fuller.name as u64), |e| u64::from(e.row))
            .wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let at = *known.entry(Key(identity)).or_insert_with(|| {
            places.push(Place {
                location: match entry {
                    Some(entry) => Some(located(entry, reason(entity, entities, entry))),
                    None => map.describe(fuller, &found.toponyms[whole]),
                },
                mentions: Vec::new(),
            });
            places.len() - 1
        });
        places[at].mentions.push((
            Mention {
                span: doc.hull(toponym.tokens.clone()),
                rule: toponym.rule.name(),
            },
            false,
        ));
    }
    places
}

/// Whether an entity may not be a place at all: nothing shows which place it would be, and its name
/// is generic or nowhere surely a place's.
fn is_doubtful(entity: &Entity, found: &Found) -> bool {
    let sure = || {
        let mut all = entity.mentions.iter();
        all.any(|&m| found.toponyms[m].weight >= SURE)
    };
    entity.evidence == Evidence::Unknown
        && entity.stands_for.is_none()
        && (entity.generic || !sure())
}

/// The locations of the article's places, which help to locate those that no gazetteer has.
struct Map<'m, 'a> {
    doc: &'m Document<'a>,
    entities: &'m [Entity<'m>],
    /// The first token of each resolved name and the code of its place, in text order.
    codes: Vec<(usize, Code)>,
    /// Whether the article's places show where it is set.
    set: bool,
    /// The scene of the whole article.
    article: Scene,
}

/// The country and the division that all places of a text share, as far as they do.
#[derive(Clone, Copy, Default)]
struct Scene {
    country: Code,
    division: Code,
}

impl Scene {
    /// Returns what all of these codes share.
    fn of(codes: impl Iterator<Item = Code>) -> Self {
        let mut scene: Option<Self> = None;
        for code in codes {
            let known = scene.get_or_insert(Self {
                country: code,
                division: code,
            });
            if !known.country.same_country(code) {
                return Self::default();
            }
            if known.division != code {
                known.division = Code::default();
            }
        }
        scene.unwrap_or_default()
    }
}

impl<'m, 'a> Map<'m, 'a> {
    fn new(
        doc: &'m Document<'a>,
        entities: &'m [Entity<'m>],
        found: &Found,
        order: &[(usize, usize)],
    ) -> Self {
        let codes: Vec<(usize, Code)> = order
            .iter()
            .filter_map(|&(m, e)| {
                let code = entities[e].entries[entities[e].chosen?].code;
                code.country()?;
                Some((found.toponyms[m].tokens.start, code))
            })
            .collect();
        let set = is_set(entities, found, order);
        let article = if set {
            let all = codes.iter().map(|(_, code)| *code);
            Scene::of(all.chain(found.demonyms.iter().copied()))
        } else {
            Scene::default()
        };
        Self {
            doc,
            entities,
            codes,
            set,
            article,
        }
    }

    /// Returns what is known about a place that no gazetteer has.
    fn describe(&self, entity: &Entity, toponym: &Toponym) -> Option<Location> {
        if entity.evidence == Evidence::Unknown {
            return None;
        }
        let settled = toponym.within.is_some().then_some(Kind::City);
        let kind = toponym.sort.or(settled);
        if kind.is_none() && !toponym.unlisted && entity.towns.is_empty() {
            return None;
        }
        let words = self.doc.slice(self.doc.hull(toponym.tokens.clone()));
        if let (Some(kind), Some(town)) = (kind, port(self.doc, toponym, self.entities)) {
            return Some(beside(words, kind, &town));
        }
        Some(unlocated(words, kind, self.code_of(entity, toponym, kind)))
    }

    /// Returns what all resolved places among these tokens share.
    fn scene(&self, tokens: &Range<usize>) -> Scene {
        let from = self.codes.partition_point(|(at, _)| *at < tokens.start);
        let nearby = self.codes[from..].iter();
        let nearby = nearby.take_while(|(at, _)| *at < tokens.end);
        Scene::of(nearby.map(|(_, code)| *code))
    }

    /// Returns the code of what it is said to lie in, or else of the one country that its sentence
    /// or, failing that, the article is about. A facility is in the division of the towns there, if
    /// they share one.
    fn code_of(&self, entity: &Entity, toponym: &Toponym, kind: Option<Kind>) -> Code {
        let town = || chosen(&entity.towns, self.entities);
        if let Some(outer) = container(entity, self.entities).or_else(town) {
            return outer.code;
        }
        if let [code, ..] = entity.countries[..] {
            return code;
        }
        let start = toponym.tokens.start;
        let scene = self.scene(&self.doc.sentences()[self.doc.sentence_at(start)].tokens);
        let scene = match scene.country.country() {
            Some(_) => scene,
            None => self.article,
        };
        // So is a township.
        let headed = kind == Some(Kind::City) && toponym.rule == Rule::Headed;
        let facility = kind == Some(Kind::Facility) || headed;
        // A street lies where its paragraph's towns do, even if its own sentence names none.
        let scene = if facility && self.set && scene.division.country().is_none() {
            let wider = self.scene(&self.doc.paragraphs()[self.doc.paragraph_at(start)].tokens);
            Some(wider)
                .filter(|s| s.division.country().is_some())
                .unwrap_or(scene)
        } else {
            scene
        };
        if facility && scene.division.country().is_some() {
            scene.division
        } else {
            scene.country.whole_country()
        }
    }
}

/// Whether the article's places show where it is set. A single town that nothing else supports may
/// be a namesake.
fn is_set(entities: &[Entity], found: &Found, order: &[(usize, usize)]) -> bool {
    let mut resolved = (order.iter().map(|&(_, e)| e)).filter(|&e| entities[e].chosen.is_some());
    let Some(first) = resolved.next() else {
        return true;
    };
    let alone = matches!(
        entities[first].evidence,
        Evidence::Only | Evidence::Rank | Evidence::Population
    );
    let chosen = entities[first].chosen.map(|c| &entities[first].entries[c]);
    let country = chosen.is_some_and(|entry| entry.feature == Feature::Country);
    !alone || country || !found.demonyms.is_empty() || resolved.any(|e| e != first)
}

/// Returns the place that an entity is said to lie in.
fn container<'a>(entity: &Entity<'a>, entities: &[Entity<'a>]) -> Option<&'a Entry> {
    chosen(&entity.containers, entities)
}

/// Returns the place chosen for the first of these entities that has one.
fn chosen<'a>(of: &[usize], entities: &[Entity<'a>]) -> Option<&'a Entry> {
    of.iter()
        .find_map(|&c| entities[c].chosen.map(|at| &entities[c].entries[at]))
}

/// Returns the reason for the choice of an entity's place.
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
        kind: Some(kind(entry.feature)),
        country: entry.code.country(),
        admin1: entry.code.admin1().and_then(admin1_name),
        lat: Some(lat),
        lon: Some(lon),
        geonames_id: entry.id,
        seat: entry.feature == Feature::Seat,
        evidence,
    }
}

/// Returns the town that an airport or a harbour is named after, and lies at: one of the article's,
/// or one far larger than all others of the name.
fn port(doc: &Document, toponym: &Toponym, entities: &[Entity]) -> Option<Entry> {
    let Range { start, end } = toponym.tokens;
    if !keys!["airport", "harbor", "harbour"].contains(&doc.key(end - 1)) {
        return None;
    }
    let ours = |e: &Entry| {
        entities
            .iter()
            .any(|x| x.chosen.is_some_and(|c| x.entries[c].row == e.row))
    };
    (start + 1..end).rev().find_map(|end| {
        let name = doc.name(start..end);
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

/// Returns a place that no gazetteer has, at the position of a town.
fn beside(words: &str, kind: Kind, town: &Entry) -> Location {
    let (lat, lon) = degrees(town);
    Location {
        lat: Some(lat),
        lon: Some(lon),
        evidence: Reason::Beside(town.name),
        ..unlocated(words, Some(kind), town.code)
    }
}

/// Returns an entry's degrees north and east, to three decimal places.
fn degrees(entry: &Entry) -> (f64, f64) {
    let degrees = |x: f32| (f64::from(x) * 1000.0).round() / 1000.0;
    (degrees(entry.lat), degrees(entry.lon))
}

/// Returns a place that no gazetteer has, without a position.
fn unlocated(words: &str, kind: Option<Kind>, code: Code) -> Location {
    Location {
        name: Cow::Owned(spoken(words)),
        kind,
        country: code.country(),
        admin1: code.admin1().and_then(admin1_name),
        lat: None,
        lon: None,
        geonames_id: None,
        seat: false,
        evidence: Reason::NotListed,
    }
}

/// Returns the name with single spaces, and not in the capitals of a dateline: "Haverby" for
/// `HAVERBY`.
pub(crate) fn spoken(words: &str) -> String {
    /// The fewest bytes of a name that is changed; shorter ones may be acronyms, and those with
    /// digits are.
    const SHORTEST: usize = 5;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let code = |c: char| c.is_lowercase() || c.is_ascii_digit();
    if words.len() < SHORTEST || words.contains(code) {
        return words;
    }
    let mut name = String::with_capacity(words.len());
    for c in words.chars() {
        if name.ends_with(char::is_alphabetic) {
            name.extend(c.to_lowercase());
        } else {
            name.push(c);
        }
    }
    name
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

#[cfg(test)]
mod tests {
    use super::spoken;

    #[test]
    fn a_name_loses_the_capitals_of_a_dateline() {
        for (words, name) in [
            ("HAVERBY", "Haverby"),
            ("O'HARE FALLS", "O'Hare Falls"),
            ("ORR-BY-SEA", "Orr-By-Sea"),
            ("NATO", "NATO"),
            ("CR-31", "CR-31"),
            ("New  Orr", "New Orr"),
            ("McORR", "McORR"),
        ] {
            assert_eq!(spoken(words), name);
        }
    }
}

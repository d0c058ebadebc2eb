//! Which place of a name is meant: one for the whole article.
//!
//! What says so, in this order: the container that stands beside it ("Springfield, Ill."); rank (a country outranks a town of its
//! name); the other places of the article, in whose country, division or neighbourhood it lies; and its size, last of all.

use super::bind::contains;
use super::recognise::{Found, Known, Toponym, federal};
use super::{Kind, Location, Place};
use crate::extract::Mention;
use crate::extract::headline::Heading;
use crate::lexicon::gazetteer::{Entry, Feature, NameKey, Naming, admin1_name};
use crate::lexicon::{Key, KeyMap};
use crate::text::Document;

/// A name of the article with the places it may mean.
struct Entity<'a> {
    name: NameKey,
    known: &'a Known,
    /// The entities that it stands in, by "City, Region".
    containers: Vec<usize>,
    /// The indices of its mentions.
    mentions: Vec<usize>,
    /// The chosen entry, by its index in `known.entries`.
    chosen: Option<usize>,
    evidence: Evidence,
}

/// What chose a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Evidence {
    Containment,
    Only,
    Rank,
    Support,
    Population,
}

/// Resolving takes more time than the places are worth beyond this many other places.
const ANCHORS: usize = 48;

/// Groups the toponyms by name and resolves each.
pub(super) fn places(doc: &Document, _heading: &Heading, found: &Found) -> Vec<Place> {
    let mut entities = entities(found);
    for round in 0..3 {
        let context = Context::new(&entities, found, round);
        let chosen: Vec<_> = (0..entities.len()).map(|i| choose(&entities, i, &context)).collect();
        for (entity, (choice, evidence)) in entities.iter_mut().zip(chosen) {
            entity.chosen = choice;
            entity.evidence = evidence;
        }
    }
    report(doc, &entities, found)
}

fn entities(found: &Found) -> Vec<Entity<'_>> {
    let mut index: KeyMap<usize> = KeyMap::default();
    let mut entities: Vec<Entity> = Vec::new();
    let mut of = Vec::with_capacity(found.toponyms.len());
    for (i, t) in found.toponyms.iter().enumerate() {
        let at = *index.entry(Key(t.name.0)).or_insert_with(|| {
            entities.push(Entity {
                name: t.name,
                known: &found.gazette[&Key(t.name.0)],
                containers: Vec::new(),
                mentions: Vec::new(),
                chosen: None,
                evidence: Evidence::Population,
            });
            entities.len() - 1
        });
        entities[at].mentions.push(i);
        of.push(at);
    }
    for (i, t) in found.toponyms.iter().enumerate() {
        if let Some(w) = t.within.filter(|&w| !entities[of[i]].containers.contains(&of[w])) {
            entities[of[i]].containers.push(of[w]);
        }
    }
    entities
}

/// What the article says of where it plays, as far as is known.
struct Context {
    /// The places chosen so far, each with how sure it is.
    anchors: Vec<(Entry, usize, f32)>,
    countries: Vec<(&'static str, f32)>,
}

impl Context {
    fn new(entities: &[Entity], found: &Found, round: usize) -> Self {
        let mut anchors = Vec::new();
        let mut countries: Vec<(&'static str, f32)> = Vec::new();
        let mut count = |code: &'static str, weight: f32| match countries.iter_mut().find(|(c, _)| *c == code) {
            Some((_, sum)) => *sum += weight,
            None => countries.push((code, weight)),
        };
        for (i, entity) in entities.iter().enumerate().take(ANCHORS) {
            let sure = match (round, entity.known.entries.as_slice()) {
                (0, [only]) => Some((*only, 1.0)),
                (0, _) => None,
                _ => entity.chosen.map(|c| (entity.known.entries[c], if entity.evidence == Evidence::Population { 0.5 } else { 1.0 })),
            };
            if let Some((entry, sure)) = sure {
                anchors.push((entry, i, sure));
                if let Some(code) = entry.code.country() {
                    count(code, if entry.feature == Feature::Country { 2.0 } else { sure });
                }
            }
        }
        found.demonyms.iter().take(ANCHORS).for_each(|code| count(code, 0.5));
        Self { anchors, countries }
    }

    /// How much the rest of the article speaks for this place.
    fn support(&self, entry: &Entry, own: usize) -> f32 {
        let mut near = 0.0_f32;
        let mut division = 0.0_f32;
        for (anchor, i, sure) in &self.anchors {
            if *i == own || anchor.code.country() != entry.code.country() {
                continue;
            }
            if anchor.feature == Feature::Admin1 && entry.feature != Feature::Admin1 && anchor.code == entry.code {
                division += 14.0 * sure;
            } else if entry.code.admin1().is_some() && anchor.code == entry.code {
                division += 3.0 * sure;
            }
            let local = anchor.feature.populated() || anchor.feature == Feature::Admin2;
            if local && (anchor.lat - entry.lat).abs() < 1.0 && anchor.distance(entry) < 80.0 {
                near += 4.0 * sure;
            }
        }
        let country = entry.code.country().and_then(|c| self.countries.iter().find(|(code, _)| *code == c)).map_or(0.0, |(_, n)| *n);
        near.min(16.0) + division.min(20.0) + (country * 3.0).min(12.0)
    }
}

/// The best of an entity's entries, and why.
fn choose(entities: &[Entity], i: usize, context: &Context) -> (Option<usize>, Evidence) {
    let entity = &entities[i];
    let entries = &entity.known.entries;
    let held = |e: &Entry| {
        entity.containers.iter().any(|&c| match entities[c].chosen {
            Some(chosen) => contains(&entities[c].known.entries[chosen], e),
            None => entities[c].known.entries.iter().any(|o| contains(o, e)),
        })
    };
    let any_held = entries.iter().any(held);
    let mut best: Option<(usize, f32)> = None;
    let mut by_rank = (f32::MIN, 0);
    let mut supported = 0.0;
    for (at, entry) in entries.iter().enumerate() {
        let rank = rank(entry);
        let support = context.support(entry, i);
        let score = rank + support + if held(entry) { 200.0 } else { 0.0 };
        if rank > by_rank.0 {
            by_rank = (rank, at);
        }
        if best.is_none_or(|(_, top)| score > top) {
            best = Some((at, score));
            supported = support;
        }
    }
    let evidence = match best {
        _ if any_held => Evidence::Containment,
        _ if entries.len() == 1 => Evidence::Only,
        Some((at, _)) if at != by_rank.1 || supported > 8.0 => Evidence::Support,
        Some((at, _)) if !entries[at].feature.populated() => Evidence::Rank,
        _ => Evidence::Population,
    };
    (best.map(|(at, _)| at), evidence)
}

/// How likely a place is meant by its name alone, on a scale where ten times the population is seven points.
fn rank(entry: &Entry) -> f32 {
    let size = 7.0 * (entry.population.max(100) as f32).log10();
    let rank = match entry.feature {
        Feature::Country => 110.0,
        Feature::Continent => 100.0,
        Feature::Region | Feature::Water | Feature::Landform | Feature::Facility | Feature::Seat => 60.0,
        Feature::Admin1 if federal(entry) => 62.0,
        Feature::Admin1 => size - 6.0,
        Feature::Admin2 => size - 12.0,
        Feature::Capital => size + 10.0,
        Feature::Admin1Seat => size + 2.0,
        Feature::Town => size,
        Feature::District => size - 5.0,
    };
    if entry.naming == Naming::Alternative { rank - 12.0 } else { rank }
}

/// The entities as places: those that mean the same one together.
fn report(doc: &Document, entities: &[Entity], found: &Found) -> Vec<Place> {
    let mut order: Vec<(usize, usize)> = entities.iter().enumerate().flat_map(|(e, x)| x.mentions.iter().map(move |&m| (m, e))).collect();
    order.sort_unstable();
    let mut places: Vec<Place> = Vec::new();
    let mut by_row: KeyMap<usize> = KeyMap::default();
    for (m, e) in order {
        let entity = &entities[e];
        let entry = entity.chosen.map(|c| &entity.known.entries[c]);
        let key = entry.map_or(entity.name.0, |e| u64::from(e.row).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        let at = *by_row.entry(Key(key)).or_insert_with(|| {
            places.push(Place { location: entry.map(|e| location(e, evidence(entity, entities, e))), mentions: Vec::new() });
            places.len() - 1
        });
        let t: &Toponym = &found.toponyms[m];
        places[at].mentions.push((Mention { span: doc.hull(t.tokens.clone()), rule: t.rule }, false));
    }
    places
}

/// In words, for `--explain`.
fn evidence(entity: &Entity, entities: &[Entity], entry: &Entry) -> String {
    match entity.evidence {
        Evidence::Containment => {
            let names = entity.containers.iter().filter_map(|&c| entities[c].chosen.map(|at| entities[c].known.entries[at].name));
            format!("containment: {}", names.collect::<Vec<_>>().join(", "))
        }
        Evidence::Only => "the only place of the name".to_owned(),
        Evidence::Rank => format!("{} outranks", format!("{:?}", kind(entry.feature)).to_lowercase()),
        Evidence::Support => "support: other places nearby or in the same country".to_owned(),
        Evidence::Population => format!("population {}", entry.population),
    }
}

fn location(entry: &Entry, evidence: String) -> Location {
    let degrees = |x: f32| Some((f64::from(x) * 1000.0).round() / 1000.0);
    Location {
        name: entry.name.to_owned(),
        kind: kind(entry.feature),
        country: entry.code.country().map(str::to_owned),
        admin1: entry.code.admin1().and_then(admin1_name).map(str::to_owned),
        lat: degrees(entry.lat),
        lon: degrees(entry.lon),
        geonames_id: entry.id,
        evidence,
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

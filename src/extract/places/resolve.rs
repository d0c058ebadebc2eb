//! Which place of a name is meant: one for the whole article.
//!
//! What says so, in this order: the container that stands beside it ("Springfield, Ill."); what the
//! words beside it call it ("the state of"); rank (a country outranks a town of its name); the
//! other places of the article, in whose country, division or neighbourhood it lies; and its size,
//! last of all.

use super::bind::contains;
use super::recognise::{Found, federal};
use super::support::{ANCHORS, Support};
use super::{Kind, home, short};
use crate::extract::header::Heading;
use crate::lexicon::gazetteer::{Code, Entry, Feature, Naming};
use crate::text::Document;

/// A name of the article with the places it may mean.
///
/// As a container or among states a name is an entity of its own: in "Buffalo, New York" it is the
/// state, whatever it is elsewhere.
pub(super) struct Entity<'a> {
    pub(super) name: usize,
    pub(super) entries: &'a [Entry],
    /// The indices of its mentions.
    pub(super) mentions: Vec<usize>,
    /// The entities that it stands in, by "City, Region",
    pub(super) containers: Vec<usize>,
    /// and those that stand in it.
    contents: Vec<usize>,
    /// The entity of the same name that is, or is no, division.
    twin: Option<usize>,
    /// What it is called: "the state of".
    sorts: Vec<Kind>,
    /// It is no country, by the words after it.
    local: bool,
    /// It stands in the dateline.
    pub(super) dateline: bool,
    /// The chosen entry, by its index in `entries`.
    pub(super) chosen: Option<usize>,
    pub(super) evidence: Evidence,
    /// The entities that speak for the choice, where they made it.
    pub(super) vouchers: Vec<usize>,
    /// The entity whose place it means by another name.
    pub(super) stands_for: Option<usize>,
}

/// What chose a place.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Evidence {
    Containment,
    Called,
    Only,
    Rank,
    Support,
    Population,
}

/// What a town abroad, whose country nothing else names, loses to a namesake in the country of the
/// story.
const FOREIGN: f32 = 20.0;
/// Rounds of choosing, each with what the one before it found.
const ROUNDS: usize = 3;

/// Groups the toponyms by name and chooses a place for each.
pub(super) fn entities<'a>(doc: &Document, heading: &Heading, found: &'a Found) -> Vec<Entity<'a>> {
    let mut entities = group(doc, heading, found);
    let home = home::find(doc);
    let masthead = home::masthead(doc, heading);
    let mut support = Support::new(home, &masthead, &found.demonyms, &found.hints);
    support.update(&entities);
    for round in 1..=ROUNDS {
        let mut settled = round > 1;
        for i in 0..entities.len() {
            let (choice, evidence) = choose(&entities, i, &support, &found.demonyms);
            let changed = entities[i].chosen != choice;
            settled &= !changed && entities[i].evidence == evidence;
            (entities[i].chosen, entities[i].evidence) = (choice, evidence);
            // At once, or two names that depend on each other change places for ever; but the first
            // round has seen nothing yet.
            if changed && round > 1 && i < ANCHORS {
                support.update(&entities);
            }
        }
        if settled {
            break;
        }
        support.update(&entities);
    }
    vouch(&mut entities, &support);
    short::mark(doc, found, &mut entities);
    entities
}

/// Says which places speak for a choice that the rest of the article made.
fn vouch(entities: &mut [Entity], support: &Support) {
    for (i, entity) in entities.iter_mut().enumerate() {
        if let (Some(chosen), Evidence::Support) = (entity.chosen, entity.evidence) {
            entity.vouchers = support.vouchers(&entity.entries[chosen], i);
        }
    }
}

fn group<'a>(doc: &Document, heading: &Heading, found: &'a Found) -> Vec<Entity<'a>> {
    let dateline = heading.dateline.and_then(|d| d.place);
    let mut index: Vec<[Option<usize>; 2]> = vec![[None; 2]; found.gazette.len()];
    let mut entities: Vec<Entity> = Vec::new();
    let mut of = Vec::with_capacity(found.toponyms.len());
    for (i, t) in found.toponyms.iter().enumerate() {
        let slot = &mut index[t.name];
        let at = *slot[usize::from(t.division)].get_or_insert_with(|| {
            entities.push(Entity {
                name: t.name,
                entries: found.gazette.of(t).entries(),
                mentions: Vec::new(),
                containers: Vec::new(),
                contents: Vec::new(),
                twin: None,
                sorts: Vec::new(),
                local: false,
                dateline: false,
                chosen: None,
                evidence: Evidence::Population,
                vouchers: Vec::new(),
                stands_for: None,
            });
            entities.len() - 1
        });
        if let [Some(bare), Some(container)] = *slot {
            (entities[bare].twin, entities[container].twin) = (Some(container), Some(bare));
        }
        let entity = &mut entities[at];
        entity.mentions.push(i);
        entity
            .sorts
            .extend(t.sort.filter(|sort| !entity.sorts.contains(sort)));
        entity.local |= t.local;
        entity.dateline |= dateline.is_some_and(|d| d.contains(doc.tokens()[t.tokens.start].span));
        of.push(at);
    }
    for (i, t) in found.toponyms.iter().enumerate() {
        if let Some(w) = t
            .within
            .filter(|&w| !entities[of[i]].containers.contains(&of[w]))
        {
            entities[of[i]].containers.push(of[w]);
            entities[of[w]].contents.push(of[i]);
        }
    }
    entities
}

/// The best of an entity's entries, and why.
fn choose(
    entities: &[Entity],
    i: usize,
    support: &Support,
    demonyms: &[Code],
) -> (Option<usize>, Evidence) {
    let entity = &entities[i];
    let entries = entity.entries;
    // "Springfield, Alberta" is none of the Springfields that the gazetteer knows.
    let in_any = |e: &Entry| {
        entity
            .containers
            .iter()
            .any(|&c| entities[c].entries.iter().any(|outer| contains(outer, e)))
    };
    if !entity.containers.is_empty() && !entries.iter().any(in_any) {
        return (None, Evidence::Only);
    }
    if let [_] = entries {
        return (Some(0), Evidence::Only);
    }
    // What is said of the others: the one chosen, or any of their senses while none is.
    let senses = |e: usize| match entities[e].chosen {
        Some(chosen) => &entities[e].entries[chosen..=chosen],
        None => entities[e].entries,
    };
    let held = |e: &Entry| {
        entity
            .containers
            .iter()
            .any(|&c| senses(c).iter().any(|outer| contains(outer, e)))
    };
    let holds = |e: &Entry| {
        entity
            .contents
            .iter()
            .any(|&c| senses(c).iter().any(|inner| contains(e, inner)))
    };
    let called = |e: &Entry| entity.sorts.iter().any(|&sort| is(e, sort));
    let twin = entity
        .twin
        .and_then(|t| entities[t].chosen.map(|c| entities[t].entries[c].row));
    let mut best: Option<(usize, f32, f32)> = None;
    let capital = entries.iter().find(|e| world_capital(e)).map(|e| e.row);
    let domestic = entries
        .iter()
        .any(|e| e.feature.populated() && support.at_home(e));
    // A world capital is meant in another country's politics, too, but hardly among a namesake's
    // neighbours or its people.
    let neighbourly = capital.is_some()
        && (entity.local
            || entries
                .iter()
                .any(|e| support.at_home(e) && support.of(e, i).near > 0.0));
    let mut by_rank = (f32::MIN, 0);
    for (at, entry) in entries.iter().enumerate() {
        let rank = rank(entry, entries, demonyms);
        let backing = support.of(entry, i);
        // A world capital gives way to a namesake's neighbours, less to its state's being named.
        let wide = if entry.row != capital.unwrap_or(entry.row) {
            0.6
        } else {
            1.0
        };
        let supported = backing.near + backing.wide * wide;
        let mut score = rank + supported;
        score += if held(entry) { 200.0 } else { 0.0 };
        score += if holds(entry) { 60.0 } else { 0.0 };
        let gives_way = backing.foreign && domestic && (capital != Some(entry.row) || neighbourly);
        score -= if gives_way { FOREIGN } else { 0.0 };
        score += if called(entry) { 45.0 } else { 0.0 };
        score -= if entity.local && entry.feature == Feature::Country {
            45.0
        } else {
            0.0
        };
        score += if twin == Some(entry.row) { 25.0 } else { 0.0 };
        if rank > by_rank.0 {
            by_rank = (rank, at);
        }
        if best.is_none_or(|(_, top, _)| score > top) {
            best = Some((at, score, supported));
        }
    }
    let Some((at, _, supported)) = best else {
        return (None, Evidence::Only);
    };
    let entry = &entries[at];
    let evidence = if held(entry) || holds(entry) {
        Evidence::Containment
    } else if called(entry) {
        Evidence::Called
    } else if at != by_rank.1 || supported > 8.0 {
        Evidence::Support
    } else if !entry.feature.populated() {
        Evidence::Rank
    } else {
        Evidence::Population
    };
    (Some(at), evidence)
}

/// Whether it is a capital that news everywhere names without its country.
fn world_capital(entry: &Entry) -> bool {
    let known = entry.population > 2_000_000 || entry.code.country() == Some("US");
    entry.feature == Feature::Capital && entry.naming == Naming::Name && known
}

/// Whether a place is what it is called.
fn is(entry: &Entry, sort: Kind) -> bool {
    match sort {
        Kind::Country => entry.feature == Feature::Country,
        Kind::Admin1 => entry.feature == Feature::Admin1,
        Kind::Admin2 => entry.feature == Feature::Admin2,
        Kind::City => entry.feature.populated(),
        _ => false,
    }
}

/// How likely a place is meant by its name alone, on a scale where ten times the population is
/// seven points.
fn rank(entry: &Entry, entries: &[Entry], demonyms: &[Code]) -> f32 {
    let size = 7.0 * (entry.population.max(100) as f32).log10();
    let rank = match entry.feature {
        Feature::Country if demonyms.iter().any(|d| d.same_country(entry.code)) => 110.0,
        Feature::Country => 74.0,
        Feature::Continent => 100.0,
        Feature::Region
        | Feature::Water
        | Feature::Landform
        | Feature::Facility
        | Feature::Seat => 60.0,
        Feature::Admin1 if federal(entry) => 66.0,
        Feature::Admin1 => size - 6.0,
        // A county is named where it lies, however few live there.
        Feature::Admin2 => 2.0 * (entry.population.max(100) as f32).log10() + 11.5,
        Feature::Capital => size + 10.0,
        Feature::Admin1Seat => size + 2.0,
        Feature::Town => size,
        Feature::District => size - 5.0,
    };
    // Washington is the capital before it is the state or a town of the country, New York the city.
    let outshone = |other: &Entry| {
        other.code.same_country(entry.code)
            && other.naming == Naming::Name
            && other.row != entry.row
            && (other.feature == Feature::Capital
                || entry.feature == Feature::Admin1
                    && other.feature.populated()
                    && other.population > 1_000_000)
    };
    let below = entry.feature == Feature::Admin1 || entry.feature.populated();
    let rank = if below && entries.iter().any(outshone) {
        rank - 24.0
    } else {
        rank
    };
    if entry.naming == Naming::Alternative {
        rank - 12.0
    } else {
        rank
    }
}

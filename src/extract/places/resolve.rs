//! Which place of a name is meant: one for the whole article.
//!
//! What says so, in this order: the container that stands beside it ("Springfield, Ill."); what the
//! words beside it call it ("the state of"); rank (a country outranks a town of its name); the
//! other places of the article, in whose country, division or neighbourhood it lies; and its size,
//! last of all.

use super::bind::contains;
use super::never::is_generic;
use super::recognise::{COUNTRY, Found, federal};
use super::support::{ANCHORS, Backing, Support};
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
    /// The countries that the words beside it tell.
    pub(super) countries: Vec<Code>,
    /// Its name says nothing but what it is: "Central District".
    pub(super) generic: bool,
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
    /// None was chosen: nothing says which.
    Unknown,
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
    let mut index: Vec<[Option<usize>; 3]> = vec![[None; 3]; found.gazette.len()];
    let mut entities: Vec<Entity> = Vec::new();
    let mut of = Vec::with_capacity(found.toponyms.len());
    for (i, t) in found.toponyms.iter().enumerate() {
        let slot = &mut index[t.name];
        // "Lebanon, Tennessee" says nothing of Lebanon.
        let apart = t.within.is_some() && found.gazette.of(t).prior == COUNTRY;
        let role = match t.division {
            true => 1,
            false if apart => 2,
            false => 0,
        };
        let at = *slot[role].get_or_insert_with(|| {
            entities.push(Entity {
                name: t.name,
                entries: found.gazette.of(t).entries(),
                mentions: Vec::new(),
                containers: Vec::new(),
                contents: Vec::new(),
                twin: None,
                sorts: Vec::new(),
                local: false,
                countries: Vec::new(),
                generic: is_generic(&doc.tokens()[t.tokens.clone()]),
                dateline: false,
                chosen: None,
                evidence: Evidence::Population,
                vouchers: Vec::new(),
                stands_for: None,
            });
            entities.len() - 1
        });
        match *slot {
            [Some(bare), Some(container), _] => {
                (entities[bare].twin, entities[container].twin) = (Some(container), Some(bare));
            }
            [Some(bare), None, Some(_)] => entities[bare].twin = slot[2],
            _ => {}
        }
        let entity = &mut entities[at];
        entity.mentions.push(i);
        entity
            .sorts
            .extend(t.sort.filter(|sort| !entity.sorts.contains(sort)));
        entity.local |= t.local;
        entity.countries.extend(t.country);
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
    if entries.is_empty() {
        return (None, Evidence::Only);
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
    let domestic = entries
        .iter()
        .any(|e| e.feature.populated() && support.at_home(e));
    let famous = famous(entries);
    // A world city is meant in another country's politics, too, but hardly among a namesake's
    // neighbours or its people.
    let neighbourly = famous.is_some_and(|f| f.feature != Feature::Country)
        && (entity.local
            || entity.dateline
            || entries
                .iter()
                .any(|e| support.at_home(e) && support.of(e, i).resolved > 0.0));
    let mut best: Option<Best> = None;
    let mut by_rank = (f32::MIN, 0);
    for (at, entry) in entries.iter().enumerate() {
        let rank = rank(entry, entries, demonyms);
        let backing = support.of(entry, i);
        let namesake = famous.filter(|f| f.row != entry.row && is_small(entry, f));
        let (near, wide) = match namesake {
            Some(f) if f.feature == Feature::Country && !entity.local && !entity.dateline => {
                (NAMESAKE_NEAR, NAMESAKE_WIDE)
            }
            Some(f) if f.feature != Feature::Country && !neighbourly => {
                (NAMESAKE_NEAR, NAMESAKE_WIDE)
            }
            Some(_) => (1.0, 0.6),
            None => (1.0, 1.0),
        };
        let supported = backing.near * near + backing.wide * wide;
        let mut score = rank + supported;
        score += if held(entry) { 200.0 } else { 0.0 };
        score += if holds(entry) { 60.0 } else { 0.0 };
        let first = famous.is_some_and(|f| f.row == entry.row);
        let gives_way = backing.foreign && domestic && (!first || neighbourly);
        score -= if gives_way { FOREIGN } else { 0.0 };
        score += if called(entry) { 45.0 } else { 0.0 };
        score -= if entity.local && entry.feature == Feature::Country {
            45.0
        } else {
            0.0
        };
        score += if twin == Some(entry.row) { 25.0 } else { 0.0 };
        let told = entity.countries.iter().any(|c| c.same_country(entry.code));
        score += if told { 100.0 } else { 0.0 };
        if rank > by_rank.0 {
            by_rank = (rank, at);
        }
        if best.is_none_or(|best| score > best.score) {
            best = Some(Best {
                at,
                score,
                supported,
                backing,
            });
        }
    }
    let Some(best) = best else {
        return (None, Evidence::Only);
    };
    let entry = &entries[best.at];
    let evidence = if held(entry) || holds(entry) {
        Evidence::Containment
    } else if called(entry) {
        Evidence::Called
    } else if best.at != by_rank.1 || best.supported > 8.0 {
        Evidence::Support
    } else if !entry.feature.populated() {
        Evidence::Rank
    } else {
        Evidence::Population
    };
    let evidence = match entries {
        [_] if evidence != Evidence::Containment => Evidence::Only,
        _ => evidence,
    };
    let told = entity.countries.iter().any(|c| c.same_country(entry.code));
    let vague = entity.generic && !best.backing.known;
    if !told && twin.is_none() && (vague || is_guess(entry, entries, evidence, best.backing)) {
        return (None, Evidence::Unknown);
    }
    (Some(best.at), evidence)
}

/// Whether nothing says that this town is meant: it is no city that news names without its country,
/// and no other place tells of its country, or none tells it from namesakes there.
fn is_guess(entry: &Entry, entries: &[Entry], evidence: Evidence, backing: Backing) -> bool {
    let told = matches!(evidence, Evidence::Containment | Evidence::Called);
    let small = entry.feature.local() && entry.feature != Feature::Capital;
    let only = entries.len() == 1;
    let known = match entry.feature {
        Feature::Admin2 => only || entry.population >= KNOWN_CITY,
        Feature::District => false,
        _ => entry.population >= if only { KNOWN_CITY / 2 } else { KNOWN_CITY },
    };
    if told && backing.known || !small || known {
        return false;
    }
    let rivals = entries.iter().any(|e| {
        e.row != entry.row
            && e.feature == entry.feature
            && e.code.same_country(entry.code)
            && e.population > entry.population / 2
    });
    !backing.known || rivals && !backing.pinned && !told
}

/// The best entry so far.
#[derive(Clone, Copy)]
struct Best {
    at: usize,
    score: f32,
    supported: f32,
    backing: Backing,
}

/// A city of so many people is meant by its name alone, or by half as many if no other place has it.
const KNOWN_CITY: u32 = 100_000;

/// What of its neighbours' points a small namesake of a country or world city keeps,
const NAMESAKE_NEAR: f32 = 0.4;
/// and what of those of its division, its country and the way news is told there.
const NAMESAKE_WIDE: f32 = 0.4;

/// A city of so many people is known everywhere.
const WORLD_CITY: u32 = 1_000_000;

/// The place that news everywhere means by the name: a country, a capital or a world city.
fn famous(entries: &[Entry]) -> Option<&Entry> {
    let by_name = || entries.iter().filter(|e| e.naming == Naming::Name);
    by_name()
        .find(|e| e.feature == Feature::Country && e.population > 300_000)
        .or_else(|| by_name().find(|e| world_capital(e)))
        .or_else(|| by_name().find(|e| e.feature.populated() && e.population > WORLD_CITY))
}

/// Whether a place is so much smaller than one that all news knows that it hardly is meant.
fn is_small(entry: &Entry, famous: &Entry) -> bool {
    (entry.feature.populated() || entry.feature == Feature::Admin2)
        && entry.population < famous.population / 5
}

/// Whether it is a capital that news everywhere names without its country.
fn world_capital(entry: &Entry) -> bool {
    let known = entry.population > 300_000 || entry.code.country() == Some("US");
    entry.feature == Feature::Capital && known
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

/// Whether it is a British or Irish county that is not called after its own town.
fn is_shire(entry: &Entry, entries: &[Entry]) -> bool {
    matches!(entry.code.country(), Some("GB" | "IE"))
        && entry.population > 200_000
        && !entries
            .iter()
            .any(|e| e.feature.populated() && e.code == entry.code)
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
        Feature::Admin2 if is_shire(entry, entries) => 45.0,
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

//! Chooses between the places of one name.

use super::bind::contains;
use super::entity::{Entity, Evidence};
use super::rank::{famous, is_outshone, is_small, rank};
use super::support::{Backing, Support};
use super::weights::*;
use crate::lexicon::gazetteer::{Code, Entry, Feature, Naming};

/// Returns the best of an entity's entries, and the evidence that decided it.
pub(super) fn choose(
    entities: &[Entity],
    i: usize,
    support: &Support,
    demonyms: &[Code],
) -> (Option<usize>, Evidence) {
    let entity = &entities[i];
    let entries = entity.entries;
    // "Springfield, Alberta" isn't one of the Springfields in the gazetteer.
    let in_any = |e: &Entry| {
        entity
            .containers
            .iter()
            .any(|&c| entities[c].entries.iter().any(|outer| contains(outer, e)))
    };
    if !entity.containers.is_empty() && !entries.iter().any(in_any) {
        return (None, Evidence::Only);
    }
    let choice = Choice::new(entities, i, support);
    let mut best: Option<Best> = None;
    let mut by_rank = (f32::MIN, 0);
    let near = |(_, entry): &(usize, &Entry)| !choice.is_out_of_town(entry);
    for (at, entry) in entries.iter().enumerate().filter(near) {
        let rank = rank(entry, entries, demonyms);
        let backing = support.of(entry, i);
        let supported = choice.supported(entry, backing);
        let score = rank + supported + choice.said(entry) - choice.objections(entry, backing);
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
    let evidence = choice.evidence(best, by_rank.1);
    if choice.is_guess(best, evidence) {
        return (None, Evidence::Unknown);
    }
    (Some(best.at), evidence)
}

/// The best entry so far.
#[derive(Clone, Copy)]
struct Best {
    at: usize,
    score: f32,
    supported: f32,
    backing: Backing,
}

/// The context in which one entity's place is chosen.
struct Choice<'c, 'a> {
    entities: &'c [Entity<'a>],
    entity: &'c Entity<'a>,
    /// The place that news everywhere means by the name.
    famous: Option<&'c Entry>,
    /// Whether the people or neighbours of a famous city's namesake are in the article.
    neighbourly: bool,
    /// Whether some town of the name is in the country of the story.
    domestic: bool,
    /// The row of the place chosen for the entity's twin.
    twin: Option<u32>,
}

impl<'c, 'a> Choice<'c, 'a> {
    fn new(entities: &'c [Entity<'a>], i: usize, support: &Support) -> Self {
        let entity = &entities[i];
        let entries = entity.entries;
        let at_home = |e: &Entry| support.at_home(e) || entity.local && support.is_told_of_home(e);
        let famous = famous(entries);
        // A world city is named in other countries' politics, too, but rarely among a namesake's
        // neighbours or people.
        let neighbourly = famous.is_some_and(|f| f.feature != Feature::Country)
            && (entity.local
                || entity.dateline
                || entries
                    .iter()
                    .any(|e| at_home(e) && support.of(e, i).resolved > 0.0));
        Self {
            entities,
            entity,
            famous,
            neighbourly,
            domestic: entries.iter().any(|e| e.feature.populated() && at_home(e)),
            twin: entity
                .twin
                .and_then(|t| Some(entities[t].entries[entities[t].chosen?].row)),
        }
    }

    /// Returns the place chosen for another entity, or all its senses if none is chosen.
    fn senses(&self, other: usize) -> &'a [Entry] {
        let other = &self.entities[other];
        match other.chosen {
            Some(chosen) => &other.entries[chosen..=chosen],
            None => other.entries,
        }
    }

    /// Whether the entry lies in a place that the entity is said to lie in.
    fn held(&self, entry: &Entry) -> bool {
        let holds = |c: &usize| self.senses(*c).iter().any(|outer| contains(outer, entry));
        self.entity.containers.iter().any(holds)
    }

    /// Whether a place that is said to lie in the entity lies in this entry.
    fn holds(&self, entry: &Entry) -> bool {
        let held = |c: &usize| self.senses(*c).iter().any(|inner| contains(entry, inner));
        self.entity.contents.iter().any(held)
    }

    /// Whether the entry is of a kind that the words beside the name call it.
    fn called(&self, entry: &Entry) -> bool {
        self.entity
            .sorts
            .iter()
            .any(|&sort| sort.fits(entry.feature))
    }

    /// Whether the entry is a building, a park or a small place far from the town in which it is said
    /// to be: "Hyde Park in Leeds" isn't the one in London.
    fn is_out_of_town(&self, entry: &Entry) -> bool {
        let small = match entry.feature {
            Feature::Facility => true,
            feature => feature.populated() && entry.population < KNOWN_CITY,
        };
        let far = |&t: &usize| {
            let town = &self.entities[t];
            let chosen = town.chosen.map(|c| &town.entries[c]);
            chosen.is_some_and(|t| t.feature.populated() && t.distance(entry) > OUT_OF_TOWN)
        };
        small && self.entity.towns.iter().any(far)
    }

    /// Whether the entry lies in a country that the words beside the name give.
    fn told(&self, entry: &Entry) -> bool {
        let mut countries = self.entity.countries.iter();
        countries.any(|c| c.same_country(entry.code))
    }

    /// Returns the points for what the words beside the name say.
    fn said(&self, entry: &Entry) -> f32 {
        let says = [
            (self.held(entry), HELD),
            (self.holds(entry), HOLDS),
            (self.called(entry), CALLED),
            // The city of its name doesn't outshine what is called a state.
            (
                self.called(entry)
                    && entry.feature == Feature::Admin1
                    && is_outshone(entry, self.entity.entries),
                OUTSHONE,
            ),
            (self.twin == Some(entry.row), TWIN),
            (self.told(entry), TOLD),
        ];
        says.iter().filter(|(says, _)| *says).map(|(_, n)| n).sum()
    }

    /// Returns the points for what the rest of the article says. A small namesake of a famous place
    /// keeps only a part of them.
    fn supported(&self, entry: &Entry, backing: Backing) -> f32 {
        let namesake = |f: &&Entry| f.row != entry.row && is_small(entry, f);
        let (near, wide) = match self.famous.filter(namesake).map(|f| f.feature) {
            None => (1.0, 1.0),
            Some(Feature::Country) if !self.entity.local && !self.entity.dateline => {
                (NAMESAKE_NEAR, NAMESAKE_WIDE)
            }
            Some(Feature::Country) => (1.0, NEIGHBOUR_WIDE),
            Some(_) if self.neighbourly => (1.0, NEIGHBOUR_WIDE),
            Some(Feature::Capital) => (NAMESAKE_NEAR, NAMESAKE_WIDE),
            // A large city yields to a namesake whose state is named.
            Some(_) => (NAMESAKE_NEAR, 1.0),
        };
        let wide = if self.is_overshadowed(entry, backing) {
            wide.min(NAMESAKE_WIDE)
        } else {
            wide
        };
        backing.near * near + backing.wide * wide
    }

    /// Whether it is a village of which only the state or a distant neighbour is named, and its
    /// country has a large city of the name: news from Wisconsin that speaks of Cleveland means the
    /// city.
    fn is_overshadowed(&self, entry: &Entry, backing: Backing) -> bool {
        let city = |e: &Entry| {
            e.feature.populated()
                && e.naming == Naming::Name
                && e.code.same_country(entry.code)
                && e.population >= KNOWN_CITY.max(entry.population.saturating_mul(OVERSHADOWED))
        };
        entry.feature.populated()
            && backing.resolved < NEXT_TOWN
            && backing.wide >= ITS_DIVISION
            && self.entity.entries.iter().any(city)
    }

    /// Returns the points against the entry.
    fn objections(&self, entry: &Entry, backing: Backing) -> f32 {
        let first = self.famous.is_some_and(|f| f.row == entry.row);
        // Somebody from Paris in a local paper's story of the world is from the next town.
        let foreign = backing.foreign || backing.stranger && self.entity.local;
        let abroad = foreign && self.domestic && (!first || self.neighbourly);
        let country = self.entity.local && entry.feature == Feature::Country;
        f32::from(u8::from(abroad)) * FOREIGN + f32::from(u8::from(country)) * LOCAL
    }

    /// Returns what decided the choice. `first` is the entry that its rank alone would choose.
    fn evidence(&self, best: Best, first: usize) -> Evidence {
        let entry = &self.entity.entries[best.at];
        if self.held(entry) || self.holds(entry) {
            Evidence::Containment
        } else if self.entity.entries.len() == 1 {
            Evidence::Only
        } else if self.called(entry) {
            Evidence::Called
        } else if best.at != first || best.supported > TELLING {
            Evidence::Support
        } else if !entry.feature.populated() {
            Evidence::Rank
        } else {
            Evidence::Population
        }
    }

    /// Whether the choice is only a guess. It is if the place isn't one that news names without its
    /// country, and either nothing else shows its country or nothing distinguishes it from
    /// namesakes there.
    fn is_guess(&self, best: Best, evidence: Evidence) -> bool {
        let (entries, backing) = (self.entity.entries, best.backing);
        let entry = &entries[best.at];
        if self.told(entry) || self.twin.is_some() {
            return false;
        }
        let unshown = self.entity.generic && !backing.known || self.entity.seat && !backing.pinned;
        if unshown {
            return true;
        }
        let told = evidence == Evidence::Containment || self.called(entry);
        let small = entry.feature.local() && entry.feature != Feature::Capital;
        if !small {
            return false;
        }
        let known = is_known(entry, entries.len() == 1);
        let city = entry.feature.populated();
        // A large city competes with towns of every rank, other places only with those of their
        // own.
        let alike =
            |e: &Entry| e.feature == entry.feature || known && city && e.feature.populated();
        let rival = |e: &Entry| {
            e.row != entry.row
                && alike(e)
                && e.code.same_country(entry.code)
                && e.population > entry.population / 2
        };
        let unrivalled = entry.population >= UNRIVALLED && city;
        let rivalled = || !unrivalled && entries.iter().any(rival);
        if told {
            // "The city of" doesn't say which of the cities of the name.
            let held = evidence == Evidence::Containment || backing.pinned;
            return !known && !backing.known || !held && rivalled();
        }
        // The story is set in another division, and the town is none that news names alone.
        let namesake = |e: &Entry| {
            e.feature.populated() && e.code.same_country(entry.code) && e.code != entry.code
        };
        let astray = city && !known && backing.elsewhere && entries.iter().any(namesake);
        let village = city && entry.population < VILLAGE && entries.len() > 1;
        let one_of_many = village && backing.elsewhere || astray || rivalled();
        let stray = city && entry.population < KNOWN_CITY / 2 && backing.outnumbered;
        !known && (!backing.known || stray) || !backing.pinned && one_of_many
    }
}

/// Whether a place is meant by its name alone. `only`: no other place has the name.
fn is_known(entry: &Entry, only: bool) -> bool {
    match entry.feature {
        Feature::Admin2 => only || entry.population >= KNOWN_CITY,
        Feature::District => false,
        _ => entry.population >= if only { KNOWN_CITY / 2 } else { KNOWN_CITY },
    }
}

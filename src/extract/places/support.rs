//! Measures how much an article's places support each other: a town is likely to lie where the
//! article's other towns, divisions and countries do.

use super::entity::{Entity, Evidence};
use super::hint::Hint;
use super::home::Home;
use super::weights::*;
use crate::lexicon::gazetteer::{Code, Entry, Feature, Naming};

/// The entity of anchors that come from a newspaper's masthead or an organisation's name, which
/// aren't entities of the article.
const MASTHEAD: usize = usize::MAX;

/// What is known so far about where the article is set.
pub(super) struct Support<'a> {
    /// The country that the story's words point to.
    words: Option<Home>,
    /// The same, unless it is a story of the world.
    home: Option<Home>,
    masthead: &'a [Entry],
    demonyms: &'a [Code],
    hints: &'a [Hint],
    anchors: Vec<Anchor>,
    countries: Vec<(Code, f32)>,
    /// What each entity adds to its country.
    told: Vec<(Code, f32)>,
    /// The countries named by their own name or that of their people.
    named: Vec<Code>,
}

/// A place that supports others near it.
struct Anchor {
    /// The entity that it belongs to, because no place supports itself.
    entity: usize,
    row: u32,
    code: Code,
    lat: f32,
    lon: f32,
    /// Whether it is a first-order division.
    admin1: bool,
    /// Whether it is a town or a county.
    local: bool,
    /// How certain it is.
    sure: f32,
    /// How certain it is as a neighbour of nearby places.
    close: f32,
}

impl<'a> Support<'a> {
    /// Starts with what is known apart from the article's places.
    pub(super) fn new(
        home: Option<Home>,
        masthead: &'a [Entry],
        demonyms: &'a [Code],
        hints: &'a [Hint],
    ) -> Self {
        Self {
            words: home,
            home,
            masthead,
            demonyms,
            hints,
            anchors: Vec::new(),
            countries: Vec::new(),
            told: Vec::new(),
            named: Vec::new(),
        }
    }

    /// Replaces what was known with what follows from the choices so far.
    pub(super) fn update(&mut self, entities: &[Entity]) {
        self.anchors.clear();
        self.countries.clear();
        self.told.clear();
        self.named.clear();
        self.named.extend(self.demonyms.iter().take(ANCHORS));
        for (i, entity) in entities.iter().enumerate().take(ANCHORS) {
            self.add(i, entity);
        }
        let sure = 1.0 / self.masthead.len().max(1) as f32;
        self.anchors.extend(
            self.masthead
                .iter()
                .map(|entry| Anchor::new(MASTHEAD, entry, sure, sure.max(CHANCE))),
        );
        self.anchors.extend(
            self.hints
                .iter()
                .map(|hint| Anchor::new(MASTHEAD, &hint.entry, hint.sure, hint.sure.max(CHANCE))),
        );
        self.demonyms
            .iter()
            .take(ANCHORS)
            .for_each(|&code| self.count(code, 0.5));
        self.home = self.words.filter(|home| !self.is_worldly(home));
    }

    /// Whether so many countries are named that the words of one hardly show where the story is set.
    fn is_worldly(&self, home: &Home) -> bool {
        let abroad = |code: &&Code| code.country() != Some(home.country);
        let mut codes: Vec<Option<&str>> = self
            .named
            .iter()
            .filter(abroad)
            .map(|c| c.country())
            .collect();
        codes.sort_unstable();
        codes.dedup();
        codes.len() >= WORLDLY
    }

    /// Lets an entity support the places near it: with the place chosen for it or, if none is, with
    /// each that it may be.
    fn add(&mut self, i: usize, entity: &Entity) {
        let (shown, sure) = shown(entity);
        self.anchors.extend(
            shown
                .iter()
                .map(|entry| Anchor::new(i, entry, sure, sure.max(CHANCE))),
        );
        if entity.office {
            // A governor is quoted far away from the state, too.
            let own = self.anchors.iter_mut().rev();
            own.take(shown.len())
                .for_each(|anchor| anchor.admin1 = false);
        }
        // Two names with senses side by side are no coincidence, even if their sizes favoured other
        // senses.
        if let (Some(chosen), Evidence::Population) = (entity.chosen, entity.evidence) {
            let others = entity
                .entries
                .iter()
                .enumerate()
                .filter(|(at, _)| *at != chosen)
                .take(SENSES);
            self.anchors
                .extend(others.map(|(_, entry)| Anchor::new(i, entry, 0.0, CHANCE)));
        }
        self.named.extend(
            shown
                .iter()
                .filter(|e| e.feature == Feature::Country && e.naming == Naming::Name)
                .map(|e| e.code),
        );
        let told = match shown {
            [only] if only.feature == Feature::Country => (only.code, 2.0),
            [only] => (only.code, sure),
            _ => (Code::default(), 0.0),
        };
        self.told.push(told);
        self.count(told.0, told.1);
    }

    fn count(&mut self, code: Code, weight: f32) {
        match self
            .countries
            .iter_mut()
            .find(|(known, _)| known.same_country(code))
        {
            Some((_, sum)) => *sum += weight,
            None if code.country().is_some() => self.countries.push((code, weight)),
            None => {}
        }
    }

    /// Returns how much the rest of the article supports this place, in the points of `weights`.
    pub(super) fn of(&self, entry: &Entry, own: usize) -> Backing {
        let local = entry.feature.local();
        let (mut near, mut resolved, mut division) = (0.0_f32, 0.0_f32, 0.0_f32);
        let mut elsewhere = false;
        for anchor in self
            .anchors
            .iter()
            .filter(|anchor| anchor.speaks_for(entry, own))
        {
            if local {
                near += anchor.near(entry);
                resolved += anchor.near(entry) * anchor.sure.min(1.0);
            }
            division += anchor.division(entry);
            elsewhere |= anchor.is_elsewhere(entry);
        }
        let ours = |told: Option<&(Code, f32)>| {
            told.filter(|(code, _)| code.same_country(entry.code))
                .map_or(0.0, |(_, n)| *n)
        };
        let country = ours(
            self.countries
                .iter()
                .find(|(code, _)| code.same_country(entry.code)),
        ) - ours(self.told.get(own));
        let strange = entry.feature.populated() && country < NAMED;
        let foreign = strange && self.home.is_some() && !self.at_home(entry);
        let abroad = |home: Home| home.shared_by(entry.code) == 0.0;
        let most = self.countries.iter().map(|(_, n)| *n).fold(0.0, f32::max);
        let outnumbered = most >= OUTNUMBERED * (country + 0.5)
            && !self.named.iter().any(|code| code.same_country(entry.code));
        let home = self
            .home
            .map_or(0.0, |home| home.words as f32 * home.shared_by(entry.code));
        let told = self.told_of_country(entry);
        let wide =
            told + (home * HOME_WORD).min(HOME_MOST) + (country * COMPATRIOT).min(COMPATRIOT_MOST);
        Backing {
            near: near.min(NEAR_MOST),
            wide: wide + division.min(DIVISION_MOST),
            foreign,
            stranger: strange && self.words.is_some_and(abroad),
            elsewhere,
            resolved,
            pinned: resolved > 0.0 || division > 0.0,
            known: resolved > 0.0 || division > 0.0 || home > 0.0 || country >= NAMED,
            outnumbered,
        }
    }

    /// Returns the points for or against a country as a place in the story. If the article names
    /// another foreign country, it is world news, which favours countries. If the story is clearly
    /// set at home, foreign countries are unlikely.
    fn told_of_country(&self, entry: &Entry) -> f32 {
        if entry.feature != Feature::Country {
            return 0.0;
        }
        let abroad = |code: &Code| {
            !code.same_country(entry.code)
                && self
                    .home
                    .is_none_or(|home| code.country() != Some(home.country))
        };
        if self.named.iter().any(abroad) {
            WORLD
        } else if self.home.is_some_and(|home| home.words >= 3) && !self.at_home(entry) {
            -DOMESTIC
        } else {
            0.0
        }
    }

    /// Whether the place lies in a country in which the story may be set.
    pub(super) fn at_home(&self, entry: &Entry) -> bool {
        self.home
            .is_some_and(|home| home.shared_by(entry.code) > 0.0)
    }

    /// The same, even in a story of the world.
    pub(super) fn is_told_of_home(&self, entry: &Entry) -> bool {
        self.words
            .is_some_and(|home| home.shared_by(entry.code) > 0.0)
    }

    /// Returns the entities that support this place, the strongest first.
    pub(super) fn vouchers(&self, entry: &Entry, own: usize) -> Vec<usize> {
        let near = |a: &Anchor| {
            if entry.feature.local() {
                a.near(entry)
            } else {
                0.0
            }
        };
        let speaking = self
            .anchors
            .iter()
            .filter(|anchor| anchor.entity != MASTHEAD && anchor.speaks_for(entry, own));
        let mut all: Vec<(f32, usize)> = speaking
            .map(|a| (near(a) + a.division(entry) + a.sure, a.entity))
            .collect();
        all.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut named: Vec<usize> = Vec::new();
        for (_, entity) in all {
            if named.len() < VOUCHERS && !named.contains(&entity) {
                named.push(entity);
            }
        }
        named
    }
}

/// Returns the places that an entity may be, and how certain each is.
fn shown<'a>(entity: &Entity<'a>) -> (&'a [Entry], f32) {
    let senses = entity.entries;
    let (shown, sure) = match entity.chosen {
        Some(chosen) if entity.evidence == Evidence::Population => (&senses[chosen..=chosen], 0.6),
        Some(chosen) => (&senses[chosen..=chosen], 1.0),
        None => (
            &senses[..senses.len().min(SENSES)],
            1.0 / senses.len().max(1) as f32,
        ),
    };
    (shown, if entity.dateline { sure * 2.0 } else { sure })
}

/// How strongly an article supports a place.
#[derive(Clone, Copy)]
pub(super) struct Backing {
    /// The points for towns and counties in its neighbourhood.
    pub(super) near: f32,
    /// The points for its division, its country and the words that news uses there.
    pub(super) wide: f32,
    /// Whether nothing names its country and the story is set in another.
    pub(super) foreign: bool,
    /// The same, even in a story of the world.
    pub(super) stranger: bool,
    /// Whether places in other divisions of its country are named.
    pub(super) elsewhere: bool,
    /// The points for neighbours that are resolved themselves.
    pub(super) resolved: f32,
    /// Whether a neighbour or its division shows which of its country's towns of the name it is.
    pub(super) pinned: bool,
    /// Whether anything in the article points to its country.
    pub(super) known: bool,
    /// Whether nothing names its country, and far more of the article's places lie in another.
    pub(super) outnumbered: bool,
}

impl Anchor {
    fn new(entity: usize, entry: &Entry, sure: f32, close: f32) -> Self {
        let &Entry {
            row,
            code,
            lat,
            lon,
            ..
        } = entry;
        Self {
            entity,
            row,
            code,
            lat,
            lon,
            admin1: entry.feature == Feature::Admin1,
            local: entry.feature.local(),
            sure,
            close,
        }
    }

    fn speaks_for(&self, entry: &Entry, own: usize) -> bool {
        self.code.same_country(entry.code) && self.entity != own && self.row != entry.row
    }

    /// Whether this is surely a state or a place in a state, and that state isn't the entry's.
    fn is_elsewhere(&self, entry: &Entry) -> bool {
        self.sure >= 0.9
            && (self.local || self.admin1)
            && self.code.admin1().is_some()
            && self.code != entry.code
    }

    /// Returns the points for the entry as its neighbour.
    fn near(&self, entry: &Entry) -> f32 {
        if !self.local || (self.lat - entry.lat).abs() > 0.9 {
            return 0.0;
        }
        let points = match entry.distance_to(self.lat, self.lon) {
            ..30.0 => NEXT_TOWN, // a town and its county, a town and the next
            30.0..90.0 => SAME_AREA,
            _ => 0.0,
        };
        points * self.close
    }

    /// Returns the points for the entry as a place in its division.
    fn division(&self, entry: &Entry) -> f32 {
        if self.code != entry.code || entry.code.admin1().is_none() {
            return 0.0;
        }
        let points = match entry.feature {
            _ if self.admin1 => ITS_DIVISION,
            Feature::Admin1 => OF_DIVISION,
            _ => SAME_DIVISION,
        };
        points * self.sure
    }
}

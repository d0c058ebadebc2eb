//! What an article's places say of each other: towns lie where the other towns, divisions and
//! countries of the article do.

use super::entity::{Entity, Evidence};
use super::hint::Hint;
use super::home::Home;
use super::weights::*;
use crate::lexicon::gazetteer::{Code, Entry, Feature, Naming};

/// The newspaper whose town is named in its masthead is no entity of the article, nor is an
/// organisation.
const MASTHEAD: usize = usize::MAX;

/// What the article says of where it plays, as far as is known.
pub(super) struct Support<'a> {
    home: Option<Home>,
    masthead: &'a [Entry],
    demonyms: &'a [Code],
    hints: &'a [Hint],
    anchors: Vec<Anchor>,
    countries: Vec<(Code, f32)>,
    /// What each entity adds to its country.
    told: Vec<(Code, f32)>,
    /// The countries that are named as such.
    named: Vec<Code>,
}

/// A place that speaks for those near it.
struct Anchor {
    /// Whose it is: no place speaks for itself.
    entity: usize,
    row: u32,
    code: Code,
    lat: f32,
    lon: f32,
    /// It is a division.
    admin1: bool,
    /// It is a town or a county.
    local: bool,
    /// How sure it is.
    sure: f32,
    /// How sure it is for what lies beside it.
    close: f32,
}

impl<'a> Support<'a> {
    /// Nothing is known yet, but what is said of no place.
    pub(super) fn new(
        home: Option<Home>,
        masthead: &'a [Entry],
        demonyms: &'a [Code],
        hints: &'a [Hint],
    ) -> Self {
        Self {
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

    /// Takes what is known after some choosing for what was known before.
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
    }

    /// Lets an entity speak for what lies near it: by the place chosen for it or, while none is, by
    /// each that it may be.
    fn add(&mut self, i: usize, entity: &Entity) {
        let (shown, sure) = shown(entity);
        self.anchors.extend(
            shown
                .iter()
                .map(|entry| Anchor::new(i, entry, sure, sure.max(CHANCE))),
        );
        // That two names have senses side by side is no accident, though their sizes spoke for
        // others.
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

    /// How much the rest of the article speaks for this place, in points of [`super::resolve`]'s
    /// scale.
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
        let foreign = entry.feature.populated()
            && country < NAMED
            && self.home.is_some()
            && !self.at_home(entry);
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
            elsewhere,
            resolved,
            pinned: resolved > 0.0 || division > 0.0,
            known: resolved > 0.0 || division > 0.0 || home > 0.0 || country >= NAMED,
        }
    }

    /// What speaks for a country, or against it, as a place of the story: one named abroad says
    /// that the story is the world's, and a well-placed story at home says that it is not.
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

    /// Whether it lies in a country in which the story may play.
    pub(super) fn at_home(&self, entry: &Entry) -> bool {
        self.home
            .is_some_and(|home| home.shared_by(entry.code) > 0.0)
    }

    /// The entities that speak for this place, the strongest first.
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

/// The places that an entity may be, and how sure each is.
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

/// How strongly an article backs a place.
#[derive(Clone, Copy)]
pub(super) struct Backing {
    /// By towns and counties in its neighbourhood.
    pub(super) near: f32,
    /// By its division, its country, and how news is told there.
    pub(super) wide: f32,
    /// Nothing names its country, and the story plays in another.
    pub(super) foreign: bool,
    /// Places in other divisions of its country are named.
    pub(super) elsewhere: bool,
    /// By neighbours that are resolved themselves.
    pub(super) resolved: f32,
    /// Some neighbour or its division says which of its country's towns of the name it is.
    pub(super) pinned: bool,
    /// Something in the article tells of its country.
    pub(super) known: bool,
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

    /// Whether this is surely a state or a place in a state, and not in the entry's.
    fn is_elsewhere(&self, entry: &Entry) -> bool {
        self.sure >= 0.9
            && (self.local || self.admin1)
            && self.code.admin1().is_some()
            && self.code != entry.code
    }

    /// The points of lying in its neighbourhood,
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

    /// and in its division.
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

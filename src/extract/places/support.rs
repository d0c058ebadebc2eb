//! What an article's places say of each other: towns lie where the other towns, divisions and countries of the article do.

use super::home::Home;
use super::resolve::{Entity, Evidence};
use crate::lexicon::gazetteer::{Code, Entry, Feature, Naming};

/// More places than these say nothing new of where an article plays,
const ANCHORS: usize = 40;
/// nor do more senses of one that is not resolved yet.
const SENSES: usize = 10;

/// What the article says of where it plays, as far as is known.
pub(super) struct Support {
    anchors: Vec<Anchor>,
    countries: Vec<(Code, f32)>,
    home: Option<Home>,
    /// The countries that are named as such.
    named: Vec<Code>,
}

/// A place that speaks for those near it.
struct Anchor {
    entry: Entry,
    /// Whose it is: no place speaks for itself.
    entity: usize,
    /// How sure it is.
    sure: f32,
}

impl Support {
    /// What is known after some rounds of choosing.
    pub(super) fn new(entities: &[Entity], demonyms: &[Code], home: Option<Home>) -> Self {
        let mut support =
            Self { anchors: Vec::new(), countries: Vec::new(), home, named: demonyms.iter().copied().take(ANCHORS).collect() };
        for (i, entity) in entities.iter().enumerate().take(ANCHORS) {
            let senses = &entity.known.entries;
            let (shown, sure) = match entity.chosen {
                Some(chosen) => (&senses[chosen..=chosen], if entity.evidence == Evidence::Population { 0.6 } else { 1.0 }),
                None => (&senses[..senses.len().min(SENSES)], 1.0 / senses.len().max(1) as f32),
            };
            let sure = if entity.dateline { sure * 2.0 } else { sure };
            for entry in shown {
                support.anchors.push(Anchor { entry: *entry, entity: i, sure });
            }
            support.named.extend(shown.iter().filter(|e| e.feature == Feature::Country && e.naming == Naming::Name).map(|e| e.code));
            if let [only] = shown {
                support.count(only.code, if only.feature == Feature::Country { 2.0 } else { sure });
            }
        }
        demonyms.iter().take(ANCHORS).for_each(|&code| support.count(code, 0.5));
        support
    }

    fn count(&mut self, code: Code, weight: f32) {
        match self.countries.iter_mut().find(|(known, _)| known.same_country(code)) {
            Some((_, sum)) => *sum += weight,
            None if code.country().is_some() => self.countries.push((code, weight)),
            None => {}
        }
    }

    /// How much the rest of the article speaks for this place, in points of [`super::resolve`]'s scale.
    pub(super) fn of(&self, entry: &Entry, own: usize) -> f32 {
        let (mut near, mut division) = (0.0_f32, 0.0_f32);
        for Anchor { entry: anchor, entity, sure } in &self.anchors {
            if *entity == own || !anchor.code.same_country(entry.code) || anchor.row == entry.row {
                continue;
            }
            if anchor.code == entry.code && entry.code.admin1().is_some() {
                division += sure
                    * match (anchor.feature, entry.feature) {
                        (Feature::Admin1, _) => 22.0,
                        (_, Feature::Admin1) => 7.0,
                        _ => 3.0,
                    };
            }
            let local = |e: &Entry| e.feature.populated() || e.feature == Feature::Admin2;
            if local(anchor) && local(entry) && (anchor.lat - entry.lat).abs() < 0.9 && anchor.distance(entry) < 90.0 {
                near += 12.0 * sure;
            }
        }
        let country = self.countries.iter().find(|(code, _)| code.same_country(entry.code)).map_or(0.0, |(_, n)| *n);
        let home = self.home.filter(|home| entry.code.country() == Some(home.country)).map_or(0, |home| home.words);
        let abroad = |code: &Code| !code.same_country(entry.code) && self.home.is_none_or(|home| code.country() != Some(home.country));
        let world = entry.feature == Feature::Country && self.named.iter().any(abroad);
        (if world { 15.0 } else { 0.0 }) + (home as f32 * 7.0).min(28.0) + near.min(36.0) + division.min(36.0) + (country * 3.0).min(12.0)
    }
}

//! Finds the places that organisations are named after: "the Utah Orchards Board", "Lee County
//! Schools". These names don't mention the place, but they show where the story is set.

use super::toponym::{Gazette, Never, Toponym, described, federal};
use crate::extract::names::{Kind, Names};
use crate::lexicon::gazetteer::{Entry, Feature, Naming};

/// How many hints are kept; more would add nothing new.
const HINTS: usize = 40;
/// How many states and counties of one name are kept.
const SENSES: usize = 10;

/// A state or county in the name of an organisation or in a politician's party tag.
pub(super) struct Hint {
    pub(super) entry: Entry,
    /// How certain it is: one divided by the number of places that share the name.
    pub(super) sure: f32,
}

/// Returns the hints among the names that were found not to be places here.
pub(super) fn hints<'t>(
    names: &Names,
    gazette: &Gazette,
    dropped: impl Iterator<Item = &'t Toponym>,
) -> Vec<Hint> {
    let mut hints: Vec<Hint> = Vec::new();
    let mut seen = vec![false; gazette.len()];
    let tells = |t: &&Toponym| {
        !described(t.sort) && (t.never == Some(Never::PartyTag) || of_organization(names, t))
    };
    for t in dropped.filter(tells) {
        if hints.len() >= HINTS || std::mem::replace(&mut seen[t.name], true) {
            continue;
        }
        let tag = t.never == Some(Never::PartyTag);
        let told = |e: &&Entry| {
            (e.naming == Naming::Name || tag) && (federal(e) || e.feature == Feature::Admin2)
        };
        let all = gazette.of(t).entries();
        let sure = 1.0 / all.iter().filter(told).count().max(1) as f32;
        hints.extend(all.iter().filter(told).take(SENSES).map(|entry| Hint {
            entry: *entry,
            sure,
        }));
    }
    hints
}

/// Whether the toponym is part of an organisation's name.
fn of_organization(names: &Names, t: &Toponym) -> bool {
    let mention = names.mention_at(t.tokens.start).map(|m| &names.mentions[m]);
    mention.is_some_and(|m| m.kind == Kind::Organization && m.tokens.len() > t.tokens.len())
}

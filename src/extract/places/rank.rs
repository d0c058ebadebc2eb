//! Ranks places by how likely each is meant by its name alone.

use super::toponym::federal;
use super::weights::*;
use crate::lexicon::gazetteer::{Code, Entry, Feature, Naming};

/// Returns the place that news everywhere means by the name: a country, a capital or a world city.
pub(super) fn famous(entries: &[Entry]) -> Option<&Entry> {
    let by_name = || entries.iter().filter(|e| e.naming == Naming::Name);
    by_name()
        .find(|e| e.feature == Feature::Country && e.population > 300_000)
        .or_else(|| by_name().find(|e| world_capital(e)))
        .or_else(|| by_name().find(|e| e.feature.populated() && e.population > WORLD_CITY))
}

/// Whether a place is so much smaller than a famous one that its name hardly ever means it.
pub(super) fn is_small(entry: &Entry, famous: &Entry) -> bool {
    (entry.feature.populated() || entry.feature == Feature::Admin2)
        && entry.population < famous.population / 5
}

/// Whether it is a capital that news everywhere names without its country.
fn world_capital(entry: &Entry) -> bool {
    let known = entry.population > 300_000 || entry.code.country() == Some("US");
    entry.feature == Feature::Capital && known
}

/// Whether it is a British or Irish county without a town of its name in it.
fn is_shire(entry: &Entry, entries: &[Entry]) -> bool {
    matches!(entry.code.country(), Some("GB" | "IE"))
        && entry.population > 200_000
        && !entries
            .iter()
            .any(|e| e.feature.populated() && e.code == entry.code)
}

/// Returns how likely a place is meant by its name alone, on a scale on which ten times the
/// population is seven points.
pub(super) fn rank(entry: &Entry, entries: &[Entry], demonyms: &[Code]) -> f32 {
    let size = SIZE * (entry.population.max(100) as f32).log10();
    let rank = match entry.feature {
        Feature::Country if demonyms.iter().any(|d| d.same_country(entry.code)) => {
            COUNTRY_OF_PEOPLE
        }
        Feature::Country => COUNTRY_RANK,
        Feature::Continent => CONTINENT,
        Feature::Region
        | Feature::Water
        | Feature::Landform
        | Feature::Facility
        | Feature::Seat => LANDMARK,
        Feature::Admin1 if federal(entry) => FEDERAL,
        Feature::Admin1 => size - DIVISION,
        Feature::Admin2 if is_shire(entry, entries) => SHIRE,
        // Local news names its county, however few people live there.
        Feature::Admin2 => 2.0 * (entry.population.max(100) as f32).log10() + 11.5,
        Feature::Capital => size + CAPITAL,
        Feature::Admin1Seat => size + SEAT,
        Feature::Town => size,
        Feature::District => size - DISTRICT,
    };
    let rank = if is_outshone(entry, entries) {
        rank - OUTSHONE
    } else {
        rank
    };
    if entry.naming == Naming::Alternative {
        rank - ALTERNATIVE
    } else {
        rank
    }
}

/// Whether a city of its country outshines it: Washington is the capital rather than the state or
/// another town, and New York the city rather than the state.
pub(super) fn is_outshone(entry: &Entry, entries: &[Entry]) -> bool {
    let brighter = |other: &Entry| {
        other.code.same_country(entry.code)
            && other.naming == Naming::Name
            && other.row != entry.row
            && (other.feature == Feature::Capital
                || entry.feature == Feature::Admin1
                    && other.feature.populated()
                    && other.population > 1_000_000)
    };
    let below = entry.feature == Feature::Admin1 || entry.feature.populated();
    below && entries.iter().any(brighter)
}

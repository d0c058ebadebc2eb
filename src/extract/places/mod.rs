//! Finds the article's places and puts each on the map.
//!
//! `recognise` decides which words name a place: the gazetteer's names (`spans`) and names that no
//! gazetteer has (`described`, `numbered`, `unlisted`), weighed by the words around them (`context`), without
//! those that are `never` a place. `resolve` then decides which place each name means (`choose`,
//! with the points of `weights`), and `metonym` finds the names that stand for a government. A name
//! means one place throughout an article.

mod bind;
mod choose;
pub mod claim;
mod context;
mod described;
mod entity;
mod hint;
mod home;
mod matched;
mod metonym;
mod never;
mod numbered;
mod points;
mod rank;
mod reason;
mod recognise;
mod report;
mod resolve;
pub mod rule;
mod series;
mod short;
mod spans;
mod support;
mod toponym;
mod unlisted;
mod weights;

use std::borrow::Cow;

pub use reason::Reason;
pub(crate) use report::spoken;

use super::Mention;
use super::header::Heading;
use super::names::Names;
use super::quotes::Quote;
use crate::lexicon::gazetteer::Feature;
use crate::syntax::Parts;

named! {
    /// The kind of a place.
    pub enum Kind {
        /// Norway
        Country = "country",
        /// the Balkans, the Sahel
        Region = "region",
        /// a state, a province
        Admin1 = "admin1",
        /// a county, a district
        Admin2 = "admin2",
        /// a city, a town, a village
        City = "city",
        /// an airport, a street, a building
        Facility = "facility",
        /// a sea, a river, a lake
        Water = "water",
        /// a mountain, an island, a desert
        Landform = "landform",
        /// Africa
        Continent = "continent",
    }
}

impl Kind {
    /// Whether a place of the gazetteer is of this kind: a country, a division or a town.
    fn fits(self, feature: Feature) -> bool {
        match self {
            Self::Country => feature == Feature::Country,
            Self::Admin1 => feature == Feature::Admin1,
            Self::Admin2 => feature == Feature::Admin2,
            Self::City => feature.populated(),
            _ => false,
        }
    }
}

/// What is known about a place.
#[derive(Clone, Debug)]
pub struct Location {
    /// The gazetteer's name for it.
    pub name: Cow<'static, str>,
    /// Its kind; `None` for an unlisted place if nothing shows its kind.
    pub kind: Option<Kind>,
    /// Its country's ISO 3166-1 alpha-2 code.
    pub country: Option<&'static str>,
    /// The first-order division that it lies in.
    pub admin1: Option<&'static str>,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// Its GeoNames ID.
    pub geonames_id: Option<u32>,
    /// Whether it is a seat of power, as the Kremlin is.
    pub seat: bool,
    /// Why this place was chosen among those of its name, for `--explain`.
    pub evidence: Reason,
}

/// A place with all its mentions.
#[derive(Clone, Debug)]
pub struct Place {
    /// What is known about it; `None` if nothing shows which place it is.
    pub location: Option<Location>,
    /// Its mentions, each with whether it stands for the place's government or institution.
    pub mentions: Vec<(Mention, bool)>,
}

/// Finds and resolves the places.
pub fn find(parts: &Parts, heading: &Heading, names: &Names, quotes: &[Quote]) -> Vec<Place> {
    let doc = parts.document();
    let found = recognise::find(parts, heading, names);
    let mut places = report::places(doc, &resolve::entities(doc, heading, &found), &found);
    metonym::mark(parts, quotes, &mut places);
    places
}

#[cfg(test)]
mod tests;

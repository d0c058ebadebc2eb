//! Where: the article's places, each put on the map.
//!
//! First which words name a place (`recognise`: the gazetteer's names from `spans`, those of no
//! gazetteer from `described` and `unlisted`, weighed in `context`, less what is `never` a place), then which place
//! of the name they mean (`resolve`: `choose` with the points of `weights`), and where a place's
//! name stands for its government (`metonym`). A name means one place throughout an article.

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
use crate::syntax::Parts;

named! {
    /// What a place is.
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

/// Where a place is.
#[derive(Clone, Debug)]
pub struct Location {
    /// The gazetteer's name for it.
    pub name: Cow<'static, str>,
    /// What it is; `None` for an unlisted place of which nothing says so.
    pub kind: Option<Kind>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<&'static str>,
    /// The first-order division that it lies in.
    pub admin1: Option<&'static str>,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// Its number at GeoNames.
    pub geonames_id: Option<u32>,
    /// Whether it is a seat of power, as the Kremlin is.
    pub seat: bool,
    /// Why this one and no other of the name, for `--explain`.
    pub evidence: Reason,
}

/// A place with all its mentions.
#[derive(Clone, Debug)]
pub struct Place {
    /// Where it is; `None` when that cannot be told.
    pub location: Option<Location>,
    /// The words, and whether they stand for the place's government or institution.
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

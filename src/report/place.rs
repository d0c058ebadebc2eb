//! Places.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::{PlaceKind, Text};

/// A place with its mentions.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct Place<'a> {
    /// The gazetteer's name, or the words of the first mention.
    pub name: Cow<'a, str>,
    /// Its kind. Null if the place was not identified; the following facts are then null too.
    pub kind: Option<PlaceKind>,
    /// The country's ISO 3166-1 alpha-2 code (`NO`).
    pub country: Option<String>,
    /// The name of the first-order division (a state, a province).
    pub admin1: Option<String>,
    /// Latitude in degrees, WGS 84, -90 to 90, of a point within the place or of its seat of
    /// government.
    pub lat: Option<f64>,
    /// Longitude in degrees, WGS 84, -180 to 180.
    pub lon: Option<f64>,
    /// Its GeoNames id.
    pub geonames_id: Option<u32>,
    /// The reason for choosing it; with `explain` only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// Where it is named.
    pub mentions: Vec<PlaceMention<'a>>,
}

impl Place<'_> {
    /// Returns how often the text names the place itself, not its government or institution.
    pub fn times_named(&self) -> usize {
        self.mentions.iter().filter(|m| !m.metonym).count()
    }
}

/// A place's name in the text.
#[derive(Serialize, Deserialize, Clone, PartialEq, Debug)]
#[non_exhaustive]
pub struct PlaceMention<'a> {
    /// The words.
    #[serde(flatten)]
    pub text: Text<'a>,
    /// Whether the name is used for the place's government or institution.
    pub metonym: bool,
}

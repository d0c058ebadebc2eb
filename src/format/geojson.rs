//! GeoJSON (RFC 7946): one point per place, for QGIS, geojson.io and web maps.
//!
//! Places without coordinates are left out: a feature without a geometry is allowed, but useless on
//! a map. One collection holds the places of all articles; each feature has its article's id.

use serde::Serialize;

use super::{Frame, json};
use crate::report::{Id, Place, PlaceKind, PlaceMention, Report};

/// The separator of features.
const BETWEEN: &str = ",\n";

/// Returns the text around the features of all articles.
pub(super) fn frame() -> Frame {
    let open = "{\"type\":\"FeatureCollection\",\"features\":[\n";
    Frame {
        open: open.into(),
        between: BETWEEN.into(),
        close: "\n]}\n",
        none: format!("{open}]}}\n").into(),
    }
}

#[derive(Serialize)]
struct Feature<'r> {
    r#type: &'static str,
    geometry: Point,
    properties: Properties<'r>,
}

#[derive(Serialize)]
struct Point {
    r#type: &'static str,
    /// Degrees east, then degrees north.
    coordinates: [f64; 2],
}

#[derive(Serialize)]
struct Properties<'r> {
    /// The article's id.
    id: &'r Id<'r>,
    headline: Option<&'r str>,
    /// The article's publication date.
    date: Option<&'r str>,
    name: &'r str,
    kind: Option<PlaceKind>,
    country: Option<&'r str>,
    admin1: Option<&'r str>,
    geonames_id: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence: Option<&'r str>,
    /// The number of mentions, because a map can't scale a dot by a list.
    count: usize,
    mentions: &'r [PlaceMention<'r>],
}

/// Returns the features of a report, one per line and without the collection around them; empty if
/// no place has coordinates.
pub(super) fn features(report: &Report) -> String {
    let features: Vec<String> = report
        .places
        .iter()
        .filter_map(|place| feature(report, place))
        .collect();
    features.join(BETWEEN)
}

fn feature(report: &Report, place: &Place) -> Option<String> {
    let geometry = Point {
        r#type: "Point",
        coordinates: [place.lon?, place.lat?],
    };
    let properties = Properties {
        id: &report.id,
        headline: report.headline.as_ref().map(|h| &*h.text),
        date: report.date.as_ref().map(|d| d.value.as_str()),
        name: &place.name,
        kind: place.kind,
        country: place.country.as_deref(),
        admin1: place.admin1.as_deref(),
        geonames_id: place.geonames_id,
        evidence: place.evidence.as_deref(),
        count: place.mentions.len(),
        mentions: &place.mentions,
    };
    Some(
        json::line(&Feature {
            r#type: "Feature",
            geometry,
            properties,
        })
        .trim_end()
        .to_owned(),
    )
}

//! TopoJSON: borders as arcs that neighbours share.

use std::collections::HashMap;

use anyhow::{Context, Result};
use serde::Deserialize;

/// Grid steps per degree.
const GRID: f64 = 100.0;

/// Countries, by the arcs around them.
pub(crate) struct Topology {
    /// Points in hundredths of a degree: east of 180° W, north of 90° S.
    pub(crate) arcs: Vec<Vec<(i64, i64)>>,
    pub(crate) countries: Vec<Country>,
}

pub(crate) struct Country {
    /// ISO 3166-1 alpha-2, or `--`.
    pub(crate) code: [u8; 2],
    /// Arcs by number; the bitwise complement for an arc traversed backwards.
    pub(crate) rings: Vec<Vec<i64>>,
}

#[derive(Deserialize)]
struct File {
    arcs: Vec<Vec<[f64; 2]>>,
    transform: Transform,
    objects: Objects,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Objects {
    countries: Collection,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    /// The ISO 3166-1 number, if there is one.
    id: Option<String>,
    properties: Properties,
    #[serde(flatten)]
    shape: Shape,
}

#[derive(Deserialize)]
struct Properties {
    name: String,
}

#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Shape {
    Polygon(Vec<Vec<i64>>),
    MultiPolygon(Vec<Vec<Vec<i64>>>),
}

/// Reads Natural Earth's countries; `codes` has rows of `["NO", "NOR", "578", …]`.
pub(crate) fn read(countries: &str, codes: &str) -> Result<Topology> {
    let file: File = serde_json::from_str(countries)
        .context("countries-50m.json is not a TopoJSON file of countries")?;
    let codes: Vec<Vec<String>> =
        serde_json::from_str(codes).context("codes.json is not a list of codes")?;
    let codes: HashMap<&str, &str> = codes
        .iter()
        .filter(|row| row.len() > 2)
        .map(|row| (&*row[2], &*row[0]))
        .collect();
    let Transform { scale, translate } = file.transform;
    let arcs = file.arcs.iter().map(|arc| {
        let (mut x, mut y) = (0.0, 0.0);
        let step = |[dx, dy]: &[f64; 2]| {
            (x, y) = (x + dx, y + dy);
            let (lon, lat) = (x * scale[0] + translate[0], y * scale[1] + translate[1]);
            (
                ((lon + 180.0) * GRID).round() as i64,
                ((lat + 90.0) * GRID).round() as i64,
            )
        };
        arc.iter().map(step).collect()
    });
    let countries = file
        .objects
        .countries
        .geometries
        .into_iter()
        .map(|geometry| {
            let known = geometry.id.as_deref().and_then(|id| codes.get(id).copied());
            // Kosovo's code is in common use but not in ISO 3166.
            let code = known
                .or((geometry.properties.name == "Kosovo").then_some("XK"))
                .unwrap_or("--");
            let rings = match geometry.shape {
                Shape::Polygon(rings) => rings,
                Shape::MultiPolygon(polygons) => polygons.into_iter().flatten().collect(),
            };
            Country {
                code: [code.as_bytes()[0], code.as_bytes()[1]],
                rings,
            }
        });
    Ok(Topology {
        arcs: arcs.collect(),
        countries: countries.collect(),
    })
}

/// Returns the index of the arc that a reference means.
pub(crate) fn arc(reference: i64) -> usize {
    (if reference < 0 { !reference } else { reference }) as usize
}

/// Returns the area of the ring in square grid steps.
pub(crate) fn area(arcs: &[Vec<(i64, i64)>], ring: &[i64]) -> f64 {
    let points = ring.iter().flat_map(|&reference| {
        let points = arcs[arc(reference)].iter();
        let forth: Box<dyn Iterator<Item = _>> = if reference < 0 {
            Box::new(points.rev())
        } else {
            Box::new(points)
        };
        forth.copied()
    });
    let points: Vec<(i64, i64)> = points.collect();
    let next = points.iter().cycle().skip(1);
    let twice: i64 = points
        .iter()
        .zip(next)
        .map(|(a, b)| a.0 * b.1 - b.0 * a.1)
        .sum();
    (twice as f64 / 2.0).abs()
}
